import { expect, test } from "vitest";
import { type VotedPain, voteGroups } from "./vote-order.ts";

const steps = ["a", "b", "c", "d"].map((id) => ({ id, title: `Step ${id}`, stories: 0, stageId: "stage", parentId: null }));
const pains = steps.flatMap(({ id, title }) =>
  Array.from({ length: 20 }, (_, at): VotedPain => ({ id: `${id}${at}`, stepId: id, step: title, text: `Pain ${at}`, dots: 0, times: 1 })),
);
const orderOf = (seed: string) => voteGroups({ pains, steps }, seed);

test("the order is somebody's own and stays theirs: each pain once, at its step, and the steps one after the other along the map", () => {
  expect(orderOf("amara moving")).toEqual(orderOf("amara moving"));
  const groups = orderOf("amara moving");
  expect(groups.flatMap((group) => group.pains.map(({ id }) => id)).sort()).toEqual(pains.map(({ id }) => id).sort());
  expect(groups.every(({ stepId, pains: own }) => own.every((pain) => pain.stepId === stepId))).toBe(true);
  const along = groups.map(({ stepId }) => stepId).join("");
  expect("abcdabcd").toContain(along);
});

test("over many people, every step and every pain stands first for some", () => {
  const firsts = Array.from({ length: 400 }, (_, at) => orderOf(`person ${at} moving`)[0]);
  expect(new Set(firsts.map((group) => group?.stepId)).size).toBe(4);
  const [first] = [...Map.groupBy(firsts, (group) => group?.pains[0]?.id).values()].sort((one, other) => other.length - one.length);
  expect(new Set(firsts.map((group) => group?.pains[0]?.id)).size).toBeGreaterThan(70);
  expect(first?.length).toBeLessThan(25);
});
