import { z } from "zod";
import { calendarScopes } from "#db/words/face-time.ts";

export const feedInput = z.object({ intent: z.enum(["open", "close"]), scope: z.enum(calendarScopes) });
