import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JobHandler, NewJob } from "#app/shared/jobs.server.ts";
import { enqueue, enqueueAll } from "#app/shared/jobs.server.ts";
import type { CalendarPart, World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { composeLetter, type LetterValues } from "./letters.ts";

export interface NewLetter extends LetterValues {
  /** A file of `content/mail/` without its ending. */
  readonly template: string;
  /** The address it goes to. */
  readonly to: string;
  /** The same key is the same letter: asked for twice, sent once. */
  readonly key: string;
  readonly now: Date;
  /** When it leaves; now when left out. */
  readonly dueAt?: Date;
  /** What a calendar program is to do. */
  readonly calendar?: CalendarPart | undefined;
}

export type MailPayload = Pick<NewLetter, "template" | "to" | "params" | "items" | "calendar">;

export const mailJob = "notifications.mail";

/**
 * Sends a letter after the commit, tried again until the mail server takes it. `{{home}}` in the template is the address of
 * this installation. What `params` holds is gone from the database once the letter has left.
 */
export async function sendLetter(tx: Transaction, letter: NewLetter): Promise<void> {
  await enqueue(tx, jobOf(letter));
}

/** Several at once, in one statement. */
export async function sendLetters(tx: Transaction, letters: readonly NewLetter[]): Promise<void> {
  await enqueueAll(tx, letters.map(jobOf));
}

function jobOf({ key, now, dueAt = now, template, to, params, items, calendar }: NewLetter): NewJob {
  const payload: MailPayload = { template, to, params, ...(items ? { items } : {}), ...(calendar ? { calendar } : {}) };
  return { kind: mailJob, key: `${mailJob}:${key}`, payload, dueAt, now };
}

export const mailing: JobHandler = {
  kind: mailJob,
  async run(world, payload, { key }) {
    await mail(world, payload as MailPayload, key);
  },
};

/** Composes a letter and hands it to the mail server. The same key is the same letter. */
export async function mail(world: World, { template, to, params, items, calendar }: MailPayload, key: string): Promise<void> {
  const letter = composeLetter(await readMail(`${template}.md`), await readMail("layout.html"), {
    params: { ...standing(world), ...params },
    items,
  });
  await world.mailer.send({ ...letter, to, key, calendar });
}

const standing = ({ config }: World) => ({ home: config.publicUrl });

function readMail(file: string): Promise<string> {
  return readFile(join(process.cwd(), "content/mail", file), "utf8");
}
