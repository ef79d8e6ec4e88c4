/** What reaches open pages while a workshop runs: that something changed, never what; and nobody writes on a protected map. */
import { beforeEach, expect, test, vi } from "vitest";
import type { JourneyMap } from "#app/domains/journeys/board/map.ts";
import { namingEditors } from "#app/domains/journeys/holding.server.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { changingCard, puttingCard, takingCardBack } from "#app/domains/journeys/putting-cards.server.ts";
import { goingOn, starting } from "#app/domains/workshops/going-on.server.ts";
import { joining } from "#app/domains/workshops/joining.server.ts";
import { guessing } from "#app/domains/workshops/marking.server.ts";
import { paining } from "#app/domains/workshops/paining.server.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { openMap } from "../support/mapping.ts";
import { type LiveHouse, openHouse, openTab, signedIn } from "../support/sockets.ts";
import { prepared, type Session, until } from "../support/workshops.ts";
import { type TestWorld, world } from "../support/world.ts";

let w: TestWorld;
let house: LiveHouse;
let session: Session;
/** The same world, whose abilities reach the sockets. */
let open: LiveHouse["world"] & Pick<TestWorld, "person">;
beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  w = await world();
  house = await openHouse(w);
  open = { ...house.world, person: w.person };
  session = await prepared(w);
});

test("every page of those who came hears of a change of phase and a reveal; nobody else hears anything, and nobody what was marked", async () => {
  const tabOf = async (who: "amara" | "henrik" | "priya" | "leila") => openTab(house, (await signedIn(house.world, who)).cookie);
  const [amara, henrik, priya, leila] = [
    await w.person("amara"),
    await w.person("henrik"),
    await w.person("priya"),
    await w.person("leila"),
  ];
  await joining(open, amara, session.id);
  await joining(open, henrik, session.id);
  const tabs = { amara: await tabOf("amara"), henrik: await tabOf("henrik"), priya: await tabOf("priya"), leila: await tabOf("leila") };
  expect(leila.id).toBe(cast.leila.id);
  const ping = { what: "workshop", id: session.id };
  await starting(open, priya, session.id);
  for (const tab of [tabs.amara, tabs.henrik, tabs.priya]) expect(await tab.next()).toEqual(ping);
  for (const at of [0, 1, 2]) {
    await goingOn(open, priya, session.id, at);
    for (const tab of [tabs.amara, tabs.henrik, tabs.priya]) expect(await tab.next()).toEqual(ping);
  }
  await guessing(open, amara, session.id, { stepId: session.steps[0] ?? "", pleasure: -73 });
  // Who leads sees that one more has guessed; those who guess themselves hear nothing of it.
  expect(await tabs.priya.next()).toEqual(ping);
  await goingOn(open, priya, session.id, 3);
  for (const tab of [tabs.amara, tabs.henrik, tabs.priya]) expect(await tab.next()).toEqual(ping);
  await goingOn(open, priya, session.id, 4);
  for (const tab of [tabs.amara, tabs.henrik, tabs.priya]) expect(await tab.next()).toEqual(ping);
  await paining(open, amara, session.id, { id: newId(), stepId: session.steps[0] ?? "", text: "Like an umbrella" });
  expect(await tabs.priya.next()).toEqual(ping);
  expect([tabs.amara.waiting, tabs.henrik.waiting, tabs.priya.waiting, tabs.leila.waiting]).toEqual([[], [], [], []]);
});

test("an editor is sent off a map that is protected, and what they write then is not taken; who leads writes on", async () => {
  const { journeyId, id } = session;
  const priya = await w.person("priya");
  await namingEditors(open, priya, journeyId, { add: [cast.henrik.id], remove: [] });
  const page = async (who: "henrik" | "priya") => openMap({ url: house.url, cookie: (await signedIn(house.world, who)).cookie, journeyId });
  const [henrik, leading] = [await page("henrik"), await page("priya")];
  await Promise.all([henrik.synced(), leading.synced()]);
  await starting(open, priya, id);
  expect(await henrik.closed).toBe(4403);
  leading.edit({ do: "describe", title: "By who leads" });
  await leading.acknowledged();

  const again = await page("henrik");
  await again.synced();
  again.edit({ do: "describe", title: "By somebody else" });
  expect(await again.closed).toBe(4403);
  expect((await mapOf(w.db.read, journeyId))?.title).toBe("By who leads");

  // The reveal opens the map; the page of before is told to come back and may write.
  const reading = await page("henrik");
  await reading.synced();
  await until(open, session, "reveal");
  expect(await reading.closed).toBe(4403);
  const writing = await page("henrik");
  await writing.synced();
  writing.edit({ do: "describe", title: "While it is open" });
  await writing.acknowledged();
  expect((await mapOf(w.db.read, journeyId))?.title).toBe("While it is open");
});

test("a card that somebody puts there from the workshop's page is on every open map, and what the editor wrote meanwhile stays", async () => {
  const { journeyId, id, steps } = session;
  const amara = await w.person("amara");
  const page = async (who: "amara" | "priya") => openMap({ url: house.url, cookie: (await signedIn(house.world, who)).cookie, journeyId });
  await joining(open, amara, id);
  await until(open, session, "claim");
  const [reading, leading] = [await page("amara"), await page("priya")];
  await Promise.all([reading.synced(), leading.synced()]);
  const card = { id: newId(), stepId: steps[0] ?? "", laneId: leading.map().lanes[0]?.id ?? "", text: "Stands in the hall." };
  await puttingCard(open, amara, id, card);
  const says = (text: string | undefined) => (map: JourneyMap) => map.cards.find((one) => one.id === card.id)?.text === text;
  await Promise.all([reading, leading].map((one) => one.until(says("Stands in the hall."))));
  leading.edit({ do: "write", part: "cards", id: card.id, text: "Stands in the cold hall." });
  await leading.acknowledged();
  await changingCard(open, amara, id, { id: card.id, from: "Stands in the hall.", text: "Sits in the hall." });
  await Promise.all([reading, leading].map((one) => one.until(says("Sits in the cold hall."))));
  await takingCardBack(open, amara, id, card.id);
  await Promise.all([reading, leading].map((one) => one.until(says(undefined))));
});
