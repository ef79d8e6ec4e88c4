CREATE TABLE `story_import_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`kind` text,
	`words` text,
	`line` integer DEFAULT -1 NOT NULL,
	`rows` integer NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`taken` integer DEFAULT 0 NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`import_id`) REFERENCES `story_imports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_import_answers_import` ON `story_import_answers` (`import_id`,`ended_at`,`id`);--> statement-breakpoint
CREATE TABLE `story_import_findings` (
	`import_id` text NOT NULL,
	`kind` text NOT NULL,
	`line` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`import_id`, `line`, `kind`),
	FOREIGN KEY (`import_id`) REFERENCES `story_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_import_findings_kind` ON `story_import_findings` (`import_id`,`kind`,`line`);--> statement-breakpoint
CREATE TABLE `story_import_waiting` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`story` text,
	`findings` text,
	`answered` text,
	`import_key` text,
	`at` integer NOT NULL,
	`remark` text NOT NULL,
	`outcome` text,
	`answer` text,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `story_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_import_waiting_importKey_unique` ON `story_import_waiting` (`import_key`);--> statement-breakpoint
CREATE INDEX `story_import_waiting_open` ON `story_import_waiting` (`import_id`,`outcome`,`line`);--> statement-breakpoint
ALTER TABLE `story_imports` ADD `waiting` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `story_imports` ADD `erased_at` integer;