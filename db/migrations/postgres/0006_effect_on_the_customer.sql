CREATE TABLE "journey_asked_answers" (
	"journey_id" text NOT NULL,
	"term" text NOT NULL,
	"answer" text NOT NULL,
	"words" text,
	"remedy_id" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journey_asked_answers_journey_id_term_pk" PRIMARY KEY("journey_id","term")
);
--> statement-breakpoint
CREATE TABLE "journey_remedies" (
	"id" text PRIMARY KEY NOT NULL,
	"journey_id" text NOT NULL,
	"step_id" text NOT NULL,
	"team_id" text,
	"text" text NOT NULL,
	"due_on" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"state_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_remedy_states" (
	"id" text PRIMARY KEY NOT NULL,
	"remedy_id" text NOT NULL,
	"state" text NOT NULL,
	"state_on" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_step_figures" (
	"journey_id" text NOT NULL,
	"step_id" text NOT NULL,
	"customers" integer,
	"importance" integer,
	"wait" integer,
	"business" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journey_step_figures_journey_id_step_id_pk" PRIMARY KEY("journey_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "journey_synonyms" (
	"term" text PRIMARY KEY NOT NULL,
	"said" text NOT NULL,
	"means" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "journey_asked_answers" ADD CONSTRAINT "journey_asked_answers_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_asked_answers" ADD CONSTRAINT "journey_asked_answers_remedy_id_journey_remedies_id_fk" FOREIGN KEY ("remedy_id") REFERENCES "public"."journey_remedies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_asked_answers" ADD CONSTRAINT "journey_asked_answers_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_remedies" ADD CONSTRAINT "journey_remedies_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_remedies" ADD CONSTRAINT "journey_remedies_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_remedies" ADD CONSTRAINT "journey_remedies_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_remedy_states" ADD CONSTRAINT "journey_remedy_states_remedy_id_journey_remedies_id_fk" FOREIGN KEY ("remedy_id") REFERENCES "public"."journey_remedies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_remedy_states" ADD CONSTRAINT "journey_remedy_states_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_step_figures" ADD CONSTRAINT "journey_step_figures_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_step_figures" ADD CONSTRAINT "journey_step_figures_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_synonyms" ADD CONSTRAINT "journey_synonyms_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journey_remedies_step" ON "journey_remedies" USING btree ("journey_id","step_id","id");--> statement-breakpoint
CREATE INDEX "journey_remedies_team" ON "journey_remedies" USING btree ("team_id","id");--> statement-breakpoint
CREATE INDEX "journey_remedy_states_remedy" ON "journey_remedy_states" USING btree ("remedy_id","at");