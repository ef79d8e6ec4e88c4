CREATE TABLE `workshop_claims` (
	`workshop_id` text NOT NULL,
	`step_id` text NOT NULL,
	`person_id` text NOT NULL,
	`team_id` text NOT NULL,
	`role` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `step_id`, `person_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `workshop_commitment_endings` (
	`commitment_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`words` text,
	FOREIGN KEY (`commitment_id`) REFERENCES `workshop_commitments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `workshop_commitments` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`step_id` text,
	`owner_id` text NOT NULL,
	`text` text NOT NULL,
	`due_on` text NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshop_commitments_workshop` ON `workshop_commitments` (`workshop_id`,`id`);--> statement-breakpoint
CREATE INDEX `workshop_commitments_owner` ON `workshop_commitments` (`owner_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `workshop_departments` (
	`workshop_id` text NOT NULL,
	`department_id` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `department_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `workshop_departments_department` ON `workshop_departments` (`department_id`);--> statement-breakpoint
CREATE TABLE `workshop_facilitators` (
	`workshop_id` text NOT NULL,
	`person_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `person_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshop_facilitators_person` ON `workshop_facilitators` (`person_id`);--> statement-breakpoint
CREATE TABLE `workshop_guesses` (
	`workshop_id` text NOT NULL,
	`step_id` text NOT NULL,
	`person_id` text NOT NULL,
	`pleasure` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `step_id`, `person_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `workshop_hands` (
	`workshop_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `person_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `workshop_invitations` (
	`workshop_id` text NOT NULL,
	`person_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `person_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshop_invitations_person` ON `workshop_invitations` (`person_id`);--> statement-breakpoint
CREATE TABLE `workshop_minutes` (
	`workshop_id` text PRIMARY KEY NOT NULL,
	`minutes` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `workshop_pains` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`step_id` text NOT NULL,
	`person_id` text,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`dots` integer,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshop_pains_workshop` ON `workshop_pains` (`workshop_id`,`id`);--> statement-breakpoint
CREATE TABLE `workshop_participants` (
	`workshop_id` text NOT NULL,
	`person_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`stage_id` text,
	PRIMARY KEY(`workshop_id`, `person_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshop_participants_person` ON `workshop_participants` (`person_id`);--> statement-breakpoint
CREATE TABLE `workshop_phases` (
	`workshop_id` text NOT NULL,
	`position` integer NOT NULL,
	`started_at` integer NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`ended_at` integer,
	`by` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `position`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `workshop_remarks` (
	`workshop_id` text NOT NULL,
	`person_id` text NOT NULL,
	`heard` text,
	`rating` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `person_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `workshop_reveals` (
	`workshop_id` text NOT NULL,
	`kind` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `kind`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `workshop_votes` (
	`workshop_id` text NOT NULL,
	`pain_id` text NOT NULL,
	`person_id` text NOT NULL,
	`dots` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `person_id`, `pain_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pain_id`) REFERENCES `workshop_pains`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshop_votes_pain` ON `workshop_votes` (`pain_id`);--> statement-breakpoint
CREATE TABLE `workshops` (
	`id` text PRIMARY KEY NOT NULL,
	`journey_id` text NOT NULL,
	`title` text NOT NULL,
	`phases` text NOT NULL,
	`planned_for` integer NOT NULL,
	`dots` integer NOT NULL,
	`anonymous` integer NOT NULL,
	`prepared_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`position` integer,
	`due_at` integer,
	`ended_at` integer,
	`focus_step_id` text,
	`focus_at` integer,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`prepared_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshops_journey` ON `workshops` (`journey_id`,`planned_for`);--> statement-breakpoint
CREATE INDEX `workshops_running` ON `workshops` (`journey_id`) WHERE started_at is not null and ended_at is null;--> statement-breakpoint
CREATE INDEX `workshops_planned` ON `workshops` (`planned_for`,`id`);