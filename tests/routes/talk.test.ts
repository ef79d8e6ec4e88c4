import { beforeEach, expect, test } from "vitest";
import { answering } from "#app/domains/insights/talk/answering.server.ts";
import { keepingOnTop } from "#app/domains/insights/talk/keeping-on-top.server.ts";
import { removingAnswer, removingQuestion } from "#app/domains/insights/talk/removing.server.ts";
import { rewordingQuestion } from "#app/domains/insights/talk/rewording.server.ts";
import { questionsOn } from "#app/domains/insights/talk/talk.queries.server.ts";
import { action as answerReport, loader as reported } from "#app/routes/admin.reports.tsx";
import { loader as page } from "#app/routes/insights.$slug._index.tsx";
import { loader as all, action as ask } from "#app/routes/insights.$slug.questions._index.tsx";
import { loader as question, action as say } from "#app/routes/insights.$slug.questions.$question.tsx";
import { action as reword, loader as rewordForm } from "#app/routes/insights.$slug.questions.$question_.edit.tsx";
import { loader as said } from "#app/routes/insights.said.$id.tsx";
import { loader as reportForm, action as reportIt } from "#app/routes/reports._index.tsx";
import { newId } from "#app/shared/ids.ts";
import { reports } from "#db/schema/comments.ts";
import { bestAnswers, studyAnswers, studyQuestions } from "#db/schema/insights.ts";
import { notifications } from "#db/schema/notifications.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let study: { id: string; slug: string };
beforeEach(async () => {
  w = await world();
  study = await publishedStudy(w);
});
const knock = async (
  door: Door,
  as: keyof typeof cast | undefined,
  more: { question?: string; form?: Record<string, string>; slug?: string } = {},
) =>
  answerOf(
    door(
      await doorArgs(w, {
        url: `/insights/${study.slug}/questions`,
        params: { slug: more.slug ?? study.slug, ...(more.question ? { question: more.question } : {}) },
        ...(as ? { as: cast[as].id } : {}),
        ...(more.form ? { form: more.form } : {}),
      }),
    ),
  );
const asked = async (text = "Did you hear night calls too?", as: keyof typeof cast = "amara") => {
  const id = newId();
  w.clock.advance(1_000);
  expect((await knock(ask, as, { form: { id, text } })).location).toBe(`/insights/${study.slug}/questions/${id}`);
  return id;
};
const answered = async (questionId: string, as: keyof typeof cast, text: string) => {
  const id = newId();
  w.clock.advance(1_000);
  expect((await knock(say, as, { question: questionId, form: { id, text } })).status).toBe(302);
  return id;
};
const shown = async (id: string, as: keyof typeof cast = "amara") => (await knock(question, as, { question: id })).body.question;
const told = async (kind: string) => {
  await w.settle();
  return (await w.db.read.select().from(notifications)).filter((row) => row.kind === kind);
};
const answeredAt = async () => (await w.db.read.select({ at: studyQuestions.answeredAt }).from(studyQuestions))[0]?.at;

test("a question reaches the owner, the owner's answer whoever asked, and both stand under the study", async () => {
  const id = await asked();
  expect(await told("study-asked")).toMatchObject([{ personId: cast.tomas.id, params: { question: id } }]);
  await answered(id, "tomas", "Few: forty of them.");
  expect(await told("study-answered")).toMatchObject([{ personId: cast.amara.id, params: { question: id } }]);
  const { questions, moreQuestions } = (await knock(page, "grace")).body;
  expect(moreQuestions).toBe(false);
  expect(questions).toMatchObject([
    {
      text: "Did you hear night calls too?",
      name: "Amara Okafor",
      department: "Finance",
      answers: [{ text: "Few: forty of them.", isOwners: true }],
    },
  ]);
});

test("what the owner says stands before what others say, and the best answer above both", async () => {
  const id = await asked();
  const colleague = await answered(id, "grace", "We sit at night. There are many.");
  await answered(id, "tomas", "Few.");
  expect((await shown(id)).answers.map(({ text }: { text: string }) => text)).toEqual(["Few.", "We sit at night. There are many."]);
  expect((await knock(say, "amara", { question: id, form: { best: colleague } })).status).toBe(302);
  expect((await shown(id)).answers[0]).toMatchObject({ id: colleague, isBest: true });
  expect((await knock(say, "tomas", { question: id, form: { best: "" } })).status).toBe(302);
  expect((await shown(id)).answers[0]).toMatchObject({ text: "Few.", isBest: false });
});

test("it is answered since its owner has spoken, or since another's answer is kept on top, and only as long as that stands", async () => {
  const id = await asked();
  const colleague = await answered(id, "grace", "Many.");
  expect(await answeredAt()).toBeNull();
  await knock(say, "amara", { question: id, form: { best: colleague } });
  expect(await answeredAt()).not.toBeNull();
  expect((await knock(say, "grace", { question: id, form: { remove: colleague } })).status).toBe(302);
  expect(await answeredAt()).toBeNull();
  expect((await shown(id)).answers).toEqual([]);
  await answered(id, "tomas", "Few.");
  expect(await answeredAt()).not.toBeNull();
});

test("only who asked, the owner and curators keep an answer on top; only writers and curators take something away", async () => {
  const id = await asked();
  const answer = await answered(id, "grace", "Many.");
  const tries = async (as: keyof typeof cast, form: Record<string, string>) => (await knock(say, as, { question: id, form })).status;
  expect(await tries("henrik", { best: answer })).toBe(403);
  expect(await tries("henrik", { remove: answer })).toBe(403);
  expect(await tries("henrik", { remove: id })).toBe(403);
  expect(await tries("amara", { best: newId() })).toBe(404);
  expect(await tries("amara", { remove: answer })).toBe(403);
  expect(await tries("amara", { remove: id })).toBe(302);
  expect((await knock(question, "amara", { question: id })).status).toBe(404);
  expect((await knock(all, "amara")).body.page.rows).toEqual([]);
});

test("what may name a customer is asked about, in questions and in answers", async () => {
  const form = { id: newId(), text: "Is she at 07700 900123?" };
  expect((await knock(ask, "amara", { form })).status).toBe(422);
  const id = await asked();
  expect((await knock(say, "tomas", { question: id, form: { ...form, id: newId() } })).status).toBe(422);
  expect((await knock(ask, "amara", { form: { id: newId(), text: "" } })).status).toBe(400);
  expect((await knock(ask, "amara", { form: { id: newId(), text: "x".repeat(601) } })).status).toBe(400);
  expect(await w.db.read.select().from(studyAnswers)).toEqual([]);
});

test("posted again with other words, a question and an answer say those; under somebody else's id nothing is said", async () => {
  const id = await asked("Did you hear night calls?");
  const again = { id, text: "Did you hear night calls too, and from whom?" };
  expect((await knock(ask, "amara", { form: again })).status).toBe(302);
  expect((await shown(id)).text).toBe(again.text);
  expect(await knock(ask, "henrik", { form: { id, text: "Mine now" } })).toMatchObject({ status: 409 });
  const answer = await answered(id, "grace", "Many.");
  expect((await knock(say, "grace", { question: id, form: { id: answer, text: "Many, mostly nurses." } })).status).toBe(302);
  expect((await shown(id)).answers).toMatchObject([{ text: "Many, mostly nurses." }]);
  expect(await knock(say, "henrik", { question: id, form: { id: answer, text: "Mine now" } })).toMatchObject({ status: 409 });
});

test("words that others have answered or chosen stay, and what was typed since is kept beside the reason", async () => {
  const id = await asked("Did you hear night calls?");
  const answer = await answered(id, "grace", "Many.");
  const late = await knock(ask, "amara", { form: { id, text: "Did you hear day calls?" } });
  expect(late).toMatchObject({ status: 409, body: { result: { initialValue: { text: "Did you hear day calls?" } } } });
  expect(late.body.result.error[""][0]).toMatch(/answered this question/);
  await knock(say, "amara", { question: id, form: { best: answer } });
  const changed = await knock(say, "grace", { question: id, form: { id: answer, text: "None." } });
  expect(changed).toMatchObject({ status: 409, body: { result: { initialValue: { text: "None." } } } });
  expect(changed.body.result.error[""][0]).toMatch(/kept on top/);
  expect(await shown(id)).toMatchObject({ text: "Did you hear night calls?", answers: [{ text: "Many." }] });
});

test("posted twice, it is one; many are read page by page", async () => {
  const form = { id: newId(), text: "Twice?" };
  for (let time = 0; time < 2; time += 1) await knock(ask, "amara", { form });
  for (let number = 0; number < 20; number += 1) await asked(`Question ${number}?`);
  const { page: first } = (await knock(all, "amara")).body;
  expect(first.rows).toHaveLength(20);
  const rest = await answerOf(
    all(
      await doorArgs(w, {
        url: `/insights/${study.slug}/questions?at=${encodeURIComponent(first.next)}`,
        params: { slug: study.slug },
        as: cast.amara.id,
      }),
    ),
  );
  expect(rest.body.page.rows).toMatchObject([{ text: "Twice?" }]);
});

test("nobody asks or answers without a session, nor where nothing is", async () => {
  const id = await asked();
  const form = { id: newId(), text: "Let me in" };
  for (const [door, more] of [
    [all, {}],
    [ask, { form }],
    [question, { question: id }],
    [say, { question: id, form }],
  ] as const)
    expect((await knock(door, undefined, more)).location).toMatch(/^\/sign-in/);
  expect((await knock(ask, "amara", { form, slug: "nothing" })).status).toBe(404);
  expect((await knock(say, "amara", { form, question: newId() })).status).toBe(404);
  const other = await publishedStudy(w, { title: "Other", findings: [] });
  expect((await knock(question, "amara", { question: id, slug: other.slug })).status).toBe(404);
  expect((await knock(question, "amara", { question: id, slug: study.id })).location).toBe(`/insights/${study.slug}/questions/${id}`);
});

test("the words of what was removed are kept nowhere, nor those of the answers to it", async () => {
  const [kept, gone] = [await asked("Which days?"), await asked("Who was it?")];
  await answered(kept, "tomas", "Mondays.");
  const wrong = await answered(kept, "grace", "Sundays, I think.");
  await answered(gone, "grace", "A neighbour of ours.");
  const tomas = await w.person("tomas");
  await removingAnswer(w, tomas, kept, wrong);
  await removingQuestion(w, tomas, gone);
  const rows = [await w.db.read.select().from(studyQuestions), await w.db.read.select().from(studyAnswers)];
  expect(JSON.stringify(rows)).not.toMatch(/Who was it|Sundays|neighbour/);
  expect(
    rows
      .flat()
      .map(({ text }) => text)
      .filter(Boolean),
  ).toEqual(["Which days?", "Mondays."]);
});

test("many answers to one question take none from another, and the owner's stands on top however late it came", async () => {
  const [loud, quiet] = [await asked("A loud one?"), await asked("A quiet one?")];
  const rows = Array.from({ length: 260 }, () => ({
    id: newId(),
    questionId: loud,
    personId: cast.grace.id,
    text: "So do I.",
    createdAt: w.clock.now(),
  }));
  await w.db.write(async (tx) => {
    for (let at = 0; at < rows.length; at += 130) await tx.insert(studyAnswers).values(rows.slice(at, at + 130));
  });
  await answered(loud, "tomas", "All of us.");
  await answered(quiet, "grace", "Hardly any.");
  const { rows: shownRows } = await questionsOn(w.db.read, await w.person("amara"), study.id);
  const texts = (id: string) => shownRows.find((one) => one.id === id)?.answers.map(({ text }) => text) ?? [];
  expect(texts(quiet)).toEqual(["Hardly any."]);
  expect([texts(loud)[0], texts(loud).length]).toEqual(["All of us.", 50]);
});

test("an answer removed while another is kept on top leaves the question answered as it stands", async () => {
  const tomas = await w.person("tomas");
  for (let round = 0; round < 8; round += 1) {
    const id = await asked(`Round ${round}?`);
    const [one, other] = [await answered(id, "grace", "One."), await answered(id, "henrik", "Other.")];
    await keepingOnTop(w, tomas, id, one);
    await Promise.all([removingAnswer(w, tomas, id, one), keepingOnTop(w, tomas, id, other)]);
    const [question] = (await w.db.read.select().from(studyQuestions)).filter((row) => row.id === id);
    const best = (await w.db.read.select().from(bestAnswers)).find((row) => row.questionId === id);
    const kept = (await w.db.read.select().from(studyAnswers)).find((row) => row.id === best?.answerId);
    expect([best?.answerId, question?.answeredAt]).toEqual([other, kept?.createdAt]);
  }
});

const questionText = async (id: string) => (await w.db.read.select().from(studyQuestions)).find((row) => row.id === id)?.text;

test("whoever asked says it in other words until somebody has answered, and nobody else ever", async () => {
  const id = await asked("Did you here night calls?");
  const tries = (as: keyof typeof cast | undefined, text: string) => knock(reword, as, { question: id, form: { id, text } });
  expect((await shown(id)).mayReword).toBe(true);
  expect((await shown(id, "tomas")).mayReword).toBe(false);
  for (const as of ["henrik", "tomas", "leila", "jonas"] as const) {
    expect((await knock(rewordForm, as, { question: id })).status).toBe(403);
    expect((await tries(as, "Mine now?")).status).toBe(403);
  }
  expect((await tries(undefined, "Mine now?")).location).toMatch(/^\/sign-in/);
  expect((await knock(rewordForm, "amara", { question: id })).body.question.text).toBe("Did you here night calls?");
  expect((await tries("amara", "")).status).toBe(400);
  const named = await tries("amara", "Is she at 07700 900123?");
  expect([named.status, named.body.result.initialValue.text]).toEqual([422, "Is she at 07700 900123?"]);
  expect((await tries("amara", "Did you hear night calls?")).location).toBe(`/insights/${study.slug}/questions/${id}`);
  expect(await questionText(id)).toBe("Did you hear night calls?");
  const answer = await answered(id, "grace", "Many.");
  const late = await tries("amara", "Do you like cake?");
  expect([late.status, late.body.result.initialValue.text]).toEqual([409, "Do you like cake?"]);
  expect((await knock(rewordForm, "amara", { question: id })).location).toBe(`/insights/${study.slug}/questions/${id}`);
  expect((await shown(id)).mayReword).toBe(false);
  expect(await questionText(id)).toBe("Did you hear night calls?");
  await knock(say, "grace", { question: id, form: { remove: answer } });
  expect((await tries("amara", "And in the morning?")).status).toBe(302);
});

test("an answer that came while the question was said in other words keeps it as it was", async () => {
  const id = await asked("Which nights?");
  const amara = await w.person("amara");
  await Promise.allSettled([
    rewordingQuestion(w, amara, { id, text: "Which days?" }),
    answering(w, await w.person("grace"), { id: newId(), questionId: id, text: "Mondays." }),
  ]);
  const before = await questionText(id);
  await expect(rewordingQuestion(w, amara, { id, text: "Which weeks?" })).rejects.toMatchObject({ code: "insights.question-answered" });
  expect(await questionText(id)).toBe(before);
});

test("questions and answers are reported to the editors, who look at them, remove them and say so", async () => {
  const id = await asked("Is it the one from Hill Street?");
  const answer = await answered(id, "grace", "Yes, the baker.");
  const about = { "study-question": id, "study-answer": answer };
  for (const [kind, thing] of Object.entries(about)) {
    const url = `/reports?kind=${kind}&about=${thing}`;
    expect((await answerOf(reportForm(await doorArgs(w, { url, as: cast.henrik.id })))).body.back).toBe(`/insights/said/${thing}`);
    const form = { id: newId(), kind, about: thing, reason: "A customer can be recognised" };
    expect((await answerOf(reportIt(await doorArgs(w, { url, as: cast.henrik.id, form })))).status).toBe(302);
    const led = await answerOf(said(await doorArgs(w, { url: "/insights/said/x", params: { id: thing }, as: cast.leila.id })));
    expect(led.location).toBe(`/insights/${study.slug}/questions/${id}#said-${thing}`);
  }
  expect(await told("report-made")).toMatchObject([{ personId: cast.leila.id }, { personId: cast.leila.id }]);
  const url = "/admin/reports";
  expect((await answerOf(reported(await doorArgs(w, { url, as: cast.leila.id })))).body.reports).toHaveLength(2);
  expect((await knock(say, "leila", { question: id, form: { remove: answer } })).status).toBe(302);
  expect((await knock(say, "leila", { question: id, form: { remove: id } })).status).toBe(302);
  for (const [kind, thing] of Object.entries(about)) {
    const form = { kind, about: thing, outcome: "removed" };
    expect((await answerOf(answerReport(await doorArgs(w, { url, as: cast.leila.id, form })))).status).toBe(302);
  }
  expect((await told("report-answered")).map(({ personId }) => personId)).toEqual([cast.henrik.id, cast.henrik.id]);
  expect((await told("study-said-removed")).map(({ personId }) => personId).sort()).toEqual([cast.amara.id, cast.grace.id].sort());
});

test("who takes away what they wrote themselves is not told of it", async () => {
  await knock(say, "amara", { question: await asked(), form: { remove: (await w.db.read.select().from(studyQuestions))[0]?.id ?? "" } });
  expect(await told("study-said-removed")).toEqual([]);
});

test("what is gone, or was never there, is neither led to nor reported", async () => {
  const gone = await asked();
  const under = await answered(gone, "grace", "Many.");
  await knock(say, "amara", { question: gone, form: { remove: gone } });
  for (const id of [gone, under, newId(), "nothing"]) {
    const led = said(await doorArgs(w, { url: "/insights/said/x", params: { id }, as: cast.amara.id }));
    expect((await answerOf(led)).status).toBe(404);
    for (const kind of ["study-question", "study-answer"]) {
      const form = { id: newId(), kind, about: id, reason: "Look" };
      expect((await answerOf(reportIt(await doorArgs(w, { url: "/reports", as: cast.amara.id, form })))).status).toBeGreaterThanOrEqual(
        400,
      );
    }
  }
  expect((await answerOf(said(await doorArgs(w, { url: "/insights/said/x", params: { id: gone } })))).location).toMatch(/^\/sign-in/);
  expect(await w.db.read.select().from(reports)).toEqual([]);
});
