/** What research found is put on a step of a map, or said not to belong there: with scripts and without them. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { publishing } from "#app/domains/insights/publishing.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { noSeriousFindings, takenOver, visit } from "#tests/support/browser.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { oneFinding, waitingStudy } from "#tests/support/insighting.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

const other = { ...oneFinding, id: newId(), sentence: "The music hides how long the wait is." };

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
  const tomas = await activePerson(app.world.db.read, cast.tomas.id);
  if (!tomas) throw new Error("Tomás is not here");
  await publishing(app.world, tomas, {
    id: newId(),
    content: { ...waitingStudy, findings: [oneFinding, other] },
    settings: { ownerId: tomas.id, reviewOn: "2027-06-30", narrowedTo: [], narrowedBecause: null },
    revision: 0,
    note: null,
  });
});

const answer = (page: Page, word: string, { sentence }: { sentence: string }) =>
  page.getByRole("button", { name: `${word}: ${sentence}`, exact: true });
const declined = "Does not belong here";
const putHere = "Put it here";

test.each(["on", "off"] as const)(
  "a suggested finding is said not to belong, another is put there and taken off, scripts %s",
  async (scripts) => {
    const journey = await drawn(app.world, "priya");
    const step = `/journeys/${journey}/steps/${stepCalled("Waits in the queue")}`;
    const page = await visit(app, step, { as: "priya", scripts });
    const ready = () => (scripts === "on" ? takenOver(page) : undefined);
    const look = async (at = step) => {
      await page.goto(`${at}/findings?q=music`);
      await ready();
    };
    // The search knows a study a moment after it is published.
    await expect
      .poll(async () => {
        await page.goto(`${step}/findings?q=music`);
        return answer(page, declined, other).count();
      })
      .toBe(1);
    await ready();
    if (scripts === "on") await noSeriousFindings(page);
    await answer(page, declined, oneFinding).click();
    await page.getByText("It is not suggested here again.").first().waitFor();
    // One goes on among those that are left, for the same words.
    expect(new URL(page.url()).search).toBe("?q=music");
    expect(await answer(page, declined, oneFinding).count()).toBe(0);
    await answer(page, putHere, other).click();
    await page.waitForURL(/#findings$/);
    await page.getByRole("link", { name: other.sentence }).waitFor();
    await page.locator("#findings").getByRole("button").click();
    await page.getByText("No finding of a study is on this step yet.", { exact: false }).waitFor();
    await look();
    await page.getByText("No finding fits these words. Try fewer, or others.").waitFor();
    // What belongs elsewhere is another question.
    await look(`/journeys/${journey}/steps/${stepCalled("Rings us")}`);
    for (const finding of [oneFinding, other]) await answer(page, putHere, finding).waitFor();
  },
);
