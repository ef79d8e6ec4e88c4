import { expect, test } from "vitest";
import { organisations, people } from "#db/schema/people.ts";
import { browser } from "#tests/support/accounts.ts";
import { cookieOf } from "#tests/support/door.ts";
import { world } from "#tests/support/world.ts";
import { theOrganisation } from "./auth.queries.server.ts";
import { readSession } from "./sessions.server.ts";
import { settingUp } from "./setting-up.server.ts";
import { signingIn } from "./signing-in.server.ts";

const mara = {
  organisation: "Saltmarsh Water",
  name: "Mara Wînter",
  email: "mara@saltmarsh.example",
  password: "nine red kites",
  locale: "cy-GB",
  zone: "Europe/London",
};

test("the first to come makes the organisation and is its administrator", async () => {
  const w = await world({ empty: true });
  const cookie = cookieOf(await settingUp(w, mara, browser()));
  expect(await theOrganisation(w.db.read)).toMatchObject({ name: "Saltmarsh Water", kind: "real" });
  const { signedIn } = await readSession(w, cookie);
  expect(signedIn?.person).toMatchObject({ name: "Mara Wînter", roles: ["administrator"], locale: "cy-GB", zone: "Europe/London" });
  await expect(signingIn(w, mara, browser())).resolves.toBeTruthy();
});

test("two who set up at the same time make one organisation and one administrator", async () => {
  const w = await world({ empty: true });
  const other = { ...mara, organisation: "Another", email: "ada@another.example" };
  const tries = await Promise.allSettled([settingUp(w, mara, browser()), settingUp(w, other, browser())]);
  expect(tries.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(tries.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "auth.already-set-up" });
  expect(await w.db.read.select().from(organisations)).toHaveLength(1);
  expect(await w.db.read.select().from(people)).toHaveLength(1);
});
