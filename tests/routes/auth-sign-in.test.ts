import { expect, test } from "vitest";
import { readSession } from "#app/domains/auth/sessions.server.ts";
import { action, loader } from "#app/routes/sign-in.tsx";
import { loader as beforeSignOut, action as signOut } from "#app/routes/sign-out.ts";
import { usualPassword, withPassword } from "#tests/support/accounts.ts";
import { answerOf, cookieOf, doorArgs } from "#tests/support/door.ts";
import { world } from "#tests/support/world.ts";

test("signing in leads to where somebody wanted to go", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const page = await answerOf(loader(await doorArgs(w, { url: "/sign-in?to=%2Fstories%3Fkind%3Ddelight" })));
  expect(page.body).toMatchObject({ to: "/stories?kind=delight", organisation: "Fernhollow Mutual", shoes: [] });
  const form = { email: " Amara.Okafor@FERNHOLLOW.example", password: usualPassword, to: page.body.to };
  const answer = await answerOf(action(await doorArgs(w, { url: "/sign-in", form })));
  expect(answer).toMatchObject({ status: 302, location: "/stories?kind=delight" });
  expect((await readSession(w, cookieOf(...answer.setCookie))).signedIn?.person.id).toBe(amara.id);
});

test("whoever is signed in already is led on", async () => {
  const w = await world();
  const amara = await w.person("amara");
  expect(await answerOf(loader(await doorArgs(w, { url: "/sign-in?to=/stories", as: amara.id })))).toMatchObject({
    status: 302,
    location: "/stories",
  });
});

test("a wrong password is said once for both fields; the address is kept, the password is not sent back", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const { status, body, setCookie } = await answerOf(
    action(await doorArgs(w, { url: "/sign-in", form: { email: amara.email, password: "my old secret" } })),
  );
  expect(status).toBe(400);
  expect(body.result.error).toEqual({ "": [expect.stringContaining("do not belong together")] });
  expect(body.result.initialValue).toEqual({ email: amara.email });
  expect(setCookie).toEqual([]);
});

test("an empty form says what is needed", async () => {
  const w = await world();
  const { status, body } = await answerOf(action(await doorArgs(w, { url: "/sign-in", form: { email: "", password: "" } })));
  expect(status).toBe(400);
  expect(Object.keys(body.result.error).sort()).toEqual(["email", "password"]);
});

test("too many tries are told how long to wait", async () => {
  const w = await world();
  const knock = () => doorArgs(w, { url: "/sign-in", form: { email: "amara.okafor@fernhollow.example", password: "a guess at it" } });
  for (let one = 0; one < 6; one++) expect((await answerOf(action(await knock()))).status).toBe(400);
  const held = await answerOf(action(await knock()));
  expect(held.status).toBe(429);
  expect(held.headers.get("Retry-After")).toBe("15");
  expect(held.body.result.error[""][0]).toContain("15 seconds");
  for (let one = 0; one < 4; one++) {
    w.clock.advance(15 * 60 * 1_000);
    await answerOf(action(await knock()));
  }
  expect((await answerOf(action(await knock()))).body.result.error[""][0]).toContain("4 minutes");
});

test("signing out needs a post, ends the session and leads to the sign-in page", async () => {
  const w = await world();
  const amara = await w.person("amara");
  expect(await answerOf(beforeSignOut())).toMatchObject({ status: 302, location: "/" });
  const args = await doorArgs(w, { url: "/sign-out", method: "POST", as: amara.id });
  const answer = await answerOf(signOut(args));
  expect(answer).toMatchObject({ status: 302, location: "/sign-in" });
  expect(answer.setCookie[0]).toMatch(/^alongside_session=;.*Max-Age=0/);
  expect((await readSession(w, args.request.headers.get("Cookie"))).signedIn).toBeUndefined();
});
