/** A template as a map to begin with. Runs anywhere. */
import type { Card, JourneyMap, LaneKind } from "../board/map.ts";
import { firstOrders } from "../board/orders.ts";
import type { Template, TemplateStep } from "./templates.ts";

interface Words {
  readonly lane: (lane: "channel" | "curve" | "thinking" | "ask" | "backstage" | "systems" | "pain" | "opportunity") => string;
}

/** What of a template's step stands in which lane; the others wait, empty, for what people bring. */
const lanes = [
  { kind: "channel", name: "channel", said: () => "" },
  { kind: "curve", name: "curve", said: () => "" },
  { kind: "thinking", name: "thinking", said: ({ thinking }) => thinking },
  { kind: "text", name: "ask", said: ({ ask }) => ask },
  { kind: "pain", name: "pain", said: () => "" },
  { kind: "backstage", name: "backstage", said: ({ backstage }) => backstage },
  { kind: "systems", name: "systems", said: () => "" },
  { kind: "opportunity", name: "opportunity", said: () => "" },
] as const satisfies readonly { kind: LaneKind; name: Parameters<Words["lane"]>[0]; said: (step: TemplateStep) => string }[];

/** Every part has a new id: two maps from one template have nothing in common. */
export function mapFromTemplate(template: Template, { words, newId }: { words: Words; newId: () => string }): JourneyMap {
  const placed = <Given, Part>(given: readonly Given[], make: (one: Given) => Part) =>
    given.map((one, at) => ({ id: newId(), order: firstOrders(given.length)[at] ?? "", ...make(one) }));
  const steps: { id: string; from: TemplateStep }[] = [];
  const stages = placed(template.stages, (stage) => ({
    title: stage.title,
    steps: placed(stage.steps, (step) => step).map(({ id, order, ...step }) => {
      steps.push({ id, from: step });
      return { id, order, title: step.title, opens: null, steps: [] };
    }),
  }));
  const drawn = placed(lanes, ({ kind, name }) => ({ kind, title: words.lane(name), sketchId: null }));
  const [order = ""] = firstOrders(1);
  const cards = lanes.flatMap(({ kind, said }, at): Card[] =>
    steps.flatMap(({ id, from }) => {
      const channel = kind === "channel" ? from.channel : null;
      const text = said(from);
      if (!channel && text === "") return [];
      const laneId = drawn[at]?.id ?? "";
      return [{ id: newId(), order, laneId, from: id, to: id, text, figure: null, picture: null, channel, opens: null }];
    }),
  );
  return {
    kind: "as-is",
    title: template.title,
    summary: template.summary,
    sketches: placed(template.sketches, (title) => ({ title, text: "" })),
    stages,
    lanes: drawn,
    cards,
    arrows: [],
  };
}
