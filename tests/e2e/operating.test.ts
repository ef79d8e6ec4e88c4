/** What whoever operates this sees of it from outside. */
import { rename } from "node:fs/promises";
import { request as rawRequest } from "node:http";
import { expect, test } from "vitest";
import { type RunningApp, startApp } from "#tests/support/server.ts";

const token = "a-token-of-some-length";

test("it says whether it is alive and whether it can work", async () => {
  const app = await startApp();
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
  await rename(app.dataFolder, `${app.dataFolder}-away`);
  const notReady = await fetch(`${app.url}/readyz`);
  expect(notReady.status).toBe(503);
  expect(await notReady.text()).toBe("The data folder cannot be written to.");
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  await rename(`${app.dataFolder}-away`, app.dataFolder);
  expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
});

test("figures are per door, without what stood in the address", async () => {
  const app = await startApp({ seed: "cast" });
  await (await fetch(`${app.url}/password/some-secret-token?name=Amara`, { redirect: "manual" })).text();
  const figures = await (await fetch(`${app.url}/metrics`)).text();
  expect(figures).toContain('http_request_duration_seconds_count{route="/password/:token",method="GET"');
  expect(figures).not.toContain("some-secret-token");
  expect(figures).toContain('alongside_jobs{state="failed"} 0');
  expect(figures).toContain("alongside_live_sockets 0");
  expect(figures).toContain("nodejs_eventloop_lag_seconds");
});

test("figures are for this machine itself, or for whoever has the token", async () => {
  const app = await startApp({ settings: { METRICS_TOKEN: token, TRUST_PROXY: "true" } });
  const status = async (headers: Record<string, string>) => (await fetch(`${app.url}/metrics`, { headers })).status;
  expect(await status({})).toBe(200);
  expect(await status({ "X-Forwarded-For": "203.0.113.9" })).toBe(403);
  expect(await status({ Forwarded: "for=203.0.113.9" })).toBe(403);
  expect(await status({ "X-Forwarded-For": "203.0.113.9", Authorization: `Bearer ${token}` })).toBe(200);
  expect(await status({ "X-Forwarded-For": "203.0.113.9", Authorization: "Bearer something-else-entirely" })).toBe(403);
});

test("the log has a line per request with its id, and nothing that somebody wrote or that opens a door", async () => {
  const app = await startApp({ seed: "cast", settings: { LOG_LEVEL: "info" } });
  const cookie = await app.cookieOf("amara");
  const answer = await fetch(`${app.url}/password/some-secret-token?name=Amara`, { headers: { Cookie: cookie }, redirect: "manual" });
  await answer.text();
  await app.stop();
  const line = app
    .output()
    .split("\n")
    .find((one) => one.includes(answer.headers.get("x-request-id") ?? "missing"));
  expect(JSON.parse(line ?? "{}")).toMatchObject({ method: "GET", path: "/password/…", status: answer.status });
  for (const secret of ["some-secret-token", "name=", "Amara", cookie.split("=")[1]]) expect(app.output()).not.toContain(secret);
});

test("assets come compressed and are kept for good; a page is asked for again", async () => {
  const app = await startApp();
  const page = await fetch(`${app.url}/`);
  expect(page.headers.get("cache-control")).toBe("private, no-cache");
  const [script] = /\/assets\/entry[^"]+\.js/.exec(await page.text()) ?? [];
  for (const encoding of ["br", "gzip"]) {
    const asset = await fetch(`${app.url}${script}`, { headers: { "Accept-Encoding": encoding } });
    expect(asset.headers.get("content-encoding")).toBe(encoding);
    expect(asset.headers.get("cache-control")).toContain("immutable");
    await asset.arrayBuffer();
  }
  const missing = await fetch(`${app.url}/assets/entry.client-gone.js`);
  expect([missing.status, missing.headers.get("content-type")]).toEqual([404, "text/plain; charset=utf-8"]);
});

test("what is too long for a form, or does not say how long it is, is refused before it is read", async () => {
  const app = await startApp({ seed: "cast" });
  expect(await post(app, { "Content-Length": String(2 * 1024 * 1024) })).toBe(413);
  expect(await post(app, { "Transfer-Encoding": "chunked" })).toBe(411);
  expect(await post(app, { "Content-Type": "multipart/form-data; boundary=x", "Content-Length": String(2 * 1024 * 1024) })).toBe(413);
});

/** Sends the head of a request and none of its body: the answer comes all the same. */
function post(app: RunningApp, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sending = rawRequest(`${app.url}/sign-in`, { method: "POST", headers: { Origin: app.url, ...headers } }, (answer) => {
      resolve(answer.statusCode);
      sending.destroy();
    });
    sending.on("error", reject);
    sending.flushHeaders();
  });
}

test("on https every cookie is for https only", async () => {
  const secure = await startApp({ seed: "cast", settings: { PUBLIC_URL: "https://alongside.example" } });
  const answer = await fetch(`${secure.url}/sign-in`, { headers: { Cookie: "alongside_flash=Hello; theme=dark" } });
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^alongside_flash=; .*; Secure$/)]);
  const themed = await fetch(`${secure.url}/settings/theme`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: "https://alongside.example", Cookie: await secure.cookieOf("amara") },
    body: new URLSearchParams({ theme: "dark", to: "/" }),
  });
  expect(themed.headers.getSetCookie().map((cookie) => cookie.match(/; Secure/g)?.length)).toEqual([1]);
});
