import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { claimMarks } from "#db/words/workshops.ts";
import { listedPeople } from "./listed-people.ts";
import {
  commitmentOutcomes,
  furthest,
  lengthenings,
  longestAction,
  longestCard,
  longestEnding,
  longestHeard,
  longestPain,
  longestTitle,
  mostDepartments,
  mostDots,
  mostFacilitators,
  mostInvited,
} from "./workshops.ts";

const id = z.string({ error: m.workshops_choose_again }).refine(isId, { error: m.workshops_choose_again });
const words = (most: number, missing: () => string) =>
  z
    .string({ error: missing })
    .overwrite(tidied)
    .min(1, { error: missing })
    .max(most, { error: () => m.workshops_too_long({ most }) });
const maybeWords = (most: number) =>
  z
    .string()
    .overwrite(tidied)
    .max(most, { error: () => m.workshops_too_long({ most }) })
    .optional();

/** Who is meant by what was typed: nobody, one, or several who are called the same. */
export interface Meant {
  readonly typed: string;
  readonly found: readonly { readonly id: string; readonly email: string; readonly facilitates: boolean }[];
}
type Asking = (typed: readonly string[]) => Promise<readonly Meant[]>;

/** Names and addresses, to ids of people. Says at once of all of them what is not clear. */
const peopleOf = (most: number, asking: Asking, { facilitating = false } = {}) =>
  z
    .string()
    .default("")
    .transform(async (text, context): Promise<string[]> => {
      const typed = listedPeople(text);
      const meant = typed.length > most ? [] : await asking(typed);
      const mistakes = typed.length > most ? [m.workshops_too_many_people({ most })] : mistakesIn(meant, facilitating);
      for (const message of mistakes) context.addIssue({ code: "custom", message });
      return mistakes.length > 0 ? z.NEVER : [...new Set(meant.flatMap(({ found }) => found.map((one) => one.id)))];
    });

function mistakesIn(meant: readonly Meant[], facilitating: boolean): string[] {
  const unknown = meant.filter(({ found }) => found.length === 0).map(({ typed }) => typed);
  const several = meant.filter(({ found }) => found.length > 1);
  const others = facilitating ? meant.filter(({ found }) => found.length === 1 && !found[0]?.facilitates).map(({ typed }) => typed) : [];
  return [
    ...(unknown.length > 0 ? [m.workshops_unknown_people({ people: unknown.join(", ") })] : []),
    ...several.map(({ typed, found }) => m.workshops_several_people({ name: typed, emails: found.map(({ email }) => email).join(", ") })),
    ...(others.length > 0 ? [m.workshops_not_facilitators({ people: others.join(", ") })] : []),
  ];
}

const day = z.iso.date({ error: m.workshops_day_missing });

/** As a browser's own field sends it, and as people type it where it is a field for text: 9:30, 9.30. */
const clockTime = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?::\d{2})?$/;
const time = z
  .string({ error: m.workshops_time_missing })
  .trim()
  .regex(clockTime, { error: m.workshops_time_missing })
  .transform((text) => text.replace(clockTime, (_, hours: string, minutes: string) => `${hours.padStart(2, "0")}:${minutes}`));

/** What a day and a time come to for who types them. */
export interface Planning {
  momentAt(day: string, time: string): Date;
  /** Nothing is planned for before this. */
  readonly earliest: Date;
}

const when = z.object({ day, time });

/** Said beside the day where all of it has gone by, or else beside the time, whatever else is wrong with the form. */
const notGone = ({ momentAt, earliest }: Planning) => {
  const dayGone = (planned: z.infer<typeof when>) => momentAt(planned.day, "23:59") < earliest;
  const known = ({ value }: { value: unknown }) => when.safeParse(value).success;
  return {
    dayCheck: (planned: z.infer<typeof when>) => !dayGone(planned),
    dayParams: { error: m.workshops_due_gone, path: ["day"], when: known },
    check: (planned: z.infer<typeof when>) => dayGone(planned) || momentAt(planned.day, planned.time) >= earliest,
    params: { error: m.workshops_time_gone, path: ["time"], when: known },
  };
};

interface Invitations {
  readonly asking: Asking;
  /** Ids of departments that there are. */
  readonly departments: readonly string[];
}

const invited = ({ asking, departments }: Invitations) => ({
  people: peopleOf(mostInvited, asking),
  departments: z
    .array(id.refine((one) => departments.includes(one), { error: m.workshops_choose_again }))
    .max(mostDepartments)
    .default([]),
  facilitators: peopleOf(mostFacilitators, asking, { facilitating: true }),
});

/** `scripts`: their names in an address. Whatever is wrong is said at once. */
export const newWorkshopInput = ({
  planning,
  invitations,
  scripts,
}: {
  planning: Planning;
  invitations: Invitations;
  scripts: readonly string[];
}) => {
  const { dayCheck, dayParams, check, params } = notGone(planning);
  return z
    .object({
      id,
      map: id,
      title: words(longestTitle, m.workshops_title_missing),
      script: z.string({ error: m.workshops_script_missing }).refine((one) => scripts.includes(one), { error: m.workshops_script_missing }),
      day,
      time,
      dots: z.coerce
        .number({ error: m.workshops_dots_missing })
        .int({ error: m.workshops_dots_missing })
        .min(1, { error: m.workshops_dots_missing })
        .max(mostDots, { error: m.workshops_dots_missing }),
      votes: z.enum(["anonymous", "kept"], { error: m.workshops_choose_again }),
      ...invited(invitations),
    })
    .refine(dayCheck, dayParams)
    .refine(check, params)
    .refine(({ people, departments }) => people.length + departments.length > 0, {
      error: m.workshops_nobody_invited,
      path: ["departments"],
      when: ({ value }) => isInvitation(value),
    });
};

/** Before it ends: who comes in addition. */
export const inviteMoreInput = (invitations: Invitations) =>
  z
    .object({ does: z.literal("invite"), ...invited(invitations) })
    .refine(({ people, departments, facilitators }) => people.length + departments.length + facilitators.length > 0, {
      error: m.workshops_nobody_named,
      path: ["people"],
      when: ({ value }) => isInvitation(value),
    });

export const takeOutInput = z.object({ does: z.enum(["person", "department", "leader"]), who: id });

/** Whether both were read: of names that were not understood nobody says that there are none. */
const isInvitation = (value: unknown) =>
  z.object({ people: z.array(z.string()), departments: z.array(z.string()) }).safeParse(value).success;

const does = <Name extends string>(name: Name) => z.literal(name);

/** What somebody who came does; each is a form of its own. */
export const joinInput = z.object({ does: z.enum(["join", "hand-up", "hand-down"]) });
export const claimInput = z.object({
  does: does("claim"),
  step: id,
  role: z.enum(claimMarks, { error: m.workshops_role_missing }),
});
export const guessInput = z.object({
  does: does("guess"),
  step: id,
  pleasure: z.coerce
    .number({ error: m.workshops_guess_missing })
    .int({ error: m.workshops_guess_missing })
    .min(-100, { error: m.workshops_guess_missing })
    .max(100, { error: m.workshops_guess_missing }),
});
export const painInput = z.object({ does: does("pain"), id, step: id, text: words(longestPain, m.workshops_pain_missing) });
export const cardInput = z.object({
  does: does("card"),
  id,
  step: id,
  lane: z.string({ error: m.workshops_card_lane_missing }).refine(isId, { error: m.workshops_card_lane_missing }),
  text: words(longestCard, m.workshops_card_missing),
});
/** `from`: the words as they stood when the form was made. */
export const cardChangeInput = z.object({
  does: does("card-change"),
  id,
  from: z
    .string()
    .max(2 * longestCard)
    .overwrite((text) => text.replaceAll("\r\n", "\n"))
    .default(""),
  text: words(longestCard, m.workshops_card_missing),
});
export const takeBackInput = z.object({ does: z.enum(["pain-back", "commit-back", "card-back"]), id });
export const closingInput = z.object({
  does: does("close"),
  rating: z.coerce
    .number({ error: m.workshops_rating_missing })
    .int({ error: m.workshops_rating_missing })
    .min(1, { error: m.workshops_rating_missing })
    .max(5, { error: m.workshops_rating_missing }),
  heard: maybeWords(longestHeard),
});

export interface Days {
  readonly today: string;
  readonly last: string;
}
const dueBetween = ({ today, last }: Days) =>
  z.iso
    .date({ error: m.workshops_due_missing })
    .refine((one) => one >= today, { error: m.workshops_due_gone })
    .refine((one) => one <= last, { error: m.workshops_due_too_far });

export const commitmentInput = (days: Days) =>
  z.object({
    does: does("commit"),
    id,
    text: words(longestAction, m.workshops_action_missing),
    step: id.optional(),
    owner: z
      .string()
      .optional()
      .transform((text) => text?.trim().normalize("NFC").toLowerCase() || undefined),
    dueOn: dueBetween(days),
  });

/** Days between which a commitment may be due. */
export const daysFrom = (today: string): Days => {
  const last = new Date(`${today}T00:00Z`);
  last.setUTCDate(last.getUTCDate() + furthest);
  return { today, last: last.toISOString().slice(0, 10) };
};

/** Fields `dots-ID`, each a number; what is left empty is none. */
export function votesIn(form: FormData): { votes: { painId: string; dots: number }[] } | { mistake: string } {
  const votes: { painId: string; dots: number }[] = [];
  for (const [name, value] of form) {
    if (!name.startsWith("dots-")) continue;
    const painId = name.slice("dots-".length);
    const dots = value === "" ? 0 : Number(value);
    if (!isId(painId) || !Number.isInteger(dots) || dots < 0 || dots > mostDots) return { mistake: m.workshops_dots_wrong() };
    votes.push({ painId, dots });
  }
  return { votes };
}

/** The phase that those who lead saw. */
const from = z.coerce.number().int().min(0).max(50);
const putOffInput = (planning: Planning) => {
  const { dayCheck, dayParams, check, params } = notGone(planning);
  return z
    .object({ does: does("put-off"), day, time })
    .refine(dayCheck, dayParams)
    .refine(check, params);
};

export const leadInput = (planning: Planning) =>
  z.discriminatedUnion("does", [
    z.object({ does: does("start") }),
    z.object({ does: does("on"), from }),
    z.object({ does: does("back"), from }),
    z.object({ does: does("reveal"), from }),
    z.object({ does: does("lengthen"), from, minutes: z.coerce.number().refine((one) => lengthenings.some((known) => known === one)) }),
    z.object({ does: does("bring"), step: id.optional() }),
    z.object({ does: does("split") }),
    z.object({ does: does("gather") }),
    z.object({ does: does("move"), person: id, stage: id }),
    z.object({ does: does("heard"), person: id }),
    z.object({ does: does("end") }),
    z.object({ does: does("call-off") }),
    putOffInput(planning),
  ]);

export const commitmentEndingInput = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal(commitmentOutcomes[0]), words: maybeWords(longestEnding) }),
  z.object({ outcome: z.literal(commitmentOutcomes[1]), words: words(longestEnding, m.workshops_dropped_missing) }),
]);

/** `from`: the day as it stands, which is no move. */
export const commitmentMoveInput = ({ from: day, ...days }: Days & { from: string }) =>
  z.object({
    dueOn: dueBetween(days).refine((one) => one !== day, { error: m.workshops_move_same }),
    reason: words(longestEnding, m.workshops_move_reason_missing),
  });
