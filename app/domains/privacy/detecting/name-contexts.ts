/** What stands around a name in many languages. Patterns end (or begin) at the name and are given small letters. */

export const titles = new Set(
  `mr mrs ms miss mx dr doctor prof professor sir lady lord madam rev reverend sister father brother mother officer captain coach aunt auntie uncle grandma grandpa granny nana nurse matron constable pc inspector judge rabbi imam
herr herrn frau fraulein hr fru mme mlle mm monsieur madame mademoiselle m maitre me-maitre sr sra srta senor senora senorita don dona senhor senhora sig sigra signor signora signore signorina dott dottor dottoressa avv ing dhr mw mevr mevrouw meneer heer pan pani panu pana hra rouva bay bayan sayin gospodin gospoda господин госпожа г-н г-жа pak bu ibu bapak shri smt sri`.split(
    /\s+/,
  ),
);
/** "Ayşe Hanım", "Tanaka-san". */
export const titlesAfter = new Set("hanim bey bhai ji jaan sahib saheb begum".split(" "));

const end = "[\\s:,\"'“‘«(]{1,3}$";

/** Whatever follows is a name, in small letters too. */
export const introductions = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:my|his|her|their|your|the customer['’]s|customer['’]s|caller['’]s|whose|full|first|last|family|maiden)\\s(?:full\\s|first\\s|last\\s|real\\s|maiden\\s|new\\s)?name(?:['’]?s|\\sis|\\swas)|the name(?:['’]s|\\sis)|(?:(?:customer|caller|patient|client|account holder|policy ?holder|member|full|first|last|contact|guest|passenger|tenant)\\s)?name\\s?[:=]|(?:customer|caller|patient|client|account holder|policy ?holder|signed|contact|guest|passenger|tenant|kunde|kundin|cliente?|client|klant)\\s?[:=]|goes by(?: the name(?: of)?)?|by the name of|in the name of|under the name(?: of)?|signed(?: by)?|signed off as|yours(?:\\s(?:sincerely|faithfully|truly))|c\\/o|ich hei(?:ß|ss)e|(?:mein|ihr|sein) name (?:ist|war|lautet)|je m['’]appelle|(?:mon|son|leur) nom(?: de famille)? est|me llamo|(?:mi|su) nombre es|se llama|mi chiamo|si chiama|il mio nome è|ik heet|(?:mijn|haar|zijn) naam is|nazywam się|mam na imię|chamo-me|me chamo|o? ?meu nome é|jag heter|(?:jeg|hun|han) he(?:ter|dder)|mitt namn är|nimeni on|(?:benim )?ad[ıi]m|ismim|меня зовут|е[её]го? зовут|mă numesc|numele meu este|jmenuji se|zovem se|nama saya|pangalan ko ay|jina langu ni|name:)${end}`,
  "iu",
);

/** Whom somebody speaks to or of. `sure`: only people. `person`: most often. `weak`: "I am", "this is". `called`: things as well. */
export const speakingTo = {
  sure: /(?:sp(?:oke|eak|eaking|oken) (?:to|with)|talk(?:ed|ing)? (?:to|with)|chatted (?:to|with)|told|asked for|thanks? to|thank you,?|(?:spoke|gesprochen|sprach) mit|parl[ée]r? (?:à|avec)|habl\p{L}* con|parlat\p{L} con|gesproken met)\s$/u,
  person:
    /(?:sp(?:oke|eak|eaking|oken) (?:to|with)|talk(?:ed|ing)? (?:to|with)|chatted (?:to|with)|told|asked(?: for)?|met|thank(?:s|ing)?(?: to| you,?)?|cheers|helped|rang|phoned|emailed|e-mailed|texted|messaged|visited|saw|helped by|served by|treated by|advised by|seen by|sent by|dealt with by|handled by|written by|answered by|looked after by|signed by|call(?:ed|ing)? (?:for|from)|(?:message|letter|email|e-mail|call|text|note|reply|visit|card|complaint|story|question|request) from|reply to|replied to|apologi[sz]ed to|behalf of|belongs to|belong to|sold to|gave|offered|reminded|let|dem|named|nam(?:ed|e's)|introduced|remember(?:s|ed)?|customers?,?|caller,?|lady,?|gentleman,?|colleague,?|advis[eo]r,?|agent,?|manager,?|nurse,?|driver,?|engineer,?|technician,?|assistant,?|receptionist,?|neighbou?r,?|mit|kundin|kunde|kollegin|kollege|nachbarin|nachbar|parl[ée]r? (?:à|avec)|grâce à|merci(?: à)?|cliente?|habl\p{L}* con|gracias a|parlat\p{L} con|grazie a|met dank aan|gesproken met|klant)\s$/u,
  weak: /(?:^|[^\p{L}])(?:i am|i['’]m|this is|it is|it['’]s|that['’]s|that is|that was|it was|here is|hier ist|hier spricht|ich bin(?: die| der)?|c['’]est|je suis|ici|soy|habla|sono|parla|ben ik|u spreekt met|met|ik ben|jestem|tu mówi|jag är|jeg er|sou a|sou o|aqui é|это|я)\s$/u,
  called:
    /(?:^|[^\p{L}])(?:called|named|known as|calls (?:him|her)self|we(?:['’]ll| will)? call (?:him|her)|i(?:['’]ll| will)? call (?:him|her)|namens|genannt|appelée?|nommée?|prénommée?|llamad[oa]|de nombre|chiamat[oa]|di nome|genaamd|o imieniu|chamad[oa]|adında|isimli|по имени)\s["'“‘«]?$/u,
};

/** People who belong to somebody, and then their name: "my husband Tunde", "her daughter, Aoife". */
export const relations =
  /(?:^|[^\p{L}])(?:(?:my|his|her|their|our|your|the customer['’]s|customer['’]s|whose|\p{L}+['’]s)\s(?:\p{L}{2,12}\s|\d{1,2}[- ]year[- ]old\s)?(?:husband|wife|partner|fianc[ée]e?|son|daughter|mother|father|mum|mam|mom|dad|brother|sister|grand(?:mother|father|son|daughter|child|ma|pa)|nan|gran|aunt|auntie|uncle|cousin|nephew|niece|friend|neighbou?r|boss|girlfriend|boyfriend|flatmate|housemate|roommate|colleague|carer|baby|child|little (?:boy|girl)|boy|girl|stepson|stepdaughter|mother-in-law|father-in-law|sister-in-law|brother-in-law|son-in-law|daughter-in-law|ex|late husband|late wife)|(?:mein|meine|meinen|meinem|meiner|ihr|ihre|ihrem|ihren|sein|seine|seinem|seinen|unser|unsere)\s(?:mann|frau|sohn|tochter|mutter|vater|bruder|schwester|oma|opa|freund|freundin|nachbar|nachbarin|partner|partnerin)|(?:mon|ma|son|sa|notre|leur)\s(?:mari|femme|fils|fille|mère|père|frère|sœur|soeur|ami|amie|voisin|voisine|compagnon|compagne|conjoint|conjointe)|(?:mi|su|nuestr[oa])\s(?:marido|mujer|esposo|esposa|hijo|hija|madre|padre|hermano|hermana|amigo|amiga|vecino|vecina|pareja)|(?:mio|mia|suo|sua)\s(?:marito|moglie|figlio|figlia|madre|padre|fratello|sorella|amico|amica)|(?:mijn|haar|zijn|onze)\s(?:man|vrouw|zoon|dochter|moeder|vader|broer|zus|vriend|vriendin|buurman|buurvrouw)|(?:meu|minha|seu|sua)\s(?:marido|mulher|esposa|filho|filha|mãe|pai|irmão|irmã)),?\s["'“‘]?$/u;

export const greetingWords =
  /(?:^|[^\p{L}])(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|morning|thanks|thank you|cheers|sorry|welcome|liebe|lieber|hallo|guten tag|guten morgen|moin|servus|grüezi|bonjour|bonsoir|salut|chère?|hola|querid[oa]|estimad[oa]|buenos días|buenas tardes|ciao|cara|caro|gentile|buongiorno|beste|geachte|hoi|goedemorgen|olá|ola|prezad[oa]|car[oa]|cześć|drogi|droga|hej|kära|bäste|hei|merhaba|selam|sevgili|привет|здравствуйте|дорогая|дорогой|salaam|namaste)[ ,]{1,2}$/u;

export const signOffs =
  /(?:(?:kind(?:est)?|best|warm(?:est)?|many|with)?\s?(?:regards|wishes|thanks)|many thanks|thank you|thanks|cheers|sincerely|faithfully|yours|cordially|respectfully|love|all the best|take care|signed|best|xx+|mit (?:freundlichen|besten|lieben|herzlichen) grü(?:ß|ss)en|(?:freundliche|liebe|viele|beste|herzliche) grü(?:ß|ss)e|lg|mfg|vg|gruß|cordialement|bien cordialement|sincères salutations|salutations(?: distinguées)?|bien à vous|amicalement|bisous|(?:un )?(?:cordial )?saludos?|saludos cordiales|atentamente|un abrazo|(?:cordiali|distinti|cari) saluti|un saluto|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg|hoogachtend|atenciosamente|cumprimentos|abraços?|pozdrawiam|z poważaniem|med vänlig hälsning|vänliga hälsningar|mvh|hälsningar|med venlig hilsen|hilsen|ystävällisin terveisin|terveisin|saygılarımla|с уважением)[,.!–—-]{0,2}\s{0,4}[-–—~]?\s?$/u;

/** What people do, right after their name. */
export const saidAfter =
  /^(?:,? who\b|,? (?:our|the|my) (?:advis|agent|nurse|driver|engineer|manager|neighbou?r|customer|colleague)|\s\(\d{2}\)|,\s?\d{2},|\s(?:just |then |never |kindly |also |really |even |finally |had |has |has just |always |immediately |quickly |very kindly |still |only |and i |later |had to |wanted to |was able to )?(?:said|says|told|tells|called|calls|rang|rings|phoned|phones|asked|asks|answered|replied|explained|explains|helped|helps|listened|listens|promised|apologi[sz]ed|wrote|writes|emailed|texted|thanked|thinks|thought|knew|knows|felt|feels|cried|laughed|smiled|works|worked|waited|lives|lived|moved|died|came|comes|went|goes|left|gave|showed|sorted|stayed|sat|visited|visits|spoke|speaks|talked|needed|needs|wanted|wants|bought|booked|paid|complained|returned|arrived|walked|drove|met|tried|found|lost|got|took|made|kept|offered|noticed|remembered|forgot|signed|posted|could not|couldn['’]t|did not|didn['’]t|does not|doesn['’]t|was (?:so |very |really |absolutely |extremely |incredibly |quite |not |amazing|lovely|brilliant|fantastic|wonderful|great|excellent|kind|patient|helpful|rude|polite|upset|angry|happy|told|asked|left|in tears|on the phone|worried|crying|furious|told|diagnosed|born|admitted)|is (?:so |very |a |an |our |my |lovely|brilliant|amazing|great|my|\d{2}|retired|worried|blind|deaf|pregnant)|sagte|sagt|rief|meinte|erklärte|hat|fragte|half|kam|war so|wohnt|a dit|m['’]a|m'a|nous a|a appelé|a expliqué|est venue?|dijo|llamó|me dijo|me explicó|me ayudó|ha detto|mi ha|ha chiamato|zei|belde|vertelde|heeft|powiedział\p{L}*|disse|ligou|сказал\p{L}*|позвонил\p{L}*|dedi|aradı)(?![\p{L}]))/u;

/** Begins a sentence or a greeting with a capital, and is nobody. */
export const notSpokenTo = new Set(
  `all everyone everybody team sir madam customer customers colleague colleagues support service there again folks guys friends friend mate love both staff ladies gentlemen sirs reader readers kollegen kolleginnen damen herren kunde kundin zusammen alle allerseits tous toutes messieurs mesdames monsieur madame todos todas equipo tutti tutte allemaal iedereen collega collega's
hr it finance legal marketing sales billing claims complaints reception accounts operations helpdesk management head sorry very so much for apple amazon google sky bank british english french german spanish italian dutch polish irish scottish welsh american indian chinese japanese turkish european african asian arab muslim christian jewish hindu catholic monday tuesday wednesday thursday friday saturday sunday
deutsch deutsche deutscher englisch kunden service-team kundenservice team-leader serviceteam bonjour hello hi not absolutely happy still just really now writing calling going trying glad afraid sure disappointed appalled delighted satisfied unhappy upset unacceptable ridiculous disgusting brilliant amazing fantastic excellent great good bad terrible awful`.split(
    /\s+/,
  ),
);
