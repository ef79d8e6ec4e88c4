/** Nouns and rules of what people say to each other about a thing. */
import { type Cursor, readCursor, writeCursor } from "#app/shared/keyset.ts";

export interface Thing {
  readonly kind: string;
  readonly id: string;
}

/** For maps and sets of things. */
export const thingKey = ({ kind, id }: Thing): string => `${kind}:${id}`;

/** On a journey map a comment is worked on until somebody settles it; anywhere else people simply talk. */
export const canBeSettled = ({ kind }: Pick<Thing, "kind">): boolean => kind === "journey-step" || kind === "journey-card";

/** Characters. */
export const longestComment = 4_000;
export const longestReason = 1_000;
export const mostMentions = 20;

export interface ShownComment {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly html: string;
  /** As it was typed; only for its writer, who may edit it. */
  readonly text?: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  /** A stone: what stood here is gone, what was answered stays. */
  readonly removed?: "by-writer" | "by-editor";
  /** Somebody has said that it is dealt with. */
  readonly settled?: { readonly by: string; readonly at: Date };
  readonly mine: boolean;
  readonly replies: readonly ShownComment[];
  /** The place at which earlier replies are read. */
  readonly earlierReplies?: string;
}

export interface Thread {
  /** Comments and replies that can be read. */
  readonly total: number;
  /** Oldest first; the latest page of them. */
  readonly comments: readonly ShownComment[];
  /** The place at which earlier ones are read. */
  readonly earlier?: string;
  /** The latest are not among these: one conversation alone, or a place far up. */
  readonly partial?: true;
  /** Half-written texts by the form they were typed into: see `draftForm`. */
  readonly drafts: Readonly<Record<string, string>>;
}

/** Which part of a thread is read: the latest; what stands around a comment; or one conversation alone, its latest replies or around one of them. */
export interface Place {
  readonly conversation?: string;
  readonly before?: Cursor;
}

/** The name of the place in the address of a page that shows a thread. */
export const placeParameter = "comments";

export function writePlace({ conversation, before }: Place): string {
  return [conversation ? `c${conversation}` : "", before ? writeCursor(before) : ""].filter(Boolean).join(".");
}

/** The latest part when the text names no place: a mistyped address still shows something. */
export function readPlace(text: string | null | undefined): Place {
  const parts = /^(?:c([0-9a-f-]{36}))?\.?(.*)$/.exec(text ?? "");
  const before = readCursor(parts?.[2]);
  return { ...(parts?.[1] ? { conversation: parts[1] } : {}), ...(before ? { before } : {}) };
}

/** The name under which a half-written comment is kept: a new one, a reply or an edit. */
export function draftForm(about: Thing, of: { replyTo?: string | undefined; edit?: string | undefined } = {}): string {
  const tail = of.edit ? `/edit-${of.edit}` : of.replyTo ? `/${of.replyTo}` : "";
  return `comments/${about.kind}/${about.id}${tail}`;
}
