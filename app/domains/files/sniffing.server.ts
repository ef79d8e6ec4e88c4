/** What a file is, by its content alone. */
import { fileTypeFromBuffer } from "file-type";
import { type FileKind, safeImages } from "./files.ts";

const headLength = 4100;

/** Text that some program would run or lay out as something else than a table: by the WHATWG's list, and a few more. */
const otherText =
  /^\s*(<(!doctype html|!--|html|head|body|script|iframe|style|title|svg|table|div|font|h1|a|b|p|br)[\s>/]|<!--|<\?xml|<\?php|<svg|%pdf-|%!ps|\{\\rtf|#!)/i;

/** Control characters that stand in honest text; a vertical tab is a line break of word processors. */
const ordinary = new Set(["\t", "\n", "\v", "\f", "\r", "\u0085"]);

export interface Sniffer {
  see(chunk: Uint8Array): void;
  /** The media type, when it is of one of the kinds. Ask once, after the last chunk. */
  verdict(kinds: readonly FileKind[]): Promise<string | undefined>;
}

export function makeSniffer(): Sniffer {
  const head: Uint8Array[] = [];
  let seen = 0;
  let holdsNul = false;

  return {
    see(chunk) {
      if (seen < headLength) head.push(Uint8Array.from(chunk.subarray(0, headLength - seen)));
      seen += chunk.byteLength;
      holdsNul ||= chunk.includes(0);
    },
    async verdict(kinds) {
      const beginning = Buffer.concat(head);
      if (kinds.includes("table") && (await isTable(beginning, holdsNul))) return "text/csv";
      const found = kinds.includes("image") ? await fileTypeFromBuffer(beginning) : undefined;
      return found && safeImages.includes(found.mime) ? found.mime : undefined;
    },
  };
}

async function isTable(head: Buffer, holdsNul: boolean): Promise<boolean> {
  const wide = wideEncoding(head);
  // Every encoding of text but UTF-16 does without NULs; every program and every archive has some.
  if (holdsNul && !wide) return false;
  const text = new TextDecoder(wide ?? "utf-8").decode(head);
  if (otherText.test(text) || (wide && text.includes("\0"))) return false;
  const controls = text.match(/\p{Cc}/gu)?.filter((sign) => !ordinary.has(sign)).length ?? 0;
  if (controls > text.length / 100) return false;
  // Magic numbers of two or three letters also begin honest tables ("BM,…"): they count only beside control characters.
  return controls === 0 || !(await fileTypeFromBuffer(head));
}

function wideEncoding(head: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return undefined;
}
