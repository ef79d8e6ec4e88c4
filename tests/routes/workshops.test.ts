import { eq } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import { versionCalled } from "#app/domains/journeys/ui/words.ts";
import { ending } from "#app/domains/workshops/ending.server.ts";
import { joining } from "#app/domains/workshops/joining.server.ts";
import { paining } from "#app/domains/workshops/paining.server.ts";
import { callingOff } from "#app/domains/workshops/replanning.server.ts";
import { NotInvited } from "#app/domains/workshops/ui/not-invited.tsx";
import { loader as home } from "#app/routes/_index.tsx";
import { loader as mapPage } from "#app/routes/journeys.$id._index.tsx";
import { loader as brought } from "#app/routes/journeys.$id.brought.ts";
import { loader as history } from "#app/routes/journeys.$id.history.tsx";
import { loader as onMap } from "#app/routes/journeys.$id.workshops._index.tsx";
import { loader as form, action as prepare } from "#app/routes/journeys.$id.workshops.new.tsx";
import { loader as pledges } from "#app/routes/pledges._index.tsx";
import { loader as list } from "#app/routes/workshops._index.tsx";
import { action as act, loader as page } from "#app/routes/workshops.$id._index.tsx";
import { loader as calendar } from "#app/routes/workshops.$id.calendar[.ics].ts";
import { loader as desk, action as lead } from "#app/routes/workshops.$id.desk.tsx";
import { loader as minutes } from "#app/routes/workshops.$id.minutes._index.tsx";
import { loader as pdf } from "#app/routes/workshops.$id.minutes[.pdf].ts";
import { action as change, loader as whoComes } from "#app/routes/workshops.$id.people.tsx";
import { loader as screen } from "#app/routes/workshops.$id.screen.tsx";
import { loader as commitment, action as say } from "#app/routes/workshops.commitments.$id._index.tsx";
import { action as move, loader as moveForm } from "#app/routes/workshops.commitments.$id.day.tsx";
import { newId } from "#app/shared/ids.ts";
import { nameKey, people, personRoles } from "#db/schema/people.ts";
import { workshopCommitmentEndings, workshopCommitments, workshopFacilitators, workshops, workshopVotes } from "#db/schema/workshops.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { prepared, type Session, until } from "#tests/support/workshops.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let session: Session;
beforeEach(async () => {
  w = await world();
  session = await prepared(w);
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const at = (as: CastName, fields?: Record<string, string>, query = ""): Knock => ({
  url: `/workshops/${session.id}${query}`,
  params: { id: session.id },
  as: cast[as].id,
  ...(fields ? { form: fields } : {}),
});

async function startedBy(name: CastName) {
  await until(w, session, "claim");
  return w.person(name);
}

test("a workshop is prepared with a script, people and departments; what is wrong is said beside the field, everything typed kept", async () => {
  const { journeyId } = session;
  const there = (fields?: Record<string, string | string[]>): Knock => ({
    url: `/journeys/${journeyId}/workshops/new`,
    params: { id: journeyId },
    as: cast.priya.id,
    ...(fields ? { form: fields } : {}),
  });
  const { body } = await knock(form, there());
  expect(body.scripts.map(({ minutes: long }: { minutes: number }) => long)).toEqual([60, 90, 180]);
  const given = {
    id: body.id,
    map: journeyId,
    title: "One hour",
    script: "60-minutes",
    day: "2026-10-20",
    time: "14:30",
    dots: "3",
    votes: "anonymous",
    people: "grace whetu\nAmara.Okafor@fernhollow.example",
    departments: [castDepartments.technology.id],
  };
  const mistakes: [Record<string, string | string[]>, string, RegExp][] = [
    [{ title: " " }, "title", /name/],
    [{ script: "forty" }, "script", /script/],
    [{ time: "half past" }, "time", /14:30/],
    [{ time: "25:00" }, "time", /14:30/],
    // It is ten in the morning there; an hour ago may be now.
    [{ day: "2026-10-06", time: "8:59" }, "time", /has gone by/],
    [{ day: "2025-10-20", title: "" }, "day", /day has gone by/],
    [{ dots: "0" }, "dots", /1 to 20/],
    [{ people: "nobody@fernhollow.example\nGrace Whetu" }, "people", /signs in so: nobody@fernhollow\.example\./],
    [{ facilitators: "Amara Okafor" }, "facilitators", /do not facilitate: Amara Okafor/],
    [{ people: "", departments: [] }, "departments", /Invite at least one/],
  ];
  for (const [wrong, field, words] of mistakes) {
    const answer = await knock(prepare, there({ ...given, ...wrong }));
    expect(answer.status, field).toBe(400);
    expect(answer.body.result.error[field].join(" ")).toMatch(words);
    expect(answer.body.result.initialValue.day).toBe(wrong.day ?? "2026-10-20");
  }
  // Two who are called the same are told apart by their addresses, and everything that is wrong is said in one round.
  await w.db.write((tx) =>
    tx
      .update(people)
      .set({ name: "Grace Whetu", nameKey: nameKey("Grace Whetu") })
      .where(eq(people.id, cast.jonas.id)),
  );
  const all = await knock(prepare, there({ ...given, day: "2026-01-01", script: "", facilitators: "Henrik Lindqvist, Nobody" }));
  expect(all.body.result.error).toEqual({
    script: [expect.stringContaining("script")],
    day: ["This day has gone by."],
    people: [
      "Several people are called grace whetu. Write one of their addresses: grace.whetu@fernhollow.example, jonas.abebe@fernhollow.example.",
    ],
    facilitators: ["Nobody here is called so or signs in so: Nobody.", "These do not facilitate: Henrik Lindqvist."],
  });
  await w.db.write((tx) =>
    tx
      .update(people)
      .set({ name: cast.jonas.name, nameKey: nameKey(cast.jonas.name) })
      .where(eq(people.id, cast.jonas.id)),
  );
  expect((await knock(prepare, there(given))).location).toBe(`/workshops/${body.id}/desk`);
  const { body: shown } = await knock(desk, { url: "/", params: { id: body.id }, as: cast.priya.id });
  expect(shown.desk).toMatchObject({
    state: "prepared",
    // Half past two in Bristol, in summer time.
    plannedFor: new Date("2026-10-20T13:30:00Z"),
    minutes: 60,
    invited: { people: [{ name: "Amara Okafor" }, { name: "Grace Whetu" }], departments: [{ name: "Technology" }] },
  });
  const { body: known } = await knock(onMap, { url: "/", params: { id: journeyId }, as: cast.amara.id });
  expect(known.workshops.map(({ title }: { title: string }) => title)).toEqual(["One hour", "Moving house, together"]);
  expect((await knock(list, { url: "/workshops", as: cast.grace.id })).body.coming).toHaveLength(2);
});

test("a time is taken as people type it, and what starts now may be planned for now", async () => {
  const put = async (time: string, day = "2026-10-20") => {
    const answer = await knock(lead, at("priya", { does: "put-off", day, time }));
    const { day: onDay, time: onTime } = answer.body?.result?.error ?? {};
    return [answer.status, onDay ?? onTime, (await knock(desk, at("priya"))).body.desk.plannedFor.toISOString()];
  };
  for (const time of ["9:30", "9.30", "09:30", " 09:30:00"]) expect(await put(time)).toEqual([302, undefined, "2026-10-20T08:30:00.000Z"]);
  expect(await put("9:00", "2026-10-06")).toEqual([302, undefined, "2026-10-06T08:00:00.000Z"]);
  expect(await put("10:00", "2026-01-01")).toEqual([400, [expect.stringContaining("has gone by")], "2026-10-06T08:00:00.000Z"]);
});

test("the workshop is a file for a calendar, which says when it was called off", async () => {
  const file = async () => String((await knock(calendar, at("amara"))).body);
  expect(await file()).toMatch(/SUMMARY:Moving house\\, together[\s\S]*STATUS:CONFIRMED/);
  expect((await knock(lead, at("priya", { does: "call-off" }))).status).toBe(302);
  expect(await file()).toMatch(/SEQUENCE:1[\s\S]*STATUS:CANCELLED/);
  expect((await knock(home, { url: "/", as: cast.amara.id })).body.workshops).toEqual([]);
});

test("what is over is listed for who was invited, and its minutes for whoever reads the map", async () => {
  const finance = await prepared(w, { title: "Of Finance", departments: [castDepartments.finance.id] });
  const calledOff = await prepared(w, { title: "Never held", departments: [castDepartments.finance.id] });
  w.clock.advance(2 * 3_600_000);
  await until(w, finance, "claim");
  await ending(w, await w.person("priya"), finance.id);
  w.clock.advance(60_000);
  await callingOff(w, await w.person("priya"), calledOff.id);
  const listed = async (as: CastName) => {
    const { past, others } = (await knock(list, { url: "/workshops", as: cast[as].id })).body;
    return [past, others].map((some) => some.rows.map(({ title }: { title: string }) => title));
  };
  expect(await listed("amara")).toEqual([["Never held", "Of Finance"], []]);
  expect(await listed("leila")).toEqual([[], ["Of Finance"]]);
});

test("every workshop that is over can be come to, page by page", async () => {
  const [base] = await w.db.read.select().from(workshops).where(eq(workshops.id, session.id));
  if (!base) throw new Error("no workshop");
  const startedAt = w.clock.now();
  const many = Array.from({ length: 53 }, (_, number) => ({
    ...{ ...base, id: newId(), title: `Number ${number}`, startedAt },
    ...{ plannedFor: new Date(+base.plannedFor + number), endedAt: new Date(+startedAt + Math.floor(number / 2)) },
  }));
  await w.db.write(async (tx) => {
    await tx.insert(workshops).values(many);
    await tx
      .insert(workshopFacilitators)
      .values(many.map(({ id }) => ({ workshopId: id, personId: cast.priya.id, by: cast.priya.id, at: startedAt })));
  });
  const all = many.map(({ title }) => title).sort();
  const titlesOf = (rows: { title: string }[]) => rows.map(({ title }) => title);
  for (const [as, which] of [
    ["priya", "past"],
    ["leila", "others"],
  ] as const) {
    const first = (await knock(list, { url: "/workshops", as: cast[as].id })).body[which];
    const second = (await knock(list, { url: `/workshops?${which}=${first.next}`, as: cast[as].id })).body;
    expect([first.rows.length, second[which].rows.length, second[which].next, second.only]).toEqual([50, 3, undefined, which]);
    expect(titlesOf([...first.rows, ...second[which].rows]).sort()).toEqual(all);
  }
  const url = `/journeys/${session.journeyId}/workshops`;
  const params = { id: session.journeyId };
  const first = (await knock(onMap, { url, params, as: cast.leila.id })).body;
  const second = (await knock(onMap, { url: `${url}?after=${first.next}`, params, as: cast.leila.id })).body;
  expect([first.workshops.length, second.workshops.length, second.next]).toEqual([50, 4, undefined]);
  expect(new Set([...first.workshops, ...second.workshops].map(({ id }: { id: string }) => id)).size).toBe(54);
});

test("who kept more commitments than are listed is told that there are more", async () => {
  const at = w.clock.now();
  const made = Array.from({ length: 51 }, (_, number) => ({
    ...{ id: newId(), workshopId: session.id, stepId: null, ownerId: cast.amara.id, by: cast.amara.id },
    ...{ dueOn: "2026-11-02", text: `Promise ${number}`, createdAt: at },
  }));
  const kept = (ids: readonly { id: string }[]) =>
    w.db.write((tx) =>
      tx
        .insert(workshopCommitmentEndings)
        .values(ids.map(({ id }) => ({ commitmentId: id, outcome: "kept" as const, by: cast.amara.id, at, words: null }))),
    );
  await w.db.write((tx) => tx.insert(workshopCommitments).values(made));
  const shown = async () => (await knock(pledges, { url: "/pledges?list=kept", as: cast.amara.id })).body;
  await kept(made.slice(1));
  expect([(await shown()).commitments.length, (await shown()).cut]).toEqual([50, false]);
  await kept(made.slice(0, 1));
  expect([(await shown()).commitments.length, (await shown()).cut]).toEqual([50, true]);
});

test("the versions that workshops left on a map say from which they are", async () => {
  await until(w, session, "claim");
  await ending(w, await w.person("priya"), session.id);
  await w.settle();
  const { versions } = (await knock(history, { url: "/", params: { id: session.journeyId }, as: cast.amara.id })).body;
  expect(versions.map(versionCalled)).toEqual([
    "After the workshop “Moving house, together”",
    "Before the workshop “Moving house, together”",
  ]);
});

test("those who lead it invite others and take people out until it is over; what is wrong is said beside the field", async () => {
  const who = async (fields?: Record<string, string>, as: CastName = "priya") => knock(fields ? change : whoComes, at(as, fields));
  expect((await who(undefined, "amara")).status).toBe(403);
  const none = await who({ does: "invite", people: " " });
  expect(none.body.result.error.people).toEqual(["Name somebody, or choose a department."]);
  const wrong = await who({ does: "invite", people: "Nobody Atall", facilitators: "Amara Okafor" });
  expect(wrong.body.result).toMatchObject({
    error: { people: [expect.stringContaining("Nobody Atall")], facilitators: [expect.stringContaining("do not facilitate")] },
    initialValue: { people: "Nobody Atall" },
  });
  expect((await who({ does: "invite", people: "Amara Okafor" })).location).toBe(`/workshops/${session.id}/people`);
  expect((await who({ does: "department", who: castDepartments.finance.id })).status).toBe(302);
  const { invited, others } = (await who()).body;
  expect(invited.people).toMatchObject([{ name: "Amara Okafor" }]);
  expect(others).toEqual([{ id: castDepartments.finance.id, name: "Finance", people: 2 }]);
  expect((await who({ does: "leader", who: cast.priya.id })).status).toBe(409);
  await ending(w, await startedBy("priya"), session.id);
  expect((await who()).status).toBe(409);
});

test("who reads the map and is not invited is told that it runs; who led it and lost the role is told that", async () => {
  const other = await prepared(w, { departments: [castDepartments.finance.id] });
  const onMap = async (as: CastName) =>
    (await knock(mapPage, { url: "/", params: { id: other.journeyId }, as: cast[as].id })).body.workshop;
  expect(await onMap("leila")).toBeUndefined();
  await until(w, other, "claim");
  expect(await onMap("leila")).toMatchObject({ id: other.id, concerned: false });
  expect(await onMap("amara")).toMatchObject({ concerned: true });
  const may = async (as: CastName) => (await knock(page, { url: "/", params: { id: other.id }, as: cast[as].id })).body.shown.may;
  expect(await may("leila")).toEqual({ join: false, lead: false, led: false });
  await w.db.write((tx) => tx.delete(personRoles).where(eq(personRoles.personId, cast.priya.id)));
  expect(await may("priya")).toEqual({ join: false, lead: false, led: true });
  const words = (led: boolean) => renderToStaticMarkup(createElement(NotInvited, { running: true, led }));
  expect(words(false)).toMatch(/running now[\s\S]*not among those who are invited/);
  expect(words(true)).toContain("no longer your role");
});

test("home shows a workshop of this week", async () => {
  expect((await knock(home, { url: "/", as: cast.amara.id })).body.workshops).toMatchObject([{ id: session.id, map: "Moving house" }]);
});

test("who came puts a card on the map and goes on with the step they were at; what is not taken comes back as it was typed", async () => {
  const [first = "", second = ""] = session.steps;
  await joining(w, await w.person("amara"), session.id);
  await until(w, session, "claim");
  const { cardId, shown } = (await knock(page, at("amara", undefined, `?step=${first}`))).body;
  const [lane] = shown.inside.cards.lanes;
  const given = { does: "card", id: cardId, step: second, lane: lane.id, text: "Waits on the phone.", next: first };
  for (const [wrong, field, words] of [
    [{ text: " " }, "text", /Write something/],
    [{ lane: "" }, "lane", /Choose a row/],
  ] as const) {
    const answer = await knock(act, at("amara", { ...given, ...wrong }));
    expect(answer.status).toBe(400);
    expect(answer.body.result.error[field].join(" ")).toMatch(words);
    expect(answer.body.result.initialValue.step).toBe(second);
  }
  const personal = await knock(act, at("amara", { ...given, text: "Rings from 021 555 0199." }));
  expect(personal.status).toBe(422);
  expect(personal.body.findings).toMatchObject([{ field: "text", text: "021 555 0199" }]);
  expect(personal.body.result.initialValue.text).toBe("Rings from 021 555 0199.");
  expect((await knock(act, at("henrik", given))).status).toBe(403);
  expect((await knock(act, at("amara", given))).location).toBe(`/workshops/${session.id}?step=${first}`);
  const own = async () => (await knock(page, at("amara"))).body.shown.inside.cards.own.map(({ text }: { text: string }) => text);
  const change = { does: "card-change", id: cardId, from: given.text, text: "Waits in\r\nthe queue.", next: "all" };
  expect((await knock(act, at("amara", change))).location).toBe(`/workshops/${session.id}?step=all`);
  expect(await own()).toEqual(["Waits in\nthe queue."]);
  await joining(w, await w.person("henrik"), session.id);
  expect((await knock(act, at("henrik", { ...change, text: "Mine" }))).status).toBe(403);
  expect((await knock(act, at("henrik", { does: "card-back", id: cardId }))).status).toBe(403);
  expect((await knock(act, at("amara", { does: "card-back", id: cardId, next: second }))).location).toBe(
    `/workshops/${session.id}?step=${second}`,
  );
  expect(await own()).toEqual([]);

  expect((await knock(lead, at("priya", { does: "split" }))).status).toBe(302);
  const { steps, stageId } = (await knock(page, at("amara"))).body.shown.inside;
  const third = steps.find((step: { stageId: string }) => step.stageId !== stageId).id;
  const elsewhere = await knock(act, at("amara", { ...given, step: third }));
  expect(elsewhere.status).toBe(422);
  expect(elsewhere.body.result.initialValue.text).toBe(given.text);
});

test("the map's page asks where everybody was brought: only for who came, while it runs", async () => {
  const [, second = ""] = session.steps;
  const onMap = (as: CastName) => ({ url: "/", params: { id: session.journeyId }, as: cast[as].id });
  const asks = async (as: CastName) => (await knock(brought, onMap(as))).body;
  await joining(w, await w.person("amara"), session.id);
  await until(w, session, "claim");
  expect(await asks("amara")).toBeNull();
  expect((await knock(lead, at("priya", { does: "bring", step: second }))).status).toBe(302);
  expect(await asks("amara")).toEqual({ stepId: second, title: "Rings us", at: w.clock.now().toISOString(), by: "Priya Raman" });
  expect(await asks("henrik")).toBeNull();
  expect((await knock(mapPage, onMap("amara"))).body.brought).toMatchObject({ stepId: second });
  expect((await knock(mapPage, onMap("henrik"))).body.brought).toBeNull();
  // Of several who lead, it is not known who of them it was.
  await w.db.write((tx) =>
    tx.insert(workshopFacilitators).values({ workshopId: session.id, personId: cast.tomas.id, by: cast.priya.id, at: w.clock.now() }),
  );
  expect(await asks("amara")).toMatchObject({ by: null });
  expect((await knock(lead, at("priya", { does: "bring" }))).status).toBe(302);
  expect(await asks("amara")).toBeNull();
  expect((await knock(lead, at("priya", { does: "bring", step: second }))).status).toBe(302);
  await ending(w, await w.person("priya"), session.id);
  expect(await asks("amara")).toBeNull();
  expect((await knock(brought, { url: "/", params: { id: newId() }, as: cast.amara.id })).status).toBe(404);
});

test("somebody comes in, marks step by step, and is told what does not add up", async () => {
  const [first = "", second = ""] = session.steps;
  expect((await knock(page, at("amara"))).body.shown).toMatchObject({ state: "prepared", may: { join: true } });
  expect((await knock(act, at("amara", { does: "join" }))).location).toBe(`/workshops/${session.id}`);
  expect((await knock(lead, at("priya", { does: "start" }))).location).toBe(`/workshops/${session.id}/desk`);
  expect((await knock(lead, at("priya", { does: "on", from: "0" }))).status).toBe(302);
  expect((await knock(lead, at("priya", { does: "on", from: "0" }))).status).toBe(409);
  expect((await knock(lead, at("amara", { does: "back", from: "1" }))).status).toBe(403);
  expect((await knock(lead, at("priya", { does: "back", from: "1" }))).location).toBe(`/workshops/${session.id}/desk`);
  expect((await knock(desk, at("priya"))).body.desk).toMatchObject({ phase: { position: 0 } });
  expect((await knock(lead, at("priya", { does: "back", from: "0" }))).status).toBe(409);
  expect((await knock(lead, at("priya", { does: "on", from: "0" }))).status).toBe(302);

  expect((await knock(act, at("amara", { does: "claim", step: first, role: "decides", next: second }))).location).toBe(
    `/workshops/${session.id}?step=${second}`,
  );
  const nothing = await knock(act, at("amara", { does: "claim", step: second, next: "" }));
  expect(nothing.status).toBe(400);
  expect(nothing.body.result.error.role).toEqual(["Choose one."]);
  expect((await knock(act, at("amara", { does: "claim", step: second, role: "none", next: "https://elsewhere.example" }))).location).toBe(
    `/workshops/${session.id}?step=all`,
  );
  expect((await knock(page, at("amara", undefined, `?step=${second}`))).body).toMatchObject({
    asked: second,
    shown: {
      inside: {
        own: {
          claims: expect.arrayContaining([
            { stepId: first, role: "decides" },
            { stepId: second, role: "none" },
          ]),
        },
      },
    },
  });

  const [stage = ""] = session.stages;
  const moves = { does: "move", person: cast.amara.id, stage };
  expect((await knock(lead, at("priya", moves))).status).toBe(409);
  expect((await knock(lead, at("priya", { does: "split" }))).status).toBe(302);
  expect((await knock(lead, at("amara", moves))).status).toBe(403);
  expect((await knock(lead, at("priya", { ...moves, stage: "" }))).status).toBe(400);
  expect((await knock(lead, at("priya", moves))).location).toBe(`/workshops/${session.id}/desk`);
  expect((await knock(page, at("amara"))).body.shown.inside.stageId).toBe(stage);
  expect((await knock(lead, at("priya", { does: "gather" }))).status).toBe(302);

  await until(w, session, "feel");
  expect((await knock(act, at("amara", { does: "guess", step: first, pleasure: "101" }))).status).toBe(400);
  expect((await knock(act, at("amara", { does: "guess", step: first, pleasure: "-40", next: "all" }))).status).toBe(302);
  await until(w, session, "pain");
  const named = await knock(act, at("amara", { does: "pain", id: newId(), step: first, text: "Call me on 0117 496 0123, please" }));
  expect(named.status).toBe(422);
  expect(named.body.findings).toHaveLength(1);
  expect(named.body.result.initialValue.text).toContain("0117");
  const pain = newId();
  await paining(w, await w.person("amara"), session.id, { id: pain, stepId: first, text: "It hurts." });
  await until(w, session, "vote");
  const many = await knock(act, at("amara", { does: "vote", [`dots-${pain}`]: "6" }));
  expect(many).toMatchObject({
    status: 400,
    body: { vote: { mistake: expect.stringMatching(/5 dots, and these are 6/), typed: { [pain]: "6" } } },
  });
  expect((await knock(act, at("amara", { does: "vote", [`dots-${pain}`]: "1.5" }))).status).toBe(400);
  // Looking at the pains of one step gives nothing, and what was typed comes back, whatever it is.
  expect(await knock(act, at("amara", { does: "look", [`dots-${pain}`]: "two" }, `?pains=${first}`))).toMatchObject({
    status: 200,
    body: { vote: { typed: { [pain]: "two" } } },
  });
  expect(await w.db.read.select().from(workshopVotes)).toEqual([]);
  expect((await knock(act, at("amara", { does: "vote", [`dots-${pain}`]: "2" }))).status).toBe(302);
  expect((await w.db.read.select({ dots: workshopVotes.dots }).from(workshopVotes)).map(({ dots }) => dots)).toEqual([2]);

  await until(w, session, "commit");
  const promise = { does: "commit", id: newId(), text: "Ring back.", dueOn: "2026-11-02", owner: "henrik.lindqvist@fernhollow.example" };
  expect((await knock(act, at("amara", { ...promise, owner: "no@where.example" }))).body.result.error.owner).toHaveLength(1);
  expect((await knock(act, at("amara", { ...promise, dueOn: "2026-10-01" }))).body.result.error.dueOn).toEqual(["This day has gone by."]);
  expect((await knock(act, at("amara", promise))).status).toBe(302);
  expect((await knock(page, at("amara"))).body.shown.inside.commitments).toMatchObject([{ text: "Ring back.", owner: "Henrik Lindqvist" }]);
  await until(w, session, "close");
  expect((await knock(act, at("amara", { does: "close", heard: "Much." }))).body.result.error.rating).toEqual(["Choose one."]);
  expect((await knock(act, at("amara", { does: "close", heard: "Much.", rating: "5" }))).status).toBe(302);
});

test("the minutes are a page and a PDF, and what was promised is followed up from there", async () => {
  await joining(w, await w.person("amara"), session.id);
  await until(w, session, "commit");
  const id = newId();
  await knock(act, at("amara", { does: "commit", id, text: "Ring back the same day. 你好 مرحبا", dueOn: "2026-11-02" }));
  await ending(w, await w.person("priya"), session.id);
  // Leila did not come; whoever reads the map reads what came of it.
  const { body } = await knock(minutes, at("leila"));
  expect(body).toMatchObject({
    minutes: { participants: 1, anonymous: true },
    commitments: [{ id, owner: "Amara Okafor", outcome: null }],
  });
  const paper = await knock(pdf, at("leila"));
  expect(paper.headers.get("Content-Type")).toBe("application/pdf");
  expect(String(paper.body).slice(0, 5)).toBe("%PDF-");
  const one = (as: CastName, fields?: Record<string, string>): Knock => ({
    url: "/",
    params: { id },
    as: cast[as].id,
    ...(fields ? { form: fields } : {}),
  });
  // It stands beside the pledges of who promised it, and of nobody else.
  const beside = async (as: CastName, query = "") =>
    (await knock(pledges, { url: `/pledges${query}`, as: cast[as].id })).body.commitments.map((promised: { id: string }) => promised.id);
  expect([await beside("amara"), await beside("amara", "?whose=mine"), await beside("leila")]).toEqual([[id], [id], []]);
  expect(await beside("amara", `?department=${castDepartments.finance.id}`)).toEqual([]);
  expect((await knock(say, one("leila", { outcome: "kept" }))).status).toBe(403);
  expect((await knock(commitment, one("amara"))).body).toMatchObject({
    mayFollowUp: true,
    workshop: { to: `/workshops/${session.id}/minutes` },
  });
  expect((await knock(say, one("amara", { outcome: "dropped" }))).body.result.error.words).toEqual(["Say why it was dropped."]);
  expect((await knock(say, one("amara", { outcome: "kept", words: "There is a bell." }))).location).toBe(`/workshops/commitments/${id}`);
  expect((await knock(minutes, at("leila"))).body.commitments).toMatchObject([{ outcome: "kept" }]);
  expect([await beside("amara"), await beside("amara", "?list=kept"), await beside("amara", "?list=dropped")]).toEqual([[], [id], []]);
  expect((await knock(list, { url: "/workshops", as: cast.amara.id })).body).toMatchObject({
    commitments: [],
    past: { rows: [{ title: "Moving house, together" }] },
  });
  expect(await w.db.read.select({ id: workshops.id }).from(workshops)).toHaveLength(1);
});

test("the minutes say who led, what was put on the map, and of marks that there are none of whether anybody was asked", async () => {
  const [first = ""] = session.steps;
  await joining(w, await w.person("amara"), session.id);
  await until(w, session, "claim");
  const { shown, cardId } = (await knock(page, at("amara"))).body;
  const [lane] = shown.inside.cards.lanes;
  await knock(act, at("amara", { does: "card", id: cardId, step: first, lane: lane.id, text: "Waits on the phone." }));
  await until(w, session, "reveal");
  w.clock.advance(60_000);
  await ending(w, await w.person("priya"), session.id);
  const { body } = await knock(minutes, at("leila"));
  expect(body).toMatchObject({
    minutes: {
      leaders: ["Priya Raman"],
      departments: [],
      cards: [{ id: cardId, stepId: first, step: "Finds out what to tell whom", text: "Waits on the phone." }],
      lasted: 1,
    },
    gaps: {
      claims: "It was revealed, and no team had said anything.",
      guesses: "It was revealed, and nobody had guessed.",
      pains: "Nothing was revealed of this.",
    },
  });
  expect(JSON.stringify(body.minutes)).not.toContain("Amara");
  // An hour has no part for claims: nothing is said of them, not that there are none.
  const hour = await prepared(w, { minutes: 60 });
  await until(w, hour, "feel");
  await ending(w, await w.person("priya"), hour.id);
  const { gaps } = (await knock(minutes, { url: "/", params: { id: hour.id }, as: cast.leila.id })).body;
  expect([gaps.claims, gaps.guesses]).toEqual([undefined, "Nothing was revealed of this."]);
});

test("the screen is for who leads and who came: it says how to come in and how many have answered, and nobody's own marks", async () => {
  const [first = ""] = session.steps;
  expect((await knock(screen, at("priya"))).body).toMatchObject({
    address: expect.stringMatching(/^[^/]+\/workshops$/),
    shown: { state: "prepared", participants: 0, leaders: ["Priya Raman"] },
  });
  expect((await knock(screen, at("amara"))).status).toBe(403);
  expect((await knock(screen, { url: "/", params: { id: newId() }, as: cast.priya.id })).status).toBe(404);
  await joining(w, await w.person("amara"), session.id);
  await until(w, session, "feel");
  await knock(act, at("amara", { does: "guess", step: first, pleasure: "-37", next: "all" }));
  await knock(act, at("amara", { does: "hand-up" }));
  await knock(lead, at("priya", { does: "bring", step: first }));
  const { body, status } = await knock(screen, at("amara"));
  expect(status).toBe(200);
  expect(body.shown).toMatchObject({ answered: 1, participants: 1, brought: "Finds out what to tell whom", phase: { kind: "feel" } });
  for (const secret of ["-37", "Amara Okafor"]) expect(JSON.stringify(body).replaceAll(/[0-9a-f-]{36}/g, "")).not.toContain(secret);
  await knock(lead, at("priya", { does: "reveal", from: String(body.shown.phase.position) }));
  const revealed = (await knock(screen, at("priya"))).body.shown;
  expect(revealed.answered).toBeUndefined();
  expect(revealed.along.guesses[0]).toMatchObject({ count: 1, teams: [] });
});

test("the day of a commitment is moved on a page of its own, and the minutes say from which day to which", async () => {
  await joining(w, await w.person("amara"), session.id);
  await until(w, session, "commit");
  const id = newId();
  await knock(act, at("amara", { does: "commit", id, text: "Ring back the same day.", dueOn: "2026-11-02" }));
  await ending(w, await w.person("priya"), session.id);
  const one = (as: CastName, fields?: Record<string, string>): Knock => ({
    url: "/",
    params: { id },
    as: cast[as].id,
    ...(fields ? { form: fields } : {}),
  });
  expect((await knock(moveForm, one("amara"))).body).toEqual({
    id,
    text: "Ring back the same day.",
    dueOn: "2026-11-02",
    days: { today: "2026-10-06", last: "2027-10-07" },
  });
  const mistakes: [string, string][] = [
    ["2026-11-02", "Choose another day than it has now."],
    ["2026-10-05", "This day has gone by."],
    ["2027-10-08", "A year ahead at most."],
    ["soon", "Choose a day."],
  ];
  for (const [dueOn, mistake] of mistakes) {
    const { status, body } = await knock(move, one("amara", { dueOn, reason: "She is ill" }));
    expect([status, body.result.error.dueOn[0]]).toEqual([400, mistake]);
    expect(body.result.initialValue).toEqual({ dueOn, reason: "She is ill" });
  }
  const unsaid = await knock(move, one("amara", { dueOn: "2026-11-09", reason: " " }));
  expect(unsaid.body.result.error).toEqual({ reason: ["Say why the day moves."] });
  const personal = await knock(move, one("amara", { dueOn: "2026-11-09", reason: "Ring 020 7946 0958 first." }));
  expect([personal.status, personal.body.findings[0].field]).toEqual([422, "reason"]);
  expect(personal.body.result.initialValue).toEqual({ dueOn: "2026-11-09", reason: "Ring 020 7946 0958 first." });
  expect((await knock(commitment, one("amara"))).body).toMatchObject({ commitment: { dueOn: "2026-11-02" }, moves: [] });

  const moved = await knock(move, one("henrik", { dueOn: "2026-11-09", reason: "She is ill" }));
  expect([moved.status, moved.location]).toEqual([302, `/workshops/commitments/${id}`]);
  expect((await knock(commitment, one("leila"))).body).toMatchObject({
    commitment: { dueOn: "2026-11-09" },
    moves: [{ toDay: "2026-11-09", by: "Henrik Lindqvist", reason: "She is ill" }],
    mayFollowUp: false,
  });
  for (const [door, url] of [
    [pledges, "/pledges"],
    [list, "/workshops"],
  ] as const)
    expect((await knock(door, { url, as: cast.amara.id })).body.commitments).toMatchObject([{ id, dueOn: "2026-11-09" }]);
  expect((await knock(minutes, at("leila"))).body).toMatchObject({
    minutes: { commitments: [{ dueOn: "2026-11-02" }] },
    commitments: [{ dueOn: "2026-11-09", movedFrom: "2026-11-02" }],
  });
  await knock(say, one("amara", { outcome: "kept", words: "" }));
  expect((await knock(moveForm, one("henrik"))).body).toMatchObject({ ending: { outcome: "kept", by: "Amara Okafor" } });
  const late = await knock(move, one("amara", { dueOn: "2026-11-20", reason: "Late" }));
  expect([late.status, late.body.result.initialValue]).toEqual([409, { dueOn: "2026-11-20", reason: "Late" }]);
  const twice = await knock(say, one("henrik", { outcome: "dropped", words: "No time" }));
  expect([twice.status, twice.body.result.initialValue]).toEqual([409, { outcome: "dropped", words: "No time" }]);
});
