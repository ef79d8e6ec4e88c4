import { expect, test } from "vitest";
import { dayLength } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { files, fileUses } from "#db/schema/files.ts";
import { drafts } from "#db/schema/hallway.ts";
import { picture } from "#tests/support/pictures.ts";
import { content, told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { editing } from "../editing.server.ts";
import { feedPage } from "../feed.queries.server.ts";
import { posting } from "../posting.server.ts";
import { storedContent, versionsOf } from "../stories.queries.server.ts";
import { addPhoto } from "./adding-photo.server.ts";
import { mediaOf } from "./media.queries.server.ts";
import { sweepMedia } from "./sweeping.server.ts";

const shades = [10, 90, 170, 250];
const add = async (w: TestWorld, who: "amara" | "tomas", shade = 0) =>
  addPhoto(w, await w.person(who), await picture({ width: 60, height: 40, colour: { r: shades[shade] ?? 0, g: 0, b: 0 } }));
const sweep = (w: TestWorld) => sweepMedia.run(w, null, { key: sweepMedia.kind, attempt: 1, signal: new AbortController().signal });

async function hashesOf(w: TestWorld, storyId: string) {
  return (await mediaOf(w.db.read, storyId)).photos.flatMap((photo) => photo.files.map(({ hash }) => hash));
}

const isThere = async (w: TestWorld, hashes: string[]) => Promise.all(hashes.map((hash) => w.files.has(hash)));

test("a story holds its photos in their order, and its card shows the first", async () => {
  const w = await world();
  const [one, two] = [await add(w, "amara", 0), await add(w, "amara", 1)];
  const photos = [
    { id: two, alt: "An empty counter" },
    { id: one, alt: "A queue in the rain" },
  ];
  const id = await told(w, "amara", { photos });
  expect(await storedContent(w.db.read, id)).toEqual(content({ photos }));
  const shown = (await mediaOf(w.db.read, id)).photos;
  expect(shown.map(({ alt }) => alt)).toEqual(["An empty counter", "A queue in the rain"]);
  const { cards } = await feedPage(w.db.read, await w.person("henrik"), {});
  expect(cards[0]?.cover).toEqual({ hash: shown[0]?.files[0].hash, width: 60, height: 40, alt: "An empty counter" });
});

test("an edit keeps what was said; a photo that is taken out is gone from the disk at once", async () => {
  const w = await world();
  const [one, two] = [await add(w, "amara", 0), await add(w, "amara", 1)];
  const first = { id: one, alt: "A queue in the rain" };
  const id = await told(w, "amara", { photos: [first, { id: two, alt: "An empty counter" }] });
  const [stays, goes] = await hashesOf(w, id);
  await editing(w, await w.person("amara"), id, content({ photos: [{ ...first, alt: "A queue" }] }));
  await w.settle();
  expect(await isThere(w, [stays ?? "", goes ?? ""])).toEqual([true, false]);
  expect((await w.db.read.select().from(files)).map(({ hash }) => hash)).toEqual([stays]);
  expect(await versionsOf(w.db.read, id)).toMatchObject([
    { content: { photos: [{ alt: "A queue in the rain" }, { alt: "An empty counter" }] } },
  ]);
  await editing(w, await w.person("amara"), id, content());
  await w.settle();
  expect(await isThere(w, [stays ?? ""])).toEqual([false]);
  expect(await w.db.read.select().from(fileUses)).toEqual([]);
  expect((await feedPage(w.db.read, await w.person("henrik"), {})).cards[0]?.cover).toBeUndefined();
});

test("the same photo in another story stays", async () => {
  const w = await world();
  const id = await told(w, "amara", { photos: [{ id: await add(w, "amara"), alt: "A queue" }] });
  const other = await told(w, "tomas", { photos: [{ id: await add(w, "tomas"), alt: "The same queue" }] });
  const hashes = await hashesOf(w, id);
  expect(await hashesOf(w, other)).toEqual(hashes);
  await editing(w, await w.person("amara"), id, content());
  await w.settle();
  expect(await isThere(w, hashes)).toEqual([true]);
});

test("what is not there, somebody else's or another story's is refused as a whole", async () => {
  const w = await world();
  const amara = await w.person("amara");
  const held = await add(w, "amara", 0);
  await told(w, "amara", { photos: [{ id: held, alt: "A queue" }] });
  const free = await add(w, "amara", 1);
  for (const id of [newId(), await add(w, "tomas", 2), held]) {
    const story = newId();
    const photos = [
      { id: free, alt: "Mine" },
      { id, alt: "Not mine to show" },
    ];
    await expect(posting(w, amara, story, content({ photos }))).rejects.toMatchObject({ code: "stories.medium-gone", status: 409 });
    expect(await storedContent(w.db.read, story)).toBeUndefined();
  }
});

test("what was uploaded and given up goes after a day, unless a draft still names it", async () => {
  const w = await world();
  const held = await told(w, "amara", { photos: [{ id: await add(w, "amara", 0), alt: "A queue" }] });
  const drafted = await add(w, "amara", 1);
  const forgotten = await add(w, "amara", 2);
  await w.db.write(async (tx) => {
    const row = { id: newId(), personId: (await w.person("amara")).id, form: `stories/${held}/edit`, writing: "one", sequence: 1 };
    await tx.insert(drafts).values({ ...row, values: { "photos[0].id": [drafted] }, updatedAt: w.clock.now() });
  });
  const before = await w.db.read.select().from(files);
  await sweep(w);
  await w.settle();
  expect(await w.db.read.select().from(files)).toHaveLength(3);
  w.clock.advance(dayLength + 1_000);
  await sweep(w);
  await w.settle();
  expect(await hashesOf(w, held)).toHaveLength(1);
  expect(await w.db.read.select().from(files)).toHaveLength(2);
  expect(
    (
      await isThere(
        w,
        before.map(({ hash }) => hash),
      )
    ).filter(Boolean),
  ).toHaveLength(2);
  await told(w, "amara", { photos: [{ id: drafted, alt: "From the draft" }] });
  await expect(told(w, "amara", { photos: [{ id: forgotten, alt: "Too late" }] })).rejects.toMatchObject({ code: "stories.medium-gone" });
});
