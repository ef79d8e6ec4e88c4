import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { dayLength } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { invitations, passwords } from "#db/schema/auth.ts";
import { auditEntries, events as eventRows, jobs } from "#db/schema/hallway.ts";
import { people, personDeactivations } from "#db/schema/people.ts";
import { castDepartments } from "#db/seed/cast.ts";
import { browser, tokenIn, withPassword } from "#tests/support/accounts.ts";
import { cookieOf } from "#tests/support/door.ts";
import { world } from "#tests/support/world.ts";
import { accepting } from "./accepting.server.ts";
import { inviteBatch, inviting, invitingAgain, openInvitation } from "./inviting.server.ts";
import { readSession } from "./sessions.server.ts";
import { signingIn } from "./signing-in.server.ts";

const chosen = "nine red kites";

async function invitedAmara() {
  const w = await world();
  const [amara, jonas] = [await w.person("amara"), await w.person("jonas")];
  await inviting(w, jonas, [amara.id]);
  await w.settle();
  return { w, amara, jonas, token: tokenIn(w) };
}

test("an invitation is a letter whose link is nowhere in the database once it has left", async () => {
  const { w, amara, token } = await invitedAmara();
  expect(w.letters).toHaveLength(1);
  expect(w.letters[0]).toMatchObject({ to: amara.email, subject: "Jonas Abebe invites you to Alongside" });
  expect(w.letters[0]?.text).toContain("Hello Amara Okafor");
  expect(token).toMatch(/^[\w-]{43}$/);
  const kept = JSON.stringify([
    await w.db.read.select().from(invitations),
    await w.db.read.select().from(jobs),
    await w.db.read.select().from(auditEntries),
  ]);
  expect(kept).not.toContain(token);
});

test("whoever takes it up chooses a password and is signed in", async () => {
  const { w, amara, token } = await invitedAmara();
  expect(await openInvitation(w, token)).toMatchObject({ personId: amara.id, name: amara.name, email: amara.email });
  const cookie = cookieOf(await accepting(w, token, chosen, browser()));
  expect((await readSession(w, cookie)).signedIn?.person.id).toBe(amara.id);
  await expect(signingIn(w, { email: amara.email, password: chosen }, browser())).resolves.toBeTruthy();
});

test("it is taken up once, also when two try at the same time", async () => {
  const { w, token } = await invitedAmara();
  const tries = await Promise.allSettled([accepting(w, token, chosen, browser()), accepting(w, token, "other words here", browser())]);
  expect(tries.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(accepting(w, token, chosen, browser())).rejects.toMatchObject({ code: "auth.invitation-used" });
  expect(await w.db.read.select().from(passwords)).toHaveLength(1);
});

test("taking one up uses up every other that the person was sent", async () => {
  const { w, amara, jonas, token } = await invitedAmara();
  await inviting(w, jonas, [amara.id]);
  await w.settle();
  expect(w.letters).toHaveLength(2);
  await accepting(w, tokenIn(w), chosen, browser());
  await expect(openInvitation(w, token)).rejects.toMatchObject({ code: "auth.invitation-used" });
});

test("after fourteen days it has expired, and another can be asked for", async () => {
  const { w, amara, token } = await invitedAmara();
  w.clock.advance(14 * dayLength);
  await expect(openInvitation(w, token)).rejects.toMatchObject({ code: "auth.invitation-expired", status: 410 });
  await expect(accepting(w, token, chosen, browser())).rejects.toMatchObject({ code: "auth.invitation-expired" });
  await invitingAgain(w, token, browser());
  await w.settle();
  expect(w.letters[1]).toMatchObject({ to: amara.email, subject: "Fernhollow Mutual invites you to Alongside" });
  await expect(accepting(w, tokenIn(w), chosen, browser())).resolves.toBeTruthy();
});

test("asking again and again is slowed down", async () => {
  const { w, token } = await invitedAmara();
  w.clock.advance(15 * dayLength);
  for (let one = 0; one < 4; one++) await invitingAgain(w, token, browser({ address: `192.0.2.${one}` }));
  await expect(invitingAgain(w, token, browser())).rejects.toMatchObject({ code: "auth.too-many-tries" });
});

test("a forged link is unknown, and so is that of somebody deactivated since", async () => {
  const { w, amara, jonas, token } = await invitedAmara();
  for (const forged of ["", "x", "a".repeat(43), token.toUpperCase(), `${token}x`]) {
    await expect(openInvitation(w, forged)).rejects.toMatchObject({ code: "auth.invitation-unknown" });
    await expect(accepting(w, forged, chosen, browser())).rejects.toMatchObject({ code: "auth.invitation-unknown" });
    await expect(invitingAgain(w, forged, browser())).rejects.toMatchObject({ code: "auth.invitation-unknown" });
  }
  await w.db.write((tx) => tx.insert(personDeactivations).values({ personId: amara.id, by: jonas.id, at: w.clock.now() }));
  await expect(openInvitation(w, token)).rejects.toMatchObject({ code: "auth.invitation-unknown" });
});

test("only an administrator invites, and nobody who has a password is invited", async () => {
  const w = await world();
  const [amara, henrik] = [await w.person("amara"), await withPassword(w, "henrik")];
  await expect(inviting(w, henrik, [amara.id])).rejects.toMatchObject({ code: "hallway.not-allowed" });
  await inviting(w, null, [amara.id, henrik.id]);
  await w.settle();
  expect(w.letters.map((letter) => letter.to)).toEqual([amara.email]);
});

test("hundreds are invited after the request, once each", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const guests = Array.from({ length: 450 }, (_, number) => ({
    id: newId(),
    name: `Guest ${number}`,
    nameKey: `guest ${number}`,
    email: `guest-${number}@example.org`,
    teamId: castDepartments.finance.teamId,
    locale: "en-GB",
    zone: "Europe/London",
    createdAt: w.clock.now(),
  }));
  await w.db.write((tx) => tx.insert(people).values(guests));
  await inviting(
    w,
    jonas,
    guests.map(({ id }) => id),
  );
  expect(await w.db.read.select().from(invitations)).toEqual([]);
  await w.settle();
  const events = await w.happened("auth.invitations-asked");
  expect(events).toHaveLength(3);
  expect(await w.db.read.select().from(invitations)).toHaveLength(450);
  expect(new Set(w.letters.map(({ to }) => to)).size).toBe(450);
  // The process stopped after a batch was written and before that was noted.
  const [first] = await w.db.read.select().from(eventRows).where(eq(eventRows.kind, "auth.invitations-asked"));
  if (first) await inviteBatch.react(w, first);
  await w.settle();
  expect(w.letters).toHaveLength(450);
});
