CREATE TABLE "journey_workshop_cards" (
	"journey_id" text NOT NULL,
	"card_id" text NOT NULL,
	"workshop_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journey_workshop_cards_journey_id_card_id_pk" PRIMARY KEY("journey_id","card_id")
);
--> statement-breakpoint
ALTER TABLE "journey_workshop_cards" ADD CONSTRAINT "journey_workshop_cards_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_workshop_cards" ADD CONSTRAINT "journey_workshop_cards_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journey_workshop_cards_workshop" ON "journey_workshop_cards" USING btree ("workshop_id","by");