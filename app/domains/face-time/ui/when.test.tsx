import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReaderProvider } from "#app/ui/reader.tsx";
import { When } from "./when.tsx";

const words = (zone: string, startsAt: string, endsAt: string, headed = false) =>
  renderToStaticMarkup(
    <ReaderProvider locale="en-GB" zone={zone} now={Date.parse("2026-11-28T12:00Z")}>
      <When startsAt={new Date(startsAt)} endsAt={new Date(endsAt)} zone="Pacific/Auckland" place="Wellington" headed={headed} />
    </ReaderProvider>,
  ).replaceAll(/<[^>]+>/g, "");

const morning = ["2026-12-01T20:00Z", "2026-12-01T23:00Z"] as const;

test("whoever lives where the shift is reads its hours once, under a day with no day", () => {
  expect(words("Pacific/Auckland", ...morning)).toBe("Wednesday 2 December, 09:00–12:00");
  expect(words("Pacific/Auckland", ...morning, true)).toBe("09:00–12:00");
});

test("where the days differ both are named, also under a heading of the reader's day", () => {
  const both = "Wednesday 2 December, 09:00–12:00 in Wellington · Tuesday 1 December, 20:00–23:00 where you are";
  expect(words("Europe/London", ...morning)).toBe(both);
  expect(words("Europe/London", ...morning, true)).toBe(both);
});

test("on one day in both places the day is named once", () => {
  const evening = ["2026-12-02T01:00Z", "2026-12-02T04:00Z"] as const;
  expect(words("Europe/London", ...evening)).toBe("Wednesday 2 December, 14:00–17:00 in Wellington · 01:00–04:00 where you are");
  expect(words("Europe/London", ...evening, true)).toBe("14:00–17:00 in Wellington · 01:00–04:00 where you are");
});
