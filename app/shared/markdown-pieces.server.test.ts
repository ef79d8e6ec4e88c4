import fc from "fast-check";
import { expect, test } from "vitest";
import { renderMarkdown } from "./markdown.server.ts";
import { markdownInPieces } from "./markdown-pieces.server.ts";

const textOf = (html: string) =>
  html
    .replaceAll(/<br>/g, "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
const squeezed = (text: string) => text.replaceAll(/\s+/g, "");

test("a paragraph is cut after its sentences, and each piece keeps its marks", () => {
  expect(markdownInPieces("She said *no. And again* no. I **heard** it.")).toEqual([
    { look: "text", pieces: ["She said <em>no. </em>", "<em>And again</em> no. ", "I <strong>heard</strong> it."] },
  ]);
});

test("quotations, lists and lines are known for what they are", () => {
  const blocks = markdownInPieces("First.\n\n> Then see\n> what it says.\n\n3. three\n4. four\n\n- a point\n\n```\na < b\n```");
  expect(blocks.map(({ look, marker, pieces }) => [look, marker ?? "", pieces.join("|")])).toEqual([
    ["text", "", "First."],
    ["quote", "", "Then see<br>|what it says."],
    ["item", "3.", "three"],
    ["item", "4.", "four"],
    ["item", "•", "a point"],
    ["text", "", "<code>a &lt; b</code><br>"],
  ]);
});

test("no piece is longer than a small screen holds, in any script", () => {
  const endless = [
    `${"and then he rang again, ".repeat(40)}.`,
    "這是一個很長的句子而且沒有任何標點".repeat(40),
    "x".repeat(2_000),
    "كانت تنتظر عند الباب ولم يفتح لها أحد ".repeat(30),
    "👩🏽‍🚒".repeat(100),
  ];
  for (const text of endless) {
    const pieces = markdownInPieces(text).flatMap((block) => block.pieces);
    for (const piece of pieces) expect(textOf(piece).length).toBeLessThanOrEqual(150);
    expect(squeezed(pieces.map(textOf).join(""))).toBe(squeezed(text));
  }
  // No sign is cut in two.
  expect(markdownInPieces("👩🏽‍🚒".repeat(100)).every(({ pieces }) => pieces.every((piece) => piece.startsWith("👩🏽‍🚒")))).toBe(true);
});

test("nothing of a text is lost, doubled or let through as HTML", () => {
  const signs = fc.constantFrom(..."abc .,!?\n*_`>-<&\"'[]()1#~😀é中", "https://example.org ", "<script>", "**", "\n\n");
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 120 }), (parts) => {
      const text = parts.join("");
      const pieces = markdownInPieces(text).flatMap((block) => block.pieces);
      expect(squeezed(pieces.map(textOf).join(""))).toBe(squeezed(textOf(renderMarkdown(text).replaceAll("<hr>", ""))));
      for (const piece of pieces)
        expect(piece.replaceAll(/<\/?(em|strong|s|code|br)>|<a href="[^"<>]*" rel="noopener nofollow">|<\/a>/g, "")).not.toMatch(/[<>]/);
    }),
    { numRuns: 300 },
  );
});
