import { familyNames } from "../name-lists.ts";
import type { Candidate } from "./candidates.ts";
import { isFamilyName, isGivenName } from "./known-names.ts";
import {
  greetingWords,
  introductions,
  notSpokenTo,
  personCalled,
  relations,
  saidAfter,
  signOffs,
  speakingTo,
  titles,
  titlesAfter,
} from "./name-contexts.ts";
import {
  brands,
  institutions,
  institutionsBefore,
  monthNames,
  neverNames,
  placeNames,
  sentenceWords,
  softPlaceNames,
  wordFamilyNames,
  wordNames,
} from "./name-words.ts";
import { namesInOtherScripts } from "./other-scripts.ts";
import { folded, type Word, wordsIn } from "./words.ts";

const particles = new Set(
  "van von der den de del della di da do dos das la le el al bin ibn bint ben abu abd ter ten te zu zur zum y e af av san santa st mc mac o".split(
    " ",
  ),
);

/** How a text writes: decides what a capital letter says. */
interface Manner {
  readonly shouting: boolean;
  readonly whispering: boolean;
  /** Nouns have capitals. */
  readonly german: boolean;
}

export function names(text: string): Candidate[] {
  const words = wordsIn(text);
  const manner = mannerOf(words);
  const house = brandWords(text);
  const found: Candidate[] = [...namesInOtherScripts(text)];
  const taken = new Set<number>();
  const take = (from: number, to: number, sureness: number) => {
    const first = words[from];
    const last = words[to];
    if (!first || !last) return;
    if (house.some((brand) => first.start < brand.end && brand.start < last.end && !outweighs(words, from, to, brand, sureness))) return;
    for (let at = from; at <= to; at += 1) taken.add(at);
    found.push({ start: first.start, end: last.end, kind: "name", sureness, told: sureness === toldSureness });
  };
  for (let at = 0; at < words.length; at += 1) {
    if (taken.has(at)) continue;
    const told = introduced(text, words, at, manner);
    if (told !== undefined) {
      take(at, told, isTold(text, words, at, manner) ? toldSureness : 4);
      continue;
    }
    // A title tells that a name follows, and is none.
    if (bareTitles.has((words[at] as Word).key)) continue;
    const to = listed(text, words, at, manner, taken);
    if (to !== undefined) take(at, to, 2);
  }
  again(words, taken, take);
  return found;
}

/**
 * Whether a name stands against a brand in it: behind a title or an introduction always ("Mrs Müller"), unless the title is a part
 * of the brand ("Mr Muscle"); otherwise where the brand is one word beside a given or a family name ("Anna Müller", "Otto Schmidt").
 */
function outweighs(words: readonly Word[], from: number, to: number, brand: { start: number; end: number }, sureness: number): boolean {
  const first = words[from] as Word;
  if (sureness === toldSureness) return brand.start >= first.start;
  const inBrand = words.slice(from, to + 1).filter(({ start, end }) => start < brand.end && brand.start < end);
  if (inBrand.length !== 1 || brand.start < first.start || from === to) return false;
  const beside = words.slice(from, to + 1).filter((word) => !inBrand.includes(word));
  return first === inBrand[0] ? beside.some(({ key }) => isFamilyName(key)) : isGivenName(first.key) && !isTricky(first.key);
}

/** Who was named once is named wherever the same word stands with its capital. */
function again(words: readonly Word[], taken: ReadonlySet<number>, take: (from: number, to: number, sureness: number) => void): void {
  const named = new Set(
    [...taken]
      .map((at) => words[at])
      .flatMap((word) => (word?.capital && word.text.length > 1 && !neverNames.has(word.key) ? [word.text] : [])),
  );
  for (const [at, word] of words.entries()) {
    if (taken.has(at) || !named.has(word.text) || isTricky(word.key) || softPlaceNames.has(word.key) || isThing(words, at)) continue;
    // "Hyde Park" beside "David Park", "House rules" beside "Mr House".
    if (institutions.has(word.key) || wordFamilyNames.has(word.key) || bareTitles.has(word.key)) continue;
    take(at, at, 1);
  }
}

function mannerOf(words: readonly Word[]): Manner {
  const long = words.filter(({ text }) => text.length > 1);
  const shouted = long.filter((word) => word.shouted).length;
  const german = words.filter(({ key }) => germanWords.has(key)).length;
  const english = words.filter(({ key }) => englishWords.has(key)).length;
  return {
    shouting: long.length > 2 && shouted > long.length * 0.6,
    whispering: long.length > 2 && long.every(({ capital, shouted }) => !capital || shouted),
    german: german >= 1 && german > english,
  };
}

const germanWords = new Set(
  "der die das und ist nicht ich mit ein eine einen für fur auf dem den zu zum zur war hat habe haben sie wir mein meine heißt von bei aus nach sich auch wurde wird im am".split(
    " ",
  ),
);
const englishWords = new Set(
  "the and is not i with a an for on to was has have she he we my of from at it in that this her his they you".split(" "),
);

function brandWords(text: string): { start: number; end: number }[] {
  return [...text.matchAll(brandForms)].map(({ 0: brand, index }) => ({ start: index, end: index + brand.length }));
}
const brandForms = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...brands]
    .sort((one, other) => other.length - one.length)
    .map((brand) => brand.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("'", "['’]"))
    .join("|")})(?![\\p{L}\\p{N}])`,
  "gu",
);

/** After a title, an introduction, a greeting: where the name that begins here ends, whatever the name is. */
function introduced(text: string, words: readonly Word[], at: number, manner: Manner): number | undefined {
  const word = words[at] as Word;
  const title = words[at - 1];
  if (title !== undefined && titles.has(title.key) && closely(word.gap) && titleCounts(title, word, manner)) {
    if (titles.has(word.key) && closely(words[at + 1]?.gap ?? "x")) return undefined;
    if (particles.has(word.key) && leadsToName(words, at)) return extended(words, at, manner, 3, false);
    if (
      isNameLike(word, manner) ||
      shortFamily.has(word.text) ||
      isNamedByTitle(title, word) ||
      (isLowTitle(title) && !isJoined(words, at - 1) && !word.capital && (isLowName(word) || isLowMister(title, word)))
    )
      return vietnamese(words, at) ?? extended(words, at, manner, 3, !word.capital);
  }
  const next = words[at + 1];
  if (next !== undefined && titlesAfter.has(next.key) && closely(next.gap) && word.capital && !neverNames.has(word.key)) return at;
  const left = text.slice(Math.max(0, word.start - 70), word.start).toLowerCase();
  if (notSomebody.test(left)) return undefined;
  const strong = introductions.test(left);
  const right = text.slice(word.end);
  if (strong && !/^\s?:/.test(right) && (isNameLike(word, manner) || shortFamily.has(word.text) || isNamedByWords(words, at, left, right)))
    return turnedAround(words, left, extended(words, at, manner, 3, false));
  if (
    strong &&
    !word.capital &&
    isLowName(word) &&
    (isKnown(word.key) || (!notBare.has(word.key) && bareIntroduction(left, text.slice(word.end))))
  ) {
    return extended(words, at, manner, 3, true);
  }
  if (
    !word.capital &&
    isGivenName(word.key) &&
    isLowName(word) &&
    !monthNames.has(word.key) &&
    !wordNames.has(word.key) &&
    word.key.length > 2
  ) {
    if (relations.test(left) || (lowWeak.test(left) && !placeNames.has(word.key))) return extended(words, at, manner, 2, true);
  }
  if (personCalled.test(left) && (isNameLike(word, manner) || isNamedByWords(words, at, left, right) || (!word.capital && isLowName(word))))
    return extended(words, at, manner, 3, !word.capital);
  if (!isNameLike(word, manner)) return undefined;
  if (isAgedOrRelated(text.slice(word.end, word.end + 40)) && !isTricky(word.key) && !notSpokenTo.has(word.key)) return at;
  const isListed = isGivenName(word.key) || isFamilyName(word.key) || firstPart(word.key);
  const speaking = /^[^.!?\n]{0,40}?\b(?:speaking|here|calling|from|am apparat|à l['’]appareil|aan de lijn)\b/iu.test(
    text.slice(word.end, word.end + 50),
  );
  if (speakingTo.weak.test(left) && (isListed || speaking || pairFollows(words, at)) && !placeNames.has(word.key)) {
    if (!isListed && !speaking && notSpokenTo.has(word.key)) return undefined;
    return extended(words, at, manner, 3, false);
  }
  if (speakingTo.called.test(left) && (isListed || pairFollows(words, at)) && !isThing(words, at))
    return extended(words, at, manner, 3, false);
  if (relations.test(left) && !monthNames.has(word.key) && (!manner.german || isListed)) return extended(words, at, manner, 3, false);
  if (isThing(words, at) && institutionalBodies.has(words[at + 1]?.key ?? "")) return undefined;
  if (signOffs.test(left) && endsThere(text, words, at)) return extended(words, at, manner, 3, false);
  if (greetingWords.test(left) && (isListed || /^,|^\s*[\n!]/.test(text.slice(word.end)) || pairFollows(words, at))) {
    return notSpokenTo.has(word.key) ? undefined : extended(words, at, manner, 2, false);
  }
  return undefined;
}

/** What an introduction or a title says is somebody's name, whatever else the word is: the surest that names are found. */
function isTold(text: string, words: readonly Word[], at: number, manner: Manner): boolean {
  const word = words[at] as Word;
  const title = words[at - 1];
  if (title !== undefined && titles.has(title.key) && closely(word.gap) && titleCounts(title, word, manner)) return true;
  const left = text.slice(Math.max(0, word.start - 70), word.start).toLowerCase();
  return introductions.test(left) || personCalled.test(left) || relations.test(left);
}
const toldSureness = 5;

const bareTitles = new Set(
  "mr mrs ms mx miss dr prof professor herr herrn frau mme mlle mevrouw meneer monsieur madame mademoiselle senor senora senorita signora signorina".split(
    " ",
  ),
);

/** "the Mr and Mrs towels": titles joined to each other speak of nobody before a small letter. */
const isJoined = (words: readonly Word[], title: number) =>
  /^(?:and|und|et|or|oder|y|e|en|&)$/.test(words[title - 1]?.key ?? "") && bareTitles.has(words[title - 2]?.key ?? "");

/** "Ms Tan", "Mr Case": behind a title every word with a capital is a name but those that begin or go on with a sentence. */
const isNamedByTitle = (title: Word, word: Word) =>
  bareTitles.has(title.key) &&
  word.capital &&
  (!word.shouted || title.shouted) &&
  word.text.length > 1 &&
  !sentenceWords.has(word.key) &&
  !titles.has(word.key);

/** "my name is Long": a capital within a sentence is enough; behind the colon of a form only beside another one, or alone after "Name". */
function isNamedByWords(words: readonly Word[], at: number, left: string, right: string): boolean {
  const { capital, shouted, key, gap } = words[at] as Word;
  if (!capital || shouted || sentenceWords.has(key) || titles.has(key)) return false;
  const next = words[at + 1];
  return gap === " " || (next?.capital === true && closely(next.gap)) || (/name\s?[:=]\s$/.test(left) && /^\s*(?:$|[\n,;])/.test(right));
}

/** "mr long waited" */
const isLowMister = (title: Word, word: Word) =>
  /^mrs?$/.test(title.key) && /^\p{Ll}{3,}/u.test(word.text) && !sentenceWords.has(word.key) && !commonLow.has(word.key);

/** "Mme de la Tour", "Mrs van der Berg". */
const leadsToName = (words: readonly Word[], at: number) =>
  [1, 2, 3].some(
    (far) =>
      words[at + far]?.capital &&
      words.slice(at + 1, at + far + 1).every(({ gap }) => closely(gap)) &&
      words.slice(at, at + far).every(({ key }) => particles.has(key)),
  );

/** Family names that are small words in another language, as they stand after a title. */
const shortFamily = new Set("Li An Du Ma He Hu Le Lo So To Ha Do Yu La Ai No Ba Ka Ng Oh My Son Man West Good Best Day Little".split(" "));

/** "Xochitl, 72, …", "Xochitl's daughter". */
const isAgedOrRelated = (right: string) =>
  /^(?:,\s\d{2},|\s\(\d{2}\)|['’]s\s(?:daughter|son|husband|wife|mother|father|mum|dad|sister|brother|carer|partner|grandson|granddaughter|widow|neighbour)\b|\s(?:speaking|am apparat)\b)/u.test(
    right,
  );

const isKnown = (key: string) => isGivenName(key) || isFamilyName(key) || firstPart(key);
const lowWeak = /(?:^|[^\p{L}])(?:i am|i['’]?m|this is|it['’]?s|ich bin|hier ist|je suis|soy|sono|ik ben)\s$/u;

/** "my name is zuzka and …": what a speaker says of themselves is a name even if no list has it, where the sentence goes on elsewhere. */
const bareIntroduction = (left: string, right: string) =>
  /(?:(?:my|his|her|their) name(?:['’]?s| is)|ich hei(?:ß|ss)e|je m['’]appelle|me llamo|mi chiamo|ik heet|mijn naam is|mein name ist)\s$/u.test(
    left,
  ) && /^(?:$|[\s]*[,.!?\n]|\s(?:and|und|et|y|e|en|from|i)\s)/iu.test(right);
const notBare = new Set(
  "wrong missing spelt misspelt misspelled spelled incorrect hidden gone blank taken different private known confidential correct right fine unusual long short common double-barrelled hyphenated changed mine irrelevant enough".split(
    " ",
  ),
);

/** "Name: OKAFOR, GRACE", as lists have it. */
function turnedAround(words: readonly Word[], left: string, last: number): number {
  const next = words[last + 1];
  return /[:=]\s$/.test(left) && next?.gap === ", " && next.capital && isGivenName(next.key) ? last + 1 : last;
}

const closely = (gap: string) => /^\.?[ \u00a0]{1,2}$|^\.$/.test(gap);

const isLowTitle = (title: Word) =>
  /^(?:mr|mrs|ms|dr|prof|herr|mme|mlle|sra|dhr|mevr|mevrouw|meneer|monsieur|madame|señora?|signora?)$/.test(title.text.toLowerCase());
const isLowName = (word: Word) =>
  !neverNames.has(word.key) && !commonLow.has(word.key) && word.text.length > 1 && /^\p{Ll}/u.test(word.text);
const commonLow = new Set(
  "who that which said says told was is has had will would can could the a an and or but not at in on to for from of with as it this there so because when if me my her his their our your bean man woman lady gentleman customer doctor nurse sure sorry happy glad afraid calling ringing phoning writing trying going just very really still also here now at all about over".split(
    " ",
  ),
);

function titleCounts(title: Word, word: Word, manner: Manner): boolean {
  if (title.key === "ms" && title.text === "MS") return manner.shouting;
  if (title.key === "miss" || title.key === "fraulein")
    return (
      word.capital && (title.capital || isGivenName(word.key) || isFamilyName(word.key)) && (!title.first || title.shouted === word.shouted)
    );
  if (title.key === "m") return title.text === "M" && /\./.test(word.gap) && word.capital;
  if (
    [
      "sister",
      "father",
      "brother",
      "mother",
      "officer",
      "captain",
      "coach",
      "aunt",
      "auntie",
      "uncle",
      "grandma",
      "grandpa",
      "granny",
      "nana",
      "nurse",
      "frau",
      "sir",
      "lady",
      "lord",
      "pan",
      "pani",
      "don",
      "dona",
      "hr",
      "fru",
      "sig",
      "sr",
      "constable",
      "pc",
      "inspector",
      "rev",
      "reverend",
      "imam",
      "rabbi",
      "madam",
      "matron",
      "judge",
    ].includes(title.key)
  )
    return (
      word.capital &&
      (title.capital || isGivenName(word.key) || isFamilyName(word.key)) &&
      (!manner.shouting || isGivenName(word.key) || isFamilyName(word.key))
    );
  return true;
}

/** With a capital (which says nothing where everything has one) and no word that every text has. */
function isNameLike(word: Word, manner: Manner): boolean {
  if (/^\p{Lu}$/u.test(word.text)) return word.text !== "I";
  if (!word.capital || neverNames.has(word.key)) return false;
  if (manner.shouting) return !commonLow.has(word.key);
  return !word.shouted || word.text.length > 5 || isGivenName(word.key) || isFamilyName(word.key);
}

const firstPart = (key: string) =>
  key.includes("-") && key.split("-").some((part) => part.length > 2 && (isGivenName(part) || isFamilyName(part)) && !neverNames.has(part));

function pairFollows(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next !== undefined &&
    closely(next.gap) &&
    next.capital &&
    !neverNames.has(next.key) &&
    !institutions.has(next.key) &&
    !next.shouted &&
    next.text.length > 1 &&
    !monthNames.has(next.key)
  );
}

/** "Thanks, Accounts Team": whoever signs so is many. */
const institutionalBodies = new Set("team department office group desk".split(" "));

const isThing = (words: readonly Word[], at: number) =>
  !isSurnamed(words, at) &&
  institutions.has(words[at + 1]?.key ?? "") &&
  (closely(words[at + 1]?.gap ?? "") || (/^['’]s $/.test(words[at + 1]?.gap ?? "") && words[at + 1]?.capital === true));

/**
 * "Susan Hill": given name and one of the words that are a family name as well. Of "hill" and its like it is taken for one, of "street"
 * and its like only where people are spoken of; never within a longer name of a thing ("Susan Hill Library") or behind "in", "at", "the".
 */
function isSurnamed(words: readonly Word[], at: number): boolean {
  const [word, next, third] = [words[at], words[at + 1], words[at + 2]];
  if (!word?.capital || !next?.capital || word.shouted || !/^[ \u00a0]$/.test(next.gap) || next.shouted) return false;
  if (!isGivenName(word.key) || isTricky(word.key) || neverNames.has(word.key)) return false;
  const usual = surnamesOfPlaces.has(next.key);
  if (!usual && !surnamesOfStreets.has(next.key)) return false;
  if (third?.capital && closely(third.gap) && (institutions.has(third.key) || isThirdOfAddress.test(third.text))) return false;
  const left = words[at - 1];
  if (left !== undefined && closely(word.gap) && (placeWords.has(left.key) || institutionsBefore.has(left.key))) return false;
  if (usual && !softPlaceNames.has(word.key)) return true;
  return isSpokenOf(words, at);
}
const surnamesOfPlaces = new Set("hall hill park day".split(" "));
const surnamesOfStreets = new Set("street lane court way place bridge lake church ward house close bank bay head price".split(" "));
const placeWords = new Set("in at near around through outside across between towards via past the our your".split(" "));
const isThirdOfAddress = /^(?:Road|Street|Avenue|Lane|Library|Centre|Center|School|Station|Hospital|Hotel)$/;

/** What people do follows, or a word that leads to people stands before. */
const isSpokenOf = (words: readonly Word[], at: number) => {
  const verb = words.slice(at + 2, at + 7).map(({ text, gap }) => `${gap}${text}`);
  const lead = words.slice(Math.max(0, at - 3), at).map(({ text, gap }) => `${gap}${text}`);
  return saidAfter.test(`${verb.join("")} `) || speakingTo.person.test(`${lead.join("").toLowerCase()}${(words[at] as Word).gap}`);
};

function endsThere(text: string, words: readonly Word[], at: number): boolean {
  const end = extendedEnd(words, at);
  return /^\s*(?:$|[\n,.!)]|\()/.test(text.slice(end));
}

function extendedEnd(words: readonly Word[], at: number): number {
  let last = at;
  while (last - at < 3 && words[last + 1]?.capital && closely(words[last + 1]?.gap ?? "")) last += 1;
  return words[last]?.end ?? 0;
}

/** As far as the name goes on: family names, initials and the small words between them. */
function extended(words: readonly Word[], at: number, manner: Manner, most: number, low: boolean): number {
  let last = at;
  for (let parts = 0; parts < most; ) {
    let next = last + 1;
    while (words[next] !== undefined && particles.has(words[next]?.key ?? "") && closely(words[next]?.gap ?? "") && next - last < 3)
      next += 1;
    const word = words[next];
    // "Ernst der Lage": an article alone joins nothing.
    const article = next > last + 1 && /^(?:der|den)$/.test(words[last + 1]?.key ?? "") && !particles.has(words[last]?.key ?? "");
    if (
      word === undefined ||
      article ||
      !closely(word.gap) ||
      (word.gap.startsWith(".") && (words[next - 1]?.text.length ?? 0) > 1 && !titles.has(words[next - 1]?.key ?? ""))
    )
      break;
    if (low || manner.shouting || manner.whispering) {
      const behindGiven = manner.shouting && parts === 0 && isGivenName(words[at]?.key ?? "") && word.text.length > 3;
      if (!isKnown(word.key) && !behindGiven && !(low && parts === 0 && next - last > 1)) break;
      if (neverNames.has(word.key) || (wordNames.has(word.key) && !wordFamilyNames.has(word.key)) || commonLow.has(word.key)) break;
    } else if (!goesOn(word, manner, words[next + 1])) break;
    last = next;
    parts += 1;
  }
  return last;
}

function goesOn(word: Word, manner: Manner, next: Word | undefined): boolean {
  if (!word.capital || word.text === "I") return false;
  if (/^\p{Lu}$/u.test(word.text)) return next?.capital === true && closely(next.gap);
  if (isFamilyName(word.key) || wordFamilyNames.has(word.key)) return true;
  if (neverNames.has(word.key) || monthNames.has(word.key) || institutions.has(word.key) || titles.has(word.key)) return false;
  if (word.shouted && word.text.length < 5 && !isGivenName(word.key)) return false;
  return (
    !manner.german ||
    isGivenName(word.key) ||
    firstPart(word.key) ||
    !(next && /^\p{Ll}/u.test(next.text) && closely(next.gap) && germanNounEnds.test(word.key))
  );
}
const germanNounEnds = /(?:ung|heit|keit|schaft|tion|tat|ment|nis|ling|chen|lein|zeit|geld|karte|konto|filiale|vertrag|rechnung)$/;

/** A given name from the lists that is meant as one here: where the name that begins with it ends. */
function listed(text: string, words: readonly Word[], at: number, manner: Manner, taken: ReadonlySet<number>): number | undefined {
  const word = words[at] as Word;
  if (/^\p{Lu}$/u.test(word.text)) return initials(words, at);
  const whole = word.capital && !isThing(words, at) ? namedInRow(text, words, at, manner) : undefined;
  if (whole !== undefined) return whole;
  if (neverNames.has(word.key)) return undefined;
  const given = word.key.length > 2 && (isGivenName(word.key) || firstPart(word.key));
  const shortGiven = shortNames.has(word.key);
  const left = text.slice(Math.max(0, word.start - 70), word.start).toLowerCase();
  const right = text.slice(word.end, word.end + 60);
  const evidence = () =>
    speakingTo.person.test(left) ||
    speakingTo.called.test(left) ||
    relations.test(left) ||
    coordinated(words, at, taken) ||
    isGreeted(text, words, at);
  if (!word.capital) {
    if (!given || manner.german || word.key.length < 3 || isTricky(word.key) || commonLow.has(word.key)) return undefined;
    const sure = manner.whispering
      ? evidence() || saidAfter.test(right) || everydayNames.has(word.key)
      : evidence() && everydayNames.has(word.key);
    return sure ? extended(words, at, manner, 2, true) : undefined;
  }
  if (word.shouted && !manner.shouting && word.text.length < 6 && !everydayNames.has(word.key) && !words[at + 1]?.shouted) return undefined;
  if (institutionsBefore.has(words[at - 1]?.key ?? "") && closely(word.gap)) return undefined;
  if (isThing(words, at) || ofAFirm(right)) return undefined;
  const family = familyAfter(words, at, manner);
  if (!given && !shortGiven) return unlisted(text, words, at, manner, left, right);
  if (manner.shouting) {
    return isTricky(word.key) && !family && !evidence() ? undefined : extended(words, at, manner, 2, false);
  }
  if (
    softPlaceNames.has(word.key) &&
    !family &&
    !speakingTo.sure.test(left) &&
    (leadsToPlace.test(left) || (word.first && !saidAfter.test(right) && !evidence()))
  )
    return undefined;
  if (notSomebody.test(left)) return undefined;
  if (!isTricky(word.key) && given) {
    // In German every noun begins with a capital, and a few of them are somebody's name elsewhere.
    if (manner.german && !everydayNames.has(word.key) && !family && !evidence() && !saidAfter.test(right) && germanNounEnds.test(word.key))
      return undefined;
    if (word.first && !family && functionWordOf(word.key, words)) return undefined;
    return extended(words, at, manner, 3, false);
  }
  if (family) return extended(words, at, manner, 3, false);
  const month = monthNames.has(word.key);
  const place = placeNames.has(word.key);
  const says =
    saidAfter.test(right) &&
    !/\b(?:in|since|last|next|until|by|early|late|mid|of|through|during|end|before|after|from|to|at|near|around|outside|via|towards|visit|visiting|this|every|seit|im|en|depuis|di)\s$/u.test(
      left,
    );
  if (says && !determined.test(left)) return extended(words, at, manner, 3, false);
  if (month) return !datesAround(left, right) && speakingTo.person.test(left) ? extended(words, at, manner, 3, false) : undefined;
  if (place) return speakingTo.sure.test(left) || relations.test(left) ? extended(words, at, manner, 3, false) : undefined;
  if (determined.test(left) || manner.german)
    return evidence() && !determined.test(left) ? extended(words, at, manner, 3, false) : undefined;
  if (evidence()) return extended(words, at, manner, 3, false);
  return !word.first &&
    !word.shouted &&
    !titleCase(words, at) &&
    !(words[at + 1]?.capital && closely(words[at + 1]?.gap ?? "")) &&
    !(words[at - 1]?.capital && closely(word.gap) && !words[at - 1]?.first) &&
    !/^\s(?:this|that|you|it|to|the|my|your|we|i|for|me|a|an|of|so)\b/i.test(right) &&
    shortEnough(word)
    ? extended(words, at, manner, 3, false)
    : undefined;
}

/** Forms of a name that say by themselves that they are one, first in a sentence too. */
function namedInRow(text: string, words: readonly Word[], at: number, manner: Manner): number | undefined {
  if (manner.shouting) return undefined;
  return vietnamese(words, at) ?? chinese(text, words, at) ?? ofClan(words, at, manner) ?? families(text, words, at);
}

/** "Nguyễn Thị Mai Hương": a family name and what is written with its marks behind it. */
function vietnamese(words: readonly Word[], at: number): number | undefined {
  if (!vietnameseFamily.has(words[at]?.key ?? "")) return undefined;
  let last = at;
  while (last - at < 4 && words[last + 1]?.capital && closely(words[last + 1]?.gap ?? "")) last += 1;
  if (last === at) return undefined;
  const row = words.slice(at, last + 1);
  const marked = row.some((word) => vietnameseMarks.test(word.text.normalize("NFC")));
  return marked || (sureVietnamese.has(row[0]?.key ?? "") && (row.length > 2 || isGivenName(row.at(-1)?.key ?? ""))) ? last : undefined;
}
const vietnameseFamily = new Set(
  "nguyen tran le pham hoang huynh phan vu vo đang dang bui đo do ho ngo duong ly đinh dinh truong luong mai trinh đoan doan lam".split(
    " ",
  ),
);
const sureVietnamese = new Set("nguyen tran pham hoang huynh bui truong".split(" "));
const vietnameseMarks = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]/;

/** "Zhang Wei", "Wang Xiaoming": a family name and one or two syllables of Pinyin, where people are spoken of if it is a word as well. */
function chinese(text: string, words: readonly Word[], at: number): number | undefined {
  const [word, next] = [words[at] as Word, words[at + 1]];
  if (next === undefined || !/^[ \u00a0]$/.test(next.gap) || !next.capital || next.shouted || word.shouted) return undefined;
  const sure = pinyinFamily.has(word.key);
  if (!sure && !wordyPinyinFamily.has(word.key)) return undefined;
  if (
    !pinyin.test(next.key) ||
    englishPinyin.has(next.key) ||
    institutions.has(next.key) ||
    (next.key.length > 3 && neverNames.has(next.key))
  )
    return undefined;
  const said = saidAfter.test(text.slice(next.end, next.end + 60));
  const left = text.slice(Math.max(0, word.start - 70), word.start).toLowerCase();
  return sure || said || speakingTo.person.test(left) ? at + 1 : undefined;
}
const pinyinFamily = new Set(
  "wang zhang liu chen huang zhao wu zhou xu zhu guo lin luo liang zheng xie feng xiao cao yuan deng zeng peng jiang cai jia ding wei xue pan xia zhong tian liao zou xiong qiu qin hou shao meng duan qian yin li lu yu".split(
    " ",
  ),
);
const wordyPinyinFamily = new Set(
  "yang sun ma hu he gao song tang han dong cheng fu shen lei long fan fang shi yao tan hao kong bai cui kang mao gu wan chang jin su ye du ren dai".split(
    " ",
  ),
);
const pinyin =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|a|e|i|o|u)){1,2}$/;
const englishPinyin = new Set(
  "line lines mine wine fine dine time life like live love home none one done long song sun fan fun pan man men ten can ran ban bane cane lane sane mane name game same came made make take cake lake wake sale tale pale male mile bike hike nine pine tune june juice bone zone tone cone code mode rode nose rose pose dose wise rise size like wife safe sofa soda data beta meta menu sushi pizza visa media radio china beijing shanghai hong kong bus be me we he she do go so to no la li-ion yoga yen den pen hen gang bang rang sang hang wing king ring sing bing ping-pong ping long-term bingo mango banana tuna mini maxi taxi".split(
    " ",
  ),
);

/** "O'Brien", "McGregor": told by the capital within; what such firms and machines are called is a brand. */
function ofClan(words: readonly Word[], at: number, manner: Manner): number | undefined {
  const { text, gap } = words[at] as Word;
  if (!/^(?:O['’]|Mc|Mac|Fitz)\p{Lu}\p{Ll}{2,}$/u.test(text) || institutions.has(words[at + 1]?.key ?? "")) return undefined;
  return words[at - 1]?.capital && closely(gap) && institutionsBefore.has(words[at - 1]?.key ?? "")
    ? undefined
    : extended(words, at, manner, 1, false);
}

/** "The Kowalskis", "the Okafors". */
function families(text: string, words: readonly Word[], at: number): number | undefined {
  const { key, gap, shouted, end } = words[at] as Word;
  if (shouted || words[at - 1]?.key !== "the" || gap !== " " || !key.endsWith("s") || key.length < 6) return undefined;
  if (words[at + 1]?.capital && closely(words[at + 1]?.gap ?? "")) return undefined;
  const one = key.slice(0, -1);
  const common = (wordFamilyNames.has(one) || isGivenName(one)) && !institutions.has(one) && saidAfter.test(text.slice(end, end + 60));
  return (familyNames.has(one) || common) && !isTricky(one) && !neverNames.has(one) && !peoples.test(one) ? at : undefined;
}
/** "the Romans", "the Italians". */
const peoples = /(?:an|ese|ish|ander|beatle)$/;

const leadsToPlace =
  /(?:^|[^\p{L}])(?:in|at|near|to|from|around|via|of|through|county|co\.?|outside|visit|visiting|towards|across|between|the|aus|nach|à|de|en|di|a|op)\s$/u;
/** A pet, a machine, a ship: somebody's, but nobody. */
const notSomebody =
  /(?:^|[^\p{L}])(?:cat|dog|horse|puppy|kitten|hamster|rabbit|parrot|pony|chat ?bot|bot|app|ship|ferry|boat|robot|assistant|printer|lift|brand|product|hund|katze|chien|chat|perro|gato|cane|gatto|hond|kat)(?:,|\s(?:is |was )?(?:called|named|namens|genannt|appelée?|llamad[oa]|chiamat[oa]|genaamd))?\s["'“‘]?$/u;

const isTricky = (key: string) => wordNames.has(key) || monthNames.has(key) || placeNames.has(key);
const shortNames = new Set("al ed jo bo ty li wu xu yu ng ho lu ma an vi".split(" ").filter((key) => !neverNames.has(key)));
const shortEnough = (word: Word) => word.text.length > 2;
const determined =
  /(?:^|[^\p{L}])(?:the|a|an|any|no|every|each|our|your|this|that|these|those|some|which|what|per|der|die|das|ein|eine|einen|la|le|les|un|une|el|los|las|una|il|lo|gli|de|het|een)\s(?:new\s|old\s)?$/u;
const ofAFirm = (right: string) =>
  /^®|^™|^\.(?:com|co|org|net|de|io)\b|^['’]s\s(?:law|disease|syndrome|palsy|razor|theorem|sarcoma|lymphoma|chorea|day|eve)\b/u.test(
    right,
  ) || !isGivenName(folded(/^(?:['’]s)?\s(?:&|\+)\s(\p{Lu}[\p{L}'’-]*)/u.exec(right)?.[1] ?? "anna"));
const datesAround = (left: string, right: string) => /\d(?:st|nd|rd|th|\.)?\s(?:of\s)?$/.test(left) || /^\s?\d/.test(right);

/** Whether the next words belong to the name, so that it is one: "Will Okafor", "Rose Baker", "May O'Neill". */
function familyAfter(words: readonly Word[], at: number, manner: Manner): boolean {
  let next = at + 1;
  while (particles.has(words[next]?.key ?? "") && !words[next]?.capital && closely(words[next]?.gap ?? "") && next < at + 3) next += 1;
  const word = words[next];
  const previous = words[next - 1];
  if (!word || !previous || !closely(word.gap) || word.gap.startsWith(".") || (!word.capital && !manner.whispering)) return false;
  if (isFamilyName(word.key)) return true;
  if (wordFamilyNames.has(word.key)) return !manner.shouting && !manner.whispering;
  if (firstPart(word.key)) return true;
  return isGivenName(word.key) && !isTricky(word.key) && !neverNames.has(word.key) && word.key.length > 3 && !(words[at] as Word).first;
}

function coordinated(words: readonly Word[], at: number, taken: ReadonlySet<number>): boolean {
  const link = words[at - 1];
  return link !== undefined && /^(?:and|und|et|y|e|en|og|och|i|ve|or|with|&)$/.test(link.key) && taken.has(at - 2) && closely(link.gap);
}

const isGreeted = (text: string, words: readonly Word[], at: number) =>
  greetingWords.test(text.slice(Math.max(0, (words[at]?.start ?? 0) - 24), words[at]?.start).toLowerCase());

/** Most words around begin with a capital: a headline says nothing with one. */
function titleCase(words: readonly Word[], at: number): boolean {
  const around = words.slice(Math.max(0, at - 4), at + 5).filter(({ text }) => text.length > 3);
  return around.length > 3 && around.filter(({ capital }) => capital).length > around.length * 0.7;
}

/** "J. Smith", "A.B. Patel". */
function initials(words: readonly Word[], at: number): number | undefined {
  let next = at + 1;
  while (/^\p{Lu}$/u.test(words[next]?.text ?? "") && /^\.?\s?$/.test(words[next]?.gap ?? "x") && next < at + 3) next += 1;
  const family = words[next];
  const pointed = family?.gap.startsWith(".") ?? false;
  if (!family?.capital || !/^\.? ?$/.test(family.gap) || words[at]?.text === "I" || family.shouted) return undefined;
  if (words[at]?.text === "A" && !pointed) return undefined;
  if (isFamilyName(family.key) || (pointed && wordFamilyNames.has(family.key) && !institutions.has(family.key))) return next;
  const before = words[at - 1];
  const closed = pointed && !isTricky(family.key) && !neverNames.has(family.key) && !institutions.has(family.key) && family.text.length > 2;
  return closed &&
    !lettered.has(before?.key ?? "") &&
    (family.gap === ". " || family.gap === ".") &&
    !(before?.capital && closely(words[at]?.gap ?? "") && !titles.has(before.key))
    ? next
    : undefined;
}

/** "Plan B. Then" is no initial. */
const lettered = new Set(
  "plan option vitamin section type group class grade appendix part block gate terminal zone line hepatitis form tier level team platform stand bay wing row ward unit schedule band annex figure".split(
    " ",
  ),
);

/** A name of no list: only beside a family name, or where somebody is spoken of as people are. */
function unlisted(_text: string, words: readonly Word[], at: number, manner: Manner, left: string, right: string): number | undefined {
  const word = words[at] as Word;
  if (titles.has(word.key) || manner.shouting || word.text.length < 3 || word.shouted || isTricky(word.key) || notSpokenTo.has(word.key))
    return undefined;
  const next = words[at + 1];
  const family = isFamilyName(word.key);
  if (
    !word.first &&
    !(words[at - 1]?.capital && closely(word.gap)) &&
    !determined.test(left) &&
    next?.capital &&
    closely(next.gap) &&
    !next.gap.startsWith(".") &&
    !next.shouted &&
    !institutions.has(next.key) &&
    !neverNames.has(next.key)
  ) {
    const second = isFamilyName(next.key) || (isGivenName(next.key) && !isTricky(next.key) && next.key.length > 3);
    if (second && (family || !manner.german) && !titleCase(words, at)) return extended(words, at, manner, 3, false);
  }
  if (
    speakingTo.direct.test(left) &&
    !word.first &&
    word.text.length > 3 &&
    !manner.german &&
    (/^(?:[.,!?]|$|\s(?:on|in|at|about|from|yesterday|today|twice|who|and|again|this|last)\b)/u.test(right) ||
      isFamilyName(next?.key ?? ""))
  ) {
    return extended(words, at, manner, 2, false);
  }
  if (!family || determined.test(left)) return undefined;
  // "OKAFOR, Grace" as lists have it.
  if (next !== undefined && /^, $/.test(next.gap) && word.shouted && isGivenName(next.key)) return at + 1;
  if (speakingTo.person.test(left) || (saidAfter.test(right) && !word.first)) return extended(words, at, manner, 2, false);
  return undefined;
}

/** Small words of other languages that begin a sentence and are a name elsewhere. */
function functionWordOf(key: string, words: readonly Word[]): boolean {
  return key.length <= 3 && !everydayNames.has(key) && words.length > 1;
}

/** Names so common that they are one in small letters too. */
const everydayNames = new Set(
  `aaron abdul abigail adam adrian agnes agnieszka ahmad ahmed aidan aisha alan albert alejandro alessandro alex alexander alexandra alfie ali alice alison alistair amanda amelia amina amir amit amy ana andrea andreas andrew andy angela anita ann anna anne annie anthony antonio arjun arthur ashley barbara beatrice ben benjamin bernard beth betty
beverley brenda brian bridget carl carlos carmen caroline carolyn catherine cathy cecilia charles charlie charlotte chloe chris christina christine christopher claire clara colin conor craig daniel daniela danny darren dave david deborah debbie declan deepak denise dennis derek diana diane dmitri dominic donald dorothy doris douglas edith edward eileen elaine eleanor elena elizabeth ella ellen
elsie emily emma eric erica erik ethan eugene eva evelyn fatima fatma fatou felix fernando fiona frances francesca francesco frederick gareth gary gavin geoff george georgina gerald gerard gillian giovanni giulia giuseppe gladys gordon graham greta hannah hans harold harriet harry hassan hazim heather heidi helen helga henry hiroshi hugh ian ibrahim ingrid irene isaac isabel isabella ivan jack jackie jacob jacqueline jake jamal
james jamie jan jane janet janice jasmine jason javier jean jeff jennifer jenny jeremy jessica jill jim jimmy joan joanna joanne joe joel johan johann johanna john johnny jon jonathan jorge jose joseph joshua joyce juan judith julia julian julie jurgen kamal karen karim karin karl kate katherine kathleen kathy katie katy keith kelly kenneth kerry kevin khadija kieran kim kirsty klaus krishna kumar
kwame lakshmi larry laura lauren leila leo leon leslie liam linda lisa liz lorraine louis louise lucas lucia lucy luis luke lynn lynne maggie malcolm manuel marc marco marcus margaret maria marie marion marta martha martin mary matteo matthew maureen megan meera mehmet melanie michael michel michelle miguel mina mohamed mohammad mohammed moira monica muhammad mustafa nadia nancy naomi natalie natasha
nathan neil niamh nicola nicole nigel nina noah nora norman olga oliver olivia olu omar oscar owen pablo pamela patricia patrick paul paula pauline pedro peter petra philip phil phyllis pierre piotr priya rachel rahul raj rajesh ralph raymond rebecca renate rhys ricardo richard rita robert roberta roger ronald rosa rosie ross roxanne russell ruth ryan sabine salma samantha samir samuel sandra sanjay sara sarah
scott sean sergei seamus sharon sheila shirley simon siobhan sofia sonia sophia sophie stacey stefan stella stephanie stephen steve steven stuart sunita susan susanne suzanne sven svetlana sylvia tanya tara teresa thelma theresa thomas tim tina tom tommy toni tony tracey tracy trevor uwe valerie vanessa vera victoria vijay vikram vincent vivian vladimir walter wayne wendy wilhelm william winifred wolfgang xavier
yasmin yusuf yvonne zainab zara zoe`.split(/\s+/),
);
