/** Thin participants: each writes on a card of its own and only notes when the words of the others arrive. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { emptyDocument, partsOf } from "#app/domains/journeys/board/document.ts";
import type { Seen, Traffic } from "./traffic.ts";

const [what] = (await once(process, "message")) as [Traffic];
const bytes = readFileSync(what.bytesFile);
const sentAt = new Map<string, number>();
const times: number[] = [];
const taken: string[] = [];
let measuring = false;
let arrivals = 0;
let sent = 0;
let closed = 0;

/** A number in front of the name of the document says how long it is. */
const nameLength = Buffer.byteLength(what.document) + 1;
const sync = 0;
const auth = 2;
const status = 8;

/** A number in seven bits a byte, a text or bytes with their length before them: as Yjs writes them. */
function packed(part: number | string | Uint8Array): Uint8Array {
  if (typeof part !== "number") {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    return Buffer.concat([packed(bytes.byteLength), bytes]);
  }
  const bytes: number[] = [];
  let left = part;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return Uint8Array.from([...bytes, left]);
}

const message = (...parts: readonly (number | string | Uint8Array)[]) => Buffer.concat([what.document, ...parts].map(packed));

const tilde = "~".charCodeAt(0);

/** The words that begin and end with a tilde are ours; a message holds one edit or several. */
function listen(data: Buffer, own: string): void {
  const now = performance.now();
  for (let start = data.indexOf(tilde); start >= 0; ) {
    const end = data.indexOf(tilde, start + 1);
    if (end < 0) return;
    const mark = data.toString("latin1", start + 1, end);
    // A byte between edits may look like the sign as well.
    start = data.indexOf(tilde, sentAt.has(mark) ? end + 1 : end);
    const began = sentAt.get(mark);
    if (began === undefined || mark.startsWith(own)) continue;
    arrivals += 1;
    times.push(now - began);
  }
}

async function join(cookie: string, number: number): Promise<() => void> {
  const doc = emptyDocument();
  Y.applyUpdate(doc, bytes);
  const text = partsOf(doc, "cards")
    .get(what.cards[number] ?? "")
    ?.get("text");
  if (!(text instanceof Y.Text)) throw new Error("The card of a participant is not there");
  const socket = new WebSocket(`${what.url.replace(/^http/, "ws")}/sync`, {
    headers: { Cookie: cookie, Origin: what.url },
    perMessageDeflate: false,
  });
  const waiting: string[] = [];
  const own = `${number}.`;
  let ready = () => undefined as void;
  const authenticated = new Promise<void>((resolve) => {
    ready = resolve;
  });
  socket.on("message", (data: Buffer) => {
    const type = data[nameLength];
    if (type === status) {
      const mark = waiting.shift();
      if (mark) taken.push(mark);
    } else if (type === auth) ready();
    else if (type === sync && measuring) listen(data, own);
  });
  socket.on("close", () => {
    closed += 1;
    ready();
  });
  socket.on("error", () => undefined);
  await new Promise((resolve) => {
    socket.once("open", resolve);
    socket.once("close", resolve);
  });
  socket.send(message(auth, 0, what.token, "4.7.0"));
  await authenticated;
  // All that a participant has is what the server gave: nothing that is news to it.
  socket.send(message(sync, 1, new Uint8Array([0, 0])));
  // The answer to that is no answer to an edit.
  await new Promise((resolve) => setTimeout(resolve, 20));
  waiting.length = 0;
  let update: Uint8Array | undefined;
  doc.on("update", (made: Uint8Array) => {
    update = made;
  });
  let count = 0;
  return () => {
    if (socket.readyState !== socket.OPEN) return;
    const mark = `${own}${count++}`;
    text.insert(text.length, `~${mark}~`);
    if (!update) return;
    const made = update;
    waiting.push(mark);
    if (measuring) {
      sentAt.set(mark, performance.now());
      sent += 1;
    }
    socket.send(message(sync, 2, made));
  };
}

const writers: (() => void)[] = [];
for (const [number, cookie] of what.cookies.entries()) writers.push(await join(cookie, number));
const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
const timers = writers.map((write, number) => {
  let timer: ReturnType<typeof setInterval> | undefined;
  const start = setTimeout(
    () => {
      write();
      timer = setInterval(write, what.every);
    },
    (what.every * number) / writers.length,
  );
  return () => {
    clearTimeout(start);
    clearInterval(timer);
  };
});
await wait(what.warmUp);
measuring = true;
const cpu = process.cpuUsage();
const began = performance.now();
process.send?.({ began: true });
await wait(what.seconds);
const { user, system } = process.cpuUsage(cpu);
const effort = (user + system) / 1_000 / (performance.now() - began);
for (const stop of timers) stop();
// What is under way arrives.
await wait(2);
const seen: Seen = { times, sent, taken, arrivals, expected: sent * (writers.length - 1), effort, closed };
process.send?.(seen, () => process.exit());
