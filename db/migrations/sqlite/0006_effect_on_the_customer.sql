CREATE TABLE `journey_asked_answers` (
	`journey_id` text NOT NULL,
	`term` text NOT NULL,
	`answer` text NOT NULL,
	`words` text,
	`remedy_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `term`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`remedy_id`) REFERENCES `journey_remedies`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `journey_remedies` (
	`id` text PRIMARY KEY NOT NULL,
	`journey_id` text NOT NULL,
	`step_id` text NOT NULL,
	`team_id` text,
	`text` text NOT NULL,
	`due_on` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`state_on` text NOT NULL,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journey_remedies_step` ON `journey_remedies` (`journey_id`,`step_id`,`id`);--> statement-breakpoint
CREATE INDEX `journey_remedies_team` ON `journey_remedies` (`team_id`,`id`);--> statement-breakpoint
CREATE TABLE `journey_remedy_states` (
	`id` text PRIMARY KEY NOT NULL,
	`remedy_id` text NOT NULL,
	`state` text NOT NULL,
	`state_on` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`remedy_id`) REFERENCES `journey_remedies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journey_remedy_states_remedy` ON `journey_remedy_states` (`remedy_id`,`at`);--> statement-breakpoint
CREATE TABLE `journey_step_figures` (
	`journey_id` text NOT NULL,
	`step_id` text NOT NULL,
	`customers` integer,
	`importance` integer,
	`wait` integer,
	`business` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `step_id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `journey_synonyms` (
	`term` text PRIMARY KEY NOT NULL,
	`said` text NOT NULL,
	`means` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
