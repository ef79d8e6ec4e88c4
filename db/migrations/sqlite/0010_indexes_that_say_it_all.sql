DROP INDEX `comments_about`;--> statement-breakpoint
CREATE INDEX `comments_about` ON `comments` (`about_kind`,`about_id`,`id`);--> statement-breakpoint
DROP INDEX `bookings_person`;--> statement-breakpoint
CREATE INDEX `bookings_asked` ON `bookings` (`shift_id`,`person_id`,`state`,`id`) WHERE state in ('held', 'waiting', 'offered');--> statement-breakpoint
CREATE INDEX `bookings_person` ON `bookings` (`person_id`,`state`,`shift_id`,`id`);--> statement-breakpoint
DROP INDEX `shifts_coming`;--> statement-breakpoint
CREATE INDEX `shifts_coming` ON `shifts` (`starts_at`,`id`,`language`) WHERE cancelled_at is null;--> statement-breakpoint
DROP INDEX `people_manager`;--> statement-breakpoint
CREATE INDEX `people_manager` ON `people` (`manager_id`,`id`);--> statement-breakpoint
CREATE INDEX `studies_product` ON `studies` (`product`) WHERE version > 0;--> statement-breakpoint
CREATE INDEX `studies_market` ON `studies` (`market`) WHERE version > 0;--> statement-breakpoint
CREATE INDEX `studies_fieldwork` ON `studies` (`fieldwork_from`,`fieldwork_to`) WHERE version > 0;