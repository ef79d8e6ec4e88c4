/** The body of a study as it is shown: one way for what is written in the app, comes from files and is taken in. */
import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import * as m from "#app/paraglide/messages.js";
import { markdown as light } from "#app/shared/markdown.server.ts";
import { readChart, type Table } from "./charts.ts";
import { drawChart } from "./drawing.ts";

/** Counts the changes of this renderer: what an older one made is made anew. */
export const edition = 2;

export interface ShownChart {
  readonly id: string | undefined;
  readonly title: string;
  readonly unit: string;
  /** Missing where it cannot be drawn: then `problem` says why. */
  readonly svg?: string;
  readonly problem?: string;
  readonly table: Table;
}

export type Block =
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "chart"; readonly chart: ShownChart }
  /** A link to a finding that stands alone in its paragraph is shown as a card. */
  | { readonly kind: "finding"; readonly id: string };

export interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

export interface Rendered {
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly words: number;
}

export interface ImageSize {
  readonly width: number | null;
  readonly height: number | null;
}

type Token = ReturnType<typeof light.parse>[number];
type Images = ReadonlyMap<string, ImageSize>;

/** Holds settings only, nothing of any request, so that each copy of this module may have its own. */
const markdown = new MarkdownIt({ html: false, linkify: true }).use(footnotes);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
/** Also what stands beside a file that was taken in: an image of that name is said to be missing, a link is none. */
markdown.validateLink = (address) => light.validateLink(address) || isBeside(address);
const isBeside = (address: string) => !/^[^/?#]*:/.test(address.trim()) && !/^[/\\\\]/.test(address.trim());
const { rules } = markdown.renderer;

rules.link_open = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  const href = String(token?.attrGet("href") ?? "");
  if (isBeside(href) && !href.startsWith("#")) return "<a>";
  if (!/^[/#]/.test(href)) token?.attrSet("rel", "noopener nofollow");
  return self.renderToken(tokens, index, options);
};
rules.table_open = () => `<div class="table-scroll" role="region" tabindex="0" aria-label="${escaped(m.insights_table())}"><table>`;
/** What scrolls must be reachable by keyboard. */
for (const name of ["fence", "code_block"] as const) {
  const plain = rules[name];
  rules[name] = (...given) => plain?.(...given).replace(/^<pre/, '<pre tabindex="0"') ?? "";
}
rules.table_close = () => "</table></div>";
rules.footnote_block_open = () => `<section class="footnotes" aria-label="${escaped(m.insights_footnotes())}"><ol>`;
rules.footnote_anchor = (tokens, index, options, env, self) => {
  const id = rules.footnote_anchor_name?.(tokens, index, options, env ?? {}, self) ?? "";
  const sub = Number((tokens[index]?.meta as { subId?: number } | null)?.subId ?? 0);
  return ` <a href="#fnref${id}${sub > 0 ? `:${sub}` : ""}" class="footnote-backref" aria-label="${escaped(m.insights_footnote_back())}">↩</a>`;
};
/** Only what lies in our own files; anything else would be fetched from elsewhere. What is not there is said in words. */
rules.image = (tokens, index, _options, env) => {
  const token = tokens[index];
  const words = markdown.renderer.renderInlineAsText(token?.children ?? [], markdown.options, env);
  const hash = imageHash(String(token?.attrGet("src") ?? ""));
  const size = hash && (env?.images as Images | undefined)?.get(hash);
  if (!hash || !size)
    return `<span class="image-missing">${escaped(m.insights_image_missing({ words: words || m.insights_image_unnamed() }))}</span>`;
  const measures = size.width && size.height ? ` width="${size.width}" height="${size.height}"` : "";
  return `<img src="/files/${hash}" alt="${escaped(words)}"${measures} loading="lazy" decoding="async">`;
};

const escaped = (text: string) => markdown.utils.escapeHtml(text);

/** The file that an address in a body names; undefined for anything that is not ours. */
export const imageHash = (address: string): string | undefined => /^\/files\/([0-9a-f]{64})$/.exec(address.trim())?.[1];

/** The finding that an address names. */
export const findingIn = (address: string): string | undefined =>
  /^(?:https?:\/\/[^/]+)?\/insights\/[^/]+\/findings\/([0-9a-f-]{36})$/.exec(address)?.[1];

/** Renders a body. `images`: by hash, those of the study. */
export function renderStudy(body: string, images: Images = new Map()): Rendered {
  const env: Record<string, unknown> = { images };
  const tokens = markdown.parse(body, env);
  const headings = anchored(tokens);
  const blocks: Block[] = [];
  let waiting: Token[] = [];
  const flush = () => {
    if (waiting.length > 0) blocks.push({ kind: "html", html: markdown.renderer.render(waiting, markdown.options, env) });
    waiting = [];
  };
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place] as Token;
    const finding = quoted(tokens, place);
    if (token.level === 0 && token.type === "fence" && /^chart\b/.test(token.info.trim())) {
      flush();
      blocks.push({ kind: "chart", chart: shownChart(token.content, blocks.length) });
    } else if (finding) {
      flush();
      blocks.push({ kind: "finding", id: finding });
      place += 2;
    } else waiting.push(token);
  }
  flush();
  return { blocks, headings, words: wordsIn(tokens) };
}

function shownChart(source: string, place: number): ShownChart {
  const read = readChart(source);
  if (!("chart" in read)) return { id: read.id, title: read.title, unit: "", problem: read.problem, table: read.table };
  const { id, title, unit, table } = read.chart;
  return { id, title, unit, table, svg: drawChart(read.chart, `chart-${place}`) };
}

/** The ids of the charts in a body, with what they are called. */
export function chartsIn(body: string): { id: string; title: string }[] {
  return markdown.parse(body, {}).flatMap((token) => {
    if (token.type !== "fence" || !/^chart\b/.test(token.info.trim())) return [];
    const read = readChart(token.content);
    const { id, title } = "chart" in read ? read.chart : read;
    return id ? [{ id, title }] : [];
  });
}

/** Findings that a body quotes, wherever the link stands. */
export function findingsQuoted(body: string): string[] {
  const links = markdown.parse(body, {}).flatMap((token) => (token.children ?? []).filter(({ type }) => type === "link_open"));
  return [...new Set(links.flatMap((link) => findingIn(String(link.attrGet("href") ?? "")) ?? []))];
}

/** The finding of a paragraph that holds nothing but a link to one. */
function quoted(tokens: readonly Token[], place: number): string | undefined {
  const [open, inline] = [tokens[place], tokens[place + 1]];
  if (open?.type !== "paragraph_open" || open.level !== 0 || inline?.type !== "inline") return undefined;
  const children = (inline.children ?? []).filter(({ type, content }) => type !== "text" || content.trim() !== "");
  const [link] = children;
  if (link?.type !== "link_open" || children.at(-1)?.type !== "link_close") return undefined;
  if (children.filter(({ type }) => type === "link_open").length !== 1) return undefined;
  return findingIn(String(link.attrGet("href") ?? ""));
}

/** Headings get an anchor, and levels that follow the page's own: the highest in the body stands right below its title. */
function anchored(tokens: readonly Token[]): Heading[] {
  const openings = tokens.flatMap((token, place) => (token.type === "heading_open" && token.level === 0 ? [{ token, place }] : []));
  const highest = Math.min(...openings.map(({ token }) => Number(token.tag[1])));
  const used = new Map<string, number>();
  let before = 1;
  return openings.map(({ token, place }) => {
    const text = markdown.renderer.renderInlineAsText(tokens[place + 1]?.children ?? [], markdown.options, {}).trim();
    const level = Math.min(6, before + 1, Number(token.tag[1]) - highest + 2);
    before = level;
    token.tag = `h${level}`;
    const closing = tokens[place + 2];
    if (closing) closing.tag = token.tag;
    const base = `s-${
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
        .replaceAll(/^-|-$/g, "")
        .slice(0, 60) || "part"
    }`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    const id = count > 1 ? `${base}-${count}` : base;
    token.attrSet("id", id);
    token.attrSet("tabindex", "-1");
    return { id, level, text };
  });
}

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

function wordsIn(tokens: readonly Token[]): number {
  let count = 0;
  for (const token of tokens) {
    if (token.type !== "inline") continue;
    for (const child of token.children ?? []) {
      if (child.type !== "text" && child.type !== "code_inline") continue;
      for (const { isWordLike } of segmenter.segment(child.content)) if (isWordLike) count += 1;
    }
  }
  return count;
}

/** What a body says, without its signs: for search, and for the check of what identifies a customer. */
export function passagesIn(body: string): string[] {
  return markdown
    .parse(body, {})
    .filter(({ type }) => type === "inline")
    .map((token) => markdown.renderer.renderInlineAsText(token.children ?? [], markdown.options, {}).trim())
    .filter((text) => text !== "");
}

/** The charts of a body that cannot be drawn. Lines count from 0. */
export function chartProblems(body: string): { line: number; title: string; problem: string }[] {
  return markdown.parse(body, {}).flatMap((token) => {
    if (token.type !== "fence" || !/^chart\b/.test(token.info.trim())) return [];
    const read = readChart(token.content);
    return "problem" in read ? [{ line: token.map?.[0] ?? 0, title: read.title, problem: read.problem }] : [];
  });
}
