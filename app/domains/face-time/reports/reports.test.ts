import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { booked, crowd } from "#tests/support/shifts.ts";
import { standingShift } from "#tests/support/standing-shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { approving } from "../approving.server.ts";
import { checkIn, markMissed } from "../hosting/arriving.server.ts";
import { recentReport } from "./recent.server.ts";
import { faceTimeReport } from "./reports.queries.server.ts";
import { reportOf, shownOverlapping } from "./reports.ts";
import { reportCsv, reportWorkbook } from "./writing.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

/** So many colleagues of Finance have been at the counter in Bristol for three hours each, and one more has not come. */
async function visited(count: number) {
  const { id } = await standingShift(w, { places: count + 1, guestsPerHost: count + 1 });
  const bookings: string[] = [];
  for (const personId of await crowd(w, count + 1)) {
    const booking = await booked(w, personId, id);
    await approving(w, await w.person("henrik"), booking, { answer: "approved", reason: null });
    bookings.push(booking);
  }
  w.clock.set("2026-10-20T09:00:00Z");
  const [last, ...others] = bookings;
  for (const booking of others) await checkIn(w, await w.person("grace"), booking);
  await markMissed(w, await w.person("grace"), last ?? "");
}

test("hours count a week after the shift, by department, site and month, with the share of those who work there", async () => {
  await visited(6);
  w.clock.set("2026-10-27T10:59:59Z");
  expect((await faceTimeReport(w.db.read, 2026, w.clock.now())).total).toMatchObject({ people: 0, minutes: 0, share: 0 });
  w.clock.set("2026-10-27T11:00:00Z");
  const report = await faceTimeReport(w.db.read, 2026, w.clock.now());
  expect(report.total).toMatchObject({ people: 6, minutes: 6 * 180 });
  expect(report.sites).toEqual([{ name: "Bristol", people: 6, minutes: 1_080 }]);
  expect(report.months.filter(({ minutes }) => minutes !== 0)).toEqual([{ name: "2026-10", people: 6, minutes: 1_080 }]);
  const finance = report.departments.find(({ name }) => name === castDepartments.finance.name);
  // Seven of the crowd, Henrik and Amara.
  expect(finance).toMatchObject({ people: 6, minutes: 1_080 });
  expect(report.functions.find((one) => one.function === "support")).toMatchObject({ people: 6, minutes: 1_080 });
  expect((await faceTimeReport(w.db.read, 2025, w.clock.now())).total.people).toBe(0);
});

test("fewer than five are shown nowhere, nor what would give them away", async () => {
  await visited(3);
  w.clock.set("2026-11-20T12:00:00Z");
  const report = await faceTimeReport(w.db.read, 2026, w.clock.now());
  expect(report.total).toMatchObject({ people: null, minutes: null });
  expect(report.sites).toEqual([{ name: "Bristol", people: null, minutes: null }]);
  expect(report.ended.missed).toBe(null);
  const csv = reportCsv(report);
  expect(csv).not.toMatch(/,(3|9)\r?\n/);
  for (const { name } of [cast.amara, cast.henrik]) expect(csv).not.toContain(name);
});

test("the workbook is one that can be opened, with a sheet for each table", async () => {
  const parts: Uint8Array[] = [];
  for await (const part of await reportWorkbook(await faceTimeReport(w.db.read, 2026, w.clock.now()))) parts.push(part);
  const file = Buffer.concat(parts);
  expect(file.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  for (const sheet of [1, 2, 3, 4]) expect(file.includes(`xl/worksheets/sheet${sheet}.xml`)).toBe(true);
});

test("a name that a spreadsheet would take for a formula is text", () => {
  const nobody = { count: 0, people: 0 };
  const figures = {
    isOfNow: true,
    departments: [],
    months: [],
    people: 9,
    ended: { cancelled: nobody, missed: nobody, waitlisted: nobody },
  };
  expect(reportCsv(reportOf({ ...figures, sites: [{ name: "=1+1", people: 9, minutes: 60 }] }))).toContain("'=1+1");
});

test("a department of fewer than five people stands nowhere, also where nobody of it has come", async () => {
  await visited(6);
  w.clock.set("2026-11-20T12:00:00Z");
  const report = await faceTimeReport(w.db.read, 2026, w.clock.now());
  // Of the cast one or two work in each of the other departments.
  expect(report.departments.map(({ name }) => name)).toEqual([castDepartments.finance.name]);
  expect(report.functions.map((one) => one.function)).toEqual(["support"]);
  expect(reportCsv(report)).not.toContain(castDepartments.communications.name);
});

test("the front line has no share and is not among those who have not been; neither stands beside an earlier year", () => {
  const nobody = { count: 0, people: 0 };
  const one = { people: 0, minutes: 0, headcount: 10, lately: 0 };
  const figures = {
    departments: [
      { ...one, name: "Contact Centre", function: "frontline" as const },
      { ...one, name: "Finance", function: "support" as const, lately: 5 },
      { ...one, name: "Legal", function: "support" as const },
    ],
    ...{ sites: [], months: [], people: 0, ended: { cancelled: nobody, missed: nobody, waitlisted: nobody } },
  };
  const report = reportOf({ ...figures, isOfNow: true });
  expect(report.none).toEqual(["Legal"]);
  expect(report.departments.map(({ share }) => share)).toEqual([null, 50, 0]);
  expect(report.total.share).toBe(25);
  const earlier = reportOf({ ...figures, isOfNow: false });
  expect([earlier.none, earlier.total.share, earlier.departments.map(({ share }) => share)]).toEqual([[], null, [null, null, null]]);
  expect(reportCsv(earlier)).not.toContain("12 months");
});

/** Mostly the first, so that tables are often shown whole beside one that is not. */
const seldom = fc.integer({ min: 0, max: 12 }).map((drawn) => (drawn > 3 ? 0 : drawn));

/** Visits of made-up people: who, of which department, where, when, how long. */
const visits = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 25 }),
    site: seldom,
    month: seldom,
    minutes: fc.integer({ min: 30, max: 300 }),
  }),
  { maxLength: 60, size: "max" },
);

/** Most work in the first function, so that the second one is often about a few. */
const department = fc.integer({ min: 0, max: 12 }).map((drawn) => (drawn > 4 ? (drawn % 2) * 2 : drawn));

test("nothing that can be worked out by subtraction is about one to four people", () => {
  fc.assert(
    fc.property(visits, fc.array(department, { minLength: 26, maxLength: 26 }), (all, departmentOf) => {
      const whoIn = (own: typeof all) => new Set(own.map(({ person }) => person));
      const part = (name: string, own: typeof all) => ({
        name,
        people: whoIn(own).size,
        minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
      });
      const of = (count: number, key: (visit: (typeof all)[number]) => number) =>
        Array.from({ length: count }, (_, at) => all.filter((visit) => key(visit) === at));
      const groups = {
        departments: of(5, ({ person }) => departmentOf[person] ?? 0),
        sites: of(4, ({ site }) => site),
        months: of(4, ({ month }) => month),
      };
      const nobody = { count: 0, people: 0 };
      const report = reportOf({
        isOfNow: true,
        departments: groups.departments.map((own, at) => ({
          ...part(`D${at}`, own),
          function: at % 2 === 0 ? "support" : "commercial",
          headcount: departmentOf.length,
          lately: whoIn(own).size,
        })),
        sites: groups.sites.map((own, at) => part(`S${at}`, own)),
        months: groups.months.map((own, at) => part(`M${at}`, own)),
        people: whoIn(all).size,
        ended: { cancelled: nobody, missed: nobody, waitlisted: nobody },
      });
      const few = (people: number) => people > 0 && people < 5;
      // The same hours stand in each table: one that shows everything gives the sum away.
      const tables = [report.departments, report.functions, report.sites, report.months];
      const sumKnown = report.total.minutes !== null || tables.some((rows) => rows.every(({ minutes }) => minutes !== null));
      if (sumKnown) expect(few(whoIn(all).size)).toBe(false);
      for (const table of ["departments", "sites", "months"] as const) {
        const hidden = report[table].flatMap(({ minutes }, at) => (minutes === null ? [at] : []));
        report[table].forEach(({ minutes }, at) => {
          if (minutes !== null) expect(few(whoIn(groups[table][at] ?? []).size)).toBe(false);
        });
        if (table === "departments" || !sumKnown || hidden.length === 0) continue;
        // What is left when the shown ones are taken from the sum.
        expect(hidden.length).toBeGreaterThan(1);
        expect(few(whoIn(hidden.flatMap((at) => groups[table][at] ?? [])).size)).toBe(false);
      }
      const work = (at: number) => (at % 2 === 0 ? "support" : "commercial");
      const hiddenIn = (shown: boolean, of: (at: number) => boolean) =>
        groups.departments.flatMap((own, at) => (of(at) && (report.departments[at]?.minutes !== null) === shown ? own : []));
      const hiddenFunctions = report.functions.filter(({ minutes }) => minutes === null).map((one) => one.function);
      for (const one of report.functions) {
        if (one.minutes === null) {
          // Nor can it be added up from its departments.
          expect(report.departments.some((row) => row.function === one.function && row.minutes === null)).toBe(true);
          continue;
        }
        const own = (at: number) => work(at) === one.function;
        expect(few(whoIn([...hiddenIn(true, own), ...hiddenIn(false, own)]).size)).toBe(false);
        expect(few(whoIn(hiddenIn(false, own)).size)).toBe(false);
      }
      // What is left when the shown functions, and the shown departments of the others, are taken from the sum.
      if (sumKnown) expect(few(whoIn(hiddenIn(false, (at) => hiddenFunctions.includes(work(at)))).size)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("parts that may be about the same people hide each other only beside one that is about five", () => {
  expect(shownOverlapping([3, 3, 9, 7])).toEqual([false, false, true, false]);
  expect(shownOverlapping([3, 3])).toEqual([false, false]);
  expect(shownOverlapping([0, 6])).toEqual([true, true]);
});

test("two of a function cannot be worked out from the sites", () => {
  const nobody = { count: 0, people: 0 };
  const one = (name: string, people: number, work: "support" | "commercial") => ({
    ...{ name, people, minutes: people * 60, function: work },
    ...{ headcount: 20, lately: people },
  });
  const report = reportOf({
    isOfNow: true,
    departments: [one("Legal", 2, "support"), one("Sales", 6, "commercial"), one("Marketing", 9, "commercial")],
    sites: [{ name: "Bristol", people: 17, minutes: 1_020 }],
    months: [{ name: "2026-10", people: 17, minutes: 1_020 }],
    people: 17,
    ended: { cancelled: nobody, missed: nobody, waitlisted: nobody },
  });
  expect(report.functions.map(({ minutes }) => minutes)).toEqual([null, null]);
  expect(report.departments.map(({ name, minutes }) => [name, minutes])).toEqual([
    ["Legal", null],
    ["Sales", null],
    ["Marketing", 540],
  ]);
  expect([report.sites[0]?.minutes, report.total.minutes]).toEqual([1_020, 1_020]);
});

test("figures are at most a minute old: whoever looks meanwhile shares them", async () => {
  await visited(6);
  w.clock.set("2026-10-27T10:59:30Z");
  expect((await recentReport(w.db.read, 2026, w.clock.now())).total.people).toBe(0);
  w.clock.set("2026-10-27T11:00:29Z");
  expect((await recentReport(w.db.read, 2026, w.clock.now())).total.people).toBe(0);
  w.clock.set("2026-10-27T11:00:30Z");
  expect((await recentReport(w.db.read, 2026, w.clock.now())).total.people).toBe(6);
  expect((await recentReport(w.db.read, 2025, w.clock.now())).total.people).toBe(0);
});
