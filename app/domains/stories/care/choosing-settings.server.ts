import { hasRole, type Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { storySettings } from "#db/schema/review.ts";
import { type StorySettings, storySettingsOf } from "./settings.queries.server.ts";

/** Chooses which stories are reviewed and where employees find help. What waits for an editor goes on waiting. */
export async function choosingStorySettings(world: World, person: Person, chosen: StorySettings): Promise<void> {
  if (!hasRole(person, "administrator")) throw notAllowed();
  await world.db.write(async (tx) => {
    const at = world.clock.now();
    const before = await storySettingsOf(tx);
    const fields = (["review", "helpWords", "helpAddress"] as const).filter((name) => before[name] !== chosen[name]);
    if (fields.length === 0) return;
    const row = { ...chosen, by: person.id, at };
    await tx
      .insert(storySettings)
      .values({ id: newId(), ...row })
      .onConflictDoUpdate({ target: storySettings.only, set: row });
    await record(tx, { actorId: person.id, action: "stories.settings-chosen", detail: { fields, review: chosen.review }, at });
  });
}
