import { Link } from "@remix-run/react";
import { Fragment } from "react";
import * as m from "#app/paraglide/messages.js";
import type { ReachCell, ReachMap } from "../reach.queries.server.ts";
import { depthOf, type ReachStage } from "../reach.ts";
import { functionWord, stageWord } from "../words.ts";

/** From nobody to nearly all. */
const shades = ["bg-surface", "bg-accent/10", "bg-accent/20", "bg-accent/35", "bg-accent text-on-accent"] as const;

/** The map is a table whose cells are shaded: what the shade says stands in the cell as well. */
export function ReachTable({ map: { studies, groups, all }, stage }: { map: ReachMap; stage: ReachStage }) {
  const caption = m.reach_table({ stage: stageWord(stage) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky start-0 z-1 min-w-36 bg-surface px-4 py-3 text-start align-bottom font-medium text-quiet">
              {m.reach_department()}
            </th>
            {studies.map(({ id, slug, title }) => (
              <th key={id} scope="col" className="w-32 min-w-28 px-2 py-3 text-start align-bottom font-medium" dir="auto">
                <Link to={`/insights/${slug}`} title={title} className="line-clamp-5 hover:text-accent">
                  {title}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ function: one, cells, departments }) => (
          <tbody key={one} className="border-t-4 border-line">
            <tr>
              <th scope="row" className="sticky start-0 z-1 bg-surface px-4 py-3 text-start font-semibold">
                {functionWord(one)}
              </th>
              <Cells cells={cells} studies={studies} strong />
            </tr>
            {departments.map(({ id, name, cells: own }) => (
              <tr key={id}>
                <th scope="row" className="sticky start-0 z-1 bg-surface px-4 py-2 ps-7 text-start font-normal" dir="auto">
                  {name}
                </th>
                <Cells cells={own} studies={studies} />
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot className="border-t-4 border-line">
          <tr>
            <th scope="row" className="sticky start-0 z-1 bg-surface px-4 py-3 text-start font-semibold">
              {m.reach_all()}
            </th>
            <Cells cells={all} studies={studies} strong />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Cells({ cells, studies, strong = false }: { cells: readonly ReachCell[]; studies: ReachMap["studies"]; strong?: boolean }) {
  return (
    <Fragment>
      {studies.map(({ id }, at) => (
        <Cell key={id} cell={cells[at] ?? null} strong={strong} />
      ))}
    </Fragment>
  );
}

function Cell({ cell, strong }: { cell: ReachCell; strong: boolean }) {
  const look = `border border-line px-2 py-2 tabular-nums ${strong ? "font-semibold" : ""}`;
  if (cell === null) return <td className={`${look} text-quiet`}>{m.reach_not_meant()}</td>;
  if (cell === "hidden") return <td className={`${look} text-quiet`}>{m.reach_hidden()}</td>;
  const { count, meant } = cell;
  if (count === 0) return <td className={`${look} bg-warning-soft text-warning`}>{m.reach_nobody({ meant })}</td>;
  return <td className={`${look} ${shades[depthOf(count, meant)]}`}>{m.reach_cell({ count, meant })}</td>;
}
