CREATE TABLE `calendar_entries` (
	`person_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`scope` text NOT NULL,
	`state` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`details` text NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	`invited_at` integer,
	PRIMARY KEY(`person_id`, `shift_id`, `scope`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `calendar_entries_feed` ON `calendar_entries` (`person_id`,`scope`,`starts_at`);--> statement-breakpoint
CREATE INDEX `calendar_entries_shift` ON `calendar_entries` (`shift_id`);--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`channel` text,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activities_name_unique` ON `activities` (`name`);--> statement-breakpoint
CREATE TABLE `automatic_approvals` (
	`manager_id` text PRIMARY KEY NOT NULL,
	`up_to` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`manager_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `booking_approvals` (
	`booking_id` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`way` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `booking_cancellations` (
	`booking_id` text PRIMARY KEY NOT NULL,
	`cause` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `booking_offers` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`made_at` integer NOT NULL,
	`until` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `booking_offers_open` ON `booking_offers` (`booking_id`) WHERE answered_at is null;--> statement-breakpoint
CREATE TABLE `booking_swaps` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`colleague_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	`new_booking_id` text,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`colleague_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`new_booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `booking_swaps_open` ON `booking_swaps` (`booking_id`) WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX `booking_swaps_colleague` ON `booking_swaps` (`colleague_id`) WHERE answered_at is null;--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`person_id` text NOT NULL,
	`arrival` integer NOT NULL,
	`rank` integer DEFAULT 1 NOT NULL,
	`priority_from` text,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`until` integer,
	`approved_at` integer,
	`short_notice` integer NOT NULL,
	`wants` text NOT NULL,
	`booked_by` text NOT NULL,
	`booked_at` integer NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`counts_at` integer,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`priority_from`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_arrival` ON `bookings` (`shift_id`,`arrival`);--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_one_live` ON `bookings` (`shift_id`,`person_id`) WHERE state in ('held', 'waiting', 'offered', 'confirmed', 'attended');--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_priority` ON `bookings` (`priority_from`);--> statement-breakpoint
CREATE INDEX `bookings_line` ON `bookings` (`shift_id`,`state`,`rank`,`arrival`);--> statement-breakpoint
CREATE INDEX `bookings_person` ON `bookings` (`person_id`,`state`);--> statement-breakpoint
CREATE TABLE `briefing_readings` (
	`person_id` text NOT NULL,
	`briefing` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `briefing`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `briefings` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calendar_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`person_id` text NOT NULL,
	`scope` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_tokens_hash_unique` ON `calendar_tokens` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_tokens_valid` ON `calendar_tokens` (`person_id`,`scope`) WHERE revoked_at is null;--> statement-breakpoint
CREATE TABLE `check_ins` (
	`booking_id` text PRIMARY KEY NOT NULL,
	`way` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `day_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`by` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `day_notes_shift` ON `day_notes` (`shift_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `declaration_signings` (
	`id` text PRIMARY KEY NOT NULL,
	`declaration_id` text NOT NULL,
	`person_id` text NOT NULL,
	`signed_at` integer NOT NULL,
	`valid_until` integer NOT NULL,
	FOREIGN KEY (`declaration_id`) REFERENCES `declarations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `declaration_signings_person` ON `declaration_signings` (`person_id`,`declaration_id`,`valid_until`);--> statement-breakpoint
CREATE TABLE `declarations` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`valid_days` integer NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `delegations` (
	`id` text PRIMARY KEY NOT NULL,
	`manager_id` text NOT NULL,
	`delegate_id` text NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`manager_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegate_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delegations_manager` ON `delegations` (`manager_id`,`ends_at`);--> statement-breakpoint
CREATE INDEX `delegations_delegate` ON `delegations` (`delegate_id`,`ends_at`);--> statement-breakpoint
CREATE TABLE `face_time_goals` (
	`function` text PRIMARY KEY NOT NULL,
	`minutes` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `face_time_settings` (
	`only` integer PRIMARY KEY NOT NULL,
	`hold_hours` integer NOT NULL,
	`hold_ends_hours` integer NOT NULL,
	`offer_hours` integer NOT NULL,
	`soon_hours` integer NOT NULL,
	`soon_offer_hours` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `misses` (
	`booking_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `opening_watches` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`site_id` text NOT NULL,
	`activity` text NOT NULL,
	`country` text NOT NULL,
	`city` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opening_watches_wish` ON `opening_watches` (`person_id`,`site_id`,`activity`,`country`,`city`,`language`);--> statement-breakpoint
CREATE INDEX `opening_watches_site` ON `opening_watches` (`site_id`);--> statement-breakpoint
CREATE TABLE `reflections` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`person_id` text NOT NULL,
	`surprised` text NOT NULL,
	`felt` text NOT NULL,
	`change` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reflections_bookingId_unique` ON `reflections` (`booking_id`);--> statement-breakpoint
CREATE INDEX `reflections_person` ON `reflections` (`person_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `series_exceptions` (
	`series_id` text NOT NULL,
	`day` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`series_id`, `day`),
	FOREIGN KEY (`series_id`) REFERENCES `shift_series`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `shift_cancellations` (
	`shift_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `shift_hosts` (
	`shift_id` text NOT NULL,
	`person_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`shift_id`, `person_id`),
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shift_hosts_person` ON `shift_hosts` (`person_id`,`shift_id`);--> statement-breakpoint
CREATE TABLE `shift_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`from_starts_at` integer NOT NULL,
	`from_ends_at` integer NOT NULL,
	`to_starts_at` integer NOT NULL,
	`to_ends_at` integer NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shift_moves_shift` ON `shift_moves` (`shift_id`,`at`);--> statement-breakpoint
CREATE TABLE `shift_series` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`rule` text NOT NULL,
	`starts_wall` text NOT NULL,
	`ends_wall` text NOT NULL,
	`template` text NOT NULL,
	`skips_holidays` integer NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`follows_id` text,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follows_id`) REFERENCES `shift_series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shift_series_site` ON `shift_series` (`site_id`);--> statement-breakpoint
CREATE TABLE `shifts` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`activity` text NOT NULL,
	`series_id` text,
	`original_day` text,
	`starts_wall` text NOT NULL,
	`ends_wall` text NOT NULL,
	`starts_reading` text DEFAULT 'earlier' NOT NULL,
	`ends_reading` text DEFAULT 'earlier' NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`language` text NOT NULL,
	`places` integer NOT NULL,
	`guests_per_host` integer NOT NULL,
	`briefing` text,
	`needs_briefing` integer NOT NULL,
	`declaration_id` text,
	`notice_hours` integer NOT NULL,
	`bring` text NOT NULL,
	`about` text NOT NULL,
	`functions` text NOT NULL,
	`sites` text NOT NULL,
	`code` text NOT NULL,
	`arrivals` integer DEFAULT 0 NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `shift_series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`declaration_id`) REFERENCES `declarations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shifts_coming` ON `shifts` (`starts_at`,`id`) WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX `shifts_site` ON `shifts` (`site_id`,`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `shifts_activity` ON `shifts` (`activity`,`starts_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `shifts_series_day` ON `shifts` (`series_id`,`original_day`);--> statement-breakpoint
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
CREATE UNIQUE INDEX `topics_slug_unique` ON `topics` (`slug`);--> statement-breakpoint
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
CREATE INDEX `journeys_parent` ON `journeys` (`parent_id`);--> statement-breakpoint
CREATE TABLE `weekly_letters` (
	`person_id` text NOT NULL,
	`week` text NOT NULL,
	`state` text NOT NULL,
	`items` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `week`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `weekly_letters_week` ON `weekly_letters` (`week`,`state`);--> statement-breakpoint
CREATE TABLE `weekly_schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`only` integer DEFAULT 1 NOT NULL,
	`weekday` integer NOT NULL,
	`time` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `weekly_schedules_only_unique` ON `weekly_schedules` (`only`);--> statement-breakpoint
CREATE TABLE `weekly_skips` (
	`week` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `stories` ADD `pleasure_before` integer;--> statement-breakpoint
ALTER TABLE `stories` ADD `pleasure_after` integer;--> statement-breakpoint
CREATE INDEX `stories_asked` ON `stories` (`id`,`kind`,`channel`,`site_id`,`import_id`);--> statement-breakpoint
CREATE INDEX `stories_moved` ON `stories` (`told_at`,`id`,`channel`,`pleasure_before`,`pleasure_after`) WHERE pleasure_before is not null and pleasure_after is not null;