import { beforeEach, expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { journeyAskedAnswers, journeyRemedies, journeySynonyms } from "#db/schema/journeys-impact.ts";
import { type CastName, castDepartments } from "#db/seed/cast.ts";
import { claimed } from "#tests/support/claims.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { kitchen } from "#tests/support/maps.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { attachingStory } from "../curve/attaching.server.ts";
import { answeringAsked } from "./answering-asked.server.ts";
import { askedTwiceOver } from "./asked.queries.server.ts";
import { handOversPage } from "./hand-overs-page.queries.server.ts";
import { forgettingSynonym, namingSynonym } from "./naming-synonyms.server.ts";

const [finds, rings, waits, dry] = ["Finds the water", "Rings us", "Waits in the queue", "The floor is dry"].map((title) =>
  stepCalled(title),
) as [string, string, string, string];
const payables = castDepartments.finance.teamId;
const calls = castDepartments.contact.teamId;

let w: TestWorld;
let journey: string;
beforeEach(async () => {
  w = await world();
  journey = await drawn(w, "priya");
});

const on = (stepId: string, journeyId = journey) => ({ journeyId, stepId });
const asked = async (as: CastName, map?: string) => (await askedTwiceOver(w.db.read, await w.person(as), map)).found;
const refused = (work: Promise<unknown>) =>
  expect(
    work.then(
      () => "done",
      (error) => error.code,
    ),
  ).resolves;
const say = async (as: CastName, answer: "accepted" | "refused", words: string | null = null, term = "birth date", journeyId = journey) =>
  answeringAsked(w, await w.person(as), { journeyId, term, answer, words });

async function askForBirthDates(journeyId = journey) {
  await claimed(w, "amara", on(dry, journeyId), { asks: ["DOB", "IBAN"] });
  await claimed(w, "grace", on(rings, journeyId), { role: "with-customer", asks: ["Your date of birth, please"], handsTo: payables });
}

test("what two teams ask stands in the customer's order with who could pass it on, and who hands over already", async () => {
  await askForBirthDates();
  await claimed(w, "jonas", on(waits), { asks: ["Birth date?"] });
  expect(await asked("leila")).toMatchObject([
    {
      map: kitchen.title,
      term: "birth date",
      teams: [calls, castDepartments.technology.teamId, payables],
      places: [
        { stepId: rings, words: "Your date of birth, please" },
        { stepId: waits, words: "Birth date?" },
        { stepId: dry, words: "DOB" },
      ],
      handsTo: [payables],
      answered: null,
    },
  ]);
});

test("a draft is compared for its editors alone, and a step that is no longer drawn asks nobody", async () => {
  const draft = await drawn(w, "priya", { draft: true, editors: ["tomas", "amara", "grace"] });
  await askForBirthDates(draft);
  expect(await asked("tomas")).toHaveLength(1);
  expect(await asked("leila")).toEqual([]);
  expect(await asked("leila", draft)).toEqual([]);
  await claimed(w, "grace", on(finds), { asks: ["Policy number"] });
  await claimed(w, "amara", on(rings), { asks: ["Policy numbers"] });
  expect(await asked("leila")).toMatchObject([{ term: "number policy" }]);
});

test("it is answered by the teams that ask and by who edits the map; the last answer stands", async () => {
  await askForBirthDates();
  await refused(say("jonas", "accepted")).toBe("hallway.not-allowed");
  await refused(say("leila", "accepted")).toBe("hallway.not-allowed");
  await refused(say("amara", "accepted", null, "shoe size")).toBe("hallway.not-found");
  await refused(say("amara", "refused", "Ring Mrs Alder on 020 7946 0958")).toBe("privacy.unanswered");
  await say("amara", "accepted");
  expect(await asked("leila")).toMatchObject([{ answered: { answer: "accepted", words: null } }]);
  await say("henrik", "refused", "The law says so.");
  await say("priya", "refused", "The law says so, twice.");
  expect(await asked("leila")).toMatchObject([{ answered: { answer: "refused", words: "The law says so, twice." } }]);
  expect(await w.db.read.select().from(journeyAskedAnswers)).toHaveLength(1);
});

test("a commitment is a promise of a team at the step where it asks, and both are there or neither", async () => {
  await askForBirthDates();
  const commit = async (as: CastName, teamId: string, id = newId()) =>
    answeringAsked(w, await w.person(as), {
      journeyId: journey,
      term: "birth date",
      answer: "committed",
      words: "We take it from the call.",
      id,
      teamId,
      dueOn: "2026-12-01",
      today: "2026-10-05",
    });
  await refused(commit("amara", calls)).toBe("hallway.not-allowed");
  expect([await w.db.read.select().from(journeyRemedies), await w.db.read.select().from(journeyAskedAnswers)]).toEqual([[], []]);
  const id = newId();
  await commit("amara", payables, id);
  expect(await w.db.read.select().from(journeyRemedies)).toMatchObject([
    { id, stepId: dry, teamId: payables, text: "We take it from the call.", state: "promised" },
  ]);
  expect(await asked("leila")).toMatchObject([{ answered: { answer: "committed", state: "promised" } }]);
});

test("the organisation's own words are counted as one, kept by who may, and an answer is found under what they mean now", async () => {
  await claimed(w, "grace", on(rings), { asks: ["FM number"] });
  await claimed(w, "amara", on(dry), { asks: ["Policy number"] });
  expect(await asked("leila")).toEqual([]);
  const name = async (as: CastName, said: string, means: string) => namingSynonym(w, await w.person(as), { said, means });
  for (const as of ["amara", "grace", "leila"] as const) await refused(name(as, "FM number", "policy number")).toBe("hallway.not-allowed");
  await refused(name("tomas", "The", "policy number")).toBe("impact.empty-word");
  await refused(name("tomas", "policy numbers", "policy number")).toBe("impact.empty-word");
  await name("tomas", "FM no", "policy number");
  await name("tomas", "FM number", "policy number");
  expect(await asked("leila")).toMatchObject([{ term: "number policy", words: "FM number" }]);
  await say("amara", "refused", "It has to be so.", "number policy");
  await name("jonas", "Policy number", "contract number");
  expect(await asked("leila")).toMatchObject([{ term: "contract number", answered: { answer: "refused" } }]);
  await refused(w.person("amara").then((person) => forgettingSynonym(w, person, "fm no"))).toBe("hallway.not-allowed");
  await forgettingSynonym(w, await w.person("priya"), "fm no");
  await refused(w.person("priya").then((person) => forgettingSynonym(w, person, "fm no"))).toBe("hallway.not-found");
  expect(await w.db.read.select().from(journeySynonyms)).toHaveLength(2);
});

test("hand-overs are counted over all maps that one reads, those at which the feeling falls first", async () => {
  const draft = await drawn(w, "priya", { draft: true, editors: ["grace"] });
  await claimed(w, "grace", on(finds), { role: "with-customer", handsTo: payables });
  await claimed(w, "amara", on(waits), { handsTo: calls });
  await claimed(w, "grace", on(dry));
  await claimed(w, "grace", on(rings, draft), { handsTo: castDepartments.technology.teamId });
  for (const [stepId, pleasure] of [
    [finds, -10],
    [waits, -60],
    [dry, 50],
  ] as const) {
    await attachingStory(w, await w.person("priya"), { journeyId: journey, stepId, storyId: await told(w, "grace", { pleasure }) });
  }
  const shown = await handOversPage(w.db.read, await w.person("leila"));
  expect(shown.pairs).toMatchObject([
    { fromName: "Wellington Calls", toName: "Accounts Payable", count: 1, dips: 1, deepest: -50 },
    { fromName: "Accounts Payable", toName: "Wellington Calls", count: 1, dips: 0, deepest: null },
  ]);
  expect(shown.dips).toMatchObject([{ step: "Finds the water", nextStep: "Waits in the queue", before: -10, after: -60, change: -50 }]);
  expect((await handOversPage(w.db.read, await w.person("grace"))).allPairs).toBe(3);
  expect((await handOversPage(w.db.read, await w.person("leila"), draft)).allPairs).toBe(0);
});
