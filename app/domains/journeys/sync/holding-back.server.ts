/**
 * A page that comes back sends what is typed at that moment before it has sent what was typed without a network. Such updates
 * wait until the page has answered with all that it has; then they build on something.
 */

const sync = 0;
const reply = 4;
const allOfIt = 1;
const update = 2;
/** Messages that may wait; somebody who sends more without answering is no page of ours. */
const mostHeld = 1_000;

/** Hands messages on in their order, but for updates that come too early. False for one that cannot be read. */
export function heldBack(handOn: (message: Uint8Array) => void): (message: Uint8Array) => boolean {
  let early: Uint8Array[] | undefined = [];
  return (message) => {
    const kind = kindOf(message);
    if (!kind) return false;
    const isSync = kind.type === sync || kind.type === reply;
    if (early && isSync && kind.part === update) return early.push(message) <= mostHeld;
    handOn(message);
    if (early && isSync && kind.part === allOfIt) {
      for (const one of early) handOn(one);
      early = undefined;
    }
    return true;
  };
}

/** A message begins with the name of its document, its type and, for the document itself, which part of the exchange it is. */
function kindOf(message: Uint8Array): { type: number; part: number | undefined } | undefined {
  const name = numberAt(message, 0);
  if (!name || name.value > 200) return undefined;
  const type = numberAt(message, name.next + name.value);
  if (!type) return undefined;
  return { type: type.value, part: numberAt(message, type.next)?.value };
}

/** A number in seven bits a byte, as lib0 writes it. */
function numberAt(bytes: Uint8Array, start: number): { value: number; next: number } | undefined {
  let value = 0;
  for (let at = start, factor = 1; at < bytes.length && at < start + 5; at++, factor *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return { value, next: at + 1 };
  }
  return undefined;
}
