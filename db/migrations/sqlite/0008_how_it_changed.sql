ALTER TABLE `stories` ADD `pleasure_before` integer;--> statement-breakpoint
ALTER TABLE `stories` ADD `pleasure_after` integer;--> statement-breakpoint
CREATE INDEX `stories_moved` ON `stories` (`told_at`,`id`,`channel`,`pleasure_before`,`pleasure_after`) WHERE pleasure_before is not null and pleasure_after is not null;