import { expect, test } from "vitest";
import { patternsOf } from "#app/domains/privacy/settings.queries.server.ts";
import * as patterns from "#app/routes/admin.privacy._index.tsx";
import * as removal from "#app/routes/admin.privacy.$id_.removal.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const asJonas = (w: TestWorld, knock: Knock) => doorArgs(w, { as: cast.jonas.id, ...knock });
const url = "/admin/privacy";

test("a pattern is added, listed and removed", async () => {
  const w = await world();
  const form = { id: newId(), name: "Policy number", pattern: "NB-\\d{6}", example: "NB-123456" };
  expect(await answerOf(patterns.action(await asJonas(w, { url, form })))).toMatchObject({ status: 302, location: url });
  const page = (await answerOf(patterns.loader(await asJonas(w, { url })))).body;
  expect(page).toMatchObject({ patterns: [form] });
  const gone = await answerOf(removal.action(await asJonas(w, { url: `${url}/${form.id}/removal`, params: { id: form.id }, form: {} })));
  expect(gone).toMatchObject({ status: 302, location: url });
  expect(await patternsOf(w.db.read)).toEqual([]);
});

test("what could hang the server is refused beside its field, and what was typed is kept", async () => {
  const w = await world();
  const form = { id: newId(), name: "Policy number", pattern: "(\\d+)+x", example: "1x" };
  const { status, body } = await answerOf(patterns.action(await asJonas(w, { url, form })));
  expect(status).toBe(400);
  expect(body).toMatchObject({ result: { initialValue: { name: "Policy number", pattern: "(\\d+)+x" } } });
  expect(JSON.stringify(body)).toContain("busy for ever");
  expect(await patternsOf(w.db.read)).toEqual([]);
});

test("a pattern that every text would be asked about is refused beside its field, and what was typed is kept", async () => {
  const w = await world();
  for (const [pattern, example, reason] of [
    ["\\d", "5", "fewer than 4 characters"],
    ["\\d{4}", "2024", "what every story says"],
  ] as const) {
    const form = { id: newId(), name: "Policy number", pattern, example };
    const { status, body } = await answerOf(patterns.action(await asJonas(w, { url, form })));
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(reason)]);
    expect(body).toMatchObject({ result: { initialValue: { name: "Policy number", pattern, example } } });
  }
  expect(await patternsOf(w.db.read)).toEqual([]);
});

test("a pattern that is kept already is refused beside its field, and what was typed is kept", async () => {
  const w = await world();
  const form = { id: newId(), name: "Policy number", pattern: "NB-\\d{6}", example: "NB-123456" };
  await answerOf(patterns.action(await asJonas(w, { url, form })));
  const again = await answerOf(patterns.action(await asJonas(w, { url, form: { ...form, id: newId(), name: "Account" } })));
  expect(again.status).toBe(409);
  expect(again.body.result).toMatchObject({
    error: { pattern: ["This pattern is looked for already."] },
    initialValue: { name: "Account", pattern: form.pattern },
  });
  expect(await patternsOf(w.db.read)).toHaveLength(1);
});
