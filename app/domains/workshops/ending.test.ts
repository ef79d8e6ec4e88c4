import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { claimsOf } from "#app/domains/journeys/claims/claims.queries.server.ts";
import { workshopClaims, workshopPains } from "#db/schema/workshops.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { crowd, prepared, until } from "#tests/support/workshops.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { ending } from "./ending.server.ts";
import { erasingOlderClaims } from "./erasing-older-claims.server.ts";
import { starting } from "./going-on.server.ts";
import { claimingStep } from "./marking.server.ts";
import { minutesOf } from "./workshops.queries.server.ts";

/** Six of Finance claim the first step, one of them otherwise; it is revealed and ended at once, before anybody reacts to either. */
async function claimedAndEnded(w: TestWorld, anonymous: boolean) {
  const session = await prepared(w, { anonymous });
  const [step = ""] = session.steps;
  const people = await crowd(w, session, { finance: 6 });
  await until(w, session, "claim");
  for (const [at, person] of people.entries())
    await claimingStep(w, person, session.id, { stepId: step, role: at === 0 ? "decides" : "behind-scenes" });
  await until(w, session, "stories");
  await ending(w, await w.person("priya"), session.id);
  const rows = await w.db.read.select().from(workshopClaims).orderBy(asc(workshopClaims.personId));
  const { minutes } = (await minutesOf(w.db.read, session.id)) ?? {};
  await w.settle();
  const onMap = await claimsOf(w.db.read, session.journeyId);
  return { people: people.map(({ id }) => id), rows, minutes, onMap: onMap.map(({ team, role, personId }) => [team.name, role, personId]) };
}

const roles = [
  { role: "behind-scenes", count: 5 },
  { role: "decides", count: 1 },
];

test("after an anonymous workshop no row says who claimed what: what their team says stands on the map and in the minutes, by who led", async () => {
  const w = await world();
  const { people, rows, minutes, onMap } = await claimedAndEnded(w, true);
  expect(rows).toEqual([]);
  expect(minutes?.claims).toMatchObject([{ team: "Accounts Payable", roles }]);
  expect(onMap).toEqual([["Accounts Payable", "behind-scenes", cast.priya.id]]);
  expect(people).not.toContain(cast.priya.id);
  expect(await w.db.read.select().from(workshopPains)).toEqual([]);
});

test("where it was said that it is kept, it is kept", async () => {
  const w = await world();
  const { people, rows, minutes, onMap } = await claimedAndEnded(w, false);
  expect(rows.map(({ personId }) => personId)).toEqual([...people].sort());
  expect(minutes?.claims).toMatchObject([{ team: "Accounts Payable", roles }]);
  expect(onMap).toMatchObject([["Accounts Payable", "behind-scenes", expect.toSatisfy((id: string) => people.includes(id))]]);
});

test("claims of an anonymous workshop that ended before they were erased are erased at the next start, and no others", async () => {
  const w = await world();
  const ended = await prepared(w, { anonymous: true });
  const running = await prepared(w, { anonymous: true });
  const named = await prepared(w, { anonymous: false });
  const claims = [ended, running, named].map(({ id, steps: [stepId = ""] }) => ({
    ...{
      workshopId: id,
      stepId,
      personId: cast.amara.id,
      teamId: castDepartments.finance.teamId,
      role: "decides" as const,
      at: w.clock.now(),
    },
  }));
  for (const { id } of [ended, running, named]) await starting(w, await w.person("priya"), id);
  for (const { id } of [ended, named]) await ending(w, await w.person("priya"), id);
  await w.db.write((tx) => tx.insert(workshopClaims).values(claims));
  const { kind } = erasingOlderClaims;
  await erasingOlderClaims.run(w, null, { key: kind, attempt: 1, signal: new AbortController().signal });
  const left = (await w.db.read.select().from(workshopClaims)).map(({ workshopId }) => workshopId);
  expect(left.sort()).toEqual([running.id, named.id].sort());
});
