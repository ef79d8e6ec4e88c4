CREATE TABLE `best_answers` (
	`question_id` text PRIMARY KEY NOT NULL,
	`answer_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `study_questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answer_id`) REFERENCES `study_answers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `department_notes` (
	`study_id` text NOT NULL,
	`department_id` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`study_id`, `department_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `finding_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`finding_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`story_id` text,
	`chart` text,
	`quotation` text,
	`said_by` text,
	`other_finding_id` text,
	FOREIGN KEY (`finding_id`) REFERENCES `findings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `finding_evidence_finding` ON `finding_evidence` (`finding_id`,`position`);--> statement-breakpoint
CREATE INDEX `finding_evidence_story` ON `finding_evidence` (`story_id`) WHERE story_id is not null;--> statement-breakpoint
CREATE INDEX `finding_evidence_other` ON `finding_evidence` (`other_finding_id`) WHERE other_finding_id is not null;--> statement-breakpoint
CREATE TABLE `finding_quotes` (
	`finding_id` text NOT NULL,
	`by_kind` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`finding_id`, `by_kind`, `by_id`),
	FOREIGN KEY (`finding_id`) REFERENCES `findings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `finding_quotes_by` ON `finding_quotes` (`by_kind`,`by_id`);--> statement-breakpoint
CREATE TABLE `findings` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`position` integer NOT NULL,
	`sentence` text NOT NULL,
	`since_version` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `findings_study` ON `findings` (`study_id`,`position`);--> statement-breakpoint
CREATE TABLE `reach_alerts` (
	`study_id` text NOT NULL,
	`function` text NOT NULL,
	`at` integer NOT NULL,
	`note` text,
	`note_sent_by` text,
	`note_sent_at` integer,
	PRIMARY KEY(`study_id`, `function`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`note_sent_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `studies` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`owner_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`title` text NOT NULL,
	`answer` text NOT NULL,
	`method` text,
	`market` text,
	`product` text,
	`fieldwork_from` text,
	`fieldwork_to` text,
	`words` integer DEFAULT 0 NOT NULL,
	`review_on` text,
	`standing` text DEFAULT 'current' NOT NULL,
	`weight` integer DEFAULT 3 NOT NULL,
	`superseded_by` text,
	`narrowed_because` text,
	`source_file` text,
	`source_hash` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`version_at` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`superseded_by`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `studies_slug_unique` ON `studies` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `studies_sourceFile_unique` ON `studies` (`source_file`);--> statement-breakpoint
CREATE INDEX `studies_listed` ON `studies` (`weight`,`published_at`,`id`) WHERE version > 0;--> statement-breakpoint
CREATE INDEX `studies_published` ON `studies` (`published_at`,`id`) WHERE version > 0;--> statement-breakpoint
CREATE INDEX `studies_unpublished` ON `studies` (`created_at`,`id`) WHERE version = 0;--> statement-breakpoint
CREATE INDEX `studies_review` ON `studies` (`review_on`,`id`) WHERE version > 0;--> statement-breakpoint
CREATE INDEX `studies_owner` ON `studies` (`owner_id`,`id`);--> statement-breakpoint
CREATE TABLE `study_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	`removed_by` text,
	FOREIGN KEY (`question_id`) REFERENCES `study_questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `study_answers_question` ON `study_answers` (`question_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `study_audiences` (
	`study_id` text NOT NULL,
	`department_id` text NOT NULL,
	PRIMARY KEY(`study_id`, `department_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `study_audiences_department` ON `study_audiences` (`department_id`,`study_id`);--> statement-breakpoint
CREATE TABLE `study_files` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`width` integer,
	`height` integer,
	`preview` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `study_files_study` ON `study_files` (`study_id`,`kind`,`at`);--> statement-breakpoint
CREATE INDEX `study_files_at` ON `study_files` (`at`);--> statement-breakpoint
CREATE TABLE `study_import_items` (
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`file` text NOT NULL,
	`outcome` text NOT NULL,
	`study_id` text,
	`is_repeat` integer DEFAULT false NOT NULL,
	`remarks` text NOT NULL,
	PRIMARY KEY(`import_id`, `position`),
	FOREIGN KEY (`import_id`) REFERENCES `study_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `study_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `study_imports_at` ON `study_imports` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `study_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`person_id` text NOT NULL,
	`department_id` text,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`answered_at` integer,
	`removed_at` integer,
	`removed_by` text,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`removed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `study_questions_study` ON `study_questions` (`study_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `study_questions_answered` ON `study_questions` (`answered_at`,`id`) WHERE answered_at is not null;--> statement-breakpoint
CREATE TABLE `study_readings` (
	`study_id` text NOT NULL,
	`person_id` text NOT NULL,
	`department_id` text,
	`opened_at` integer NOT NULL,
	`version` integer NOT NULL,
	`latest_at` integer NOT NULL,
	`ended_at` integer,
	`ended_version` integer,
	PRIMARY KEY(`study_id`, `person_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `study_readings_department` ON `study_readings` (`study_id`,`department_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `study_readings_opened` ON `study_readings` (`opened_at`,`study_id`,`department_id`);--> statement-breakpoint
CREATE INDEX `study_readings_person` ON `study_readings` (`person_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `study_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`verdict` text NOT NULL,
	`superseded_by` text,
	`words` text,
	`next_on` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`superseded_by`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `study_reviews_study` ON `study_reviews` (`study_id`,`at`);--> statement-breakpoint
CREATE TABLE `study_topics` (
	`study_id` text NOT NULL,
	`topic_id` text NOT NULL,
	PRIMARY KEY(`study_id`, `topic_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `study_topics_topic` ON `study_topics` (`topic_id`,`study_id`);--> statement-breakpoint
CREATE TABLE `study_uses` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`person_id` text NOT NULL,
	`department_id` text,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `study_uses_study` ON `study_uses` (`study_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `study_uses_department` ON `study_uses` (`study_id`,`department_id`);--> statement-breakpoint
CREATE TABLE `study_versions` (
	`study_id` text NOT NULL,
	`number` integer NOT NULL,
	`note` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`content` text NOT NULL,
	`rendered` text,
	`edition` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`study_id`, `number`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `study_workings` (
	`study_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `topic_subscriptions` (
	`topic_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`topic_id`, `person_id`),
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `topic_subscriptions_person` ON `topic_subscriptions` (`person_id`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug_unique` ON `topics` (`slug`);