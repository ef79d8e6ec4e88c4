/** What guests and hosts are told when a shift changes: what it was, and what it is now. */
import { inArray } from "drizzle-orm";
import * as m from "#app/paraglide/messages.js";
import { saidSpan } from "#app/shared/said-span.ts";
import { nameFormat } from "#app/ui/formats.ts";
import type { Reader } from "#db/client.ts";
import { activities } from "#db/schema/face-time.ts";
import { people } from "#db/schema/people.ts";
import type { Shift } from "./locking.server.ts";
import { activityName } from "./words.ts";

const locale = "en-GB";
/** Characters of what somebody wrote: the whole of it stands on the page. */
const mostQuoted = 120;

type Told = "activity" | "language" | "hosts" | "bring" | "about";

/** By id where it is a thing; hosts by their ids, one after the other. */
export type Terms = Readonly<Record<Told, string>>;

/** `from`: null where several shifts were changed that did not say the same. */
export type Changes = Partial<Record<Told, { readonly from: string | null; readonly to: string }>>;

export function termsTold({ activity, language, bring, about }: Pick<Shift, Exclude<Told, "hosts">>, hosts: readonly string[]): Terms {
  return { activity, language, bring, about, hosts: [...new Set(hosts)].toSorted().join(" ") };
}

/** Empty where nothing changed that guests are told of. */
export function changesBetween(before: readonly Terms[], after: Terms): Changes {
  const changed = (Object.keys(after) as Told[]).filter((one) => before.some((terms) => terms[one] !== after[one]));
  return Object.fromEntries(
    changed.map((one) => {
      const from = [...new Set(before.map((terms) => terms[one]))];
      return [one, { from: from.length === 1 ? (from[0] ?? null) : null, to: after[one] }];
    }),
  );
}

export interface Moved {
  readonly from: { readonly startsAt: string; readonly endsAt: string };
  readonly to: { readonly startsAt: Date; readonly endsAt: Date };
  readonly zone: string;
}

/** In words, one after the other. Two statements. */
export async function changesInWords(read: Reader, changes: Changes, moved?: Moved): Promise<string> {
  const { activity, language, hosts, bring, about } = changes;
  const names = await namesOf(read, changes);
  const named = (ids: string) => ids.split(" ").flatMap((id) => names.get(id) ?? []);
  const activityOf = (id: string) => activityName(id, names.get(id) ?? null);
  const languageOf = (code: string) => nameFormat(locale, "language").of(code) ?? code;
  const lines: string[] = [];
  if (moved) {
    const from = { startsAt: new Date(moved.from.startsAt), endsAt: new Date(moved.from.endsAt) };
    const words = { zone: moved.zone, locale };
    lines.push(said(m.face_time_told_times(), { from: saidSpan(from, words), to: saidSpan(moved.to, words) }));
  }
  if (activity) lines.push(said(m.face_time_field_activity(), each(activity, activityOf)));
  if (hosts)
    lines.push(
      said(
        m.face_time_field_hosts(),
        each(hosts, (ids) => named(ids).join(", ")),
      ),
    );
  if (language) lines.push(said(m.face_time_field_language(), each(language, languageOf)));
  if (bring) lines.push(said(m.face_time_field_bring(), each(bring, quoted)));
  if (about) lines.push(m.face_time_told_about());
  return lines.join(" ");
}

const each = ({ from, to }: { from: string | null; to: string }, say: (value: string) => string) => ({
  from: from && say(from),
  to: say(to),
});

function said(what: string, { from, to }: { from: string | null; to: string }): string {
  const now = to || m.face_time_told_nothing();
  return from ? m.face_time_told_from({ what, from, to: now }) : m.face_time_told_to({ what, to: now });
}

function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > mostQuoted ? `${line.slice(0, mostQuoted).trimEnd()} …` : line;
}

async function namesOf(read: Reader, { activity, hosts }: Changes): Promise<Map<string, string>> {
  const [acts, persons] = [idsIn(activity), idsIn(hosts)];
  const [first, second] = await Promise.all([
    acts.length === 0 ? [] : read.select({ id: activities.id, name: activities.name }).from(activities).where(inArray(activities.id, acts)),
    persons.length === 0 ? [] : read.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, persons)),
  ]);
  return new Map([...first, ...second].map(({ id, name }) => [id, name]));
}

const idsIn = (change: { from: string | null; to: string } | undefined) =>
  change ? `${change.from ?? ""} ${change.to}`.split(" ").filter(Boolean) : [];
