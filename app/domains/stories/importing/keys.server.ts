import { hash } from "node:crypto";
import { columnOf, type Mapping } from "./mapping.ts";
import { oneLine, type Survey } from "./survey.ts";

/** Gives rows their key: the same row has the same one, in whatever file and order of columns it comes again. */
export function makeKeys(survey: Survey, mapping: Mapping): (cells: readonly string[]) => string {
  const names = survey.columns.map(({ name }) => name.toLowerCase());
  const order = names.map((_, position) => position).sort((one, other) => compare(names[one] ?? "", names[other] ?? "") || one - other);
  // The names stand for the system that the file comes from: row 17 of one is not row 17 of another.
  const source = order.map((position) => names[position]).join("\u0000");
  const idColumn = columnOf(mapping, "row");

  return (cells) => {
    const id = idColumn === undefined ? "" : oneLine(cells[idColumn] ?? "");
    const content = id ? ["row", names[idColumn ?? 0], id] : ["content", ...order.map((position) => oneLine(cells[position] ?? ""))];
    // 128 bits: far more than rows need to stay apart, and half as many pages of the index as 256.
    return hash("sha256", [source, ...content].join("\u0001"), "base64url").slice(0, 22);
  };
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
