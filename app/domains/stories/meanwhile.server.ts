/** What became of a story after the form was opened that would change it. */
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import type { Reader } from "#db/client.ts";
import { type Change, differencesOf } from "./history.server.ts";
import { asRedactedAs, revisionOf } from "./revisions.server.ts";
import { storedContent } from "./stories.queries.server.ts";
import type { StoryContent, Telling } from "./stories.ts";

export interface Meanwhile {
  /** With this one the form can be saved: whoever sends it has been shown the rest. */
  readonly revision: string;
  /** Before: what stands in the story now. After: what was typed. */
  readonly fields: Change["fields"];
  /** Whether readers are told who told it, where the form says otherwise. */
  readonly teller?: "hidden" | "named";
}

export async function meanwhileOf(
  read: Reader,
  id: string,
  typed: StoryContent,
  { tellerHidden, opened = "" }: Telling,
): Promise<Meanwhile> {
  // First, so that a change in between is said once more.
  const revision = await revisionOf(read, id);
  const [stored, choices] = await Promise.all([storedContent(read, id), placesToChoose(read)]);
  const isHidden = revision.endsWith(".hidden");
  return {
    revision: asRedactedAs(opened, revision),
    fields: stored ? differencesOf(stored, typed, choices) : [],
    ...(tellerHidden !== undefined && tellerHidden !== isHidden ? { teller: isHidden ? "hidden" : "named" } : {}),
  };
}
