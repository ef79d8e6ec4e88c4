import { z } from "zod";
import * as m from "#app/paraglide/messages.js";
import { wallTime } from "../notifications.input.ts";

export const scheduleInput = z.object({
  weekday: z.coerce
    .number({ error: () => m.weekly_when_day_wrong() })
    .int()
    .min(1, { error: () => m.weekly_when_day_wrong() })
    .max(7, { error: () => m.weekly_when_day_wrong() }),
  time: wallTime,
});

export const weekInput = z.object({ week: z.string().regex(/^\d{4}-W\d{2}$/) });
