import { describe, expect, test } from "vitest";
import { composed, edition, folded, wordsOf } from "./words.ts";

const terms = (text: string) => wordsOf(composed(text)).map(({ term }) => term);

describe("words", () => {
  const cases: [what: string, text: string, terms: string[]][] = [
    ["lower case, without signs", "She CAME back, twice!", ["she", "came", "back", "twice"]],
    [
      "without accents",
      "Café, déjà vu, Ångström, Đorđević, Łódź, Öresund",
      ["cafe", "deja", "vu", "angstrom", "dordevic", "lodz", "oresund"],
    ],
    ["German sharp s", "Straße STRASSE", ["strasse", "strasse"]],
    ["Turkish", "İSTANBUL ılık", ["istanbul", "ilik"]],
    ["Greek and Cyrillic", "Ὀδυσσεύς Ёлка", ["οδυσσευσ", "елка"]],
    ["Arabic without vowel signs", "أُمِّي", ["امي"]],
    ["Hindi keeps its vowel signs", "नमस्ते", ["नमस्ते"]],
    ["numbers", "€1,234.50 at 10:30", ["1", "234", "50", "at", "10", "30"]],
    ["full-width forms", "ＡＢＣ１２", ["abc12"]],
    ["Chinese in pairs", "退款申请", ["退款", "款申", "申请", "请"]],
    ["Japanese in pairs, half-width as full-width", "ｶﾞｽの", ["ガス", "スの", "の"]],
    ["Korean in pairs", "환불을", ["환불", "불을", "을"]],
    ["Chinese beside Latin", "用VISA付款", ["用", "visa", "付款", "款"]],
    ["one endless word, cut", "x".repeat(99), ["x".repeat(48)]],
    ["pictures one by one", "so 👩‍🚒 happy 👍🏽", ["so", "emoji128105", "emoji128658", "happy", "emoji128077", "emoji127997"]],
    ["a picture only where it is one", "❤️ Acme™ bank", ["emoji10084", "acme", "bank"]],
    ["nothing", " \n\t—…", []],
  ];
  test.each(cases)("%s", (_what, text, expected) => expect(terms(text)).toEqual(expected));

  test("stand where they say", () => {
    for (const text of ["Müller's  Straße 退款申请 ok", "क्षमा — Café"]) {
      const whole = composed(text);
      for (const { term, start, end } of wordsOf(whole)) expect(folded(whole.slice(start, end))).toBe(term);
    }
  });

  test("umlauts are also known as they are written without", () => {
    expect(wordsOf("Müller Malmö Århus").map(({ also }) => also)).toEqual([["mueller"], ["malmoe"], ["aarhus"]]);
  });

  test("accents that come apart are the same as those that do not", () => {
    expect(terms("Mu\u0308ller")).toEqual(terms("Müller"));
  });

  test("the edition rises with the rules", () => expect(edition).toBe(2));
});
