import * as m from "#app/paraglide/messages.js";
import type { Chart } from "../rendering/charts.ts";
import { drawChart } from "../rendering/drawing.ts";
import type { ShownChart } from "../rendering/markdown.server.ts";
import type { ReachStage } from "./reach.ts";
import type { Trend } from "./trend.queries.server.ts";
import { functionWord, stageWord } from "./words.ts";

/** The lines of the functions, of each hundred people; nothing where there is nobody whose line may be shown. */
export function trendChart({ months, lines }: Trend, stage: ReachStage): ShownChart | undefined {
  const shown = lines.flatMap(({ function: one, people, counts }) => (counts && people > 0 ? { one, people, counts } : []));
  if (!shown.some(({ counts }) => counts.some((count) => count > 0))) return undefined;
  const values = months.map((_, month) => shown.map(({ counts, people }) => Math.round((100 * (counts[month] ?? 0)) / people)));
  const chart: Chart = {
    type: "line",
    id: "trend",
    title: m.reach_trend_chart({ stage: stageWord(stage) }),
    description: "",
    unit: "%",
    values,
    table: {
      head: [m.reach_trend_month(), ...shown.map(({ one }) => functionWord(one))],
      rows: months.map((month, at) => [month.slice(0, 7), ...(values[at] ?? []).map(String)]),
    },
  };
  return { ...chart, svg: drawChart(chart, "trend") };
}

/** The functions whose line is not shown. */
export const hiddenFunctions = ({ lines }: Trend): string[] =>
  lines.flatMap(({ function: one, people, counts }) => (!counts && people > 0 ? functionWord(one) : []));
