import fc from "fast-check";
import { expect, test } from "vitest";
import { type DateFormat, dateFormats, formatsFor, readDate } from "./dates.ts";

const thisYear = 2026;

test.each<[string, DateFormat[], string]>([
  ["30/09/2021", ["day-month-year"], "2021-09-30"],
  ["30.9.2021", ["day-month-year"], "2021-09-30"],
  ["1-2-21", ["day-month-year"], "2021-02-01"],
  ["6/28/2021", ["month-day-year"], "2021-06-28"],
  ["6/28/2021 4:05 PM", ["month-day-year"], "2021-06-28"],
  ["30/09/2021 14:22:10", ["day-month-year"], "2021-09-30"],
  ["2021-09-30", ["year-month-day"], "2021-09-30"],
  ["2021/9/3", ["year-month-day"], "2021-09-03"],
  ["3 Sep 2021", ["month-name"], "2021-09-03"],
  ["3rd September, 2021", ["month-name"], "2021-09-03"],
  ["03-Sep-21", ["month-name"], "2021-09-03"],
  ["Sept 3, 2021", ["month-name"], "2021-09-03"],
  ["2021-09-30T23:59:59.123Z", ["iso"], "2021-09-30"],
  ["2021-09-30 23:59:59+02:00", ["iso"], "2021-09-30"],
  ["44469", ["excel"], "2021-09-30"],
  ["44469.75", ["excel"], "2021-09-30"],
  ["\u00a030/09/2021 ", ["day-month-year"], "2021-09-30"],
  ["29/02/2024", ["day-month-year"], "2024-02-29"],
  ["1/1/27", ["day-month-year"], "2027-01-01"],
  ["1/1/28", ["day-month-year"], "1928-01-01"],
])("%j by %j is %s", (text, formats, day) => {
  expect(readDate(text, formats, thisYear)).toMatchObject({ day });
});

test.each<[string, DateFormat[], string]>([
  ["31/02/2022", ["day-month-year"], "impossible"],
  ["29/02/2023", ["day-month-year", "month-day-year"], "impossible"],
  ["13/13/2022", ["day-month-year", "month-day-year"], "impossible"],
  ["0/1/2022", ["day-month-year"], "impossible"],
  ["3 Foo 2022", ["month-name"], "impossible"],
  ["1/1/0001", ["day-month-year"], "impossible"],
  ["yesterday", [...dateFormats], "unknown"],
  ["2021-09-30", ["day-month-year"], "unknown"],
  ["", [...dateFormats], "unknown"],
  ["30/09/2021", [], "unknown"],
])("%j by %j is %s", (text, formats, problem) => {
  expect(readDate(text, formats, thisYear)).toEqual({ problem });
});

test("the first format that takes a day wins, and where another would have read another day it says so", () => {
  const both = ["day-month-year", "month-day-year"] as const;
  expect(readDate("03/04/2022", both, thisYear)).toEqual({ day: "2022-04-03", format: "day-month-year", ambiguous: true });
  expect(readDate("03/04/2022", [...both].reverse(), thisYear)).toEqual({ day: "2022-03-04", format: "month-day-year", ambiguous: true });
  expect(readDate("04/04/2022", both, thisYear)).toMatchObject({ ambiguous: false });
  expect(readDate("28/06/2021", both, thisYear)).toEqual({ day: "2021-06-28", format: "day-month-year", ambiguous: false });
  expect(readDate("6/28/2021", both, thisYear)).toEqual({ day: "2021-06-28", format: "month-day-year", ambiguous: false });
});

const days = fc.date({ min: new Date("1950-01-01"), max: new Date("2026-12-31"), noInvalidDate: true });
const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const writers: Record<DateFormat, (y: number, m: number, d: number) => string> = {
  "day-month-year": (y, m, d) => `${d}/${m}/${y}`,
  "month-day-year": (y, m, d) => `${m}/${d}/${y}`,
  "year-month-day": (y, m, d) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
  "month-name": (y, m, d) => `${d} ${names[m - 1]} ${y}`,
  iso: (y, m, d) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}T10:00:00Z`,
  excel: (y, m, d) => String((Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000),
};

test("every day comes back from every format", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...dateFormats), (date, format) => {
      const text = writers[format](date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      expect(readDate(text, [format], thisYear)).toEqual({ day: date.toISOString().slice(0, 10), format, ambiguous: false });
    }),
  );
});

test("whatever is written, a day that is read exists in the calendar", () => {
  const digits = fc.integer({ min: 0, max: 99 });
  const text = fc.oneof(
    fc.string(),
    fc.tuple(digits, digits, fc.integer({ min: 0, max: 9999 })).map((all) => all.join("/")),
  );
  fc.assert(
    fc.property(text, fc.shuffledSubarray([...dateFormats]), (written, formats) => {
      const reading = readDate(written, formats, thisYear);
      if ("problem" in reading) return;
      expect(new Date(reading.day).toISOString().slice(0, 10)).toBe(reading.day);
      expect(formats).toContain(reading.format);
    }),
  );
});

test("formats are found from what is there, the most useful first", () => {
  expect(formatsFor(["30/09/2021", "28/02/2022", "6/28/2021", ""], thisYear)).toEqual(["day-month-year", "month-day-year"]);
  expect(formatsFor(["2021-01-02T10:00:00Z", "soon"], thisYear)).toEqual(["iso"]);
  expect(formatsFor(["soon"], thisYear)).toEqual([]);
});
