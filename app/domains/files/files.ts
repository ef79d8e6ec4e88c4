/** What kinds of file a door may ask for. `table`: text in rows and columns. */
export type FileKind = "table" | "image";

/** Images that a browser may show in place: they hold no script. */
export const safeImages: readonly string[] = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

/** Recordings that a browser may play in place. */
export const safeSounds: readonly string[] = ["audio/webm", "audio/ogg", "audio/mp4", "audio/mpeg", "audio/wav"];

export interface ReceivedFile {
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** As sniffed, never as claimed. */
  readonly mediaType: string;
}

export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

const longestName = 120;

/** A name that is safe to store, to show and to save under: no folder, no control characters, nothing that turns the reading direction. */
export function cleanName(claimed: string): string {
  const base = claimed.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .replaceAll(/\s+/gu, " ")
    .replace(/^[. ]+/, "")
    .replace(/[. ]+$/, "");
  return shortened(clean) || "file";
}

function shortened(name: string): string {
  const signs = [...name];
  if (signs.length <= longestName) return name;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";
  return signs.slice(0, longestName - ending.length).join("") + ending;
}

/** The header that offers a file under its name, by RFC 6266: a plain fallback and the full name. */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
}

export type RangeAnswer = { kind: "whole" } | { kind: "part"; from: number; until: number } | { kind: "unsatisfiable" };

/** Which bytes a `Range` header asks for, by RFC 9110. A list of ranges or anything unknown gets the whole, as the RFC allows. */
export function askedRange(header: string | null, size: number): RangeAnswer {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!asked || (!asked[1] && !asked[2])) return { kind: "whole" };
  if (!asked[1]) {
    const length = Math.min(Number(asked[2]), size);
    return length > 0 ? { kind: "part", from: size - length, until: size } : { kind: "unsatisfiable" };
  }
  const from = Number(asked[1]);
  const last = asked[2] ? Number(asked[2]) : size - 1;
  if (from >= size) return { kind: "unsatisfiable" };
  if (last < from) return { kind: "whole" };
  return { kind: "part", from, until: Math.min(last + 1, size) };
}
