import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import type { Config } from "#app/shared/config.server.ts";
import type { Letter, Mailer } from "#app/shared/world.ts";

/** Sends by the mail server of `SMTP_URL`; without one, letters go as `.eml` files into the data folder's `outbox`. */
export function makeMailer(config: Config): Mailer {
  if (config.smtpUrl) {
    const transport = nodemailer.createTransport({ url: config.smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000 });
    return {
      delivers: true,
      async send(letter) {
        await transport.sendMail(message(config, letter));
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

const fingerprint = (key: string) => createHash("sha256").update(key).digest("hex").slice(0, 32);

function message(config: Config, letter: Letter) {
  const host = new URL(config.publicUrl).hostname;
  return {
    from: config.mailFrom,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    ...(letter.calendar ? { icalEvent: { ...letter.calendar, filename: "shift.ics" } } : {}),
    messageId: `<${fingerprint(letter.key)}@${host}>`,
    headers: { "Auto-Submitted": "auto-generated", ...endingHeaders(letter) },
  };
}

/** See RFC 2369 and RFC 8058. */
function endingHeaders({ unsubscribe }: Letter): Record<string, string> {
  if (!unsubscribe) return {};
  return { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
