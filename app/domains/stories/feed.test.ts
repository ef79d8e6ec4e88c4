import { describe, expect, test } from "vitest";
import { type FeedFilter, feedAddress, isFiltered, readFilter, withChange } from "./feed.ts";

const id = "01900000-0000-7000-8000-00000000b001";

describe("a filter in the address", () => {
  test("comes back as it was sent", () => {
    const filter: FeedFilter = {
      kind: "delight",
      channel: "field-visit",
      department: id,
      feeling: "joy",
      site: id,
      from: "2026-01-01",
      to: "2026-02-28",
      import: id,
    };
    const address = feedAddress(filter, { after: "x" });
    expect(readFilter(new URL(address, "http://localhost").searchParams)).toEqual(filter);
    expect(isFiltered(filter)).toBe(true);
  });

  test("is left out where nothing is asked for", () => {
    expect(feedAddress({})).toBe("/stories");
    expect(feedAddress(withChange({ kind: "delight" }, { kind: undefined }))).toBe("/stories");
    expect(isFiltered(readFilter(new URLSearchParams("after=x&kind=")))).toBe(false);
  });

  test.each([
    "kind=sad",
    "channel=fax",
    "department=1",
    "feeling=love",
    "site=../etc",
    "from=2026-02-30",
    "to=yesterday",
    "from=0000-01-01",
    "month=2026-13",
  ])("%s is no filter", (query) => {
    expect(readFilter(new URLSearchParams(query))).toEqual({});
  });

  test("takes a whole month", () => {
    expect(readFilter(new URLSearchParams("month=2028-02"))).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  });
});
