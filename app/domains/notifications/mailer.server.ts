import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, type Readable } from "node:stream";
import nodemailer from "nodemailer";
import type { Config } from "#app/shared/config.server.ts";
import type { Letter, Mailer } from "#app/shared/world.ts";

/** Sends by the mail server of `SMTP_URL`; without one, letters go as `.eml` files into the data folder's `outbox`. */
export function makeMailer(config: Config): Mailer {
  if (config.smtpUrl) {
    const transport = nodemailer.createTransport({ url: config.smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000, ...pooled });
    transport.use("stream", (mail, done) => {
      const { handed } = mail.data as { handed?: Handed };
      if (handed) mail.message.processFunc((content) => noticed(content, handed));
      done();
    });
    return {
      delivers: true,
      async send(letter) {
        const handed: Handed = { over: false };
        try {
          await transport.sendMail({ ...message(config, letter), handed } as Message);
        } catch (error) {
          // A connection that ends says of itself that it did not come about: whether the letter was under way is ours to know.
          if (handed.over && error instanceof Error && !("responseCode" in error)) Object.assign(error, { command: "DATA" });
          throw error;
        }
      },
    };
  }
  const folder = join(config.dataFolder, "outbox");
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    delivers: false,
    async send(letter) {
      const { message: raw } = await composer.sendMail(message(config, letter));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${fingerprint(letter.key)}.eml`);
      // Complete or not there at all: whoever watches the folder never reads half a letter.
      await writeFile(`${file}.part`, raw as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
  };
}

type Message = ReturnType<typeof message>;

/** Whether the content of a letter has begun to go to the mail server: from then on nobody knows whether it arrived. */
interface Handed {
  over: boolean;
}

/** The content is piped to the server when the server has said that it takes it, and not before. */
function noticed(content: Readable, handed: Handed): Readable {
  const passed = content.pipe(new PassThrough());
  const pipe = passed.pipe.bind(passed);
  passed.pipe = (to, options) => {
    handed.over = true;
    return pipe(to, options);
  };
  return passed;
}

/** Letters that follow each other share a few connections, which end soon after the last. */
const pooled = {
  pool: true,
  maxConnections: 16,
  idleTimeout: 2_000,
  // Of a letter whose connection ends under it nobody knows whether it arrived: whoever sends it decides, not the pool.
  maxRequeues: 0,
} as const;

const fingerprint = (key: string) => createHash("sha256").update(key).digest("hex").slice(0, 32);

function message(config: Config, letter: Letter) {
  const host = new URL(config.publicUrl).hostname;
  return {
    from: config.mailFrom,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    ...(letter.calendar ? { icalEvent: letter.calendar } : {}),
    messageId: `<${fingerprint(letter.key)}@${host}>`,
    headers: { "Auto-Submitted": "auto-generated", ...endingHeaders(letter) },
  };
}

/** See RFC 2369 and RFC 8058. */
function endingHeaders({ unsubscribe }: Letter): Record<string, string> {
  if (!unsubscribe) return {};
  return { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
