import { z } from "zod";
import { isId } from "#app/shared/ids.ts";

/** Characters of all texts together, as many as the longest form holds. */
const longest = 40_000;

/** What a form sends while somebody types in it. */
export const findingsInput = z.object({
  about: z.object({ kind: z.string().regex(/^[a-z][a-z-]{0,30}$/), id: z.string().refine(isId) }),
  texts: z.record(z.string().max(60), z.string()).refine((texts) => Object.values(texts).join("").length <= longest),
});
