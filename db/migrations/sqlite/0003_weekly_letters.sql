CREATE TABLE `weekly_letters` (
	`person_id` text NOT NULL,
	`week` text NOT NULL,
	`state` text NOT NULL,
	`items` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `week`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `weekly_letters_week` ON `weekly_letters` (`week`,`state`);--> statement-breakpoint
CREATE TABLE `weekly_schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`only` integer DEFAULT 1 NOT NULL,
	`weekday` integer NOT NULL,
	`time` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `weekly_schedules_only_unique` ON `weekly_schedules` (`only`);--> statement-breakpoint
CREATE TABLE `weekly_skips` (
	`week` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
