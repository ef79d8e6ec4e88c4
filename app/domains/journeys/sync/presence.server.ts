import type { Person } from "#app/domains/people/people.ts";
import { isId } from "#app/shared/ids.ts";

/** What everybody on a map knows of somebody there. */
export interface Presence {
  readonly person: { readonly id: string; readonly name: string };
  /** The card or other part that they are at. */
  readonly at: string | null;
}

/**
 * Puts the name of the session in the place of whatever a page says of itself, and keeps nothing else but where it is. States
 * of others, which a page sends along, are left out. False where somebody says that they are another.
 */
export function overwriteStates(
  states: Map<number, Record<string, unknown>>,
  { id, name }: Pick<Person, "id" | "name">,
  isOwn: (client: number) => boolean,
): boolean {
  for (const [client, state] of [...states]) {
    const said = state.person as Presence["person"] | undefined;
    if (said?.id !== undefined && said.id !== id) return false;
    if (!isOwn(client)) {
      states.delete(client);
      continue;
    }
    const at = typeof state.at === "string" && isId(state.at) ? state.at : null;
    states.set(client, { person: { id, name }, at } satisfies Presence);
  }
  return true;
}
