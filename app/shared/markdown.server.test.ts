import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "./markdown.server.ts";

describe("light Markdown", () => {
  test("sets paragraphs, line breaks, emphasis, quotations and lists", () => {
    expect(renderMarkdown("She *rang*\ntwice.\n\n> He **died**.\n\n- one")).toBe(
      "<p>She <em>rang</em><br>\ntwice.</p>\n<blockquote>\n<p>He <strong>died</strong>.</p>\n</blockquote>\n<ul>\n<li>one</li>\n</ul>\n",
    );
  });

  test("sends no referrer's trust along with a link", () => {
    expect(renderMarkdown("[here](https://example.org/a?b=1&c=2) and /stories")).toContain(
      '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener nofollow">here</a>',
    );
    expect(renderMarkdown("see https://example.org now")).toContain('<a href="https://example.org" rel="noopener nofollow">');
    expect(renderMarkdown("bring it to example.org")).not.toContain("<a");
    expect(renderMarkdown("[the form](/stories/new)")).toContain('href="/stories/new"');
  });

  test("leaves headings, pictures, indented code and tables as the text they are", () => {
    expect(renderMarkdown("# Loud")).toBe("<p># Loud</p>\n");
    expect(renderMarkdown("    four spaces")).toBe("<p>four spaces</p>\n");
    expect(renderMarkdown("![cat](https://example.org/cat.png)")).not.toContain("<img");
    expect(renderMarkdown("a | b\n--- | ---\n1 | 2")).not.toContain("<table");
  });
});

test("what was replaced is read, whatever follows it", () => {
  expect(renderMarkdown("[name]: https://example.org/a\n\n[name](75) [phone]")).toContain("[name]: <a");
  expect(renderMarkdown("[name](75) [phone]")).toBe("<p>[name](75) [phone]</p>\n");
});

test("a link that leads nowhere stays the text that it is", () => {
  expect(renderMarkdown("[*here*]() and [there]( ) and [so](/stories)")).toBe(
    '<p>[<em>here</em>]() and [there]() and <a href="/stories" rel="noopener nofollow">so</a></p>\n',
  );
});

describe("what could do harm", () => {
  test.each([
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox)",
    "[x](//evil.example)",
    "[x](/\\evil.example)",
    "<javascript:alert(1)>",
    '[x](https://example.org "\\" onmouseover=alert(1) x=\\"")',
    "[x]: javascript:alert(1)\n\n[x]",
    '``` "onclick=alert(1)\nx\n```',
  ])("%s stays text", (text) => {
    expectHarmless(renderMarkdown(text));
  });

  test("no text at all makes a tag or an attribute of its own", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "[",
      "]",
      "(",
      ")",
      "javascript:",
      "script",
      "onerror=",
      "`",
      "*",
      "\n",
      " ",
      "&#",
      "x",
      "/",
      "!",
      "https://a.b",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expectHarmless(renderMarkdown(parts.join("")));
      }),
      { numRuns: 500 },
    );
  });
});

const allowed =
  /^(?:<\/?(?:p|em|strong|s|blockquote|ul|ol|li|code|pre|hr|br|a)>|<ol start="\d+">|<code class="language-[^"<>]*">|<a href="(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)[^"<>]*"(?: title="[^"<>]*")? rel="noopener nofollow">)$/;

function expectHarmless(html: string): void {
  for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).toMatch(allowed);
}
