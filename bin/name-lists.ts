/**
 * `node bin/name-lists.ts`: writes the given names and family names of many countries, taken from a package, into one file of the
 * privacy room. The package itself is five megabytes of invented data that no server needs to carry.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { allLocales } from "@faker-js/faker";
import { folded } from "#app/domains/privacy/detecting/words.ts";
import { root } from "./places.ts";

export const nameListsFile = join(root, "app/domains/privacy/name-lists.ts");

/** Invented languages, and one whose given names are written as several everyday syllables. */
const left = new Set(["en_BORK", "en_AU_ocker", "eo", "vi"]);
const writings = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}'’-]{3,}$/u;

type Lists = Record<string, unknown> | undefined;

const partsOf = (lists: Lists): string[] =>
  Object.values(lists ?? {})
    .flatMap((list) => (Array.isArray(list) ? list.filter((name): name is string => typeof name === "string") : []))
    .flatMap((name) => name.split(/\s+/))
    .filter((name) => writings.test(name) && name !== name.toLowerCase())
    .map(folded);

/** English words in lower case: a family name that is one (Brown, Baker) says nothing by itself. */
function englishWords(): Set<string> {
  const lines = readFileSync(join(root, "node_modules/dictionary-en/index.dic"), "utf8").split("\n").slice(1);
  return new Set(lines.map((line) => (line.split("/")[0] ?? "").trim()).filter((word) => word !== "" && word === word.toLowerCase()));
}

export function nameLists(): string {
  const people = Object.entries(allLocales).flatMap(([locale, { person }]) => (left.has(locale) ? [] : [person]));
  const words = englishWords();
  const given = new Set(people.flatMap((person) => partsOf(person?.first_name as Lists)));
  const family = new Set(
    people.flatMap((person) => partsOf(person?.last_name as Lists)).filter((name) => !words.has(name) && !given.has(name)),
  );
  return `/**
 * Written by bin/name-lists.ts from the lists of @faker-js/faker (MIT licence); not changed by hand. Folded as words.ts folds.
 * Given names of many countries, and family names that are neither a given name nor an English word.
 */
export const givenNames: ReadonlySet<string> = new Set(
  \`${wrapped(given)}\`.split(/\\s+/),
);

export const familyNames: ReadonlySet<string> = new Set(
  \`${wrapped(family)}\`.split(/\\s+/),
);
`;
}

function wrapped(names: ReadonlySet<string>): string {
  const lines = [""];
  for (const name of [...names].sort()) {
    const last = lines.at(-1) ?? "";
    if (last.length + name.length > 138) lines.push(name);
    else lines[lines.length - 1] = last === "" ? name : `${last} ${name}`;
  }
  return lines.join("\n");
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(nameListsFile, nameLists());
