import type { Candidate } from "./candidates.ts";

const local = /[\p{L}\p{N}](?:[\p{L}\p{N}._%+'’-]{0,63})$/u;
const domain = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u;

/** "sunita dot rao at example dot com", and as "[at]" or "(at)": in words when "dot" is a word too, or the house is one of mail. */
const spokenAt = /\s?[[({]\s?(?:at|a)\s?[\])}]\s?| @ | (?:at|ät|arobase|arroba|chiocciola|apenstaartje) /giu;
/** Words and what stands between them have no sign in common: there is one way to read them, however long they go on. */
const spokenLocal =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,40}(?:(?: (?:dot|punkt|point|punto|punt|underscore|dash|hyphen) |[._-]{1,3})[\p{L}\p{N}]{1,40}){0,8}$/iu;
const spokenDomain =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{1,39})(?:(?: (?:dot|punkt|point|punto|punt) |\s?[[({]\s?(?:dot|punkt|point|punto|punt)\s?[\])}]\s?|\.)[\p{L}]{2,12}){1,3}(?![\p{L}\p{N}])/iu;
const mailHouses =
  /\b(?:g(?:oogle)?mail|hotmail|outlook|live|yahoo|icloud|gmx|web|proton(?:mail)?|aol|btinternet|orange|free|libero|t-online|seznam|mail)[ .]/i;
const dotInWords = / (?:dot|punkt|point|punto|punt) |[[({]\s?(?:dot|punkt|point|punto|punt)\s?[\])}]/i;
const atInBrackets = /[[({]\s?(?:at|a)\s?[\])}]| @ /i;

export function emails(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const left = local.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const right = domain.exec(text.slice(at + 1, at + 256))?.[0].replace(/[-.]+$/, "");
    if (left === undefined || right === undefined || !/\.\p{L}[\p{L}\p{N}-]+$/u.test(right)) continue;
    found.push({ start: at - left.length, end: at + 1 + right.length, kind: "email", sureness: 8 });
  }
  for (const { words, index } of spoken(text)) {
    if (!atInBrackets.test(words) && !dotInWords.test(words) && !mailHouses.test(words.replace(/^.* (?=\S+$)/, ""))) continue;
    if (!atInBrackets.test(words) && dotInWords.test(words) && !/(?: dot | punkt | point | punto | punt )\p{L}+$/iu.test(words)) continue;
    found.push({ start: index, end: index + words.length, kind: "email", sureness: 7 });
  }
  return found;
}

function* spoken(text: string): Generator<{ words: string; index: number }> {
  for (const { 0: at, index } of text.matchAll(spokenAt)) {
    const end = index + at.length;
    const right = spokenDomain.exec(text.slice(end, end + 100))?.[0];
    const left = right && spokenLocal.exec(text.slice(Math.max(0, index - 120), index))?.[0];
    if (left) yield { words: left + at + right, index: index - left.length };
  }
}
