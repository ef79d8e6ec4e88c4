/** From a template of `content/mail/` to a letter: a subject, a text and a page that say the same. */
import MarkdownIt from "markdown-it";
import { parse } from "yaml";

export interface LetterValues {
  /** For `{{name}}` in the template. Taken as text: neither HTML nor Markdown in a value has any effect. */
  readonly params: Readonly<Record<string, string>>;
  /** For the lines between `{{#items}}` and `{{/items}}`, once each. */
  readonly items?: readonly Readonly<Record<string, string>>[] | undefined;
}

export interface ComposedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const markdown = new MarkdownIt({ html: false, linkify: false });

export function composeLetter(template: string, layout: string, { params, items = [] }: LetterValues): ComposedLetter {
  const { subject, body } = readTemplate(template);
  const slots = new Slots();
  const source = withItems(body, items)
    .map((part) => ({ source: part.source, values: { ...params, ...part.values } }))
    .map((part) => slots.mark(withoutEmpty(part.source, part.values), part.values))
    .join("");
  const title = slots.fill(slots.mark(subject, params), oneLine);
  return {
    subject: title,
    text: `${slots.fill(plain(source), String).trim()}\n`,
    html: layout
      .replaceAll("{{subject}}", () => escapeHtml(title))
      .replaceAll("{{home}}", () => escapeHtml(params.home ?? ""))
      .replace("{{body}}", () => slots.fillHtml(markdown.render(linked(source)))),
  };
}

function readTemplate(file: string): { subject: string; body: string } {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file);
  const front: unknown = parts?.[1] ? parse(parts[1]) : undefined;
  const subject = front && typeof front === "object" && "subject" in front ? front.subject : undefined;
  if (typeof subject !== "string" || parts?.[2] === undefined) throw new Error("A letter needs a subject in its front matter");
  return { subject, body: parts[2] };
}

interface Part {
  readonly source: string;
  readonly values: Readonly<Record<string, string>>;
}

function withItems(body: string, items: readonly Readonly<Record<string, string>>[]): Part[] {
  const parts = /^([\s\S]*?)\{\{#items\}\}\r?\n([\s\S]*?)\{\{\/items\}\}\r?\n?([\s\S]*)$/.exec(body);
  if (!parts) return [{ source: body, values: {} }];
  const [, before = "", each = "", after = ""] = parts;
  return [{ source: before, values: {} }, ...items.map((values) => ({ source: each, values })), { source: after, values: {} }];
}

/** A paragraph that would hold nothing but an empty value is left out. */
const withoutEmpty = (source: string, values: Part["values"]) =>
  source.replaceAll(/^\{\{(\w+)\}\}(?:\r?\n)+/gm, (line, name: string) => (values[name] === "" ? "" : line));

/** Values go in after the Markdown has been read: until then a word without meaning stands in their place. */
class Slots {
  readonly #values: string[] = [];

  mark(source: string, values: Readonly<Record<string, string>>): string {
    return source.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`A letter lacks its {{${name}}}`);
      return `QZslot${this.#values.push(value) - 1}zQ`;
    });
  }

  fill(marked: string, as: (value: string) => string): string {
    return marked.replaceAll(/QZslot(\d+)zQ/g, (_, number: string) => as(this.#values[Number(number)] ?? ""));
  }

  /** A value that begins a link must be an address of the web. */
  fillHtml(html: string): string {
    const safe = html.replaceAll(/href="QZslot(\d+)zQ/g, (link, number: string) =>
      /^https?:\/\//.test(this.#values[Number(number)] ?? "") ? link : 'href="#',
    );
    return this.fill(safe, escapeHtml);
  }
}

/** `<{{link}}>` becomes a link: Markdown itself knows it only by an address that it can see. */
const linked = (source: string) => source.replaceAll(/<(QZslot[^>\s]*)>/g, "[$1]($1)");

/** Markdown as a plain text reads best: links with their address behind, no signs of emphasis. */
function plain(source: string): string {
  return source
    .replaceAll(/\[([^\]]+)\]\(([^)]+)\)/g, "$1: $2")
    .replaceAll(/<(https?:[^>]+|QZslot[^>]+)>/g, "$1")
    .replaceAll(/^#+ /gm, "")
    .replaceAll("**", "");
}

const oneLine = (value: string) => value.replaceAll(/\s+/g, " ").trim();

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (value: string) => value.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
