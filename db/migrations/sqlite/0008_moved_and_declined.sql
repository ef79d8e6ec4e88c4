CREATE TABLE `journey_finding_suggestions` (
	`journey_id` text NOT NULL,
	`step_id` text NOT NULL,
	`finding_id` text NOT NULL,
	`answer` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `step_id`, `finding_id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`finding_id`) REFERENCES `findings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journey_finding_suggestions_finding` ON `journey_finding_suggestions` (`finding_id`);--> statement-breakpoint
CREATE TABLE `workshop_commitment_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`commitment_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `workshop_commitments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshop_commitment_moves_commitment` ON `workshop_commitment_moves` (`commitment_id`,`at`);