CREATE TABLE "best_answers" (
	"question_id" text PRIMARY KEY NOT NULL,
	"answer_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "department_notes" (
	"study_id" text NOT NULL,
	"department_id" text NOT NULL,
	"text" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "department_notes_study_id_department_id_pk" PRIMARY KEY("study_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "finding_evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"finding_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"story_id" text,
	"chart" text,
	"quotation" text,
	"said_by" text,
	"other_finding_id" text
);
--> statement-breakpoint
CREATE TABLE "finding_quotes" (
	"finding_id" text NOT NULL,
	"by_kind" text NOT NULL,
	"by_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "finding_quotes_finding_id_by_kind_by_id_pk" PRIMARY KEY("finding_id","by_kind","by_id")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" text PRIMARY KEY NOT NULL,
	"study_id" text NOT NULL,
	"position" integer NOT NULL,
	"sentence" text NOT NULL,
	"since_version" integer NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text
);
--> statement-breakpoint
CREATE TABLE "reach_alerts" (
	"study_id" text NOT NULL,
	"function" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"note" text,
	"note_sent_by" text,
	"note_sent_at" timestamp (3) with time zone,
	CONSTRAINT "reach_alerts_study_id_function_pk" PRIMARY KEY("study_id","function")
);
--> statement-breakpoint
CREATE TABLE "studies" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"owner_id" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"title" text NOT NULL,
	"answer" text NOT NULL,
	"method" text,
	"market" text,
	"product" text,
	"fieldwork_from" text,
	"fieldwork_to" text,
	"words" integer DEFAULT 0 NOT NULL,
	"review_on" text,
	"standing" text DEFAULT 'current' NOT NULL,
	"weight" integer DEFAULT 3 NOT NULL,
	"superseded_by" text,
	"narrowed_because" text,
	"source_file" text,
	"source_hash" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"version_at" timestamp (3) with time zone,
	CONSTRAINT "studies_slug_unique" UNIQUE("slug"),
	CONSTRAINT "studies_sourceFile_unique" UNIQUE("source_file")
);
--> statement-breakpoint
CREATE TABLE "study_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"person_id" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by" text
);
--> statement-breakpoint
CREATE TABLE "study_audiences" (
	"study_id" text NOT NULL,
	"department_id" text NOT NULL,
	CONSTRAINT "study_audiences_study_id_department_id_pk" PRIMARY KEY("study_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "study_files" (
	"id" text PRIMARY KEY NOT NULL,
	"study_id" text NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer,
	"height" integer,
	"preview" jsonb,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "study_import_items" (
	"import_id" text NOT NULL,
	"position" integer NOT NULL,
	"file" text NOT NULL,
	"outcome" text NOT NULL,
	"study_id" text,
	"is_repeat" boolean DEFAULT false NOT NULL,
	"remarks" jsonb NOT NULL,
	CONSTRAINT "study_import_items_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "study_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"study_id" text NOT NULL,
	"person_id" text NOT NULL,
	"department_id" text,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"removed_by" text
);
--> statement-breakpoint
CREATE TABLE "study_readings" (
	"study_id" text NOT NULL,
	"person_id" text NOT NULL,
	"department_id" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"latest_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_version" integer,
	CONSTRAINT "study_readings_study_id_person_id_pk" PRIMARY KEY("study_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "study_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"study_id" text NOT NULL,
	"verdict" text NOT NULL,
	"superseded_by" text,
	"words" text,
	"next_on" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study_topics" (
	"study_id" text NOT NULL,
	"topic_id" text NOT NULL,
	CONSTRAINT "study_topics_study_id_topic_id_pk" PRIMARY KEY("study_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "study_uses" (
	"id" text PRIMARY KEY NOT NULL,
	"study_id" text NOT NULL,
	"person_id" text NOT NULL,
	"department_id" text,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "study_versions" (
	"study_id" text NOT NULL,
	"number" integer NOT NULL,
	"note" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"content" jsonb NOT NULL,
	"rendered" jsonb,
	"edition" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "study_versions_study_id_number_pk" PRIMARY KEY("study_id","number")
);
--> statement-breakpoint
CREATE TABLE "study_workings" (
	"study_id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_subscriptions" (
	"topic_id" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "topic_subscriptions_topic_id_person_id_pk" PRIMARY KEY("topic_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "topics_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "best_answers" ADD CONSTRAINT "best_answers_question_id_study_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."study_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "best_answers" ADD CONSTRAINT "best_answers_answer_id_study_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."study_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "best_answers" ADD CONSTRAINT "best_answers_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_notes" ADD CONSTRAINT "department_notes_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_notes" ADD CONSTRAINT "department_notes_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_notes" ADD CONSTRAINT "department_notes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_evidence" ADD CONSTRAINT "finding_evidence_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_quotes" ADD CONSTRAINT "finding_quotes_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_alerts" ADD CONSTRAINT "reach_alerts_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_alerts" ADD CONSTRAINT "reach_alerts_note_sent_by_people_id_fk" FOREIGN KEY ("note_sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_superseded_by_studies_id_fk" FOREIGN KEY ("superseded_by") REFERENCES "public"."studies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_answers" ADD CONSTRAINT "study_answers_question_id_study_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."study_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_answers" ADD CONSTRAINT "study_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_answers" ADD CONSTRAINT "study_answers_removed_by_people_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_audiences" ADD CONSTRAINT "study_audiences_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_audiences" ADD CONSTRAINT "study_audiences_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_files" ADD CONSTRAINT "study_files_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_import_items" ADD CONSTRAINT "study_import_items_import_id_study_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."study_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_imports" ADD CONSTRAINT "study_imports_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_removed_by_people_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_readings" ADD CONSTRAINT "study_readings_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_readings" ADD CONSTRAINT "study_readings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_readings" ADD CONSTRAINT "study_readings_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_reviews" ADD CONSTRAINT "study_reviews_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_reviews" ADD CONSTRAINT "study_reviews_superseded_by_studies_id_fk" FOREIGN KEY ("superseded_by") REFERENCES "public"."studies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_reviews" ADD CONSTRAINT "study_reviews_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_topics" ADD CONSTRAINT "study_topics_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_topics" ADD CONSTRAINT "study_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_uses" ADD CONSTRAINT "study_uses_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_uses" ADD CONSTRAINT "study_uses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_uses" ADD CONSTRAINT "study_uses_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_versions" ADD CONSTRAINT "study_versions_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_versions" ADD CONSTRAINT "study_versions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_workings" ADD CONSTRAINT "study_workings_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_workings" ADD CONSTRAINT "study_workings_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_subscriptions" ADD CONSTRAINT "topic_subscriptions_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_subscriptions" ADD CONSTRAINT "topic_subscriptions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "finding_evidence_finding" ON "finding_evidence" USING btree ("finding_id","position");--> statement-breakpoint
CREATE INDEX "finding_evidence_story" ON "finding_evidence" USING btree ("story_id") WHERE story_id is not null;--> statement-breakpoint
CREATE INDEX "finding_evidence_other" ON "finding_evidence" USING btree ("other_finding_id") WHERE other_finding_id is not null;--> statement-breakpoint
CREATE INDEX "finding_quotes_by" ON "finding_quotes" USING btree ("by_kind","by_id");--> statement-breakpoint
CREATE INDEX "findings_study" ON "findings" USING btree ("study_id","position");--> statement-breakpoint
CREATE INDEX "studies_listed" ON "studies" USING btree ("weight","published_at","id") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "studies_published" ON "studies" USING btree ("published_at","id") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "studies_unpublished" ON "studies" USING btree ("created_at","id") WHERE version = 0;--> statement-breakpoint
CREATE INDEX "studies_review" ON "studies" USING btree ("review_on","id") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "studies_owner" ON "studies" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "study_answers_question" ON "study_answers" USING btree ("question_id","created_at","id");--> statement-breakpoint
CREATE INDEX "study_audiences_department" ON "study_audiences" USING btree ("department_id","study_id");--> statement-breakpoint
CREATE INDEX "study_files_study" ON "study_files" USING btree ("study_id","kind","at");--> statement-breakpoint
CREATE INDEX "study_files_at" ON "study_files" USING btree ("at");--> statement-breakpoint
CREATE INDEX "study_imports_at" ON "study_imports" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "study_questions_study" ON "study_questions" USING btree ("study_id","created_at","id");--> statement-breakpoint
CREATE INDEX "study_questions_answered" ON "study_questions" USING btree ("answered_at","id") WHERE answered_at is not null;--> statement-breakpoint
CREATE INDEX "study_readings_department" ON "study_readings" USING btree ("study_id","department_id","ended_at");--> statement-breakpoint
CREATE INDEX "study_readings_opened" ON "study_readings" USING btree ("opened_at","study_id","department_id");--> statement-breakpoint
CREATE INDEX "study_readings_person" ON "study_readings" USING btree ("person_id","opened_at");--> statement-breakpoint
CREATE INDEX "study_reviews_study" ON "study_reviews" USING btree ("study_id","at");--> statement-breakpoint
CREATE INDEX "study_topics_topic" ON "study_topics" USING btree ("topic_id","study_id");--> statement-breakpoint
CREATE INDEX "study_uses_study" ON "study_uses" USING btree ("study_id","at","id");--> statement-breakpoint
CREATE INDEX "study_uses_department" ON "study_uses" USING btree ("study_id","department_id");--> statement-breakpoint
CREATE INDEX "topic_subscriptions_person" ON "topic_subscriptions" USING btree ("person_id");