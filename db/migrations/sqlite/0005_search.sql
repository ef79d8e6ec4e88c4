CREATE TABLE `search_documents` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`about_id` text NOT NULL,
	`edition` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_about` ON `search_documents` (`kind`,`about_id`);--> statement-breakpoint
CREATE TABLE `search_grams` (
	`gram` text NOT NULL,
	`length` integer NOT NULL,
	`term` text NOT NULL,
	PRIMARY KEY(`gram`, `length`, `term`),
	FOREIGN KEY (`term`) REFERENCES `search_terms`(`term`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `search_grams_term` ON `search_grams` (`term`);--> statement-breakpoint
CREATE TABLE `search_terms` (
	`term` text PRIMARY KEY NOT NULL,
	`seen` integer NOT NULL
);
