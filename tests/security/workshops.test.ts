/** What is private is never on the wire, and who may not is told so at every door. */
import { beforeEach, expect, test } from "vitest";
import { unsharing } from "#app/domains/journeys/sharing.server.ts";
import { closingWords } from "#app/domains/workshops/closing-words.server.ts";
import { committing } from "#app/domains/workshops/committing.server.ts";
import { ending } from "#app/domains/workshops/ending.server.ts";
import { joining } from "#app/domains/workshops/joining.server.ts";
import { claimingStep, guessing } from "#app/domains/workshops/marking.server.ts";
import { paining } from "#app/domains/workshops/paining.server.ts";
import { voting } from "#app/domains/workshops/voting.server.ts";
import { loader as map } from "#app/routes/journeys.$id._index.tsx";
import { loader as besides } from "#app/routes/journeys.$id.besides.ts";
import { loader as onMap } from "#app/routes/journeys.$id.workshops._index.tsx";
import { loader as form, action as prepare } from "#app/routes/journeys.$id.workshops.new.tsx";
import { loader as list } from "#app/routes/workshops._index.tsx";
import { action as act, loader as page } from "#app/routes/workshops.$id._index.tsx";
import { loader as desk, action as lead } from "#app/routes/workshops.$id.desk.tsx";
import { loader as minutes } from "#app/routes/workshops.$id.minutes._index.tsx";
import { loader as pdf } from "#app/routes/workshops.$id.minutes[.pdf].ts";
import { loader as commitmentPage, action as say } from "#app/routes/workshops.commitments.$id._index.tsx";
import { action as move, loader as moveForm } from "#app/routes/workshops.commitments.$id.day.tsx";
import { newId } from "#app/shared/ids.ts";
import { workshopParticipants, workshops } from "#db/schema/workshops.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { crowd, prepared, type Session, until } from "#tests/support/workshops.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let session: Session;
beforeEach(async () => {
  w = await world();
  const { finance, contact, technology } = castDepartments;
  session = await prepared(w, { departments: [finance.id, contact.id, technology.id] });
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const at = (as: CastName | (string & {}), form?: Partial<Record<string, string>>, id = session.id): Knock => ({
  url: `/workshops/${id}`,
  params: { id },
  as: as in cast ? cast[as as CastName].id : as,
  ...(form ? { form: form as Record<string, string> } : {}),
});

/** Everything that any other page of the workshop is sent, as text. */
async function sentTo(...people: CastName[]): Promise<string> {
  const { journeyId } = session;
  const sent: unknown[] = w.pings.splice(0).map(({ ping }) => ping);
  for (const as of people) {
    sent.push((await knock(page, at(as))).body);
    if (as === "priya") sent.push((await knock(desk, at(as))).body);
    const there = { url: `/journeys/${journeyId}`, params: { id: journeyId }, as: cast[as].id };
    for (const door of [map, besides, onMap]) sent.push((await knock(door, there)).body);
    sent.push((await knock(list, { url: "/workshops", as: cast[as].id })).body, (await knock(minutes, at(as))).body);
  }
  return JSON.stringify(sent);
}

test("a claim, a guess, a pain and a vote are on nobody else's wire before they are revealed, and on everybody's after", async () => {
  const { id, steps } = session;
  const [step = ""] = steps;
  const others = ["henrik", "grace", "priya"] as const;
  const amara = await w.person("amara");
  for (const name of ["amara", ...others] as const) {
    if (name === "priya") continue;
    await joining(w, await w.person(name), id);
  }
  const people = await crowd(w, session, { finance: 5 });

  await until(w, session, "claim");
  await claimingStep(w, amara, id, { stepId: step, role: "decides" });
  expect(await sentTo("amara")).toContain('"role":"decides"');
  const before = await sentTo(...others);
  expect(before).not.toContain('"decides"');
  await w.settle();
  await until(w, session, "stories");
  expect((await sentTo("grace")).match(/"decides"/g)).toHaveLength(1);
  await w.settle();

  await until(w, session, "feel");
  await guessing(w, amara, id, { stepId: step, pleasure: -73 });
  for (const person of people) await guessing(w, person, id, { stepId: step, pleasure: 61 });
  await w.settle();
  expect(await sentTo("amara")).toContain(":-73");
  const guessed = await sentTo(...others);
  for (const secret of [":-73", ":61", '"pleasure"']) expect(guessed).not.toContain(secret);
  await until(w, session, "reveal");
  const revealed = await sentTo("grace");
  // 5 × 61 − 73 among six people, and never who.
  expect(revealed).toContain('"mean":39');
  expect(revealed).not.toContain(cast.amara.id);

  await until(w, session, "pain");
  const pain = newId();
  await paining(w, amara, id, { id: pain, stepId: step, text: "I waited like an umbrella" });
  await w.settle();
  expect(await sentTo("amara")).toContain("umbrella");
  const written = await sentTo(...others);
  expect(written).not.toContain("umbrella");
  expect(written).not.toContain(pain);
  await until(w, session, "vote");
  expect(await sentTo("grace")).toContain("umbrella");

  await voting(w, amara, id, [{ painId: pain, dots: 4 }]);
  await w.settle();
  const own = (await knock(page, at("amara"))).body;
  expect(own.shown.inside.own.votes).toEqual([{ painId: pain, dots: 4 }]);
  expect(own.shown.inside.pains).toMatchObject([{ dots: 0 }]);
  for (const as of others) {
    const { body } = await knock(page, at(as));
    expect(JSON.stringify(body)).not.toMatch(/"dots":4/);
    expect(body.shown.inside?.votes).toBeUndefined();
  }
  const { body: leading } = await knock(desk, at("priya"));
  expect(leading.desk.progress.marked.votes).toBe(1);
  expect(JSON.stringify(leading)).not.toMatch(/"dots":4/);
  await until(w, session, "commit");
  // One voter of fewer than five: that it was voted on, and not by how much.
  expect((await knock(page, at("grace"))).body.shown.inside.pains).toMatchObject([{ id: pain, dots: 1 }]);
});

test("closing words and ratings are nobody's: the minutes know neither name, and few ratings are not shown", async () => {
  const amara = await w.person("amara");
  await joining(w, amara, session.id);
  await until(w, session, "close");
  await closingWords(w, amara, session.id, { heard: "That they know who waits.", rating: 2 });
  const said = await sentTo("henrik", "priya");
  expect(said).not.toContain("who waits");
  await ending(w, await w.person("priya"), session.id);
  const { body } = await knock(minutes, at("henrik"));
  expect(body.minutes.heard).toEqual(["That they know who waits."]);
  expect(body.minutes.rating).toBeUndefined();
  expect(JSON.stringify(body)).not.toContain("Amara");
});

test("whoever is not invited comes in nowhere; whoever does not lead leads nothing", async () => {
  // Leila's department is not invited: she reads the map, and later the minutes.
  const seen = await knock(page, at("leila"));
  expect(seen.body.shown).toMatchObject({ may: { join: false, lead: false } });
  expect(seen.body.shown.inside).toBeUndefined();
  expect((await knock(act, at("leila", { does: "join" }))).status).toBe(403);
  for (const does of ["hand-up", "hand-down"]) expect((await knock(act, at("leila", { does }))).status).toBe(403);
  expect(await w.db.read.select().from(workshopParticipants)).toEqual([]);

  expect((await knock(act, at("amara", { does: "join" }))).status).toBe(302);
  expect((await knock(desk, at("amara"))).status).toBe(403);
  await until(w, session, "feel");
  const [step = ""] = session.steps;
  for (const form of [
    { does: "start" },
    { does: "on", from: "3" },
    { does: "reveal", from: "3" },
    { does: "lengthen", from: "3", minutes: "5" },
    { does: "bring", step },
    { does: "split" },
    { does: "gather" },
    { does: "heard", person: cast.amara.id },
    { does: "end" },
    { does: "call-off" },
    { does: "put-off", day: "2026-12-01", time: "10:00" },
  ])
    expect((await knock(lead, at("amara", form))).status, form.does).toBe(403);
  expect(await w.db.read.select({ position: workshops.position, endedAt: workshops.endedAt }).from(workshops)).toEqual([
    { position: 3, endedAt: null },
  ]);
  for (const form of [
    { does: "guess", step, pleasure: "10" },
    { does: "claim", step, role: "decides" },
  ])
    expect((await knock(act, at("leila", form))).status).toBeGreaterThanOrEqual(403);
  expect((await knock(act, at("amara", { does: "constructor" }))).status).toBe(404);
});

test("a workshop is prepared by facilitators alone; nobody signed in sees nothing; a map out of reach hides its workshops", async () => {
  const { journeyId, id } = session;
  const there = (as?: CastName) => ({
    url: `/journeys/${journeyId}/workshops/new`,
    params: { id: journeyId },
    ...(as ? { as: cast[as].id } : {}),
  });
  expect((await knock(form, there("amara"))).status).toBe(403);
  expect((await knock(prepare, { ...there("amara"), form: { id: newId() } })).status).toBe(403);
  expect((await knock(form, there("priya"))).status).toBe(200);
  for (const door of [page, desk, minutes, pdf, commitmentPage, moveForm])
    expect((await knock(door, { url: "/", params: { id } })).location).toMatch(/^\/sign-in/);
  expect((await knock(list, { url: "/workshops" })).location).toMatch(/^\/sign-in/);
  expect((await knock(pdf, at("amara"))).status).toBe(404);

  await joining(w, await w.person("amara"), id);
  await until(w, session, "commit");
  const commitment = newId();
  const amara = await w.person("amara");
  await committing(w, amara, id, { id: commitment, text: "Say it first.", stepId: null, ownerId: amara.id, dueOn: "2026-11-02" });
  const one = (as: CastName, fields?: Record<string, string>): Knock => ({
    url: `/workshops/commitments/${commitment}`,
    params: { id: commitment },
    as: cast[as].id,
    ...(fields ? { form: fields } : {}),
  });
  expect((await knock(commitmentPage, one("leila"))).body.mayFollowUp).toBe(false);
  const moved = { dueOn: "2026-12-24", reason: "Because I say so" };
  expect((await knock(say, one("leila", { outcome: "kept" }))).status).toBe(403);
  expect((await knock(moveForm, one("leila"))).status).toBe(403);
  expect((await knock(move, one("leila", moved))).status).toBe(403);

  await ending(w, await w.person("priya"), id);
  await unsharing(w, await w.person("priya"), journeyId);
  for (const door of [page, minutes, pdf, desk]) expect((await knock(door, at("amara"))).status).toBe(404);
  expect((await knock(act, at("amara", { does: "hand-up" }))).status).toBe(404);
  expect((await knock(lead, at("amara", { does: "end" }))).status).toBe(404);
  // What somebody owns stays theirs to read and to end, without the way to what they may not read.
  expect((await knock(commitmentPage, one("leila"))).status).toBe(404);
  for (const as of ["leila", "henrik"] as const) {
    expect((await knock(say, one(as, { outcome: "kept" }))).status).toBe(404);
    expect((await knock(moveForm, one(as))).status).toBe(404);
    expect((await knock(move, one(as, moved))).status).toBe(404);
  }
  expect((await knock(commitmentPage, one("amara"))).body).toEqual(
    expect.objectContaining({
      commitment: expect.objectContaining({ text: "Say it first.", dueOn: "2026-11-02" }),
      workshop: { title: "Moving house, together" },
      mayFollowUp: true,
    }),
  );
  expect((await knock(move, one("amara", moved))).status).toBe(302);
  expect((await knock(say, one("amara", { outcome: "kept", words: "" }))).status).toBe(302);
  expect((await knock(list, { url: "/workshops", as: cast.amara.id })).body.coming).toEqual([]);
});
