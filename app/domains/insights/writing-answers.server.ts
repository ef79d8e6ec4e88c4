/** What the form of a study answers: a button of its findings, a preview, a mistake, another curator's version, or that it is taken. */
import { data } from "@remix-run/node";
import { type DraftValues, valuesOf } from "#app/domains/drafts/drafts.ts";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { isUnanswered } from "#app/domains/privacy/privacy.errors.ts";
import { findingsToShow, unansweredIn } from "#app/domains/privacy/showing.server.ts";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { hasCode, notAllowed } from "#app/shared/errors.ts";
import { isId, newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { mayCurate } from "./insights.policy.ts";
import { curators, editableById } from "./insights.queries.server.ts";
import { draftNameOf } from "./insights.ts";
import { publishing, savingStudy } from "./publishing.server.ts";
import { renderStudy } from "./rendering/markdown.server.ts";
import { moved, readStudyForm } from "./study-form.ts";
import { textsWritten } from "./texts.ts";
import { unreadyCharts, unreadyReview } from "./unready.server.ts";
import { imageSizes } from "./versions.server.ts";

export type Taken = { readonly done: "published" | "saved" | "afresh"; readonly slug: string };

/** Either `taken` or `answer` to return as it is. */
export async function answerStudyForm(world: World, person: Person, form: FormData) {
  if (!mayCurate(person)) await orRefuse(Promise.reject(notAllowed()));
  const answers = takeAnswers(form);
  const intent = String(form.get("intent") ?? "save");
  form.delete("intent");
  const values: DraftValues = valuesOf(form);
  const id = values.id?.[0] ?? "";
  const revision = Number(values.revision?.[0] ?? 0);
  if (!isId(id) || !Number.isInteger(revision) || revision < 0) throw data({ code: "insights.malformed" }, { status: 400 });
  if (intent === "afresh") {
    const name = draftNameOf(revision === 0 ? undefined : id);
    await world.db.write((tx) => discarding(tx, person.id, name, world.clock.now()));
    return { taken: { done: "afresh", slug: "" } satisfies Taken } as const;
  }
  const next = moved(values, intent, newId);
  if (next) return { answer: data({ values: next }) } as const;
  if (intent === "preview") {
    const preview = renderStudy(values.body?.[0] ?? "", await imageSizes(world.db.read, id));
    return { answer: data({ values, preview }) } as const;
  }
  const owners = await curators(world.db.read);
  const ownerId = owners.find((one) => one.id === values.ownerId?.[0])?.id ?? person.id;
  const { content, settings, note, mistakes: said } = readStudyForm(values, ownerId);
  const publish = intent === "publish";
  const review = { id, reviewOn: settings.reviewOn, today: dayIn(person.zone, world.clock.now()), publish };
  const mistakes = { ...(publish ? unreadyCharts(content) : {}), ...(await unreadyReview(world.db.read, review)), ...said };
  if (Object.keys(mistakes).length > 0) return { answer: data({ values, mistakes }, { status: 400 }) } as const;
  const writing = { id, content, settings, revision, answers };
  try {
    const slug = publish ? await publishing(world, person, { ...writing, note }) : await savingStudy(world, person, writing);
    return { taken: { done: publish ? "published" : "saved", slug } satisfies Taken } as const;
  } catch (error) {
    if (isUnanswered(error)) {
      const findings = await findingsToShow(world, {
        about: { kind: "study", id },
        texts: textsWritten({ content, settings, note }),
        answers,
      });
      const asked = Object.fromEntries(Object.entries(unansweredIn(findings)).map(([name, words]) => [shownField(name), words ?? []]));
      return {
        answer: data(
          { values, mistakes: asked, findings: findings.map((one) => ({ ...one, field: shownField(one.field) })) },
          { status: 422 },
        ),
      } as const;
    }
    if (!hasCode(error, "insights.changed")) return orRefuse(Promise.reject(error));
    // Both are shown; what is saved next begins with what the other has saved.
    const theirs = await editableById(world.db.read, person, id);
    const merged: DraftValues = { ...values, revision: [String(theirs.revision)] };
    return {
      answer: data({ values: merged, conflict: { theirs: theirs.content, yours: content, by: theirs.saved?.by } }, { status: 409 }),
    } as const;
  }
}

/** All lines of evidence stand in one field. */
const shownField = (name: string) => name.replace(/\.evidence\[.*$/, ".evidence");
