CREATE TABLE `pledge_endings` (
	`pledge_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`words` text,
	FOREIGN KEY (`pledge_id`) REFERENCES `pledges`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pledge_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`pledge_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`pledge_id`) REFERENCES `pledges`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pledge_moves_pledge` ON `pledge_moves` (`pledge_id`,`at`);--> statement-breakpoint
CREATE TABLE `pledges` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`person_id` text NOT NULL,
	`team_id` text,
	`department_id` text,
	`text` text NOT NULL,
	`due_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `pledges_open` ON `pledges` (`due_on`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `pledges_open_department` ON `pledges` (`department_id`,`due_on`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `pledges_open_person` ON `pledges` (`person_id`,`due_on`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `pledges_open_team` ON `pledges` (`team_id`,`due_on`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `pledges_ended` ON `pledges` (`ended_at`,`id`) WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX `pledges_ended_department` ON `pledges` (`department_id`,`ended_at`,`id`) WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX `pledges_story` ON `pledges` (`story_id`,`created_at`,`id`);