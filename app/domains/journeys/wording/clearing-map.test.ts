import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { journeyEpochs, journeySnapshots, journeyUpdates, journeyVersions } from "#db/schema/journeys.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { editing } from "../editing.server.ts";
import { mapOf } from "../journal.server.ts";
import { stakeIn } from "../journeys.queries.server.ts";
import { sharing } from "../sharing.server.ts";
import { keeping, keepingByHand, listVersions } from "../versions.server.ts";
import { answeringWords, mapWordsToAnswer } from "./clearing-map.server.ts";
import { rewordingEdits, withWords, wordsOf } from "./words.ts";

const address = "helen.marsh@posthorn.example";
const replace: FindingAnswer = { answer: "replace", kind: "email", text: address };
const keep: FindingAnswer = { ...replace, answer: "keep" };

let w: TestWorld;
let id: string;
let card: string;
beforeEach(async () => {
  w = await world();
  const made = await makeMap(w, await w.person("amara"), sampleMap());
  id = made.id;
  card = made.map.cards[0]?.id ?? "";
});

const write = async (text: string) => editing(w, await w.person("amara"), id, [{ do: "write", part: "cards", id: card, text }]);
const written = async () => (await mapOf(w.db.read, id))?.cards.find((one) => one.id === card)?.text;
const isShared = async () => (await stakeIn(w.db.read, await w.person("amara"), id))?.shared;
const refused = (work: Promise<unknown>) =>
  expect(
    work.then(
      () => "done",
      (error) => error.code,
    ),
  ).resolves;

/** Every row that holds something of the map, as bytes and as words. */
async function everythingKept(): Promise<string> {
  const { read } = w.db;
  const [snapshots, updates, versions, epochs] = await Promise.all([
    read.select().from(journeySnapshots).where(eq(journeySnapshots.journeyId, id)),
    read.select().from(journeyUpdates).where(eq(journeyUpdates.journeyId, id)),
    read.select().from(journeyVersions).where(eq(journeyVersions.journeyId, id)),
    read.select().from(journeyEpochs).where(eq(journeyEpochs.journeyId, id)),
  ]);
  const bytes = [...snapshots, ...updates, ...versions].map((row) => Buffer.from(row.bytes).toString("utf8"));
  return [...bytes, JSON.stringify([...snapshots, ...versions, ...epochs].map(({ map }) => map)), ...versions.map(({ name }) => name)].join(
    "\n",
  );
}

test("a draft is shared only when what may identify a customer is answered; replaced, it stands nowhere any more", async () => {
  const amara = await w.person("amara");
  await write(`She wrote to us from ${address}, twice.`);
  await keeping(w, id, { kind: "named", name: `With ${address}`, personId: amara.id });
  await write(`She wrote from ${address}, twice, and rang.`);
  expect(await everythingKept()).toContain(address);
  await refused(sharing(w, amara, id)).toBe("privacy.unanswered");
  expect(await isShared()).toBe(false);
  expect(await mapWordsToAnswer(w, { journeyId: id, answers: [] })).toMatchObject([{ kind: "email", text: address }]);
  await sharing(w, amara, id, [replace]);
  expect(await isShared()).toBe(true);
  expect(await written()).toMatch(/^She wrote from \[.+\], twice, and rang\.$/);
  expect(await everythingKept()).not.toContain(address);
  expect((await listVersions(w.db.read, id)).map(({ name }) => name)).toEqual([expect.stringMatching(/^With \[.+\]$/)]);
});

test("what is said not to be personal stays as it is and is not asked about again", async () => {
  const amara = await w.person("amara");
  await write(`Write to ${address}`);
  await sharing(w, amara, id, [keep]);
  expect(await written()).toBe(`Write to ${address}`);
  await keepingByHand(w, amara, id, { name: "As shared" });
  expect(await listVersions(w.db.read, id)).toHaveLength(1);
});

test("a version of a shared map is named when its words and the name are answered for; of a draft nothing is asked", async () => {
  const amara = await w.person("amara");
  await keepingByHand(w, amara, id, { name: "Before" });
  await sharing(w, amara, id);
  await refused(keepingByHand(w, amara, id, { name: `After ${address}` })).toBe("privacy.unanswered");
  await write(`Ask ${address}`);
  await refused(keepingByHand(w, amara, id, { name: "After" })).toBe("privacy.unanswered");
  await keepingByHand(w, amara, id, { name: `After ${address}`, answers: [replace] });
  expect((await listVersions(w.db.read, id)).map(({ name }) => name)).toContainEqual(expect.stringMatching(/^After \[.+\]$/));
  expect(await everythingKept()).not.toContain(address);
});

test("what is replaced while writing on a shared map is taken out of its kept states; what is kept is not asked about again", async () => {
  const amara = await w.person("amara");
  await sharing(w, amara, id);
  const text = `Ask ${address} or sam.pell@posthorn.example`;
  await write(text);
  await keeping(w, id, { kind: "idle" });
  const other: FindingAnswer = { answer: "keep", kind: "email", text: "sam.pell@posthorn.example" };
  await refused(answeringWords(w, await w.person("grace"), { journeyId: id, text, answers: [replace] })).toBe("hallway.not-allowed");
  await answeringWords(w, amara, { journeyId: id, text, answers: [replace, other] });
  await write("Ask [email] or sam.pell@posthorn.example");
  expect(await everythingKept()).not.toContain(address);
  expect(await everythingKept()).toContain(other.text);
  await keepingByHand(w, amara, id, { name: "Now" });
});

test("only who may share a draft is told what stands on it", async () => {
  await write(`Ask ${address}`);
  await refused(sharing(w, await w.person("grace"), id, [replace])).toBe("hallway.not-found");
  expect(await written()).toBe(`Ask ${address}`);
});

test("a map says other words and stays the same map", () => {
  const map = sampleMap();
  const words = Object.fromEntries(Object.entries(wordsOf(map)).map(([name, text]) => [name, `${text}!`]));
  expect(wordsOf(withWords(map, words))).toEqual(words);
  expect(withWords(map, wordsOf(map))).toEqual(map);
  expect(rewordingEdits(map, wordsOf(map))).toEqual([]);
  expect(rewordingEdits(map, words)).toHaveLength(Object.keys(words).length);
});
