/** Each page once by each of its readers: found by axe, fitting a phone, with one heading that says where one is. */

import { and, desc, eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { requestsFor } from "#app/domains/face-time/face-time.queries.server.ts";
import { loadStudyFiles } from "#app/domains/insights/content-files.server.ts";
import { bringToLife } from "#app/domains/insights/demonstration.server.ts";
import { answering } from "#app/domains/insights/talk/answering.server.ts";
import { asking } from "#app/domains/insights/talk/asking.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { collections } from "#db/schema/collections.ts";
import { declarations, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { findings, studies } from "#db/schema/insights.ts";
import { pledges } from "#db/schema/pledges.ts";
import { stories } from "#db/schema/stories.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { seedDemonstration } from "#db/seed/demonstration.ts";
import { desk, noSeriousFindings, phone, type Visit, visit } from "#tests/support/browser.ts";
import { makeMap } from "#tests/support/mapping.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { importThatWaits } from "#tests/support/waiting.ts";

let app: RunningApp;
let story: string;
let own: string;
let imported: string;
let pledge: string;
let collection: string;
let journey: string;
let shift: string;
let requested: string;
let declaration: string;
let study: string;
let finding: string;
const question = newId();
beforeAll(async () => {
  app = await startApp({ seed: seedDemonstration });
  const [newest] = await app.world.db.read.select({ id: stories.id }).from(stories).orderBy(desc(stories.toldAt)).limit(1);
  const [mine] = await app.world.db.read.select({ id: stories.id }).from(stories).where(eq(stories.tellerId, cast.amara.id)).limit(1);
  story = newest?.id ?? "";
  own = mine?.id ?? "";
  imported = await importThatWaits(app.world);
  const [given] = await app.world.db.read.select({ id: pledges.id }).from(pledges).where(eq(pledges.personId, cast.amara.id)).limit(1);
  pledge = given?.id ?? "";
  const [made] = await app.world.db.read.select({ id: collections.id }).from(collections).where(eq(collections.makerId, cast.amara.id));
  collection = made?.id ?? "";
  const amara = await activePerson(app.world.db.read, cast.amara.id);
  if (!amara) throw new Error("Amara is not here");
  journey = (await makeMap(app.world, amara)).id;
  const [coming] = await app.world.db.read
    .select({ id: shifts.id })
    .from(shifts)
    .innerJoin(shiftHosts, eq(shiftHosts.shiftId, shifts.id))
    .where(and(eq(shiftHosts.personId, cast.grace.id), eq(shifts.needsBriefing, true)))
    .orderBy(desc(shifts.startsAt))
    .limit(1);
  shift = coming?.id ?? "";
  const henrik = await activePerson(app.world.db.read, cast.henrik.id);
  const [asked] = henrik ? await requestsFor(app.world.db.read, henrik, new Date()) : [];
  requested = asked?.bookingId ?? "";
  const [signed] = await app.world.db.read.select({ id: declarations.id }).from(declarations).limit(1);
  declaration = signed?.id ?? "";
  await loadStudyFiles(app.world);
  await bringToLife(app.world);
  const [found] = await app.world.db.read
    .select({ slug: studies.slug, id: findings.id, studyId: studies.id })
    .from(studies)
    .innerJoin(findings, eq(findings.studyId, studies.id))
    .orderBy(studies.slug)
    .limit(1);
  study = found?.slug ?? "";
  finding = found?.id ?? "";
  await asking(app.world, amara, { id: question, studyId: found?.studyId ?? "", text: "Does this hold at night too?" });
  await answering(app.world, amara, { id: newId(), questionId: question, text: "Our own calls at night say so." });
});

const pages: [CastName | undefined, () => string][] = [
  [undefined, () => "/sign-in"],
  [undefined, () => "/setup/shoes"],
  [undefined, () => "/password"],
  ["amara", () => "/"],
  ["amara", () => "/stories"],
  ["amara", () => "/stories?kind=delight&channel=letter"],
  ["amara", () => "/stories/feelings"],
  ["amara", () => `/stories/${story}`],
  ["amara", () => `/stories/${own}/edit`],
  ["amara", () => `/stories/${own}/history`],
  ["amara", () => `/stories/${own}/withdrawal`],
  ["amara", () => `/stories/${own}/redaction`],
  ["amara", () => `/stories/${own}/consent`],
  ["amara", () => "/stories/new"],
  ["amara", () => `/stories/${story}/collections`],
  ["amara", () => "/stories/collections"],
  ["amara", () => "/stories/collections/mine"],
  ["amara", () => "/stories/collections/new"],
  ["amara", () => `/stories/collections/${collection}`],
  ["amara", () => `/stories/collections/${collection}/present`],
  ["amara", () => `/stories/collections/${collection}/edit`],
  ["amara", () => `/stories/collections/${collection}/removal`],
  ["amara", () => "/insights"],
  ["amara", () => "/insights?topic=waiting"],
  ["amara", () => `/insights/${study}`],
  ["amara", () => `/insights/${study}/findings/${finding}`],
  ["amara", () => `/insights/${study}/versions`],
  ["amara", () => `/insights/${study}/notes`],
  ["tomas", () => "/insights/new"],
  ["tomas", () => `/insights/${study}/edit`],
  ["tomas", () => `/insights/${study}/files`],
  ["tomas", () => `/insights/${study}/truth`],
  ["amara", () => `/insights/${study}/uses`],
  ["amara", () => `/insights/${study}/questions`],
  ["tomas", () => `/insights/${study}/questions/${question}`],
  ["tomas", () => `/insights/${study}/unreached`],
  ["amara", () => "/insights/reach/trend?stage=opened"],
  ["amara", () => "/insights/topics"],
  ["tomas", () => "/insights/unpublished"],
  ["tomas", () => "/insights/import"],
  ["amara", () => "/search"],
  ["amara", () => "/search?q=waiting"],
  ["amara", () => "/search?q=customr&kind=struggle"],
  ["amara", () => "/search?q=zzzz"],
  ["amara", () => `/stories/${story}/similar`],
  ["amara", () => "/journeys"],
  ["amara", () => "/journeys/new"],
  ["amara", () => "/journeys/bin"],
  ["amara", () => `/journeys/${journey}`],
  ["amara", () => `/journeys/${journey}?view=table`],
  ["amara", () => `/journeys/${journey}/people`],
  ["amara", () => `/journeys/${journey}?view=outline`],
  ["amara", () => `/journeys/${journey}/compare`],
  ["amara", () => `/journeys/${journey}/history`],
  ["amara", () => "/pledges"],
  ["amara", () => `/pledges/new?story=${story}`],
  ["amara", () => `/pledges/${pledge}`],
  ["amara", () => `/pledges/${pledge}/outcome`],
  ["amara", () => `/pledges/${pledge}/day`],
  ["amara", () => "/face-time"],
  ["amara", () => "/face-time?activity=chat&near=city"],
  ["amara", () => "/face-time/mine"],
  ["amara", () => `/face-time/shifts/${shift}`],
  ["amara", () => `/face-time/shifts/${shift}/briefing`],
  ["amara", () => `/face-time/shifts/${shift}/declaration`],
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
  ["amara", () => "/notifications/weekly"],
  ["amara", () => "/insights/reach"],
  ["tomas", () => "/insights/digest"],
  ["tomas", () => "/insights/digest/readers"],
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
  ["leila", () => `/stories/${own}/review`],
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

/** One browser for each of the readers, led from page to page. */
async function onEveryPage(options: Visit, look: (page: Page, path: string) => Promise<void>): Promise<void> {
  for (const [as, all] of Map.groupBy(pages, ([reader]) => reader)) {
    const page = await visit(app, "/sign-in", { ...options, as });
    for (const [, path] of all) {
      await page.goto(path());
      await look(page, path());
    }
    await page.context().close();
  }
}

/** Changing the theme lets colours run from one to the other, and in between a contrast is nobody's. */
async function withoutTransitions(page: Page): Promise<void> {
  await page.evaluate(() => document.styleSheets[0]?.insertRule("*, ::before, ::after { transition: none !important }"));
}

const looks = [
  { screen: desk, scheme: "light" },
  { screen: phone, scheme: "dark" },
] as const;

/** Longer than any page should take, for each of them. */
const patience = pages.length * 10_000;

test("every page can be used by everybody, at a desk in the light theme and on a phone in the dark", { timeout: patience }, async () => {
  await onEveryPage({}, async (page, path) => {
    expect(new URL(page.url()).pathname, path).toBe(path.split("?")[0]);
    expect(await page.getByRole("heading", { level: 1 }).count(), `level-one headings of ${path}`).toBe(1);
    expect(await page.title(), path).toMatch(/Alongside$/);
    await withoutTransitions(page);
    for (const { screen, scheme } of looks) {
      await page.setViewportSize(screen);
      await page.emulateMedia({ colorScheme: scheme });
      await noSeriousFindings(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${path} is wider than a screen of ${screen.width}`).toBeLessThanOrEqual(0);
    }
  });
});

test("every reading page says the same before scripts", { timeout: 120_000 }, async () => {
  await onEveryPage({ scripts: "off", screen: phone }, async (page, path) => {
    expect(await page.getByRole("heading", { level: 1 }).count(), path).toBe(1);
    expect((await page.getByRole("main").innerText()).length, path).toBeGreaterThan(40);
  });
});

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
