CREATE TABLE "calendar_entries" (
	"person_id" text NOT NULL,
	"shift_id" text NOT NULL,
	"scope" text NOT NULL,
	"state" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"details" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"invited_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_entries_person_id_shift_id_scope_pk" PRIMARY KEY("person_id","shift_id","scope")
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"channel" text,
	"by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "activities_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "automatic_approvals" (
	"manager_id" text PRIMARY KEY NOT NULL,
	"up_to" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_approvals" (
	"booking_id" text PRIMARY KEY NOT NULL,
	"answer" text NOT NULL,
	"way" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "booking_cancellations" (
	"booking_id" text PRIMARY KEY NOT NULL,
	"cause" text NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_offers" (
	"id" text PRIMARY KEY NOT NULL,
	"booking_id" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "booking_swaps" (
	"id" text PRIMARY KEY NOT NULL,
	"booking_id" text NOT NULL,
	"colleague_id" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"new_booking_id" text
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" text PRIMARY KEY NOT NULL,
	"shift_id" text NOT NULL,
	"person_id" text NOT NULL,
	"arrival" integer NOT NULL,
	"rank" integer DEFAULT 1 NOT NULL,
	"priority_from" text,
	"state" text NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"approved_at" timestamp (3) with time zone,
	"short_notice" boolean NOT NULL,
	"wants" text NOT NULL,
	"booked_by" text NOT NULL,
	"booked_at" timestamp (3) with time zone NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"counts_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "briefing_readings" (
	"person_id" text NOT NULL,
	"briefing" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "briefing_readings_person_id_briefing_pk" PRIMARY KEY("person_id","briefing")
);
--> statement-breakpoint
CREATE TABLE "briefings" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "calendar_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"person_id" text NOT NULL,
	"scope" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_tokens_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"booking_id" text PRIMARY KEY NOT NULL,
	"way" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "day_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"shift_id" text NOT NULL,
	"by" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "declaration_signings" (
	"id" text PRIMARY KEY NOT NULL,
	"declaration_id" text NOT NULL,
	"person_id" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "declarations" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"valid_days" integer NOT NULL,
	"by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" text PRIMARY KEY NOT NULL,
	"manager_id" text NOT NULL,
	"delegate_id" text NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "face_time_goals" (
	"function" text PRIMARY KEY NOT NULL,
	"minutes" integer NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "face_time_settings" (
	"only" integer PRIMARY KEY NOT NULL,
	"hold_hours" integer NOT NULL,
	"hold_ends_hours" integer NOT NULL,
	"offer_hours" integer NOT NULL,
	"soon_hours" integer NOT NULL,
	"soon_offer_hours" integer NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "misses" (
	"booking_id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opening_watches" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"site_id" text NOT NULL,
	"activity" text NOT NULL,
	"country" text NOT NULL,
	"city" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reflections" (
	"id" text PRIMARY KEY NOT NULL,
	"booking_id" text NOT NULL,
	"person_id" text NOT NULL,
	"surprised" text NOT NULL,
	"felt" text NOT NULL,
	"change" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reflections_bookingId_unique" UNIQUE("booking_id")
);
--> statement-breakpoint
CREATE TABLE "series_exceptions" (
	"series_id" text NOT NULL,
	"day" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "series_exceptions_series_id_day_pk" PRIMARY KEY("series_id","day")
);
--> statement-breakpoint
CREATE TABLE "shift_cancellations" (
	"shift_id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shift_hosts" (
	"shift_id" text NOT NULL,
	"person_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shift_hosts_shift_id_person_id_pk" PRIMARY KEY("shift_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "shift_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"shift_id" text NOT NULL,
	"from_starts_at" timestamp (3) with time zone NOT NULL,
	"from_ends_at" timestamp (3) with time zone NOT NULL,
	"to_starts_at" timestamp (3) with time zone NOT NULL,
	"to_ends_at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shift_series" (
	"id" text PRIMARY KEY NOT NULL,
	"site_id" text NOT NULL,
	"rule" text NOT NULL,
	"starts_wall" text NOT NULL,
	"ends_wall" text NOT NULL,
	"template" jsonb NOT NULL,
	"skips_holidays" boolean NOT NULL,
	"by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"follows_id" text
);
--> statement-breakpoint
CREATE TABLE "shifts" (
	"id" text PRIMARY KEY NOT NULL,
	"site_id" text NOT NULL,
	"activity" text NOT NULL,
	"series_id" text,
	"original_day" text,
	"starts_wall" text NOT NULL,
	"ends_wall" text NOT NULL,
	"starts_reading" text DEFAULT 'earlier' NOT NULL,
	"ends_reading" text DEFAULT 'earlier' NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"language" text NOT NULL,
	"places" integer NOT NULL,
	"guests_per_host" integer NOT NULL,
	"briefing" text,
	"needs_briefing" boolean NOT NULL,
	"declaration_id" text,
	"notice_hours" integer NOT NULL,
	"bring" text NOT NULL,
	"about" text NOT NULL,
	"functions" jsonb NOT NULL,
	"sites" jsonb NOT NULL,
	"code" text NOT NULL,
	"arrivals" integer DEFAULT 0 NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "best_answers" (
	"question_id" text PRIMARY KEY NOT NULL,
	"answer_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "department_notes" (
	"study_id" text NOT NULL,
	"department_id" text NOT NULL,
	"text" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "department_notes_study_id_department_id_pk" PRIMARY KEY("study_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "finding_evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"finding_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"story_id" text,
	"chart" text,
	"quotation" text,
	"said_by" text,
	"other_finding_id" text
);
--> statement-breakpoint
CREATE TABLE "finding_quotes" (
	"finding_id" text NOT NULL,
	"by_kind" text NOT NULL,
	"by_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "finding_quotes_finding_id_by_kind_by_id_pk" PRIMARY KEY("finding_id","by_kind","by_id")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" text PRIMARY KEY NOT NULL,
	"study_id" text NOT NULL,
	"position" integer NOT NULL,
	"sentence" text NOT NULL,
	"since_version" integer NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text
);
--> statement-breakpoint
CREATE TABLE "reach_alerts" (
	"study_id" text NOT NULL,
	"function" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"note" text,
	"note_sent_by" text,
	"note_sent_at" timestamp (3) with time zone,
	CONSTRAINT "reach_alerts_study_id_function_pk" PRIMARY KEY("study_id","function")
);
--> statement-breakpoint
CREATE TABLE "studies" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"owner_id" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"title" text NOT NULL,
	"answer" text NOT NULL,
	"method" text,
	"market" text,
	"product" text,
	"fieldwork_from" text,
	"fieldwork_to" text,
	"words" integer DEFAULT 0 NOT NULL,
	"review_on" text,
	"standing" text DEFAULT 'current' NOT NULL,
	"weight" integer DEFAULT 3 NOT NULL,
	"superseded_by" text,
	"narrowed_because" text,
	"source_file" text,
	"source_hash" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"version_at" timestamp (3) with time zone,
	CONSTRAINT "studies_slug_unique" UNIQUE("slug"),
	CONSTRAINT "studies_sourceFile_unique" UNIQUE("source_file")
);
--> statement-breakpoint
CREATE TABLE "study_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"person_id" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by" text
);
--> statement-breakpoint
CREATE TABLE "study_audiences" (
	"study_id" text NOT NULL,
	"department_id" text NOT NULL,
	CONSTRAINT "study_audiences_study_id_department_id_pk" PRIMARY KEY("study_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "study_files" (
	"id" text PRIMARY KEY NOT NULL,
	"study_id" text NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer,
	"height" integer,
	"preview" jsonb,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "study_import_items" (
	"import_id" text NOT NULL,
	"position" integer NOT NULL,
	"file" text NOT NULL,
	"outcome" text NOT NULL,
	"study_id" text,
	"is_repeat" boolean DEFAULT false NOT NULL,
	"remarks" jsonb NOT NULL,
	CONSTRAINT "study_import_items_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "study_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"study_id" text NOT NULL,
	"person_id" text NOT NULL,
	"department_id" text,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"removed_by" text
);
--> statement-breakpoint
CREATE TABLE "study_readings" (
	"study_id" text NOT NULL,
	"person_id" text NOT NULL,
	"department_id" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"latest_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_version" integer,
	CONSTRAINT "study_readings_study_id_person_id_pk" PRIMARY KEY("study_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "study_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"study_id" text NOT NULL,
	"verdict" text NOT NULL,
	"superseded_by" text,
	"words" text,
	"next_on" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study_topics" (
	"study_id" text NOT NULL,
	"topic_id" text NOT NULL,
	CONSTRAINT "study_topics_study_id_topic_id_pk" PRIMARY KEY("study_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "study_uses" (
	"id" text PRIMARY KEY NOT NULL,
	"study_id" text NOT NULL,
	"person_id" text NOT NULL,
	"department_id" text,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "study_versions" (
	"study_id" text NOT NULL,
	"number" integer NOT NULL,
	"note" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"content" jsonb NOT NULL,
	"rendered" jsonb,
	"edition" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "study_versions_study_id_number_pk" PRIMARY KEY("study_id","number")
);
--> statement-breakpoint
CREATE TABLE "study_workings" (
	"study_id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_subscriptions" (
	"topic_id" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "topic_subscriptions_topic_id_person_id_pk" PRIMARY KEY("topic_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "topics_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "journey_assumptions" (
	"journey_id" text NOT NULL,
	"step_id" text NOT NULL,
	"sketch_id" text DEFAULT '' NOT NULL,
	"pleasure" integer NOT NULL,
	"raw_score" text,
	"note" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journey_assumptions_journey_id_step_id_sketch_id_pk" PRIMARY KEY("journey_id","step_id","sketch_id")
);
--> statement-breakpoint
CREATE TABLE "journey_cards" (
	"journey_id" text NOT NULL,
	"id" text NOT NULL,
	"lane_id" text NOT NULL,
	"from_step_id" text NOT NULL,
	"to_step_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "journey_cards_journey_id_id_pk" PRIMARY KEY("journey_id","id")
);
--> statement-breakpoint
CREATE TABLE "journey_claim_confirmations" (
	"claim_id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_claims" (
	"id" text PRIMARY KEY NOT NULL,
	"journey_id" text NOT NULL,
	"step_id" text NOT NULL,
	"team_id" text NOT NULL,
	"role" text NOT NULL,
	"channel" text,
	"frequency" text,
	"asks" jsonb NOT NULL,
	"gives" text,
	"hand_over_team_id" text,
	"note" text,
	"confidence" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	"ask_again_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_editors" (
	"journey_id" text NOT NULL,
	"person_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journey_editors_journey_id_person_id_pk" PRIMARY KEY("journey_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "journey_epochs" (
	"journey_id" text NOT NULL,
	"epoch" integer NOT NULL,
	"map" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journey_epochs_journey_id_epoch_pk" PRIMARY KEY("journey_id","epoch")
);
--> statement-breakpoint
CREATE TABLE "journey_findings" (
	"id" text PRIMARY KEY NOT NULL,
	"journey_id" text NOT NULL,
	"step_id" text NOT NULL,
	"finding_id" text NOT NULL,
	"sketch_id" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"journey_id" text,
	"format" text NOT NULL,
	"file_hash" text NOT NULL,
	"file_name" text NOT NULL,
	"choices" jsonb,
	"by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"forget_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_lanes" (
	"journey_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"sketch_id" text,
	CONSTRAINT "journey_lanes_journey_id_id_pk" PRIMARY KEY("journey_id","id")
);
--> statement-breakpoint
CREATE TABLE "journey_overrides" (
	"journey_id" text NOT NULL,
	"step_id" text NOT NULL,
	"sketch_id" text DEFAULT '' NOT NULL,
	"pleasure" integer NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journey_overrides_journey_id_step_id_sketch_id_pk" PRIMARY KEY("journey_id","step_id","sketch_id")
);
--> statement-breakpoint
CREATE TABLE "journey_removals" (
	"journey_id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_sharings" (
	"journey_id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_snapshots" (
	"journey_id" text PRIMARY KEY NOT NULL,
	"epoch" integer NOT NULL,
	"sequence" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"map" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_stages" (
	"journey_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "journey_stages_journey_id_id_pk" PRIMARY KEY("journey_id","id")
);
--> statement-breakpoint
CREATE TABLE "journey_steps" (
	"journey_id" text NOT NULL,
	"id" text NOT NULL,
	"stage_id" text NOT NULL,
	"parent_id" text,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"opens" text,
	CONSTRAINT "journey_steps_journey_id_id_pk" PRIMARY KEY("journey_id","id")
);
--> statement-breakpoint
CREATE TABLE "journey_stories" (
	"id" text PRIMARY KEY NOT NULL,
	"journey_id" text NOT NULL,
	"step_id" text NOT NULL,
	"story_id" text NOT NULL,
	"sketch_id" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_suggestions" (
	"journey_id" text NOT NULL,
	"step_id" text NOT NULL,
	"story_id" text NOT NULL,
	"answer" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journey_suggestions_journey_id_step_id_story_id_pk" PRIMARY KEY("journey_id","step_id","story_id")
);
--> statement-breakpoint
CREATE TABLE "journey_updates" (
	"journey_id" text NOT NULL,
	"epoch" integer NOT NULL,
	"sequence" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journey_updates_journey_id_epoch_sequence_pk" PRIMARY KEY("journey_id","epoch","sequence")
);
--> statement-breakpoint
CREATE TABLE "journey_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"journey_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"workshop_id" text,
	"bytes" "bytea" NOT NULL,
	"map" jsonb NOT NULL,
	"person_id" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journeys" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone NOT NULL,
	"versioned_at" timestamp (3) with time zone,
	"epoch" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "weekly_letters" (
	"person_id" text NOT NULL,
	"week" text NOT NULL,
	"state" text NOT NULL,
	"items" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "weekly_letters_person_id_week_pk" PRIMARY KEY("person_id","week")
);
--> statement-breakpoint
CREATE TABLE "weekly_schedules" (
	"id" text PRIMARY KEY NOT NULL,
	"only" integer DEFAULT 1 NOT NULL,
	"weekday" integer NOT NULL,
	"time" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "weekly_schedules_only_unique" UNIQUE("only")
);
--> statement-breakpoint
CREATE TABLE "weekly_skips" (
	"week" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "pleasure_before" integer;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "pleasure_after" integer;--> statement-breakpoint
ALTER TABLE "calendar_entries" ADD CONSTRAINT "calendar_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_entries" ADD CONSTRAINT "calendar_entries_shift_id_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shifts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "automatic_approvals" ADD CONSTRAINT "automatic_approvals_manager_id_people_id_fk" FOREIGN KEY ("manager_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_approvals" ADD CONSTRAINT "booking_approvals_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_approvals" ADD CONSTRAINT "booking_approvals_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_cancellations" ADD CONSTRAINT "booking_cancellations_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_cancellations" ADD CONSTRAINT "booking_cancellations_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_offers" ADD CONSTRAINT "booking_offers_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_swaps" ADD CONSTRAINT "booking_swaps_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_swaps" ADD CONSTRAINT "booking_swaps_colleague_id_people_id_fk" FOREIGN KEY ("colleague_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_swaps" ADD CONSTRAINT "booking_swaps_new_booking_id_bookings_id_fk" FOREIGN KEY ("new_booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_shift_id_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shifts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_priority_from_bookings_id_fk" FOREIGN KEY ("priority_from") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_booked_by_people_id_fk" FOREIGN KEY ("booked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefing_readings" ADD CONSTRAINT "briefing_readings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefings" ADD CONSTRAINT "briefings_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_tokens" ADD CONSTRAINT "calendar_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_notes" ADD CONSTRAINT "day_notes_shift_id_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shifts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_notes" ADD CONSTRAINT "day_notes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declaration_signings" ADD CONSTRAINT "declaration_signings_declaration_id_declarations_id_fk" FOREIGN KEY ("declaration_id") REFERENCES "public"."declarations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declaration_signings" ADD CONSTRAINT "declaration_signings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declarations" ADD CONSTRAINT "declarations_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_manager_id_people_id_fk" FOREIGN KEY ("manager_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_delegate_id_people_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_time_goals" ADD CONSTRAINT "face_time_goals_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_time_settings" ADD CONSTRAINT "face_time_settings_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "misses" ADD CONSTRAINT "misses_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "misses" ADD CONSTRAINT "misses_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_watches" ADD CONSTRAINT "opening_watches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflections" ADD CONSTRAINT "reflections_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflections" ADD CONSTRAINT "reflections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_exceptions" ADD CONSTRAINT "series_exceptions_series_id_shift_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."shift_series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_exceptions" ADD CONSTRAINT "series_exceptions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_cancellations" ADD CONSTRAINT "shift_cancellations_shift_id_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shifts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_cancellations" ADD CONSTRAINT "shift_cancellations_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_hosts" ADD CONSTRAINT "shift_hosts_shift_id_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shifts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_hosts" ADD CONSTRAINT "shift_hosts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_hosts" ADD CONSTRAINT "shift_hosts_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_moves" ADD CONSTRAINT "shift_moves_shift_id_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shifts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_moves" ADD CONSTRAINT "shift_moves_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_series" ADD CONSTRAINT "shift_series_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_series" ADD CONSTRAINT "shift_series_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_series" ADD CONSTRAINT "shift_series_follows_id_shift_series_id_fk" FOREIGN KEY ("follows_id") REFERENCES "public"."shift_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_series_id_shift_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."shift_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_declaration_id_declarations_id_fk" FOREIGN KEY ("declaration_id") REFERENCES "public"."declarations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "best_answers" ADD CONSTRAINT "best_answers_question_id_study_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."study_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "best_answers" ADD CONSTRAINT "best_answers_answer_id_study_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."study_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "best_answers" ADD CONSTRAINT "best_answers_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_notes" ADD CONSTRAINT "department_notes_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_notes" ADD CONSTRAINT "department_notes_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_notes" ADD CONSTRAINT "department_notes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_evidence" ADD CONSTRAINT "finding_evidence_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_quotes" ADD CONSTRAINT "finding_quotes_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_alerts" ADD CONSTRAINT "reach_alerts_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_alerts" ADD CONSTRAINT "reach_alerts_note_sent_by_people_id_fk" FOREIGN KEY ("note_sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_superseded_by_studies_id_fk" FOREIGN KEY ("superseded_by") REFERENCES "public"."studies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_answers" ADD CONSTRAINT "study_answers_question_id_study_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."study_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_answers" ADD CONSTRAINT "study_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_answers" ADD CONSTRAINT "study_answers_removed_by_people_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_audiences" ADD CONSTRAINT "study_audiences_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_audiences" ADD CONSTRAINT "study_audiences_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_files" ADD CONSTRAINT "study_files_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_import_items" ADD CONSTRAINT "study_import_items_import_id_study_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."study_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_imports" ADD CONSTRAINT "study_imports_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_removed_by_people_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_readings" ADD CONSTRAINT "study_readings_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_readings" ADD CONSTRAINT "study_readings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_readings" ADD CONSTRAINT "study_readings_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_reviews" ADD CONSTRAINT "study_reviews_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_reviews" ADD CONSTRAINT "study_reviews_superseded_by_studies_id_fk" FOREIGN KEY ("superseded_by") REFERENCES "public"."studies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_reviews" ADD CONSTRAINT "study_reviews_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_topics" ADD CONSTRAINT "study_topics_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_topics" ADD CONSTRAINT "study_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_uses" ADD CONSTRAINT "study_uses_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_uses" ADD CONSTRAINT "study_uses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_uses" ADD CONSTRAINT "study_uses_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_versions" ADD CONSTRAINT "study_versions_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_versions" ADD CONSTRAINT "study_versions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_workings" ADD CONSTRAINT "study_workings_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_workings" ADD CONSTRAINT "study_workings_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_subscriptions" ADD CONSTRAINT "topic_subscriptions_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_subscriptions" ADD CONSTRAINT "topic_subscriptions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_assumptions" ADD CONSTRAINT "journey_assumptions_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_assumptions" ADD CONSTRAINT "journey_assumptions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_cards" ADD CONSTRAINT "journey_cards_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_claim_confirmations" ADD CONSTRAINT "journey_claim_confirmations_claim_id_journey_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."journey_claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_claim_confirmations" ADD CONSTRAINT "journey_claim_confirmations_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_claims" ADD CONSTRAINT "journey_claims_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_claims" ADD CONSTRAINT "journey_claims_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_claims" ADD CONSTRAINT "journey_claims_hand_over_team_id_teams_id_fk" FOREIGN KEY ("hand_over_team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_claims" ADD CONSTRAINT "journey_claims_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_editors" ADD CONSTRAINT "journey_editors_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_editors" ADD CONSTRAINT "journey_editors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_editors" ADD CONSTRAINT "journey_editors_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_epochs" ADD CONSTRAINT "journey_epochs_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_findings" ADD CONSTRAINT "journey_findings_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_findings" ADD CONSTRAINT "journey_findings_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_imports" ADD CONSTRAINT "journey_imports_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_imports" ADD CONSTRAINT "journey_imports_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_lanes" ADD CONSTRAINT "journey_lanes_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_overrides" ADD CONSTRAINT "journey_overrides_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_overrides" ADD CONSTRAINT "journey_overrides_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_removals" ADD CONSTRAINT "journey_removals_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_removals" ADD CONSTRAINT "journey_removals_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_sharings" ADD CONSTRAINT "journey_sharings_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_sharings" ADD CONSTRAINT "journey_sharings_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_snapshots" ADD CONSTRAINT "journey_snapshots_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_stages" ADD CONSTRAINT "journey_stages_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_steps" ADD CONSTRAINT "journey_steps_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_stories" ADD CONSTRAINT "journey_stories_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_stories" ADD CONSTRAINT "journey_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_stories" ADD CONSTRAINT "journey_stories_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_suggestions" ADD CONSTRAINT "journey_suggestions_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_suggestions" ADD CONSTRAINT "journey_suggestions_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_suggestions" ADD CONSTRAINT "journey_suggestions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_updates" ADD CONSTRAINT "journey_updates_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_updates" ADD CONSTRAINT "journey_updates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_versions" ADD CONSTRAINT "journey_versions_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_versions" ADD CONSTRAINT "journey_versions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journeys" ADD CONSTRAINT "journeys_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_letters" ADD CONSTRAINT "weekly_letters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_schedules" ADD CONSTRAINT "weekly_schedules_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_skips" ADD CONSTRAINT "weekly_skips_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_entries_feed" ON "calendar_entries" USING btree ("person_id","scope","starts_at");--> statement-breakpoint
CREATE INDEX "calendar_entries_shift" ON "calendar_entries" USING btree ("shift_id");--> statement-breakpoint
CREATE UNIQUE INDEX "booking_offers_open" ON "booking_offers" USING btree ("booking_id") WHERE answered_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "booking_swaps_open" ON "booking_swaps" USING btree ("booking_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "booking_swaps_colleague" ON "booking_swaps" USING btree ("colleague_id") WHERE answered_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_arrival" ON "bookings" USING btree ("shift_id","arrival");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_one_live" ON "bookings" USING btree ("shift_id","person_id") WHERE state in ('held', 'waiting', 'offered', 'confirmed', 'attended');--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_priority" ON "bookings" USING btree ("priority_from");--> statement-breakpoint
CREATE INDEX "bookings_line" ON "bookings" USING btree ("shift_id","state","rank","arrival");--> statement-breakpoint
CREATE INDEX "bookings_person" ON "bookings" USING btree ("person_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_tokens_valid" ON "calendar_tokens" USING btree ("person_id","scope") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "day_notes_shift" ON "day_notes" USING btree ("shift_id","at","id");--> statement-breakpoint
CREATE INDEX "declaration_signings_person" ON "declaration_signings" USING btree ("person_id","declaration_id","valid_until");--> statement-breakpoint
CREATE INDEX "delegations_manager" ON "delegations" USING btree ("manager_id","ends_at");--> statement-breakpoint
CREATE INDEX "delegations_delegate" ON "delegations" USING btree ("delegate_id","ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "opening_watches_wish" ON "opening_watches" USING btree ("person_id","site_id","activity","country","city","language");--> statement-breakpoint
CREATE INDEX "opening_watches_site" ON "opening_watches" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "reflections_person" ON "reflections" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "shift_hosts_person" ON "shift_hosts" USING btree ("person_id","shift_id");--> statement-breakpoint
CREATE INDEX "shift_moves_shift" ON "shift_moves" USING btree ("shift_id","at");--> statement-breakpoint
CREATE INDEX "shift_series_site" ON "shift_series" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "shifts_coming" ON "shifts" USING btree ("starts_at","id") WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX "shifts_site" ON "shifts" USING btree ("site_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "shifts_activity" ON "shifts" USING btree ("activity","starts_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "shifts_series_day" ON "shifts" USING btree ("series_id","original_day");--> statement-breakpoint
CREATE INDEX "finding_evidence_finding" ON "finding_evidence" USING btree ("finding_id","position");--> statement-breakpoint
CREATE INDEX "finding_evidence_story" ON "finding_evidence" USING btree ("story_id") WHERE story_id is not null;--> statement-breakpoint
CREATE INDEX "finding_evidence_other" ON "finding_evidence" USING btree ("other_finding_id") WHERE other_finding_id is not null;--> statement-breakpoint
CREATE INDEX "finding_quotes_by" ON "finding_quotes" USING btree ("by_kind","by_id");--> statement-breakpoint
CREATE INDEX "findings_study" ON "findings" USING btree ("study_id","position");--> statement-breakpoint
CREATE INDEX "studies_listed" ON "studies" USING btree ("weight","published_at","id") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "studies_published" ON "studies" USING btree ("published_at","id") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "studies_unpublished" ON "studies" USING btree ("created_at","id") WHERE version = 0;--> statement-breakpoint
CREATE INDEX "studies_review" ON "studies" USING btree ("review_on","id") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "studies_owner" ON "studies" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "study_answers_question" ON "study_answers" USING btree ("question_id","created_at","id");--> statement-breakpoint
CREATE INDEX "study_audiences_department" ON "study_audiences" USING btree ("department_id","study_id");--> statement-breakpoint
CREATE INDEX "study_files_study" ON "study_files" USING btree ("study_id","kind","at");--> statement-breakpoint
CREATE INDEX "study_files_at" ON "study_files" USING btree ("at");--> statement-breakpoint
CREATE INDEX "study_imports_at" ON "study_imports" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "study_questions_study" ON "study_questions" USING btree ("study_id","created_at","id");--> statement-breakpoint
CREATE INDEX "study_questions_answered" ON "study_questions" USING btree ("answered_at","id") WHERE answered_at is not null;--> statement-breakpoint
CREATE INDEX "study_readings_department" ON "study_readings" USING btree ("study_id","department_id","ended_at");--> statement-breakpoint
CREATE INDEX "study_readings_opened" ON "study_readings" USING btree ("opened_at","study_id","department_id");--> statement-breakpoint
CREATE INDEX "study_readings_person" ON "study_readings" USING btree ("person_id","opened_at");--> statement-breakpoint
CREATE INDEX "study_reviews_study" ON "study_reviews" USING btree ("study_id","at");--> statement-breakpoint
CREATE INDEX "study_topics_topic" ON "study_topics" USING btree ("topic_id","study_id");--> statement-breakpoint
CREATE INDEX "study_uses_study" ON "study_uses" USING btree ("study_id","at","id");--> statement-breakpoint
CREATE INDEX "study_uses_department" ON "study_uses" USING btree ("study_id","department_id");--> statement-breakpoint
CREATE INDEX "topic_subscriptions_person" ON "topic_subscriptions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "journey_cards_id" ON "journey_cards" USING btree ("id");--> statement-breakpoint
CREATE INDEX "journey_claims_step" ON "journey_claims" USING btree ("journey_id","step_id","id");--> statement-breakpoint
CREATE INDEX "journey_claims_team" ON "journey_claims" USING btree ("team_id","id");--> statement-breakpoint
CREATE INDEX "journey_claims_hand_over" ON "journey_claims" USING btree ("hand_over_team_id");--> statement-breakpoint
CREATE INDEX "journey_claims_ask" ON "journey_claims" USING btree ("ask_again_at","id");--> statement-breakpoint
CREATE INDEX "journey_editors_person" ON "journey_editors" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "journey_findings_step" ON "journey_findings" USING btree ("journey_id","step_id","finding_id");--> statement-breakpoint
CREATE INDEX "journey_findings_finding" ON "journey_findings" USING btree ("finding_id","at");--> statement-breakpoint
CREATE INDEX "journey_imports_by" ON "journey_imports" USING btree ("by","created_at");--> statement-breakpoint
CREATE INDEX "journey_imports_forget" ON "journey_imports" USING btree ("forget_on");--> statement-breakpoint
CREATE INDEX "journey_removals_at" ON "journey_removals" USING btree ("at");--> statement-breakpoint
CREATE INDEX "journey_steps_id" ON "journey_steps" USING btree ("id");--> statement-breakpoint
CREATE INDEX "journey_steps_opens" ON "journey_steps" USING btree ("opens") WHERE opens is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "journey_stories_step" ON "journey_stories" USING btree ("journey_id","step_id","story_id");--> statement-breakpoint
CREATE INDEX "journey_stories_story" ON "journey_stories" USING btree ("story_id","at");--> statement-breakpoint
CREATE INDEX "journey_suggestions_story" ON "journey_suggestions" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "journey_versions_at" ON "journey_versions" USING btree ("journey_id","at","id");--> statement-breakpoint
CREATE INDEX "journeys_edited" ON "journeys" USING btree ("edited_at","id");--> statement-breakpoint
CREATE INDEX "journeys_owner" ON "journeys" USING btree ("owner_id","edited_at");--> statement-breakpoint
CREATE INDEX "journeys_parent" ON "journeys" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "weekly_letters_week" ON "weekly_letters" USING btree ("week","state");--> statement-breakpoint
CREATE INDEX "stories_asked" ON "stories" USING btree ("id","kind","channel","site_id","import_id");--> statement-breakpoint
CREATE INDEX "stories_moved" ON "stories" USING btree ("told_at","id","channel","pleasure_before","pleasure_after") WHERE pleasure_before is not null and pleasure_after is not null;