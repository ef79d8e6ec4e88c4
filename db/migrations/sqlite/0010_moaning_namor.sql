DROP INDEX `comments_about`;--> statement-breakpoint
CREATE INDEX `comments_about` ON `comments` (`about_kind`,`about_id`,`id`);