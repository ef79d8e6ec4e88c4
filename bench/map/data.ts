/** Maps of a size, and two hundred people who edit one of them. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeStateAsUpdate } from "yjs";
import { openSession } from "#app/domains/auth/sessions.server.ts";
import type { JourneyMap } from "#app/domains/journeys/board/map.ts";
import { firstOrders } from "#app/domains/journeys/board/orders.ts";
import { creating } from "#app/domains/journeys/creating.server.ts";
import { namingEditors } from "#app/domains/journeys/holding.server.ts";
import { loadDocument } from "#app/domains/journeys/journal.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { readConfig } from "#app/shared/config.server.ts";
import { newId } from "#app/shared/ids.ts";
import { nameKey, organisations, people } from "#db/schema/people.ts";
import { migrations } from "../../bin/places.ts";
import { makeWorld } from "../../bin/world.ts";
import { makeRandom, prose } from "../support/random.ts";

export interface Made {
  readonly folder: string;
  /** By the number of their cards. */
  readonly maps: ReadonlyMap<
    number,
    { readonly id: string; readonly document: string; readonly bytesFile: string; readonly cards: readonly string[] }
  >;
  readonly cookies: readonly string[];
}

export const worldAt = (folder: string) => makeWorld(readConfig({ NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "silent" }));

/** `lanes` × `steps` cards. */
function mapOf(title: string, { steps, lanes }: { steps: number; lanes: number }): JourneyMap {
  const random = makeRandom(steps * lanes);
  const perStage = 10;
  const stages = Math.ceil(steps / perStage);
  const [stageOrders, stepOrders, laneOrders] = [firstOrders(stages), firstOrders(perStage), firstOrders(lanes)];
  const [first = ""] = firstOrders(1);
  const drawn = stageOrders.map((order, stage) => ({
    id: newId(),
    order,
    title: prose(random, 3),
    steps: stepOrders
      .slice(0, Math.min(perStage, steps - stage * perStage))
      .map((own) => ({ id: newId(), order: own, title: prose(random, 5), opens: null, steps: [] })),
  }));
  const kinds = ["text", "thinking", "pain", "opportunity", "backstage", "systems"] as const;
  const rows = laneOrders.map((order, at) => ({
    id: newId(),
    order,
    kind: kinds[at % kinds.length] ?? ("text" as const),
    title: prose(random, 2),
    sketchId: null,
  }));
  const cards = rows.flatMap((lane) =>
    drawn
      .flatMap((stage) => stage.steps)
      .map((step) => ({
        id: newId(),
        order: first,
        laneId: lane.id,
        from: step.id,
        to: step.id,
        text: prose(random, random.whole(4, 24)),
        figure: null,
        picture: null,
        channel: null,
        opens: null,
      })),
  );
  return { kind: "as-is", title, summary: prose(random, 12), sketches: [], stages: drawn, lanes: rows, cards, arrows: [] };
}

const sizes = [
  { steps: 50, lanes: 10 },
  { steps: 50, lanes: 40 },
  { steps: 200, lanes: 50 },
];

export async function makeData(participants: number): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), "alongside-bench-"));
  const world = worldAt(folder);
  await world.db.migrate(migrations);
  const createdAt = world.clock.now();
  const rows = Array.from({ length: participants }, (_, number) => {
    const name = `Participant ${number}`;
    return { id: newId(), name, nameKey: nameKey(name), email: `participant${number}@widewater.example`, createdAt };
  });
  await world.db.write(async (tx) => {
    await tx.insert(organisations).values({ id: newId(), name: "Wide Water Group", kind: "real", createdAt });
    await tx.insert(people).values(rows);
  });
  const owner = await activePerson(world.db.read, rows[0]?.id ?? "");
  if (!owner) throw new Error("Nobody owns the maps");
  const maps = new Map<number, { id: string; document: string; bytesFile: string; cards: string[] }>();
  for (const size of sizes) {
    const count = size.steps * size.lanes;
    const [id, map] = [newId(), mapOf(`A map of ${count} cards`, size)];
    await creating(world, owner, { id, map });
    await namingEditors(world, owner, id, { add: rows.slice(1).map((row) => row.id), remove: [] });
    const loaded = await loadDocument(world.db.read, id);
    if (!loaded) throw new Error("A map was not made");
    const bytesFile = join(folder, `${count}.bin`);
    writeFileSync(bytesFile, encodeStateAsUpdate(loaded.doc));
    maps.set(count, { id, document: `${id}.1`, bytesFile, cards: map.cards.map((card) => card.id) });
  }
  const cookies: string[] = [];
  for (const { id } of rows) cookies.push((await openSession(world, id, "A benchmark")).split(";")[0] ?? "");
  await world.db.close();
  return { folder, maps, cookies };
}
