DROP INDEX "comments_about";--> statement-breakpoint
CREATE INDEX "comments_about" ON "comments" USING btree ("about_kind","about_id","id");