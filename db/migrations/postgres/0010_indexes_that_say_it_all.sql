DROP INDEX "comments_about";--> statement-breakpoint
DROP INDEX "bookings_person";--> statement-breakpoint
DROP INDEX "shifts_coming";--> statement-breakpoint
DROP INDEX "people_manager";--> statement-breakpoint
CREATE INDEX "bookings_asked" ON "bookings" USING btree ("shift_id","person_id","state","id") WHERE state in ('held', 'waiting', 'offered');--> statement-breakpoint
CREATE INDEX "studies_product" ON "studies" USING btree ("product") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "studies_market" ON "studies" USING btree ("market") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "studies_fieldwork" ON "studies" USING btree ("fieldwork_from","fieldwork_to") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "comments_about" ON "comments" USING btree ("about_kind","about_id","id");--> statement-breakpoint
CREATE INDEX "bookings_person" ON "bookings" USING btree ("person_id","state","shift_id","id");--> statement-breakpoint
CREATE INDEX "shifts_coming" ON "shifts" USING btree ("starts_at","id","language") WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX "people_manager" ON "people" USING btree ("manager_id","id");