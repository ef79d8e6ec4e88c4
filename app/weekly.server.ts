/** What every room puts into the weekly letter: for the job that sends it and for the doors that show it. */
import { weeklyInsights } from "#app/domains/insights/weekly-part.server.ts";
import type { WeeklyRoom } from "#app/domains/notifications/weekly/weekly.ts";
import { weeklyStories } from "#app/domains/stories/weekly-part.server.ts";

export const weeklyRooms: readonly WeeklyRoom[] = [weeklyStories, weeklyInsights];
