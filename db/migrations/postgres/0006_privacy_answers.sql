CREATE TABLE "privacy_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"about_kind" text NOT NULL,
	"about_id" text NOT NULL,
	"kind" text NOT NULL,
	"words_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "privacy_answers" ADD CONSTRAINT "privacy_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "privacy_answers_words" ON "privacy_answers" USING btree ("about_kind","about_id","kind","words_hash");--> statement-breakpoint
CREATE INDEX "privacy_answers_person" ON "privacy_answers" USING btree ("person_id");