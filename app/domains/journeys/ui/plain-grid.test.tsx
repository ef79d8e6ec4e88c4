import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { kitchen, partId } from "#tests/support/maps.ts";
import type { Besides } from "./besides.ts";
import { PlainGrid } from "./plain-grid.tsx";
import { axisOf } from "./targets.ts";

const besides: Besides = {
  teams: { [partId(101)]: [{ teamId: partId(800), team: "Wellington Lines", count: 1, role: "with-customer", confirmed: true }] },
  curves: {},
  evidence: { [partId(101)]: "several" },
  talk: {},
};
const drawn = (stageId?: string, more: { elsewhere?: boolean } = {}) => {
  const stages = stageId ? kitchen.stages.filter(({ id }) => id === stageId) : kitchen.stages;
  const map = { ...kitchen, stages };
  return renderToStaticMarkup(
    <PlainGrid map={map} axis={axisOf(kitchen)} lanes={kitchen.lanes} besides={besides} stepAddress={(id) => `/steps/${id}`} {...more} />,
  );
};
const count = (html: string, what: string) => html.split(what).length - 1;

test("a map stands in one table: stages over their steps, a row for each lane and one for the teams", () => {
  const html = drawn();
  expect(count(html, 'scope="colgroup"')).toBe(2);
  expect(html).toContain('colSpan="3"');
  expect(count(html, 'scope="col"')).toBe(4);
  expect(count(html, 'scope="row"')).toBe(kitchen.lanes.length + 1);
  expect(html).toContain("Wellington Lines");
  expect(html).toContain("several stories");
  expect(html).not.toContain("<script");
});

test("a card over several steps stands once, and says until where; in a later stage it stands at its first step", () => {
  const text = "Who pays for this?";
  expect(count(drawn(), text)).toBe(1);
  expect(drawn()).toContain("The floor is dry");
  expect(count(drawn(partId(11)), text)).toBe(1);
  expect(count(drawn(partId(11)), "First the water.")).toBe(0);
});

test("inside another page its links open beside that page", () => {
  expect(drawn(undefined, { elsewhere: true })).toContain('target="_blank" rel="noopener"');
  expect(drawn()).not.toContain("_blank");
});
