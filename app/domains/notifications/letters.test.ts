import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { composeLetter } from "./letters.ts";

const layout = '<title>{{subject}}</title>{{body}}<a href="{{home}}">home</a>';
const template = (body: string, subject = "For {{name}}") => `---\nsubject: "${subject}"\n---\n${body}\n`;

test("a letter says the same as text and as a page", () => {
  const body = "Hello {{name}},\n\n**come in** by [this link]({{home}}/in/{{token}}), or write <{{link}}>.";
  const params = { name: "Amara", home: "https://in.example", token: "abc", link: "https://in.example/x" };
  expect(composeLetter(template(body), layout, { params })).toEqual({
    subject: "For Amara",
    text: "Hello Amara,\n\ncome in by this link: https://in.example/in/abc, or write https://in.example/x.\n",
    html:
      "<title>For Amara</title><p>Hello Amara,</p>\n" +
      '<p><strong>come in</strong> by <a href="https://in.example/in/abc">this link</a>, or write ' +
      '<a href="https://in.example/x">https://in.example/x</a>.</p>\n<a href="https://in.example">home</a>',
  });
});

test("what is put in is text: neither HTML nor Markdown of a name has an effect", () => {
  const name = '<img src=x onerror=alert(1)> **bold** [click](javascript:alert(1)) {{home}} $& "q"';
  const { html, text, subject } = composeLetter(template("Hello {{name}}, [go]({{name}})"), layout, {
    params: { name, home: "https://h.example" },
  });
  expect(html).not.toContain("<img");
  expect(html).not.toContain("<strong>");
  expect(html).not.toContain('href="javascript');
  expect(html).toContain("**bold** [click](javascript:alert(1)) {{home}} $&amp;");
  expect(html).toContain('<a href="#');
  expect(text).toContain(`Hello ${name}`);
  expect(subject).toBe(`For ${name}`);
});

test("a subject is one line, whatever a name holds", () => {
  const { subject } = composeLetter(template("x"), layout, { params: { name: "Amara\r\nBcc: everybody@example.org" } });
  expect(subject).toBe("For Amara Bcc: everybody@example.org");
});

test("each of several things gets its line", () => {
  const items = [
    { words: "A [story]", link: "https://h.example/1" },
    { words: "B", link: "https://h.example/2" },
  ];
  const { html, text } = composeLetter(template("All:\n\n{{#items}}\n- [{{words}}]({{link}})\n{{/items}}\n\nBye {{name}}"), layout, {
    params: { name: "Amara" },
    items,
  });
  expect(text).toBe("All:\n\n- A [story]: https://h.example/1\n- B: https://h.example/2\n\nBye Amara\n");
  expect(html).toContain('<li><a href="https://h.example/1">A [story]</a></li>\n<li><a href="https://h.example/2">B</a></li>');
});

test("a template without a subject, and a letter that lacks a value, are mistakes of ours and said so", () => {
  expect(() => composeLetter("Hello", layout, { params: {} })).toThrow("needs a subject");
  expect(() => composeLetter(template("Hello"), layout, { params: {} })).toThrow("lacks its {{name}}");
});

test("every letter of content/mail can be composed", async () => {
  const files = (await readdir("content/mail")).filter((file) => file.endsWith(".md"));
  expect(files).toContain("notifications.md");
  for (const file of files) {
    const source = await readFile(`content/mail/${file}`, "utf8");
    const names = [...source.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "");
    const values = Object.fromEntries(names.map((name) => [name, `https://example.org/${name}`]));
    const { subject, html } = composeLetter(source, await readFile("content/mail/layout.html", "utf8"), {
      params: values,
      items: [values],
    });
    expect(subject, file).not.toBe("");
    expect(html, file).not.toMatch(/\{\{|QZslot/);
  }
});
