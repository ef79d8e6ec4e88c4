/** The letters of a map as they are shown, for the fields that write into them. */
import { createContext, useContext, useMemo } from "react";
import type { WrittenPart } from "../board/edits.ts";

/** A change of a text from its beginning on, as Yjs says it. */
export type Letters = readonly { readonly retain?: number; readonly insert?: unknown; readonly delete?: number }[];

export interface LiveWords {
  /** What the text says as it is shown. */
  said(part: WrittenPart, id?: string): string | undefined;
  /** Tells of each change of the text as it is shown; undefined when it is shown anew. Returns what ends it. */
  listen(part: WrittenPart, id: string | undefined, heard: (change: Letters | undefined) => void): () => void;
}

/** Undefined until the map is live. */
export const LiveWordsContext = createContext<LiveWords | undefined>(undefined);

export interface SharedWords {
  said(): string | undefined;
  listen(heard: (change: Letters | undefined) => void): () => void;
}

/** The letters of one part. */
export function useSharedWords(part: WrittenPart, id?: string): SharedWords | undefined {
  const live = useContext(LiveWordsContext);
  return useMemo(() => live && { said: () => live.said(part, id), listen: (heard) => live.listen(part, id, heard) }, [live, part, id]);
}

/** Where a place in a text is after the change. What others write exactly there comes to stand behind it: one's own words go on. */
export function carried(change: Letters, place: number): number {
  let [at, now] = [0, place];
  for (const { retain, insert, delete: gone } of change) {
    if (retain !== undefined) at += retain;
    else if (gone !== undefined) now -= Math.max(0, Math.min(gone, now - at));
    else if (typeof insert === "string") {
      if (at < now) now += insert.length;
      at += insert.length;
    }
  }
  return now;
}
