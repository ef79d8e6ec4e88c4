import { expect, test } from "vitest";
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

test("a person is known by their session, and a role that they lack hides the page", async () => {
  const w = await world();
  const amara = await w.person("amara");
  const { request, context } = await doorArgs(w, { url: "/admin", as: amara.id });
  expect(await requirePerson(context, request)).toEqual(amara);
  expect((await answerOf(requireRole(context, request, "administrator"))).status).toBe(404);
});
