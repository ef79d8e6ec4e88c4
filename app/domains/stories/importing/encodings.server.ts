import type { Readable } from "node:stream";
import type { Encoding } from "./survey.ts";

/** Reads the whole file once: one foreign byte far inside decides. */
export async function encodingOf(open: () => Readable): Promise<{ encoding: Encoding; guessed: boolean }> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  try {
    for await (const chunk of open() as AsyncIterable<Buffer>) {
      if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return { encoding: "utf-16le", guessed: false };
      if (first && chunk[0] === 0xfe && chunk[1] === 0xff) return { encoding: "utf-16be", guessed: false };
      first = false;
      strict.decode(chunk, { stream: true });
    }
    strict.decode();
    return { encoding: "utf-8", guessed: false };
  } catch {
    return { encoding: (await isMostlyUtf8(open())) ? "utf-8" : "windows-1252", guessed: true };
  }
}

/** A few broken signs in a file that is UTF-8 otherwise are better than every accent broken. */
async function isMostlyUtf8(source: Readable): Promise<boolean> {
  const lenient = new TextDecoder("utf-8");
  let broken = 0;
  let foreign = 0;
  for await (const chunk of source) {
    const text = lenient.decode(chunk, { stream: true });
    foreign += text.match(/\P{ASCII}+/gu)?.length ?? 0;
    broken += text.match(/\ufffd+/g)?.length ?? 0;
  }
  return broken * 4 < foreign;
}
