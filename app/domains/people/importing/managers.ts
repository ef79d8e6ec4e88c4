import { managersInCircle, normalEmail } from "../people.ts";
import type { KnownPerson, Lookup } from "./directory.ts";
import type { Draft } from "./row.ts";

/** Refuses whoever would be taken without the manager their row names, and whoever would close a circle of managers. */
export function refuseByManagers(drafts: readonly Draft[], { people, personByEmail, emailById }: Lookup): void {
  const firstOf = new Map<string, Draft>();
  for (const draft of drafts) if (draft.email && !firstOf.has(draft.email)) firstOf.set(draft.email, draft);
  const reportsOf = Map.groupBy(
    drafts.filter((draft) => draft.cells.manager_email),
    (draft) => normalEmail(draft.cells.manager_email),
  );
  for (const [value, reports] of reportsOf) {
    const manager = personByEmail.get(value);
    if (manager?.active || (!manager && firstOf.has(value))) continue;
    for (const report of reports) report.mistakes.push({ code: manager ? "manager-deactivated" : "manager-unknown", value });
  }
  spread(drafts.filter(isRefused), firstOf, reportsOf);

  const managerNow = (person: KnownPerson | undefined) => (person?.managerId ? emailById.get(person.managerId) : undefined);
  // A refused row leaves the manager as it was, which may close another circle: until nothing changes.
  for (;;) {
    const managerOf = new Map(people.flatMap((person) => (person.managerId ? [[person.email, managerNow(person) ?? ""]] : [])));
    const good = drafts.filter((draft) => !isRefused(draft) && draft.cells.manager_email);
    for (const draft of good) managerOf.set(draft.email, normalEmail(draft.cells.manager_email));
    const circle = managersInCircle(managerOf);
    const closing = good.filter((draft) => circle.has(draft.email) && managerOf.get(draft.email) !== managerNow(draft.known));
    if (closing.length === 0) return;
    for (const draft of closing) draft.mistakes.push({ code: "manager-circle" });
    spread(closing, firstOf, reportsOf);
  }
}

/** Refuses everybody below somebody new who is refused; whoever is in the directory already stays somebody's manager. */
function spread(refused: readonly Draft[], firstOf: ReadonlyMap<string, Draft>, reportsOf: ReadonlyMap<string, Draft[]>): void {
  const waiting = [...refused];
  for (const draft of waiting) {
    if (draft.known || firstOf.get(draft.email) !== draft) continue;
    for (const report of reportsOf.get(draft.email) ?? []) {
      if (report.mistakes.some(({ code }) => code === "manager-circle" || code === "manager-refused")) continue;
      if (!isRefused(report)) waiting.push(report);
      report.mistakes.push({ code: "manager-refused", value: draft.email, line: draft.line });
    }
  }
}

const isRefused = (draft: Draft) => draft.mistakes.length > 0;
