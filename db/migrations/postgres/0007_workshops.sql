CREATE TABLE "workshop_claims" (
	"workshop_id" text NOT NULL,
	"step_id" text NOT NULL,
	"person_id" text NOT NULL,
	"team_id" text NOT NULL,
	"role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workshop_claims_workshop_id_step_id_person_id_pk" PRIMARY KEY("workshop_id","step_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_commitment_endings" (
	"commitment_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"words" text
);
--> statement-breakpoint
CREATE TABLE "workshop_commitments" (
	"id" text PRIMARY KEY NOT NULL,
	"workshop_id" text NOT NULL,
	"step_id" text,
	"owner_id" text NOT NULL,
	"text" text NOT NULL,
	"due_on" text NOT NULL,
	"by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshop_departments" (
	"workshop_id" text NOT NULL,
	"department_id" text NOT NULL,
	CONSTRAINT "workshop_departments_workshop_id_department_id_pk" PRIMARY KEY("workshop_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_facilitators" (
	"workshop_id" text NOT NULL,
	"person_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workshop_facilitators_workshop_id_person_id_pk" PRIMARY KEY("workshop_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_guesses" (
	"workshop_id" text NOT NULL,
	"step_id" text NOT NULL,
	"person_id" text NOT NULL,
	"pleasure" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workshop_guesses_workshop_id_step_id_person_id_pk" PRIMARY KEY("workshop_id","step_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_hands" (
	"workshop_id" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workshop_hands_workshop_id_person_id_pk" PRIMARY KEY("workshop_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_invitations" (
	"workshop_id" text NOT NULL,
	"person_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workshop_invitations_workshop_id_person_id_pk" PRIMARY KEY("workshop_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_minutes" (
	"workshop_id" text PRIMARY KEY NOT NULL,
	"minutes" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshop_pains" (
	"id" text PRIMARY KEY NOT NULL,
	"workshop_id" text NOT NULL,
	"step_id" text NOT NULL,
	"person_id" text,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"dots" integer
);
--> statement-breakpoint
CREATE TABLE "workshop_participants" (
	"workshop_id" text NOT NULL,
	"person_id" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"stage_id" text,
	CONSTRAINT "workshop_participants_workshop_id_person_id_pk" PRIMARY KEY("workshop_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_phases" (
	"workshop_id" text NOT NULL,
	"position" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"by" text NOT NULL,
	CONSTRAINT "workshop_phases_workshop_id_position_pk" PRIMARY KEY("workshop_id","position")
);
--> statement-breakpoint
CREATE TABLE "workshop_remarks" (
	"workshop_id" text NOT NULL,
	"person_id" text NOT NULL,
	"heard" text,
	"rating" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workshop_remarks_workshop_id_person_id_pk" PRIMARY KEY("workshop_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_reveals" (
	"workshop_id" text NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workshop_reveals_workshop_id_kind_pk" PRIMARY KEY("workshop_id","kind")
);
--> statement-breakpoint
CREATE TABLE "workshop_votes" (
	"workshop_id" text NOT NULL,
	"pain_id" text NOT NULL,
	"person_id" text NOT NULL,
	"dots" integer NOT NULL,
	CONSTRAINT "workshop_votes_workshop_id_person_id_pain_id_pk" PRIMARY KEY("workshop_id","person_id","pain_id")
);
--> statement-breakpoint
CREATE TABLE "workshops" (
	"id" text PRIMARY KEY NOT NULL,
	"journey_id" text NOT NULL,
	"title" text NOT NULL,
	"phases" jsonb NOT NULL,
	"planned_for" timestamp (3) with time zone NOT NULL,
	"dots" integer NOT NULL,
	"anonymous" boolean NOT NULL,
	"prepared_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"position" integer,
	"due_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"focus_step_id" text,
	"focus_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "workshop_claims" ADD CONSTRAINT "workshop_claims_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_claims" ADD CONSTRAINT "workshop_claims_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_claims" ADD CONSTRAINT "workshop_claims_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_commitment_endings" ADD CONSTRAINT "workshop_commitment_endings_commitment_id_workshop_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."workshop_commitments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_commitment_endings" ADD CONSTRAINT "workshop_commitment_endings_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_commitments" ADD CONSTRAINT "workshop_commitments_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_commitments" ADD CONSTRAINT "workshop_commitments_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_commitments" ADD CONSTRAINT "workshop_commitments_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_departments" ADD CONSTRAINT "workshop_departments_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_departments" ADD CONSTRAINT "workshop_departments_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_facilitators" ADD CONSTRAINT "workshop_facilitators_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_facilitators" ADD CONSTRAINT "workshop_facilitators_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_facilitators" ADD CONSTRAINT "workshop_facilitators_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_guesses" ADD CONSTRAINT "workshop_guesses_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_guesses" ADD CONSTRAINT "workshop_guesses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_hands" ADD CONSTRAINT "workshop_hands_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_hands" ADD CONSTRAINT "workshop_hands_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_invitations" ADD CONSTRAINT "workshop_invitations_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_invitations" ADD CONSTRAINT "workshop_invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_invitations" ADD CONSTRAINT "workshop_invitations_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_minutes" ADD CONSTRAINT "workshop_minutes_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_pains" ADD CONSTRAINT "workshop_pains_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_pains" ADD CONSTRAINT "workshop_pains_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_participants" ADD CONSTRAINT "workshop_participants_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_participants" ADD CONSTRAINT "workshop_participants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_phases" ADD CONSTRAINT "workshop_phases_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_phases" ADD CONSTRAINT "workshop_phases_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_remarks" ADD CONSTRAINT "workshop_remarks_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_remarks" ADD CONSTRAINT "workshop_remarks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_reveals" ADD CONSTRAINT "workshop_reveals_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_reveals" ADD CONSTRAINT "workshop_reveals_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_votes" ADD CONSTRAINT "workshop_votes_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_votes" ADD CONSTRAINT "workshop_votes_pain_id_workshop_pains_id_fk" FOREIGN KEY ("pain_id") REFERENCES "public"."workshop_pains"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_votes" ADD CONSTRAINT "workshop_votes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_prepared_by_people_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "workshop_commitments_workshop" ON "workshop_commitments" USING btree ("workshop_id","id");--> statement-breakpoint
CREATE INDEX "workshop_commitments_owner" ON "workshop_commitments" USING btree ("owner_id","due_on");--> statement-breakpoint
CREATE INDEX "workshop_departments_department" ON "workshop_departments" USING btree ("department_id");--> statement-breakpoint
CREATE INDEX "workshop_facilitators_person" ON "workshop_facilitators" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "workshop_invitations_person" ON "workshop_invitations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "workshop_pains_workshop" ON "workshop_pains" USING btree ("workshop_id","id");--> statement-breakpoint
CREATE INDEX "workshop_participants_person" ON "workshop_participants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "workshop_votes_pain" ON "workshop_votes" USING btree ("pain_id");--> statement-breakpoint
CREATE INDEX "workshops_journey" ON "workshops" USING btree ("journey_id","planned_for");--> statement-breakpoint
CREATE INDEX "workshops_running" ON "workshops" USING btree ("journey_id") WHERE started_at is not null and ended_at is null;--> statement-breakpoint
CREATE INDEX "workshops_planned" ON "workshops" USING btree ("planned_for","id");