import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { fileOf, usesAtOnce } from "#app/domains/files/files.queries.server.ts";
import { loader as file } from "#app/routes/files.$hash.ts";
import { loader as exported } from "#app/routes/journeys.$id.$file.ts";
import { action as upload } from "#app/routes/journeys.$id.pictures.ts";
import { dayLength } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { enqueueRecurring } from "#app/shared/jobs.server.ts";
import { manyRows } from "#db/dialect.ts";
import { fileUses } from "#db/schema/files.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { phonePhoto, picture } from "#tests/support/pictures.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { copied } from "../beginning.ts";
import { creating } from "../creating.server.ts";
import { editing } from "../editing.server.ts";
import { mapOf } from "../journal.server.ts";
import { emptyingBin, removing } from "../removing.server.ts";
import { sharing, unsharing } from "../sharing.server.ts";

let w: TestWorld;
let id: string;
let card: string;
beforeEach(async () => {
  w = await world();
  const made = await makeMap(w, await w.person("amara"), sampleMap());
  id = made.id;
  card = made.map.cards[0]?.id ?? "";
});

async function sent(content: Uint8Array | undefined, as: CastName | null = "amara") {
  const form = new FormData();
  if (content) form.append("picture", new File([content as BlobPart], "IMG_0042.jpg"));
  return answerOf(upload(await doorArgs(w, { url: `/journeys/${id}/pictures`, params: { id }, ...(as ? { as: cast[as].id } : {}), form })));
}
const seen = async (hash: string, as: CastName) =>
  (await answerOf(file(await doorArgs(w, { url: `/files/${hash}`, params: { hash }, as: cast[as].id })))).status;

test("a picture is made anew without what the phone wrote into it, and is there for who reads the map", async () => {
  const { body, status } = await sent(await phonePhoto());
  expect(status).toBe(200);
  const pieces = await w.files.open(body.file).toArray();
  const { exif, format, width, height } = await sharp(Buffer.concat(pieces)).metadata();
  expect({ exif, format, width, height }).toEqual({ exif: undefined, format: "webp", width: 600, height: 800 });
  expect(await seen(body.file, "amara")).toBe(200);
  expect(await seen(body.file, "jonas")).toBe(404);
  await sharing(w, await w.person("amara"), id);
  expect(await seen(body.file, "jonas")).toBe(200);
  expect((await sent(await phonePhoto())).body.file).toBe(body.file);
  expect((await fileOf(w.db.read, body.file))?.uses).toHaveLength(1);
});

test("who does not edit the map sends none, and what is no picture is refused with the reason", async () => {
  const jpeg = await picture();
  expect((await sent(jpeg, "jonas")).status).toBe(404);
  await sharing(w, await w.person("amara"), id);
  expect((await sent(jpeg, "jonas")).status).toBe(403);
  expect((await sent(jpeg, null)).location).toMatch(/^\/sign-in/);
  expect(await sent(Buffer.from("<svg onload=alert(1)>"))).toMatchObject({ status: 415, body: { problem: expect.any(String) } });
  expect((await sent(undefined)).status).toBe(400);
  expect((await sent(Buffer.alloc(10 * 1024 * 1024 + 1))).status).toBe(413);
});

test("a copy keeps the pictures that its maker may see, no others", async () => {
  const { body } = await sent(await picture());
  const shown = { file: body.file, alt: "A wet floor" };
  await editing(w, await w.person("amara"), id, [{ do: "set-card", id: card, picture: shown }]);
  const map = await mapOf(w.db.read, id);
  if (!map) throw new Error("No map");
  const [stolen, own] = [newId(), newId()];
  await creating(w, await w.person("jonas"), { id: stolen, map: copied(map, newId) });
  expect(await seen(body.file, "jonas")).toBe(404);
  await creating(w, await w.person("amara"), { id: own, map: copied(map, newId) });
  await sharing(w, await w.person("amara"), own);
  expect(await seen(body.file, "jonas")).toBe(200);
});

test("however many private copies of a map there are, each shows its pictures to whom it belongs and to whom it is shared with", async () => {
  const { body } = await sent(await picture());
  const amara = await w.person("amara");
  await editing(w, amara, id, [{ do: "set-card", id: card, picture: { file: body.file, alt: "A wet floor" } }]);
  const map = await mapOf(w.db.read, id);
  if (!map) throw new Error("No map");
  await sharing(w, amara, id);
  const [henrik, jonas, own] = [await w.person("henrik"), await w.person("jonas"), newId()];
  for (let copy = 0; copy < usesAtOnce; copy += 1) await creating(w, henrik, { id: newId(), map: copied(map, newId) });
  await creating(w, jonas, { id: own, map: copied(map, newId) });
  await unsharing(w, amara, id);
  expect([await seen(body.file, "jonas"), await seen(body.file, "grace")]).toEqual([200, 404]);
  await sharing(w, jonas, own);
  expect(await seen(body.file, "grace")).toBe(200);
});

test("a copy keeps its pictures however many maps of others hold them too", async () => {
  const { body } = await sent(await picture());
  const amara = await w.person("amara");
  await editing(w, amara, id, [{ do: "set-card", id: card, picture: { file: body.file, alt: "A wet floor" } }]);
  const map = await mapOf(w.db.read, id);
  const [own] = await w.db.read.select().from(fileUses);
  if (!map || !own) throw new Error("No map");
  await w.db.write(async (tx) => {
    await tx.delete(fileUses);
    const others = Array.from({ length: 5_000 }, () => ({ ...own, id: newId(), aboutId: newId(), personId: cast.henrik.id }));
    await tx.insert(fileUses).select(manyRows(fileUses, [...others, { ...own, id: newId() }]));
  });
  const copy = newId();
  await creating(w, amara, { id: copy, map: copied(map, newId) });
  await sharing(w, amara, copy);
  expect(await seen(body.file, "jonas")).toBe(200);
});

test("an exported map holds its pictures, small and with what is seen", async () => {
  const { body } = await sent(await picture({ width: 800, height: 600 }));
  await editing(w, await w.person("amara"), id, [{ do: "set-card", id: card, picture: { file: body.file, alt: "A <wet> floor" } }]);
  const taken = async (format: string) =>
    (await exported(
      await doorArgs(w, { url: `/journeys/${id}/export.${format}`, params: { id, file: `export.${format}` }, as: cast.amara.id }),
    )) as Response;
  const svg = await (await taken("svg")).text();
  expect(svg).toContain('href="data:image/jpeg;base64,');
  expect(svg).toContain("<title>A &lt;wet&gt; floor</title>");
  const [png, pdf] = [await (await taken("png")).arrayBuffer(), await (await taken("pdf")).arrayBuffer()];
  // Its orange is painted, and the page holds the JPEG.
  const pixels = await sharp(Buffer.from(png)).removeAlpha().raw().toBuffer();
  let orange = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    if (Math.abs((pixels[at] ?? 0) - 200) + Math.abs((pixels[at + 1] ?? 0) - 120) + Math.abs((pixels[at + 2] ?? 0) - 60) < 12) orange += 1;
  }
  expect(orange).toBeGreaterThan(5_000);
  expect(Buffer.from(pdf).includes("/DCTDecode")).toBe(true);
});

test("with the map its pictures go", async () => {
  const { body } = await sent(await picture());
  await removing(w, await w.person("amara"), id);
  await enqueueRecurring(w, [emptyingBin]);
  w.clock.advance(31 * dayLength);
  await w.settle();
  expect(await fileOf(w.db.read, body.file)).toBeUndefined();
});
