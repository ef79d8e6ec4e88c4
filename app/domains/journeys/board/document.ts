/** How a journey map is laid out in its shared document: flat roots, so that moving is setting a field. See docs/journeys.md. */
import * as Y from "yjs";

export const partKinds = ["sketches", "stages", "steps", "lanes", "cards", "arrows"] as const;
export type PartKind = (typeof partKinds)[number];
export const aboutRoot = "about";

/** A part as it stands in the document: fields with plain values, and a `Y.Text` where letters are merged. */
export type DocumentPart = Y.Map<unknown>;

export const partsOf = (doc: Y.Doc, kind: PartKind): Y.Map<DocumentPart> => doc.getMap<DocumentPart>(kind);
export const aboutOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(aboutRoot);

/** A document with its roots, and nothing in them. */
export function emptyDocument(): Y.Doc {
  const doc = new Y.Doc();
  prepare(doc);
  return doc;
}

/** Says of what type the roots are, before anybody else can. */
export function prepare(doc: Y.Doc): void {
  aboutOf(doc);
  for (const kind of partKinds) partsOf(doc, kind);
}

/**
 * Puts what is written down of a document into it. Who listens for updates is not told of these: as long as anybody listens, Yjs
 * writes all that comes in anew for them, which takes longer than taking it in.
 */
export function takeIn(doc: Y.Doc, pieces: readonly Uint8Array[]): void {
  const listening = doc._observers.get("update");
  doc._observers.delete("update");
  try {
    doc.transact(() => {
      for (const bytes of pieces) Y.applyUpdate(doc, bytes);
    });
  } finally {
    if (listening) doc._observers.set("update", listening);
  }
}

export function textField(text: string): Y.Text {
  const shared = new Y.Text();
  if (text) shared.insert(0, text);
  return shared;
}

export const wordsOf = (value: unknown): string => (value instanceof Y.Text ? value.toString() : "");
