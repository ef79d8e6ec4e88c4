/**
 * What of a large map goes along with its page: the cards that one sees first. The others are in the document, which the page
 * asks for anyway; sent with the page as well, they were most of the time until it was there.
 */
import { type JourneyMap, stepsOf } from "../board/map.ts";
import { filterIn } from "./filtering.ts";
import { columnsOf, type Row, rowHeights } from "./grid/layout.ts";
import { axisOf } from "./targets.ts";

export interface InSight {
  readonly map: JourneyMap;
  /** Whether all cards are there. */
  readonly whole: boolean;
  /** By lane, how high the grid's rows are with all cards, at a zoom of 1: so nothing moves when the others come. */
  readonly heights?: Readonly<Record<string, number>>;
}

/** Up to here a map goes along as it is. */
const fewCards = 600;
/** More than any window shows at first, a large one too. */
const stepsInSight = 20;
const heightInSight = 1_600;

export function inSight(map: JourneyMap, query: URLSearchParams): InSight {
  const { stageId, laneIds, team, evidence } = filterIn(query);
  const stage = map.stages.find(({ id }) => id === stageId);
  const view = query.get("view");
  const filtered = laneIds.length > 0 || team !== null || evidence !== null;
  // A map of one stage is read as a whole in the outline and the table, a larger one stage by stage.
  const isRead = view === "outline" || view === "table" || view === null;
  if (map.cards.length <= fewCards || filtered || (isRead && map.stages.length < 2)) return { map, whole: true };
  const asked = query.get("card");
  const place = new Map(stepsOf(map).map(({ id }, at) => [id, at]));
  const within = (first: number, last: number) => (card: JourneyMap["cards"][number]) =>
    (place.get(card.from) ?? 0) <= last && (place.get(card.to) ?? 0) >= first;
  if (stage) {
    const own = stepsOf({ stages: [stage] });
    const [first, last] = [place.get(own[0]?.id ?? "") ?? 0, place.get(own.at(-1)?.id ?? "") ?? -1];
    const isOn = within(first, last);
    return { map: { ...map, cards: map.cards.filter((card) => isOn(card) || card.id === asked) }, whole: false };
  }
  const rows = map.lanes.map((lane): Row => ({ kind: "lane", lane }));
  const heights = rowHeights(rows, { columns: columnsOf(map), axis: axisOf(map), teams: {} });
  const lanes = new Set<string>();
  let height = 0;
  for (const [at, { id }] of map.lanes.entries()) {
    if (height > heightInSight) break;
    lanes.add(id);
    height += heights[at] ?? 0;
  }
  const isOn = within(0, stepsInSight - 1);
  return {
    map: { ...map, cards: map.cards.filter((card) => card.id === asked || (lanes.has(card.laneId) && isOn(card))) },
    whole: false,
    heights: Object.fromEntries(map.lanes.map(({ id }, at) => [id, heights[at] ?? 0])),
  };
}
