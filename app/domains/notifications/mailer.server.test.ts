import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { expect, test, vi } from "vitest";
import { readConfig } from "#app/shared/config.server.ts";
import { makeMailer } from "./mailer.server.ts";

const letter = {
  to: "amara.okafor@fernhollow.example",
  subject: "Zoë replied – “ticket”",
  text: "Somebody answered.",
  html: "<p>Somebody answered.</p>",
  key: "letter:1",
};

test("with a mail server, letters go there with both forms of the text and the same id whenever they are sent again", async () => {
  const arrived: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      buffer(stream).then((message) => {
        arrived.push(message);
        done();
      }, done);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const mailer = makeMailer(readConfig({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "Stories <stories@fernhollow.example>" }));
  expect(mailer.delivers).toBe(true);
  await mailer.send(letter);
  await mailer.send(letter);
  await new Promise<void>((resolve) => server.close(resolve));
  const [first, again] = await Promise.all(arrived.map((message) => PostalMime.parse(message)));
  expect(first).toMatchObject({
    subject: letter.subject,
    from: { name: "Stories", address: "stories@fernhollow.example" },
    to: [{ address: letter.to }],
  });
  expect(first?.text?.trim()).toBe(letter.text);
  expect(first?.html?.trim()).toBe(letter.html);
  expect(first?.messageId).toMatch(/^<[0-9a-f]{32}@localhost>$/);
  expect(again?.messageId).toBe(first?.messageId);
});

test("a letter with a part for calendar programs carries it as another form of the same text, with its method", async () => {
  const folder = await mkdtemp(join(tmpdir(), "alongside-outbox-"));
  const content = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n";
  await makeMailer(readConfig({ DATA_DIR: folder })).send({ ...letter, calendar: { method: "CANCEL", content, filename: "workshop.ics" } });
  const [file] = await readdir(join(folder, "outbox"));
  const raw = await readFile(join(folder, "outbox", file ?? ""), "utf8");
  const parts = raw.slice(raw.indexOf("multipart/alternative"));
  expect(parts).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/);
  const parsed = await PostalMime.parse(raw);
  expect(parsed).toMatchObject({
    subject: letter.subject,
    attachments: expect.arrayContaining([
      expect.objectContaining({ method: "CANCEL" }),
      expect.objectContaining({ filename: "workshop.ics" }),
    ]),
  });
  expect(parsed.text?.trim()).toBe(letter.text);
  await rm(folder, { recursive: true });
});

test("a mail server that does not answer is a failure, so that the job tries again", async () => {
  const mailer = makeMailer(readConfig({ SMTP_URL: "smtp://127.0.0.1:1" }));
  await expect(mailer.send(letter)).rejects.toThrow();
});

test("without one, each letter is a file in the outbox, once however often it is sent", async () => {
  const folder = await mkdtemp(join(tmpdir(), "alongside-outbox-"));
  const mailer = makeMailer(readConfig({ DATA_DIR: folder }));
  expect(mailer.delivers).toBe(false);
  await mailer.send(letter);
  await mailer.send(letter);
  const files = await readdir(join(folder, "outbox"));
  expect(files).toHaveLength(1);
  const parsed = await PostalMime.parse(await readFile(join(folder, "outbox", files[0] ?? "")));
  expect(parsed).toMatchObject({ subject: letter.subject, to: [{ address: letter.to }] });
  await rm(folder, { recursive: true });
});

test("many letters share a few connections, which are closed when none follows", async () => {
  let connections = 0;
  let open = 0;
  let arrived = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onConnect: (_session, done) => {
      connections += 1;
      open += 1;
      done();
    },
    onClose: () => {
      open -= 1;
    },
    onData: (stream, _session, done) => {
      buffer(stream).then(() => {
        arrived += 1;
        done();
      }, done);
    },
  });
  const mailer = makeMailer(readConfig({ SMTP_URL: `smtp://127.0.0.1:${await listening(server)}` }));
  await Promise.all(Array.from({ length: 60 }, (_, number) => mailer.send({ ...letter, key: `letter:${number}` })));
  expect(arrived).toBe(60);
  expect(connections).toBeLessThanOrEqual(16);
  await vi.waitFor(() => expect(open).toBe(0), { timeout: 8_000 });
  await new Promise<void>((resolve) => server.close(resolve));
});

test("a letter whose connection ends under it is not sent again by itself, and says that nobody knows whether it arrived", async () => {
  let tried = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream) => {
      tried += 1;
      buffer(stream).then(
        () => {
          for (const connection of server.connections) connection.close();
        },
        () => undefined,
      );
    },
  });
  const mailer = makeMailer(readConfig({ SMTP_URL: `smtp://127.0.0.1:${await listening(server)}` }));
  const failure = await mailer.send(letter).catch((error) => error);
  expect(failure).toMatchObject({ command: "DATA" });
  expect(failure.responseCode).toBeUndefined();
  expect(tried).toBe(1);
  await new Promise<void>((resolve) => server.close(resolve));
});

test("a mail server that hangs up before it takes anything, or refuses, has nothing of the letter", async () => {
  const silent = createServer((socket) => socket.destroy());
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const address = silent.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const hungUp = await makeMailer(readConfig({ SMTP_URL: `smtp://127.0.0.1:${port}` }))
    .send(letter)
    .catch((error) => error);
  expect(hungUp.command).not.toBe("DATA");
  silent.close();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      buffer(stream).then(() => done(Object.assign(new Error("not that"), { responseCode: 552 })), done);
    },
  });
  const refused = await makeMailer(readConfig({ SMTP_URL: `smtp://127.0.0.1:${await listening(server)}` }))
    .send(letter)
    .catch((error) => error);
  expect(refused).toMatchObject({ responseCode: 552 });
  await new Promise<void>((resolve) => server.close(resolve));
});

async function listening(server: SMTPServer): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  return typeof address === "object" && address ? address.port : 0;
}
