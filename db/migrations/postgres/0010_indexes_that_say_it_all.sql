DROP INDEX "comments_about";--> statement-breakpoint
DROP INDEX "shifts_coming";--> statement-breakpoint
CREATE INDEX "studies_product" ON "studies" USING btree ("product") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "studies_market" ON "studies" USING btree ("market") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "studies_fieldwork" ON "studies" USING btree ("fieldwork_from","fieldwork_to") WHERE version > 0;--> statement-breakpoint
CREATE INDEX "comments_about" ON "comments" USING btree ("about_kind","about_id","id");--> statement-breakpoint
CREATE INDEX "shifts_coming" ON "shifts" USING btree ("starts_at","id","language") WHERE cancelled_at is null;