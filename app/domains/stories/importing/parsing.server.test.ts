import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Reading, type Row, readRows } from "./parsing.server.ts";

const usual: Reading = { encoding: "utf-8", delimiter: "," };

async function rowsOf(content: string | Buffer, reading: Partial<Reading> = {}, piece = 7) {
  const bytes = Buffer.from(content as string);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) => bytes.subarray(at * piece, (at + 1) * piece));
  const rows = [];
  for await (const row of readRows(Readable.from(pieces), { ...usual, ...reading })) rows.push(row);
  return rows;
}

test("line numbers count quoted line breaks, empty lines and mixed line ends", async () => {
  const rows = await rowsOf('\ufeffid,text\r\n1,"two\r\nlines"\r\n\r\n2,plain\n3,"a\n\nb"\r4,"say ""hi"""\r\n');
  expect(rows).toEqual([
    { line: 1, cells: ["id", "text"] },
    { line: 2, cells: ["1", "two\r\nlines"] },
    { line: 5, cells: ["2", "plain"] },
    { line: 6, cells: ["3", "a\n\nb"] },
    { line: 9, cells: ["4", 'say "hi"'] },
  ]);
});

test("a quote that never closes is told with the line where its row begins, and what stands before it is kept", async () => {
  expect(await rowsOf('a,b\n1,2\n3,"open\n4,5\n')).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["1", "2"] },
    { line: 3, problem: "unclosed-quote" },
  ]);
});

test("a row without an end does not fill the memory", async () => {
  const rows = await rowsOf(`a,b\n1,"${"x".repeat(9_000_000)}`, {}, 65_536);
  expect(rows.at(-1)).toEqual({ line: 2, problem: "endless-row" });
});

test("a field of a megabyte arrives whole", async () => {
  const rows = await rowsOf(`a,b\n1,"${"é\n".repeat(400_000)}"\n2,x\n`, {}, 65_536);
  expect((rows[1] as Row).cells[1]).toHaveLength(800_000);
  expect(rows[2]).toEqual({ line: 400_003, cells: ["2", "x"] });
});

test("quotes in the middle of a text are part of it", async () => {
  expect(await rowsOf('a,b\nthe "good" one,x\n"so" she said,y\n')).toMatchObject([
    { cells: ["a", "b"] },
    { cells: ['the "good" one', "x"] },
    { cells: ['"so" she said', "y"] },
  ]);
});

test.each([
  ["utf-16le", Buffer.from("\ufeffna\u00efve\tß😀\r\n", "utf16le"), "\t"],
  ["windows-1252", Buffer.from([0x93, 0x6e, 0x94, 0x3b, 0x80, 0x0a]), ";"],
] as const)("%s is read", async (encoding, bytes, delimiter) => {
  const [row] = await rowsOf(bytes, { encoding, delimiter });
  expect((row as Row).cells).toEqual(encoding === "utf-16le" ? ["na\u00efve", "ß😀"] : ["\u201cn\u201d", "€"]);
});

test("what was written comes back, however the stream is cut", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", "😀", " ", "\u00a0", '"', ",", ";", "\t", "\n", "\r\n"), maxLength: 8 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(",", ";", "\t", "|"), fc.integer({ min: 1, max: 40 }), async (rows, delimiter, piece) => {
      const text = stringify(rows, { delimiter, quoted: true, record_delimiter: "\r\n" });
      const read = (await rowsOf(text, { delimiter }, piece)) as Row[];
      expect(read.map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});
