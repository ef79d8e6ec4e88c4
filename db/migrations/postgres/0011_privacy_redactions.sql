CREATE TABLE "privacy_redactions" (
	"id" text PRIMARY KEY NOT NULL,
	"about_kind" text NOT NULL,
	"about_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"by_editor" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "privacy_redactions" ADD CONSTRAINT "privacy_redactions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "privacy_redactions_about" ON "privacy_redactions" USING btree ("about_kind","about_id","at");