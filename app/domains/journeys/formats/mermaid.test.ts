import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MermaidJourney, pleasureOfScore, readMermaid, scoreOfPleasure, writeMermaid } from "./mermaid.ts";

const read = (file: string) => {
  const reading = readMermaid(file);
  if (!("journey" in reading)) throw new Error(`Refused: ${reading.refused}`);
  return reading;
};
const withoutLines = ({ sections, ...journey }: MermaidJourney) => ({
  ...journey,
  sections: sections.map(({ name, tasks }) => ({ name, tasks: tasks.map(({ line: _, ...task }) => task) })),
});

test("sections, tasks, scores and actors are read with their lines", () => {
  const { journey, remarks } = read(
    [
      "journey",
      "    title 🧺 A wash that waits",
      "    section Before ",
      "      Hear the noise   : 2 : Tenant, Neighbour",
      "      Ring us:1:Tenant",
    ].join("\n"),
  );
  expect(journey).toEqual({
    title: "🧺 A wash that waits",
    spokenTitle: "",
    description: "",
    sections: [
      {
        name: "Before",
        line: 3,
        tasks: [
          { name: "Hear the noise", score: 2, actors: ["Tenant", "Neighbour"], line: 4 },
          { name: "Ring us", score: 1, actors: ["Tenant"], line: 5 },
        ],
      },
    ],
  });
  expect(remarks).toEqual([]);
});

test("front matter is passed over, also where it is indented, and gives its title when the journey has none", () => {
  const plain = read("---\ntitle: Wash day\nconfig:\n  theme: 'base'\n---\njourney\n    section One\n      Fill it: 5: Tenant");
  expect(plain.journey.title).toBe("Wash day");
  expect(plain.journey.sections[0]?.tasks[0]).toMatchObject({ name: "Fill it", line: 8 });
  const indented = read(
    "\n      ---\n      config:\n        journey:\n          maxLabelWidth: 320\n      ---\n      journey\n        title Own\n        Fill it: 5:\n      ",
  );
  expect(indented.journey).toMatchObject({ title: "Own", sections: [{ name: "", tasks: [{ name: "Fill it", actors: [], line: 9 }] }] });
});

test("what is said for who cannot see the picture is kept, on one line and on several", () => {
  const { journey } = read(
    "journey\n accTitle: Wash: short\n accDescr {\n  Two parts: before\n  and after # both\n }\n\n section One\n Fill it: 5: Tenant",
  );
  expect(journey).toMatchObject({ spokenTitle: "Wash: short", description: "Two parts: before and after # both" });
});

test("comments are passed over, at the start of a line and behind a statement", () => {
  const { journey, remarks } = read(
    "%% made up\njourney\n %% here\n title Wash # day\n section One %% not one\n # old style\n Fill it: 4: Tenant # who\n",
  );
  expect(journey).toMatchObject({
    title: "Wash",
    sections: [{ name: "One %% not one", tasks: [{ name: "Fill it", actors: ["Tenant"] }] }],
  });
  expect(remarks).toEqual([]);
});

describe("line by line", () => {
  const only = (line: string) => {
    const { journey, remarks } = read(`journey\nsection One\nSet out: 3\n${line}`);
    return { task: journey.sections.at(-1)?.tasks[1], remarks: remarks.map(({ line: _, ...remark }) => remark) };
  };

  test("decimals and negative numbers are scores; outside 1 to 5 they are kept and it is said", () => {
    expect(only("Print it: 1.5: Tenant")).toMatchObject({ task: { score: 1.5 }, remarks: [] });
    expect(only("Queue: -1: Tenant")).toMatchObject({ task: { score: -1 }, remarks: [{ kind: "score-clamped", words: "-1" }] });
    expect(only("Solve it: 9: Tenant")).toMatchObject({ task: { score: 9 }, remarks: [{ kind: "score-clamped", words: "9" }] });
  });

  test("a score that is a word refuses its line alone", () => {
    expect(only("Make tea: Hello: Me")).toEqual({ task: undefined, remarks: [{ kind: "score-is-no-number", words: "Hello" }] });
    expect(only("Make tea: 0x10: Me")).toEqual({ task: undefined, remarks: [{ kind: "score-is-no-number", words: "0x10" }] });
    expect(only("Make tea: Infinity")).toEqual({ task: undefined, remarks: [{ kind: "score-is-no-number", words: "Infinity" }] });
  });

  test("without score or name a line is refused", () => {
    expect(only("No score at all")).toEqual({ task: undefined, remarks: [{ kind: "no-score", words: "No score at all" }] });
    expect(only("Empty score: : Me").remarks).toEqual([{ kind: "no-score", words: "Empty score: : Me" }]);
    expect(only(": 3: Tenant")).toEqual({ task: undefined, remarks: [{ kind: "no-name", words: ": 3: Tenant" }] });
  });

  test("a colon in a name is understood where one number is followed by the actors, and it is said", () => {
    expect(only("Find receipt: paper or e-mail: 2: Tenant")).toEqual({
      task: { name: "Find receipt: paper or e-mail", score: 2, actors: ["Tenant"], line: 4 },
      remarks: [{ kind: "colon-in-name", words: "Find receipt: paper or e-mail" }],
    });
    expect(only("Café nearby, 10:30 start: 4.0: Tenant, Größe-Team").task).toMatchObject({
      name: "Café nearby, 10:30 start",
      score: 4,
      actors: ["Tenant", "Größe-Team"],
    });
  });

  test("actors that are missing, empty or named twice", () => {
    expect(only("Sign up: 5:").task?.actors).toEqual([]);
    expect(only("Sign up: 5: , ").task?.actors).toEqual([]);
    expect(only("Hand over: 5: Tenant, Clerk,Clerk")).toMatchObject({
      task: { actors: ["Tenant", "Clerk"] },
      remarks: [{ kind: "actor-twice" }],
    });
  });

  test("what stands behind a semicolon is not taken, and it is said", () => {
    expect(only("Wait: 2: Tenant; Get money: 5: Tenant")).toEqual({
      task: { name: "Wait", score: 2, actors: ["Tenant"], line: 4 },
      remarks: [{ kind: "after-semicolon", words: "Get money: 5: Tenant" }],
    });
  });

  test("a section without a name, or with a sign of the grammar in it, is taken and said", () => {
    const { journey, remarks } = read("journey\nsection\nQueue: 2\nsection Refund; part 1\nWait: 3");
    expect(journey.sections.map(({ name }) => name)).toEqual(["", "Refund; part 1"]);
    expect(remarks).toMatchObject([
      { line: 2, kind: "section-without-name" },
      { line: 4, kind: "sign-in-section" },
    ]);
  });
});

test("a file that is no journey, or holds no task, is refused as a whole", () => {
  expect(readMermaid("flowchart LR\n  a --> b")).toEqual({ refused: "no-journey", remarks: [] });
  expect(readMermaid("")).toMatchObject({ refused: "no-journey" });
  expect(readMermaid("journey\n  title Nothing")).toMatchObject({ refused: "no-task" });
  expect(readMermaid("journey\n  Make tea: Hello: Me")).toMatchObject({ refused: "no-task", remarks: [{ line: 2 }] });
});

test("a score says a pleasure, and a pleasure its score", () => {
  expect([1, 2, 3, 4, 5, -1, 0, 6, 9, 1.5].map(pleasureOfScore)).toEqual([-100, -50, 0, 50, 100, -100, -100, 100, 100, -75]);
  fc.assert(fc.property(fc.integer({ min: -100, max: 100 }), (pleasure) => pleasureOfScore(scoreOfPleasure(pleasure)) === pleasure));
});

const words = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom(
      "journey planner",
      "Section head",
      "title page",
      "accDescr: x",
      "10:30; #1",
      "50 %% off",
      "a,b",
      '<b q="1">',
      "# x",
      "#58;",
      "%x",
    ),
  )
  .map((text) =>
    text
      .replaceAll(/\p{Cc}|[\uFDD0-\uFDD2]/gu, "")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
const name = words.filter((text) => text !== "");
const journeys: fc.Arbitrary<MermaidJourney> = fc.record({
  title: words,
  spokenTitle: words,
  description: words,
  sections: fc.array(
    fc.record({
      name,
      line: fc.constant(0),
      tasks: fc.array(
        fc.record({
          name,
          score: fc.oneof(fc.integer({ min: -3, max: 9 }), fc.constantFrom(1.5, 4.25, 0.01)),
          actors: fc.uniqueArray(name, { maxLength: 3 }),
          line: fc.constant(0),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

test("whatever is written is read again as it was, with nothing to remark but scores outside 1 to 5", () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const { journey: again, remarks } = read(writeMermaid(journey));
      expect(withoutLines(again)).toEqual(withoutLines(journey));
      expect(remarks.filter(({ kind }) => kind !== "score-clamped")).toEqual([]);
    }),
  );
});

test("what is written holds no sign that Mermaid's grammar would stop at", () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      for (const line of writeMermaid(journey).split("\n").slice(1)) {
        // A sign that is written by its number stands for one letter: a name may be nothing else.
        const plain = line.replaceAll(/#\d+;/g, "x");
        expect(plain).not.toMatch(/[#;%<{}]/);
        if (!/^ {4}\S/.test(line) && line !== "") expect(plain).toMatch(/^ {6}[^:]+: -?[\d.]+(: [^:]+)?$/);
      }
    }),
  );
});

test("any text at all is read without breaking", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void readMermaid(`journey\n${text}`)));
});

const shared = join(import.meta.dirname, "../../../../../shared/data/journeys");
describe.skipIf(!existsSync(shared))("real files", () => {
  const files = existsSync(shared) ? readdirSync(shared).filter((file) => file.endsWith(".mmd")) : [];

  test.each(files)("%s is read, written and read again", (file) => {
    const { journey } = read(readFileSync(join(shared, file), "utf8"));
    expect(withoutLines(read(writeMermaid(journey)).journey)).toEqual(withoutLines(journey));
  });

  test("what Mermaid would refuse is said with its line", () => {
    const lines = (file: string) => read(readFileSync(join(shared, file), "utf8")).remarks.map(({ line, kind }) => [line, kind]);
    expect(lines("score-is-a-word.mmd")).toEqual([[7, "score-is-no-number"]]);
    expect(lines("dcm-customer-and-supplier.mmd")).toEqual([16, 17, 18, 19, 20].map((line) => [line, "score-clamped"]));
    expect(lines("made-up-comments-colons-decimals.mmd")).toEqual([
      [6, "colon-in-name"],
      [7, "colon-in-name"],
      [8, "colon-in-name"],
      [10, "section-without-name"],
      [11, "score-clamped"],
      [12, "actor-twice"],
      [14, "no-score"],
      [17, "no-name"],
      [18, "sign-in-section"],
      [19, "after-semicolon"],
      [19, "score-clamped"],
      [20, "score-clamped"],
    ]);
  });
});
