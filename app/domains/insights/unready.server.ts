/** What keeps a study from standing before readers, by the name of its field: beyond what each field says by itself. */
import { eq } from "drizzle-orm";
import * as m from "#app/paraglide/messages.js";
import type { Reader } from "#db/client.ts";
import { studies } from "#db/schema/insights.ts";
import type { StudyContent } from "./insights.ts";
import { chartProblems, chartsIn } from "./rendering/markdown.server.ts";

/** Readers would get the lines of a chart instead of it, and a finding would rest on nothing. */
export function unreadyCharts({ body, findings }: Pick<StudyContent, "body" | "findings">): Record<string, string[]> {
  const mistakes: Record<string, string[]> = {};
  const problems = chartProblems(body).map(({ line, title, problem }) =>
    m.insights_chart_not_drawn({ chart: title || m.insights_chart_at_line({ line: line + 1 }), problem }),
  );
  if (problems.length > 0) mistakes.body = problems;
  const drawn = new Set(chartsIn(body).map(({ id }) => id));
  findings.forEach(({ evidence }, place) => {
    const missing = evidence.flatMap(({ kind, chart = "" }) => (kind === "chart" && !drawn.has(chart) ? chart : []));
    if (missing.length > 0) mistakes[`findings[${place}].evidence`] = missing.map((id) => m.insights_chart_not_there({ id }));
  });
  return mistakes;
}

/** A review date that has gone by is not given anew; one that a published study has had is left to whoever is asked about it. */
export async function unreadyReview(
  read: Reader,
  { id, reviewOn, today, publish }: { id: string; reviewOn: string | null; today: string; publish: boolean },
): Promise<Record<string, string[]>> {
  if (reviewOn === null || reviewOn >= today) return {};
  const [known] = await read.select({ version: studies.version, reviewOn: studies.reviewOn }).from(studies).where(eq(studies.id, id));
  const isPublished = known !== undefined && known.version > 0;
  // It holds at once for a study that is published, also where its words are only kept.
  if (isPublished ? known.reviewOn === reviewOn : !publish) return {};
  return { reviewOn: [m.insights_review_gone()] };
}
