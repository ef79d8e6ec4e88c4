import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import { after, beforeOrAbove, type Candidate, type FindingSettings } from "./candidates.ts";

const candidates =
  /(?<![\p{L}\p{N}_#@%£$€¥.,-])(?:\+|00|\()?\(?\d(?:(?:[ \u00a0\u202f\-–/()]{0,3}|\.)\d){5,16}(?![\p{L}\p{N}_%£$€¥]|[.,]\d)/gu;

export const calling =
  /(?:call|ring|rang|phone|text|reach|contact|whats ?app|sms|dial|fax|tel|tel\.|mobile|mob|cell|landline|handset|phone ?(?:number|no\.?)|number|telefon(?:nummer)?|tel(?:efono|éfono|efone)|téléphone|tél|portable|handy(?:nummer)?|rückruf|anrufen|erreichbar|unter der nummer|móvil|llám\w*|cellulare|chiam\w*|joign\w*|appel\w*|telefoon(?:nummer)?|gsm|mobiel|bel|telemóvel|celular|telefonu?|numer|komórka|puhelin|mobil(?:nummer)?|телефон\w*|тел|звонит\w*|номер|هاتف|رقم|جوال|电话|手机|電話|携帯)[^\d]{0,32}$/u;
/** What is counted, sold or filed, and only looks like a telephone number. */
const otherNumber =
  /(?:order|invoice|ref(?:erence)?|ticket|case|parcel|tracking|track|sku|serial|booking|policy|account|acc|claim|version|isbn|ean|barcode|model|batch|lot|part|item|product|article|customer|member(?:ship)?|client|contract|transaction|receipt|delivery|shipment|consignment|asset|meter|vat|company|registration|charity|iban|sort code|card|pin|code|auftrag\w*|bestell\w*|rechnung\w*|artikel\w*|sendung\w*|kunden\w*|vertrag\w*|commande|facture|colis|pedido|factura|ordine|fattura|bestelling|factuur)(?:\s?(?:number|nummer|no\.?|nr\.?|num|numero|número|numéro|id|code|ref(?:erence)?|n[°º]))?\s?(?:is|was|ist|war|est|es|è|:|#|=|-|of)?\s{0,2}[#(]?$/u;
const counted = /^\s?(?:euros?|pounds?|dollars?|km|kg|kwh|miles|units|points|people|customers|items|steps|%|£|\$|€)/u;
const dates =
  /^(?:(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|[12]\d|3[01])[-./](?:(?:19|20)\d{2}|\d{2}))(?:[ ,]{1,2}\d{1,2}\D?\d{2})?$|^(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2}$/;
/** "O7700 9OO 318": a letter where a nought belongs. */
const lettersForZero = /(?<![\p{L}\p{N}])[oO](?=\d{3})|(?<=\d)[oO]{1,3}(?=[\d ]|$)/gu;
/** Lines of organisations: nobody is found by them. */
const publicLines: ReadonlySet<string> = new Set(["TOLL_FREE", "PREMIUM_RATE", "SHARED_COST", "UAN", "VOICEMAIL"]);

export function phones(text: string, { countries }: FindingSettings): Candidate[] {
  const homes = countries.filter((country): country is CountryCode => isSupportedCountry(country));
  const written: Candidate[] = [];
  const form = new RegExp(candidates);
  const readable = text.replace(lettersForZero, (letters) => "0".repeat(letters.length));
  for (let match = form.exec(readable); match !== null; match = form.exec(readable)) {
    const behindSlash = text[match.index - 1] === "/" && written.at(-1)?.end !== match.index - 1;
    const found = behindSlash ? undefined : phoneIn(text, match[0], match.index, homes);
    if (found === undefined) continue;
    written.push(found);
    form.lastIndex = Math.max(found.end, match.index + 1);
  }
  return [...written, ...spokenNumbers(text)];
}

/** What stands right behind a number ("9-5", another number) may look like a part of it. */
function phoneIn(text: string, run: string, index: number, homes: readonly CountryCode[]): Candidate | undefined {
  const balanced = run.includes(")") || !run.startsWith("(") ? run : run.replace(/^\(+/, "");
  const start = index + run.length - balanced.length;
  const left = beforeOrAbove(text, start, 48);
  for (let number = balanced, tries = 0; tries < 6; tries += 1) {
    const end = start + number.length;
    if (isPhone(number, left, after(text, end, 12), homes)) return { start, end, kind: "phone", sureness: 5 };
    const shorter = number.replace(/\D+\d+$/, "");
    if (shorter === number || shorter.replace(/\D/g, "").length < 9) return undefined;
    number = shorter;
  }
  return undefined;
}

function isPhone(run: string, left: string, right: string, homes: readonly CountryCode[]): boolean {
  const digits = run.replace(/\D/g, "");
  if (digits.length < 6 || digits.length > 15 || dates.test(run) || /^(\d)\1+$/.test(digits)) return false;
  const called = calling.test(left);
  if (run.startsWith("+") || /^00[1-9]/.test(digits)) {
    const number = parsePhoneNumberFromString(`+${digits.replace(/^00/, "")}`);
    return number !== undefined && isPersonal(number) && (number.isValid() || (number.isPossible() && (run.startsWith("+") || called)));
  }
  if (otherNumber.test(left) || counted.test(right) || (left.endsWith("=") && !called)) return false;
  if (isPublic(digits, homes)) return false;
  if (homes.some((home) => isNationalForm(run, digits, home) || isAbroadForm(run, digits, home, called))) return true;
  return called && digits.length >= 7 && digits.length <= 12 && !/^\d{1,3}(?:[ .]\d{3})+$/.test(run);
}

const callingCodeOf = (home: CountryCode) => `+${getCountryCallingCode(home)}`;

const isPersonal = (number: PhoneNumber) => !publicLines.has(number.getType() ?? "");

/** A line of an organisation at one of these places, and nobody's at another. */
function isPublic(digits: string, homes: readonly CountryCode[]): boolean {
  const valid = homes.flatMap((home) => {
    const number = parsePhoneNumberFromString(digits, home);
    return number?.country === home && number.isValid() ? [number] : [];
  });
  return valid.length > 0 && !valid.some(isPersonal);
}

/** Numbers kept for films and examples are possible but never valid, so a form that only telephone numbers have is enough. */
function isNationalForm(run: string, digits: string, home: CountryCode): boolean {
  const number = parsePhoneNumberFromString(digits, home);
  // What begins with another country's way of dialling out is read as a number of a third one.
  if (number === undefined || `+${number.countryCallingCode}` !== callingCodeOf(home) || !number.isPossible() || !isPersonal(number))
    return false;
  if (digits.startsWith("0")) return number.isValid() || digits.length >= 10;
  return (
    number.isValid() &&
    digits.length >= 9 &&
    /[ .()-]/.test(run) &&
    /^(?:1[ .-])?\(?\d{3}/.test(run) &&
    !/^\d{1,3}(?:[ .]\d{3})+$/.test(run.trim())
  );
}

/** "44 7700 900123": as from abroad, with the plus left away. */
function isAbroadForm(run: string, digits: string, home: CountryCode, called: boolean): boolean {
  if (digits.length < 11 || !digits.startsWith(getCountryCallingCode(home)) || !(called || /[ .()-]/.test(run))) return false;
  const number = parsePhoneNumberFromString(`+${digits}`);
  return (
    number?.countryCallingCode === getCountryCallingCode(home) &&
    isPersonal(number) &&
    (number.isValid() || (called && number.isPossible()))
  );
}

const spoken =
  /(?<!\p{L})(?:(?:(?:double|triple|treble) )?(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine)[ ,-]{1,2}){7,16}(?:(?:double|triple|treble) )?(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine)(?!\p{L})/giu;

/** "Oh double seven, nine": how people say it into a telephone, and how a transcript has it. */
function spokenNumbers(text: string): Candidate[] {
  return [...text.matchAll(spoken)].map(({ 0: words, index: start }) => ({ start, end: start + words.length, kind: "phone", sureness: 4 }));
}
