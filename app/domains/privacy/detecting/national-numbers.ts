import { after, beforeOrAbove, type Candidate, type FindingSettings } from "./candidates.ts";
import { luhn } from "./cards.ts";
import { calling } from "./phones.ts";

/** One country's number: another one is another entry. */
interface NationalNumber {
  readonly name: string;
  /** Where a bare run of digits of this form is likely to be one; without it the form says enough anywhere. */
  readonly country?: string;
  /** Where the same form is more often a telephone number. */
  readonly elsewhere?: readonly string[];
  /** How it is written, with its usual gaps. */
  readonly form: RegExp;
  /** Given the letters and digits alone, in upper case. */
  readonly valid: (signs: string) => boolean;
  /** What people call it. Right before the number this is enough where the form alone is not. */
  readonly called?: RegExp;
  /** `form` and check are enough by themselves, or only in the country, or only when it is called so. */
  readonly sure: "always" | "at home" | "when called";
}

const digitsOf = (signs: string) => [...signs].map(Number);
const weighed = (signs: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, place) => sum + weight * Number(signs[place] ?? 0), 0);
const dayAndMonth = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
const letterOf23 = (number: number) => "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23];

export const nationalNumberTable: readonly NationalNumber[] = [
  {
    name: "UK National Insurance number",
    form: /[a-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d]/giu,
    valid: (signs) => /^(?![DFIQUV])[A-Z](?![DFIQUVO])[A-Z]\d{6}[A-D]$/.test(signs) && !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(signs),
    sure: "always",
  },
  {
    name: "UK NHS number",
    country: "GB",
    form: /\d{3}[ -]?\d{3}[ -]?\d{4}/gu,
    elsewhere: ["US", "CA"],
    valid: (signs) => {
      const check = 11 - (weighed(signs, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
      return check !== 10 && (check === 11 ? 0 : check) === Number(signs[9]) && !/^(\d)\1+$/.test(signs);
    },
    called: /nhs/,
    sure: "at home",
  },
  {
    name: "UK driving licence",
    form: /[a-z9]{5}[ -]?\d{6}[ -]?[a-z9]{2}\d[a-z]{2}/giu,
    valid: (signs) => /^[A-Z]{1,5}9{0,4}\d[0156]\d(?:[0-2]\d|3[01])\d/.test(signs),
    sure: "always",
  },
  {
    name: "US Social Security number",
    form: /\d{3}[ -]\d{2}[ -]\d{4}/gu,
    valid: (signs) => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(signs),
    sure: "always",
  },
  {
    name: "US Social Security number without gaps",
    form: /\d{9}/gu,
    valid: (signs) => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(signs),
    called: /social security|\bssn\b|\bsocial (?:number|no|is)/,
    sure: "when called",
  },
  {
    name: "Australian tax file number",
    country: "AU",
    form: /[1-9]\d{2}[ -]?\d{3}[ -]?\d{3}/gu,
    valid: (signs) => weighed(signs, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 && !/^(\d)\1+$/.test(signs),
    called: /\btfn\b|tax file/,
    sure: "at home",
  },
  {
    name: "Australian Medicare number",
    country: "AU",
    form: /[2-6]\d{3}[ -]?\d{5}[ -]?\d(?:[ /-]?\d)?/gu,
    valid: (signs) => weighed(signs, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(signs[8]),
    called: /medicare/,
    sure: "at home",
  },
  {
    name: "New Zealand IRD number",
    form: /\d{2,3}[ -]?\d{3}[ -]?\d{3}/gu,
    valid: (signs) => {
      const padded = signs.padStart(9, "0");
      const checkBy = (weights: readonly number[]) => (11 - (weighed(padded, weights) % 11)) % 11;
      const first = checkBy([3, 2, 7, 6, 5, 4, 3, 2]);
      return (first === 10 ? checkBy([7, 4, 3, 2, 5, 2, 7, 6]) : first) === Number(padded[8]);
    },
    called: /\bird\b|inland revenue/,
    sure: "at home",
  },
  {
    name: "German tax number of a person",
    country: "DE",
    form: /[1-9]\d[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}/gu,
    valid: (signs) => {
      let product = 10;
      for (const digit of digitsOf(signs.slice(0, 10))) {
        const sum = (digit + product) % 10 || 10;
        product = (sum * 2) % 11;
      }
      return (11 - product) % 10 === Number(signs[10]) && new Set(signs.slice(0, 10)).size < 10;
    },
    called: /steuer|tax id|identifikationsnummer|\bidnr/,
    sure: "at home",
  },
  {
    name: "German pension insurance number",
    form: /\d{2}[ ]?\d{6}[ ]?[a-z][ ]?\d{3}/giu,
    valid: (signs) => {
      const letter = String(signs.charCodeAt(8) - 64).padStart(2, "0");
      const digits = digitsOf(signs.slice(0, 8) + letter + signs.slice(9, 11));
      const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((all, weight, place) => {
        const product = weight * (digits[place] ?? 0);
        return all + Math.floor(product / 10) + (product % 10);
      }, 0);
      return sum % 10 === Number(signs[11]);
    },
    sure: "always",
  },
  {
    name: "French social security number",
    form: /[1-478][ ]?\d{2}[ ]?(?:0[1-9]|1[0-2]|[2-9]\d)[ ]?(?:\d{2}|2[ab])[ ]?\d{3}[ ]?\d{3}[ ]?\d{2}/giu,
    valid: (signs) => {
      const body = signs.slice(0, 13).replace("2A", "19").replace("2B", "18");
      return 97 - Number(BigInt(body) % 97n) === Number(signs.slice(13));
    },
    sure: "always",
  },
  {
    name: "Irish PPS number",
    form: /\d{7}[a-w][a-iw]?/giu,
    valid: (signs) => {
      const second = signs[8] === undefined || signs[8] === "W" ? 0 : signs.charCodeAt(8) - 64;
      return "WABCDEFGHIJKLMNOPQRSTUV"[(weighed(signs, [8, 7, 6, 5, 4, 3, 2]) + second * 9) % 23] === signs[7];
    },
    sure: "always",
  },
  {
    name: "Spanish DNI",
    form: /\d{2}[. ]?\d{3}[. ]?\d{3}[ -]?[a-z]/giu,
    valid: (signs) => letterOf23(Number(signs.slice(0, 8))) === signs[8],
    sure: "always",
  },
  {
    name: "Spanish NIE",
    form: /[xyz][ -]?\d{7}[ -]?[a-z]/giu,
    valid: (signs) => letterOf23(Number("XYZ".indexOf(signs[0] ?? "") + signs.slice(1, 8))) === signs[8],
    sure: "always",
  },
  {
    name: "Italian codice fiscale",
    form: /[a-z]{6}[ ]?\d{2}[a-ehlmprst]\d{2}[ ]?[a-z]\d{3}[a-z]/giu,
    valid: (signs) => {
      const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
      const sum = [...signs.slice(0, 15)].reduce((all, sign, place) => {
        const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
        return all + (place % 2 === 0 ? (odd[value] ?? 0) : value);
      }, 0);
      return String.fromCharCode(65 + (sum % 26)) === signs[15];
    },
    sure: "always",
  },
  {
    name: "Dutch BSN",
    country: "NL",
    form: /\d{4}[. ]?\d{2}[. ]?\d{3}|\d{3}[. ]?\d{3}[. ]?\d{3}/gu,
    valid: (signs) => weighed(signs, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !/^(\d)\1+$/.test(signs),
    called: /\bbsn\b|burgerservice|sofi/,
    sure: "when called",
  },
  {
    name: "Belgian national number",
    form: /\d{2}\.\d{2}\.\d{2}[ -]\d{3}[.-]\d{2}/gu,
    valid: (signs) => {
      const check = Number(signs.slice(9));
      return [signs.slice(0, 9), `2${signs.slice(0, 9)}`].some((body) => 97 - (Number(body) % 97) === check);
    },
    sure: "always",
  },
  {
    name: "Swiss AHV number",
    form: /756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}/gu,
    valid: (signs) => (10 - (weighed(signs, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === Number(signs[12]),
    sure: "always",
  },
  {
    name: "Austrian social insurance number",
    country: "AT",
    form: /[1-9]\d{3}[ ]?[0-3]\d[01]\d{3}/gu,
    valid: (signs) => weighed(signs.slice(0, 3) + signs.slice(4), [3, 7, 9, 5, 8, 4, 2, 1, 6]) % 11 === Number(signs[3]),
    called: /sozialversicherung|\bsvnr|\bsvnummer/,
    sure: "when called",
  },
  {
    name: "Polish PESEL",
    country: "PL",
    form: /\d{11}/gu,
    valid: (signs) =>
      (10 - (weighed(signs, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(signs[10]) &&
      dayAndMonth(Number(signs.slice(4, 6)), Number(signs.slice(2, 4)) % 20),
    called: /pesel/,
    sure: "at home",
  },
  {
    name: "Swedish personnummer",
    form: /(?:19|20)?\d{6}[-+]\d{4}/gu,
    valid: (signs) => luhn(signs.slice(-10)) && dayAndMonth(Number(signs.slice(-6, -4)) % 60, Number(signs.slice(-8, -6))),
    sure: "always",
  },
  {
    name: "Finnish personal identity code",
    form: /\d{6}[-+ay]\d{3}[0-9a-fhj-np-y]/giu,
    valid: (signs) => {
      const digits = signs.replace(/[^0-9]/g, "");
      const check = signs.at(-1) ?? "";
      const body = /\d/.test(check) ? digits.slice(0, -1) : digits;
      return (
        "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(body) % 31] === check &&
        dayAndMonth(Number(body.slice(0, 2)), Number(body.slice(2, 4))) &&
        body.length === 9
      );
    },
    sure: "always",
  },
  {
    name: "Norwegian fødselsnummer",
    form: /[0-7]\d[0-5]\d{3}[ ]?\d{5}/gu,
    valid: (signs) =>
      weighed(signs, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 && weighed(signs, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
    country: "NO",
    called: /fødsel|fodsel|personnummer/,
    sure: "at home",
  },
  {
    name: "Danish CPR number",
    form: /[0-3]\d[01]\d{3}-?\d{4}/gu,
    valid: (signs) => dayAndMonth(Number(signs.slice(0, 2)), Number(signs.slice(2, 4))),
    called: /\bcpr\b|personnummer/,
    sure: "when called",
  },
  {
    name: "Canadian Social Insurance number",
    country: "CA",
    form: /\d{3}[ -]\d{3}[ -]\d{3}/gu,
    valid: (signs) => luhn(signs) && !/^[08]/.test(signs),
    called: /social insurance|\bsin\b/,
    sure: "at home",
  },
  {
    name: "Canadian Social Insurance number as it stands in examples",
    form: /\d{3}[ -]?\d{3}[ -]?\d{3}/gu,
    valid: luhn,
    called: /social insurance|\bsin\b/,
    sure: "when called",
  },
  {
    name: "Brazilian CPF",
    form: /\d{3}\.\d{3}\.\d{3}-\d{2}/gu,
    valid: (signs) =>
      [9, 10].every((length) => {
        const sum = digitsOf(signs.slice(0, length)).reduce((all, digit, place) => all + digit * (length + 1 - place), 0);
        return ((sum * 10) % 11) % 10 === Number(signs[length]);
      }) && !/^(\d)\1+$/.test(signs),
    sure: "always",
  },
  {
    name: "Portuguese NIF",
    country: "PT",
    form: /[1235689]\d{2}[ ]?\d{3}[ ]?\d{3}/gu,
    valid: (signs) => {
      const check = 11 - (weighed(signs, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
      return (check > 9 ? 0 : check) === Number(signs[8]);
    },
    called: /\bnif\b|contribuinte/,
    sure: "when called",
  },
  {
    name: "Indian Aadhaar number",
    country: "IN",
    form: /[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}/gu,
    valid: verhoeff,
    called: /aadha?ar|uidai/,
    sure: "at home",
  },
  {
    name: "Indian PAN",
    form: /[a-z]{3}[abcfghljpt][a-z]\d{4}[a-z]/giu,
    valid: (signs) => signs.length === 10,
    called: /\bpan\b/,
    sure: "when called",
  },
  {
    name: "Singapore NRIC",
    form: /[stfg]\d{7}[a-z]/giu,
    valid: (signs) => {
      const sum = weighed(signs.slice(1), [2, 7, 6, 5, 4, 3, 2]) + (/[TG]/.test(signs[0] ?? "") ? 4 : 0);
      return (/[ST]/.test(signs[0] ?? "") ? "JZIHGFEDCBA" : "XWUTRQPNMLK")[sum % 11] === signs[8];
    },
    sure: "always",
  },
  {
    name: "South African identity number",
    country: "ZA",
    form: /\d{6}[ ]?\d{4}[ ]?[01][89]\d/gu,
    valid: (signs) => luhn(signs) && dayAndMonth(Number(signs.slice(4, 6)), Number(signs.slice(2, 4))),
    called: /\bid\b|identity/,
    sure: "at home",
  },
  {
    name: "Chinese resident identity number",
    form: /[1-8]\d{5}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dx]/giu,
    valid: (signs) => "10X98765432"[weighed(signs, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === signs[17],
    sure: "always",
  },
  {
    name: "Turkish identity number",
    country: "TR",
    form: /[1-9]\d{10}/gu,
    valid: (signs) => {
      const digits = digitsOf(signs);
      const at = (place: number) => digits[place] ?? 0;
      const tenth = ((at(0) + at(2) + at(4) + at(6) + at(8)) * 7 - (at(1) + at(3) + at(5) + at(7))) % 10;
      return (tenth + 10) % 10 === at(9) && digits.slice(0, 10).reduce((sum, digit) => sum + digit, 0) % 10 === at(10);
    },
    called: /kimlik|\btc\b|t\.c\./,
    sure: "at home",
  },
  {
    name: "Passport",
    form: /(?=[a-z]*\d)[a-z0-9]{2}[a-z0-9]{4,9}/giu,
    valid: (signs) => (signs.match(/\d/g) ?? []).length >= 4,
    called: /passport|reisepass\w*|passeport|pasaporte|passaporto|paspoort/,
    sure: "when called",
  },
  {
    name: "Driving licence",
    form: /(?=[a-z]*\d)[a-z0-9]{2}[a-z0-9 -]{3,16}[a-z0-9]/giu,
    valid: (signs) => (signs.match(/\d/g) ?? []).length >= 4,
    called: /driv(?:er'?s?|ing) licen[cs]e|führerschein\w*|permis de conduire|permiso de conducir|patente di guida|rijbewijs\w*/,
    sure: "when called",
  },
];

/** By dihedral group D5, as J. Verhoeff described it in 1969. */
function verhoeff(signs: string): boolean {
  const permutation = ["0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"];
  const table = [
    ...["0123456789", "1234067895", "2340178956", "3401289567", "4012395678"],
    ...["5987604321", "6598710432", "7659821043", "8765932104", "9876543210"],
  ];
  let sum = 0;
  for (const [place, digit] of digitsOf([...signs].reverse().join("")).entries()) {
    sum = Number(table[sum]?.[Number(permutation[place % 8]?.[digit])]);
  }
  return sum === 0;
}

const bounded = nationalNumberTable.map((number) => ({
  ...number,
  form: new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,/-])(?:${number.form.source})(?![\\p{L}\\p{N}]|[-/.,]\\d)`, number.form.flags),
}));

const callsNumber = /(?:number|no\.?|nummer|nr\.?|\bid|:|#|\bis|\bwas)[\s(]*$/;

/** Behind the last number before: what that one was called says nothing of this one. */
const lastWords = (left: string) => left.replace(/^[\s\S]*\d(?=\D*$)/, "");

export function nationalNumbers(text: string, { countries }: FindingSettings): Candidate[] {
  if (!/\d/.test(text)) return [];
  return bounded.flatMap(({ form, valid, called, country, elsewhere, sure }) =>
    [...text.matchAll(form)].flatMap(({ 0: written, index: start }): Candidate[] => {
      const signs = written.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
      // What follows the plus and the code of a country is a telephone number.
      if (/\+\d{1,3}[ ()-]{0,2}$/.test(text.slice(Math.max(0, start - 8), start))) return [];
      const left = beforeOrAbove(text, start, 48);
      const named = called !== undefined && (called.test(lastWords(left)) || called.test(after(text, start + written.length, 16)));
      // One that is called so and has a digit wrong tells as much.
      if (!valid(signs) && !(sure === "at home" && named && callsNumber.test(left))) return [];
      // Digits in threes with a line between them are a telephone number as often.
      const gaps = signs.length !== written.length && !written.includes("-") && !calling.test(left);
      const likely =
        sure === "always" ||
        named ||
        (sure === "at home" &&
          gaps &&
          country !== undefined &&
          countries.includes(country) &&
          !elsewhere?.some((other) => countries.includes(other)));
      return likely ? [{ start, end: start + written.length, kind: "national-number", sureness: named || sure === "always" ? 8 : 6 }] : [];
    }),
  );
}
