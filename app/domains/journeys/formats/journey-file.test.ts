import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kitchen, maps, partId } from "#tests/support/maps.ts";
import { journeyFileSchema, readJourneyFile, writeJourneyFile } from "./journey-file.ts";

const rows = {
  assumptions: [{ stepId: partId(100), sketchId: partId(1), pleasure: -75, rawScore: "1.5", note: null }],
  overrides: [{ stepId: partId(101), sketchId: null, pleasure: 20, reason: "All told on one bad day" }],
  claims: [
    {
      id: partId(500),
      stepId: partId(101),
      team: "Wellington Calls",
      department: "Contact Centre",
      role: "with-customer" as const,
      channel: "phone" as const,
      frequency: "daily" as const,
      asks: ["Policy number", "What is wet?"],
      gives: "A time",
      handsOverTo: { team: "Accounts Payable", department: "Finance" },
      note: null,
      confidence: "sure" as const,
      saidBy: "Grace Whetu",
      saidAt: "2026-10-01T10:00:00.000Z",
      confirmed: true,
    },
  ],
  stories: [{ stepId: partId(103), sketchId: null, storyId: partId(700) }],
  findings: [{ stepId: partId(103), sketchId: null, findingId: partId(701) }],
};
const nothing = { assumptions: [], overrides: [], claims: [], stories: [], findings: [] };

const again = (text: string) => {
  const reading = readJourneyFile(text);
  if (!("file" in reading)) throw new Error(JSON.stringify(reading.mistakes));
  return reading.file;
};

test("a map with everything on it is read as it was written, byte for byte", () => {
  const text = writeJourneyFile({ map: kitchen, ...rows });
  expect(writeJourneyFile(again(text))).toBe(text);
  expect(again(text)).toMatchObject({ map: kitchen, ...rows });
});

test("every map is, whatever is on it", () => {
  fc.assert(
    fc.property(maps, (map) => {
      const text = writeJourneyFile({ map, ...nothing });
      expect(writeJourneyFile(again(text))).toBe(text);
    }),
  );
});

describe("what is wrong is listed by its place, and nothing is taken", () => {
  const mistakes = (text: string) => {
    const reading = readJourneyFile(text);
    return "mistakes" in reading ? reading.mistakes.map(({ where }) => where) : "taken";
  };

  test("no JSON, another file, another version", () => {
    expect(mistakes("journey\n  title x")).toEqual([""]);
    expect(mistakes("[]")).toEqual([""]);
    expect(mistakes('{"format":"alongside-journey","version":2}')).toContain("version");
  });

  const told = (text: string) => {
    const reading = readJourneyFile(text);
    return "refused" in reading ? [reading.refused, ...reading.mistakes.map(({ where, what }) => `${where}: ${what}`)] : ["taken"];
  };

  test("what is no JSON is told apart from JSON that is no map, and where it ceases to be any", () => {
    expect(told('{\n  "format": "alongside-journey" "version": 1}')).toEqual([
      "no-json",
      "Line 2, character 33: From here on it is no JSON.",
    ]);
    expect(told('{"format": "alongside-jour')).toEqual(["no-json", ": The file ends before it is complete."]);
    expect(told('{"format": yes}')).toEqual(["no-json", ": Somewhere in it stands a character that JSON does not have there."]);
    expect(told("{}")).toEqual(expect.arrayContaining(["no-map", "map: This is missing. Expected: a group of fields in curly brackets."]));
  });

  test("in words of our own, with what was expected", () => {
    const file = JSON.parse(writeJourneyFile({ map: kitchen, ...rows }));
    const changed = (change: object) => told(JSON.stringify({ ...file, ...change }));
    const [assumption, claim] = [file.assumptions[0], file.claims[0]];
    expect(changed({ version: 2 })).toEqual(["no-map", "version: This is something else. Expected: 1."]);
    expect(changed({ colour: "red" })).toEqual(["no-map", ": This is not known here: colour."]);
    expect(changed({ map: { ...file.map, kind: "dream" } })).toEqual([
      "no-map",
      "map.kind: This is something else. Expected: as-is, should-be.",
    ]);
    expect(changed({ map: { ...file.map, title: 7, lanes: null } })).toEqual([
      "no-map",
      "map.title: This is something else. Expected: text.",
      "map.lanes: This is something else. Expected: a list.",
    ]);
    expect(changed({ map: { ...file.map, title: "x".repeat(10_000) } })[1]).toMatch(
      /^map\.title: This is too long: at most \d+ characters\.$/,
    );
    expect(changed({ findings: [{ ...rows.findings[0], findingId: "first" }], assumptions: [{ ...assumption, pleasure: 101 }] })).toEqual([
      "no-map",
      "assumptions.0.pleasure: This is too large: at most 100.",
      "findings.0.findingId: This is no id (UUID).",
    ]);
    expect(changed({ assumptions: [{ ...assumption, pleasure: 1.5 }] })).toEqual([
      "no-map",
      "assumptions.0.pleasure: This is something else. Expected: a whole number.",
    ]);
    expect(changed({ claims: [{ ...claim, saidAt: "yesterday", asks: [""] }] })).toEqual([
      "no-map",
      "claims.0.asks.0: This is too short: 1 or more characters are expected.",
      "claims.0.saidAt: This is no moment, as in 2026-10-01T10:00:00Z.",
    ]);
  });

  test("a card on a lane that is not there, a claim on a step that is not, an id that comes twice", () => {
    const [first, ...others] = kitchen.cards;
    if (!first) throw new Error("No card");
    expect(mistakes(writeJourneyFile({ map: { ...kitchen, cards: [{ ...first, laneId: partId(999) }] }, ...nothing }))).toEqual([
      "map.cards.0.laneId",
    ]);
    expect(mistakes(writeJourneyFile({ map: { ...kitchen, cards: [first, first, ...others] }, ...nothing }))).toEqual(["map.cards.1.id"]);
    const astray = { ...nothing, stories: [{ stepId: partId(999), sketchId: null, storyId: partId(700) }] };
    expect(mistakes(writeJourneyFile({ map: kitchen, ...astray }))).toEqual(["stories.0.stepId"]);
  });
});

test("the schema that is published names every field", () => {
  const schema = JSON.stringify(journeyFileSchema());
  expect(journeyFileSchema()).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    additionalProperties: false,
  });
  for (const field of ["stages", "sketchId", "rawScore", "handsOverTo", "with-customer", "field-visit"])
    expect(schema).toContain(`"${field}"`);
});
