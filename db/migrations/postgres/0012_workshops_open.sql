DROP INDEX "workshops_planned";--> statement-breakpoint
CREATE INDEX "workshops_planned" ON "workshops" USING btree ("planned_for","started_at","id") WHERE ended_at is null;