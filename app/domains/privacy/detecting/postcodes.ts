import { before, type Candidate, type FindingSettings } from "./candidates.ts";

const britishAreas = new Set(
  "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE".split(
    " ",
  ),
);
const british = /(?<![\p{L}\p{N}-])([a-z]{1,2})(\d[\da-hjkpstuw]?|\d\d)(\s?)(\d[abd-hjlnp-uw-z]{2})(?![\p{L}\p{N}])/giu;

const states = "A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|PR";
const stateNames =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming";

interface Form {
  readonly form: RegExp;
  readonly countries?: readonly string[];
}

/** Written so that nothing else looks like it. The first group is the code, where more than it is looked at. */
const sureForms: readonly Form[] = [
  {
    form: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:${states})\\.?|(?:${stateNames}),?)\\s{1,2}(\\d{5}(?:-\\d{4})?)(?![\\p{L}\\p{N}]|[.,]\\d)`,
      "gu",
    ),
  },
  {
    form: /(?<![\p{L}\p{N}])(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT|New South Wales|Victoria|Queensland|Tasmania|South Australia|Western Australia),?\s{1,2}(\d{4})(?![\p{L}\p{N}]|[.,/-]\d)/gu,
  },
  { form: /(?<![\p{L}\p{N}])([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\s\d[ABCEGHJ-NPRSTV-Z]\d)(?![\p{L}\p{N}])/giu },
  { form: /(?<![\p{L}\p{N}])([AC-FHKNPRTV-Y]\d[0-9W]\s[0-9AC-FHKNPRTV-Y]{4})(?![\p{L}\p{N}])/gu },
  { form: /(?<![\p{L}\p{N}])(D6W\s?[0-9AC-FHKNPRTV-Y]{4})(?![\p{L}\p{N}])/giu },
  { form: /〒?\s?(?<=〒\s?)(\d{3}-\d{4})/gu },
  { form: /(?<![\p{L}\p{N}])((?:D|F|A|CH|B|L|I|E|NL|DK|S|FIN|PL)-\d{4,5})(?=\s\p{Lu})/gu },
  { form: /(?<![\p{L}\p{N}-])(\d{2}-\d{3})(?=\s\p{Lu}\p{Ll}{2})/gu, countries: ["PL"] },
  { form: /(?<![\p{L}\p{N}-])(\d{4}-\d{3})(?=\s\p{Lu}\p{Ll}{2})/gu, countries: ["PT"] },
  { form: /(?<![\p{L}\p{N}-])(\d{5}-\d{3})(?![\p{L}\p{N}-])/gu, countries: ["BR"] },
  { form: /(?<![\p{L}\p{N}])([1-9]\d{3}\s(?!S[ADS])[A-Z]{2})(?=,?\s\p{Lu}\p{Ll}{2}|[,.\n]|$)/gu, countries: ["NL"] },
  { form: /(?<![\p{L}\p{N}])([AC-FHKNPRTV-Y]\d[0-9W][0-9AC-FHKNPRTV-Y]{4})(?![\p{L}\p{N}])/gu, countries: ["IE"] },
];

const called =
  /(?:post ?code|postal code|zip(?: ?code)?|eircode|\bplz\b|postleitzahl|code postal|\bc\.?p\.?\b|código postal|\bcap\b|codice postale|postnummer|postinumero|kod pocztowy|posta kodu|pin ?code|\bpin\b(?= code)|индекс|邮编|郵便番号)(?:\s(?:is|was|ist|war|est|es|è|of)|\s?[:=#])?[\s(]{0,2}$/u;
const anyCode =
  /(?<![\p{L}\p{N}./-])(?:\d{4}\s?[a-z]{2}|[a-z]\d[a-z]\s?\d[a-z]\d|[a-z]\d[\dw]\s?[\da-z]{4}|\d{2,3}[\s-]\d{2,3}|\d{5}-\d{3,4}|\d{4}-\d{3}|\d{4,6})(?![\p{L}\p{N}]|[.,]\d)/giu;

/** A number and a town: "10969 Berlin", where the number has as many digits as at home, or right behind an address. */
const withTown =
  /(?<![\p{L}\p{N}.,/-]|\d\s)(\d{4,5}|\d{3}\s\d{2}|[1-9]\d{3}\s[A-Z]{2}|\d{2}-\d{3}|\d{4}-\d{3})(?=\s\p{Lu}[\p{L}’'-]{2,})/gu;
const fiveDigits = new Set(["DE", "FR", "ES", "IT", "FI", "TR", "CZ", "SK", "GR", "HR", "EE", "LT", "SE", "MX", "UA"]);

export function postcodes(text: string, { countries }: FindingSettings, places: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const add = (start: number, code: string, sureness: number) =>
    found.push({ start, end: start + code.length, kind: "postcode", sureness });
  for (const { 0: code, 1: area = "", 3: gap = "", 4: rest = "", index } of text.matchAll(british)) {
    if (!britishAreas.has(area.toUpperCase())) continue;
    const upper = code === code.toUpperCase();
    const named = called.test(before(text, index, 24));
    // Without a gap or in small letters a part number or a measure ("s2 5gb") looks the same, so it must be longer or be called one.
    if (
      named ||
      (gap === "" && area.length === 2 && code.length >= 6 && !/(?:gb|tb|lb|ft|st|nd|rd|th)$/i.test(rest)) ||
      (upper && (gap !== "" || code.length >= 6)) ||
      (gap !== "" && !/(?:gb|tb|lb|ft|st|nd|rd|th)$/i.test(rest))
    )
      add(index, code, 5);
  }
  for (const { form, countries: only } of sureForms) {
    if (only && !only.some((country) => countries.includes(country))) continue;
    for (const match of text.matchAll(form)) add(match.index + match[0].lastIndexOf(match[1] ?? ""), match[1] ?? "", 5);
  }
  for (const { 0: code, index } of text.matchAll(anyCode)) if (called.test(before(text, index, 32))) add(index, code, 6);
  for (const { start, end } of places) {
    const code = /^[ \n](\d{4,6})(?![\p{L}\p{N}]|[.,/-]\d)/u.exec(text.slice(end, end + 10))?.[1];
    if (code !== undefined && text.slice(start, end).includes(", ")) add(end + 1, code, 5);
  }
  for (const { 0: code, index } of text.matchAll(withTown)) {
    const behind = places.some(({ end }) => end <= index && index - end <= 3 && /^[\s,·\n-]*$/.test(text.slice(end, index)));
    const atHome = /^\d{5}$/.test(code) && countries.some((country) => fiveDigits.has(country));
    if (behind || (atHome && /(?:,|\bin|\baus|\bà|\bnach|\ben|\ba|\bde|\bfrom)\s$/.test(before(text, index, 8)))) add(index, code, 5);
  }
  return found;
}
