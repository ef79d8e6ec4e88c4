import { expect, test } from "vitest";
import { inviting } from "#app/domains/auth/inviting.server.ts";
import { readSession } from "#app/domains/auth/sessions.server.ts";
import { action as accept, headers, loader as invitation } from "#app/routes/invitations.$token.tsx";
import { action as forget, loader as forgotten } from "#app/routes/password._index.tsx";
import { loader as beforeReset, action as reset } from "#app/routes/password.$token.tsx";
import { dayLength } from "#app/shared/clock.ts";
import { tokenIn, withPassword } from "#tests/support/accounts.ts";
import { answerOf, cookieOf, doorArgs } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const chosen = "nine red kites";

async function invited(w: TestWorld) {
  const amara = await w.person("amara");
  await inviting(w, null, [amara.id]);
  await w.settle();
  const params = { token: tokenIn(w) };
  return { amara, params, url: `/invitations/${params.token}` };
}

test("an invitation greets by name and lets in with a password; nobody's cache keeps the page", async () => {
  const w = await world();
  const { amara, params, url } = await invited(w);
  const page = await answerOf(invitation(await doorArgs(w, { url, params })));
  expect(page).toMatchObject({ status: 200, body: { guest: { name: amara.name, email: amara.email } } });
  expect(headers({} as Parameters<typeof headers>[0])).toEqual({ "Cache-Control": "no-store" });
  const weak = await answerOf(accept(await doorArgs(w, { url, params, form: { password: "amara okafor" } })));
  expect(weak.status).toBe(400);
  expect(weak.body.result.error.password[0]).toContain("Your name or address");
  const answer = await answerOf(accept(await doorArgs(w, { url, params, form: { password: chosen } })));
  expect(answer).toMatchObject({ status: 302, location: "/" });
  expect((await readSession(w, cookieOf(...answer.setCookie))).signedIn?.person.id).toBe(amara.id);
});

test("a used, an expired and a forged invitation each lead on", async () => {
  const w = await world();
  const { params, url } = await invited(w);
  const forged = await answerOf(invitation(await doorArgs(w, { url: "/invitations/x", params: { token: "x" } })));
  expect(forged).toMatchObject({ status: 404, body: { state: "unknown" } });
  w.clock.advance(15 * dayLength);
  expect(await answerOf(invitation(await doorArgs(w, { url, params })))).toMatchObject({ status: 410, body: { state: "expired" } });
  expect((await answerOf(accept(await doorArgs(w, { url, params, form: { password: chosen } })))).status).toBe(410);
  const again = await answerOf(accept(await doorArgs(w, { url, params, form: { intent: "again" } })));
  expect(again).toMatchObject({ status: 200, body: { sent: true } });
  await w.settle();
  const fresh = { token: tokenIn(w) };
  await answerOf(accept(await doorArgs(w, { url, params: fresh, form: { password: chosen } })));
  expect(await answerOf(invitation(await doorArgs(w, { url, params: fresh })))).toMatchObject({ status: 410, body: { state: "used" } });
  expect((await answerOf(accept(await doorArgs(w, { url, params: fresh, form: { intent: "again" } })))).status).toBe(410);
});

test("a forgotten password is answered alike for known and unknown addresses, and set by the link", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  expect((await answerOf(forgotten(await doorArgs(w, { url: "/password" })))).status).toBe(200);
  const answers = [];
  for (const email of ["nobody@fernhollow.example", amara.email]) {
    const { status, body } = await answerOf(forget(await doorArgs(w, { url: "/password?index", form: { email } })));
    answers.push({ status, body: { ...body, sentTo: body.sentTo === email } });
  }
  expect(answers[0]).toEqual(answers[1]);
  await w.settle();
  expect(w.letters).toHaveLength(1);
  const params = { token: tokenIn(w) };
  const url = `/password/${params.token}`;
  expect(await answerOf(beforeReset(await doorArgs(w, { url, params })))).toMatchObject({
    status: 200,
    body: { owner: { email: amara.email } },
  });
  expect((await answerOf(reset(await doorArgs(w, { url, params, form: { password: "short" } })))).status).toBe(400);
  expect(await answerOf(reset(await doorArgs(w, { url, params, form: { password: chosen } })))).toMatchObject({
    status: 302,
    location: "/sign-in",
  });
  expect(await answerOf(beforeReset(await doorArgs(w, { url, params })))).toMatchObject({ status: 404, body: { owner: null } });
  expect((await answerOf(reset(await doorArgs(w, { url, params, form: { password: chosen } })))).status).toBe(404);
});

test("no address at all is a mistake, and too many letters are held back", async () => {
  const w = await world();
  expect((await answerOf(forget(await doorArgs(w, { url: "/password?index", form: { email: "amara" } })))).status).toBe(400);
  const knock = () => doorArgs(w, { url: "/password?index", form: { email: "amara@fernhollow.example" } });
  for (let one = 0; one < 4; one++) expect((await answerOf(forget(await knock()))).status).toBe(200);
  expect(await answerOf(forget(await knock()))).toMatchObject({ status: 429 });
});
