/** A story's history as its page shows it: each edit with what it changed. */
import type { Places } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { topicWord } from "./care/topics.ts";
import { compared, type Piece } from "./changes.ts";
import type { Version } from "./stories.queries.server.ts";
import { changedFields, type StoryContent, strongestFirst } from "./stories.ts";
import { channelWord, feelingWord, kindWord, pleasureWord } from "./words.ts";

export interface Change {
  readonly number: number;
  readonly by: string;
  readonly at: Date;
  readonly fields: { readonly name: keyof StoryContent; readonly before: Piece[]; readonly after: Piece[] }[];
}

/** Newest first. `now`: what the story says today. */
export function changesOf(versions: readonly Version[], now: StoryContent, choices: Places): Change[] {
  return versions.map(({ number, by, at, content }, place) => {
    return { number, by, at, fields: differencesOf(content, versions[place - 1]?.content ?? now, choices) };
  });
}

/** In which fields two tellings differ, with what each says there. */
export function differencesOf(one: StoryContent, other: StoryContent, choices: Places): Change["fields"] {
  return changedFields(one, other).map((name) => ({
    name,
    ...compared(inWords(one, name, choices), inWords(other, name, choices)),
  }));
}

/** A field's value as a reader knows it. */
function inWords(content: StoryContent, name: keyof StoryContent, { departments, sites }: Places): string {
  const named = (things: Places["sites"], id: string) => things.find((thing) => thing.id === id)?.name ?? id;
  switch (name) {
    case "kind":
      return kindWord(content.kind);
    case "channel":
      return content.channel ? channelWord(content.channel) : "";
    case "siteId":
      return content.siteId ? named(sites, content.siteId) : "";
    case "feelings":
      return strongestFirst(content.feelings).map(feelingWord).join(", ");
    case "photos":
      return (content.photos ?? []).map(({ alt }, place) => m.stories_history_photo({ number: place + 1, alt })).join("\n");
    case "voice":
      return content.voice?.transcript ?? "";
    case "departments":
      return content.departments.map((id) => named(departments, id)).join(", ");
    case "pleasureBefore":
    case "pleasureAfter":
      return content[name] == null ? "" : pleasureWord(content[name]);
    case "topics":
      return (content.topics ?? []).map(topicWord).join(", ");
    default:
      return String(content[name] ?? "");
  }
}
