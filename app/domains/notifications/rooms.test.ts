import { expect, test } from "vitest";
import { notificationKinds } from "./notifications.ts";
import { byRoom } from "./rooms.ts";
import { kindWords } from "./wording.ts";

test("every kind stands in one room, and each is said as a sentence of its own", () => {
  const rooms = byRoom(notificationKinds);
  expect(rooms.map(({ title }) => title)).toEqual([
    "My stories and collections",
    "Comments and reports",
    "Pledges",
    "Insights",
    "Face time",
    "Journeys and workshops",
    "What I look after",
    "The letter of the week",
  ]);
  expect(rooms.flatMap(({ kinds }) => kinds).toSorted()).toEqual([...notificationKinds].toSorted());
  for (const kind of notificationKinds) expect(kindWords(kind)).toMatch(/^\p{Lu}/u);
  expect(byRoom(["shift-soon"]).map(({ room }) => room)).toEqual(["face-time"]);
});
