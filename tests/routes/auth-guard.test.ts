import { describe, expect, test } from "vitest";
import { requirePerson, requireRole, visitor } from "#app/domains/auth/guard.server.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { world } from "#tests/support/world.ts";

test("a visitor is led to the sign-in page and back afterwards", async () => {
  const w = await world();
  const { request, context } = await doorArgs(w, { url: "/stories?kind=delight" });
  expect(await visitor(context, request)).toEqual({});
  const answer = await answerOf(requirePerson(context, request));
  expect(answer).toMatchObject({ status: 302, location: "/sign-in?to=%2Fstories%3Fkind%3Ddelight" });
});

describe("a form that was sent when the session had ended", () => {
  const sent = async (headers: Record<string, string>, url = "/comments?about=1") => {
    const { request, context } = await doorArgs(await world(), { url, form: { text: "What was typed" }, headers });
    return answerOf(requirePerson(context, request));
  };

  test("without scripts leads back to the page it stands on after signing in, and nothing typed is in the address", async () => {
    const from = (page: string) => sent({ Referer: page, "Sec-Fetch-Mode": "navigate" });
    expect(await from("http://localhost/stories/1?place=2#comments")).toMatchObject({
      status: 302,
      location: `/sign-in?to=${encodeURIComponent("/stories/1?place=2")}`,
    });
    for (const page of [
      "https://elsewhere.example/stories",
      "http://localhost//elsewhere.example",
      "http://localhost/sign-out",
      "nothing",
    ]) {
      expect(await from(page), page).toMatchObject({ status: 302, location: "/sign-in" });
    }
    expect(await sent({})).toMatchObject({ status: 302, location: "/sign-in" });
  });

  test("by a script is told so instead of being led away", async () => {
    const answer = await sent({ Referer: "http://localhost/stories/1", "Sec-Fetch-Mode": "cors" });
    expect(answer).toMatchObject({ status: 401, location: null, body: { code: "auth.session-ended" } });
  });
});

test("a person is known by their session, and a role that they lack hides the page", async () => {
  const w = await world();
  const amara = await w.person("amara");
  const { request, context } = await doorArgs(w, { url: "/admin", as: amara.id });
  expect(await requirePerson(context, request)).toEqual(amara);
  expect((await answerOf(requireRole(context, request, "administrator"))).status).toBe(404);
});
