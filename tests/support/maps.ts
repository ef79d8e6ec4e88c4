/** Journey maps for tests: a small one with everything on it, and arbitrary ones. */
import fc from "fast-check";
import { type Card, type JourneyMap, stepsOf } from "#app/domains/journeys/board/map.ts";
import { firstOrders } from "#app/domains/journeys/board/orders.ts";
import { journeyKinds, laneKinds } from "#db/words/journeys.ts";
import { channels } from "#db/words/stories.ts";

/** An id that reads well in a failed test. */
export const partId = (number: number) => `01900000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

const bare = { figure: null, picture: null, channel: null, opens: null };
const [a, b, c] = firstOrders(3) as [string, string, string];

/** "Water in the kitchen": two stages, four steps of which one is a sub-step, and a card of every sort. */
export const kitchen: JourneyMap = {
  kind: "as-is",
  title: "Water in the kitchen",
  summary: "From the first drop to the dry floor.",
  sketches: [
    { id: partId(1), order: a, title: "A couple with a small child", text: "" },
    { id: partId(2), order: b, title: "محمود, who rents", text: "Speaks Arabic at home" },
  ],
  stages: [
    {
      id: partId(10),
      order: a,
      title: "It happens",
      steps: [
        { id: partId(100), order: a, title: "Finds the water", opens: null, steps: [] },
        {
          id: partId(101),
          order: b,
          title: "Rings us",
          opens: null,
          steps: [{ id: partId(102), order: a, title: "Waits in the queue", opens: null, steps: [] }],
        },
      ],
    },
    {
      id: partId(11),
      order: b,
      title: "Put right",
      steps: [{ id: partId(103), order: a, title: "The floor is dry", opens: partId(900), steps: [] }],
    },
  ],
  lanes: [
    { id: partId(20), order: a, kind: "curve", title: "How it feels", sketchId: null },
    { id: partId(21), order: b, kind: "thinking", title: "Thinking", sketchId: partId(1) },
    { id: partId(22), order: c, kind: "figure", title: "Measured", sketchId: null },
  ],
  cards: [
    {
      ...bare,
      id: partId(30),
      order: a,
      laneId: partId(21),
      from: partId(100),
      to: partId(100),
      text: "First the water. Then everything else.",
    },
    { ...bare, id: partId(31), order: a, laneId: partId(21), from: partId(101), to: partId(103), text: "=Who pays for this? 你好 🧺" },
    {
      ...bare,
      id: partId(32),
      order: a,
      laneId: partId(22),
      from: partId(102),
      to: partId(102),
      text: "",
      figure: { value: 14.5, unit: "minutes", on: "2026-09-30", source: "Telephone system" },
    },
  ],
  arrows: [{ id: partId(40), from: partId(103), to: partId(101), label: "when it drips again" }],
};

const words = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replaceAll("\u0000", "").toWellFormed());

/** Any map that there can be, small. */
export const maps: fc.Arbitrary<JourneyMap> = fc
  .record({
    kind: fc.constantFrom(...journeyKinds),
    title: words,
    summary: words,
    stages: fc.array(
      fc.record({ title: words, steps: fc.array(fc.record({ title: words, below: fc.array(words, { maxLength: 2 }) }), { maxLength: 3 }) }),
      {
        maxLength: 3,
      },
    ),
    lanes: fc.array(fc.record({ kind: fc.constantFrom(...laneKinds), title: words, sketched: fc.boolean() }), { maxLength: 3 }),
    sketches: fc.array(words, { maxLength: 2 }),
    cards: fc.array(
      fc.record({
        lane: fc.nat(),
        from: fc.nat(),
        to: fc.nat(),
        text: words,
        channel: fc.option(fc.constantFrom(...channels)),
        figure: fc.option(
          fc.record({
            value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
            unit: words,
            on: fc.constantFrom(null, "2026-02-28"),
            source: words,
          }),
        ),
      }),
      { maxLength: 6 },
    ),
    arrows: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), label: words }), { maxLength: 2 }),
  })
  .map(({ kind, title, summary, ...drawn }) => {
    let last = 0;
    const id = () => partId(++last);
    const ordered = <Given, Part>(given: readonly Given[], make: (one: Given) => Part) =>
      given.map((one, at) => ({ id: id(), order: firstOrders(given.length)[at] ?? "", ...make(one) }));
    const sketches = ordered(drawn.sketches, (name) => ({ title: name, text: "" }));
    const stages = ordered(drawn.stages, (stage) => ({
      title: stage.title,
      steps: ordered(stage.steps, (step) => ({
        title: step.title,
        opens: null,
        steps: ordered(step.below, (name) => ({ title: name, opens: null, steps: [] })),
      })),
    }));
    const lanes = ordered(drawn.lanes, ({ sketched, ...lane }) => ({ ...lane, sketchId: (sketched && sketches[0]?.id) || null }));
    const steps = stepsOf({ stages });
    const at = (number: number) => number % steps.length;
    const cards =
      steps.length === 0 || lanes.length === 0
        ? []
        : drawn.cards.map(({ lane, from, to, text, channel, figure }): Card => {
            const [first, end] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
            return {
              id: id(),
              order: a,
              laneId: lanes[lane % lanes.length]?.id ?? "",
              from: steps[first]?.id ?? "",
              to: steps[end]?.id ?? "",
              text,
              figure,
              picture: null,
              channel,
              opens: null,
            };
          });
    const arrows =
      steps.length === 0
        ? []
        : drawn.arrows.map(({ from, to, label }) => ({ id: id(), from: steps[at(from)]?.id ?? "", to: steps[at(to)]?.id ?? "", label }));
    return { kind, title, summary, sketches, stages, lanes, cards, arrows };
  });
