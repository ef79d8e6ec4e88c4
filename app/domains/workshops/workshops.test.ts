/** A whole script with forty people, in fast clock: what each did is what the minutes say. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { claimsOf } from "#app/domains/journeys/claims/claims.queries.server.ts";
import { attachingStory } from "#app/domains/journeys/curve/attaching.server.ts";
import { listVersions } from "#app/domains/journeys/versions.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { minute } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { tableNames } from "#db/emptying.ts";
import { workshopClaims, workshopGuesses, workshopPains, workshopRemarks, workshopVotes } from "#db/schema/workshops.ts";
import { claimRoles } from "#db/words/journeys.ts";
import { told } from "#tests/support/telling.ts";
import { crowd, prepared } from "#tests/support/workshops.ts";
import { world } from "#tests/support/world.ts";
import { closingWords } from "./closing-words.server.ts";
import { committing } from "./committing.server.ts";
import { goingOn, starting } from "./going-on.server.ts";
import { guessedOn } from "./guessed.queries.server.ts";
import { joining } from "./joining.server.ts";
import { lengthening } from "./lengthening.server.ts";
import { claimingStep, guessing } from "./marking.server.ts";
import { paining } from "./paining.server.ts";
import { voting } from "./voting.server.ts";
import { minutesOf, workshopWithin } from "./workshops.queries.server.ts";

test("ninety minutes with forty people: what they did is what the minutes say, and afterwards no row knows who", {
  timeout: 60_000,
}, async () => {
  const w = await world();
  const session = await prepared(w);
  const { id, journeyId, steps } = session;
  const [first = "", second = "", third = ""] = steps;
  const priya = await w.person("priya");
  const amara = await w.person("amara");
  const crowdOf = await crowd(w, session, { finance: 12, contact: 12, technology: 8, communications: 5, experience: 2 });
  await joining(w, amara, id);
  const people = [...crowdOf, amara];
  expect(people).toHaveLength(40);

  let position = 0;
  const next = async () => {
    w.clock.advance(2 * minute);
    await goingOn(w, priya, id, position);
    position += 1;
  };
  await starting(w, priya, id);
  await next();
  // claim: Finance stands behind the first step, but two of them say that they decide there; calls are with the customer at the second.
  for (const [at, person] of people.entries()) {
    const finance = person.departmentId === amara.departmentId;
    if (finance) await claimingStep(w, person, id, { stepId: first, role: at < 2 ? "decides" : "behind-scenes" });
    if (at >= 12 && at < 24) await claimingStep(w, person, id, { stepId: second, role: "with-customer" });
  }
  // Said by mistake and said anew: her team does not touch the customer there.
  await claimingStep(w, amara, id, { stepId: third, role: "informed" });
  await claimingStep(w, amara, id, { stepId: third, role: "none" });
  await next();
  // stories: anybody who is here puts them on steps.
  for (const pleasure of [-80, -60, -70])
    await attachingStory(w, amara, { journeyId, stepId: second, storyId: await told(w, "grace", { pleasure }) });
  await next();
  // feel: Finance believe that ringing us is fine, the calls know better.
  for (const [at, person] of people.entries()) {
    const pleasure = at < 12 || at === 39 ? 40 : at < 24 ? -60 : 0;
    await guessing(w, person, id, { stepId: second, pleasure: 100 });
    await guessing(w, person, id, { stepId: second, pleasure });
    if (at < 4) await guessing(w, person, id, { stepId: third, pleasure: -20 });
  }
  await lengthening(w, priya, id, { from: position, minutes: 5 });
  await next();
  await next();
  // pain
  const pains = [newId(), newId(), newId()] as const;
  await paining(w, amara, id, { id: pains[0], stepId: second, text: "Nobody told me how long." });
  await paining(w, people[20] ?? amara, id, { id: pains[1], stepId: second, text: "I said it three times." });
  await paining(w, people[21] ?? amara, id, { id: pains[2], stepId: first, text: "I did not know whom to tell." });
  await next();
  // vote: five dots each, four on the second pain; one of them thinks better of it.
  for (const person of people) {
    await voting(w, person, id, [
      { painId: pains[1], dots: 4 },
      { painId: pains[0], dots: 1 },
    ]);
  }
  await voting(w, people[0] ?? amara, id, [{ painId: pains[2], dots: 5 }]);
  await next();
  // commit
  const commitment = newId();
  await committing(w, priya, id, { id: newId(), text: "nothing", stepId: null, ownerId: amara.id, dueOn: "2026-11-02" }).then(
    () => expect.fail("Who has not come in commits to nothing"),
    (error) => expect(error).toMatchObject({ code: "workshops.not-in" }),
  );
  await committing(w, people[3] ?? amara, id, {
    id: commitment,
    text: "Say the waiting time first.",
    stepId: second,
    ownerId: amara.id,
    dueOn: "2026-11-02",
  });
  await next();
  // close
  for (const [at, person] of people.slice(0, 10).entries())
    await closingWords(w, person, id, { heard: at === 0 ? "That they know who waits." : null, rating: at < 5 ? 5 : 4 });
  expect(await guessedOn(w.db.read, journeyId, w.clock.now())).toBeUndefined();
  await next();

  const { minutes } = (await minutesOf(w.db.read, id)) ?? {};
  expect(minutes).toMatchObject({
    anonymous: true,
    participants: 40,
    leaders: ["Priya Raman"],
    // Two came from Customer Experience; with the five of Communications they are the seven who are not shown apart.
    departments: [
      { name: "Contact Centre", count: 12 },
      { name: "Finance", count: 13 },
      { name: "Technology", count: 8 },
    ],
    stories: [{ stepId: second, step: "Rings us", count: 3 }],
    cards: [],
    lasted: 18,
    claims: [
      {
        step: "Finds out what to tell whom",
        team: "Accounts Payable",
        roles: [
          { role: "behind-scenes", count: 11 },
          { role: "decides", count: 2 },
        ],
      },
      { step: "Rings us", team: "Wellington Calls", roles: [{ role: "with-customer", count: 12 }] },
      { step: "Gets the new card", team: "Accounts Payable", roles: [{ role: "none" }] },
    ],
    pains: [
      { text: "I said it three times.", step: "Rings us", dots: 156 },
      { text: "Nobody told me how long.", dots: 39 },
      { text: "I did not know whom to tell.", dots: 5 },
    ],
    dots: { given: 200, voters: 40 },
    commitments: [{ id: commitment, owner: "Amara Okafor", text: "Say the waiting time first.", dueOn: "2026-11-02", step: "Rings us" }],
    heard: ["That they know who waits."],
    rating: { mean: 4.5, count: 10 },
  });
  expect(minutes?.phases.map(({ kind, took }) => [kind, took])).toEqual(
    ["arrive", "claim", "stories", "feel", "reveal", "pain", "vote", "commit", "close"].map((kind) => [kind, 2]),
  );
  const [unguessed, rings, card] = minutes?.guesses ?? [];
  expect(unguessed).toEqual({ stepId: first, step: "Finds out what to tell whom", count: 0, teams: [] });
  // 13 × 40, 12 × −60 and 15 × 0 are −200 among 40.
  expect(rings).toMatchObject({
    step: "Rings us",
    count: 40,
    guessed: { mean: -5, lowest: -60, highest: 40 },
    stories: { mean: -70, count: 3 },
  });
  // Two of the map's own team are fewer than five: theirs is hidden, and the smallest other with it.
  expect(rings?.teams.map(({ team, mean }) => [team, mean])).toEqual([
    ["Wellington Calls", -60],
    ["Platforms", 0],
    ["Accounts Payable", 40],
  ]);
  expect(card).toMatchObject({ count: 4, teams: [] });
  expect(card?.guessed).toBeUndefined();

  // What was guessed stays beside what the stories say later: three of −70 and one of 90 are −30.
  await attachingStory(w, priya, { journeyId, stepId: second, storyId: await told(w, "grace", { pleasure: 90 }) });
  const guessed = await guessedOn(w.db.read, journeyId, w.clock.now());
  expect(guessed?.workshop).toMatchObject({ id, title: "Moving house, together" });
  expect(guessed?.guesses.map((one) => [one.step, one.count, one.guessed?.mean, one.stories?.mean])).toEqual([
    ["Finds out what to tell whom", 0, undefined, undefined],
    ["Rings us", 40, -5, -30],
    ["Gets the new card", 4, undefined, undefined],
    ["Is asked how it was", 0, undefined, undefined],
  ]);

  expect(await w.db.read.select().from(workshopClaims)).toEqual([]);
  expect(await w.db.read.select().from(workshopVotes)).toEqual([]);
  expect(await w.db.read.select().from(workshopGuesses)).toEqual([]);
  expect(await w.db.read.select().from(workshopRemarks)).toEqual([]);
  const kept = await w.db.read.select().from(workshopPains).where(eq(workshopPains.workshopId, id));
  expect(kept.map(({ personId, dots }) => [personId, dots]).sort()).toEqual([
    [null, 156],
    [null, 39],
    [null, 5],
  ]);

  await w.settle();
  expect((await listVersions(w.db.read, journeyId)).map(({ kind }) => kind)).toEqual(["workshop-end", "workshop-start"]);
  expect((await claimsOf(w.db.read, journeyId)).map(({ team, role }) => [team.name, role]).sort()).toEqual([
    ["Accounts Payable", "behind-scenes"],
    ["Wellington Calls", "with-customer"],
  ]);
  const news = (await notificationsOf(w.db.read, amara.id)).rows.map(({ words }) => words);
  expect(news).toContain("The minutes of the workshop “Moving house, together” are there");
  expect(news.some((words) => words.includes("wrote down a commitment of yours"))).toBe(true);
  w.clock.set("2026-10-30T12:00:00Z");
  await w.settle();
  expect((await notificationsOf(w.db.read, amara.id)).rows[0]?.words).toBe(
    "What you committed to in the workshop “Moving house, together” is due in a few days",
  );
  expect((await workshopWithin(w.db.read, priya, id)).endedAt).not.toBeNull();
  expect(claimRoles).toContain("decides");
  expect(tableNames()).toContain("workshop_votes");
});
