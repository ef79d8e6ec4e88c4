import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { people } from "#db/schema/people.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { standingShift } from "#tests/support/standing-shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { arrangementsOf, delegating, withdrawingDelegation } from "./delegating.server.ts";
import { askingToSwap, withdrawingSwap } from "./swapping.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const words = async (name: CastName, kind: string) =>
  (await notificationsOf(w.db.read, cast[name].id)).rows.filter((row) => row.kind === kind).map((row) => row.words);

test("a delegate hears that they answer, and once that they no longer do: after the last day, or when it is taken back", async () => {
  const days = { id: newId(), delegateId: cast.amara.id, firstDay: "2026-10-07", lastDay: "2026-10-08" };
  await delegating(w, await w.person("henrik"), days);
  await w.settle();
  expect(await words("amara", "shift-delegate")).toEqual([
    "You answer requests for Henrik Lindqvist from 7 October 2026 until 8 October 2026",
  ]);
  w.clock.set("2026-10-08T23:00:00Z");
  await w.settle();
  expect(await words("amara", "shift-delegate")).toEqual(["Henrik Lindqvist answers requests again: you no longer do"]);
  await delegating(w, await w.person("henrik"), {
    ...days,
    id: newId(),
    delegateId: cast.priya.id,
    firstDay: "2026-10-09",
    lastDay: "2026-10-12",
  });
  const [standing] = (await arrangementsOf(w.db.read, cast.henrik, w.clock.now())).delegations;
  await withdrawingDelegation(w, await w.person("henrik"), standing?.id ?? "");
  w.clock.set("2026-10-20T23:00:00Z");
  await w.settle();
  expect(await words("priya", "shift-delegate")).toEqual(["Henrik Lindqvist answers requests again: you no longer do"]);
});

test("a delegate reads the days in their own language", async () => {
  await w.db.write((tx) => tx.update(people).set({ locale: "de-DE" }).where(eq(people.id, cast.amara.id)));
  await delegating(w, await w.person("henrik"), { id: newId(), delegateId: cast.amara.id, firstDay: "2026-10-07", lastDay: "2026-10-08" });
  await w.settle();
  expect((await words("amara", "shift-delegate"))[0]).toContain("from 7. Oktober 2026 until 8. Oktober 2026");
});

test("the same delegation made twice is one, is told once, and taken back nobody answers any more", async () => {
  const henrik = await w.person("henrik");
  const days = { id: newId(), delegateId: cast.amara.id, firstDay: "2026-10-06", lastDay: "2026-10-08" };
  await Promise.all([delegating(w, henrik, days), delegating(w, henrik, days)]);
  await w.settle();
  expect(await words("amara", "shift-delegate")).toHaveLength(1);
  expect(await w.happened("face-time.delegated")).toHaveLength(1);
  await withdrawingDelegation(w, henrik, days.id);
  expect((await arrangementsOf(w.db.read, henrik, w.clock.now())).delegations).toEqual([]);
  const another = { ...(await w.person("priya")), isManager: true };
  await expect(delegating(w, another, days)).rejects.toMatchObject({ code: "face-time.id-taken" });
});

test("nobody answers twice for the same day, whoever else answers as well; once it is taken back they may again", async () => {
  const henrik = await w.person("henrik");
  const days = { delegateId: cast.amara.id, firstDay: "2026-10-06", lastDay: "2026-10-08" };
  const first = newId();
  await delegating(w, henrik, { ...days, id: first });
  const overlapping = { ...days, firstDay: "2026-10-08", lastDay: "2026-10-12" };
  const refused = { code: "face-time.delegated-already" };
  await expect(delegating(w, henrik, { ...overlapping, id: newId() })).rejects.toMatchObject(refused);
  await delegating(w, henrik, { ...overlapping, id: newId(), firstDay: "2026-10-09" });
  await delegating(w, henrik, { ...days, id: newId(), delegateId: cast.priya.id });
  await withdrawingDelegation(w, henrik, first);
  await delegating(w, henrik, { ...days, id: newId() });
  const both = await Promise.allSettled(
    [1, 2].map(() => delegating(w, henrik, { ...overlapping, id: newId(), firstDay: "2026-10-20", lastDay: "2026-10-21" })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("whoever was asked for a swap is told when another is asked instead, and when the question is taken back", async () => {
  const { bookings } = await standingShift(w, { guests: { amara: "confirmed" } });
  const [amara, booking] = [await w.person("amara"), bookings.amara ?? ""];
  await askingToSwap(w, amara, booking, { colleagueId: cast.priya.id });
  await askingToSwap(w, amara, booking, { colleagueId: cast.tomas.id });
  await w.settle();
  const told = "Amara Okafor no longer asks you to take their place: Serve at the counter, Bristol, 20 October 2026";
  expect(await words("priya", "shift-swap-withdrawn")).toEqual([told]);
  expect(await words("tomas", "shift-swap-withdrawn")).toEqual([]);
  await withdrawingSwap(w, amara, booking);
  await w.settle();
  expect(await words("tomas", "shift-swap-withdrawn")).toEqual([told]);
  await expect(withdrawingSwap(w, amara, booking)).rejects.toMatchObject({ code: "face-time.swap-over" });
});
