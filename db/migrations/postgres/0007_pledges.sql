CREATE TABLE "pledge_endings" (
	"pledge_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"words" text
);
--> statement-breakpoint
CREATE TABLE "pledge_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"pledge_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pledges" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"person_id" text NOT NULL,
	"team_id" text,
	"department_id" text,
	"text" text NOT NULL,
	"due_on" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "pledge_endings" ADD CONSTRAINT "pledge_endings_pledge_id_pledges_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_endings" ADD CONSTRAINT "pledge_endings_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_moves" ADD CONSTRAINT "pledge_moves_pledge_id_pledges_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_moves" ADD CONSTRAINT "pledge_moves_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pledge_moves_pledge" ON "pledge_moves" USING btree ("pledge_id","at");--> statement-breakpoint
CREATE INDEX "pledges_open" ON "pledges" USING btree ("due_on","id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "pledges_open_department" ON "pledges" USING btree ("department_id","due_on","id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "pledges_open_person" ON "pledges" USING btree ("person_id","due_on","id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "pledges_open_team" ON "pledges" USING btree ("team_id","due_on","id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "pledges_ended" ON "pledges" USING btree ("ended_at","id") WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "pledges_ended_department" ON "pledges" USING btree ("department_id","ended_at","id") WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "pledges_story" ON "pledges" USING btree ("story_id","created_at","id");