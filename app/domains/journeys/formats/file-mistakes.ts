/** What is wrong with a journey file, in words of our own: those of a parser are for whoever programs. */
import type * as z from "zod";
import * as m from "#app/paraglide/messages.js";

export interface FileMistake {
  /** "map.cards.3.to", or a line of what is no JSON; empty where it is the whole, or nobody knows. */
  readonly where: string;
  readonly what: string;
}

/** Why a text is no JSON. Where, the program that reads it says only sometimes, and only within its words. */
export function jsonMistake(text: string, error: Error): FileMistake {
  if (/^Unexpected end|^Unterminated/.test(error.message)) return { where: "", what: m.formats_mistake_ends() };
  const position = / at position (\d+)/.exec(error.message)?.[1];
  if (position === undefined) return { where: "", what: m.formats_mistake_character() };
  const before = text.slice(0, Number(position)).split("\n");
  const where = m.formats_mistake_at({ line: before.length, place: (before.at(-1)?.length ?? 0) + 1 });
  return { where, what: m.formats_mistake_from_here() };
}

const kindWords: Record<string, () => string> = {
  string: m.formats_kind_text,
  number: m.formats_kind_number,
  int: m.formats_kind_whole_number,
  boolean: m.formats_kind_truth,
  array: m.formats_kind_list,
  object: m.formats_kind_object,
};

const formatWords: Record<string, () => string> = {
  uuid: m.formats_mistake_id,
  date: m.formats_mistake_day,
  datetime: m.formats_mistake_moment,
};

/** What was expected at one place. Rules that a schema states itself have their words there. */
export function mistakeWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type": {
      const kind = kindWords[issue.expected]?.();
      if (!kind) return m.formats_mistake_other();
      return issue.input === undefined ? m.formats_mistake_missing({ kind }) : m.formats_mistake_kind({ kind });
    }
    case "invalid_value":
      return m.formats_mistake_value({ values: issue.values.map(String).join(", ") });
    case "unrecognized_keys":
      return m.formats_mistake_names({ names: issue.keys.join(", ") });
    case "too_big":
      return m.formats_mistake_too_big({ most: Number(issue.maximum), of: issue.origin });
    case "too_small":
      return m.formats_mistake_too_small({ least: Number(issue.minimum), of: issue.origin });
    case "invalid_format":
      return (formatWords[issue.format] ?? m.formats_mistake_other)();
    default:
      return m.formats_mistake_other();
  }
}
