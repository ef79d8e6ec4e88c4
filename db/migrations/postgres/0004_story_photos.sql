CREATE TABLE "story_media" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"story_id" text,
	"position" integer DEFAULT 0 NOT NULL,
	"words" text,
	"files" jsonb NOT NULL,
	"seconds" double precision,
	"peaks" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "cover" jsonb;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "voice_seconds" integer;--> statement-breakpoint
ALTER TABLE "story_media" ADD CONSTRAINT "story_media_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_media" ADD CONSTRAINT "story_media_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_media_story" ON "story_media" USING btree ("story_id","position");--> statement-breakpoint
CREATE INDEX "story_media_owner" ON "story_media" USING btree ("owner_id","story_id");