import { compiledPattern } from "../patterns.ts";
import type { Candidate, FindingSettings } from "./candidates.ts";

const things = [
  "account|acct|a\\/c|acc|policy|claims?|customer|cust|client|members?(?:hip)?(?: card)?|patient|student|tenancy|tenant|subscri(?:ber|ption)|contract|reference|ref|case|complaint|booking|reservation|loyalty(?: card)?|library card|reward(?:s)?|frequent flyer|frequent traveller|insurance|mortgage|loan|pension|sort code|routing|meter|user|login|crn|ucrn|mrn|hospital|record|file|application|licen[cs]e plate|registration plate",
  "kunden|kundinnen|vertrags?|versicherungs?(?:schein)?|policen|mitglieds?|konto|schaden(?:s)?|vorgangs?|aktenzeichen|fall|akten|depot|patienten|zähler|kundennr|vertragskonto",
  "(?:numéro (?:de |d['’])?|n[°º]\\s?(?:de |d['’])?|num\\. )?(?:client|contrat|compte|dossier|adhérent|police|sociétaire|abonné|assuré|sinistre|référence)",
  "(?:número (?:de )?|n[º°]\\s?(?:de )?)?(?:cliente|póliza|cuenta|socio|contrato|expediente|siniestro|abonado|apólice|conta|processo)",
  "(?:numero (?:di )?|n\\. )?(?:polizza|conto|tessera|pratica|contratto|codice cliente|sinistro)",
  "klant|polis|rekening|lidmaatschaps?|dossier|contract|zaak|relatie",
  "klienta|konta|polisy|umowy|kund|asiakas|müşteri|hesap|poliçe|договор\\p{L}*|лицев\\p{L}* сч[её]т\\p{L}*|клиент\\p{L}*|полис\\p{L}*",
].join("|");
const numberWord =
  "number|numbers|num|no\\.?|nr\\.?|n[°º]|id|#|code|ref(?:erence)?|nummer|nr|numero|número|numéro|numer|numarası|номер\\p{L}*";
const joined = "is|was|are|ist|war|lautet|lautete|est|était|es|era|è|to|as|of|jest|:|=|–|-|#|,|\\(";

/** "the reference you gave me is", "my policy number, which I have quoted twice, was". */
const clause = "(?:,?\\s(?:(?:that|which)\\s)?(?:i|you|we|they|he|she)(?:\\s[\\p{L}'’]{1,14}){1,5},?(?=:|\\s(?:is|was|are)\\s))?";

/** What the number is of, that it is one, and the number: "policy no. is", "Kundennummer:", "ref". */
const called = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${numberWord})?\\s?(?:${things})(?:[\\s-]?(?:${numberWord}))?(?:\\s(?:and|or|und|et|y|e)\\s(?:${things})(?:\\s?(?:${numberWord}))?)?${clause}(?:\\s{0,2}(?:${joined})){0,3}\\s{0,2}(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])`,
  "giu",
);
const number = /^[\p{L}\p{N}]{1,20}(?:[-/.\u2013]?[\p{L}\p{N}]{1,20}){0,6}(?: (?=[\dA-Z-]*\d)[\dA-Z-]{1,12}(?![\p{L}]|[.,:]\d)){0,5}/u;
const ordered = /(?:order|invoice|parcel|tracking|delivery|bestell\p{L}*|rechnungs?|commande|pedido|ordine)[\s-]?(?:no\.?|number)?\s?$/iu;

/** The form alone tells it: letters for what it is, and a number. */
const formed =
  /(?<![\p{L}\p{N}-])(?:pol(?:icy)?|clm|claim|acc?t?|acct|cust?|customer|mem|mbr|member|ref|case|ins|crn|mrn|cas|cmp|kd|kdnr|vn|vs|cl|pn|pat|lty|bkg)(?:[-/#_](?=[\p{L}\p{N}/-]*\d{3})[\p{L}\p{N}]{1,14}(?:[-/][\p{L}\p{N}]{1,12}){0,3}|\d{6,12})(?![\p{L}\p{N}])/giu;

export function accounts(text: string, { patterns }: FindingSettings): Candidate[] {
  const own = patterns.flatMap(({ pattern }) => {
    const form = compiledPattern(pattern);
    return form ? [...text.matchAll(form)].map((match) => at(match.index, match[0], 9)) : [];
  });
  if (!/\d/.test(text)) return own;
  const byWords = [...text.matchAll(letteredForm)].filter(({ index }) =>
    aboutAccounts.test(text.slice(Math.max(0, index - 60), index).toLowerCase()),
  );
  return [
    ...own,
    ...byWords.map(byForm),
    ...[...text.matchAll(called)].flatMap((match) => afterWords(text, match)),
    ...[...text.matchAll(formed)].map(byForm),
  ];
}

/** Letters and then many digits, close behind a word for what it could be the number of. */
const letteredForm = /(?<![\p{L}\p{N}-])\p{Lu}{1,4}[- ]?\d{6,12}(?![\p{L}\p{N}-])/gu;
const aboutAccounts =
  /(?:account|policy|claim|customer|member(?:ship)?|client|contract|reference|kunden|vertrag|polic|contrat|póliza|polizza|polis)/;

const at = (start: number, written: string, sureness: number): Candidate => ({
  start,
  end: start + written.length,
  kind: "account",
  sureness,
});

const byForm = (match: RegExpExecArray) => at(match.index, match[0], 6);

function afterWords(text: string, words: RegExpExecArray): Candidate[] {
  if (ordered.test(text.slice(Math.max(0, words.index - 30), words.index))) return [];
  const start = words.index + words[0].length;
  const written = number.exec(text.slice(start, start + 60))?.[0].replace(/[-/.\s]+$/, "");
  if (written === undefined) return [];
  const digits = written.replace(/\D/g, "").length;
  const parts = written.split(" ");
  // A year, a date, a price or an age after "account" is none; a number has four digits and no long word in it.
  const isNumber = digits >= 4 && parts.every((part) => /\d/.test(part) || /^[A-Z]{1,4}$/.test(part)) && !/\p{Ll}{4,}/u.test(written);
  if (lettered.test(written) && saysCode.test(words[0])) return [at(start, written, 5)];
  const sortCode = /sort code/i.test(words[0]) && /^\d{2}[- ]\d{2}[- ]\d{2}$/.test(written);
  if (
    !isNumber ||
    (notANumber.test(written) && !sortCode) ||
    /^\s?(?:%|euros?|pounds?|dollars?|£|€|\$|times|people|years?|days|kwh|miles)/i.test(text.slice(start + written.length))
  )
    return [];
  const saysNumber = new RegExp(`(?:${numberWord}|nummer|:|#|=|\\bis|\\bref)\\s*\\(?$`, "iu").test(words[0]);
  const mixed = /\p{L}/u.test(written) && /[-/]/.test(written);
  return saysNumber || digits >= 5 || mixed ? [at(start, written, saysNumber ? 6 : 5)] : [];
}

/** "booking reference QX7T2P": few digits, but no word either. */
const lettered = /^(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{5,14}$/;
const saysCode = /(?:number|no\.?|code|ref(?:erence)?|id|nummer)[\s.:#]*(?:is|was|ist)?\s*$/i;

const notANumber =
  /^(?:(?:19|20)\d{2}(?:[-/](?:19|20)?\d{2})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,3}(?:[.,]\d{3})+|\d{1,2}[:.]\d{2}(?:[ap]m)?)$/i;
