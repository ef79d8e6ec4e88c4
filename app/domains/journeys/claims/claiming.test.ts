import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { dayLength } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { journeyClaims, journeyRemovals } from "#db/schema/journeys.ts";
import { notificationCauses } from "#db/schema/notifications.ts";
import { personDeactivations } from "#db/schema/people.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { sharing } from "../sharing.server.ts";
import { changingClaim } from "./changing.server.ts";
import { type ClaimContent, claiming } from "./claiming.server.ts";
import { claimsOf } from "./claims.queries.server.ts";
import { mostOfTeam, teamsByStep } from "./claims.ts";
import { confirmingClaim, unconfirmingClaim } from "./confirming.server.ts";
import { askingStillSo, stillSo } from "./still-so.server.ts";
import { takingBackClaim } from "./taking-back.server.ts";

const payables = castDepartments.finance.teamId;
const calls = castDepartments.contact.teamId;
const rings = stepCalled("Rings us");

let w: TestWorld;
let journey: string;
beforeEach(async () => {
  w = await world();
  journey = await drawn(w, "priya");
});

const content: ClaimContent = {
  role: "behind-scenes",
  channel: null,
  frequency: "daily",
  asks: ["An invoice number", "Which bank?"],
  gives: "The money",
  handsTo: calls,
  note: null,
  confidence: "sure",
};

async function claimed(name: CastName, teamId: string, given: Partial<ClaimContent> = {}, stepId = rings): Promise<string> {
  const id = newId();
  await claiming(w, await w.person(name), { ...content, ...given, id, journeyId: journey, stepId, teamId });
  return id;
}
const all = () => claimsOf(w.db.read, journey);
const refused = (work: Promise<unknown>) =>
  expect(
    work.then(
      () => "done",
      (error) => error.code,
    ),
  ).resolves;

test("somebody of a team says where it touches the customer, all that they said", async () => {
  const id = await claimed("amara", payables);
  expect(await all()).toEqual([
    expect.objectContaining({
      id,
      stepId: rings,
      team: { id: payables, name: "Accounts Payable", department: "Finance" },
      role: "behind-scenes",
      frequency: "daily",
      asks: ["An invoice number", "Which bank?"],
      gives: "The money",
      handsTo: { id: calls, name: "Wellington Calls" },
      confidence: "sure",
      by: "Amara Okafor",
      confirmed: null,
    }),
  ]);
  expect(await w.happened("journeys.claims-changed")).toMatchObject([{ journeyId: journey, stepId: rings, what: "said" }]);
});

test("a team may hold several claims on a step, but not without end; posted twice it is one", async () => {
  const amara = await w.person("amara");
  const claim = { ...content, id: newId(), journeyId: journey, stepId: rings, teamId: payables };
  await claiming(w, amara, claim);
  await claiming(w, amara, claim);
  expect(await all()).toHaveLength(1);
  for (let more = 1; more < mostOfTeam; more++) await claimed("amara", payables, { note: `The ${more}. of them` });
  await refused(claimed("amara", payables, { note: "One more" })).toBe("claims.too-many");
  expect(await all()).toHaveLength(mostOfTeam);
  expect(teamsByStep(await all()).get(rings)).toMatchObject([{ team: "Accounts Payable", count: mostOfTeam, confirmed: false }]);
});

test("a team says the same on a step once, however sure it is, and hands over to others than itself", async () => {
  await claimed("amara", payables);
  await refused(claimed("henrik", payables)).toBe("claims.said-already");
  await refused(claimed("henrik", payables, { confidence: "guess" })).toBe("claims.said-already");
  await refused(claimed("amara", payables, { handsTo: payables })).toBe("claims.to-itself");
  const other = await claimed("henrik", payables, { role: "decides" });
  await claimed("amara", payables, {}, stepCalled("Finds the water"));
  expect(await all()).toHaveLength(3);
  const readAt = w.clock.now().getTime();
  const change = async (given: Partial<ClaimContent>) =>
    changingClaim(w, await w.person("amara"), { ...content, role: "decides", ...given, journeyId: journey, claimId: other, readAt });
  await refused(change({ role: "behind-scenes" })).toBe("claims.said-already");
  await refused(change({ handsTo: payables })).toBe("claims.to-itself");
  await refused(change({ confidence: "guess" })).toBe("done");
});

test("every open map hears of it, without a word of what was said", async () => {
  await claimed("amara", payables);
  await w.settle();
  expect(w.pings).toContainEqual({ to: "everybody", ping: { what: "journey-rows", id: journey } });
});

describe("who may", () => {
  test("speak for a team: who is in it, and who manages it; nobody else, whatever their role", async () => {
    await claimed("henrik", payables);
    for (const name of ["priya", "grace", "leila", "jonas"] as const) await refused(claimed(name, payables)).toBe("claims.not-your-team");
    expect(await all()).toHaveLength(1);
  });

  test("confirm: the team's manager and a facilitator of the map, not whoever else", async () => {
    const id = await claimed("amara", payables);
    const named = { journeyId: journey, claimId: id };
    for (const name of ["amara", "grace", "leila", "jonas"] as const) {
      await refused(confirmingClaim(w, await w.person(name), named)).toBe("hallway.not-allowed");
    }
    await confirmingClaim(w, await w.person("henrik"), named);
    expect(await all()).toMatchObject([{ confirmed: { by: "Henrik Lindqvist" } }]);
    await unconfirmingClaim(w, await w.person("priya"), named);
    expect(await all()).toMatchObject([{ confirmed: null }]);
    await confirmingClaim(w, await w.person("priya"), named);
    expect(await all()).toMatchObject([{ confirmed: { by: "Priya Raman" } }]);
  });

  test("a facilitator does not confirm what they said themselves", async () => {
    const id = await claimed("priya", castDepartments.experience.teamId);
    await refused(confirmingClaim(w, await w.person("priya"), { journeyId: journey, claimId: id })).toBe("hallway.not-allowed");
  });

  test("take back: who may speak for the team, and a facilitator of the map", async () => {
    const [first, second] = [await claimed("amara", payables), await claimed("amara", payables, { role: "decides" })];
    const back = async (name: CastName, claimId: string) => takingBackClaim(w, await w.person(name), { journeyId: journey, claimId });
    await refused(back("grace", first)).toBe("hallway.not-allowed");
    await back("henrik", first);
    await back("priya", second);
    expect(await all()).toEqual([]);
  });
});

test("what is said anew has to be confirmed anew, and nobody confirms other words than they read", async () => {
  const id = await claimed("amara", payables);
  const henrik = await w.person("henrik");
  const readAt = w.clock.now().getTime();
  await confirmingClaim(w, henrik, { journeyId: journey, claimId: id, readAt });
  w.clock.advance(60_000);
  const said = { ...content, journeyId: journey, claimId: id };
  await changingClaim(w, await w.person("amara"), { ...said, role: "decides", readAt });
  expect(await all()).toMatchObject([{ role: "decides", confirmed: null }]);
  await refused(confirmingClaim(w, henrik, { journeyId: journey, claimId: id, readAt })).toBe("claims.changed");
  await refused(changingClaim(w, henrik, { ...said, role: "informed", readAt })).toBe("claims.changed");
  await refused(stillSo(w, henrik, { journeyId: journey, claimId: id, readAt })).toBe("claims.changed");
  await refused(takingBackClaim(w, henrik, { journeyId: journey, claimId: id, readAt })).toBe("claims.changed");
  expect(await all()).toMatchObject([{ role: "decides" }]);
  const now = w.clock.now().getTime();
  await refused(changingClaim(w, await w.person("grace"), { ...said, readAt: now })).toBe("hallway.not-allowed");
});

test("whoever confirms while somebody says it anew confirms nothing", async () => {
  const id = await claimed("amara", payables);
  const readAt = w.clock.now().getTime();
  const henrik = await w.person("henrik");
  const [said, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const changing = w.db.write(async (tx) => {
    await tx
      .update(journeyClaims)
      .set({ role: "decides", saidAt: new Date(readAt + 1) })
      .where(eq(journeyClaims.id, id));
    said.resolve();
    await mayEnd.promise;
  });
  await said.promise;
  const outcome = confirmingClaim(w, henrik, { journeyId: journey, claimId: id, readAt }).then(
    () => "confirmed",
    (error) => error.code,
  );
  // Where writes do not wait in a queue, until it waits for the other or has not.
  await Promise.race([outcome, somebodyWaits()]);
  mayEnd.resolve();
  await changing;
  expect(await outcome).toBe("claims.changed");
  expect(await all()).toMatchObject([{ role: "decides", confirmed: null }]);
});

async function somebodyWaits(): Promise<void> {
  const { pool } = w.db;
  const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  if (pool) await vi.waitFor(async () => expect((await pool.query(waiting)).rowCount).toBeGreaterThan(0), { timeout: 10_000 });
}

test("what may identify a customer is not taken before somebody has answered for it", async () => {
  const note = "Ring Mrs Alder on 020 7946 0958";
  await refused(claimed("amara", payables, { note })).toBe("privacy.unanswered");
  await refused(claimed("amara", payables, { asks: ["What Mrs Alder owes"] })).toBe("privacy.unanswered");
  expect(await all()).toEqual([]);
});

describe("until it is confirmed", () => {
  const told = async (name: CastName) => {
    await w.settle();
    return (await notificationsOf(w.db.read, cast[name].id)).rows.map(({ words, unread }) => (unread ? words : "read"));
  };
  const waits = "What Amara Okafor said of their team on the map “Water in the kitchen” waits for you to confirm it";
  const confirm = async (name: CastName, claimId: string) => confirmingClaim(w, await w.person(name), { journeyId: journey, claimId });

  test("its team's manager and the map's owner are told, together for the map, and nobody else", async () => {
    const first = await claimed("amara", payables);
    expect([await told("henrik"), await told("priya")]).toEqual([[waits], [waits]]);
    const second = await claimed("amara", payables, { role: "decides" });
    expect([await told("henrik"), await told("priya")]).toEqual([[waits], [waits]]);
    for (const name of ["amara", "leila", "jonas", "tomas", "grace"] as const) expect(await told(name), name).toEqual([]);
    await confirm("henrik", first);
    expect(await told("priya")).toEqual([waits]);
    await takingBackClaim(w, await w.person("amara"), { journeyId: journey, claimId: second });
    expect([await told("henrik"), await told("priya")]).toEqual([["read"], ["read"]]);
  });

  test("it is told of once, and again only where what was confirmed is said anew", async () => {
    const claimId = await claimed("amara", payables);
    const anew = async (role: ClaimContent["role"]) => {
      const readAt = w.clock.now().getTime();
      await changingClaim(w, await w.person("amara"), { ...content, role, journeyId: journey, claimId, readAt });
    };
    await anew("decides");
    expect(await told("henrik")).toEqual([waits]);
    await confirm("priya", claimId);
    expect(await told("henrik")).toEqual(["read"]);
    await anew("informed");
    expect(await told("henrik")).toEqual([waits, "read"]);
  });

  test("nobody is told who cannot confirm it: who said it, an owner who facilitates nothing, a manager who does not read the draft", async () => {
    await claimed("henrik", payables);
    expect([await told("henrik"), (await told("priya")).length]).toEqual([[], 1]);
    journey = await drawn(w, "tomas", { editors: ["amara"], draft: true });
    await claimed("amara", payables);
    expect([await told("henrik"), await told("tomas")]).toEqual([[], []]);
    await sharing(w, await w.person("tomas"), journey);
    expect([await told("henrik"), await told("tomas")]).toEqual([[waits], []]);
  });
});

describe("a year later", () => {
  const ask = async () => {
    await askingStillSo.run(w, null, { key: "still-so", attempt: 1, signal: new AbortController().signal });
    await w.settle();
  };
  const told = async (name: CastName) =>
    (await notificationsOf(w.db.read, cast[name].id)).rows.map(({ words }) => words).filter((words) => words === question);
  const question = "Is it still so, what your team says on the map “Water in the kitchen”?";

  test("whoever said it is asked whether it is still so, once, and again only rarely", async () => {
    const id = await claimed("amara", payables);
    w.clock.advance(364 * dayLength);
    await ask();
    expect(await told("amara")).toEqual([]);
    w.clock.advance(2 * dayLength);
    await ask();
    await ask();
    expect(await told("amara")).toEqual([question]);
    const causes = () => w.db.read.select().from(notificationCauses).where(eq(notificationCauses.personId, cast.amara.id));
    w.clock.advance(30 * dayLength);
    await ask();
    expect(await causes()).toHaveLength(1);
    w.clock.advance(31 * dayLength);
    await ask();
    expect(await causes()).toHaveLength(2);
    await stillSo(w, await w.person("amara"), { journeyId: journey, claimId: id });
    w.clock.advance(100 * dayLength);
    await ask();
    expect(await causes()).toHaveLength(2);
  });

  test("when they are no longer there, their team's manager is asked", async () => {
    await claimed("amara", payables);
    await w.db.write((tx) => tx.insert(personDeactivations).values({ personId: cast.amara.id, by: cast.jonas.id, at: w.clock.now() }));
    w.clock.advance(366 * dayLength);
    await ask();
    expect([await told("amara"), await told("henrik")]).toEqual([[], [question]]);
  });

  test("nobody is asked about a map in the bin", async () => {
    await claimed("amara", payables);
    await w.db.write((tx) => tx.insert(journeyRemovals).values({ journeyId: journey, by: cast.priya.id, at: w.clock.now() }));
    w.clock.advance(366 * dayLength);
    await ask();
    expect(await told("amara")).toEqual([]);
  });

  test("what was confirmed stays confirmed when it is still so", async () => {
    const id = await claimed("amara", payables);
    await confirmingClaim(w, await w.person("henrik"), { journeyId: journey, claimId: id });
    await stillSo(w, await w.person("amara"), { journeyId: journey, claimId: id });
    expect(await all()).toMatchObject([{ confirmed: { by: "Henrik Lindqvist" } }]);
    await refused(stillSo(w, await w.person("grace"), { journeyId: journey, claimId: id })).toBe("hallway.not-allowed");
  });
});
