/** What a teller finds of theirs that others do not see, on a real database. */
import { beforeEach, expect, test } from "vitest";
import { dayLength, minute } from "#app/shared/clock.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { agreed } from "#tests/support/consenting.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { choosingStorySettings } from "./care/choosing-settings.server.ts";
import { withdrawingConsent } from "./consent/withdrawing-consent.server.ts";
import { keptFromOthers, waitingForTeller } from "./own-kept.queries.server.ts";
import { decidingReview } from "./review/deciding.server.ts";
import { reviewOf } from "./review/review.queries.server.ts";
import type { ReviewOutcome } from "./review/review.ts";
import { withdrawing } from "./withdrawing.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const own = async (name: CastName) =>
  Object.fromEntries((await keptFromOthers(w.db.read, cast[name].id)).rows.map(({ id, states }) => [id, states]));
const notAsked = () => agreed(w, "amara", { answer: "not-asked", giver: null, uses: [] });
const reviewed = async () => choosingStorySettings(w, await w.person("jonas"), { review: "all", helpWords: null, helpAddress: null });
async function decide(id: string, outcome: ReviewOutcome) {
  w.clock.advance(minute);
  const [seen] = await reviewOf(w.db.read, id, 1);
  await decidingReview(w, await w.person("leila"), id, { outcome, seen: seen?.id ?? "", words: "The street." });
}

test("each story that others do not see, with what keeps it, and none that they do", async () => {
  await agreed(w, "amara");
  const customer = await notAsked();
  const taken = await agreed(w, "amara");
  await withdrawingConsent(w, await w.person("leila"), taken, "She rang.");
  const lapsed = await agreed(w, "amara", { until: "2026-10-07" });
  const back = await told(w, "amara");
  await withdrawing(w, await w.person("amara"), back, "Too close.");
  w.clock.advance(3 * dayLength);
  await reviewed();
  const [waiting, change, declined, approved] = [await notAsked(), await told(w, "amara"), await told(w, "amara"), await told(w, "amara")];
  await decide(change, "change");
  await decide(declined, "declined");
  await decide(approved, "approved");
  expect(await own("amara")).toEqual({
    [customer]: ["not-asked"],
    [taken]: ["consent-withdrawn"],
    [lapsed]: ["consent-lapsed"],
    [back]: ["withdrawn"],
    [waiting]: ["waiting", "not-asked"],
    [change]: ["change"],
    [declined]: ["declined"],
  });
  expect(await own("leila")).toEqual({});
});

test("is read page by page, the latest first", async () => {
  const ids: string[] = [];
  for (let one = 0; one < 22; one++) ids.unshift(await notAsked());
  const first = await keptFromOthers(w.db.read, cast.amara.id);
  const second = await keptFromOthers(w.db.read, cast.amara.id, first.next);
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids);
  expect(second.next).toBeUndefined();
});

test("what waits for its teller is called, a few of it, and nobody else is", async () => {
  const customer = await notAsked();
  await reviewed();
  const change = await told(w, "amara");
  const declined = await notAsked();
  await told(w, "amara");
  await decide(declined, "declined");
  await decide(change, "change");
  expect(await waitingForTeller(w.db.read, cast.amara.id)).toEqual({
    stories: [
      { id: change, headline: "Four hundred eggs", state: "change" },
      { id: customer, headline: "Four hundred eggs", state: "not-asked" },
    ],
    more: false,
  });
  expect(await waitingForTeller(w.db.read, cast.leila.id)).toEqual({ stories: [], more: false });
  for (let one = 0; one < 3; one++) await notAsked();
  const many = await waitingForTeller(w.db.read, cast.amara.id);
  expect([many.stories.length, many.more]).toEqual([3, true]);
});
