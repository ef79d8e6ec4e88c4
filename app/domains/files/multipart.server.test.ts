import fc from "fast-check";
import { expect, test } from "vitest";
import { boundaryOf, readParts } from "./multipart.server.ts";

type Read = { name: string; filename?: string; content: string }[];

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(bytes: Uint8Array, boundary: string, size: number): Promise<Read> {
  const read: Read = [];
  for await (const { name, filename, content } of readParts(pieces(bytes, size), boundary)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(Uint8Array.from(chunk));
    read.push({ name, ...(filename === undefined ? {} : { filename }), content: Buffer.concat(chunks).toString("latin1") });
  }
  return read;
}

async function encoded(form: FormData) {
  const response = new Response(form);
  const boundary = boundaryOf(response.headers.get("Content-Type")) ?? "";
  return { boundary, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const word = fc.stringMatching(/^[a-zäöü ;="',.()€-]{1,20}$/);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.array(fc.constantFrom("\r\n", "\r", "\n", "--", "-----", "a", "\r\n--"), { maxLength: 40 }).map((all) => Buffer.from(all.join(""))),
);

test("what a browser encodes comes back, however the stream is cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ name: word, filename: fc.option(word), content: bytes }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 90 }),
      async (parts, size) => {
        const form = new FormData();
        for (const { name, filename, content } of parts) {
          if (filename === null) form.append(name, Buffer.from(content).toString("hex"));
          else form.append(name, new File([Uint8Array.from(content)], filename));
        }
        const { bytes: body, boundary } = await encoded(form);
        const expected = parts.map(({ name, filename, content }) => ({
          name,
          ...(filename === null ? {} : { filename }),
          content: filename === null ? Buffer.from(content).toString("hex") : Buffer.from(content).toString("latin1"),
        }));
        expect(await readAll(body, boundary, size)).toEqual(expected);
      },
    ),
  );
});

test("a part left alone, or left in the middle, does not disturb the next", async () => {
  const form = new FormData();
  form.append("one", new File(["x".repeat(5000)], "one.txt"));
  form.append("two", "second");
  const { bytes: body, boundary } = await encoded(form);
  const names: string[] = [];
  for await (const part of readParts(pieces(body, 100), boundary)) {
    names.push(part.name);
    for await (const _ of part.content) break;
  }
  expect(names).toEqual(["one", "two"]);
});

test.each([
  ["cut off in the middle", '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nhello'],
  ["without a name", "--b\r\nContent-Disposition: form-data\r\n\r\nhello\r\n--b--"],
  ["with an endless header", `--b\r\nX: ${"y".repeat(50_000)}`],
  ["of something else", "hello"],
])("a body %s is refused", async (_case, text) => {
  await expect(readAll(Buffer.from(text), "b", 1000)).rejects.toMatchObject({ code: "files.malformed" });
});

test("quotes inside a name are read from browsers and from other programs", async () => {
  const body = '--b\r\nContent-Disposition: form-data; name="a%22b"; filename="c\\"d;e.csv"\r\n\r\n1\r\n--b--\r\n';
  expect(await readAll(Buffer.from(body), "b", 7)).toEqual([{ name: 'a"b', filename: 'c"d;e.csv', content: "1" }]);
});
