import { beforeEach, describe, expect, test } from "vitest";
import { consentOfStory } from "#app/domains/stories/consent/consent.queries.server.ts";
import { isReadable } from "#app/domains/stories/stories.queries.server.ts";
import { loader as list, action as notNeeded } from "#app/routes/admin.consent.tsx";
import { loader as page } from "#app/routes/stories.$id._index.tsx";
import { action as change, loader as form } from "#app/routes/stories.$id.consent.tsx";
import { action as post } from "#app/routes/stories.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { agreed } from "#tests/support/consenting.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const knock = async (door: Door, { as = cast.amara.id, ...what }: Knock) => answerOf(door(await doorArgs(w, { as, ...what })));
const at = (id: string, form?: Knock["form"]): Knock => ({ url: `/stories/${id}/consent`, params: { id }, form });

describe("telling a story", () => {
  const told = (given: Record<string, string | string[]>) => ({
    id: newId(),
    happened: "She waited.",
    kind: "mixed",
    intent: "post",
    ...given,
  });

  test("says what the customer agreed to", async () => {
    const sent = told({ consent: "written", consentUses: ["training"], consentGiver: "household", consentUntil: "2027-10-06" });
    expect(await knock(post, { url: "/stories/new", form: sent })).toMatchObject({ status: 302 });
    expect(await consentOfStory(w.db.read, String(sent.id))).toMatchObject({
      answer: "written",
      uses: ["reading", "training"],
      giver: "household",
      until: "2027-10-06",
    });
  });

  test("without it is refused beside the field, and everything typed stays", async () => {
    const answer = await knock(post, { url: "/stories/new", form: told({}) });
    expect(answer).toMatchObject({
      status: 400,
      body: { result: { error: { consent: ["Say whether the customer agreed."] }, initialValue: { happened: "She waited." } } },
    });
    const needless = await knock(post, { url: "/stories/new", form: told({ consent: "not-needed" }) });
    expect(needless.body.result.error).toEqual({ consentReason: ["Say why it is not needed."] });
  });

  test("for a customer who was not asked, it waits, and its page says for what", async () => {
    const sent = told({ consent: "not-asked" });
    await knock(post, { url: "/stories/new", form: sent });
    const id = String(sent.id);
    expect(await isReadable(w.db.read, id)).toBe(false);
    const { body } = await knock(page, { url: `/stories/${id}`, params: { id } });
    expect(body.may.place).toBe(false);
    expect(body.kept.waiting).toMatchObject({ forCustomer: true, story: { happened: "<p>She waited.</p>\n" } });
    expect(await knock(page, { url: `/stories/${id}`, params: { id }, as: cast.tomas.id })).toMatchObject({ status: 404 });
  });
});

describe("the consent of a story", () => {
  test("is recorded, renewed and withdrawn there", async () => {
    const id = await told(w, "amara");
    expect((await knock(form, at(id))).body).toMatchObject({ id, state: "not-recorded", earlier: [] });
    const recorded = await knock(change, at(id, { intent: "record", consent: "spoken", consentUntil: "2026-10-10" }));
    expect(recorded).toMatchObject({ status: 302, location: `/stories/${id}/consent` });
    expect((await knock(form, at(id))).body).toMatchObject({ state: "lapsing", stands: { answer: "spoken", by: "Amara Okafor" } });
    expect(await knock(change, at(id, { intent: "renew" }))).toMatchObject({ status: 302 });
    expect((await knock(form, at(id))).body).toMatchObject({ state: "agreed", stands: { until: "2027-10-10" }, earlier: [{}] });
    const gone = await knock(change, at(id, { intent: "withdraw", reason: "She asked us to." }));
    expect(gone).toMatchObject({ status: 302, location: `/stories/${id}` });
    const { body } = await knock(page, { url: `/stories/${id}`, params: { id } });
    expect(body).toMatchObject({ headline: "Four hundred eggs", kept: { gone: { withdrawal: { reason: "She asked us to." } } } });
    expect(JSON.stringify(body)).not.toContain("in the van");
  });

  test("mistakes stand beside their field with what was typed", async () => {
    const id = await agreed(w, "amara");
    expect(await knock(change, at(id, { intent: "withdraw", reason: " " }))).toMatchObject({
      status: 400,
      body: { withdrawing: true, result: { error: { reason: [expect.any(String)] } } },
    });
    expect(await knock(change, at(id, { intent: "record", consent: "spoken", consentUntil: "2020-01-01" }))).toMatchObject({
      status: 400,
      body: {
        withdrawing: false,
        result: { error: { consentUntil: ["Choose today or a later day."] }, initialValue: { consent: "spoken" } },
      },
    });
  });
});

test("editors look through what needs a look, and say of many that no consent is needed", async () => {
  const ids = [await told(w, "amara"), await told(w, "grace")];
  await agreed(w, "amara");
  const as = cast.leila.id;
  expect((await knock(list, { url: "/admin/consent", as })).body.rows.map(({ id }: { id: string }) => id)).toEqual([...ids].reverse());
  const without = await knock(notNeeded, { url: "/admin/consent", as, form: { reason: "Verbatims" } });
  expect(without).toMatchObject({ status: 400, body: { result: { error: { story: ["Choose at least one story."] } } } });
  const chosen = await knock(notNeeded, { url: "/admin/consent", as, form: { story: ids, reason: "Verbatims" } });
  expect(chosen).toMatchObject({ status: 302, location: "/admin/consent" });
  expect((await knock(list, { url: "/admin/consent", as })).body.rows).toEqual([]);
});
