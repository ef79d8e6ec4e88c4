/** Who may not come in: tried at the doors themselves. */
import { describe, expect, test } from "vitest";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { inviting } from "#app/domains/auth/inviting.server.ts";
import { endSessions, openSession, sessionCookieName } from "#app/domains/auth/sessions.server.ts";
import { deactivating } from "#app/domains/people/deactivating.server.ts";
import { action as accept } from "#app/routes/invitations.$token.tsx";
import { action as forget } from "#app/routes/password._index.tsx";
import { action as create } from "#app/routes/setup._index.tsx";
import { action as demonstrate } from "#app/routes/setup.demonstration.ts";
import { loader as beforeEnd, action as end } from "#app/routes/setup.end.tsx";
import { loader as chooseShoes, action as stepInto } from "#app/routes/setup.shoes.tsx";
import { loader as beforeSignIn, action as signIn } from "#app/routes/sign-in.tsx";
import { sessions } from "#db/schema/auth.ts";
import { organisations } from "#db/schema/people.ts";
import { tokenIn, usualPassword, withPassword } from "#tests/support/accounts.ts";
import { answerOf, cookieOf, doorArgs } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

describe("open redirects", () => {
  test.each(["//evil.example", "/\\evil.example", "/\t/evil.example", "https://evil.example/", "/.//evil.example", "javascript:alert(1)"])(
    "%j leads home",
    async (to) => {
      const w = await world();
      const amara = await withPassword(w, "amara");
      const page = await answerOf(beforeSignIn(await doorArgs(w, { url: `/sign-in?to=${encodeURIComponent(to)}` })));
      expect(page.body.to).toBe("/");
      const form = { email: amara.email, password: usualPassword, to };
      expect(await answerOf(signIn(await doorArgs(w, { url: "/sign-in", form })))).toMatchObject({ status: 302, location: "/" });
      const known = await answerOf(beforeSignIn(await doorArgs(w, { url: `/sign-in?to=${encodeURIComponent(to)}`, as: amara.id })));
      expect(known).toMatchObject({ status: 302, location: "/" });
    },
  );
});

test("an unknown address and a wrong password get the very same answer, also once they are held back", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const answersFor = async (email: string) => {
    const answers = [];
    for (let one = 0; one < 8; one++) {
      const knock = { url: "/sign-in", form: { email, password: "a guess at it" }, address: email };
      const { status, body, headers } = await answerOf(signIn(await doorArgs(w, knock)));
      answers.push({ status, error: body.result.error, headers: [...headers] });
    }
    return answers;
  };
  const known = await answersFor(amara.email);
  expect(known.map((one) => one.status)).toEqual([400, 400, 400, 400, 400, 400, 429, 429]);
  expect(await answersFor("nobody@fernhollow.example")).toEqual(known);
});

describe("sessions", () => {
  const knock = async (w: TestWorld, cookie: string) => {
    const { request, context } = await doorArgs(w, { url: "/stories", cookie });
    return answerOf(requirePerson(context, request));
  };

  test("a revoked one is refused", async () => {
    const w = await world();
    const { id } = await w.person("amara");
    const cookie = cookieOf(await openSession(w, id, ""));
    expect((await knock(w, cookie)).status).toBe(200);
    await w.db.write((tx) => endSessions(tx, id));
    expect(await knock(w, cookie)).toMatchObject({ status: 302, location: "/sign-in?to=%2Fstories" });
  });

  test("a deactivated person's end at once, with their sockets, and no link lets them in again", async () => {
    const w = await world();
    const [amara, jonas] = [await withPassword(w, "amara"), await w.person("jonas")];
    const cookie = cookieOf(await openSession(w, amara.id, ""));
    await deactivating(w, jonas, { personId: amara.id }, { endSessions });
    expect((await knock(w, cookie)).status).toBe(302);
    expect(w.disconnected).toContainEqual({ personId: amara.id });
    await w.settle();
    expect(w.disconnected).toHaveLength(2);
    const form = { email: amara.email, password: usualPassword };
    expect((await answerOf(signIn(await doorArgs(w, { url: "/sign-in", form })))).status).toBe(400);
    await answerOf(forget(await doorArgs(w, { url: "/password?index", form })));
    await w.settle();
    expect(w.letters).toEqual([]);
  });

  test("the id that the database holds is no cookie", async () => {
    const w = await world();
    const { id } = await w.person("amara");
    await openSession(w, id, "");
    const [row] = await w.db.read.select().from(sessions);
    expect((await knock(w, `${sessionCookieName}=${row?.id}`)).status).toBe(302);
  });

  test("a session that somebody planted before is not the one after signing in", async () => {
    const w = await world();
    const [amara, henrik] = [await withPassword(w, "amara"), await w.person("henrik")];
    const planted = cookieOf(await openSession(w, henrik.id, ""));
    const form = { email: amara.email, password: usualPassword };
    const answer = await answerOf(signIn(await doorArgs(w, { url: "/sign-in", form, cookie: planted })));
    expect(cookieOf(...answer.setCookie)).not.toBe(planted);
    expect((await knock(w, planted)).status).toBe(302);
  });
});

test("an invitation cannot be replayed to take over the account", async () => {
  const w = await world();
  const amara = await w.person("amara");
  await inviting(w, null, [amara.id]);
  await w.settle();
  const params = { token: tokenIn(w) };
  const url = `/invitations/${params.token}`;
  expect((await answerOf(accept(await doorArgs(w, { url, params, form: { password: "nine red kites" } })))).status).toBe(302);
  const replayed = await answerOf(accept(await doorArgs(w, { url, params, form: { password: "mine from now on" } })));
  expect(replayed).toMatchObject({ status: 410, setCookie: [] });
  const form = { email: amara.email, password: "mine from now on" };
  expect((await answerOf(signIn(await doorArgs(w, { url: "/sign-in", form })))).status).toBe(400);
});

describe("where a real organisation exists", () => {
  test("the demonstration cannot be entered by any door, whoever knocks", async () => {
    const w = await world();
    const [amara, jonas] = [await w.person("amara"), await w.person("jonas")];
    for (const as of [undefined, amara.id, jonas.id]) {
      const who = as ? { as } : {};
      await answerOf(demonstrate(await doorArgs(w, { url: "/setup/demonstration", method: "POST", ...who })));
      expect(await answerOf(chooseShoes(await doorArgs(w, { url: "/setup/shoes", ...who })))).toMatchObject({
        status: 302,
        location: "/sign-in",
      });
      const step = await answerOf(stepInto(await doorArgs(w, { url: "/setup/shoes", form: { person: amara.id }, ...who })));
      expect(step).toMatchObject({ status: 404, setCookie: [] });
    }
    expect((await answerOf(beforeEnd(await doorArgs(w, { url: "/setup/end", as: jonas.id })))).status).toBe(404);
    expect((await answerOf(end(await doorArgs(w, { url: "/setup/end", method: "POST", as: jonas.id })))).status).toBe(404);
    expect(await w.person("amara")).toEqual(amara);
    expect(await w.db.read.select().from(organisations)).toMatchObject([{ kind: "real" }]);
  });

  test("nobody becomes its administrator by setting up again", async () => {
    const w = await world();
    const form = { organisation: "Mine", name: "Mallory", email: "mallory@evil.example", password: "nine red kites" };
    const answer = await answerOf(create(await doorArgs(w, { url: "/setup?index", form })));
    expect(answer).toMatchObject({ status: 302, location: "/sign-in", setCookie: [] });
    const signing = await answerOf(signIn(await doorArgs(w, { url: "/sign-in", form })));
    expect(signing.status).toBe(400);
  });
});

test("two set-ups at the same time make one organisation and let one in", async () => {
  const w = await world({ empty: true });
  const form = (name: string) => ({ organisation: name, name, email: `${name}@saltmarsh.example`, password: "nine red kites" });
  const answers = await Promise.all(
    ["mara", "ada"].map(async (name) => answerOf(create(await doorArgs(w, { url: "/setup?index", form: form(name) })))),
  );
  expect(answers.map((one) => one.location).sort()).toEqual(["/", "/sign-in"]);
  expect(answers.filter((one) => one.setCookie.some((cookie) => cookie.startsWith(sessionCookieName)))).toHaveLength(1);
});
