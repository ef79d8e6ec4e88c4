/** How it changed for the customer, through the doors of a story. */
import { expect, test } from "vitest";
import { loader as page } from "#app/routes/stories.$id._index.tsx";
import { action as edit, loader as editForm } from "#app/routes/stories.$id.edit.tsx";
import { loader as history } from "#app/routes/stories.$id.history.tsx";
import { action as post } from "#app/routes/stories.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;
const knock = async (w: TestWorld, door: Door, what: Knock) => answerOf(door(await doorArgs(w, { as: cast.amara.id, ...what })));

test("what is said of before and the end is shown, comes back in the form and stands in the history", async () => {
  const w = await world();
  const id = newId();
  const form = {
    id,
    happened: "She waited.",
    kind: "mixed",
    consent: "spoken",
    intent: "post",
    pleasureBefore: "-80",
    pleasureAfter: "40",
  };
  const at = (sent?: Knock["form"]): Knock => ({ url: `/stories/${id}`, params: { id }, form: sent });
  expect(await knock(w, post, { url: "/stories/new", form: { ...form, pleasureBefore: "-79" } })).toMatchObject({
    status: 400,
    body: { result: { error: { pleasureBefore: [expect.any(String)] } } },
  });
  expect(await knock(w, post, { url: "/stories/new", form })).toMatchObject({ status: 302 });
  expect((await knock(w, page, at())).body.story).toMatchObject({ pleasureBefore: -80, pleasureAfter: 40 });
  const { values, revision } = (await knock(w, editForm, at())).body;
  expect(values).toMatchObject({ pleasureBefore: "-80", pleasureAfter: "40" });

  await knock(w, edit, at({ ...form, revision, pleasureAfter: "" }));
  expect((await knock(w, page, at())).body.story).toMatchObject({ pleasureBefore: -80, pleasureAfter: null });
  expect((await knock(w, history, at())).body.changes[0].fields).toMatchObject([
    { name: "pleasureAfter", before: [{ text: "rather pleasant" }], after: [] },
  ]);
});
