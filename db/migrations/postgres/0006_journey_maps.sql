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
CREATE INDEX "journeys_parent" ON "journeys" USING btree ("parent_id");