import { expect, test } from "vitest";
import { answersInOrder } from "./talk.ts";

test("the best answer stands on top, then what the owner said, then the others as they came", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 9, 1, 9, minute));
  const answers = [
    { id: "c", isOwners: false, at: at(3) },
    { id: "b", isOwners: true, at: at(2) },
    { id: "a", isOwners: false, at: at(1) },
    { id: "d", isOwners: false, at: at(4) },
  ];
  expect(answersInOrder(answers, "d").map(({ id }) => id)).toEqual(["d", "b", "a", "c"]);
  expect(answersInOrder(answers, null).map(({ id }) => id)).toEqual(["b", "a", "c", "d"]);
});
