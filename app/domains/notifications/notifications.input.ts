import { z } from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { notificationKinds } from "./notifications.ts";

export const readingInput = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("read"), id: z.string().refine(isId) }),
  // What came after the page was made is not swallowed.
  z.object({ intent: z.literal("read-all"), until: z.coerce.number().int() }),
]);

export const wallTime = z
  .string({ error: () => m.notifications_time_wrong() })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.notifications_time_wrong() });

export const settingsInput = z.object({
  quietFrom: wallTime,
  quietUntil: wallTime,
  /** Kinds that are mailed. */
  mail: z.array(z.enum(notificationKinds)).default([]),
});
