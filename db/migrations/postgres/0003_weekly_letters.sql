CREATE TABLE "weekly_letters" (
	"person_id" text NOT NULL,
	"week" text NOT NULL,
	"state" text NOT NULL,
	"items" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "weekly_letters_person_id_week_pk" PRIMARY KEY("person_id","week")
);
--> statement-breakpoint
CREATE TABLE "weekly_schedules" (
	"id" text PRIMARY KEY NOT NULL,
	"only" integer DEFAULT 1 NOT NULL,
	"weekday" integer NOT NULL,
	"time" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "weekly_schedules_only_unique" UNIQUE("only")
);
--> statement-breakpoint
CREATE TABLE "weekly_skips" (
	"week" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "weekly_letters" ADD CONSTRAINT "weekly_letters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_schedules" ADD CONSTRAINT "weekly_schedules_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_skips" ADD CONSTRAINT "weekly_skips_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "weekly_letters_week" ON "weekly_letters" USING btree ("week","state");