import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { readConfig } from "#app/shared/config.server.ts";
import { ownOriginOnly } from "./origin.ts";

const publicUrl = "https://in.fernhollow.example";

async function posting(path: string, origin?: string): Promise<number> {
  const app = express();
  app.use(ownOriginOnly(readConfig({ NODE_ENV: "test", PUBLIC_URL: publicUrl })));
  // As Remix does.
  app.use(({ headers }, response) => void response.status(headers.origin === "null" ? 500 : 200).send());
  const server = app.listen(0);
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", ...(origin ? { headers: { Origin: origin } } : {}) })).status;
}

test("what changes something comes from a page of ours", async () => {
  expect(await posting("/stories/new", publicUrl)).toBe(200);
  for (const origin of ["https://elsewhere.example", "null", undefined]) expect(await posting("/stories/new", origin)).toBe(403);
});

test("a mail program, which is no page, ends a letter; another's page does not", async () => {
  const end = "/notifications/weekly/01900000-0000-7000-8000-00000000d001.abc";
  for (const origin of [publicUrl, "null", undefined]) expect(await posting(end, origin)).toBe(200);
  expect(await posting(end, "https://elsewhere.example")).toBe(403);
  expect(await posting(`${end}/more`, undefined)).toBe(403);
});
