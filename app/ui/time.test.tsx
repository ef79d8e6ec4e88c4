import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReaderProvider } from "./reader.tsx";
import { inWords, Time } from "./time.tsx";

const moment = new Date("2026-03-29T22:30:00Z");
const minute = 60_000;
const day = 24 * 60 * minute;

/** Browsers write some spaces as narrow or non-breaking ones. */
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, " ");

describe("a moment", () => {
  it.each([
    ["en-GB", "Europe/London", "29 March 2026 at 23:30 BST"],
    ["en-US", "America/Halifax", "March 29, 2026 at 7:30 PM ADT"],
    ["de-DE", "Pacific/Auckland", "30. März 2026 um 11:30 GMT+13"],
  ])("is written as in %s, at the time of %s", (locale, zone, expected) => {
    expect(plain(inWords(moment, "moment", { locale, zone, now: 0 }))).toBe(expected);
  });

  it("is another day on the other side of the world", () => {
    expect(inWords(moment, "date", { locale: "en-GB", zone: "Pacific/Auckland", now: 0 })).toBe("30 March 2026");
  });
});

describe("how long since", () => {
  const since = (passed: number) => inWords(moment, "ago", { locale: "en-GB", zone: "UTC", now: moment.getTime() + passed });

  it.each([
    [20_000, "just now"],
    [-2 * minute, "just now"],
    [3 * minute, "3 minutes ago"],
    [59.8 * minute, "59 minutes ago"],
    [5 * 60 * minute, "5 hours ago"],
    [day, "yesterday"],
    [26 * 60 * minute, "2 days ago"],
    [6 * day, "6 days ago"],
    [8 * day, "29 March 2026"],
    [-3 * day, "in 3 days"],
  ])("after %d ms", (passed, expected) => {
    expect(since(passed)).toBe(expected);
  });
});

it("keeps the exact moment for machines and for who wants it", () => {
  const html = renderToStaticMarkup(
    <ReaderProvider locale="en-GB" zone="Europe/London" now={moment.getTime() + 2 * day}>
      <Time at={moment.toISOString()} style="ago" />
    </ReaderProvider>,
  );
  expect(html).toBe('<time dateTime="2026-03-29T22:30:00.000Z" title="29 March 2026 at 23:30 BST">2 days ago</time>');
});

it("shows nothing for what is no time", () => {
  expect(renderToStaticMarkup(<Time at="soon" />)).toBe("");
});
