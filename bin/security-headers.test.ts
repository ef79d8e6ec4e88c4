import type { AddressInfo } from "node:net";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { readConfig } from "#app/shared/config.server.ts";
import { securityHeaders } from "./security-headers.ts";

async function headersOf(path: string, variables: Record<string, string> = {}) {
  const app = express();
  app.use(securityHeaders(readConfig(variables)));
  app.use((_request, response) => void response.send(""));
  const server = app.listen(0);
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { headers } = await fetch(`http://127.0.0.1:${port}${path}`);
  const ancestors = headers.get("Content-Security-Policy")?.match(/frame-ancestors ([^;]*)/)?.[1];
  return { ancestors, options: headers.get("X-Frame-Options") };
}

const map = "/journeys/01900000-0000-7000-8000-000000000001";

test("no page is shown inside another, but a map for reading: by this installation and whom the settings name", async () => {
  const set = { EMBED_ORIGINS: "https://wiki.example.org https://portal.example.org" };
  for (const path of ["/", map, `${map}/embed/x`, `${map}/export`, `/x${map}/embed`]) {
    expect(await headersOf(path, set)).toEqual({ ancestors: "'none'", options: "DENY" });
  }
  expect(await headersOf(`${map}/embed`)).toEqual({ ancestors: "'self'", options: null });
  expect(await headersOf(`${map}/embed?stage=x`, set)).toEqual({
    ancestors: "'self' https://wiki.example.org https://portal.example.org",
    options: null,
  });
});
