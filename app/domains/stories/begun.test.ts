import { expect, test } from "vitest";
import { begunOf } from "./begun.ts";

const id = "01900000-0000-7000-8000-00000000d002";
const updatedAt = new Date("2026-10-06T09:00:00Z");
const draft = (form: string, values: Record<string, string[]> = {}) => ({ form, values, updatedAt });

test("what was begun leads back to its form and is known by its first words", () => {
  const begun = begunOf([
    draft("stories/new", { title: [" "], happened: ["> She *rang* twice."] }),
    draft(`stories/${id}/edit`, { title: ["The eggs"] }),
    draft(`comments/story/${id}/${id}`, { text: ["We could"] }),
    draft("stories/new"),
    draft(`stories/collections/${id}/edit`, { title: ["May"] }),
    draft("stories/collections/new", { introduction: ["For the all-hands"] }),
    draft("face-time/shifts/new", { title: ["Elsewhere"] }),
  ]);
  expect(begun.map(({ what, to, words }) => [what, to, words])).toEqual([
    ["story", "/stories/new", "She rang twice."],
    ["edit", `/stories/${id}/edit`, "The eggs"],
    ["comment", `/stories/${id}#comments`, "We could"],
    ["story", "/stories/new", ""],
    ["collection", `/stories/collections/${id}/edit`, "May"],
    ["collection", "/stories/collections/new", "For the all-hands"],
  ]);
});
