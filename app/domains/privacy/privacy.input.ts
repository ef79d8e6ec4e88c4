import { z } from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { compiledPattern, longestPattern, type PatternFault, patternFault, shortestMatch } from "./patterns.ts";

/** Characters of all texts together, as many as the longest form holds. */
const longest = 40_000;

/** What a form sends while somebody types in it. */
export const findingsInput = z.object({
  about: z.object({ kind: z.string().regex(/^[a-z][a-z-]{0,30}$/), id: z.string().refine(isId) }),
  texts: z.record(z.string().max(60), z.string()).refine((texts) => Object.values(texts).join("").length <= longest),
});

const faultWords: Record<PatternFault, () => string> = {
  empty: m.privacy_pattern_missing,
  "too-long": () => m.privacy_pattern_too_long({ most: longestPattern }),
  "not-a-pattern": m.privacy_pattern_wrong,
  "could-hang": m.privacy_pattern_could_hang,
  "matches-nothing": m.privacy_pattern_matches_nothing,
  "matches-little": () => m.privacy_pattern_matches_little({ least: shortestMatch }),
  "matches-much": m.privacy_pattern_matches_much,
};

const line = (most: number, missing: () => string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(most, { error: () => m.privacy_pattern_too_long({ most }) });

/** A pattern that is safe to use, and an example that it finds whole. */
export const patternInput = z
  .object({
    id: z.uuid(),
    name: line(60, m.privacy_pattern_name_missing),
    pattern: z.string({ error: m.privacy_pattern_missing }).trim(),
    example: line(longestPattern, m.privacy_pattern_example_missing),
  })
  .superRefine(({ pattern, example }, context) => {
    const fault = patternFault(pattern);
    if (fault !== undefined) context.addIssue({ code: "custom", path: ["pattern"], message: faultWords[fault]() });
    else if (example.match(compiledPattern(pattern) ?? /$^/)?.[0] !== example) {
      context.addIssue({ code: "custom", path: ["example"], message: m.privacy_pattern_example_wrong() });
    }
  });
export type PatternInput = z.infer<typeof patternInput>;
