CREATE TABLE `collection_sharings` (
	`collection_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collection_sharings_at` ON `collection_sharings` (`at`,`collection_id`);--> statement-breakpoint
CREATE TABLE `collection_stories` (
	`collection_id` text NOT NULL,
	`story_id` text NOT NULL,
	`position` integer NOT NULL,
	`notes` text,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`collection_id`, `story_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `collection_stories_story` ON `collection_stories` (`story_id`);--> statement-breakpoint
CREATE TABLE `collection_takedowns` (
	`collection_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `collections` (
	`id` text PRIMARY KEY NOT NULL,
	`maker_id` text NOT NULL,
	`title` text NOT NULL,
	`introduction` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`maker_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collections_maker` ON `collections` (`maker_id`,`updated_at`,`id`);