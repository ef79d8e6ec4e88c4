CREATE TABLE "story_import_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"import_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"action" text NOT NULL,
	"kind" text,
	"words" text,
	"line" integer DEFAULT -1 NOT NULL,
	"rows" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "story_import_findings" (
	"import_id" text NOT NULL,
	"kind" text NOT NULL,
	"line" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "story_import_findings_import_id_line_kind_pk" PRIMARY KEY("import_id","line","kind")
);
--> statement-breakpoint
CREATE TABLE "story_import_waiting" (
	"import_id" text NOT NULL,
	"line" integer NOT NULL,
	"story" jsonb,
	"findings" jsonb,
	"answered" jsonb,
	"import_key" text,
	"at" timestamp (3) with time zone NOT NULL,
	"remark" text NOT NULL,
	"outcome" text,
	"answer" text,
	CONSTRAINT "story_import_waiting_import_id_line_pk" PRIMARY KEY("import_id","line"),
	CONSTRAINT "story_import_waiting_importKey_unique" UNIQUE("import_key")
);
--> statement-breakpoint
ALTER TABLE "story_imports" ADD COLUMN "waiting" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "story_imports" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "story_import_answers" ADD CONSTRAINT "story_import_answers_import_id_story_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."story_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_import_answers" ADD CONSTRAINT "story_import_answers_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_import_findings" ADD CONSTRAINT "story_import_findings_import_id_story_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."story_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_import_waiting" ADD CONSTRAINT "story_import_waiting_import_id_story_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."story_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_import_answers_import" ON "story_import_answers" USING btree ("import_id","ended_at","id");--> statement-breakpoint
CREATE INDEX "story_import_findings_kind" ON "story_import_findings" USING btree ("import_id","kind","line");--> statement-breakpoint
CREATE INDEX "story_import_waiting_open" ON "story_import_waiting" USING btree ("import_id","outcome","line");