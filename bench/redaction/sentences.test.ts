import { expect, test } from "vitest";
import { markedKinds, parseSentences, readLaterSentences, readSentences } from "./sentences.ts";

const sentences = readSentences();
const marked = sentences.flatMap(({ text, findings, heldBack }) =>
  findings.map(({ start, end, kind }) => ({ kind, words: text.slice(start, end), heldBack })),
);
const wordsOf = (kind: string) => marked.filter((finding) => finding.kind === kind).map(({ words }) => words);
const digits = (words: string) => words.replace(/\D/g, "");

test("marks become offsets into the text without marks", () => {
  const [one] = parseSentences("# a remark\n\nÉ {name:Zoë}\\n{postcode:BS1 9ZZ}, no?\n");
  expect(one).toEqual({
    text: "É Zoë\nBS1 9ZZ, no?",
    findings: [
      { start: 2, end: 5, kind: "name" },
      { start: 6, end: 13, kind: "postcode" },
    ],
    heldBack: false,
  });
});

test("every third sentence is held back", () => {
  expect(parseSentences("# not counted\na\nb\n\nc\nd\ne\nf").map(({ text, heldBack }) => [text, heldBack])).toEqual([
    ["a", false],
    ["b", false],
    ["c", true],
    ["d", false],
    ["e", false],
    ["f", true],
  ]);
});

test.each(["a {name:b", "a name:b}", "{nmae:b}", "{name:}"])("a mark with a slip is refused: %s", (line) => {
  expect(() => parseSentences(line)).toThrow("not marked as it should be");
});

test("there are enough sentences of every kind, and enough without anything", () => {
  expect(sentences.length).toBeGreaterThanOrEqual(650);
  expect(sentences.filter(({ findings }) => findings.length === 0).length).toBeGreaterThanOrEqual(160);
  expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  for (const kind of markedKinds) expect(wordsOf(kind).length, kind).toBeGreaterThanOrEqual(kind === "name" ? 150 : 30);
  for (const kind of markedKinds) expect(marked.filter((one) => one.heldBack && one.kind === kind).length, kind).toBeGreaterThanOrEqual(8);
});

test("the sentences written later are others", () => {
  const later = readLaterSentences().map(({ text }) => text);
  const earlier = new Set(sentences.map(({ text }) => text));
  expect(new Set(later).size).toBe(later.length);
  expect(later.filter((text) => earlier.has(text))).toEqual([]);
});

test("what has check digits has true ones, so that a miss is never the fault of the sentence", () => {
  expect(wordsOf("card").filter((words) => !luhn(digits(words)))).toEqual([]);
  expect(wordsOf("iban").filter((words) => !mod97(words))).toEqual([]);
  const numbers = sentences.flatMap(({ text, findings }) =>
    findings.filter(({ kind }) => kind === "national-number").map(({ start, end }) => ({ text, words: text.slice(start, end) })),
  );
  const nhs = numbers.filter(({ text, words }) => /NHS/i.test(text) && /^\d/.test(words));
  const taxFile = numbers.filter(({ text, words }) => /TFN|tax file/i.test(text) && digits(words).length === 9);
  const medicare = numbers.filter(({ text }) => /medicare/i.test(text));
  expect([nhs.length, taxFile.length, medicare.length].every((count) => count >= 5)).toBe(true);
  expect(nhs.filter(({ words }) => weighted(words, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 !== 0)).toEqual([]);
  expect(taxFile.filter(({ words }) => weighted(words, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 !== 0)).toEqual([]);
  expect(medicare.filter(({ words }) => weighted(words, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 !== Number(digits(words)[8]))).toEqual([]);
});

function luhn(number: string): boolean {
  const doubled = [...number]
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? Number(digit) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]));
  return doubled.reduce<number>((sum, value) => sum + (value ?? 0), 0) % 10 === 0;
}

function mod97(iban: string): boolean {
  const bare = iban.replace(/\s/g, "").toUpperCase();
  const turned = `${bare.slice(4)}${bare.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(turned) % 97n === 1n;
}

function weighted(words: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits(words)[place]), 0);
}
