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
CREATE UNIQUE INDEX "shifts_series_day" ON "shifts" USING btree ("series_id","original_day");