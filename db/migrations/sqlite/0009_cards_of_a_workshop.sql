CREATE TABLE `journey_workshop_cards` (
	`journey_id` text NOT NULL,
	`card_id` text NOT NULL,
	`workshop_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `card_id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journey_workshop_cards_workshop` ON `journey_workshop_cards` (`workshop_id`,`by`);