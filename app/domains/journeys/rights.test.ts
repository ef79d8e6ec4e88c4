import { expect, test } from "vitest";
import { cast } from "#db/seed/cast.ts";
import { makeMap } from "#tests/support/mapping.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { handingOn, namingEditors } from "./holding.server.ts";
import { rightsChanged } from "./journeys.ts";
import { removing } from "./removing.server.ts";
import { sharing, unsharing } from "./sharing.server.ts";

/** A process that ends right after its commit, before it has told anybody. */
const endingEarly = (w: TestWorld): TestWorld => ({ ...w, live: { ...w.live, tell: () => undefined } });

test("open pages decide again also when the process that changed who may do what ended right after its commit", async () => {
  const w = await world();
  const [amara, henrik] = [await w.person("amara"), await w.person("henrik")];
  const { id } = await makeMap(w, amara);
  await sharing(w, amara, id);
  const dying = endingEarly(w);
  const changes = {
    named: () => namingEditors(dying, amara, id, { add: [cast.henrik.id], remove: [] }),
    unnamed: () => namingEditors(dying, amara, id, { add: [], remove: [cast.henrik.id] }),
    unshared: () => unsharing(dying, amara, id),
    handedOn: () => handingOn(dying, amara, id, henrik.id),
    removed: () => removing(dying, henrik, id),
  };
  for (const [name, change] of Object.entries(changes)) {
    await w.settle();
    w.told.splice(0);
    await change();
    await w.settle();
    expect(w.told, name).toContainEqual({ what: rightsChanged, id });
  }
});
