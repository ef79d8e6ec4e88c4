/** Days as people and programs write them, read by an ordered list of formats. */
export const dateFormats = ["day-month-year", "month-day-year", "year-month-day", "month-name", "iso", "excel"] as const;
export type DateFormat = (typeof dateFormats)[number];

export type DateReading =
  | {
      /** `YYYY-MM-DD`. */
      readonly day: string;
      readonly format: DateFormat;
      /** Another format of the list would have read another day. */
      readonly ambiguous: boolean;
    }
  | { readonly problem: "unknown" | "impossible" };

const time = String.raw`(?:[ T,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?)?`;
const numbers = new RegExp(String.raw`^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})${time}$`, "i");
const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const dayFirstWithName = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)?[ .\-]+([a-z]{3,9})\.?,?[ \-]+(\d{4}|\d{2})${time}$`, "i");
const nameFirst = new RegExp(String.raw`^([a-z]{3,9})\.?[ \-]+(\d{1,2})(?:st|nd|rd|th)?,?[ \-]+(\d{4})${time}$`, "i");
const isoMoment = /^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;
const serial = /^\d{5}(?:[.,]\d+)?$/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

type Parts = { year: number; month: number; day: number };

/** The year of two digits lies in the hundred years that end with the next one. */
function fullYear(digits: string, thisYear: number): number {
  if (digits.length > 2) return Number(digits);
  const last = thisYear + 1;
  const inThisCentury = last - (last % 100) + Number(digits);
  return inThisCentury > last ? inThisCentury - 100 : inThisCentury;
}

function monthOf(name: string): number {
  const short = name.slice(0, 3).toLowerCase();
  return months.indexOf(short) + 1;
}

/** Each format: undefined when the text does not have its shape, otherwise the parts as they stand, possible or not. */
const readers: Record<DateFormat, (text: string, thisYear: number) => Parts | undefined> = {
  "day-month-year": (text, thisYear) => {
    const [, day, month, year] = numbers.exec(text) ?? [];
    return day && month && year ? { day: Number(day), month: Number(month), year: fullYear(year, thisYear) } : undefined;
  },
  "month-day-year": (text, thisYear) => {
    const [, month, day, year] = numbers.exec(text) ?? [];
    return day && month && year ? { day: Number(day), month: Number(month), year: fullYear(year, thisYear) } : undefined;
  },
  "year-month-day": (text) => {
    const [, year, month, day] = yearFirst.exec(text) ?? [];
    return day && month && year ? { day: Number(day), month: Number(month), year: Number(year) } : undefined;
  },
  "month-name": (text, thisYear) => {
    const [, day, name, year] = dayFirstWithName.exec(text) ?? [];
    if (day && name && year) return { day: Number(day), month: monthOf(name), year: fullYear(year, thisYear) };
    const [, firstName, secondDay, fourDigits] = nameFirst.exec(text) ?? [];
    if (!firstName || !secondDay || !fourDigits) return undefined;
    return { day: Number(secondDay), month: monthOf(firstName), year: Number(fourDigits) };
  },
  iso: (text) => {
    const [, year, month, day] = isoMoment.exec(text) ?? [];
    return day && month && year ? { day: Number(day), month: Number(month), year: Number(year) } : undefined;
  },
  // Days since 30 December 1899, as spreadsheets count them.
  excel: (text) => {
    if (!serial.test(text)) return undefined;
    const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text.replace(",", "."))) * 86_400_000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  },
};

/** Reads a day by the first format that takes it. `thisYear` places years of two digits. */
export function readDate(text: string, formats: readonly DateFormat[], thisYear: number): DateReading {
  const written = text.trim().replaceAll(/\s+/gu, " ");
  let shaped = false;
  let taken: { day: string; format: DateFormat } | undefined;
  for (const format of formats) {
    const parts = readers[format](written, thisYear);
    if (!parts) continue;
    shaped = true;
    const day = realDay(parts);
    if (!day) continue;
    if (taken && day !== taken.day) return { ...taken, ambiguous: true };
    taken ??= { day, format };
  }
  if (taken) return { ...taken, ambiguous: false };
  return { problem: shaped ? "impossible" : "unknown" };
}

/** The day as `YYYY-MM-DD`; undefined when the calendar has no such day. */
function realDay({ year, month, day }: Parts): string | undefined {
  if (year < 1900 || year > 2200) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** The shortest list of formats that reads as many of these as any list does, the most useful first. */
export function formatsFor(texts: readonly string[], thisYear: number): DateFormat[] {
  const chosen: DateFormat[] = [];
  let left = texts.filter((text) => text.trim() !== "");
  for (;;) {
    const best = dateFormats
      .filter((format) => !chosen.includes(format))
      .map((format) => ({ format, unread: left.filter((text) => "problem" in readDate(text, [format], thisYear)) }))
      .sort((one, other) => one.unread.length - other.unread.length)[0];
    if (!best || best.unread.length === left.length) return chosen;
    chosen.push(best.format);
    left = best.unread;
  }
}
