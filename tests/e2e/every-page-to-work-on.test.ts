/** Each page of the rooms to work in, journeys and face time and administration and one's own things, once by each of its readers. */
import { and, desc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { requestsFor } from "#app/domains/face-time/requests.queries.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { committing } from "#app/domains/workshops/committing.server.ts";
import { joining } from "#app/domains/workshops/joining.server.ts";
import { movingCommitment } from "#app/domains/workshops/moving-commitments.server.ts";
import { newId } from "#app/shared/ids.ts";
import { declarations, shiftHosts, shiftSeries, shifts } from "#db/schema/face-time.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { seedDemonstration } from "#db/seed/demonstration.ts";
import { noSeriousFindings, visit } from "#tests/support/browser.ts";
import { type Looked, testsOfEvery } from "#tests/support/every-page.ts";
import { makeMap } from "#tests/support/mapping.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { importThatWaits } from "#tests/support/waiting.ts";
import { prepared, until } from "#tests/support/workshops.ts";

let app: RunningApp;
let imported: string;
let journey: string;
let workshop: string;
let commitment: string;
/** Priya's, which everybody reads. */
let shared: string;
let shift: string;
let series: string;
let requested: string;
let declaration: string;
beforeAll(async () => {
  app = await startApp({ seed: seedDemonstration });
  imported = await importThatWaits(app.world);
  const amara = await activePerson(app.world.db.read, cast.amara.id);
  if (!amara) throw new Error("Amara is not here");
  journey = (await makeMap(app.world, amara)).id;
  const world = {
    ...app.world,
    async person(name: CastName) {
      const person = await activePerson(app.world.db.read, cast[name].id);
      if (!person) throw new Error(`${name} is not here`);
      return person;
    },
  };
  ({ id: workshop, journeyId: shared } = await prepared(world));
  const another = await prepared(world);
  await joining(world, amara, another.id);
  await until(world, another, "commit");
  commitment = newId();
  const [dueOn, later] = ["2027-01-11", "2027-01-18"];
  await committing(world, amara, another.id, { id: commitment, text: "Say it first.", stepId: null, ownerId: amara.id, dueOn });
  await movingCommitment(world, amara, commitment, { dueOn: later, reason: "The part is late." });
  const [coming] = await app.world.db.read
    .select({ id: shifts.id })
    .from(shifts)
    .innerJoin(shiftHosts, eq(shiftHosts.shiftId, shifts.id))
    .where(and(eq(shiftHosts.personId, cast.grace.id), eq(shifts.needsBriefing, true)))
    .orderBy(desc(shifts.startsAt))
    .limit(1);
  shift = coming?.id ?? "";
  const [opened] = await app.world.db.read.select({ id: shiftSeries.id }).from(shiftSeries).limit(1);
  series = opened?.id ?? "";
  const henrik = await activePerson(app.world.db.read, cast.henrik.id);
  const [asked] = henrik ? await requestsFor(app.world.db.read, henrik, new Date()) : [];
  requested = asked?.bookingId ?? "";
  const [signed] = await app.world.db.read.select({ id: declarations.id }).from(declarations).limit(1);
  declaration = signed?.id ?? "";
});

const pages: Looked[] = [
  [undefined, () => "/sign-in"],
  [undefined, () => "/setup/shoes"],
  [undefined, () => "/password"],
  ["amara", () => "/journeys"],
  ["amara", () => "/journeys/new"],
  ["amara", () => "/journeys/bin"],
  ["amara", () => `/journeys/${journey}`],
  ["amara", () => `/journeys/${journey}?view=table`],
  ["amara", () => `/journeys/${journey}/people`],
  ["amara", () => `/journeys/${journey}/place`],
  ["priya", () => `/journeys/${shared}/unsharing`],
  ["amara", () => `/journeys/${journey}?view=outline`],
  ["amara", () => `/journeys/${journey}/compare`],
  ["amara", () => `/journeys/${journey}/history`],
  ["amara", () => `/journeys/${journey}/over-time`],
  ["amara", () => "/journeys/impact"],
  ["henrik", () => `/journeys/impact?department=${castDepartments.finance.id}`],
  ["amara", () => "/journeys/impact/poster"],
  ["amara", () => "/journeys/impact/ranking"],
  ["amara", () => "/journeys/impact/asked-twice"],
  ["tomas", () => "/journeys/impact/asked-twice/words"],
  ["amara", () => "/journeys/impact/hand-overs"],
  ["amara", () => `/journeys/${journey}/workshops`],
  ["amara", () => "/workshops"],
  ["amara", () => `/workshops/${workshop}`],
  ["amara", () => `/workshops/${workshop}/minutes`],
  ["priya", () => `/workshops/${workshop}/desk`],
  ["amara", () => `/workshops/commitments/${commitment}`],
  ["amara", () => `/workshops/commitments/${commitment}/day`],
  ["amara", () => "/face-time"],
  ["amara", () => "/face-time?activity=chat&near=city"],
  ["amara", () => "/face-time/mine"],
  ["amara", () => `/face-time/shifts/${shift}`],
  ["amara", () => `/face-time/shifts/${shift}/briefing`],
  ["amara", () => `/face-time/shifts/${shift}/declaration`],
  ["amara", () => `/face-time/series/${series}`],
  ["henrik", () => "/face-time/team"],
  ["henrik", () => `/face-time/shifts/${shift}/team`],
  ["henrik", () => `/face-time/bookings/${requested}/answer`],
  ["henrik", () => `/face-time/bookings/${requested}/cancellation`],
  ["grace", () => "/face-time/shifts/new"],
  ["grace", () => `/face-time/shifts/${shift}`],
  ["grace", () => `/face-time/shifts/${shift}/edit`],
  ["grace", () => `/face-time/shifts/${shift}/cancellation`],
  ["jonas", () => "/admin/face-time"],
  ["jonas", () => "/admin/face-time/activities/new"],
  ["jonas", () => "/admin/face-time/briefings/new"],
  ["jonas", () => `/admin/face-time/declarations/${declaration}`],
  ["amara", () => "/notifications"],
  ["amara", () => "/settings"],
  ["amara", () => "/settings/sessions"],
  ["amara", () => "/settings/password"],
  ["amara", () => "/settings/notifications"],
  ["amara", () => "/settings/calendars"],
  ["amara", () => "/face-time/reports"],
  ["amara", () => "/face-time/check-in"],
  ["grace", () => "/face-time/host"],
  ["henrik", () => `/people/${cast.amara.id}`],
  ["leila", () => "/admin/reports"],
  ["leila", () => "/admin/consent"],
  ["leila", () => "/admin/review"],
  ["jonas", () => "/admin"],
  ["jonas", () => "/admin/people"],
  ["jonas", () => `/admin/people/${cast.amara.id}`],
  ["jonas", () => "/admin/people/new"],
  ["jonas", () => "/admin/departments"],
  ["jonas", () => "/admin/sites"],
  ["jonas", () => "/admin/import/people"],
  ["jonas", () => "/admin/import/stories"],
  ["jonas", () => "/admin/stories"],
  ["leila", () => "/admin/import/waiting"],
  ["leila", () => `/admin/import/stories/${imported}/waiting`],
  ["jonas", () => "/admin/privacy"],
  ["jonas", () => "/admin/audit"],
  ["jonas", () => "/admin/styleguide"],
  ["jonas", () => "/setup/end"],
];

testsOfEvery(pages, () => app);

test("an address that leads nowhere says so calmly, and a story that is not there is no different", async () => {
  for (const path of ["/nothing/here", "/stories/not-an-id", "/stories/01900000-0000-7000-8000-000000000fff"]) {
    const page = await visit(app, path, { as: "amara", expected: [/404/] });
    expect(await page.getByRole("heading", { level: 1 }).count(), path).toBe(1);
    await noSeriousFindings(page);
    await page
      .getByRole("link", { name: /home|start/i })
      .first()
      .waitFor();
  }
});
