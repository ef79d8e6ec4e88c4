/** What crosses the wire about consent; part of the story form, and a form of its own. */
import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { type Consent, consentAnswers, consentGivers, consentUses, isAgreed, reasonLimit } from "./consent.ts";

const reason = z
  .string()
  .overwrite(tidied)
  .max(reasonLimit, { error: () => m.stories_too_long({ most: reasonLimit }) })
  .optional();

/** `today`: the day it is where somebody fills it in; no consent ends before it begins. */
export function consentFields(today: string) {
  return {
    consent: z.enum(consentAnswers, { error: m.consent_missing }).optional(),
    consentGiver: z.enum(consentGivers, { error: m.stories_choose_again }).optional(),
    consentUses: z.array(z.enum(consentUses, { error: m.stories_choose_again })).default([]),
    consentUntil: z.iso
      .date({ error: m.stories_date_wrong, abort: true })
      .refine((day) => day >= today && day < "2200", { error: m.consent_until_past })
      .optional(),
    consentReason: reason,
  };
}

export type ConsentInput = z.infer<z.ZodObject<ReturnType<typeof consentFields>>>;

/** What the fields say only together: that there is an answer, and a reason where nothing was asked. Said also while something else is wrong. */
export const checkingConsent = <Schema extends z.ZodType<ConsentInput>>(schema: Schema): Schema =>
  schema
    .refine(({ consent }) => consent, { path: ["consent"], error: m.consent_missing, when: isSound("consent") })
    .refine(({ consent, consentReason }) => consent !== "not-needed" || consentReason, {
      path: ["consentReason"],
      error: m.consent_reason_missing,
      when: isSound("consentReason"),
    });

const isSound =
  (name: string) =>
  ({ issues }: z.core.ParsePayload): boolean =>
    issues.every(({ path }) => path?.[0] !== name);

export const consentInput = (today: string) => checkingConsent(z.object(consentFields(today)));

/** What was sent, as it is recorded: what was filled in for another answer is left out. */
export function consentOf(input: ConsentInput): Consent | undefined {
  const { consent: answer } = input;
  if (!answer) return undefined;
  const agreed = isAgreed(answer);
  return {
    answer,
    giver: agreed ? (input.consentGiver ?? "themselves") : null,
    uses: agreed ? consentUses.filter((use) => use === "reading" || input.consentUses.includes(use)) : [],
    until: (agreed && input.consentUntil) || null,
    reason: (answer === "not-needed" && input.consentReason) || null,
  };
}

export const consentWithdrawalInput = z.object({
  reason: z
    .string({ error: m.stories_reason_missing })
    .overwrite(tidied)
    .min(1, { error: m.stories_reason_missing })
    .max(reasonLimit, { error: () => m.stories_too_long({ most: reasonLimit }) }),
});

/** Editors say of many stories at once that nothing in them is personal. */
export const notNeededInput = z.object({
  story: z
    .array(z.string().refine(isId, { error: m.stories_choose_again }), { error: m.consent_choose_some })
    .min(1, { error: m.consent_choose_some })
    .max(100),
  reason: z
    .string({ error: m.consent_reason_missing })
    .overwrite(tidied)
    .min(1, { error: m.consent_reason_missing })
    .max(reasonLimit, { error: () => m.stories_too_long({ most: reasonLimit }) }),
});
