/** Four browsers in one workshop, from its preparation to its minutes: who leads, a phone, a desk, and somebody without scripts. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { joining } from "#app/domains/workshops/joining.server.ts";
import { paining } from "#app/domains/workshops/paining.server.ts";
import { minutesOf, workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { fill } from "#tests/support/filling.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { prepared, until } from "#tests/support/workshops.ts";

let app: RunningApp;
let journey: string;
const map = sampleMap();
const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

async function person(id: string): Promise<Person> {
  const found = await activePerson(app.world.db.read, id);
  if (!found) throw new Error("Nobody of this id is here");
  return found;
}

beforeAll(async () => {
  app = await startApp({ seed: "cast" });
  const priya = await person(cast.priya.id);
  journey = (await makeMap(app.world, priya, map)).id;
  await sharing(app.world, priya, journey);
});

/** Everything that a browser is sent from now on. */
function wire(page: Page): { text(): Promise<string> } {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => void bodies.push(response.text().catch(() => "")));
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => void bodies.push(Promise.resolve(String(payload)))));
  return { text: async () => (await Promise.all(bodies)).join("\n") };
}

test("four browsers go through ninety minutes, and the minutes say what they did", { timeout: 240_000 }, async () => {
  const open = async (as: CastName, path: string, options = {}) => {
    const page = await visit(app, path, { as, ...options });
    if (!("scripts" in options)) await takenOver(page);
    return page;
  };
  const priya = await open("priya", `/journeys/${journey}`);
  await priya.getByRole("link", { name: "Workshops", exact: true }).click();
  await priya.getByRole("link", { name: "Prepare a workshop" }).click();
  await priya.getByLabel("What it is called").fill("Moving house, together");
  await priya.getByLabel("Day", { exact: true }).fill(soon);
  await priya.getByRole("button", { name: "Prepare it and invite" }).click();
  await priya.getByText("Invite at least one person or department.").first().waitFor();
  expect(await priya.getByLabel("What it is called").inputValue()).toBe("Moving house, together");
  await priya.getByRole("checkbox", { name: /^Finance/ }).check();
  await priya.getByLabel("People who are invited").pressSequentially("gra");
  await priya.getByRole("button", { name: "Grace Whetu · Contact Centre" }).click();
  expect(await priya.getByLabel("People who are invited").inputValue()).toBe("Grace Whetu\n");
  await priya.getByText("people at most will be told").waitFor();
  await noSeriousFindings(priya);
  await priya.getByRole("button", { name: "Prepare it and invite" }).click();
  await priya.waitForURL(/\/workshops\/[0-9a-f-]{36}\/desk$/);
  await noSeriousFindings(priya);
  await priya.getByRole("link", { name: "Put it into my calendar" }).waitFor();
  await priya.getByRole("link", { name: "Invite others, or take somebody out" }).click();
  await priya.getByRole("heading", { name: "Who comes: Moving house, together" }).waitFor();
  await noSeriousFindings(priya);
  await priya.getByRole("checkbox", { name: /^Technology/ }).check();
  await priya.getByRole("button", { name: "Invite them" }).click();
  await priya.getByText("They are invited and told.").first().waitFor();
  await priya.getByRole("button", { name: "Take out: Technology" }).click();
  await priya.getByText("Taken out, and told.").first().waitFor();
  await priya.getByRole("link", { name: "Back to leading it" }).click();
  await priya.waitForURL(/\/desk$/);
  const id = priya.url().split("/").at(-2) ?? "";
  const here = `/workshops/${id}`;

  const amara = await open("amara", here, { screen: phone });
  const henrik = await open("henrik", here);
  const grace = await open("grace", here, { screen: phone, scripts: "off" });
  const sent = wire(henrik);
  for (const page of [amara, henrik, grace]) await page.getByRole("button", { name: "Come in" }).click();
  await expect.poll(() => amara.locator("main :focus").count()).toBe(1);
  await amara.getByText("You are in.").waitFor();
  await noSeriousFindings(amara);
  for (const one of await fill(app.world, "finance", 4)) await joining(app.world, await person(one), id);

  await priya.getByRole("button", { name: "Start the workshop" }).click();
  // Nobody reloads anything: the phone goes along by itself, and so does the desk.
  for (const page of [amara, henrik]) await page.getByText("Walk along the map").waitFor();
  const goOn = async (to: string, words: string, { shows = false } = {}) => {
    await priya.getByRole("button", { name: `Go on to: ${to}` }).click();
    // What everybody sees from then on is asked about.
    if (shows) await priya.getByRole("button", { name: "Show them and go on" }).click();
    for (const page of [amara, henrik]) await page.getByText(words).waitFor();
    await grace.goto(here);
    await grace.getByText(words).waitFor();
  };

  await goOn("Where we touch the customer", "Where does your own team touch");
  await amara.getByText("Step 1 of 4").waitFor();
  await amara.getByText("decides", { exact: true }).click();
  await noSeriousFindings(amara);
  await amara.getByRole("button", { name: "That is so" }).click();
  await amara.getByText("Step 2 of 4").waitFor();
  await amara.getByRole("button", { name: "Raise a hand" }).click();
  await priya.getByText("Amara Okafor", { exact: true }).waitFor();
  await priya.getByRole("button", { name: "Heard: Amara Okafor" }).click();
  await amara.getByRole("button", { name: "Raise a hand" }).waitFor();
  await priya.getByRole("combobox", { name: "Bring everybody to a step" }).selectOption({ label: "Gets the new card" });
  await priya.getByRole("button", { name: "Bring everybody here" }).click();
  await amara.getByRole("heading", { name: "Gets the new card" }).waitFor();

  await goOn("Stories", "Now the teams stand on the map", { shows: true });
  await henrik.getByText("decides: 1 of 1 team").waitFor();
  await noSeriousFindings(henrik);
  await goOn("Guess the feeling", "At each step, guess what the customer feels");
  await henrik.getByRole("slider").waitFor();
  await amara.getByRole("link", { name: "All steps" }).click();
  await amara.getByRole("link", { name: /Rings us/ }).click();
  await amara.getByRole("slider").press("Home");
  await amara.getByRole("button", { name: "That is my guess" }).click();
  await amara.getByText("Step 3 of 4").waitFor();
  // Without scripts a guess is a form like any other.
  await grace.goto(`${here}?step=${map.stages[0]?.steps[1]?.id}`);
  await grace.getByRole("button", { name: "That is my guess" }).click();
  await grace.getByText("Step 3 of 4").waitFor();

  await goOn("What we guessed", "Here is what all of us guessed", { shows: true });
  await henrik.getByText("too few to show").first().waitFor();
  await noSeriousFindings(henrik);
  await goOn("What hurts", "What hurts the customer most");
  await amara.getByLabel("What hurts the customer?").fill("I waited like an umbrella.");
  await amara.getByRole("button", { name: "Write it down" }).click();
  await amara.getByRole("button", { name: "Take away: I waited like an umbrella." }).waitFor();
  await noSeriousFindings(amara);
  await grace.getByLabel("What hurts the customer?").fill("I said it three times.");
  await grace.getByRole("button", { name: "Write it down" }).click();
  await grace.getByText("I said it three times.").waitFor();
  await priya.getByText("2 people have marked something").waitFor();
  expect(await sent.text()).not.toContain("umbrella");

  await goOn("Vote", "These are all the pains", { shows: true });
  await henrik.getByLabel("I waited like an umbrella.").fill("4");
  await henrik.getByLabel("I said it three times.").fill("2");
  await henrik.getByRole("button", { name: "Give my dots" }).click();
  await henrik.getByText("You have 5 dots, and these are 6. Take some away.").waitFor();
  expect(await henrik.getByLabel("I waited like an umbrella.").inputValue()).toBe("4");
  await noSeriousFindings(henrik);
  await henrik.getByLabel("I said it three times.").fill("0");
  await henrik.getByRole("button", { name: "Give my dots" }).click();
  await henrik.getByText("Your dots are given.").first().waitFor();
  await grace.getByLabel("I said it three times.").fill("3");
  await grace.getByRole("button", { name: "Give my dots" }).click();
  await grace.getByText("Your dots are given.").first().waitFor();
  await goOn("Commit", "Take a pain from the top", { shows: true });
  // Two of the four gave dots: what comes first is said, and not by how much.
  await amara.getByText("Fewer than five people gave dots").waitFor();
  expect(await amara.getByText("4 dots").count()).toBe(0);
  await amara.getByLabel("The first thing that will be done").fill("Say how long it takes.");
  await amara.getByLabel("By which day").fill(soon);
  await amara.getByRole("button", { name: "Commit to it" }).click();
  await expect.poll(() => amara.locator("main :focus").count()).toBe(1);
  await henrik.getByText("Say how long it takes.").waitFor();
  await noSeriousFindings(amara);
  await goOn("Close", "What did we hear today");
  await amara.getByText("5, well spent").click();
  await amara.getByLabel(/What did we hear/).fill("That they wait.");
  await amara.getByRole("button", { name: "Say it" }).click();
  await amara.getByText("Thank you.").first().waitFor();
  await priya.getByRole("button", { name: "End the workshop" }).click();
  await priya.getByRole("dialog").getByRole("button", { name: "End the workshop" }).click();
  for (const page of [amara, henrik]) await page.getByText("This workshop is over.").waitFor();

  await amara.getByRole("link", { name: "Read the minutes" }).click();
  await amara.getByRole("link", { name: "Say how long it takes." }).waitFor();
  await noSeriousFindings(amara);
  const { minutes } = (await minutesOf(app.world.db.read, id)) ?? {};
  expect(minutes).toMatchObject({
    participants: 7,
    pains: [
      { text: "I waited like an umbrella.", dots: 1 },
      { text: "I said it three times.", dots: 1 },
    ],
    claims: [{ team: "Accounts Payable", step: "Finds out what to tell whom" }],
    commitments: [{ owner: "Amara Okafor", text: "Say how long it takes.", dueOn: soon }],
    heard: ["That they wait."],
  });
  await amara.getByRole("link", { name: "Say how long it takes." }).click();
  await amara.getByText("It is done").click();
  await amara.getByLabel("What came of it, or why not").fill("It is the first sentence now.");
  await noSeriousFindings(amara);
  await amara.getByRole("button", { name: "Say so" }).click();
  await amara.getByText("Amara Okafor said that it is done").waitFor();

  // It was planned for later and held today.
  const list = await open("amara", "/workshops");
  const { startedAt } = await workshopWithin(app.world.db.read, await person(cast.amara.id), id);
  expect(await list.getByRole("main").locator("time").first().getAttribute("datetime")).toBe(startedAt?.toISOString());
});

test("a wall shows the room where it stands and goes along by itself, without a menu; without scripts it is read anew", {
  timeout: 120_000,
}, async () => {
  const w = { ...app.world, person: (who: CastName) => person(cast[who].id) };
  const session = await prepared(w);
  await joining(app.world, await person(cast.amara.id), session.id);
  const priya = await visit(app, `/workshops/${session.id}/desk`, { as: "priya" });
  await takenOver(priya);
  const wall = await visit(app, `/workshops/${session.id}/screen`, { as: "priya", screen: { width: 1920, height: 1080 } });
  await takenOver(wall);
  await wall.getByText("and choose “Moving house, together”.").waitFor();
  expect(await wall.getByRole("navigation").count()).toBe(0);
  expect(await wall.getByRole("link").count()).toBe(0);
  await noSeriousFindings(wall);
  await priya.getByRole("link", { name: "Show on a screen" }).waitFor();
  await priya.getByRole("button", { name: "Start the workshop" }).click();
  await wall.getByText("Walk along the map").waitFor();
  await priya.getByRole("button", { name: "Go on to: Where we touch the customer" }).click();
  await wall.getByText("0 of 1 person has answered").waitFor();
  const amara = await visit(app, `/workshops/${session.id}`, { as: "amara", screen: phone });
  await amara.getByText("decides", { exact: true }).click();
  await amara.getByRole("button", { name: "That is so" }).click();
  await wall.getByText("1 of 1 person has answered").waitFor();
  await priya.getByRole("button", { name: "Go on to: Stories" }).click();
  await priya.getByRole("button", { name: "Show them and go on" }).click();
  await wall.getByRole("heading", { name: "Where teams say they touch the customer" }).waitFor();
  await noSeriousFindings(wall);
  const plain = await visit(app, `/workshops/${session.id}/screen`, { as: "amara", scripts: "off", scheme: "dark" });
  await plain.getByText("decides: 1 of 1 team").waitFor();
  expect(await plain.locator("meta[http-equiv=refresh]").getAttribute("content")).toBe("10");
  const stranger = await visit(app, `/workshops/${session.id}/screen`, { as: "leila", expected: [/status of 403/] });
  await stranger.getByText("decides").waitFor({ state: "detached" });
  expect(await stranger.getByRole("heading", { name: "Stories" }).count()).toBe(0);
});

test("pains of many are voted on step by step on a phone without scripts, and what was typed stays when one step is looked at", {
  timeout: 120_000,
}, async () => {
  const w = { ...app.world, person: (who: CastName) => person(cast[who].id) };
  const session = await prepared(w);
  const amara = await person(cast.amara.id);
  await joining(app.world, amara, session.id);
  await until(w, session, "pain");
  for (let at = 0; at < 16; at++) {
    const text = at < 4 ? ["I waited.", "I WAITED", "i waited!", "I waited"][at] : `I said it ${at} times.`;
    await paining(app.world, amara, session.id, { id: newId(), stepId: session.steps[at < 4 ? 0 : at % 4] ?? "", text: text ?? "" });
  }
  await until(w, session, "vote");
  const page = await visit(app, `/workshops/${session.id}`, { as: "amara", screen: phone, scripts: "off" });
  await page.locator("summary").filter({ hasText: "Finds out what to tell whom" }).click();
  await page.getByText("said 4 times").waitFor();
  await page.getByRole("textbox", { name: /I waited/i }).fill("two");
  await page.getByText("Look at one step only").click();
  await page.getByRole("button", { name: "Rings us" }).click();
  await page.getByText("Only “Rings us” is shown.").waitFor();
  expect(new URL(page.url()).searchParams.get("pains")).toBe(session.steps[1]);
  expect(await page.getByRole("textbox", { name: /I waited/i }).count()).toBe(0);
  await page.getByRole("textbox", { name: "I said it 5 times." }).fill("1");
  await page.getByRole("button", { name: "Look at all" }).click();
  expect(await page.getByRole("textbox", { name: "I said it 5 times." }).inputValue()).toBe("1");
  expect(await page.getByRole("textbox", { name: /I waited/i }).inputValue()).toBe("two");
  // Enter gives the dots, and what is no number is said and kept.
  await page.getByRole("textbox", { name: /I waited/i }).press("Enter");
  await page.getByText("Write whole numbers only.").waitFor();
  await page.getByRole("textbox", { name: /I waited/i }).fill("2");
  await page.getByRole("button", { name: "Give my dots" }).click();
  await page.getByText("3 of 5 dots given").waitFor();
});

test("somebody without the map's pen puts a card on it on a phone without scripts and changes it; whoever has the map open sees it", async () => {
  const session = await prepared({ ...app.world, person: (who) => person(cast[who].id) });
  const here = `/workshops/${session.id}`;
  await joining(app.world, await person(cast.grace.id), session.id);
  await joining(app.world, await person(cast.amara.id), session.id);
  await until({ ...app.world, person: (who) => person(cast[who].id) }, session, "claim");
  const priya = await visit(app, `/journeys/${session.journeyId}`, { as: "priya" });
  await takenOver(priya);
  const grace = await visit(app, here, { as: "grace", screen: phone, scripts: "off" });
  await grace.getByText("Step 1 of 4").waitFor();
  await grace.getByText("Put a card on the map").click();
  await grace.getByLabel("At which step").selectOption({ label: "Rings us" });
  await grace.getByLabel("In which row").selectOption({ label: "What hurts" });
  await grace.getByLabel("What stands on it").fill("Rings from 021 555 0199.");
  await grace.getByRole("button", { name: "Put it there" }).click();
  await grace.getByText("021 555 0199").first().waitFor();
  expect(await grace.getByLabel("What stands on it").inputValue()).toBe("Rings from 021 555 0199.");
  await grace.getByLabel("What stands on it").fill("Hears the same tune for an hour.");
  await grace.getByRole("button", { name: "Put it there" }).click();
  await grace.getByText("Your card is on the map.").first().waitFor();
  await grace.getByText("Step 1 of 4").waitFor();
  await priya.getByText("Hears the same tune for an hour.").first().waitFor();

  await grace.getByText("Change it").click();
  await grace.getByRole("textbox", { name: "What stands on it" }).last().fill("Hears one tune for an hour.");
  await grace.getByRole("button", { name: "Write it so" }).click();
  await grace.getByText("Your card is changed.").first().waitFor();
  await priya.getByText("Hears one tune for an hour.").first().waitFor();

  // With scripts: a card that was begun is still there when the step in question is another.
  const amara = await visit(app, here, { as: "amara", screen: phone });
  await takenOver(amara);
  await amara.getByText("Put a card on the map").click();
  await amara.getByLabel("What stands on it").fill("Writes it down three times.");
  await noSeriousFindings(amara);
  await amara.getByRole("link", { name: "Skip this one" }).click();
  await amara.getByText("Step 2 of 4").waitFor();
  expect(await amara.getByLabel("What stands on it").inputValue()).toBe("Writes it down three times.");
  await amara.getByRole("button", { name: "Put it there" }).click();
  await amara.getByText("Your card is on the map.").first().waitFor();
  await amara.getByText("Step 2 of 4").waitFor();
  await amara.getByText("Finds out what to tell whom · What happens").waitFor();
  expect(await amara.getByLabel("What stands on it").first().inputValue()).toBe("");
  await priya.getByText("Writes it down three times.").first().waitFor();
  await amara.getByText("Change it").click();
  await amara.getByRole("button", { name: "Take it off the map: Writes it down three times." }).click();
  await priya.getByText("Writes it down three times.").first().waitFor({ state: "detached" });
});
