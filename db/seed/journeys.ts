/** Two maps that people of the demonstration work on: begun from templates, filled with what they have found. */
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import * as Y from "yjs";
import type { Card, JourneyMap } from "#app/domains/journeys/board/map.ts";
import { stepsOf } from "#app/domains/journeys/board/map.ts";
import { firstOrders } from "#app/domains/journeys/board/orders.ts";
import { documentOf, project } from "#app/domains/journeys/board/projecting.ts";
import { projectRows } from "#app/domains/journeys/folding.server.ts";
import { mapFromTemplate } from "#app/domains/journeys/templates/template-map.ts";
import { readTemplates } from "#app/domains/journeys/templates/templates.server.ts";
import type { Template } from "#app/domains/journeys/templates/templates.ts";
import { dayLength } from "#app/shared/clock.ts";
import type { Transaction } from "../client.ts";
import { journeyEditors, journeySharings, journeySnapshots, journeys } from "../schema/journeys.ts";
import { type DrawnMap, seedEvidence } from "./journey-evidence.ts";
import { seedStepFigures } from "./step-figures.ts";

const laneNames = {
  channel: "Channel",
  curve: "Feeling",
  thinking: "What they are thinking",
  ask: "What to ask customers",
  backstage: "Behind the scenes",
  systems: "Systems",
  pain: "What hurts",
  opportunity: "What could be better",
} as const;

interface Drawn {
  readonly template: string;
  readonly title: string;
  readonly summary: string;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly madeDaysAgo: number;
  /** By the place of the step along the map. */
  readonly cards: readonly {
    readonly lane: "pain" | "opportunity" | "systems";
    readonly step: number;
    readonly until?: number;
    readonly text: string;
  }[];
}

const drawn: readonly Drawn[] = [
  {
    template: "bereavement",
    title: "When a customer has died",
    summary: "What a family goes through with us between the first letter they find and the last account that is closed.",
    owner: "priya.raman@fernhollow.example",
    editors: ["philippa.nwachukwu@fernhollow.example", "amara.okafor@fernhollow.example"],
    madeDaysAgo: 41,
    cards: [
      { lane: "pain", step: 0, text: "Our letters do not say what they are for. One widow kept all forty, to be safe." },
      { lane: "pain", step: 1, text: "The only way to tell us is to ring, and to say it aloud to a stranger." },
      { lane: "opportunity", step: 1, text: "A form that can be filled in at night, and read by one person in the morning." },
      { lane: "pain", step: 2, until: 3, text: "The same death is told to us again at every desk." },
      { lane: "systems", step: 2, text: "The mark on the record reaches the card system only the next day." },
      { lane: "opportunity", step: 3, text: "Seen once, it is seen by all: one copy in one place." },
      { lane: "systems", step: 5, text: "Marketing lists are cleaned once a month. Until then, offers go out in his name." },
      { lane: "pain", step: 7, text: "Nobody says when it is over. Families wait for one more letter." },
    ],
  },
  {
    template: "moving-house",
    title: "Moving house",
    summary: "An address is one line to us and a whole summer to them.",
    owner: "amara.okafor@fernhollow.example",
    editors: ["priya.raman@fernhollow.example"],
    madeDaysAgo: 16,
    cards: [
      { lane: "pain", step: 0, text: "We are on nobody’s list of whom to tell, until a letter comes back." },
      { lane: "pain", step: 1, text: "The app takes the new address for the account, but not for the policy." },
      { lane: "systems", step: 1, until: 2, text: "Three systems keep an address. Accounts Payable asks for it a fourth time." },
      { lane: "opportunity", step: 2, text: "Ask once, and say back where it was changed." },
      { lane: "pain", step: 5, text: "The card went to the old flat, and so did the letter that said so." },
      { lane: "opportunity", step: 7, text: "A call after the first month: has everything arrived?" },
    ],
  },
];

/** The maps, with what hangs on their steps. `storyIds`: by the number of their file. */
export async function seedJourneys(
  tx: Transaction,
  { personIds, storyIds }: { personIds: ReadonlyMap<string, string>; storyIds: ReadonlyMap<string, string> },
  now: Date,
): Promise<void> {
  const made: DrawnMap[] = [];
  const templates = await readTemplates(join(process.cwd(), "content/journey-templates"));
  for (const one of drawn) {
    const template = templates.find(({ slug }) => slug === one.template);
    const ownerId = personIds.get(one.owner);
    if (!template || !ownerId) throw new Error(`The map ${one.title} lacks its template or its owner.`);
    const doc = documentOf(filled(template, one));
    const map = project(doc);
    const [id, at] = [uuidv7(), new Date(now.getTime() - one.madeDaysAgo * dayLength)];
    await tx.insert(journeys).values({ id, ownerId, title: map.title, kind: map.kind, createdAt: at, editedAt: at, versionedAt: at });
    await tx
      .insert(journeySnapshots)
      .values({ journeyId: id, epoch: 1, sequence: 0, bytes: Buffer.from(Y.encodeStateAsUpdate(doc)), map, at });
    await tx.insert(journeySharings).values({ journeyId: id, by: ownerId, at });
    const editors = one.editors.flatMap((email) => personIds.get(email) ?? []);
    await tx.insert(journeyEditors).values(editors.map((personId) => ({ journeyId: id, personId, by: ownerId, at })));
    await projectRows(tx, id, undefined, map);
    made.push({ id, map });
  }
  await seedEvidence(tx, made, { personIds, storyIds, now });
  await seedStepFigures(tx, made, personIds.get("priya.raman@fernhollow.example") ?? "", now);
}

function filled(template: Template, { title, summary, cards }: Drawn): JourneyMap {
  const map = mapFromTemplate(template, { words: { lane: (lane) => laneNames[lane] }, newId: uuidv7 });
  const steps = stepsOf(map);
  const [order = ""] = firstOrders(1);
  const added = cards.flatMap(({ lane, step, until = step, text }): Card[] => {
    const laneId = map.lanes.find(({ kind }) => kind === lane)?.id;
    const [from, to] = [steps[step]?.id, steps[until]?.id];
    if (!laneId || !from || !to) return [];
    return [{ id: uuidv7(), order, laneId, from, to, text, figure: null, picture: null, channel: null, opens: null }];
  });
  return { ...map, title, summary, cards: [...map.cards, ...added] };
}
