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
CREATE UNIQUE INDEX `shifts_series_day` ON `shifts` (`series_id`,`original_day`);