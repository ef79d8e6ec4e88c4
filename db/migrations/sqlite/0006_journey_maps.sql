CREATE TABLE `journey_assumptions` (
	`journey_id` text NOT NULL,
	`step_id` text NOT NULL,
	`sketch_id` text DEFAULT '' NOT NULL,
	`pleasure` integer NOT NULL,
	`raw_score` text,
	`note` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `step_id`, `sketch_id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `journey_cards` (
	`journey_id` text NOT NULL,
	`id` text NOT NULL,
	`lane_id` text NOT NULL,
	`from_step_id` text NOT NULL,
	`to_step_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`journey_id`, `id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `journey_cards_id` ON `journey_cards` (`id`);--> statement-breakpoint
CREATE TABLE `journey_claim_confirmations` (
	`claim_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `journey_claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `journey_claims` (
	`id` text PRIMARY KEY NOT NULL,
	`journey_id` text NOT NULL,
	`step_id` text NOT NULL,
	`team_id` text NOT NULL,
	`role` text NOT NULL,
	`channel` text,
	`frequency` text,
	`asks` text NOT NULL,
	`gives` text,
	`hand_over_team_id` text,
	`note` text,
	`confidence` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`said_at` integer NOT NULL,
	`ask_again_at` integer NOT NULL,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hand_over_team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journey_claims_step` ON `journey_claims` (`journey_id`,`step_id`,`id`);--> statement-breakpoint
CREATE INDEX `journey_claims_team` ON `journey_claims` (`team_id`,`id`);--> statement-breakpoint
CREATE INDEX `journey_claims_hand_over` ON `journey_claims` (`hand_over_team_id`);--> statement-breakpoint
CREATE INDEX `journey_claims_ask` ON `journey_claims` (`ask_again_at`,`id`);--> statement-breakpoint
CREATE TABLE `journey_editors` (
	`journey_id` text NOT NULL,
	`person_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `person_id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journey_editors_person` ON `journey_editors` (`person_id`);--> statement-breakpoint
CREATE TABLE `journey_epochs` (
	`journey_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`map` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `epoch`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `journey_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`journey_id` text NOT NULL,
	`step_id` text NOT NULL,
	`finding_id` text NOT NULL,
	`sketch_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journey_findings_step` ON `journey_findings` (`journey_id`,`step_id`,`finding_id`);--> statement-breakpoint
CREATE INDEX `journey_findings_finding` ON `journey_findings` (`finding_id`,`at`);--> statement-breakpoint
CREATE TABLE `journey_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`journey_id` text,
	`format` text NOT NULL,
	`file_hash` text NOT NULL,
	`file_name` text NOT NULL,
	`choices` text,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`taken_at` integer,
	`forget_on` text NOT NULL,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journey_imports_by` ON `journey_imports` (`by`,`created_at`);--> statement-breakpoint
CREATE INDEX `journey_imports_forget` ON `journey_imports` (`forget_on`);--> statement-breakpoint
CREATE TABLE `journey_lanes` (
	`journey_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`sketch_id` text,
	PRIMARY KEY(`journey_id`, `id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `journey_overrides` (
	`journey_id` text NOT NULL,
	`step_id` text NOT NULL,
	`sketch_id` text DEFAULT '' NOT NULL,
	`pleasure` integer NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `step_id`, `sketch_id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `journey_removals` (
	`journey_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journey_removals_at` ON `journey_removals` (`at`);--> statement-breakpoint
CREATE TABLE `journey_sharings` (
	`journey_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `journey_snapshots` (
	`journey_id` text PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL,
	`sequence` integer NOT NULL,
	`bytes` blob NOT NULL,
	`map` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `journey_stages` (
	`journey_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	PRIMARY KEY(`journey_id`, `id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `journey_steps` (
	`journey_id` text NOT NULL,
	`id` text NOT NULL,
	`stage_id` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`opens` text,
	PRIMARY KEY(`journey_id`, `id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `journey_steps_id` ON `journey_steps` (`id`);--> statement-breakpoint
CREATE INDEX `journey_steps_opens` ON `journey_steps` (`opens`) WHERE opens is not null;--> statement-breakpoint
CREATE TABLE `journey_stories` (
	`id` text PRIMARY KEY NOT NULL,
	`journey_id` text NOT NULL,
	`step_id` text NOT NULL,
	`story_id` text NOT NULL,
	`sketch_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journey_stories_step` ON `journey_stories` (`journey_id`,`step_id`,`story_id`);--> statement-breakpoint
CREATE INDEX `journey_stories_story` ON `journey_stories` (`story_id`,`at`);--> statement-breakpoint
CREATE TABLE `journey_suggestions` (
	`journey_id` text NOT NULL,
	`step_id` text NOT NULL,
	`story_id` text NOT NULL,
	`answer` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `step_id`, `story_id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journey_suggestions_story` ON `journey_suggestions` (`story_id`);--> statement-breakpoint
CREATE TABLE `journey_updates` (
	`journey_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`sequence` integer NOT NULL,
	`bytes` blob NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `epoch`, `sequence`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `journey_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`journey_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text,
	`workshop_id` text,
	`bytes` blob NOT NULL,
	`map` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journey_versions_at` ON `journey_versions` (`journey_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `journeys` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`created_at` integer NOT NULL,
	`edited_at` integer NOT NULL,
	`versioned_at` integer,
	`epoch` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journeys_edited` ON `journeys` (`edited_at`,`id`);--> statement-breakpoint
CREATE INDEX `journeys_owner` ON `journeys` (`owner_id`,`edited_at`);--> statement-breakpoint
CREATE INDEX `journeys_parent` ON `journeys` (`parent_id`);