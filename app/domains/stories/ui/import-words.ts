import * as m from "#app/paraglide/messages.js";
import type { ImportState } from "#db/schema/stories.ts";
import type { MappingMistake } from "../importing/mapping.ts";
import type { ColumnView } from "../importing/mapping-view.ts";
import type { Delimiter, Encoding } from "../importing/survey.ts";

export function columnName({ name, numbered }: Pick<ColumnView, "name" | "numbered">, position: number): string {
  const number = position + 1;
  if (!name) return m.import_column_unnamed({ number });
  return numbered ? m.import_column_numbered({ name, number }) : name;
}

const states: Record<ImportState, () => string> = {
  mapping: m.import_state_mapping,
  waiting: m.import_state_waiting,
  running: m.import_state_running,
  done: m.import_state_done,
  stopped: m.import_state_stopped,
  undoing: m.import_state_undoing,
  undone: m.import_state_undone,
};
export const stateWord = (state: ImportState) => states[state]();

const encodings: Record<Encoding, () => string> = {
  "utf-8": m.import_encoding_utf8,
  "windows-1252": m.import_encoding_1252,
  "utf-16le": m.import_encoding_utf16le,
  "utf-16be": m.import_encoding_utf16be,
};
export const encodingWord = (encoding: Encoding) => encodings[encoding]();

const delimiterWords: Record<Delimiter, () => string> = {
  ",": m.import_delimiter_comma,
  ";": m.import_delimiter_semicolon,
  "\t": m.import_delimiter_tab,
  "|": m.import_delimiter_bar,
};
export const delimiterWord = (delimiter: Delimiter) => delimiterWords[delimiter]();

const mistakes: Record<MappingMistake, () => string> = {
  happened: m.import_mistake_happened,
  formats: m.import_mistake_formats,
  pleasure: m.import_mistake_pleasure,
  arousal: m.import_mistake_arousal,
};
export const mistakeText = (mistake: MappingMistake) => mistakes[mistake]();
