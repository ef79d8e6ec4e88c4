/** A host opens a shift that comes again, changes one with those that follow, and calls one off. */
import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { shifts } from "#db/schema/face-time.ts";
import { castSites } from "#db/seed/cast.ts";
import { noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

/** A Wednesday in the spring after next, without a holiday near it; the clocks do not change on a Wednesday. */
const first = () => {
  const day = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 5, 7));
  while (day.getUTCDay() !== 3) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
};

const standing = async () =>
  (await app.world.db.read.select().from(shifts).where(eq(shifts.siteId, castSites.bristol.id)).orderBy(asc(shifts.startsAt))).map(
    ({ id, startsWall, cancelledAt }) => ({ id, hours: startsWall.slice(11), off: cancelledAt !== null }),
  );

test("a series is opened whole, changed from one shift on, and one of it is called off", async () => {
  const day = first();
  const grace = await visit(app, "/face-time/shifts/new", { as: "grace" });
  await takenOver(grace);
  await grace.getByLabel("Site").first().selectOption(castSites.bristol.id);
  await grace.getByLabel("What you do").selectOption("counter");
  await grace.getByLabel("Starts").fill(`${day}T09:00`);
  await grace.getByLabel("Ends").fill(`${day}T12:00`);
  await grace.getByLabel("Repeat").selectOption("weekly");
  await grace.getByRole("button", { name: "Open a shift" }).click();
  await grace.getByText("A series needs an end").first().waitFor();
  await noSeriousFindings(grace);
  await grace.getByLabel("How many times").fill("4");
  await grace.getByRole("button", { name: "Open a shift" }).click();
  await grace.getByText("One of 4 shifts").waitFor();
  expect((await standing()).map(({ hours }) => hours)).toEqual(["09:00", "09:00", "09:00", "09:00"]);
  await noSeriousFindings(grace);

  await grace.getByRole("link", { name: "The next one" }).click();
  const second = (await standing())[1]?.id ?? "";
  await grace.waitForURL(`**/face-time/shifts/${second}`);
  await grace.getByRole("link", { name: "Change", exact: true }).click();
  await takenOver(grace);
  await grace.getByLabel("Starts").fill(`${(await grace.getByLabel("Starts").inputValue()).slice(0, 10)}T10:00`);
  await grace.getByLabel("This one and those that follow").check();
  await noSeriousFindings(grace);
  await grace.getByRole("button", { name: "Save the shift" }).click();
  await grace.getByText("The series is changed.").first().waitFor();
  expect((await standing()).map(({ hours }) => hours)).toEqual(["09:00", "10:00", "10:00", "10:00"]);

  const third = (await standing())[2]?.id ?? "";
  const there = await visit(app, `/face-time/shifts/${third}`, { as: "grace", screen: phone, scripts: "off" });
  await there.getByRole("link", { name: "Call it off" }).click();
  await there.getByLabel("Why?").fill("The counter is painted.");
  await there.getByLabel("This shift alone").check();
  await there.getByRole("button", { name: "Call it off" }).click();
  await there.getByText("This shift was called off").waitFor();
  expect((await standing()).map(({ off }) => off)).toEqual([false, false, true, false]);
  await grace.reload();
  await grace.getByText("One of 3 shifts").waitFor();
});
