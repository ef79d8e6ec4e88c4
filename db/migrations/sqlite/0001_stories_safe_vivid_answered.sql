CREATE TABLE `collection_sharings` (
	`collection_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collection_sharings_at` ON `collection_sharings` (`at`,`collection_id`);--> statement-breakpoint
CREATE TABLE `collection_stories` (
	`collection_id` text NOT NULL,
	`story_id` text NOT NULL,
	`position` integer NOT NULL,
	`notes` text,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`collection_id`, `story_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `collection_stories_story` ON `collection_stories` (`story_id`);--> statement-breakpoint
CREATE TABLE `collection_takedowns` (
	`collection_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `collections` (
	`id` text PRIMARY KEY NOT NULL,
	`maker_id` text NOT NULL,
	`title` text NOT NULL,
	`introduction` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`maker_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collections_maker` ON `collections` (`maker_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `story_consent_withdrawals` (
	`consent_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`consent_id`) REFERENCES `story_consents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_consent_withdrawals_at` ON `story_consent_withdrawals` (`at`,`consent_id`);--> statement-breakpoint
CREATE TABLE `story_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`answer` text NOT NULL,
	`giver` text,
	`uses` text NOT NULL,
	`until` text,
	`lapses_at` integer,
	`reason` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`superseded_at` integer,
	`reminded_at` integer,
	`lapsed_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_consents_standing` ON `story_consents` (`story_id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `story_consents_story` ON `story_consents` (`story_id`,`at`);--> statement-breakpoint
CREATE INDEX `story_consents_lapsing` ON `story_consents` (`lapses_at`,`id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `story_consents_answer` ON `story_consents` (`answer`,`at`,`id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE TABLE `story_veils` (
	`story_id` text NOT NULL,
	`cause` text NOT NULL,
	`hidden_from` integer NOT NULL,
	PRIMARY KEY(`story_id`, `cause`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
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
CREATE INDEX `pledges_story` ON `pledges` (`story_id`,`created_at`,`id`);--> statement-breakpoint
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
CREATE INDEX `privacy_answers_person` ON `privacy_answers` (`person_id`);--> statement-breakpoint
CREATE TABLE `privacy_patterns` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`pattern` text NOT NULL,
	`example` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `privacy_redactions` (
	`id` text PRIMARY KEY NOT NULL,
	`about_kind` text NOT NULL,
	`about_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	`by_editor` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `privacy_redactions_about` ON `privacy_redactions` (`about_kind`,`about_id`,`at`);--> statement-breakpoint
CREATE TABLE `story_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`state` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`words` text,
	`superseded_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_reviews_standing` ON `story_reviews` (`story_id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `story_reviews_story` ON `story_reviews` (`story_id`,`at`);--> statement-breakpoint
CREATE INDEX `story_reviews_state` ON `story_reviews` (`state`,`at`,`id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE TABLE `story_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`only` integer DEFAULT 1 NOT NULL,
	`review` text NOT NULL,
	`help_words` text,
	`help_address` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_settings_only_unique` ON `story_settings` (`only`);--> statement-breakpoint
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
--> statement-breakpoint
CREATE TABLE `story_import_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`kind` text,
	`words` text,
	`line` integer DEFAULT -1 NOT NULL,
	`rows` integer NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`taken` integer DEFAULT 0 NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`import_id`) REFERENCES `story_imports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_import_answers_import` ON `story_import_answers` (`import_id`,`ended_at`,`id`);--> statement-breakpoint
CREATE TABLE `story_import_findings` (
	`import_id` text NOT NULL,
	`kind` text NOT NULL,
	`line` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`import_id`, `line`, `kind`),
	FOREIGN KEY (`import_id`) REFERENCES `story_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_import_findings_kind` ON `story_import_findings` (`import_id`,`kind`,`line`);--> statement-breakpoint
CREATE TABLE `story_import_waiting` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`story` text,
	`findings` text,
	`answered` text,
	`import_key` text,
	`at` integer NOT NULL,
	`remark` text NOT NULL,
	`outcome` text,
	`answer` text,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `story_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_import_waiting_importKey_unique` ON `story_import_waiting` (`import_key`);--> statement-breakpoint
CREATE INDEX `story_import_waiting_open` ON `story_import_waiting` (`import_id`,`outcome`,`line`);--> statement-breakpoint
CREATE TABLE `story_media` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`story_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`words` text,
	`files` text NOT NULL,
	`seconds` real,
	`peaks` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `story_media_story` ON `story_media` (`story_id`,`position`);--> statement-breakpoint
CREATE INDEX `story_media_owner` ON `story_media` (`owner_id`,`story_id`);--> statement-breakpoint
ALTER TABLE `stories` ADD `topics` text;--> statement-breakpoint
ALTER TABLE `stories` ADD `teller_hidden_at` integer;--> statement-breakpoint
ALTER TABLE `stories` ADD `cover` text;--> statement-breakpoint
ALTER TABLE `stories` ADD `voice_seconds` integer;--> statement-breakpoint
CREATE INDEX `stories_felt` ON `stories` (`told_at`,`id`,`kind`,`channel`,`pleasure`,`site_id`,`import_id`);--> statement-breakpoint
ALTER TABLE `story_imports` ADD `waiting` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `story_imports` ADD `erased_at` integer;