/** The day itself: the host checks a guest in without a network, and what the guest takes away becomes a story. */
import { beforeAll, expect, test } from "vitest";
import { bookingForTeam } from "#app/domains/face-time/booking.server.ts";
import { hour, shifted } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { wallIn } from "#app/shared/when.ts";
import { cast, castSites } from "#db/seed/cast.ts";
import { noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { opened, personOf } from "#tests/support/shifts.ts";

let app: RunningApp;
let shift: string;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
  const { id: siteId, zone } = castSites.bristol;
  const at = (hours: number) => wallIn(zone, shifted(new Date(), hours * hour));
  shift = await opened(app.world, { siteId, activity: "counter", startsWall: at(1), endsWall: at(4), places: 2 });
  const wish = { shiftId: shift, shortNotice: false, wants: "What people ask first" };
  await bookingForTeam(app.world, await personOf(app.world, cast.henrik.id), wish, [{ id: newId(), personId: cast.amara.id }]);
});

test("the host checks a guest in while there is no network, and it goes out when it is back", async () => {
  const grace = await visit(app, "/face-time/host", {
    as: "grace",
    screen: phone,
    expected: [/ERR_INTERNET_DISCONNECTED/, /Failed to fetch manifest patches/],
  });
  await noSeriousFindings(grace);
  await grace.getByRole("link", { name: "Bristol" }).click();
  await grace.getByText("Wants to learn: What people ask first").waitFor();
  await takenOver(grace);
  await grace.context().setOffline(true);
  await grace.getByRole("form", { name: "Amara Okafor" }).getByRole("button", { name: "Is here" }).click();
  await grace.getByText("Kept on this device: 1").waitFor();
  await noSeriousFindings(grace);
  await grace.context().setOffline(false);
  await grace.getByText("Kept on this device: 1").waitFor({ state: "detached" });
  await grace.reload();
  await grace.getByRole("listitem").filter({ hasText: "Amara Okafor" }).getByText("Here", { exact: true }).waitFor();
});

test("what was wrong with the address of a guest without a booking is said no more once they are on the list", async () => {
  const grace = await visit(app, `/face-time/host/${shift}`, { as: "grace", expected: [/status of 404/] });
  await takenOver(grace);
  const address = grace.getByLabel("Their address at work");
  await address.fill("nobody@fernhollow.example");
  await grace.getByRole("button", { name: "Add them" }).click();
  await grace.locator("#walk-in-email-error").getByText("Nobody here has this address.").waitFor();
  await address.fill(cast.leila.email);
  await grace.getByRole("button", { name: "Add them" }).click();
  await grace.getByRole("listitem").filter({ hasText: "Leila" }).getByText("Here", { exact: true }).waitFor();
  await expect.poll(() => grace.getByText("Nobody here has this address.").count()).toBe(0);
  await expect.poll(() => address.inputValue()).toBe("");
});

test("before scripts and on a phone, what the guest takes away becomes a story with site, channel and day filled in", async () => {
  const amara = await visit(app, `/face-time/shifts/${shift}/reflection`, { as: "amara", scripts: "off", screen: phone });
  await amara.getByLabel("What surprised you?").fill("Nobody asked for money. They asked for time.");
  await amara.getByLabel("What did the customer feel?").fill("Relief, once somebody looked up.");
  await amara.getByRole("button", { name: "Keep it" }).click();
  await amara.getByText("One or two sentences will do.").first().waitFor();
  expect(await amara.getByLabel("What surprised you?").inputValue()).toBe("Nobody asked for money. They asked for time.");
  await amara.getByLabel("What would you change?").fill("Look up first.");
  await amara.getByRole("button", { name: "Keep it" }).click();
  await amara.getByRole("link", { name: "Make it a story" }).click();
  const chosen = (name: string) => amara.locator(`[name="${name}"]`).inputValue();
  expect([await chosen("channel"), await chosen("siteId")]).toEqual(["branch", castSites.bristol.id]);
  expect(await chosen("happenedOn")).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await chosen("happened")).toContain("They asked for time.");
  await amara.getByLabel("Delight").check();
  await amara.getByLabel("Yes, in writing").check();
  await amara.getByRole("button", { name: "Post the story" }).click();
  await amara.getByText("Your story is posted.").waitFor();
});
