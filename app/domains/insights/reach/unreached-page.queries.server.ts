/** All that the page about whom a study has not reached shows. */
import * as m from "#app/paraglide/messages.js";
import type { Reader } from "#db/client.ts";
import { type DepartmentFunction, departmentFunctions } from "#db/schema/people.ts";
import { minutesFor } from "../insights.ts";
import { longestNote } from "./reach.ts";
import { departmentSizes } from "./sizes.queries.server.ts";
import { type MeantStudy, notesForFunction, notesSent, recipientCount, recipientPage, unreachedBy } from "./unreached.queries.server.ts";

interface Study extends MeantStudy {
  readonly title: string;
  readonly answer: string;
  readonly words: number;
}

export async function unreachedPage(read: Reader, study: Study, query: URLSearchParams) {
  const [unreached, sent] = await Promise.all([unreachedBy(read, [study], await departmentSizes(read)), notesSent(read, study.id)]);
  const functions = unreached.get(study.id) ?? [];
  const asked = departmentFunctions.find((one) => one === query.get("function"));
  const isOpen = (one: DepartmentFunction) => !sent.some((note) => note.function === one);
  const one = functions.find((each) => each === asked) ?? functions.find(isOpen) ?? functions[0];
  return { functions, sent, chosen: one && (await chosenFunction(read, study, one, { query, isSent: !isOpen(one) })) };
}

async function chosenFunction(
  read: Reader,
  study: Study,
  one: DepartmentFunction,
  { query, isSent }: { query: URLSearchParams; isSent: boolean },
) {
  const [key, id] = [query.get("after"), query.get("id")];
  const after = key !== null && id !== null ? ([key, id] as const) : undefined;
  const [page, people, notes] = await Promise.all([
    recipientPage(read, study, one, after),
    recipientCount(read, study, one),
    notesForFunction(read, study.id, one),
  ]);
  const draft = [
    m.reach_note_draft({ title: study.title, answer: study.answer, minutes: minutesFor(study.words) }),
    ...notes.map(({ department, text }) => m.reach_note_draft_for({ department, text })),
  ];
  return {
    function: one,
    sent: isSent,
    people,
    rows: page.rows,
    more: page.next && `?${new URLSearchParams({ function: one, after: page.next[0], id: page.next[1] })}`,
    later: after !== undefined,
    draft: draft.join("\n\n").slice(0, longestNote),
  };
}
