/** Number plates of vehicles: only behind the word for one, since the form alone is that of many a part number. */
import type { Candidate } from "./candidates.ts";

const words =
  "(?<!\\p{L})(?:(?:vehicle |car |van |my |his |her |their |the |its )?(?:registration|reg|rego|number ?plate|licen[cs]e plate|registration plate|plate)(?: (?:plate|mark|number|no\\.?|nr\\.?))?(?: of (?:the|my|his|her|their|our) (?:car|van|vehicle|bike|motorbike|lorry|truck))?|kennzeichen|kfz-kennzeichen|immatriculation|plaque(?: d['’]immatriculation)?|matr[ií]cula|targa|kenteken|rejestracja|registreringsnummer)";
const joined = "(?:[\\s:(]{1,2}(?:is|was|are|ist|war|lautet|est|es|è|of|no\\.?|number|nummer|n[°º]|nr\\.?)?[\\s:(]{0,2}|\\.\\s)";
/** Letters and digits by turns, as most countries have them; small letters only in the forms that no words have. */
const plate =
  "([A-ZÄÖÜ]{1,3}[ -]?\\d{1,4}[ -]?[A-Z]{0,3}|[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[ -]?\\d{1,4}[EH]?|\\d{1,4}[ -]?[A-Z]{1,3}(?:[ -]?\\d{1,6})?|[A-Za-z]{2}\\d{2}\\s?[A-Za-z]{3})(?![\\p{L}\\p{N}]|[-/.]\\d)";
const forms = new RegExp(`${words}${joined}${plate}`, "giu");
const written = new RegExp(`^${plate}`, "u");
/** A firm's number, and what a person registers for. */
const notOfVehicle = /(?:company|firm|vat|charity|business|event|course|online|user)\s$/i;

export function plates(text: string): Candidate[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(forms)].flatMap(({ 0: whole, 1: found = "", index }): Candidate[] => {
    const start = index + whole.length - found.length;
    const signs = found.replaceAll(/[ -]/g, "");
    if (!written.test(text.slice(start)) || !/\p{L}/u.test(signs) || signs.length < 4 || signs.length > 9) return [];
    if (notOfVehicle.test(text.slice(Math.max(0, index - 12), index))) return [];
    return [{ start, end: start + found.length, kind: "account", sureness: 6 }];
  });
}
