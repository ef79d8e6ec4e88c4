import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReaderProvider } from "#app/ui/reader.tsx";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";

const choices = {
  sites: [{ id: "wellington", name: "Wellington", zone: "Pacific/Auckland" }],
  hosts: [
    { id: "grace", name: "Grace Whetu" },
    { id: "tomas", name: "Tomás Arce" },
  ],
  declarations: [],
  briefings: [{ key: "counter", title: "At the counter" }],
  activities: [],
  holdEndsHours: 24,
};

/** The rows of the table: field, stored, typed. */
function rows(stored: Record<string, unknown>, typed: Record<string, unknown>): string[][] {
  const page = renderToStaticMarkup(
    <ReaderProvider locale="en-GB" zone="Europe/London" now={Date.parse("2026-11-28T12:00Z")}>
      <ChangedMeanwhile stored={stored} typed={typed} choices={choices} afresh="/again" />
    </ReaderProvider>,
  );
  const cells = (row: string) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => cell);
  return [...page.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    cells(row).map((cell) => cell.replaceAll(/<span aria-hidden="true".*?<\/span>/gs, "").replaceAll(/<[^>]+>/g, "")),
  );
}

test("only where they differ is what is stored shown beside what was typed, in words and not as ids", () => {
  const stored = {
    activity: "calls",
    starts: "2026-12-02T10:00",
    hosts: ["grace"],
    about: "Listen first.",
    briefing: "counter",
    places: "2",
  };
  const typed = { ...stored, starts: "2026-12-01T09:00", hosts: ["grace", "tomas"], about: undefined, places: "2" };
  expect(rows(stored, typed).slice(1)).toEqual([
    ["Starts", "Wednesday, 2 December 2026, 10:00", "Tuesday, 1 December 2026, 09:00"],
    ["Hosts", "Grace Whetu", "Grace Whetu, Tomás Arce"],
    ["What guests will do and see", "Listen first.", "–"],
  ]);
});

test("one host is the same whether it came as a list or alone", () => {
  expect(rows({ hosts: ["grace"], needsBriefing: undefined }, { hosts: "grace" })).toEqual([]);
});
