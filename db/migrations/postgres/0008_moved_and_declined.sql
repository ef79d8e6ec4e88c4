CREATE TABLE "journey_finding_suggestions" (
	"journey_id" text NOT NULL,
	"step_id" text NOT NULL,
	"finding_id" text NOT NULL,
	"answer" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journey_finding_suggestions_journey_id_step_id_finding_id_pk" PRIMARY KEY("journey_id","step_id","finding_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_commitment_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"commitment_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "journey_finding_suggestions" ADD CONSTRAINT "journey_finding_suggestions_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_finding_suggestions" ADD CONSTRAINT "journey_finding_suggestions_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_finding_suggestions" ADD CONSTRAINT "journey_finding_suggestions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_commitment_moves" ADD CONSTRAINT "workshop_commitment_moves_commitment_id_workshop_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."workshop_commitments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_commitment_moves" ADD CONSTRAINT "workshop_commitment_moves_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journey_finding_suggestions_finding" ON "journey_finding_suggestions" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "workshop_commitment_moves_commitment" ON "workshop_commitment_moves" USING btree ("commitment_id","at");