/** What a person has begun and not ended, with the way back to it. */
import { plain, shortened } from "./stories.ts";

interface Draft {
  readonly form: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly updatedAt: Date;
}

export interface Begun {
  readonly form: string;
  readonly what: "story" | "edit" | "comment" | "collection" | "pledge";
  readonly to: string;
  /** The first words of it; empty where none were typed yet. */
  readonly words: string;
  readonly at: Date;
}

const forms: readonly { what: Begun["what"]; pattern: RegExp; to: (id: string) => string; fields: readonly string[] }[] = [
  { what: "story", pattern: /^stories\/new$/, to: () => "/stories/new", fields: ["title", "happened", "before", "sketch"] },
  { what: "edit", pattern: /^stories\/([0-9a-f-]{36})\/edit$/, to: (id) => `/stories/${id}/edit`, fields: ["title", "happened"] },
  { what: "collection", pattern: /^stories\/collections\/new$/, to: () => "/stories/collections/new", fields: ["title", "introduction"] },
  {
    what: "collection",
    pattern: /^stories\/collections\/([0-9a-f-]{36})\/edit$/,
    to: (id) => `/stories/collections/${id}/edit`,
    fields: ["title", "introduction"],
  },
  { what: "comment", pattern: /^comments\/story\/([0-9a-f-]{36})/, to: (id) => `/stories/${id}#comments`, fields: ["text"] },
  { what: "pledge", pattern: /^pledges\/([0-9a-f-]{36})$/, to: (id) => `/pledges/new?story=${id}`, fields: ["text"] },
];

/** Drafts of forms that are known here; those of other rooms are their own to show. */
export function begunOf(drafts: readonly Draft[]): Begun[] {
  return drafts.flatMap(({ form, values, updatedAt }) => {
    for (const { what, pattern, to, fields } of forms) {
      const found = pattern.exec(form);
      if (!found) continue;
      const typed = fields.map((name) => values[name]?.[0]?.trim()).find(Boolean) ?? "";
      return [{ form, what, to: to(found[1] ?? ""), words: shortened(plain(typed.slice(0, 300)), 90), at: updatedAt }];
    }
    return [];
  });
}
