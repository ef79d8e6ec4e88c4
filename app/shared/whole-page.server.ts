import { Writable } from "node:stream";

/** Hands on all that was written to it, once. */
export function gathering(whole: (body: Buffer<ArrayBuffer>) => void): Writable {
  const pieces: Uint8Array[] = [];
  return new Writable({
    write(piece, _encoding, done) {
      pieces.push(piece);
      done();
    },
    final(done) {
      whole(withoutGaps(Buffer.concat(pieces)));
      done();
    },
  });
}

/**
 * React 18 fills views of 2,048 bytes, and where a letter of several bytes does not fit any more it hands the view on with zeros
 * at its end (facebook/react#24985), which a browser shows as a letter that cannot be read. No page has zeros of its own.
 */
function withoutGaps(body: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  let gap = body.indexOf(0);
  if (gap < 0) return body;
  const parts: Buffer<ArrayBuffer>[] = [];
  let from = 0;
  while (gap >= 0) {
    parts.push(body.subarray(from, gap));
    from = gap;
    while (body[from] === 0) from += 1;
    gap = body.indexOf(0, from);
  }
  parts.push(body.subarray(from));
  return Buffer.concat(parts);
}
