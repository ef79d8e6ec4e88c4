/** What a file of rows turned out to be: how it is read, and what its columns hold. */
export const encodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof encodings)[number];
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

export interface Survey {
  readonly encoding: Encoding;
  /** The file is not whole UTF-8, so its encoding was guessed. */
  readonly encodingGuessed: boolean;
  readonly delimiter: Delimiter;
  readonly columns: readonly SurveyedColumn[];
  /** Rows looked at, without the header. */
  readonly rows: number;
  /** Whether these were all. */
  readonly whole: boolean;
  /** Where the rest cannot be told apart into rows, among the rows looked at. */
  readonly unreadable?: Unreadable;
  /** All rows, estimated from the size when they were not all looked at. */
  readonly estimate: number;
}

/** The rest of a file that cannot be told apart into rows: a quote that never closes, or a row without an end. */
export interface Unreadable {
  readonly line: number;
  readonly problem: "unclosed-quote" | "endless-row";
}

export interface SurveyedColumn {
  /** Cleaned of odd spaces; empty where the header is. */
  readonly name: string;
  readonly samples: readonly string[];
  /** The first distinct values with how often they stand there; long texts are left out. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** There are more distinct values than those listed. */
  readonly more: boolean;
  /** Cells that hold something. */
  readonly filled: number;
  /** Hardly any value stands there twice. */
  readonly unique: boolean;
  /** Characters of a filled cell, on average. */
  readonly length: number;
}

export const mostValues = 200;
export const longestValue = 120;
export const mostColumns = 300;

const plainLine = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A text of one line: without line breaks, control and invisible characters, odd and doubled spaces. */
export function oneLine(text: string): string {
  // Most cells are this plain already; looking is several times quicker than replacing.
  if (plainLine.test(text)) return text;
  return text
    .normalize("NFC")
    .replaceAll(/[\u200b\u2060\ufeff\u00ad]/gu, "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** How two spellings of a value are told to be the same one. */
export const sameValue = (text: string) => oneLine(text).toLowerCase();

/** The columns that people can tell apart by name only with a number beside it. */
export function needsNumber(columns: readonly Pick<SurveyedColumn, "name">[], position: number): boolean {
  const name = columns[position]?.name.toLowerCase() ?? "";
  return name === "" || columns.some((other, at) => at !== position && other.name.toLowerCase() === name);
}

/** What stays of a survey when the file is gone: how it was read, and nothing of what stood in it. */
export function withoutCells(survey: Survey): Survey {
  return { ...survey, columns: [] };
}
