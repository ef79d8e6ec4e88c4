/** The weekly letter: a curator sets it up and sees how it looks, a mail server takes it, a reader of Finance reads it and ends it. */
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishing } from "#app/domains/insights/publishing.server.ts";
import { answering } from "#app/domains/insights/talk/answering.server.ts";
import { asking } from "#app/domains/insights/talk/asking.server.ts";
import { choose } from "#app/domains/notifications/choosing.server.ts";
import { settingsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { usualSettings } from "#app/domains/notifications/notifications.ts";
import { weekdayOf } from "#app/domains/notifications/weekly/weekly.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { dayIn } from "#app/shared/days.server.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { noSeriousFindings, visit } from "#tests/support/browser.ts";
import { waitingStudy } from "#tests/support/insighting.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { content } from "#tests/support/telling.ts";
import { leaveNow } from "#tests/support/weekly.ts";

const arrived: Email[] = [];
let onArrival = () => {};
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, _session, done) => {
    buffer(stream)
      .then((message) => PostalMime.parse(message))
      .then((letter) => {
        arrived.push(letter);
        done();
        onArrival();
      }, done);
  },
});

/** The letter to somebody, once it is there. */
async function letterTo(name: CastName): Promise<Email> {
  for (;;) {
    const found = arrived.find((letter) => letter.to?.[0]?.address === cast[name].email);
    if (found) return found;
    await new Promise<void>((resolve) => (onArrival = resolve));
  }
}

let app: RunningApp;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  app = await startApp({ seed: "cast", settings: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
});

test("a letter for Finance arrives, is read, and is ended by one click without a session", async () => {
  const { world } = app;
  const grace = await activePerson(world.db.read, cast.grace.id);
  if (!grace) throw new Error("Grace is not here");
  const departments = [castDepartments.finance.id];
  await posting(world, grace, newId(), content({ title: "The invoice that came twice", departments }));
  await posting(world, grace, newId(), content({ title: "A note in the parcel", kind: "delight", pleasure: 70 }));

  const curator = await activePerson(world.db.read, cast.tomas.id);
  if (!curator) throw new Error("Tomás is not here");
  const study = {
    id: newId(),
    content: { ...waitingStudy, topics: [] },
    settings: { ownerId: curator.id, reviewOn: null, narrowedTo: [], narrowedBecause: null },
  };
  await publishing(world, curator, { ...study, revision: 0, note: null });
  const questionId = newId();
  await asking(world, grace, { id: questionId, studyId: study.id, text: "Did you hear the calls at night too?" });
  await answering(world, curator, { id: newId(), questionId, text: "Forty of them." });

  const day = dayIn("Europe/London", world.clock.now());
  const tomas = await visit(app, "/insights/digest", { as: "tomas" });
  await tomas.getByLabel("Day").selectOption(String(weekdayOf(day)));
  await tomas.getByLabel("Time").fill("12:00");
  await tomas.getByRole("button", { name: "Save" }).click();
  // Where noon has gone by already, it is the letter after it.
  await tomas.getByText(/gets? it by mail\./).waitFor();
  await tomas.getByLabel("For a reader in").selectOption({ label: "Finance" });
  await tomas.getByRole("button", { name: "Show" }).click();
  await tomas.getByText("This week: The invoice that came twice").waitFor();
  await noSeriousFindings(tomas);
  await tomas.getByRole("link", { name: "See everybody by name" }).click();
  await tomas.getByRole("rowheader", { name: "Amara Okafor" }).waitFor();
  await noSeriousFindings(tomas);

  // At night it would wait for the morning.
  for (const { id } of Object.values(cast)) await choose(world, id, { ...usualSettings, quietFrom: "00:00", quietUntil: "00:00" });
  await leaveNow(world, { day, time: "12:00", zone: "Europe/London" });
  const letter = await letterTo("amara");
  expect(letter.subject).toBe("This week: The invoice that came twice");
  expect(letter.text).toContain("chosen for Finance");
  expect(letter.html).toContain("A note in the parcel");
  for (const words of [
    "A study that is new to you",
    waitingStudy.title,
    "A question that was answered",
    "Did you hear the calls at night too?",
  ]) {
    expect(letter.text).toContain(words);
    expect(letter.html).toContain(words);
  }
  const headers = new Map(letter.headers.map(({ key, value }) => [key, value]));
  expect(headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const [, link = ""] = /^<(.+)>$/.exec(headers.get("list-unsubscribe") ?? "") ?? [];
  expect(letter.text).toContain(link);

  const amara = await visit(app, "/notifications", { as: "amara" });
  await amara.getByRole("link", { name: "Your letter of the week is here" }).click();
  await amara.getByRole("heading", { name: "Your week" }).waitFor();
  await noSeriousFindings(amara);
  await amara.getByRole("link", { name: "The invoice that came twice" }).click();
  await amara.waitForURL(/\/stories\/[0-9a-f-]+$/);

  const stranger = await visit(app, new URL(link).pathname);
  await noSeriousFindings(stranger);
  expect((await settingsOf(world.db.read, cast.amara.id)).mailOff).toEqual([]);
  // As a mail program does it: from nowhere, with nobody signed in.
  const answer = await fetch(link, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    redirect: "manual",
  });
  await answer.arrayBuffer();
  expect(answer.status).toBe(200);
  expect((await settingsOf(world.db.read, cast.amara.id)).mailOff).toEqual(["weekly-letter"]);

  const henriks = /https?:\S+\/notifications\/weekly\/\S+\.[\w-]+/.exec((await letterTo("henrik")).text ?? "")?.[0] ?? "";
  // The page tells nobody where it is, so that a browser without scripts posts from "null".
  const still = await visit(app, new URL(henriks).pathname, { scripts: "off" });
  await still.getByRole("button", { name: "End it" }).click();
  await still.getByRole("heading", { name: "It is ended" }).waitFor();
  expect((await settingsOf(world.db.read, cast.henrik.id)).mailOff).toEqual(["weekly-letter"]);
});
