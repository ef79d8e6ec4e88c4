import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { notFound } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { copied, emptyMap } from "./beginning.ts";
import type { JourneyKind, JourneyMap } from "./board/map.ts";
import { mapOf } from "./journal.server.ts";
import { requireStake } from "./journeys.queries.server.ts";
import { mapFromTemplate } from "./templates/template-map.ts";
import { templateNamed } from "./templates/templates.server.ts";
import { laneKindWords } from "./ui/words.ts";

interface Beginning {
  /** `empty`, `template:NAME` or `copy:ID`. */
  readonly begin: string;
  readonly title: string;
  readonly kind: JourneyKind;
}

/** What a new map says at first. Refuses with `hallway.not-found` for a template or map that is not there for this person. */
export async function beginningOf(world: World, person: Person, { begin, title, kind }: Beginning): Promise<JourneyMap> {
  const [what, name = ""] = begin.split(":");
  if (what === "copy") {
    const { id } = await requireStake(world.db.read, person, name);
    const map = await mapOf(world.db.read, id);
    if (!map) throw notFound();
    return { ...copied(map, newId), title, kind };
  }
  if (what === "template") {
    const template = await templateNamed(world, name);
    if (!template) throw notFound();
    const lane = (of: "channel" | "curve" | "thinking" | "ask" | "backstage" | "systems" | "pain" | "opportunity") =>
      of === "ask" ? m.journeys_lane_ask() : laneKindWords[of]();
    return { ...mapFromTemplate(template, { words: { lane }, newId }), title, kind };
  }
  const words = {
    title,
    stage: m.journeys_first_stage(),
    step: m.journeys_first_step(),
    lane: (of: JourneyMap["lanes"][number]["kind"]) => laneKindWords[of](),
  };
  return emptyMap(words, kind, newId);
}
