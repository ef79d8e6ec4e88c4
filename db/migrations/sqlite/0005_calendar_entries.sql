CREATE TABLE `calendar_entries` (
	`person_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`scope` text NOT NULL,
	`state` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`details` text NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	`invited_at` integer,
	PRIMARY KEY(`person_id`, `shift_id`, `scope`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `calendar_entries_feed` ON `calendar_entries` (`person_id`,`scope`,`starts_at`);--> statement-breakpoint
CREATE INDEX `calendar_entries_shift` ON `calendar_entries` (`shift_id`);