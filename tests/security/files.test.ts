import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepFile } from "#app/domains/files/keeping.server.ts";
import { receiveUpload } from "#app/domains/files/receiving.server.ts";
import { loader } from "#app/routes/files.$hash.ts";
import { newId } from "#app/shared/ids.ts";
import { files } from "#db/schema/files.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

function upload(content: BlobPart, name = "table.csv") {
  const form = new FormData();
  form.append("file", new File([content], name, { type: "text/csv" }));
  return new Request("http://localhost/", { method: "POST", body: form });
}

const wanted = { field: "file", bytes: 100_000, kinds: ["table"] } as const;

async function nothingIsKept(w: TestWorld) {
  expect(await w.db.read.select().from(files)).toEqual([]);
  const folders = await readdir(join(w.config.dataFolder, "uploads"), { recursive: true, withFileTypes: true }).catch(() => []);
  expect(folders.filter((entry) => entry.isFile())).toEqual([]);
}

async function keptFor(w: TestWorld, about: { kind: string; id: string }) {
  const { file } = await receiveUpload(w, upload("a,b\n1,2\n"), wanted);
  await w.db.write((tx) => keepFile(tx, { ...file, about, personId: null, now: w.clock.now() }));
  return file.hash;
}

async function status(w: TestWorld, hash: string, as?: string) {
  return (await answerOf(loader(await doorArgs(w, { url: `/files/${hash}`, params: { hash }, ...(as ? { as } : {}) })))).status;
}

test("a file is there only for those who may see what it belongs to", async () => {
  const w = await world();
  const hash = await keptFor(w, { kind: "story-import", id: newId() });
  expect(await status(w, hash, (await w.person("jonas")).id)).toBe(200);
  for (const name of ["amara", "henrik", "leila", "tomas"] as const) expect(await status(w, hash, (await w.person(name)).id)).toBe(404);
  expect(await status(w, hash)).toBe(302);
});

test("a file that belongs to nothing, or to something that nobody answers for, is there for nobody", async () => {
  const w = await world();
  const { id } = await w.person("jonas");
  const { file } = await receiveUpload(w, upload("x,y\n1,2\n"), wanted);
  expect(await status(w, file.hash, id)).toBe(404);
  expect(await status(w, await keptFor(w, { kind: "constructor", id: newId() }), id)).toBe(404);
});

test.each(["../../alongside.db", "..%2f..%2fsecrets", `${"a".repeat(63)}/`, "A".repeat(64), "", "a".repeat(64)])(
  "the path %j leads nowhere",
  async (hash) => {
    const w = await world();
    expect(await status(w, hash, (await w.person("jonas")).id)).toBe(404);
  },
);

const elf = Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01", "latin1"), Buffer.alloc(100), Buffer.from("a,b\n")]);
const zip = Buffer.concat([Buffer.from("PK\x03\x04\x14\x00\x06\x00", "latin1"), Buffer.alloc(60, 1)]);

test.each([
  ["a page", "<!DOCTYPE html><script>alert(1)</script>"],
  ["a page after blanks", "\n\n  <HTML><body>a,b</body>"],
  ["a script", "<script>alert(1)</script>,b\n"],
  ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ["markup in UTF-16", Buffer.from("\ufeff<html><body>x</body></html>", "utf16le")],
  ["a shell script", "#!/bin/sh\nrm -rf /\n"],
  ["a document", "%PDF-1.7\n1 0 obj"],
  ["a program", elf],
  ["a workbook", zip],
  ["a table with a NUL far inside", Buffer.concat([Buffer.from(`a,b\n${"1,2\n".repeat(5000)}`), Buffer.from([0])])],
])("%s that is named .csv is refused and nothing of it is kept", async (_what, content) => {
  const w = await world();
  const bytes = typeof content === "string" ? content : new Uint8Array(content);
  await expect(receiveUpload(w, upload(bytes), wanted)).rejects.toMatchObject({ code: "files.not-of-this-kind", status: 415 });
  await nothingIsKept(w);
});

test.each([
  ["UTF-8 with a mark", "\ufeffDatum,Straße\n1,ü\n"],
  ["UTF-16", Buffer.from("\ufeffname\tßtraße\r\n1\t2\r\n", "utf16le")],
  ["Windows-1252", Buffer.from("name;Stra\xdfe\r\n\x93quoted\x94;1\r\n", "latin1")],
  ["a header that begins like a picture", "BM,GIF8\n1,2\n"],
  ["markup in a cell", "answer\n<b>bold</b> of you\n"],
])("a table in %s is taken", async (_what, content) => {
  const w = await world();
  const bytes = typeof content === "string" ? content : new Uint8Array(content);
  const { file } = await receiveUpload(w, upload(bytes), wanted);
  expect(file.mediaType).toBe("text/csv");
});

test("an oversize file is refused and nothing of it is kept, whether it says its size or not", async () => {
  const w = await world();
  for (const size of [100_001, 5_000_000]) {
    await expect(receiveUpload(w, upload("a".repeat(size)), wanted)).rejects.toMatchObject({ code: "files.too-large", status: 413 });
  }
  await nothingIsKept(w);
});

test("no file, an empty one, another field, another form and half an upload are refused by name", async () => {
  const w = await world();
  const other = new FormData();
  other.append("else", new File(["a,b\n"], "a.csv"));
  const request = (body: BodyInit, headers: HeadersInit = {}) => new Request("http://localhost/", { method: "POST", body, headers });
  const multipart = { "Content-Type": "multipart/form-data; boundary=b" };
  const half = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b\r\n1,';
  for (const [sent, code] of [
    [upload("", ""), "files.missing"],
    [upload(""), "files.empty"],
    [request(other), "files.missing"],
    [request(new URLSearchParams({ file: "a" })), "files.malformed"],
    [request(half, multipart), "files.malformed"],
  ] as const) {
    await expect(receiveUpload(w, sent, wanted)).rejects.toMatchObject({ code });
  }
  await nothingIsKept(w);
});

test("names lose what could mislead", async () => {
  const w = await world();
  const { file } = await receiveUpload(w, upload("a,b\n", "..\\..\\evil\u202Evsc.exe"), wanted);
  expect(file.name).toBe("evilvsc.exe");
});
