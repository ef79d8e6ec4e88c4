/** Cards of those who came to a workshop and do not hold its map: whose, when and where, and that nothing is written that was refused. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { bringing } from "#app/domains/workshops/bringing.server.ts";
import { ending } from "#app/domains/workshops/ending.server.ts";
import { splitting } from "#app/domains/workshops/grouping.server.ts";
import { joining } from "#app/domains/workshops/joining.server.ts";
import { preparing } from "#app/domains/workshops/preparing.server.ts";
import { scriptsOf } from "#app/domains/workshops/scripts/scripts.server.ts";
import { shownTo } from "#app/domains/workshops/showing.server.ts";
import { workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { journeyUpdates, journeyWorkshopCards } from "#db/schema/journeys.ts";
import { type CastName, castDepartments } from "#db/seed/cast.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { prepared, until } from "#tests/support/workshops.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { editing } from "./editing.server.ts";
import { mapOf } from "./journal.server.ts";
import { mostOwnCards } from "./journeys.ts";
import { changingCard, puttingCard, takingCardBack } from "./putting-cards.server.ts";
import { sharing } from "./sharing.server.ts";

const refused = (code: string) => ({ code });

async function session(w: TestWorld) {
  const one = await prepared(w);
  const amara = await w.person("amara");
  const { lanes, cards } = await mapNow(w, one.journeyId);
  const card = (more = {}) => ({
    id: newId(),
    stepId: one.steps[1] ?? "",
    laneId: lanes[0]?.id ?? "",
    text: "Waits on the phone.",
    ...more,
  });
  return { ...one, amara, priya: await w.person("priya"), lanes, cards, card };
}

async function mapNow(w: TestWorld, journeyId: string) {
  const map = await mapOf(w.db.read, journeyId);
  if (!map) throw new Error("There is no such map");
  return map;
}

const textsOn = async (w: TestWorld, journeyId: string) => (await mapNow(w, journeyId)).cards.map(({ text }) => text);

test("who came puts a card on a step, changes it and takes it off; posted twice it is one", async () => {
  const w = await world();
  const { id, journeyId, steps, amara, lanes, card } = await session(w);
  await joining(w, amara, id);
  await until(w, { id }, "claim");
  const first = card();
  for (const _ of [1, 2]) await puttingCard(w, amara, id, first);
  expect((await mapNow(w, journeyId)).cards.filter((one) => one.id === first.id)).toMatchObject([
    { laneId: lanes[0]?.id, from: steps[1], to: steps[1], text: "Waits on the phone." },
  ]);
  const shown = await shownTo(w.db.read, amara, await workshopWithin(w.db.read, amara, id), w.clock.now());
  expect(shown.inside?.cards).toEqual({
    lanes: lanes.map((lane) => ({ id: lane.id, title: lane.title })),
    own: [{ id: first.id, stepId: steps[1], laneId: lanes[0]?.id, text: "Waits on the phone." }],
  });
  await puttingCard(w, amara, id, { ...first, text: "Waits and waits on the phone." });
  await changingCard(w, amara, id, { id: first.id, from: "Waits and waits on the phone.", text: "Waits and waits on the line." });
  expect(await textsOn(w, journeyId)).toContain("Waits and waits on the line.");
  await takingCardBack(w, amara, id, first.id);
  expect((await mapNow(w, journeyId)).cards.map((one) => one.id)).not.toContain(first.id);
  expect(await w.db.read.select().from(journeyWorkshopCards)).toEqual([]);
});

test("what somebody who holds the map wrote on the card meanwhile stays, and one that they took off is gone", async () => {
  const w = await world();
  const { id, journeyId, amara, priya, card } = await session(w);
  await joining(w, amara, id);
  await until(w, { id }, "stories");
  const own = card();
  await puttingCard(w, amara, id, own);
  await editing(w, priya, journeyId, [{ do: "write", part: "cards", id: own.id, text: "Waits on the phone. Twenty minutes." }]);
  await changingCard(w, amara, id, { id: own.id, from: "Waits on the phone.", text: "Stands and waits on the phone." });
  expect(await textsOn(w, journeyId)).toContain("Stands and waits on the phone. Twenty minutes.");
  await editing(w, priya, journeyId, [{ do: "remove", part: "cards", id: own.id }]);
  await expect(changingCard(w, amara, id, { id: own.id, from: "", text: "Again" })).rejects.toMatchObject(refused("hallway.not-found"));
  await expect(takingCardBack(w, amara, id, own.id)).rejects.toMatchObject(refused("hallway.not-found"));
  const shown = await shownTo(w.db.read, amara, await workshopWithin(w.db.read, amara, id), w.clock.now());
  expect(shown.inside?.cards?.own).toEqual([]);
});

test("only who came, only while it runs, only in the parts that take cards", async () => {
  const w = await world();
  const { id, journeyId, amara, priya, card } = await session(w);
  const before = await textsOn(w, journeyId);
  const own = card();
  await expect(puttingCard(w, amara, newId(), own)).rejects.toMatchObject(refused("hallway.not-found"));
  await expect(puttingCard(w, amara, id, own)).rejects.toMatchObject(refused("workshops.not-in"));
  await joining(w, amara, id);
  await expect(puttingCard(w, amara, id, own)).rejects.toMatchObject(refused("workshops.not-now"));
  for (const kind of ["arrive", "feel", "pain", "vote", "close"] as const) {
    await until(w, { id }, kind);
    await expect(puttingCard(w, amara, id, own), kind).rejects.toMatchObject(refused("workshops.not-now"));
    const shown = await shownTo(w.db.read, amara, await workshopWithin(w.db.read, amara, id), w.clock.now());
    expect(shown.inside?.cards, kind).toBeUndefined();
  }
  await ending(w, priya, id);
  await expect(puttingCard(w, amara, id, own)).rejects.toMatchObject(refused("workshops.ended"));
  expect(await textsOn(w, journeyId)).toEqual(before);
});

test("where a part opens the map to those who hold it, all put cards; where only those who lead mark, they alone", async () => {
  const w = await world();
  const script = (await scriptsOf(w))[1];
  if (!script) throw new Error("There is no script");
  const phases = script.phases.map((phase) => (phase.kind === "reveal" ? { ...phase, marks: "facilitators" as const } : phase));
  const { id, priya, amara, journeyId, card } = await session(w);
  await joining(w, amara, id);
  await until(w, { id }, "commit");
  await puttingCard(w, amara, id, card());
  await ending(w, priya, id);
  const led = newId();
  await preparing(w, priya, {
    ...{ id: led, journeyId, title: "Led", plannedFor: w.clock.now(), script: { ...script, phases }, dots: 3, anonymous: false },
    ...{ people: [], departments: Object.values(castDepartments).map((one) => one.id), facilitators: [] },
  });
  for (const person of [amara, priya]) await joining(w, person, led);
  await until(w, { id: led }, "reveal");
  await expect(puttingCard(w, amara, led, card())).rejects.toMatchObject(refused("workshops.not-now"));
  await puttingCard(w, priya, led, card());
});

test("nobody changes or takes off a card that is not theirs, of this workshop", async () => {
  const w = await world();
  const { id, journeyId, amara, priya, cards, card } = await session(w);
  const henrik = await w.person("henrik");
  for (const person of [amara, henrik, priya]) await joining(w, person, id);
  await until(w, { id }, "stories");
  const own = card();
  await puttingCard(w, amara, id, own);
  const before = await mapNow(w, journeyId);
  for (const [cardId, text] of [
    [own.id, own.text],
    [cards[0]?.id ?? "", cards[0]?.text ?? ""],
    [newId(), ""],
  ] as const) {
    for (const work of [
      () => changingCard(w, henrik, id, { id: cardId, from: text, text: "Mine now" }),
      () => takingCardBack(w, henrik, id, cardId),
    ])
      await expect(work()).rejects.toMatchObject(refused("hallway.not-allowed"));
  }
  for (const cardId of [own.id, cards[0]?.id ?? ""])
    await expect(puttingCard(w, henrik, id, card({ id: cardId }))).rejects.toMatchObject(refused("hallway.not-allowed"));
  expect(await mapNow(w, journeyId)).toEqual(before);
  expect(await w.db.read.select({ by: journeyWorkshopCards.by }).from(journeyWorkshopCards)).toEqual([{ by: amara.id }]);
  // After the end it is nobody's.
  await ending(w, priya, id);
  await w.settle();
  expect(await w.db.read.select().from(journeyWorkshopCards)).toEqual([]);
  expect(await textsOn(w, journeyId)).toContain(own.text);
});

test("a card stands on a step and a row of words of this map, under an id of its own, and there is an end to them", async () => {
  const w = await world();
  const { id, journeyId, amara, priya, lanes, card } = await session(w);
  await joining(w, amara, id);
  await until(w, { id }, "claim");
  const other = sampleMap("Another");
  await sharing(w, priya, (await makeMap(w, priya, other)).id);
  const curve = newId();
  await editing(w, priya, journeyId, [{ do: "add-lane", id: curve, kind: "curve", title: "How it feels", before: null }]);
  const before = await textsOn(w, journeyId);
  for (const wrong of [{ stepId: other.stages[0]?.steps[0]?.id }, { stepId: newId() }, { laneId: other.lanes[0]?.id }, { laneId: curve }])
    await expect(puttingCard(w, amara, id, card(wrong))).rejects.toMatchObject(refused("hallway.not-found"));
  await expect(puttingCard(w, amara, id, card({ id: other.cards[0]?.id }))).rejects.toMatchObject(refused("journeys.id-taken"));
  expect(await textsOn(w, journeyId)).toEqual(before);
  expect(lanes).toHaveLength(2);
  await w.db.write((tx) =>
    tx
      .insert(journeyWorkshopCards)
      .values(
        Array.from({ length: mostOwnCards }, () => ({ journeyId, cardId: newId(), workshopId: id, by: amara.id, at: w.clock.now() })),
      ),
  );
  await expect(puttingCard(w, amara, id, card())).rejects.toMatchObject(refused("journeys.too-many-cards"));
});

test("who works in a group puts cards on its stage, and on the step that everybody is brought to", async () => {
  const w = await world();
  const { id, stages, steps, amara, priya, card } = await session(w);
  await joining(w, amara, id);
  await until(w, { id }, "stories");
  await splitting(w, priya, id);
  const { stageId } = await workshopWithin(w.db.read, amara, id);
  expect(stageId).toBe(stages[0]);
  await puttingCard(w, amara, id, card({ stepId: steps[0] }));
  await expect(puttingCard(w, amara, id, card({ stepId: steps[2] }))).rejects.toMatchObject(refused("journeys.other-group"));
  await bringing(w, priya, id, steps[2] ?? null);
  await puttingCard(w, amara, id, card({ stepId: steps[2] }));
});

test("words that may say who a customer is are not written before they are answered for", async () => {
  const w = await world();
  const { id, journeyId, amara, card } = await session(w);
  await joining(w, amara, id);
  await until(w, { id }, "claim");
  const before = await textsOn(w, journeyId);
  const telling = card({ text: "Calls back on 021 555 0199." });
  await expect(puttingCard(w, amara, id, telling)).rejects.toMatchObject(refused("privacy.unanswered"));
  expect(await textsOn(w, journeyId)).toEqual(before);
  expect(await w.db.read.select().from(journeyWorkshopCards)).toEqual([]);
  const [answer] = [{ answer: "replace" as const, kind: "phone" as const, text: "021 555 0199" }];
  await puttingCard(w, amara, id, { ...telling, answers: [answer] });
  await expect(changingCard(w, amara, id, { id: telling.id, from: "", text: "Or on 021 555 0200." })).rejects.toMatchObject(
    refused("privacy.unanswered"),
  );
  const texts = await textsOn(w, journeyId);
  expect(texts.filter((text) => !before.includes(text))).toEqual([expect.stringMatching(/^Calls back on \[.*\]\.$/)]);
  expect(JSON.stringify(texts)).not.toContain("555");
});

test("many at once: each card is there, and the pages beside the map read all of them", async () => {
  const w = await world();
  const { id, journeyId, card } = await session(w);
  const people = await Promise.all((["amara", "henrik", "grace"] satisfies CastName[]).map((name) => w.person(name)));
  for (const person of people) await joining(w, person, id);
  await until(w, { id }, "claim");
  const words = (who: number) => ["one", "two", "three"].map((at) => `Waits ${at} ${"again ".repeat(who)}here`);
  await Promise.all(people.flatMap((person, who) => words(who).map((text) => puttingCard(w, person, id, card({ text })))));
  const texts = await textsOn(w, journeyId);
  for (const [who, person] of people.entries()) {
    const shown = await shownTo(w.db.read, person, await workshopWithin(w.db.read, person, id), w.clock.now());
    expect(shown.inside?.cards?.own.map(({ text }) => text).sort()).toEqual(words(who).sort());
    expect(texts).toEqual(expect.arrayContaining(words(who)));
  }
  expect(await w.db.read.select().from(journeyUpdates).where(eq(journeyUpdates.journeyId, journeyId))).toEqual([]);
});
