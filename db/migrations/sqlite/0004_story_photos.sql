CREATE TABLE `story_media` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`story_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`words` text,
	`files` text NOT NULL,
	`seconds` real,
	`peaks` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `story_media_story` ON `story_media` (`story_id`,`position`);--> statement-breakpoint
CREATE INDEX `story_media_owner` ON `story_media` (`owner_id`,`story_id`);--> statement-breakpoint
ALTER TABLE `stories` ADD `cover` text;--> statement-breakpoint
ALTER TABLE `stories` ADD `voice_seconds` integer;