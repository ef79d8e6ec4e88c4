import type { Person } from "#app/domains/people/people.ts";
import { notingKept } from "#app/domains/privacy/noting.server.ts";
import { privacySettingsOf } from "#app/domains/privacy/settings.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { notNow, unanswered } from "./imports.errors.ts";
import { mayAnswer } from "./imports.policy.ts";
import { lookAgain } from "./scanning.server.ts";
import { type Decision, holdImport, isAnswerable, settleRows, unchanged } from "./settling.server.ts";
import { type OpenRow, openRow } from "./waiting.queries.server.ts";
import { answered, type Choice, keyOfFound } from "./waiting.ts";

interface Place {
  readonly importId: string;
  readonly line: number;
}

/**
 * Takes in one row that waits, with an answer for each of its findings (by `keyOfFound`). It goes on waiting when a replacement
 * has uncovered something else: then false.
 * @throws stories.import-unanswered, stories.import-not-now
 */
export async function answerRow(
  world: World,
  person: Person,
  { choices, ...place }: Place & { choices: ReadonlyMap<string, Choice> },
): Promise<boolean> {
  if (!mayAnswer(person)) throw notAllowed();
  const row = await rowAt(world, place);
  const first = answered(row, (found) => choices.get(keyOfFound(found)));
  if (first.findings.length > 0) throw unanswered();
  const settings = await privacySettingsOf(world.db.read);
  const [answer = first] = await lookAgain(world, [first], { settings, choose: () => undefined });
  await settleOne(world, person, place, { row, answered: answer });
  return answer.findings.length === 0;
}

/**
 * Leaves one row that waits out of the import.
 * @throws stories.import-not-now
 */
export async function leaveRowOut(world: World, person: Person, place: Place): Promise<void> {
  if (!mayAnswer(person)) throw notAllowed();
  await settleOne(world, person, place, { row: await rowAt(world, place), leftOut: m.import_answer_left_out() });
}

async function rowAt({ db }: World, { importId, line }: Place): Promise<OpenRow> {
  const row = await openRow(db.read, importId, line);
  if (!row) throw notFound();
  return row;
}

async function settleOne(world: World, person: Person, { importId, line }: Place, decision: Decision): Promise<void> {
  const note = await notingKept(world);
  await world.db.write(async (tx) => {
    const at = world.clock.now();
    const held = await holdImport(tx, importId);
    if (!held || !isAnswerable(held)) throw notNow();
    if (!unchanged(decision.row, await openRow(tx, importId, line))) throw unanswered();
    await settleRows(tx, held, [decision], { by: person.id, now: at, note });
    const detail = {
      line,
      ...("answered" in decision
        ? { replaced: decision.answered.replaced.length, kept: decision.answered.kept.length }
        : { leftOut: true }),
    };
    const subject = { kind: "story-import", id: importId };
    await record(tx, { actorId: person.id, action: "stories.import-answered", subject, detail, at });
  });
}
