CREATE TABLE `story_consent_withdrawals` (
	`consent_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`consent_id`) REFERENCES `story_consents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_consent_withdrawals_at` ON `story_consent_withdrawals` (`at`,`consent_id`);--> statement-breakpoint
CREATE TABLE `story_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`answer` text NOT NULL,
	`giver` text,
	`uses` text NOT NULL,
	`until` text,
	`lapses_at` integer,
	`reason` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`superseded_at` integer,
	`reminded_at` integer,
	`lapsed_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_consents_standing` ON `story_consents` (`story_id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `story_consents_story` ON `story_consents` (`story_id`,`at`);--> statement-breakpoint
CREATE INDEX `story_consents_lapsing` ON `story_consents` (`lapses_at`,`id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `story_consents_answer` ON `story_consents` (`answer`,`at`,`id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE TABLE `story_veils` (
	`story_id` text NOT NULL,
	`cause` text NOT NULL,
	`hidden_from` integer NOT NULL,
	PRIMARY KEY(`story_id`, `cause`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade
);
