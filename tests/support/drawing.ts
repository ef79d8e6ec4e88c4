/** A journey map that is there, as its rows: what hangs on its steps needs no more of it. */
import { type JourneyMap, stepsOf } from "#app/domains/journeys/board/map.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { journeyEditors, journeySharings, journeySnapshots, journeyStages, journeySteps, journeys } from "#db/schema/journeys.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { kitchen } from "./maps.ts";

interface Drawn {
  map?: JourneyMap;
  editors?: readonly CastName[];
  /** A private draft of its owner and editors. */
  draft?: boolean;
}

export async function drawn(
  { db, clock }: Pick<World, "db" | "clock">,
  owner: CastName,
  { map = kitchen, editors = [], draft = false }: Drawn = {},
): Promise<string> {
  const id = newId();
  const at = clock.now();
  const by = cast[owner].id;
  await db.write(async (tx) => {
    await tx.insert(journeys).values({ id, ownerId: by, title: map.title, kind: map.kind, createdAt: at, editedAt: at });
    if (!draft) await tx.insert(journeySharings).values({ journeyId: id, by, at });
    for (const editor of editors) await tx.insert(journeyEditors).values({ journeyId: id, personId: cast[editor].id, by, at });
    await tx.insert(journeySnapshots).values({ journeyId: id, epoch: 1, sequence: 0, bytes: Buffer.alloc(0), map, at });
    await tx
      .insert(journeyStages)
      .values(map.stages.map((stage, position) => ({ journeyId: id, id: stage.id, position, title: stage.title })));
    const steps = map.stages.flatMap((stage) =>
      stage.steps.flatMap((step) => [
        { id: step.id, title: step.title, stageId: stage.id, parentId: null },
        ...step.steps.map((sub) => ({ id: sub.id, title: sub.title, stageId: stage.id, parentId: step.id })),
      ]),
    );
    await tx.insert(journeySteps).values(steps.map((step, position) => ({ journeyId: id, position, ...step })));
  });
  return id;
}

/** The id of a step by its title. */
export function stepCalled(title: string, map: JourneyMap = kitchen): string {
  const step = stepsOf(map).find((one) => one.title === title);
  if (!step) throw new Error(`No step is called ${title}`);
  return step.id;
}
