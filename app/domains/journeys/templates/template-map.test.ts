import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { world } from "#tests/support/world.ts";
import { mapInput } from "../board/map.input.ts";
import { stepsOf } from "../board/map.ts";
import { mapFromTemplate } from "./template-map.ts";
import { templatesOf } from "./templates.server.ts";

const words = { lane: (lane: string) => lane };

test("every template becomes a map that can be taken in, with nothing in common with another from it", async () => {
  for (const template of await templatesOf(await world())) {
    const [map, other] = [mapFromTemplate(template, { words, newId }), mapFromTemplate(template, { words, newId })];
    expect(mapInput.safeParse(map).error?.issues).toBeUndefined();
    expect(stepsOf(map).map(({ title }) => title)).toEqual(template.stages.flatMap(({ steps }) => steps.map(({ title }) => title)));
    expect(map.cards).toHaveLength(stepsOf(map).length * 4);
    const ids = new Set(JSON.stringify(map).match(/[0-9a-f-]{36}/g));
    expect(
      JSON.stringify(other)
        .match(/[0-9a-f-]{36}/g)
        ?.some((id) => ids.has(id)),
    ).toBe(false);
  }
});
