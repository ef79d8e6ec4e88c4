CREATE TABLE `story_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`state` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`words` text,
	`superseded_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_reviews_standing` ON `story_reviews` (`story_id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `story_reviews_story` ON `story_reviews` (`story_id`,`at`);--> statement-breakpoint
CREATE INDEX `story_reviews_state` ON `story_reviews` (`state`,`at`,`id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE TABLE `story_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`only` integer DEFAULT 1 NOT NULL,
	`review` text NOT NULL,
	`help_words` text,
	`help_address` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_settings_only_unique` ON `story_settings` (`only`);--> statement-breakpoint
ALTER TABLE `stories` ADD `topics` text;