import { beforeEach, expect, test } from "vitest";
import { loader as page } from "#app/routes/insights.$slug._index.tsx";
import { loader as all, action as ask } from "#app/routes/insights.$slug.questions._index.tsx";
import { loader as question, action as say } from "#app/routes/insights.$slug.questions.$question.tsx";
import { newId } from "#app/shared/ids.ts";
import { studyAnswers, studyQuestions } from "#db/schema/insights.ts";
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
