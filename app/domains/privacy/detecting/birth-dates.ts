import { after, beforeOrAbove, type Candidate } from "./candidates.ts";

const monthNames =
  "jan(?:uary|uar|vier|uari|eiro)?|feb(?:ruary|ruar|ruari|r)?|fév(?:rier)?|fevereiro|febrero|febbraio|enero|gennaio|stycznia|lutego|mar(?:ch|s|zo|ço)?|märz|maart|marca|apr(?:il|ile)?|abril|avril|kwietnia|may|mai|mayo|maggio|maio|mei|maja|june?|juni|juin|junio|giugno|junho|czerwca|july?|juli|juillet|julio|luglio|julho|lipca|aug(?:ust|ustus)?|août|agosto|sierpnia|sept?(?:ember|embre|iembre)?|settembre|setembro|września|oct(?:ober|obre)?|okt(?:ober)?|ottobre|octubre|outubro|października|nov(?:ember|embre|iembre|embro)?|listopada|dec(?:ember)?|dez(?:ember|embro)?|déc(?:embre)?|dicembre|diciembre|grudnia|januari|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря";
const day = "(?:[0-2]?\\d|3[01])";
const year = "(?:19|20)\\d{2}";
const dates = new RegExp(
  `(?<![\\p{L}\\p{N}./-])(?:${[
    `${day}\\s?[./-]\\s?${day}\\s?[./-]\\s?(?:${year}|\\d{2})`,
    `${year}[./-]${day}[./-]${day}`,
    `${day}(?:st|nd|rd|th|\\.|er|º|ª|°)?\\s(?:of\\s|de\\s|d')?(?:${monthNames})\\.?(?:,?\\s(?:de\\s|of\\s|del\\s)?(?:${year}|['’]?\\d{2}(?!\\d)))?`,
    `${day}[-/]?(?:${monthNames})[-/]?(?:${year}|\\d{2})`,
    `(?:${monthNames})\\.?\\s(?:the\\s)?${day}(?:st|nd|rd|th)?(?:,?\\s${year})?`,
    `\\d{2} \\d{2} (?:${year}|\\d{2})`,
    `(?:${monthNames})\\.?\\s(?:de\\s)?${year}`,
    `${year}年\\d{1,2}月\\d{1,2}[日号]`,
    `(?:twenty[- ]|thirty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)(?: of)? (?:${monthNames})(?:,? ${year})?`,
    `\\d{8}|\\d{6}`,
  ].join("|")})(?![\\p{L}\\p{N}]|[./-]\\d)`,
  "giu",
);

const born =
  /(?:\bborn|\bturn(?:s|ed|ing)?(?: \d{2,3})?|\b(?:will|to) be (?:\d{2,3}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)\b|\bb\. |\bd\.?\s?o\.?\s?b\b\.?|date[ -]of[ -]birth|birth[ -]?date|birthday|geboren|\bgeb\b\.?|geburtsdatum|geburtstag|geboortedatum|geboortedag|verjaardag|\bnée?\b|(?:date|jour) de naissance|naissance|anniversaire|\bnacid?[oóa]\w*|\bnací|fecha de nacimiento|nacimiento|cumpleaños|\bnat[oa]\b|data di nascita|nascita|compleanno|\bnascid[oa]|\bnasci\b|data de nascimento|nascimento|urodzon[yaeą]|urodził\p{L}*|data urodzenia|\bur\.|doğum|doğdu|född|fødselsdato|\bfødt|fødselsdag|syntynyt|syntymäaika|дата рождения|родил\p{L}*|год рождения|تاريخ الميلاد|出生|生年月日|生日)(?:[^.;\d]{0,12}(?:19|20)\d{2})?[^.;\d]{0,36}$/u;
/** "aged 81 (3/4/1943)", and the star that stands for a birth. */
const bornSign = /\b(?:age[d]?|alter|âge|edad|età)\s\d{1,3},?\s?\($|\b(?:years? old|jahre alt|ans|años|anni)\s?\($|(?:^|[\s(,])\*\s?$/u;
const bornAfter =
  /^[^.\d]{0,24}(?:\bborn\b|\bbirthday\b|date of birth|geburtstag|geboren|naissance|nacimiento|compleanno)|^[\s,)]{0,3}(?:\(?(?:d\.?o\.?b\b|date of birth|birth ?date)|(?:is|was|ist|war|est)\s(?:my|his|her|their|the|mein|sein|ihr|ma|sa)\s(?:\w+\s)?(?:date of birth|birth ?date|birthday|dob|geburtsdatum|geburtstag|date de naissance)|geboren|doğumlu)/u;

export function birthDates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: date, index: start } of text.matchAll(dates)) {
    const end = start + date.length;
    const last = found.at(-1);
    // "3 May 1950, not 5 March 1950": the wrong one tells as much.
    const another =
      last !== undefined &&
      /^[^.;\d]{1,30}$/.test(text.slice(last.end, start)) &&
      /\b(?:not|or|instead|rather|but|nicht|oder|statt|pas|ou|no|o|niet|of)\b/i.test(text.slice(last.end, start));
    const left = beforeOrAbove(text, start, 60);
    if (another || born.test(left) || bornSign.test(left) || bornAfter.test(after(text, end, 44)))
      found.push({ start, end, kind: "birth-date", sureness: 7 });
  }
  return found;
}
