CREATE TABLE `privacy_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`about_kind` text NOT NULL,
	`about_id` text NOT NULL,
	`kind` text NOT NULL,
	`words_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `privacy_answers_words` ON `privacy_answers` (`about_kind`,`about_id`,`kind`,`words_hash`);--> statement-breakpoint
CREATE INDEX `privacy_answers_person` ON `privacy_answers` (`person_id`);