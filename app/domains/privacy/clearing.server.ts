/**
 * The check that every text passes before others can read it. An ability asks before its transaction and notes in it:
 *
 *     const cleared = await clearing(world, person, { about: { kind: "pledge", id }, texts: { promise }, answers });
 *     await world.db.write(async (tx) => { …write cleared.texts instead of what was typed…; await cleared.note(tx); });
 *
 * The door takes the `answers` out of the form first (`takeAnswers(form)`), and turns the refusal `privacy.unanswered` into data:
 * `findings: await findingsToShow(world, { about, texts, answers })` for `<FindingsBeside>` under each field, with status 422.
 */
import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { privacyAnswers } from "#db/schema/privacy.ts";
import { answerTo, eachText, type FindingAnswer, type Replaced, type Thing, withoutWords, withReplaced } from "./answers.ts";
import { type Finding, type FindingKind, findingsIn, replacementFor } from "./findings.ts";
import { hashOf } from "./hashing.server.ts";
import { unanswered } from "./privacy.errors.ts";
import { privacySettingsOf } from "./settings.queries.server.ts";

/** Fields by name; `null` where nothing was said. */
export type Texts = Readonly<Record<string, string | null>>;

export interface Asked<Said extends Texts> {
  readonly about: Thing;
  readonly texts: Said;
  readonly answers?: readonly FindingAnswer[] | undefined;
  /** Names of colleagues whom the texts mention as `@Name`: they are no customers. */
  readonly colleagues?: readonly string[];
}

export interface Cleared<Said extends Texts> {
  /** As they may be read by others. */
  readonly texts: Said;
  /** What stood there and must not be found any more, each once. */
  readonly replaced: readonly Replaced[];
  /** What others said before, made fit to be kept: nothing that was replaced now, and nothing that nobody has answered for. */
  cleaned<Value>(value: Value): Value;
  /** Writes down what was answered, in the transaction that publishes the texts. */
  note(tx: Transaction): Promise<void>;
}

/** Refuses with `privacy.unanswered`. */
export async function clearing<Said extends Texts>(world: World, person: Pick<Person, "id">, asked: Asked<Said>): Promise<Cleared<Said>> {
  const { about, answers = [] } = asked;
  const look = await looking(world, asked);
  const kept = new Map<string, Finding>();
  const replaced = new Map<string, Finding>();
  const texts = Object.fromEntries(
    Object.entries(asked.texts).map(([name, text]) => [name, text && answered(text, look, answers, { kept, replaced })]),
  ) as Said;
  const gone = [...replaced.values()].map(({ text, kind }) => ({ text, replacement: replacementFor(kind) }));
  const open = (finding: Finding) => !kept.has(look.hash(finding));
  return {
    texts,
    replaced: gone,
    cleaned: (value) =>
      eachText(value, (text) =>
        withoutWords(
          withReplaced(text, look(text).filter(open), ({ kind }) => replacementFor(kind)),
          gone,
        ),
      ),
    note: (tx) => noteAnswers(world, tx, { about, personId: person.id, kept, replaced }),
  };
}

interface Answered {
  readonly about: Thing;
  readonly personId: string;
  readonly kept: ReadonlyMap<string, Finding>;
  readonly replaced: ReadonlyMap<string, Finding>;
}

async function noteAnswers({ clock }: World, tx: Transaction, { about, personId, kept, replaced }: Answered): Promise<void> {
  const at = clock.now();
  const note = { actorId: personId, subject: about, at };
  const newly = await writeAnswers(tx, [...kept], { about, personId, at });
  if (newly.length > 0) await record(tx, { ...note, action: "privacy.kept", detail: { kinds: counted(newly) } });
  if (replaced.size === 0) return;
  await record(tx, { ...note, action: "privacy.replaced", detail: { kinds: counted([...replaced.values()].map(({ kind }) => kind)) } });
  await eraseSoon(tx, at);
}

/**
 * Writes down what was answered so far to what is found in a text that others read while it is written; what nobody has answered
 * yet is asked for again.
 */
export async function answeringSome(
  world: World,
  person: Pick<Person, "id">,
  { about, text, answers }: { about: Thing; text: string; answers: readonly FindingAnswer[] },
): Promise<Pick<Cleared<Texts>, "note">> {
  const look = await looking(world, { about });
  const said = (answer: FindingAnswer["answer"]) =>
    new Map(
      look(text)
        .filter((finding) => answerTo(finding, answers) === answer)
        .map((finding) => [look.hash(finding), finding]),
    );
  const [kept, replaced] = [said("keep"), said("replace")];
  return { note: (tx) => noteAnswers(world, tx, { about, personId: person.id, kept, replaced }) };
}

export interface Look {
  /** Findings that nobody has called not personal before. */
  (text: string): Finding[];
  hash(finding: Pick<Finding, "kind" | "text">): string;
}

/** Finds what is still to be answered about a thing, in any text; without a thing, everything that is found. */
export async function looking(world: World, asked: { about?: Thing | undefined; colleagues?: readonly string[] }): Promise<Look> {
  const { about, colleagues = [] } = asked;
  const [settings, hash, known] = await Promise.all([
    privacySettingsOf(world.db.read),
    hashOf(world, about),
    about ? knownHashes(world.db.read, about) : new Set<string>(),
  ]);
  const mentions = colleagues.map((name) => `@${name}`);
  const look = (text: string) =>
    findingsIn(text, settings).filter((finding) => !isMention(text, finding, mentions) && !known.has(hash(finding)));
  return Object.assign(look, { hash });
}

async function knownHashes(read: Reader, about: Thing): Promise<Set<string>> {
  const rows = await read
    .select({ hash: privacyAnswers.wordsHash })
    .from(privacyAnswers)
    .where(and(eq(privacyAnswers.aboutKind, about.kind), eq(privacyAnswers.aboutId, about.id)));
  return new Set(rows.map((row) => row.hash));
}

function isMention(text: string, { start, end }: Finding, mentions: readonly string[]): boolean {
  return mentions.some((mention) => {
    for (let at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + 1)) {
      if (at <= start && end <= at + mention.length) return true;
    }
    return false;
  });
}

/** What one replacement uncovers is looked at again, this many times. */
const mostRounds = 3;

function answered(
  text: string,
  look: Look,
  answers: readonly FindingAnswer[],
  seen: { kept: Map<string, Finding>; replaced: Map<string, Finding> },
): string {
  let said = text;
  for (let round = 0; round < mostRounds; round++) {
    const findings = look(said);
    const open = findings.filter((finding) => answerTo(finding, answers) === undefined);
    if (open.length > 0) throw unanswered();
    const gone = findings.filter((finding) => answerTo(finding, answers) === "replace");
    for (const finding of findings) (gone.includes(finding) ? seen.replaced : seen.kept).set(look.hash(finding), finding);
    if (gone.length === 0) return said;
    said = withReplaced(said, gone, ({ kind }) => replacementFor(kind));
  }
  throw unanswered();
}

async function writeAnswers(
  tx: Transaction,
  kept: readonly (readonly [string, Finding])[],
  { about, personId, at }: { about: Thing; personId: string; at: Date },
): Promise<FindingKind[]> {
  if (kept.length === 0) return [];
  const rows = kept.map(([wordsHash, { kind }]) => ({
    id: newId(),
    aboutKind: about.kind,
    aboutId: about.id,
    kind,
    wordsHash,
    personId,
    at,
  }));
  const newly = await tx.insert(privacyAnswers).values(rows).onConflictDoNothing().returning({ kind: privacyAnswers.kind });
  return newly.map((row) => row.kind as FindingKind);
}

function counted(kinds: readonly FindingKind[]): Partial<Record<FindingKind, number>> {
  const counts: Partial<Record<FindingKind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
