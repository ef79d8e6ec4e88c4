import { type Candidate, digitRuns } from "./candidates.ts";

/** Where the first digits of a payment card lead, by its length (ISO/IEC 7812, the issuers in use). */
const issuers: Record<number, RegExp> = {
  13: /^4/,
  14: /^3(?:0[0-5]|[689])/,
  15: /^3[47]/,
  16: /^(?:4|5[0-9]|6|2[2-7]|35)/,
  17: /^(?:5[0678]|6)/,
  18: /^(?:5[0678]|6)/,
  19: /^(?:4|5[0678]|6)/,
};

export function cards(text: string): Candidate[] {
  return digitRuns(text, { from: 13, to: 19 })
    .filter(({ digits }) => issuers[digits.length]?.test(digits) && !/^(\d)\1+$/.test(digits) && luhn(digits))
    .map(({ start, end }) => ({ start, end, kind: "card", sureness: 9 }));
}

/** The check digit of ISO/IEC 7812-1. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    sum += place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** Signs of an IBAN by country, from the register of ISO 13616. */
const lengths: Record<string, number> = Object.fromEntries(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18
  FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24
  ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25
  SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const ibanBeginnings = /(?<![\p{L}\p{N}])\p{L}{2}\d{2}(?=[ \u00a0.-]?[\p{L}\d])/gu;

export function ibans(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: beginning, index: start } of text.matchAll(ibanBeginnings)) {
    const length = lengths[beginning.slice(0, 2).toUpperCase()];
    if (length === undefined) continue;
    let signs = "";
    let end = start;
    while (signs.length < length && end < text.length) {
      const sign = text[end] ?? "";
      if (/[A-Za-z0-9]/.test(sign)) signs += sign.toUpperCase();
      else if (!/[ \u00a0.-]/.test(sign) || / /.test(text[end + 1] ?? "")) break;
      end += 1;
    }
    if (signs.length === length && !/[\p{L}\p{N}]/u.test(text[end] ?? "") && ninetySeven(signs)) {
      found.push({ start, end, kind: "iban", sureness: 9 });
    }
  }
  return found;
}

/** ISO 7064 MOD 97-10 as ISO 13616 uses it: the first four signs go to the end, A counts as 10. */
function ninetySeven(signs: string): boolean {
  let rest = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
