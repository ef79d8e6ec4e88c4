/** What comes in from outside, handed on as one parameter. Nothing in the code reaches for it by itself. */
import type { Readable } from "node:stream";
import type { Database } from "#db/client.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.server.ts";

export interface World {
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly files: FileStore;
  readonly mailer: Mailer;
  readonly live: Live;
  readonly aside: Aside;
}

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  child(fields: object): Log;
}

export interface StoredContent {
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** The first bytes, for sniffing. */
  readonly head: Uint8Array;
}

/** Content named by its hash: a folder today, an object store later. */
export interface FileStore {
  /** Takes a stream in; refuses with `files.too-large` past the limit and then keeps nothing. */
  put(content: AsyncIterable<Uint8Array>, limit: { bytes: number }): Promise<StoredContent>;
  /** Bytes `from` (included) to `until` (excluded), or all. */
  open(hash: string, range?: { from: number; until: number }): Readable;
  has(hash: string): Promise<boolean>;
  remove(hash: string): Promise<void>;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stays the same when the same letter is sent again, so that a mail program shows it once. */
  readonly key: string;
  /** A third form beside text and page, on which a calendar program acts. */
  readonly calendar?: CalendarPart | undefined;
  /** An address of ours that ends letters of this sort by one POST, for the button that mail programs show (RFC 8058). */
  readonly unsubscribe?: string;
}

export interface CalendarPart {
  readonly method: "REQUEST" | "CANCEL" | "PUBLISH";
  /** RFC 5545. */
  readonly content: string;
  /** Under which a mail program shows it. */
  readonly filename: string;
}

export interface Mailer {
  send(letter: Letter): Promise<void>;
  /** Whether letters leave, or are put into a folder because no mail server is set. */
  readonly delivers: boolean;
}

/** A hint that something changed, without content: what it is and which. */
export interface Ping {
  readonly what: string;
  readonly id?: string;
}

export interface Live {
  /** To every open page of these people, or of everybody. */
  ping(to: readonly string[] | "everybody", ping: Ping): void;
  /** To the servers themselves, in every process: what some part of them keeps in memory has changed in the database. */
  tell(ping: Ping): void;
  /** Ends the sockets of a person or of one session at once. */
  disconnect(who: { personId: string } | { sessionId: string }): void;
}

/** Work that would keep the thread that serves pages busy, done in a thread beside it: one task at a time, in the order asked. */
export interface Aside {
  /** Does a task that bin/aside.ts names. Fails when the task does, or the thread dies over it, or nobody waits for it any more. */
  do<Output>(task: string, input: unknown, signal?: AbortSignal): Promise<Output>;
  /** Ends the thread, and the task that it is at. */
  close(): void;
}
