/** Several runs of bytes as one answer: before each stands how long it is. */
const ahead = 4;

export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + ahead + byteLength, 0));
  const view = new DataView(joined.buffer);
  let at = 0;
  for (const piece of pieces) {
    view.setUint32(at, piece.byteLength);
    joined.set(piece, at + ahead);
    at += ahead + piece.byteLength;
  }
  return joined;
}

/** Undefined where the bytes are no such answer, or not all of one. */
export function splitPieces(joined: ArrayBuffer): Uint8Array[] | undefined {
  const view = new DataView(joined);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < joined.byteLength; ) {
    if (at + ahead > joined.byteLength) return undefined;
    const length = view.getUint32(at);
    at += ahead;
    if (at + length > joined.byteLength) return undefined;
    pieces.push(new Uint8Array(joined, at, length));
    at += length;
  }
  return pieces;
}
