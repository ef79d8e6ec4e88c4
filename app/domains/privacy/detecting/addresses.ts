import { before, type Candidate } from "./candidates.ts";
import { isGivenName } from "./known-names.ts";
import { neverNames, placeNames, softPlaceNames } from "./name-words.ts";
import { folded } from "./words.ts";

const house = "\\d{1,5}(?:\\s?[a-z]|[A-Z])?(?:\\s?[-–/]\\s?\\d{1,4}[a-z]?)?";
const big = "\\p{Lu}[\\p{L}'’.-]{0,30}";
const flat =
  "(?:(?:[Ff]lat|[Aa]partment|[Aa]pt\\.?|[Uu]nit|[Ss]uite|[Mm]aisonette|[Ss]tudio|[Ll]evel|[Ff]loor|[Ll]ot|FLAT|UNIT|APARTMENT)\\s(?:[Nn]o\\.?\\s)?[\\p{L}\\d]{1,4}(?:[-/]\\d{1,4})?,?\\s)";
const housesNamed =
  "Cottages?|Rectory|Vicarage|Farm|Farmhouse|Lodge|House|Villas?|Barn|Manor|Bungalow|Mill|Court|Hall|Mansions|Building|Buildings|Tower|Towers|Point|Forge|Oast|Grange|Stables|Lea|View|Haven|Croft|Nook|Dene|Mount|Wharf|Works|Gables|Elms|Oaks|Firs|Laurels|Hollies|Willows|Beeches|Orchard|Chapel|Schoolhouse|Coach House|Granary|Hermitage|Marina|Mooring|Berth|Heights";

const englishStreets =
  "street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|close|crescent|cres|court|ct|place|pl|terrace|terr?|gardens?|gdns|grove|way|walk|square|sq|hill|mews|row|boulevard|blvd|parade|pde|circuit|highway|hwy|parkway|pkwy|rise|view|park|green|wharf|quay|yard|gate|croft|drove|esplanade|loop|trail|turnpike|alley|circle|cir|promenade|villas|cottages|buildings|house|heights|meadows?|fields?";
const sureStreets = "street|road|rd|avenue|ave|lane|crescent|boulevard|blvd|terrace|grove|close|drive|gardens|mews|court|square";
/** Words between a number and "street" that make it something else: "3 customers on the road". */
const between =
  "(?!(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|people|persons?|customers?|times|miles?|metres?|meters?|km|yards?|of|on|in|at|to|from|the|and|or|was|were|is|are|per|cent|am|pm|vans?|cars?|buses|staff|calls?|doors?|shops?|stores?|branch(?:es)?|long|way|more|other|different|local|main|busy|by|down|up|over|along|off|away|near|next|your|our|my|his|her|their|a|an|that|this|with|for|it|i|we|he|she|they|you|who|which|then|when|after|before|pounds?|euros?|dollars?|back|left|right|floor|steps?|queue|st|nd|rd|th)\\b)";

const forms: readonly RegExp[] = [
  // 12 Elm Road · Flat 3, 12-14 St John's Wood Road · 221B Baker St · 5 The Old Mill Lane, Apt 4
  new RegExp(
    `(?<![\\p{L}\\p{N}£$€.,/-])${flat}?(?:(?:The\\s)?(?:${big}\\s){0,2}(?:${housesNamed}),?\\s)?${house},?\\s(?:(?:the|of|upper|lower|${big}|\\d{1,3}(?:st|nd|rd|th)|[NSEW]{1,2}\\.?)\\s){1,4}(?:${titled(englishStreets)})(?![\\p{L}\\p{N}])\\.?(?:\\s(?:north|south|east|west|[NSEW]{1,2})(?![\\p{L}]))?(?:,?\\s(?:[Aa]pt\\.?|[Aa]partment|[Uu]nit|[Ss]uite|[Ff]lat|#)\\s?[\\p{L}\\d]{1,5}(?!\\p{L}))?`,
    "gu",
  ),
  // 12 broadway, 350 Fifth Avenue North are above; 12 elm road as people type it
  new RegExp(
    `(?<![\\p{L}\\p{N}£$€.,/-])(?:flat\\s[\\p{L}\\d]{1,4},?\\s)?\\d{1,4}[a-z]?,?\\s${between}[\\p{L}'’]{2,20}\\s(?:${between}[\\p{L}'’]{2,20}\\s)?(?:${sureStreets})(?![\\p{L}\\p{N}])`,
    "giu",
  ),
  // Rose Cottage, Mill Lane · The Old Rectory, Church Road
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:The\\s)?(?:${big}\\s){0,2}(?:${housesNamed}),\\s(?:${big}\\s){1,3}(?:${titled(englishStreets)})(?![\\p{L}\\p{N}])`,
    "gu",
  ),
  // No. 6 The Paddocks · 8A, Marlowe Mansions
  /(?<![\p{L}\p{N}£$€.,/-])(?:[Nn]o\.?\s|[Nn]umber\s)?\d{1,3}[A-Za-z]?,?\sThe\s\p{Lu}\p{Ll}{3,20}s(?=[,.;)\n]|$)/gu,
  new RegExp(
    `(?<![\\p{L}\\p{N}£$€.,/-])\\d{1,4}[A-Za-z]?,?\\s(?:${big}\\s){1,2}(?:Mansions|Court|House|Villas|Cottages|Lodge|Buildings|Apartments|Heights|Towers?|Wharf)(?=[,.;)\\n]|$)`,
    "gu",
  ),
  // Flat 12B · Apartment 4, Harbour House
  /(?<![\p{L}\p{N}])(?:flat|apartment|apt\.?)\s(?:no\.?\s|number\s|#)?\d{1,4}[a-z]?(?![\p{L}\p{N}%]|[.,]\d)(?:,\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:House|Court|Tower|Towers|Mansions|Building|Buildings|Point|Heights|Lodge|Place))?/giu,
  // P.O. Box 123 and its sisters
  /(?<![\p{L}\p{N}])(?:p\.?\s?o\.?\s?box|post office box|postfach|postbus|boîte postale|apartado(?: de correos)?|casella postale|caixa postal|private bag|locked bag|skrytka pocztowa|postboks|box)\s(?:no\.?\s|n[°º]\s)?(?:\d{1,3}(?: \d{2,3}){1,3}|\d{2,6})(?![\p{L}\p{N}%]|[.,]\d)/giu,
  // Lindenstraße 12a · Berliner Str. 5 · Prinsengracht 263 · Storgatan 4 · Nørregade 7
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}.-]{1,40}[\s-]){0,2}(?:\p{Lu}[\p{L}-]{1,30}(?:straße|strasse|str\.|gasse|weg|platz|allee|ring|damm|ufer|hof|steig|chaussee|markt|graben|promenade|stieg|redder|kamp|twiete|pfad|brücke|winkel|garten|siedlung|straat|laan|plein|gracht|kade|singel|dijk|dreef|steeg|plantsoen|hof|pad|gatan|vägen|gränd|gade|vej|veien|gata|gate|allé|katu|tie|kuja|bakken|vænget|stien|parken|toften|stræde|torvet|plass|stigen|backen|torget)|(?<=[\s-])(?:Straße|Strasse|Str\.|Allee|Platz|Weg|Gasse|Ring|Damm|Ufer|Markt))\s(?:Nr\.?\s)?\d{1,4}\s?(?:[a-h](?![\p{L}]))?(?:\s?[-/]\s?\d{1,4})?(?:\s(?:bus|bis|hs|[I]{1,3})(?!\p{L})(?:\s\d{1,3})?)?(?![\p{N}]|[.,:]\d)/gu,
  // Am Markt 3 · An der Alster 12 · Unter den Linden 77
  /(?<![\p{L}\p{N}])(?:Am|An der|An den|Auf der|Auf dem|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Vor dem|Bei der|Alte|Alter|Neue|Neuer)\s(?!(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahr|Jahre|Tag|Alter|Schnitt|Raum|Zimmer|Filiale|Stock|Gleis|Uhr|Ende|Anfang|Wert|Kapitel|Abschnitt|Schalter|Warteschleife|Ganzen)\b)\p{Lu}[\p{L}-]{2,30}(?:\s\p{Lu}[\p{L}-]{2,30})?\s\d{1,4}[a-h]?(?![\p{L}\p{N}]|[.,:]\d)(?!\s(?:Uhr|Minuten|Stunden|Tage|Euro|Prozent|Jahre|Mal))/gu,
  // 12 bis, rue de la Paix · 5 avenue d'Italie
  /(?<![\p{L}\p{N}.,/-])\d{1,4}\s?(?:bis|ter|quater|[A-C])?,?\s(?:rue|avenue|av\.|boulevard|bd\.?|place|allée|allées|chemin|impasse|quai|cours|route|square|passage|faubourg|villa|sentier|ruelle|résidence)\s(?:(?:de la|de l['’]|des|du|de|d['’]|la|le|les|l['’])\s?)?(?!(?:minutes|fois|jours)\b)[\p{L}\d][\p{L}'’-]{1,30}(?:[\s-](?:(?:de la|des|du|de|d['’]|et)\s)?\p{Lu}[\p{L}'’-]{1,30}){0,3}/giu,
  // Calle de Alcalá 45, 3º B · Avda. Diagonal, 612 · Rua Augusta 12 · Via Roma 5
  /(?<![\p{L}\p{N}])(?:calle|c\/|avenida|avda\.?|plaza|paseo|carrer|carretera|camino|ronda|travesía|glorieta|rua|travessa|praça|largo|estrada|alameda|rodovia|via|viale|v\.le|piazza|piazzale|corso|vicolo|strada|lungomare|lungotevere|contrada)\s(?:(?:de la|de los|de las|del|de|d['’]|da|do|dos|das|della|dei|delle|di|san|santa)\s?)?[\p{L}][\p{L}'’.-]{1,30}(?:\s(?:(?:de la|de los|del|de|da|do|dos|di|della|y|e)\s)?\p{Lu}[\p{L}'’.-]{1,30}){0,3},?\s(?:n\.?[º°]?\s?|núm\.?\s|número\s|nº\s|numero\s)?\d{1,4}\s?(?:[a-d](?!\p{L}))?(?:,?\s\d{1,2}\s?[º°ªª]\s?(?:[A-D]|izq|dcha|dto)?\.?)?(?![\p{N}%]|[.,:]\d)(?!\s(?:euros?|minutos|minuti|horas|ore|veces|volte|años|anni))/giu,
  // ul. Długa 12/4 · Atatürk Cad. No: 5 · ул. Ленина, д. 10
  /(?<![\p{L}\p{N}])(?:ul\.|ulica|ulicy|ulicę|al\.|aleja|alei|os\.|osiedle|pl\.)\s\p{Lu}[\p{L}.-]{1,30}(?:\s\p{Lu}[\p{L}.-]{1,30}){0,2}\s\d{1,4}[a-z]?(?:\s?\/\s?\d{1,4}|\sm\.\s?\d{1,4})?/gu,
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'’.-]{1,30}\s){1,4}(?:Mah|Mahallesi|Sok|Sokak|Sokağı|Sk|Cad|Caddesi|Cd|Bulvarı|Blv)\.?,?\s(?:No\s?[:.]?\s?)?\d{1,4}(?:\s?\/\s?\d{1,4})?/gu,
  /(?<![\p{L}\p{N}])(?:ул\.?|улиц[аеуы]|пр-?т\.?|проспект[ае]?|пер\.?|переул\p{L}{2,3}|наб\.?|шоссе)\s\p{Lu}[\p{L}.-]{1,30}(?:\s\p{Lu}[\p{L}.-]{1,30})?,?\s(?:д\.?\s?|дом[е]?\s)?\d{1,4}\p{L}?(?:,?\s(?:кв\.?|квартир\p{L})\s?\d{1,4})?/gu,
  /[\p{Script=Han}]{2,12}(?:路|街|道|巷|弄|胡同)\s?\d{1,5}\s?号(?:\s?\d{1,4}\s?(?:室|楼|单元))?|[\p{Script=Han}]{1,8}[0-9０-９]{1,3}丁目[0-9０-９]{1,3}(?:番地?|[-−‐])[0-9０-９]{0,3}号?/gu,
];

/** "lives on Acacia Avenue": the street alone, but only of somebody. */
const lonely = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:The\\s)?(?:${big}\\s){1,3}?,?\\s)?(?:${big}\\s){1,3}(?:${titled("street|road|avenue|lane|drive|close|crescent|terrace|grove|gardens|mews|court|square|boulevard|place|row|walk|way")})(?![\\p{L}\\p{N}])|(?<![\\p{L}])\\p{Lu}[\\p{L}-]{2,30}(?:straße|strasse|gasse|allee|straat|laan|gracht|gatan|gade|vägen)(?!\\p{L})`,
  "gu",
);
const living =
  /(?:\bliv(?:es?|ed|ing)|\baddress(?: is| was|:)?|\bmov(?:ed|ing)|\bresid(?:es?|ing|ent)|\b(?:my|her|his|their) (?:house|home|flat|place|door)|\bhome|\bdeliver(?:ed|y)?|\bpost (?:it|them|this)|\bsend (?:it|them|this)|\bhouse|\bflat|\bproperty|\badress|\bneighbou?rs?|\bwohn\p{L}*|\badresse|\bwoont|\bbor)\b[^.;]{0,24}?\s(?:in|on|at|to|off|is|was|of|near|from|down|up|auf|an|der|an der|aan de|in de|på|i|ist)?\s?$/iu;

/** "the house at 6 Ferry Steps, Clifton": a number and a name of no known kind, where somebody lives, and a town behind it. */
const numbered = new RegExp(`(?<![\\p{L}\\p{N}£$€.,/-])${flat}?\\d{1,4}[a-z]?,?\\s${big}(?:\\s${big}){0,2}(?=,\\s\\p{Lu})`, "gu");

/** A street of any language, its number, and behind the comma a postcode and a town. */
const before5 =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}.'’-]{1,40}(?:\s(?:\p{Lu}[\p{L}.'’-]{1,30}|an|der|den|dem|am|de|la|du|des|del|van|het|of|und|i|op)){0,3}\s\d{1,4}\s?[a-zA-Z]?),\s?(?:[A-Z]{1,3}-)?(?:\d{4,5}|\d{3}\s\d{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4}\s[A-Z]{2})\s\p{Lu}\p{Ll}/gu;

const codes =
  /(?<![\p{L}\p{N}])(?:[A-Za-z]{1,2}\d[\dA-Za-z]?\s?\d[A-Za-z]{2}|[A-Za-z]\d[A-Za-z]\s\d[A-Za-z]\d|[A-Za-z]\d[\dWw]\s[\dA-Za-z]{4}|(?:A[A-Z]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|NSW|NT|O[HKR]|PA|QLD|RI|S[ACD]|T[NX]|TAS|UT|V[AT]|VIC|W[AIVY])\s\d{4,5})(?![\p{L}\p{N}])/gu;
const part = `${between}\\p{L}[\\p{L}'’.-]*`;
const numberedEnd = new RegExp(
  `(?<![\\p{L}\\p{N}£$€.,/-])(?:(?:flat|unit|apartment|apt\\.?|level|suite|lot)\\s\\w{1,4},?\\s)?\\d{1,5}[a-z]?(?:[-/]\\d{1,4})?,?\\s${part}(?:\\s${part}){0,3}(?:,?\\s?\\n?${part}(?:\\s${part}){0,3}){0,4},?\\s*$`,
  "iu",
);
const namedEnd = new RegExp(
  `(?:address(?:\\sis|\\swas)?|\\bat|\\bto|\\bfrom|:|^|\\n)\\s((?:The\\s)?(?:${big}\\s){0,2}(?:${housesNamed})(?:,\\s?${big}(?:\\s${big}){0,3}){1,4}),?\\s*$`,
  "u",
);

export function addresses(text: string): Candidate[] {
  const found = forms.flatMap((form) => [...text.matchAll(form)].map((match) => candidate(text, match, 5)));
  for (const match of text.matchAll(lonely)) {
    if (living.test(before(text, match.index, 50))) found.push(candidate(text, match, 3));
  }
  for (const match of text.matchAll(numbered)) {
    if (living.test(before(text, match.index, 50))) found.push(candidate(text, match, 4));
  }
  for (const match of text.matchAll(before5))
    found.push({ start: match.index, end: match.index + (match[1] ?? "").length, kind: "address", sureness: 5 });
  for (const { index } of text.matchAll(codes)) found.push(endingAt(text, index));
  return found.filter((address): address is Candidate => address !== undefined);
}

/** The lines before a postcode, as far back as a house number or a house's name. */
function endingAt(text: string, code: number): Candidate | undefined {
  const from = Math.max(0, code - 110);
  const left = text.slice(from, code);
  const match = numberedEnd.exec(left);
  const named = match ? undefined : namedEnd.exec(left);
  const written = (match?.[0] ?? named?.[1])?.replace(/[\s,]+$/, "");
  if (written === undefined || !/\p{L}{2}/u.test(written) || /^(?:19|20)\d{2}\s|^\d+\s?(?:am|pm)\b/i.test(written)) return undefined;
  const start = from + (match ? match.index : (named?.index ?? 0) + (named?.[0].indexOf(written) ?? 0));
  return { start, end: start + written.length, kind: "address", sureness: 5 };
}

function candidate(text: string, match: RegExpExecArray, sureness: number): Candidate | undefined {
  const whole = match[0].replace(/[\s,]+$/, "");
  // The full stop is the sentence's, unless that goes on behind it.
  const written = /^(?:\s+(?![\s\p{Ll}])|$)/u.test(text.slice(match.index + whole.length)) ? whole.replace(/\.$/, "") : whole;
  if (/^\d+\s?(?:am|pm|x|%)\b/i.test(written) || /^\d{1,2}(?:st|nd|rd|th)\b/i.test(written)) return undefined;
  // A year or a time before a capital word: "In 2019 Green Park", "at 10 Victoria Square".
  if (
    /^(?:19|20)\d{2}\s/.test(written) &&
    /\b(?:in|since|of|by|until|from)\s$/i.test(text.slice(Math.max(0, match.index - 8), match.index))
  )
    return undefined;
  return { start: match.index, end: withTowns(text, match.index + written.length), kind: "address", sureness };
}

const town =
  /^((?:\p{Lu}[\p{L}'’-]*\.?(?![\p{L}\p{N}]))(?:[\s-](?:\p{Lu}[\p{L}'’-]*(?![\p{L}\p{N}])|on|upon|le|la|de|del|of|the|am|an|der|im|bei|sur|en|in|by|cum)(?![\p{L}\p{N}])){0,3})/u;

/** The places behind the street belong to the address: "…, Clifton, Bristol". */
function withTowns(text: string, end: number): number {
  let last = end;
  for (let places = 0; places < 4; places += 1) {
    const separator = /^(?:,\s?\n?|\n)/.exec(text.slice(last, last + 4))?.[0];
    if (separator === undefined) break;
    const start = last + separator.length;
    const found = town
      .exec(text.slice(start, start + 60))?.[1]
      ?.replace(/\s(?:on|upon|le|la|de|del|of|the|am|an|der|im|bei|sur|en|in|by)$/, "");
    if (found === undefined || found.split(/[\s-]/).some((word) => neverNames.has(folded(word)) || greetings.test(word))) break;
    const right = text.slice(start + found.length, start + found.length + 12);
    const goesOn = /^\s\p{Ll}/u.test(right);
    if (
      (goesOn || separator.includes("\n")) &&
      found.split(/[\s-]/).some((word) => isGivenName(folded(word)) && !placeNames.has(folded(word)) && !softPlaceNames.has(folded(word)))
    )
      break;
    if (separator.includes("\n") && !/^,|^\s*\n|^\s[A-Z]{1,2}\d|^\s\d/.test(right)) break;
    last = start + found.length;
  }
  return last;
}
const greetings = /^(?:kind|regards|thanks|thank|yours|best|dear|mr|mrs|ms|miss|dr|tel|phone|mobile|email|ref|account|customer|born)$/i;

/** The words as they begin a name (Road) and in capitals (ROAD), for patterns where the case of other words counts. */
function titled(words: string): string {
  return words
    .split("|")
    .map(
      (word) => `[${(word[0] ?? "").toUpperCase()}${word[0]}]${word.slice(1)}|${word.replace(/[a-z]/g, (letter) => letter.toUpperCase())}`,
    )
    .join("|");
}
