CREATE TABLE "story_consent_withdrawals" (
	"consent_id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_consents" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"answer" text NOT NULL,
	"giver" text,
	"uses" jsonb NOT NULL,
	"until" text,
	"lapses_at" timestamp (3) with time zone,
	"reason" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	"reminded_at" timestamp (3) with time zone,
	"lapsed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "story_veils" (
	"story_id" text NOT NULL,
	"cause" text NOT NULL,
	"hidden_from" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_veils_story_id_cause_pk" PRIMARY KEY("story_id","cause")
);
--> statement-breakpoint
ALTER TABLE "story_consent_withdrawals" ADD CONSTRAINT "story_consent_withdrawals_consent_id_story_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."story_consents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_consent_withdrawals" ADD CONSTRAINT "story_consent_withdrawals_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_consents" ADD CONSTRAINT "story_consents_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_consents" ADD CONSTRAINT "story_consents_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_veils" ADD CONSTRAINT "story_veils_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_consent_withdrawals_at" ON "story_consent_withdrawals" USING btree ("at","consent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "story_consents_standing" ON "story_consents" USING btree ("story_id") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "story_consents_story" ON "story_consents" USING btree ("story_id","at");--> statement-breakpoint
CREATE INDEX "story_consents_lapsing" ON "story_consents" USING btree ("lapses_at","id") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "story_consents_answer" ON "story_consents" USING btree ("answer","at","id") WHERE superseded_at is null;