import { expect, test } from "vitest";
import * as Y from "yjs";
import { aboutOf, emptyDocument, takeIn } from "./document.ts";

test("what is taken in at once is kept from those who listen, who hear of everything after it", () => {
  const written = new Y.Doc();
  const pieces: Uint8Array[] = [];
  written.on("update", (update: Uint8Array) => pieces.push(update));
  aboutOf(written).set("title", "At first");
  aboutOf(written).set("title", "And then");
  const doc = emptyDocument();
  const heard: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => heard.push(update));
  takeIn(doc, pieces);
  expect(aboutOf(doc).get("title")).toBe("And then");
  expect(heard).toEqual([]);
  aboutOf(doc).set("title", "By somebody here");
  expect(heard).toHaveLength(1);
  expect(() => takeIn(doc, [new Uint8Array([9, 9, 9])])).toThrow();
  aboutOf(doc).set("title", "Heard all the same");
  expect(heard).toHaveLength(2);
});
