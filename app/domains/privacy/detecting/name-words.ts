/** What is known about words that are names and are not: judgements, kept by hand. All in small letters without accents. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Given names that are everyday words too: a capital at the beginning of a sentence says nothing about them. */
export const wordNames = words(
  `abbey ace ado agape ally alone alp alpha amber amen amid amine among amour angel anise ant ante arch archer aria art ascension astride atlas aura
aurora autumn ave bailey barman baron basil bay beat beau beg bell belle bent berk berry bill blaze bless blessing brain brandy brook
brown buck bud buddy buster candy can candida carter ceca cerise chance chandler charity chase christian clay clementine colt come comfort
conception constant cooper coral coy crystal curt daisy dale dame dawn dean dear deb delta desire destiny diamond divine dock dolly don drake drew
duke dune dusty earl early earnest ebony eden elide else emerald era eve even faith fanny fay felicity fern fine flip floor flora ford forest fortune
foster franc frank freeman gal gala garland garnet garrison gene general genesis gentile ginger glen glory golden good grace grant green griffin gun gunner guy
hale happy hardy harmony haven hazel heath heaven honey honor honour hope hunter idea innocent iris ivory ivy jade jail jay jazz jet jewel joy judge
june junior justice karma kelvin ken kick kind king kit kitty lace lacy lance lane laurel lava lavender law lea lean lee levy lien lily line link lion loan lone
lore lot love lovely loyal luck lucky lux lyric mac mace magic magnolia major mama mare marine mark marlin marquis mason mate maverick max may meadow mel melody mercy merit merry
mike mile miles miller mine mink miracle misty modest myrtle nail name navy nick noble noel north nova novella octave olive opal oral pansy pat patience patsy
patty pave pearl peer penny peach phoenix pierce pink piper pit pleasure poppy porter precious pride price prime prince princess promise prosper prudence prune puck queen rain ransom
raven ray reed rein remedy rich rick rim riv river rob robin rocky rod roman rose rosemary rover rowan royal royalty ruby rune rusty rut sage sailor sally salvo
sandy savanna savannah scarlet scout senior serene serenity serge server service sever shad shade shadow shay sherry sierra silver sincere sir sire sister sky skip soda sonny
soul spring star starr sterling stone storm success sue sugar summer sun sunday sunny sunshine swan sweet tad talon tamer tanner tea temple tiger till time tine tiny toke tom tome tone
tony tor toy trace tree treasure trinity trip true trust tuba tuesday turner unique unity urban valentine valid valley van velvet vesper victor victory viola violet virgin virtue vita vital viva
wade wale walker wanted ward warren way west white wild will willow win wind windy winner winter wisdom wise wish wolf wood woods woody wonder yoga young zephyr
page lake field marsh park rush sharp short small smart bright black blue grey gray cherry plum apple berry clover jasper onyx cash rider ryder saint ridge oak ash branch
bo al ed bob pop rip ty dot star bee dee kay nat peg sal sol tam val guru imam inc lino mail mart marten pie pip pol ole hind till sari savanna
data mini maxi mini lite plus pro sim sims gig amazon apple alexa siri cortana oscar mercedes tesla porsche lexus mini kia skoda nokia honda astra corsa clio zoe zoom swift focus fiesta polo golf
ana ama ava eva mia ella dan isa ada ida ola ela`,
);

/** Months and days, the hardest: they are written with a capital wherever they stand. */
export const monthNames = words(
  "may april june august augustus july juli juin juillet januar march abril mai mei avril august august augusto agosto monday tuesday wednesday thursday friday saturday sunday domingo septima october",
);

/** Given names that are towns, countries and stations. */
export const placeNames = words(
  `adelaide alabama albany alexandria asia atlanta austin barcelona bengal berlin boston branson bristol britain brittany brooklyn cairo camden carolina carson catalina charleston
charlotte chelsea chester cheyenne china clifton colombia colombo columbus dakota dallas darlington davao denver derby devon diego dover dublin durham eden egypt ellesmere england essex everest florence florida
francisco france genoa georgia germany ghana glasgow geneva houston helena holland hamilton india indiana ireland islam israel italia italy jackson jamaica jersey jordan juba kansas kent kenia kenya kingston lincoln lisbon london lorraine lourdes luxor
madison madrid malaga mali malta manchester maryland medina melbourne memphis mexico miami milan milano milton montana monroe montreal nairobi nelson nevada newton norfolk normandy norway odessa orlando sterling oslo oxford palermo paris parma perth persia petra phoenix portia preston
quebec regina rio riga rochester roma rome salem salvador samara santiago santos savoy seville sahara sicily siena sofia stafford stanford stratford sydney taiwan texas toledo trafalgar trenton troy tulsa turin valencia venice verona victoria vienna virginia wales warsaw washington
wellington windsor winchester york zurich darwin lagos ankara bursa izmir adana tripoli riad odisha goa kerala delhi panama santa san paz cruz plata barking bexley romford stockton stanley preston clayton ashford bradford bedford guildford milford burton bolton sutton kingsley
durham walton wells weston easton eastbourne wigan warwick lancaster chesterfield kirkby selby whitby denton dalton`,
);

/** Short words of many languages that stand in the lists of names of others, and words that begin sentences. */
export const neverNames = words(
  `a aa ah aha ai al alla alle alles allo als am an and ande andere anders ante ao ar as at au aus ba bas bei bin bis bon but by ca can che chi ci com come con cosa cual da dada dai dal dann das de deja del dele della den dena der des det di die dies diese dieser diesen dieses do don dos du
e ea een ein eine einem einen einer eines eigen ek el ela elas ele eles elle elles els em en ende er era eran es esa ese eso esos esta este estos et eu eux eve ez fa fast fe fi fin for fra fu fue fur ga ganz gar go god gut ha hab habe haben hai han hat hatte hay he hem hende hen her het hi hier hij hin his hoi hoy hun
i ich ihr ihre ihm ihn il im in inn inne is isso ist it ja jag jak je jede jeder jene ju ka kan kann kein keine ki la las lass lei les les let li lo loro los lui ma mal mais mama man mann mas med mehr mei mein meine men mer mes met mi mich mie mil mille mim min mina mine minha mio mir mit moi moin mon mus na nach nada ne nee nein nel nella nie nin niet nim nit no noch nog non noi nos nous nu nun nur o ob och oder og oh ole om on ook op or os ou pa pai para per perle pero pie plus po pour prima prime privat pro qua que quel quella quelle questa qui rama-daan
sa santo sao se sehr sei sein seine sem sen ser seu si sia sie siempre sim sin sind so solo som son sono sous su sua suis sur ta tan tant te tem the them then they this ti tip to toda todas todo tot tras tres tu tua tudo tus u um uma un una und une unit uno unser uns va vad van var ve ver vi via vid viel vil viva voor vor vos vous wa waar wann war waren warm was wat we wem wen wer wie wir wo wurde y ya yo yes zo zu zum zur
aware able about after again all also always another any around back bad bank because been before being best better big bit both bring bye call care case cheers city claim clear close club comment company customer date day deal dear delivery done down
each early email end every everyone excellent fair family fantastic feedback few file first five follow four full further future game get give great group had half hard have hello help here hi high hour house how however human image issue just keep key kids know last late left less level life like list little live local long look lot lots main manager many market
maybe media mind minute mobile mom money month more most much mum must need never new news next nice none not note nothing now number off offer ok okay once one online only open order other our out over own paper part people perhaps phone place plan please poor post quick quite rather ready real really red review right road room
said sale same save second self send set several she shop should show side since site size some someone something soon sorry staff start state station stay still stop store such super support sure system team tell thank thanks that their there these thing think those three through time today together tomorrow too top total town train travel trial truly try turn two type under until up update us use user
very video view visit wait want water web week well went were what when where which while who whole why with within without woman word work world worst worth would wow yeah year yesterday yet you your
elf acht drei vier bitte danke guten hallo herr frau danach leider liebe lieber sehr geehrte bonjour bonsoir merci monsieur madame cher chere hola gracias buenos buenas senor senora ciao grazie buongiorno signora dag beste geachte ola obrigado obrigada prezado estimado estimada querido querida
islam hindu muslim jesus christ god allah buddha easter christmas ramadan diwali eid saba merkel brexit covid nhs gp er icu aa tv pc uk usa eu uae atm pin id faq app ios mac android google microsoft windows facebook whatsapp instagram twitter youtube netflix spotify uber ebay paypal visa mastercard maestro amex sir sirs madam iban bic swift nino ssn tfn url vip diy rip asap fyi aka esp
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado lunedi martedi mercoledi giovedi venerdi sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
januar februar marz oktober dezember janvier fevrier juillet aout septembre octobre novembre decembre enero febrero marzo junio julio septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart november december september october february euro euros pound pounds dollar dollars`,
);

/** Family names that are everyday words: with a given name before them, or a title, they are taken; alone never. */
export const wordFamilyNames = words(
  `smith baker cook taylor cooper carter turner parker walker wright clark hill wood woods green brown white black gray grey young king knight bishop fisher hunter mason miller potter shepherd archer butler page reed rose stone rivers marsh moore ward west north day may long short little bell bird fox wolf lamb hart swan
drake finch sparrow crane rice bush banks brooks field fields lake park parks hall bridges gates mills cross dean pope price rich sharp swift noble small strong goodman goodwin love joy grant chase powers bond case cash french english welsh ireland holland london york england weaver tanner sawyer porter piper gardener gardiner farmer carpenter barber
singer player driver driver marshall constable sergeant major abbott monk friend child sweet wise savage wild bright armstrong blackburn whitehead hammond bacon berry cherry lemon peach ginger mustard salt curry pepper beer wine ball rush winter summer frost snow storm rains winters waters pool poole well wells spring ford bank barrow barnes bacon
rock rocks flint steel silver gold golden glass irons cotton hood cope chambers hurst heath holmes kerr keys lane locke lock lord nash north park pike pole penny pound rowe street temple trees vale warren webb`,
);

/** A name before one of these is that of a house, a road, a firm. */
export const institutions = words(
  `hospital infirmary clinic surgery street road avenue lane ward unit centre center bank school university college house station park square bridge airport church cathedral stadium theatre theater court hall hotel library museum building tower suite room office branch department team group ltd limited plc inc llc gmbh ag sa bv corp company co sons brothers bros partners associates foundation trust institute academy
terminal line county city town village island islands beach bay harbour harbor river lake mountain valley estate gardens place terrace close drive way hill market mall plaza outlet store shop supermarket pharmacy chemist insurance energy airlines airways rail railway trains buses motors cars mobile telecom wifi app card account pass plan tariff edition model series cup league prize award day week month festival eve
straße strasse platz allee weg krankenhaus klinik apotheke bahnhof schule universitat versicherung sparkasse bibliothek kirche zentrum hopital clinique gare ecole universite banque assurance rue place hospital clinica estacion escuela universidad banco seguros calle plaza ospedale stazione scuola universita banca assicurazioni piazza ziekenhuis kliniek school bank
act bill scheme programme program project policy report method syndrome disease palsy test scale principle effect pudding cake sandwich pizza beer wine whisky tea coffee cream sauce dress jeans shoes`,
);

/** Before a name: that of a church, a town, a ship, a hall. */
export const institutionsBefore = words(
  "saint st st. san santa sankt sao royal port fort lake mount mt new great north south east west los las hotel cafe restaurant club team project operation storm hurricane bank university",
);

/** Houses, shops and things that carry somebody's name. */
export const brands: readonly string[] =
  "John Lewis|Marks & Spencer|Marks and Spencer|Jack Wills|Jack Daniel|Jack Daniels|Harvey Nichols|Morgan Stanley|Charles Schwab|JP Morgan|J.P. Morgan|Ben & Jerry|Ben and Jerry|Johnson & Johnson|Ted Baker|Paul Smith|Calvin Klein|Tommy Hilfiger|Ralph Lauren|Hugo Boss|Michael Kors|Louis Vuitton|Christian Dior|Yves Saint Laurent|Giorgio Armani|Laura Ashley|Cath Kidston|Kurt Geiger|Karen Millen|Dorothy Perkins|Miss Selfridge|Victoria's Secret|Tim Hortons|Jimmy Choo|Dolce & Gabbana|James Cook|Victoria Line|Victoria Station|Saint Laurent|William Hill|Lloyds|Lloyds Bank|Barclays|Santander|Wells Fargo|Goldman Sachs|Merrill Lynch|Rolls Royce|Rolls-Royce|Aston Martin|Alfa Romeo|Harley Davidson|Land Rover|Mercedes Benz|Mercedes-Benz|Dr Martens|Dr. Martens|Dr. Pepper|Doc Martens|Dr Pepper|Dr. Oetker|Dr Oetker|Mr Bean|Mr Kipling|Mr Muscle|Mr Whippy|Mr Porter|Uncle Ben|Aunt Bessie|Aunt Bessies|Captain Morgan|Johnnie Walker|Jim Beam|Earl Grey|Lady Grey|Granny Smith|Victoria sponge|Wendy House|Jolly Roger|Kate Spade|Stella Artois|Ben Nevis|Jack Russell|Jack plug|Bob's your uncle|King's Cross|Queen's Cross|Marie Curie|Florence Nightingale|Guy Fawkes|Carol singers|Carol service|Carol concert|Peroni Nastro|Sam Adams|Samuel Adams|Dolly Parton|Harry Potter|Bob the Builder|Father Christmas|Santa Claus|Mother Teresa|Martin Luther King|Nelson Mandela|Mother's Day|Father's Day|St George|Elizabeth Line|Jubilee Line|Teddy Bear|King Charles|Queen Elizabeth|Prince Charles|Queen Mary|King Edward|Queen Victoria|Prince Albert|Deutsche Bank|Philip Morris|Ernst & Young|Ernst and Young|Max Mara|Massimo Dutti|Pizza Hut|Papa John|Papa Johns|Papa John's|Wendy's|Denny's|Macy's|Kellogg's|Cadbury's|Sainsbury's|McDonald's|Domino's|Nando's|Levi's|Levis|Hellmann's|Trader Joe's|Dick's Sporting|Lloyd's|Christie's|Sotheby's|Foster's|Carl's Jr|Jimmy John's|Arby's|Kohl's|Lowe's|Morrisons|Lewis's|Debenhams|Selfridges|Samsung|Philips|Siemens|Bosch|Braun|Miele|Otto|Kaufland|Rossmann|Müller|Dr. Müller|Ernsting's family|Leroy Merlin|Conforama|Bofrost|Maison du Monde|Pierre Cardin|Paul Bakery|El Corte Inglés|Mercadona|Zara|Mango|Albert Heijn|Jumbo|Etos|Blokker|HAL 9000|Ask Jeeves|Ford Focus|Renault Clio|Renault Zoe|Skoda Octavia|Alexa|Google Home|Amazon Prime|Amazon Alexa|Apple Pay|Google Pay|Siri|Cortana|Bixby|Bard|Claude|Gemini|Microsoft Teams|Monzo|Starling|Revolut|Oyster card|Virgin|Virgin Media|Virgin Atlantic|Virgin Trains|Max Planck|Sky Sports|Sky Q|Royal Mail|Royal Victoria|Royal Alexandra|Duracell|Penny Markt|Penny Market|Jack Jones|Jack & Jones|Monsoon Accessorize|River Island|Rosetta Stone|Ivy League|Red Cross|Angel Delight|Rich Tea|Jammie Dodger|Grace period".split(
    "|",
  );
