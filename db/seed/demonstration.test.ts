import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { loadStudyFiles } from "#app/domains/insights/content-files.server.ts";
import { besidesOf } from "#app/domains/journeys/besides.queries.server.ts";
import { chainsToCustomer } from "#app/domains/journeys/claims/chains.ts";
import { waysToCustomer } from "#app/domains/journeys/impact/ground.queries.server.ts";
import { world } from "#tests/support/world.ts";
import { bookings, shiftSeries, shifts } from "../schema/face-time.ts";
import { journeys } from "../schema/journeys.ts";
import { departments, organisations, people, personRoles, sites, teams } from "../schema/people.ts";
import { pledgeEndings, pledges } from "../schema/pledges.ts";
import { channels, feelingFamilies, stories, storyDepartments, storyFeelings, storyReactions } from "../schema/stories.ts";
import { cast, castDepartments, castSites } from "./cast.ts";
import { readDemonstration, seedDemonstration } from "./demonstration.ts";

const tally = <Item>(items: Item[]) => new Map([...Map.groupBy(items, (item) => item)].map(([item, all]) => [item, all.length]));

test("the demonstration is a company of thirteen departments, one of them too small for figures", async () => {
  const w = await world({ empty: true });
  await seedDemonstration(w);
  const members = await w.db.read
    .select({ department: departments.name })
    .from(people)
    .innerJoin(teams, eq(teams.id, people.teamId))
    .innerJoin(departments, eq(departments.id, teams.departmentId));
  expect(members.length).toBeGreaterThanOrEqual(120);
  const sizes = [...tally(members.map((row) => row.department)).values()].sort((one, other) => one - other);
  expect(sizes).toHaveLength(13);
  expect(sizes[0]).toBe(4);
  for (const size of sizes.slice(1)) {
    expect(size).toBeGreaterThanOrEqual(5);
    expect(size).toBeLessThanOrEqual(25);
  }
  const zones = await w.db.read.selectDistinct({ zone: sites.zone }).from(sites);
  expect(zones.length).toBeGreaterThanOrEqual(3);
  const [organisation] = await w.db.read.select().from(organisations);
  expect(organisation?.kind).toBe("demonstration");
});

test("its eighty stories show both signs, every channel and every family of feeling, and all have a before and an after", async () => {
  const w = await world({ empty: true });
  await seedDemonstration(w);
  const rows = await w.db.read.select().from(stories);
  expect(rows).toHaveLength(80);
  const kinds = tally(rows.map((row) => row.kind));
  expect(kinds.get("struggle")).toBeGreaterThanOrEqual(20);
  expect(kinds.get("delight")).toBeGreaterThanOrEqual(20);
  expect(kinds.get("mixed")).toBeGreaterThanOrEqual(8);
  expect(new Set(rows.map((row) => row.channel))).toEqual(new Set(channels));
  const feelings = await w.db.read.selectDistinct({ family: storyFeelings.family }).from(storyFeelings);
  expect(new Set(feelings.map((row) => row.family))).toEqual(new Set(feelingFamilies));
  const concerned = await w.db.read.selectDistinct({ id: storyDepartments.departmentId }).from(storyDepartments);
  expect(concerned).toHaveLength(13);
  for (const row of rows) {
    expect(row.before?.length, row.title ?? "").toBeGreaterThan(20);
    expect(row.happened.length, row.title ?? "").toBeGreaterThan(80);
    expect(row.after?.length, row.title ?? "").toBeGreaterThan(20);
    expect(row.toldAt.getTime()).toBeLessThan(w.clock.now().getTime());
  }
  const [reactions] = await w.db.read.select({ count: sql<number>`count(*)` }).from(storyReactions);
  expect(Number(reactions?.count)).toBeGreaterThan(100);
});

test("the cast of the tests works there under the same names, teams, sites and roles", async () => {
  const w = await world({ empty: true });
  await seedDemonstration(w);
  for (const member of Object.values(cast)) {
    const [row] = await w.db.read
      .select({ name: people.name, email: people.email, site: sites.name, department: departments.name, managerId: people.managerId })
      .from(people)
      .innerJoin(sites, eq(sites.id, people.siteId))
      .innerJoin(teams, eq(teams.id, people.teamId))
      .innerJoin(departments, eq(departments.id, teams.departmentId))
      .where(eq(people.id, member.id));
    expect(row).toMatchObject({
      name: member.name,
      email: member.email,
      site: castSites[member.site].name,
      department: castDepartments[member.department].name,
    });
    const granted = await w.db.read.select({ role: personRoles.role }).from(personRoles).where(eq(personRoles.personId, member.id));
    expect(granted.map(({ role }) => role)).toEqual([...member.roles]);
  }
  const [amara] = await w.db.read.select({ managerId: people.managerId }).from(people).where(eq(people.id, cast.amara.id));
  expect(amara?.managerId).toBe(cast.henrik.id);
});

test("no customer of the demonstration is named, and nothing in it looks like a way to reach one", async () => {
  const { stories: told, people: colleagues } = await readDemonstration();
  // A customer may address one of us by name.
  const ours = new RegExp(colleagues.map(({ name }) => name.split(" ").at(-1)).join("|"), "g");
  for (const story of told) {
    const words = [story.title, story.sketch, story.before, story.happened, story.after, story.asks].join("\n").replaceAll(ours, "us");
    expect(words, story.title).not.toMatch(/[\w.+-]+@[\w-]+\.\w+/);
    expect(words, story.title).not.toMatch(/\b(?:\+?\d[\s-]?){9,}\b/);
    expect(words, story.title).not.toMatch(/\b(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z]/);
  }
});

test("its pledges are open, kept and dropped, some past their day, each given after its story was told", async () => {
  const w = await world({ empty: true });
  await seedDemonstration(w);
  const rows = await w.db.read
    .select({
      createdAt: pledges.createdAt,
      toldAt: stories.toldAt,
      dueOn: pledges.dueOn,
      endedAt: pledges.endedAt,
      outcome: pledgeEndings.outcome,
      at: pledgeEndings.at,
    })
    .from(pledges)
    .innerJoin(stories, eq(stories.id, pledges.storyId))
    .leftJoin(pledgeEndings, eq(pledgeEndings.pledgeId, pledges.id));
  expect(tally(rows.map(({ outcome }) => outcome))).toEqual(
    new Map([
      ["kept", 6],
      ["dropped", 2],
      [null, 8],
    ]),
  );
  const today = w.clock.now().toISOString().slice(0, 10);
  expect(rows.filter(({ outcome, dueOn }) => !outcome && dueOn < today)).toHaveLength(2);
  for (const row of rows) {
    expect(row.createdAt.getTime()).toBeGreaterThan(row.toldAt.getTime());
    expect(row.endedAt).toEqual(row.at);
    if (row.at) expect(row.at.getTime()).toBeGreaterThan(row.createdAt.getTime());
  }
});

test("its face time has series and bookings of every ending, enough of each to be a figure, and nobody is twice on a shift", async () => {
  const w = await world({ empty: true });
  await seedDemonstration(w);
  const rows = await w.db.read
    .select({ shiftId: bookings.shiftId, personId: bookings.personId, state: bookings.state, arrival: bookings.arrival })
    .from(bookings);
  const peopleIn = (state: string) => new Set(rows.filter((row) => row.state === state).map(({ personId }) => personId)).size;
  for (const state of ["attended", "missed", "cancelled", "declined"]) expect(peopleIn(state), state).toBeGreaterThanOrEqual(5);
  for (const state of ["held", "waiting", "offered", "confirmed"]) expect(peopleIn(state), state).toBeGreaterThan(0);
  for (const own of Map.groupBy(rows, ({ shiftId }) => shiftId).values()) {
    expect(new Set(own.map(({ personId }) => personId)).size).toBe(own.length);
    expect(own.map(({ arrival }) => arrival).toSorted((one, other) => one - other)).toEqual(own.map((_, turn) => turn));
  }
  const repeated = await w.db.read.select({ seriesId: shifts.seriesId, day: shifts.originalDay }).from(shifts);
  const series = Map.groupBy(
    repeated.filter(({ seriesId }) => seriesId),
    ({ seriesId }) => seriesId,
  );
  expect([...series.values()].map((own) => own.length)).toEqual([13, 13, 13]);
  expect(await w.db.read.select({ id: shiftSeries.id }).from(shiftSeries)).toHaveLength(3);
});

test("its maps show which teams touch the customer, what the steps rest on and how they feel", async () => {
  const w = await world({ empty: true });
  await seedDemonstration(w);
  await loadStudyFiles(w);
  const maps = await w.db.read.select({ id: journeys.id, title: journeys.title }).from(journeys);
  expect(maps.length).toBeGreaterThanOrEqual(2);
  for (const { id, title } of maps) {
    const { teams: touching, evidence, curves } = await besidesOf(w.db.read, id, w.clock.now());
    expect(Object.values(touching).flat().length, title).toBeGreaterThanOrEqual(5);
    expect(new Set(Object.values(touching).flatMap((list) => list.map(({ confirmed }) => confirmed)))).toEqual(new Set([true, false]));
    expect(Object.keys(curves[""] ?? {}).length, title).toBeGreaterThanOrEqual(4);
    expect(new Set(Object.values(evidence)), title).toContain("assumption");
  }
  const grief = maps.find(({ title }) => title === "When a customer has died");
  const { evidence } = await besidesOf(w.db.read, grief?.id ?? "", w.clock.now());
  expect(new Set(Object.values(evidence))).toEqual(new Set(["assumption", "one-story", "several", "measured"]));
});

test("on its maps a team that meets no customer is seen to reach them through those it hands over to", async () => {
  const w = await world({ empty: true });
  await seedDemonstration(w);
  const [hiring] = await w.db.read.select({ id: teams.id }).from(teams).where(eq(teams.name, "Hiring and Growth"));
  const [somebody] = await w.db.read.select({ id: people.id }).from(people).limit(1);
  const { handOvers, withCustomer } = await waysToCustomer(w.db.read, { id: somebody?.id ?? "" });
  const chain = chainsToCustomer([hiring?.id ?? ""], handOvers, withCustomer).get(hiring?.id ?? "");
  const names = new Map((await w.db.read.select({ id: teams.id, name: teams.name }).from(teams)).map(({ id, name }) => [id, name]));
  expect(chain?.map((id) => names.get(id))).toEqual(["Hiring and Growth", "Rosters and Payroll", "Cork Branch"]);
});
