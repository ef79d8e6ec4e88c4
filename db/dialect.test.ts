import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { castSites } from "#db/seed/cast.ts";
import { world } from "#tests/support/world.ts";
import { manyRows } from "./dialect.ts";
import { people, sites } from "./schema/people.ts";
import { stories } from "./schema/stories.ts";

test("many rows come in as one parameter and out as they were, and those that are there already stay", async () => {
  const { db, clock, person } = await world();
  const { id: tellerId } = await person("jonas");
  const story = (key: string, happened: string) => ({
    id: newId(),
    tellerId,
    happened,
    title: null,
    kind: "mixed" as const,
    pleasure: -50,
    siteId: castSites.cork.id,
    toldAt: new Date("2021-02-03T04:05:06.789Z"),
    createdAt: clock.now(),
    importKey: key,
  });
  const odd = `"quoted" \\ 'single' 😀 – \n\t${"long ".repeat(1_000)}`;
  const first = [story("a", odd), story("b", "true"), story("c", "17")];
  const again = [story("b", "another"), story("d", "null"), story("d", "twice")];
  const insert = (rows: typeof first) =>
    db.write((tx) =>
      tx.insert(stories).select(manyRows(stories, rows)).onConflictDoNothing({ target: stories.importKey }).returning({ id: stories.id }),
    );
  expect((await insert(first)).map(({ id }) => id).sort()).toEqual(first.map(({ id }) => id).sort());
  expect(await insert(again)).toHaveLength(1);
  const rows = await db.read.select().from(stories).orderBy(asc(stories.importKey));
  expect(rows.map(({ happened }) => happened)).toEqual([odd, "true", "17", "null"]);
  expect(rows[0]).toMatchObject({ ...first[0], sketch: null, channel: null, editedAt: null });
});

test("where a column has a default, many rows say what stands there", async () => {
  const { db, clock } = await world();
  const site = { id: newId(), name: "Derry", city: "Derry", country: "GB", zone: "Europe/London", createdAt: clock.now() };
  await db.write((tx) => tx.insert(sites).select(manyRows(sites, [site])));
  const somebody = {
    id: newId(),
    name: "Åsa",
    nameKey: "asa",
    email: "asa@example.org",
    siteId: site.id,
    locale: "sv-SE",
    zone: "UTC",
    createdAt: clock.now(),
  };
  await db.write((tx) => tx.insert(people).select(manyRows(people, [somebody])));
  expect(await db.read.select().from(people).orderBy(asc(people.email)).limit(2)).toContainEqual({
    ...somebody,
    teamId: null,
    managerId: null,
  });
});
