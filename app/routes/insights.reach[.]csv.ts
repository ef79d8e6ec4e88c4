import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { type ReachCell, reachMap } from "#app/domains/insights/reach/reach.queries.server.ts";
import { stageIn } from "#app/domains/insights/reach/reach.ts";
import { functionWord } from "#app/domains/insights/reach/words.ts";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import * as m from "#app/paraglide/messages.js";

/** What the page shows, one line for a study and a department; what is hidden there is hidden here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const stage = stageIn(searchParams.get("stage"));
  const { read } = context.world.db;
  const { studies, groups, all } = await reachMap(read, stage, await departmentsWithTeams(read), searchParams.get("at"));
  const rows = studies.flatMap(({ title }, at) => [
    ...groups.flatMap((group) => [
      ...group.departments.map(({ name, cells }) => [title, functionWord(group.function), name, ...fields(cells[at])]),
      [title, functionWord(group.function), "", ...fields(group.cells[at])],
    ]),
    [title, "", "", ...fields(all[at])],
  ]);
  const head = ["study", "function", "department", "meant", stage];
  // A cell that begins like a formula must stay a text where the file is opened.
  const csv = stringify([head, ...rows], { bom: true, escape_formulas: true });
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="reach-${stage}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

function fields(cell: ReachCell | undefined): [meant: string, count: string] {
  if (!cell) return ["0", ""];
  return cell === "hidden" ? [m.reach_hidden(), m.reach_hidden()] : [String(cell.meant), String(cell.count)];
}
