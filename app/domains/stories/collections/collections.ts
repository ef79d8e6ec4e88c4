/** What a collection of stories is, and the decisions about it that need no database. */

/** The most stories of one collection, and the most collections of one person. */
export const mostStories = 50;
export const mostCollections = 200;

/** The longest each text may be, in characters. */
export const collectionLimits = { title: 120, introduction: 3_000, notes: 1_500, reason: 500 } as const;

/** Under which name a collection that is being made or changed is kept as a draft. */
export const newCollectionDraft = "stories/collections/new";
export const collectionDraft = (id: string) => `stories/collections/${id}/edit`;

/** Where a collection is read. */
export const collectionAddress = (id: string) => `/stories/collections/${id}`;

/** A collection, as the common rooms know it. */
export const aboutCollection = (id: string) => ({ kind: "collection", id });

/** What the form of a collection holds. */
export interface CollectionForm {
  /** Of the collection when the form was opened. */
  readonly version: number;
  readonly title: string;
  readonly introduction: string;
  /** Ids of its stories in their order, those of `removed` among them. */
  readonly stories: readonly string[];
  /** Ids of stories that leave when the form is saved. */
  readonly removed: readonly string[];
  /** What is said when presenting, by id of the story. */
  readonly notes: Readonly<Record<string, string>>;
}

/** The form with what was typed earlier, as far as it still fits what the collection holds now. */
export function withDraft(form: CollectionForm, draft: Readonly<Record<string, readonly string[]>>): CollectionForm {
  const typed = (name: string) => draft[name]?.[0];
  const version = Number(typed("version"));
  return {
    version: Number.isInteger(version) && version > 0 ? version : form.version,
    title: typed("title") ?? form.title,
    introduction: typed("introduction") ?? form.introduction,
    stories: reordered(form.stories, draft.stories ?? []),
    removed: form.stories.filter((id) => draft.removed?.includes(id)),
    notes: Object.fromEntries(form.stories.map((id) => [id, typed(`notes.${id}`) ?? form.notes[id] ?? ""])),
  };
}

/** The same ids, first those wanted in the wanted order. What is wanted and not among them is left out. */
export function reordered(ids: readonly string[], wanted: readonly string[]): string[] {
  const first = [...new Set(wanted)].filter((id) => ids.includes(id));
  return [...first, ...ids.filter((id) => !first.includes(id))];
}

/** Every text of the form by the name of its field: what is looked through before it is kept. */
export function textsOf({ title, introduction, notes }: Pick<CollectionForm, "title" | "introduction" | "notes">): Record<string, string> {
  return { title, introduction, ...Object.fromEntries(Object.entries(notes).map(([story, said]) => [`notes.${story}`, said])) };
}

/** The form with these texts in the place of what was typed. */
export function withTexts(form: CollectionForm, texts: Readonly<Record<string, string>>): CollectionForm {
  const notes = Object.fromEntries(Object.entries(form.notes).map(([story, said]) => [story, texts[`notes.${story}`] ?? said]));
  return { ...form, title: texts.title ?? form.title, introduction: texts.introduction ?? form.introduction, notes };
}

export type Direction = "up" | "down";

/** One of them exchanged with its neighbour; at the end of the row nothing changes. */
export function moved(ids: readonly string[], id: string, direction: Direction): string[] {
  const from = ids.indexOf(id);
  const to = from + (direction === "up" ? -1 : 1);
  const neighbour = ids[to];
  if (from === -1 || neighbour === undefined) return [...ids];
  return ids.map((one, place) => (place === from ? neighbour : place === to ? id : one));
}

/** What a button within the form asks for without scripts: `up:ID`, `down:ID`, `remove:ID`. */
export function readMove(intent: string): { what: Direction | "remove"; id: string } | undefined {
  const parts = /^(up|down|remove):([0-9a-f-]{36})$/.exec(intent);
  return parts?.[2] ? { what: parts[1] as Direction | "remove", id: parts[2] } : undefined;
}
