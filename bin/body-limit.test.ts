import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import express from "express";
import { beforeAll, expect, test } from "vitest";
import { bodyLimit } from "./body-limit.ts";

const routes = join(import.meta.dirname, "../app/routes");
const receives = /\b(receiveUpload|readForm|receiveStoryForm|receiveStudyFiles|receiveWriteUps|receiveFile)\(/;

/** The address of a door, as its file is called. */
const addressOf = (file: string) =>
  `/${file.replace(/\.tsx?$/, "").replace("._index", "")}`
    .replaceAll(".", "/")
    .replace("$slug", "why-people-ring-twice")
    .replace(/\$\w+/g, "01914f6a-0000-7000-8000-000000000001");

const doors = readdirSync(routes)
  .filter((file) => receives.test(readFileSync(join(routes, file), "utf8")))
  .map(addressOf);

let port: number;
beforeAll(async () => {
  const app = express().use(bodyLimit);
  app.use((asked, answer) => void asked.resume().on("end", () => answer.send("taken")));
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
  return () => void server.close();
});

const megabyte = 1024 * 1024;

function posted(path: string, { size = 3 * megabyte, type = "multipart/form-data; boundary=x" } = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { "Content-Type": type, "Content-Length": size };
    const sending = request({ host: "127.0.0.1", port, method: "POST", path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sending.on("error", reject);
    sending.end(Buffer.alloc(size));
  });
}

test("the doors that take files are known", () => {
  expect(doors).toContain("/stories/new");
  expect(doors).toContain("/insights/import");
  expect(doors.length).toBeGreaterThanOrEqual(10);
});

test.each(doors)("%s takes a file of three megabytes from a page with scripts and from one without", async (door) => {
  expect(await posted(door)).toBe(200);
  expect(await posted(`${door}?index`)).toBe(200);
  expect(await posted(`${door}.data`)).toBe(200);
  expect(await posted(`${door}.data?index`)).toBe(200);
});

test.each([
  ["another door", "/comments.data", {}],
  ["another door of a page without scripts", "/comments", {}],
  ["a door within one that takes files", "/stories/new/more.data", {}],
  ["a form without files", "/stories/new.data", { type: "application/x-www-form-urlencoded" }],
])("more than a megabyte is refused at %s", async (_, path, given) => {
  expect(await posted(path, given)).toBe(413);
  expect(await posted(path, { ...given, size: megabyte })).toBe(200);
});
