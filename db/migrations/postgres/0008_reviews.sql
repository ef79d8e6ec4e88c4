CREATE TABLE "story_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"state" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"words" text,
	"superseded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "story_settings" (
	"id" text PRIMARY KEY NOT NULL,
	"only" integer DEFAULT 1 NOT NULL,
	"review" text NOT NULL,
	"help_words" text,
	"help_address" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_settings_only_unique" UNIQUE("only")
);
--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "topics" jsonb;--> statement-breakpoint
ALTER TABLE "story_reviews" ADD CONSTRAINT "story_reviews_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_reviews" ADD CONSTRAINT "story_reviews_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_settings" ADD CONSTRAINT "story_settings_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "story_reviews_standing" ON "story_reviews" USING btree ("story_id") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "story_reviews_story" ON "story_reviews" USING btree ("story_id","at");--> statement-breakpoint
CREATE INDEX "story_reviews_state" ON "story_reviews" USING btree ("state","at","id") WHERE superseded_at is null;