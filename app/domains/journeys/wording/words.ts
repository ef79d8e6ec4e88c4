/** The words of a map that people write and read, each with a name, and the map with other words. Runs anywhere. */
import type { Edit } from "../board/edits.ts";
import { type JourneyMap, type Step, stepsOf } from "../board/map.ts";

/** By "part/id/field". */
export type Words = Readonly<Record<string, string>>;

export function wordsOf(map: JourneyMap): Words {
  return Object.fromEntries([
    ["about//title", map.title],
    ["about//summary", map.summary],
    ...map.sketches.flatMap(({ id, title, text }) => [
      [`sketches/${id}/title`, title],
      [`sketches/${id}/text`, text],
    ]),
    ...map.stages.map(({ id, title }) => [`stages/${id}/title`, title]),
    ...stepsOf(map).map(({ id, title }) => [`steps/${id}/title`, title]),
    ...map.lanes.map(({ id, title }) => [`lanes/${id}/title`, title]),
    ...map.cards.flatMap(({ id, text, figure, picture }) => [
      [`cards/${id}/text`, text],
      ...(figure ? [[`cards/${id}/source`, figure.source]] : []),
      ...(picture ? [[`cards/${id}/alt`, picture.alt]] : []),
    ]),
    ...map.arrows.map(({ id, label }) => [`arrows/${id}/label`, label]),
  ]);
}

/** The same map with these words; what is not among them stays. */
export function withWords(map: JourneyMap, words: Words): JourneyMap {
  const said = (name: string, now: string) => words[name] ?? now;
  const steps = (list: readonly Step[]): Step[] =>
    list.map((step) => ({ ...step, title: said(`steps/${step.id}/title`, step.title), steps: steps(step.steps) }));
  return {
    ...map,
    title: said("about//title", map.title),
    summary: said("about//summary", map.summary),
    sketches: map.sketches.map((one) => ({
      ...one,
      title: said(`sketches/${one.id}/title`, one.title),
      text: said(`sketches/${one.id}/text`, one.text),
    })),
    stages: map.stages.map((one) => ({ ...one, title: said(`stages/${one.id}/title`, one.title), steps: steps(one.steps) })),
    lanes: map.lanes.map((one) => ({ ...one, title: said(`lanes/${one.id}/title`, one.title) })),
    cards: map.cards.map((one) => ({
      ...one,
      text: said(`cards/${one.id}/text`, one.text),
      figure: one.figure && { ...one.figure, source: said(`cards/${one.id}/source`, one.figure.source) },
      picture: one.picture && { ...one.picture, alt: said(`cards/${one.id}/alt`, one.picture.alt) },
    })),
    arrows: map.arrows.map((one) => ({ ...one, label: said(`arrows/${one.id}/label`, one.label) })),
  };
}

/** What makes a map say these words, by edits like everybody's. */
export function rewordingEdits(map: JourneyMap, words: Words): Edit[] {
  const before = wordsOf(map);
  const cards = new Map(map.cards.map((card) => [card.id, card]));
  return Object.entries(before).flatMap(([name, was]): Edit[] => {
    const said = words[name] ?? was;
    if (said === was) return [];
    const [part = "", id = "", field = ""] = name.split("/");
    if (part === "about") return [field === "title" ? { do: "describe", title: said } : { do: "write", part: "about", text: said }];
    if (field === "text") return [{ do: "write", part: part as "sketches" | "cards", id, text: said }];
    const card = cards.get(id);
    if (field === "source") return card?.figure ? [{ do: "set-card", id, figure: { ...card.figure, source: said } }] : [];
    if (field === "alt") return card?.picture ? [{ do: "set-card", id, picture: { ...card.picture, alt: said } }] : [];
    return [{ do: "rename", part: part as "sketches" | "stages" | "steps" | "lanes" | "arrows", id, title: said }];
  });
}

/** What edits bring in, by the place of the edit. */
export function wordsIn(edits: readonly Edit[]): Words {
  return Object.fromEntries(
    edits.flatMap((one, at) => {
      const words: [string, string][] = [];
      if ("title" in one && one.title) words.push([`${at}/title`, one.title]);
      if ("text" in one && one.text) words.push([`${at}/text`, one.text]);
      if ("label" in one) words.push([`${at}/label`, one.label]);
      if ("figure" in one && one.figure) words.push([`${at}/source`, one.figure.source]);
      if ("picture" in one && one.picture) words.push([`${at}/alt`, one.picture.alt]);
      return words;
    }),
  );
}

export function editsSaying(edits: readonly Edit[], words: Words): Edit[] {
  return edits.map((one, at): Edit => {
    const said = { ...one } as Record<string, unknown>;
    for (const field of ["title", "text", "label"]) if (words[`${at}/${field}`] !== undefined) said[field] = words[`${at}/${field}`];
    if ("figure" in one && one.figure) said.figure = { ...one.figure, source: words[`${at}/source`] ?? one.figure.source };
    if ("picture" in one && one.picture) said.picture = { ...one.picture, alt: words[`${at}/alt`] ?? one.picture.alt };
    return said as Edit;
  });
}
