import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { reportAnswers, reports } from "#db/schema/comments.ts";
import { reportAnswered, stillThere } from "./comments.errors.ts";
import { mayAnswerReports } from "./comments.policy.ts";
import type { Thing } from "./comments.ts";
import { mayKnowReportsOf } from "./keepers.queries.server.ts";
import { writeRemoval } from "./removing.server.ts";
import { reportersOf } from "./reports.queries.server.ts";

export interface ReportAnswer {
  readonly about: Thing;
  readonly outcome: "kept" | "removed";
  readonly note?: string | undefined;
  readonly answers?: readonly FindingAnswer[];
}

/** Whether none of some readers finds a thing any more: its room knows. */
export type IsGoneFor = (world: World, readers: readonly string[], about: Thing) => Promise<boolean>;

/**
 * Answers everything that is reported about a thing. A comment is removed with it; a thing of another room has to be gone before,
 * taken away on its own page. Refuses with `comments.still-there` otherwise, with `hallway.not-allowed` who said it while somebody
 * else can answer, and with `privacy.unanswered` while something in the note may identify a customer.
 */
export async function answerReports(
  world: World,
  person: Person,
  { about, outcome, note, answers }: ReportAnswer,
  isGoneFor: IsGoneFor,
): Promise<void> {
  if (!mayAnswerReports(person) || !(await mayKnowReportsOf(world.db.read, person, about))) throw notAllowed();
  const reporters = await reportersOf(world.db.read, about);
  if (reporters.length === 0) throw reportAnswered();
  if (outcome === "removed" && about.kind !== "comment" && !(await isGoneFor(world, [...reporters, person.id], about))) throw stillThere();
  const cleared = await clearing(world, person, { about: noteOn(about), texts: { note: note || null }, answers });
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    await locked(
      tx
        .select({ id: reports.id })
        .from(reports)
        .where(and(eq(reports.aboutKind, about.kind), eq(reports.aboutId, about.id))),
    );
    const open = await tx
      .select({ id: reports.id })
      .from(reports)
      .leftJoin(reportAnswers, eq(reportAnswers.reportId, reports.id))
      .where(and(eq(reports.aboutKind, about.kind), eq(reports.aboutId, about.id), isNull(reportAnswers.reportId)));
    if (open.length === 0) throw reportAnswered();
    await tx.insert(reportAnswers).values(open.map(({ id }) => ({ reportId: id, by: person.id, at, outcome, note: cleared.texts.note })));
    await cleared.note(tx);
    if (outcome === "removed" && about.kind === "comment") await writeRemoval(tx, { id: about.id, by: person.id, at });
    await record(tx, {
      actorId: person.id,
      action: "comments.report-answered",
      subject: about,
      detail: { outcome, reports: open.length },
      at,
    });
    const payload = { reports: open.map(({ id }) => id), about, outcome, by: person.id };
    await emit(tx, { kind: "comments.report-answered", payload, at });
  });
}

/** What an editor says of a thing is no part of it: words that are not personal in the one may be so in the other. */
export const noteOn = ({ id }: Thing): Thing => ({ kind: "report-note", id });
