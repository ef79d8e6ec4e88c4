/** Pages by the place of the last row seen, not by its number: stable while rows are added, and as quick on page 500 as on page 1. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

export interface Page<Row> {
  readonly rows: Row[];
  /** For the address of the next page; missing on the last one. */
  readonly next?: string;
  readonly previous?: string;
}

export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime().toString(36)}-${id}`;
}

/** Undefined when the text is no cursor: a mistyped address shows the first page. */
export function readCursor(text: string | null | undefined): Cursor | undefined {
  // Nine signs reach into the year 5188; PostgreSQL refuses years that no longer have four digits.
  const parts = /^([0-9a-z]{1,9})-([0-9a-f-]{36})$/.exec(text ?? "");
  if (!parts?.[1] || !parts[2]) return undefined;
  return { at: new Date(Number.parseInt(parts[1], 36)), id: parts[2] };
}
