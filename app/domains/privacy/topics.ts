/** Sensitive topics of a text, by lists of words in several languages. A list only asks: the teller confirms. */

export const sensitiveTopics = ["bereavement", "illness", "hardship", "violence", "self-harm", "child"] as const;
export type SensitiveTopic = (typeof sensitiveTopics)[number];

/** In small letters. Each is a pattern of whole words; what only sounds like it is taken out before. */
const lists: Record<SensitiveTopic, readonly string[]> = {
  bereavement: [
    "died|passed away|has passed on|bereave\\p{L}*|funerals?|widow(?:ed|er|ers|s)?|late (?:husband|wife|mother|father|mum|dad|son|daughter|brother|sister|partner)|death of|deaths?|dying|deceased|stillb\\p{L}+|miscarr\\p{L}+|grie(?:f|ving|ved)|mourning|probate|hospice|lost (?:my|her|his|their|our) (?:\\p{L}+ )?(?:husband|wife|mother|father|mum|mom|dad|son|daughter|brother|sister|partner|baby|child|parents?|nan|gran)|buried|cremat\\p{L}+|coffin",
    "gestorben|verstorben\\p{L}*|verstarb|tod (?:meine|ihre|seine|unsere)\\p{L}|todesfall|beerdigung|bestattung|witwer?|trauer\\p{L}*|fehlgeburt|verwitwet|sterbeurkunde",
    "décédée?s?|mort de|est morte?|décès|obsèques|enterrement|veu(?:f|ve)|deuil|fausse couche",
    "falleci\\p{L}*|murió|fallecimiento|muerte de|funeral|entierro|viud[oa]|duelo|aborto espontáneo",
    "è mort[oa]|decess[oa]|deceduto|deceduta|lutto|vedov[oa]|morte di|scompars[oa] di",
    "overleden|overlijden|begrafenis|uitvaart|weduwe|weduwnaar|rouw\\p{L}*|miskraam",
    "zmarł\\p{L}*|pogrzeb\\p{L}*|faleceu|morreu|luto|óbito|умер\\p{L}*|похорон\\p{L}*|vefat\\p{L}*|öldü",
  ],
  illness: [
    "cancer|tumou?rs?|leuk(?:a)?emia|chemo(?:therapy)?|radiotherapy|dementia|alzheimer\\p{L}*|parkinson\\p{L}*|stroke|heart attack|heart failure|terminal(?:ly)? (?:ill|illness|diagnosis|cancer)|diagnos(?:ed|is)|illness|seriously ill|very ill|disabled|disabilit(?:y|ies)|wheelchair|dialysis|diabet\\p{L}+|epilep\\p{L}+|depress(?:ed|ion)|anxiety|panic attacks?|bipolar|schizophren\\p{L}*|psychosis|autis\\p{L}+|hiv|multiple sclerosis|kidney failure|surgery|operation on (?:my|her|his|their)|intensive care|chronic pain|ptsd|eating disorder|anorexi\\p{L}+|hospitali[sz]ed|palliative|sectioned|mental health",
    "krebs(?!t)\\p{L}*|tumor\\p{L}*|chemotherapie|demenz|schlaganfall|herzinfarkt|diagnose|erkrank\\p{L}*|krankheit|schwer krank|behindert\\p{L}*|rollstuhl|depression\\p{L}*|intensivstation|pflegebedürftig\\p{L}*|diabetes|epilepsie",
    "tumeur|chimio\\p{L}*|démence|avc|infarctus|crise cardiaque|maladie|gravement malade|handicap\\p{L}*|fauteuil roulant|dépression|hospitalisée?",
    "cáncer|quimio\\p{L}*|demencia|ictus|infarto|enfermedad|gravemente enferm[oa]|discapaci\\p{L}*|silla de ruedas|depresión|hospitalizad[oa]",
    "cancro|tumore|chemioterapia|demenza|malattia|gravemente malat[oa]|disabil\\p{L}*|sedia a rotelle|depressione|ricoverat[oa]",
    "kanker|tumor|chemo|dementie|beroerte|hartaanval|ernstig ziek|ziekte|gehandicapt\\p{L}*|rolstoel|depressie|opgenomen in het ziekenhuis",
    "raka|nowotw\\p{L}*|udar|câncer|doença|kanser|рак[аом]?|болезн\\p{L}*",
  ],
  hardship: [
    "food ?banks?|bankrupt\\p{L}*|evict(?:ed|ion)|homeless(?:ness)?|debts?|in arrears|bailiffs?|can(?:no|['’])t afford|could(?:n['’]t| not) afford|unable to afford|redundan(?:t|cy)|lost (?:my|her|his|their) (?:job|home|house)|unemployed|universal credit|benefits? (?:stopped|cut|sanction\\p{L}*)|repossess\\p{L}*|payday loans?|no money (?:left|for)|skip(?:ping|ped)? meals|go(?:ing|es|ne)? hungry|heating or eating|poverty|struggling to (?:pay|make ends meet|feed)|make ends meet|insolven\\p{L}+|hardship|prepayment|cut off (?:my|her|his|their) (?:gas|electricity|power|heating)|sleeping (?:rough|in (?:my|her|his|their) car)",
    "schulden|pfändung\\p{L}*|gepfändet|gerichtsvollzieher\\p{L}*|obdachlos\\p{L}*|arbeitslos\\p{L}*|insolvenz|bürgergeld|hartz|kann (?:ich|sie|er) (?:mir|sich) nicht leisten|nicht mehr leisten|räumungsklage|zwangsräumung|tafel (?:angewiesen|gehen)|mahnbescheid|job verloren|arbeit verloren|stromsperre|existenzangst",
    "dettes?|surendett\\p{L}*|expuls(?:é|ée|ion)|sans-abri|chômage|huissiers?|restos du cœur|plus les moyens|fins de mois",
    "deudas|desahuci\\p{L}*|sin techo|desemplead[oa]|en paro|embargo|no (?:puedo|puede) pagar|llegar a fin de mes",
    "debiti|sfratt\\p{L}*|disoccupat[oa]|senzatetto|non (?:posso|può) permettersi|pignorament\\p{L}*|arrivare a fine mese",
    "schulden|deurwaarder|voedselbank|dakloos|werkloos|huisuitzetting|niet betalen|rondkomen",
    "długi|komornik\\p{L}*|bezrobotn\\p{L}*|dívidas|despej\\p{L}*|desempregad[oa]|долг(?:и|ов)|безработн\\p{L}*",
  ],
  violence: [
    "domestic (?:abuse|violence)|violen(?:ce|t)|assault(?:ed|s)?|rap(?:e|ed|ist)|stalk(?:ed|er|ing)|abus(?:e|ed|ive) (?:him|her|them|me|husband|partner|wife|ex|relationship|parent|father|mother|boyfriend|girlfriend)|abusive|(?:was|were|been|being) abused|beat(?:en|ing)? (?:me|her|him|them|up)|hit (?:me|her|him|them)|punched|threaten(?:ed|s|ing) (?:me|her|him|them|to (?:kill|hurt|hit))|stabb(?:ed|ing)|murder(?:ed)?|attacked|mugged|robbed|coercive control|restraining order|women['’]s (?:refuge|shelter)|harass(?:ed|ment)|trafficked|forced marriage|sexual(?:ly)? (?:abuse|abused|assault|assaulted|harass\\p{L}*)|knife|at gunpoint",
    "häusliche gewalt|gewalt(?:tätig\\p{L}*)?|geschlagen|verprügelt|vergewaltig\\p{L}*|missbrauch(?:t)?|bedroht|überfallen|stalking|stalker|frauenhaus|ermordet|belästigt|messer",
    "violences?(?: conjugales?)?|agress(?:ée?|ion)|viol(?:ée?)?|battu(?:e)?|frapp(?:ée?|er)|menac(?:ée?|es) de mort|harcel\\p{L}*|meurtre",
    "violencia(?: de género)?|maltrat\\p{L}*|agredi\\p{L}*|violad[oa]|violación|amenaz\\p{L}*|golpe(?:ó|ada|ado)|acos(?:o|ada|ado)|asesin\\p{L}*",
    "violenza|picchiat[oa]|aggredit[oa]|stuprat[oa]|minacciat[oa]|maltrattament\\p{L}*|molestat[oa]",
    "huiselijk geweld|geweld|mishandel\\p{L}*|verkracht|bedreigd|aangevallen|geslagen",
    "przemoc\\p{L}*|pobi(?:ty|ta|ł)|zgwałc\\p{L}*|violência|agredid[oa]|насили\\p{L}*|избил\\p{L}*|şiddet\\p{L}*",
  ],
  "self-harm": [
    "suicid\\p{L}*|self[- ]harm\\p{L}*|kill(?:ed|ing)? (?:myself|herself|himself|themselves|themself)|end(?:ed|ing)? (?:my|her|his|their) (?:own )?life|tak(?:e|en|ing) (?:my|her|his|their) (?:own )?life|took (?:my|her|his|their) own life|(?:want(?:s|ed)?|wish(?:es|ed)?) to die|do(?:es)?(?:n['’]t| not) want to (?:live|be here)|did(?:n['’]t| not) want to live|no reason to live|hurt(?:ing)? (?:myself|herself|himself|themselves)|cut(?:ting)? (?:myself|herself|himself)|overdos(?:e|ed)|better off without (?:me|him|her)|the samaritans",
    "suizid\\p{L}*|selbstmord\\p{L}*|selbstverletz\\p{L}*|umbringen|das leben (?:nehmen|genommen)|nicht mehr leben|ritzen",
    "se (?:suicider|tuer)|me tuer|en finir|mettre fin à (?:mes|ses) jours|automutil\\p{L}*|scarifi\\p{L}*",
    "suicidi\\p{L}*|quitarse la vida|quitarme la vida|autolesi\\p{L}*|no quier[oe] vivir",
    "togliersi la vita|togliermi la vita|autolesionis\\p{L}*|farla finita",
    "zelfmoord\\p{L}*|zelfdoding|zelfbeschadig\\p{L}*|niet meer leven",
    "samobój\\p{L}*|samookalecz\\p{L}*|suicíd\\p{L}*|самоуби\\p{L}*|intihar\\p{L}*",
  ],
  child: [
    "child(?:ren)?|bab(?:y|ies)|toddlers?|newborn|infants?|(?:my|her|his|their|our|a) (?:little |young |disabled |autistic |sick |(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]year[- ]old )?(?:kids?|son|daughter|girl|boy)|(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]year[- ]old (?:son|daughter|girl|boy|child|kid)|(?:aged|age) (?:[1-9]|1[0-7])(?!\\d)|pupils?|schoolchild\\p{L}*|foster (?:child|care|son|daughter)|safeguarding|minors?|teenage(?:r|rs|d)?|grand(?:child|children|son|daughter|sons|daughters)|nursery",
    // Alone they are English words: what stands before them in their own language tells.
    "kind(?:er|ern|es)|(?:das|des|dem|ein(?:es|em)?|(?:m|d|s)ein(?:es|em)?|ihr(?:es|em)?|unser(?:es|em)?|euer|jedes|dieses|kleines|krankes|mit|het|een|mijn|haar|zijn|hun|ons|elk|ieder|zieke?) kind|säugling|tochter|sohn|enkel(?:in|kind|kinder|sohn|tochter)?|neugeboren\\p{L}*|kleinkind\\p{L}*|minderjährig\\p{L}*|jugendamt|schüler(?:in)?",
    "enfants?|bébés?|nourrisson|(?:mon|ma|sa|leur|notre) (?:petite? )?(?:fils|fille)|petit-fils|petite-fille|mineure?s?",
    "niñ[oa]s?|bebés?|(?:mi|su|nuestr[oa]) hij[oa]s?|niet[oa]s?|menor(?:es)? de edad|recién nacid[oa]",
    "bambin[oaie]|neonat[oa]|figli[oaea]|minorenn[ei]|nipotin[oa]",
    "kinderen|peuter|kleuter|dochter|zoon|kleinkind(?:eren)?|minderjarig\\p{L}*",
    "dzieck\\p{L}*|dzieci|crianças?|bebê|filh[oa]|ребён\\p{L}*|ребен\\p{L}*|дет(?:и|ей)|çocuk\\p{L}*|bebek\\p{L}*|barn(?:en|a)|(?<!(?:in|of|from|at|to|near|high|around) )barnet|(?:mitt|ditt|sitt|vårt|ett|hennes|deras|mina|sina|våra|mine|sine|våre|vores|två|tre|flere|flera|små|sjuka|syke) barn|孩子|婴儿|子供|赤ちゃん",
  ],
};

/** What sounds like one of them and is none. */
const harmless = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    "(?:phone|battery|laptop|line|signal|connection|wifi|wi-fi|router|car|engine|app|call|tablet|computer|machine|screen|boiler|printer|card reader|it|fridge|conversation|chat)s? (?:has |had |have |just |suddenly |then |simply )?(?:died|dies|dying)",
    "to die for|dying (?:to|for)|die hard|died laughing|dead(?:line|lines|lock| end| easy| good| battery| zone| line| heat)",
    "sick (?:of|and tired|to death)|sick (?:pay|leave|note)|stroke of (?:luck|genius)|brush ?strokes?|one stroke|(?:key|pen)strokes?",
    "surgery hours|(?:doctor|gp|dental|vet)['’]?s? surgery|the surgery|diagnos\\p{L}+ (?:tool|mode|test|the (?:fault|problem|issue|router|line))|fault diagnosis",
    "in (?:your|their|the company['’]s) debt|debt of gratitude|direct debits?|technical debt|prepayment (?:invoice|discount)|redundant (?:questions?|steps?|forms?|system|information|data)",
    "child(?:['’]s|s)? play|childish(?:ly)?|inner child|child ?lock|child ?proof|child seats?|children['’]?s (?:menu|clothes|department|section|books?)|kids['’]? (?:menu|meal|section)|baby (?:steps|blue|pink|sitter)|brainchild|childhood|kindly|minor (?:issue|issues|problem|problems|delay|delays|error|errors|change|changes|detail|details|fault|faults|inconvenience|complaint|point|damage)|(?:tree|plant|nursery) nursery",
    "bank (?:robbery|holiday)|robbed (?:blind|of (?:my|our) time)|daylight robbery|highway robbery|knife and fork|kitchen knife|steak knife|bread knife|attack(?:ed)? the (?:problem|issue|task)|under attack|cyber ?attack\\p{L}*|knives|violently (?:agree|coloured)|heart attack prices?|beat the (?:queue|traffic|price)|killing (?:time|it)|kill time",
    "sonnenkind|kinderspiel|kinderleicht|kindersicherung|kinderkarte|akku ist (?:gestorben|tot)|krebsrot|bleu de travail|jeu d['’]enfant|pan comido|krankenkasse\\p{L}*|krankenversicherung\\p{L}*|krankenhausgebühr",
    "mental health (?:day|week|awareness)|disability (?:team|office|access|confident)|disabled (?:toilet|toilets|parking|bay|bays)|anxiety[- ]free|operation(?:s)? (?:team|manager)|cut off (?:mid|in the middle)|overdose of (?:sugar|marketing|ads|emails|information)|death by (?:powerpoint|forms|paperwork)|bored to death|scared to death|sick to death|worked to death|loved to death",
  ].join("|")})(?![\\p{L}\\p{N}])`,
  "giu",
);

const topics = sensitiveTopics.map((topic) => ({
  topic,
  form: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${lists[topic].join("|")})(?![\\p{L}\\p{N}])|${topic === "child" ? "孩子|婴儿|子供|赤ちゃん" : "(?!)"}`,
    "giu",
  ),
}));

/** Says no to what follows within the same part of a sentence: "nobody died", "ohne Schulden", "pas d'enfant". */
const negation =
  /(?:^|[^\p{L}])(?:no|not|never|nobody|no one|none|without|neither|nor|isn['’]t|wasn['’]t|weren['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|haven['’]t|hasn['’]t|hadn['’]t|free of|instead of|kein|keine|keinen|keinem|keiner|keines|nicht|nie|niemals|niemand|ohne|weder|pas|jamais|personne|sans|aucune?|ni|sin|nunca|jamás|nadie|ningún|ninguna|non|nessun[oa]?|senza|mai|né|geen|niet|nooit|niemand|zonder|nie|nikt|bez|brak|não|sem|ninguém|nunca|нет|не|без|никто|yok|değil)\s(?:[\p{L}'’-]+\s){0,3}(?:d['’])?$/iu;
/** "not only", "no longer", "not because": these deny something else. */
const noNegation =
  /(?:not only|not just|not to mention|no longer|not because|not since|not sure|not know|didn['’]t know|don['’]t know|not aware|no idea|nicht nur|nicht weil|nicht mehr|pas seulement|no sólo|no solo|non solo|niet alleen|no doubt|not (?:been )?told|nobody (?:cared|told|asked|knew|helped|listened|noticed|believed))\s(?:[\p{L}'’-]+\s){0,4}$/iu;
/** German and Turkish say no behind: "gestorben ist niemand", "kind yok". */
const negatedAfter =
  /^\s(?:ist|sind|war|waren|habe ich|haben wir|hat sie|hat er)\s(?:niemand|keiner|nicht|keine?)(?!\p{L})|^(?:um|ım|im|üm)?\s(?:yok|değil)(?!\p{L})/iu;

/** The topics of a text in the order of the list. */
export function topicsIn(text: string): SensitiveTopic[] {
  const open = text.replace(harmless, (words) => ".".repeat(words.length));
  return topics.flatMap(({ topic, form }) => ([...open.matchAll(form)].some((match) => !isDenied(open, match)) ? [topic] : []));
}

function isDenied(text: string, match: RegExpExecArray): boolean {
  // The words carry their own "no" where they have one: "couldn't afford", "does not want to live".
  const left = text
    .slice(Math.max(0, match.index - 60), match.index)
    .replace(/^[\s\S]*(?:[.,;:!?\n]|\s(?:but|and|because|aber|und|weil|mais|et|pero|y|ma|e|maar|en)\s)/iu, "");
  const right = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  return (negation.test(left) && !noNegation.test(left)) || negatedAfter.test(right);
}
