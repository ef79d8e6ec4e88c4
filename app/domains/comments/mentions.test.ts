import { expect, test } from "vitest";
import { emphasised, mentionedIn, mentionsIn } from "./mentions.ts";

const amara = { id: "1", name: "Amara Okafor" };
const tomas = { id: "2", name: "Tomás Arce" };
const henrik = { id: "3", name: "Henrik Lindqvist" };
const namesake = { id: "4", name: "Henrik Lindqvist" };
const people = [
  amara,
  tomas,
  henrik,
  namesake,
  { id: "5", name: "Amara" },
  { id: "6", name: "Siobhán O’Brien-Walsh" },
  { id: "7", name: "李娜" },
];

const who = (text: string, chosen: string[] = []) => mentionedIn(text, people, chosen);

test.each([
  ["@Amara Okafor please look", ["1"]],
  ["Thanks, @Amara Okafor.", ["1"]],
  ["(@Amara Okafor)", ["1"]],
  ["@Amara Okafor's idea", ["1"]],
  ["@Amara, and then Okafor", ["5"]],
  ["@Tomás Arce", ["2"]],
  ["@Siobhán O’Brien-Walsh!", ["6"]],
  ["see @李娜", ["7"]],
  ["@Amara Okafor @Tomás Arce @Amara Okafor", ["1", "2"]],
  ["write to amara@Amara Okafor", []],
  ["@ Amara Okafor", []],
  ["@amara okafor", []],
  ["@Nobody Here", []],
  ["@Amara\nOkafor", ["5"]],
  ["", []],
])("%j mentions %j", (text, expected) => {
  expect(who(text)).toEqual(expected);
});

test("a name typed with a separate accent is the same name", () => {
  expect(who("@Toma\u0301s Arce")).toEqual(["2"]);
});

test("of two with one name the chosen one is meant, and both when nobody was chosen", () => {
  expect(who("@Henrik Lindqvist")).toEqual(["3", "4"]);
  expect(who("@Henrik Lindqvist", ["4"])).toEqual(["4"]);
});

test("somebody who was chosen and whose name was then deleted is not mentioned", () => {
  expect(who("never mind", ["1"])).toEqual([]);
});

test("a text of nothing but @ is done quickly and asks for few names", () => {
  const names = mentionsIn("@a b c d e f ".repeat(5_000)).flatMap((mention) => mention.names);
  expect(names.length).toBeLessThan(140);
});

test("mentions are set off for reading, other text is not", () => {
  expect(emphasised("Hi @Amara Okafor, mail me@Amara Okafor", ["Amara Okafor"])).toBe("Hi **@Amara Okafor**, mail me@Amara Okafor");
  expect(emphasised("@Ann and @Anna Ann", ["Ann", "Anna Ann"])).toBe("**@Ann** and **@Anna Ann**");
  expect(emphasised("@A*B", ["A*B"])).toBe("@A*B");
  expect(emphasised("@Amara Okaforsson", ["Amara Okafor"])).toBe("@Amara Okaforsson");
});
