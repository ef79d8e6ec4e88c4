import { z } from "zod";
import { isLocale, isZone, normalEmail, oneLine } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { longestPassword, type PasswordMistake, passwordMistake, shortestPassword } from "./password-rules.ts";

const longestLine = 120;
const longestEmail = 254;
/** More than any password may have: what is only compared need not be read further. */
const longestTyped = 1_000;

const line = (missing: () => string) =>
  z
    .string({ error: missing })
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(1, { error: missing })
        .max(longestLine, { error: () => m.auth_too_long({ most: longestLine }) }),
    );

const email = z
  .string({ error: m.auth_email_missing })
  .max(longestEmail, { error: () => m.auth_too_long({ most: longestEmail }) })
  .transform(normalEmail)
  .pipe(z.email({ error: () => m.auth_email_wrong() }));

const mistakes: Record<PasswordMistake, () => string> = {
  short: () => m.auth_password_short({ least: shortestPassword }),
  long: () => m.auth_password_long({ most: longestPassword }),
  personal: () => m.auth_password_personal(),
  common: () => m.auth_password_common(),
};

/** A password that somebody chooses. */
const newPassword = (about: { email: string; name: string }) =>
  z.string({ error: m.auth_password_missing }).superRefine((password, context) => {
    const mistake = passwordMistake(password, about);
    if (mistake) context.addIssue({ code: "custom", message: mistakes[mistake]() });
  });

export const signInInput = z.object({
  email,
  password: z
    .string({ error: m.auth_password_missing })
    .max(longestTyped, { error: () => m.auth_password_long({ most: longestPassword }) }),
  to: z.string().optional(),
});

export type SignIn = z.infer<typeof signInInput>;

export const setUpInput = z
  .object({
    organisation: line(m.auth_organisation_missing),
    name: line(m.auth_name_missing),
    email,
    password: newPassword({ email: "", name: "" }),
    /** What the browser says; without scripts it says nothing. */
    zone: z.string().optional(),
  })
  .refine(({ password, email = "", name = "" }) => passwordMistake(password, { email, name }) !== "personal", {
    path: ["password"],
    error: () => m.auth_password_personal(),
    // Said together with the mistakes of other fields, not after them.
    when: ({ value }) => typeof (value as { password?: unknown } | undefined)?.password === "string",
  });

export type SetUp = z.infer<typeof setUpInput>;

export const choosePasswordInput = (about: { email: string; name: string }) => z.object({ password: newPassword(about) });

export type ChosenPassword = z.infer<ReturnType<typeof choosePasswordInput>>;

export const changePasswordInput = (about: { email: string; name: string }) =>
  z.object({
    current: z
      .string({ error: m.auth_current_missing })
      .max(longestTyped, { error: () => m.auth_password_long({ most: longestPassword }) }),
    password: newPassword(about),
  });

export type ChangedPassword = z.infer<ReturnType<typeof changePasswordInput>>;

export const forgottenInput = z.object({ email });
export type Forgotten = z.infer<typeof forgottenInput>;

export const localeInput = z.object({
  locale: z.string({ error: m.auth_choose_again }).refine(isLocale, { error: () => m.auth_choose_again() }),
  zone: z.string({ error: m.auth_choose_again }).refine(isZone, { error: () => m.auth_choose_again() }),
});

/** One session by the hash under which it is stored, or all but the one in use. */
export const revokeInput = z.object({ session: z.union([z.literal("others"), z.string().regex(/^[0-9a-f]{64}$/)]) });

export const shoesInput = z.object({ person: z.uuid() });
