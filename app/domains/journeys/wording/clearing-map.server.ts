/**
 * The check that the words of a map pass before others read them. What is replaced is replaced by edits like everybody's, and
 * taken out of the kept states as well. The document itself keeps nothing of a text that was deleted (Yjs drops what it said),
 * so that after the fold no row holds it.
 */
import { and, asc, eq, gt } from "drizzle-orm";
import * as Y from "yjs";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer, Thing } from "#app/domains/privacy/answers.ts";
import { answerTo, unbroken, withoutWords, withReplaced } from "#app/domains/privacy/answers.ts";
import { answeringSome, type Cleared, clearing, looking } from "#app/domains/privacy/clearing.server.ts";
import { replacementFor } from "#app/domains/privacy/findings.ts";
import { findingsToShow, type ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { sifted } from "#app/domains/privacy/sifting.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { journeyEpochs, journeyVersions } from "#db/schema/journeys.ts";
import type { JourneyMap } from "../board/map.ts";
import { documentOf, project } from "../board/projecting.ts";
import { editing } from "../editing.server.ts";
import { folding } from "../folding.server.ts";
import { journalEnd, loadDocument, mapOf } from "../journal.server.ts";
import { mayEditMap } from "../journeys.policy.ts";
import { requireStake } from "../journeys.queries.server.ts";
import { inOneWrite } from "../one-write.server.ts";
import { rewordingEdits, type Words, withWords, wordsOf } from "./words.ts";

/** What the privacy room remembers of a map's words. */
export const mapThing = (journeyId: string): Thing => ({ kind: "journey", id: journeyId });

interface Asked {
  readonly journeyId: string;
  /** What is said beside the map's own words: the name of a version. */
  readonly more?: Words;
  readonly answers: readonly FindingAnswer[];
}

/**
 * Clears all words of a map as it stands, and does something with it in the same transaction; words that were replaced are
 * replaced on the map before. `work` is given what else was cleared. Refuses with `hallway.not-found`, `hallway.not-allowed` where
 * something is replaced by who does not edit the map, `privacy.unanswered`.
 */
export async function withClearedMap<Result>(
  world: World,
  person: Person,
  { journeyId, more = {}, answers }: Asked,
  work: (inside: World, tx: Transaction, more: Words) => Promise<Result>,
): Promise<Result> {
  // Whatever somebody writes in between is looked at as well.
  for (;;) {
    const loaded = await loadDocument(world.db.read, journeyId);
    if (!loaded) throw notFound();
    const map = project(loaded.doc);
    const { cleared, clean } = await clearingWords(world, person, { journeyId, words: { ...wordsOf(map), ...more }, answers });
    const edits = rewordingEdits(map, cleared.texts);
    const done = await inOneWrite(world, async (inside, tx) => {
      const end = await journalEnd(tx, journeyId);
      if (end?.epoch !== loaded.epoch || end.sequence !== loaded.sequence) return undefined;
      if (edits.length > 0) await editing(inside, person, journeyId, edits);
      else await folding(inside, journeyId);
      await cleanKept(tx, journeyId, cleanedBy(cleared, clean));
      await cleared.note(tx);
      const said = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, cleared.texts[name] ?? text]));
      return { result: await work(inside, tx, said) };
    });
    if (done) return done.result;
  }
}

interface WordsToClear {
  readonly journeyId: string;
  readonly words: Words;
  readonly answers: readonly FindingAnswer[];
}

/** Clears words by their names; only those in which something was found are in what is cleared. Refuses with `privacy.unanswered`. */
export async function clearingWords(
  world: World,
  person: Person,
  { journeyId, words, answers }: WordsToClear,
): Promise<{ cleared: Cleared<Words>; clean: ReadonlySet<string> }> {
  const about = mapThing(journeyId);
  const { found, clean } = await sifted(await looking(world, { about }), words);
  return { cleared: await clearing(world, person, { about, texts: found as Words, answers }), clean };
}

/** The same words stand in many states: each is looked at once. */
function cleanedBy(cleared: Cleared<Words>, clean: ReadonlySet<string>): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const said = known.get(text) ?? (clean.has(text) ? withoutWords(text, cleared.replaced) : cleared.cleaned(text));
    known.set(text, said);
    return said;
  };
}

const atOnce = 20;

/** Rewrites what was kept of the map, where its words are to be others. */
async function cleanKept(tx: Transaction, journeyId: string, clean: (text: string) => string): Promise<void> {
  const reworded = (map: JourneyMap) => {
    const words = wordsOf(map);
    const said = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, clean(text)]));
    return Object.entries(said).some(([name, text]) => words[name] !== text) ? withWords(map, said) : undefined;
  };
  for (let after = ""; ; ) {
    const kept = await tx
      .select({ id: journeyVersions.id, name: journeyVersions.name, map: journeyVersions.map })
      .from(journeyVersions)
      .where(and(eq(journeyVersions.journeyId, journeyId), gt(journeyVersions.id, after)))
      .orderBy(asc(journeyVersions.id))
      .limit(atOnce);
    for (const { id, name: called, map } of kept) {
      const [now, name] = [reworded(map), called && clean(called)];
      if (!now && name === called) continue;
      const state = now ? { map: now, bytes: Buffer.from(Y.encodeStateAsUpdate(documentOf(now))) } : {};
      await tx
        .update(journeyVersions)
        .set({ name, ...state })
        .where(eq(journeyVersions.id, id));
    }
    if (kept.length < atOnce) break;
    after = kept.at(-1)?.id ?? "";
  }
  const ended = await tx.select().from(journeyEpochs).where(eq(journeyEpochs.journeyId, journeyId)).orderBy(asc(journeyEpochs.epoch));
  for (const { epoch, map } of ended) {
    const now = reworded(map);
    if (!now) continue;
    await tx
      .update(journeyEpochs)
      .set({ map: now })
      .where(and(eq(journeyEpochs.journeyId, journeyId), eq(journeyEpochs.epoch, epoch)));
  }
}

interface Answering {
  readonly journeyId: string;
  /** The text that the answers were given to. */
  readonly text: string;
  readonly answers: readonly FindingAnswer[];
}

/**
 * What an editor answers while writing on a map that others read: what is not personal is not asked about again; what was replaced
 * in the text is taken out of the kept states too. Refuses with `hallway.not-found`, `hallway.not-allowed`.
 */
export async function answeringWords(world: World, person: Person, { journeyId, text, answers }: Answering): Promise<void> {
  const stake = await requireStake(world.db.read, person, journeyId);
  if (!mayEditMap(person, stake)) throw notAllowed();
  const about = mapThing(journeyId);
  const [some, look] = await Promise.all([answeringSome(world, person, { about, text, answers }), looking(world, { about })]);
  const replaces = answers.filter(({ answer }) => answer === "replace");
  await world.db.write(async (tx) => {
    if (replaces.length > 0) {
      await cleanKept(tx, journeyId, (kept) => {
        const gone = look(kept).filter((finding) => answerTo(finding, replaces) === "replace");
        return withReplaced(kept, gone, ({ kind }) => replacementFor(kind));
      });
    }
    await some.note(tx);
  });
}

/** More than a page can ask about at once: the rest is asked next. */
const mostShown = 60;

/** What is found in words, the same only once wherever it stands. */
export async function wordsToAnswer(
  world: World,
  { journeyId, words, answers = [] }: { journeyId: string; words: Words; answers?: readonly FindingAnswer[] },
): Promise<ShownFinding[]> {
  const about = mapThing(journeyId);
  const { found: suspicious } = await sifted(await looking(world, { about }), words);
  const found = await findingsToShow(world, { about, texts: suspicious as Words, answers });
  const each = new Map(found.toReversed().map((finding) => [`${finding.kind} ${unbroken(finding.text)}`, finding]));
  return [...each.values()].toReversed().slice(0, mostShown);
}

/** What is found on a map as it stands. */
export async function mapWordsToAnswer(world: World, { journeyId, more = {}, answers }: Asked): Promise<ShownFinding[]> {
  const map = await mapOf(world.db.read, journeyId);
  return wordsToAnswer(world, { journeyId, words: { ...(map && wordsOf(map)), ...more }, answers });
}
