/** The ranking of the steps of all maps that the person reads, or of one of them. Nine statements, whatever the number of steps. */
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { remediesOn } from "./effect.queries.server.ts";
import { figuresOver } from "./figures.queries.server.ts";
import { groundOf } from "./ground.queries.server.ts";
import { keyOf, storiesByAge } from "./ground.ts";
import { ranked, type Weights } from "./ranking.ts";
import { foremost } from "./remedies.ts";

const onAPage = 50;

export async function rankingPage(
  read: Reader,
  person: Pick<Person, "id">,
  asked: { map?: string | undefined; page: number; weights: Weights },
) {
  const now = read.now();
  const { map, weights } = asked;
  const [ground, entered, remedies] = await Promise.all([
    groundOf(read, person, { map }, now),
    figuresOver(read, person, map),
    remediesOn(read, person, { journeyId: map }),
  ]);
  const maps = new Map(ground.maps.map((one) => [one.id, one]));
  const figures = new Map(entered.map((one) => [keyOf(one), one]));
  const done = Map.groupBy(remedies, keyOf);
  const known = ground.steps.flatMap((step) => {
    if (!step.drawn) return [];
    const key = keyOf({ journeyId: step.journeyId, stepId: step.id });
    const own = figures.get(key);
    return [
      {
        journeyId: step.journeyId,
        id: step.id,
        title: step.title,
        stage: step.stage,
        map: maps.get(step.journeyId)?.title ?? "",
        shared: maps.get(step.journeyId)?.shared ?? true,
        edits: maps.get(step.journeyId)?.edits ?? false,
        pleasure: step.drawn.pleasure,
        style: step.drawn.style,
        ...storiesByAge(step, now),
        findings: step.findings,
        assumed: step.assumed,
        customers: own?.customers ?? null,
        importance: own?.importance ?? null,
        business: own?.business ?? null,
        remedy: foremost(done.get(key) ?? []) ?? null,
      },
    ];
  });
  const all = ranked(known, weights);
  const pages = Math.max(1, Math.ceil(all.length / onAPage));
  const at = Math.min(asked.page, pages);
  return {
    steps: all.slice((at - 1) * onAPage, at * onAPage).map((step, turn) => ({ ...step, rank: (at - 1) * onAPage + turn + 1 })),
    highest: all[0]?.score ?? 0,
    page: { at, pages },
    counts: { ranked: all.length, well: known.length - all.length, unknown: ground.steps.length - known.length },
    cut: ground.cut,
  };
}
