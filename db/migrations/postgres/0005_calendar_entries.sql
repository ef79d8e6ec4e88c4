CREATE TABLE "calendar_entries" (
	"person_id" text NOT NULL,
	"shift_id" text NOT NULL,
	"scope" text NOT NULL,
	"state" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"details" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"invited_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_entries_person_id_shift_id_scope_pk" PRIMARY KEY("person_id","shift_id","scope")
);
--> statement-breakpoint
ALTER TABLE "calendar_entries" ADD CONSTRAINT "calendar_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_entries" ADD CONSTRAINT "calendar_entries_shift_id_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shifts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_entries_feed" ON "calendar_entries" USING btree ("person_id","scope","starts_at");--> statement-breakpoint
CREATE INDEX "calendar_entries_shift" ON "calendar_entries" USING btree ("shift_id");