/**
 * Written by bin/name-lists.ts from the lists of @faker-js/faker (MIT licence); not changed by hand. Folded as words.ts folds.
 * Given names of many countries, and family names that are neither a given name nor an English word.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aaliyah aalok aaltje aamod aanand aanandaswarup aanandinii aanjaneya aanuoluwapo
aaratrika aarav aaron aarya aaryan aasa aasha aashritha aatmaj aatmaja aatreya aayushmaan aayushman aba abaco abadon abagail abak abaka
abakan abakay abani abar abay abayomi abbas abbey abbie abbigail abbondanza abbondanzio abbondio abbos abby abd abdallah abdel abdelkader
abdellah abderrahmane abdiel abdon abdone abdonie abdou abdoul abdoulaye abdourahmane abdramane abdul abdulahad abdulazim abdulaziz
abdulboriy abdulhafiz abdulhakim abdulhay abdulholiq abduljabbor abduljalil abdulkarim abdulla abdullah abdullatif abdulmalik abdulqahhor
abdulqodir abdulvahhob abdulvali abdulvohid abdurrahiym abdurrahmon abdurrauf abdurrazzoq abdussamad abe abebi abeiku abel abelard abelardo
abele abelin abeline abena abendam abeni abenzio abhaidev abhaya abhirath abhisyanta abi abibatou abibo abidin abigael abigaelle abigail
abigale abigayle abigel abilay abimbola abiodun abiola abiona abisola abisoye abluc abner abondance abosede abou aboubacar aboubakar
abraham abramio abramo abril absalon absar absolon aby abyasa acace acacie acacio acanthe acar acario acaryatanaya accursio ace acela
acelya achaire achalesvara acharyanandana acharyasuta achil achiles achille achim achintya achraf achyut acig acik acilay acilia acilio
acim aciscolo acrisio acuk aculina acun ada adah adalan adalard adalardo adalbald adalbaude adalberon adalbert adalberta adalberto adaldi
adalfredo adalgisa adalgiso adaline adalmis adalric adalrico adalsinde adam adama adame adamo adams adan adar adas adaugo adberilgen addie
addison addo addolorata ade adea adebankole adebiyi adebola adebowale adeboye adebukola adedaramola adedayo adedeji adedoyin adegoke
adegrin adegrine adekitan adekola adekunle adel adela adelaida adelaide adelajda adelardo adelasia adelbert adelberto adelchi adele adeleke
adelfo adelgardo adelia adelie adelin adelina adeline adeliya adell adella adelle adelmo adelphe adeltrude adelya adem aden adenet adenike
adeniyi adeodat adeodato adeola adeolu adeoti adepeju aderopo adesewa adeshina adesoji adesua adetayo adetoke adetoun adeyi adheesh adhemar
adhiarja adhiraj adhrit adi adiarja adib adiba adigun adiguzel adik adika adikara adikavi adikutlu adikutlutas adil adile adin adina
adinata adinath aditeya aditya adityanandan adityanandana adja adjutor adli adlibeg adnan ado adolf adolfa adolfina adolfo adolfs adolph
adolphe adolphie adolphus adone adonis adonise adrain adraman adrastee adrehilde adria adriaan adrian adriana adrianna adriano adriel
adrien adriena adrienne adrijana adrione adripathi adsiz adunni advaya adwitiya adwoa afanasi afanasie afaq affan afi afia afitap afolarin
afonso afra afro afruza afsar afsin afton afua afzuna afəl afərim afət agabay agabio agafia agah agakagan agalak agamennone agape agapet
agapito agasti agastya agata agatha agathange agathe agathon agaton agazio agca agenore agesilao agilbert agilberte aglae aglaia aglaja
aglamis agnan agnane agneflete agnes agnesa agnese agneta agneya agnieszka agnimitra agniprava agnivesh agnos agostina agostino agrata
agripina agrippa agrippin agrippine agrypina agus agustin agustina ahalya ahenk ahilya ahlem ahmad ahmed ahmet ahror ahsen aiace aicha aida
aidan aidano aiden aidə aileen aimable aime aimee aimone aina ainars aino aisha aishani aissa aissata aissatou aisyah aiyana ajala ajan
ajana ajani ajda ajeet ajeng ajiman ajimat ajimin ajiono ajit ajita ajla ajlin ajna ajoke akalp akande akanmu akanni akarsana akas akata
akbas akbatur akbay akboga akboru akbudak akbugra akbulak akca akcakoca akcora akdemir akdogan ake akeem aki akibudak akif akifa akim akin
akinci akiner akinkunmi akinlabi akinwale akkun akkunlu akkurt akkus akmal akofa akorfa akos akosua akpira akram akroor aksel akshainie
akshaj akshat akshata akshayakeerti akshita aksil aksungur aktan aktekin aktimur akua akula akumaa akunna akvelina akwasi akwesi ala alaba
alaban alaboru aladag alade aladino aladogan alain alaina alaine alais alakurt alamanno alambana alamu alan alana alanis alanna alano alara
alarico alassane alayna alayunt alayuntlu alba alban albane albano albena alberade alberic alberico albert alberta alberte albertha
albertina albertine alberto albertyna albin albina albino alboino albrecht albrico alceo alceste alcibiade alcide alcidie alcime alcina
alcine alcino alcyone alda aldegonde aldemir alden aldigerey aldo aldobrando aldogan aldonce aldric alea aleandro aleardo aleaume alec
aleen alejandra alejandrin alejandro alek aleksa aleksandar aleksander aleksandra aleksej aleksi aleksy alemka alen alena alene alenia
alenka aleodor aleramo ales alesea aleska alessa alessandra alessandro alessia alessio aleth aletha alevtina alex alexa alexander alexandr
alexandra alexandre alexandrea alexandria alexandrina alexandrine alexandro alexandros alexandru alexane alexanne alexe alexei alexej
alexia alexie alexine alexis alexys alexzander aleya aleyna alf alfio alfons alfonsa alfonso alfonz alfonzo alford alfred alfreda alfredo
alfreds algirds algis algiso algu ali alia alic alica alican alice alicia alicja alida alienor aliette alighiero alika alima alimga alin
alina aline aliona aliou alioune alis alisa alisan alisha alisher alisir alison alissa alissia alistair alistar alivia alix alixe aliya
aliyah aliz aliza alize alizee aljaz aljosa alka alkaboluk alkaevli alkan alkasi alkis alla allan allegra allen allene alliaume allie
allison ally alma almerigo almila almine almira almire almiro alois aloise aloisie aloisio aloizs alojz alojza alojzije alok alon alondra
alone alonzo aloys aloyse alp alpagut alpamis alparsbeg alparslan alpata alpay alpaya alpaykagan alpbamsi alpbilge alpdirek alpdogan alper
alperen alpertunga alpgerey alpha alphan alphee alphonse alphonsine alphonso alpike alpilig alpinien alpis alpkara alpkuluk alpkutlu
alpsalci alptegin alptugrul alptunga alpturan alptutuk alpulug alpurungu alpurungututuk alpyoruk alsu alta altan altankagan altankan altay
altea altemur althea althee altin altinkagan altinkan altinoba altintamgan altintamgantarkan altintarkan altintay altmiskara alton altuga
alva alvah alvar alvaro alvena alvera alverede alverta alviero alvin alvina alvine alvis alvise alwar aly alya alyah alyce alycia alysa
alysha alyson alyssa alyssia alysson alzbeta ama amabela amabile amac amadea amadeo amadeus amadou amady amael amahle amalia amaliane
amalie amalija amalric amalthee amand amanda amande amandin amandine amando amani amant amante amanzio amar amara amaranaath amarande
amaranthe amaranto amaresh amari amarnath amaryllis amat amata amath amato amatore amauri amaury amaya ambar amber ambra ambre ambrine
ambrogio ambroise ambroisie ambrose ambrosiano ambroz ambrozy amdy amea amedee amedeo amedeu amel amelia ameliane amelie amelien ameline
amelio amely amelya amen america americo amerigo ameth amethyste ameyatma ami amicie amico amid amie amiel amilcare amin amina aminat
aminata amine aminte amintore aminu amir amira amish amit amita amiya amleto ammar amodini amogh amoke amon amone among amope amore amos
amour amparo ampelio amra amrak amrit amrita amritambu amul amy amya amza ana ana-maria anaadi anabel anabela anabelle anacleto anae anael
anaelle anagh anahi anahita anaida anais anal anala anamaria anamarija anamika anand ananda anandamayi anang ananta anar anas anasooya
anass anastacio anastase anastasia anastasie anastasija anastasije anastaz anastazia anastazie anastazija anastazja anasuya anatazie anatol
anatole anatoli anatolia anatolie anatolii anca ancelin anceline anci ancica ancilla ancuk ancuta anda andac andariman andel andela andelin
andelina andelko andelo andeol anders anderson andi andjelina andoche andra andrada andras andraz andre andrea andreane andreanne andreas
andree andreea andrei andrej andreja andres andrew andri andrian andriana andrija andrijana andrin andrina andris andro andromeda andrzej
andy andzejs andzelika andzs anej anele anemona anemone anes anesa aneta anette anezka angadreme ange angel angela angele angeles angelica
angelika angelina angeline angelique angelita angelo anggabaya anggun anghel anghelina angie angilbe angilberte angilran angoustan angus
ani ania anibal anica anicee anicet aniceto anicette aniello anik anika anil anila anilaabh anilabh anina anis anise anish anisoara anissa
anita aniya aniyah anja anjali anjaneya anjela anjelica anjolaoluwa anjushree anjushri anka ankal anko ann ann-christin ann-marie anna
annabel annabell annabella annabelle annaelle annagrazia annalena annalise annamae annamaria annamarie annapurna anne anne-laure anne-marie
anne-sophie anneke anneli annelie annemarie annemijn annetta annette anni annibal annibale annie annika annikki annonciade annunziata anny
anom anora anouar anouck anouk anrijs ansaldo ansbert ansberte ansel anselm anselma anselme anselmo ansgar ansgary anshula anslavs ansley
ansovino anstrudie ant antal ante antea antek antelmo antero anthelme anthelmette anthony antide antigone antim antimo antino antioco
antoaneta antoine antoinette anton antone antonela antonella antonello antonetta antonette antoni antonia antonie antonietta antonija
antonin antonina antonine antonio antoniu antony antti antun antwan antwon anuar anuja anunay anuraag anurag anuska anusuya anuta anvar
anwesha anya anze anđela anđelika anđelina apa apak apatarkan aphelie apolena apollina apollinaire apollinare apollinary apolline apollo
apollonia appia appoline aprancur april apsara apuleio aqil aquilin aquiline aquilino ara arabela arabella arabelle araboga araceli aracely
arademir aral araldo aram arame aranka ararat aras aratone arbay arbuz arcade arcadi arcadie arcadii arcadio arch archambaud archan
archange archibald archie archimede archippo arcibaldo arcuk arda ardella arden ardic ardith ardito arduino arely aren aresio areta argelia
argentina argil argimiro argine argo argono argu argun ari aria ariadna arialdo arian ariana ariane arianna ariberto ariboga aric aricie
arie ariel ariela ariele arielle arif arij arija arijit arijs arik arikagan arikdoruk arike arin arina arinc arindam arinola arion ariosto
aris arisa aristarco ariste aristeo aristid aristide aristione aristita aristo aristofane aristotele arjen arjun arkad arkadijs arkadiusz
arkady arkin arkis arlene arleta arlette arlie arlo armagan arman armance armand armande armandine armando armani armel armeline armelle
armida armide armin armine arminio armins arna arnac arnaldo arnaud arnaude arne arnesh arno arnold arnolda arnoldo arnost arnostka arnould
arnulfo arolde aron arona aronne arpad arpat arrigo arsal arsen arsene arsenie arsenije arseniusz arsil arsinoe arsipatra arslan
arslanargun arslanboru arslansungur arslantegin arslanyabgu arslon arsun art arta artanto artawan artemis artemisa arthaud artheme arthur
arthurine arthus artiinal artiom arto artuk artukac artur arturo arturs artus artut aruk arun aruna arunthavanathan arved arvel arvid
arvids arvilla arwa arwen arya aryan aryanna arystarch arzen asa asad asadulloh asake asal asan asanboga asantudun asantugrul asartegin
ascanio ascelin asceline ascension asdrubale asel asella asha ashlee ashleigh ashlesh ashley ashly ashlynn ashmi ashok ashton ashtyn asia
asig asija asikbulmus asil asila asilbek asim asimodeo asirwada asirwanda asiya asja askin aslesha aslijan aslim asliya asma asmaa asmadi
asman asmianto asmita asmuni asolat asri assa assetou assia assil assomption assunta assunto assya asta astalogul astarte asterie asterio
astianatte astou astree astrid astrida astride asuela asug asuk aswani asya ata atac atakagan atakan atalan atalay ataldi ataleo atalmis
ataman atanas atanasia atanasio atanazie atanazy atasagun atasu ataullah atberilgen atena athalie athanase athanasie athena athenais athina
athos atif atigay atikutlu atikutlutas atila atilgan atilla atim atimer atinuke atis atlas atli atlibeg atlikagan atma atmaca atmaja
atmanand atmananda atreyee atreyi atsiz atta attila attilano attilio atuncu aube aubertine auberto aubin aubree aubrey aubry audace aude
audebert audeline audie audouin audra audran audreanne audrey august augusta auguste augustin augustina augustine augusto augustus augustyn
augustyna aulia aura aure aurea aurel aurele aurelia aurelian aureliana aureliano aurelie aurelien aurelienne aurelija aurelio aureliu
aurelle aurian auriane aurica auro auron aurora aurore ausilia ausiliatrice ausilio austen austin austyn autumn auxane auxence ava avadhesh
avan avani avantika avar avaz avdal ave aveline averardo avery avi aviel avigaelle avis avital avluc avni avoye avram avril avsar awa awar
awaz awero awesi axel axeline axelle axenia axinte aya ayaan ayaci ayah ayan ayana ayanda ayas ayaz aybalta ayban aybars aybeg aydan
aydarkagan aydemir ayden aydin aydinalp aydogan aydogdu aydogmus ayebatari ayem aygirak aygul aygun ayhan ayinde ayinke ayitmis ayiz
ayizdag ayize aykagan aykal aykan aykurt aykut ayla aylan ayleen aylin ayline ayluc ayluctarkan ayma ayman aymane aymard aymardine aymen
aymeric aymon aymonde aynur ayodeji ayodele ayoka ayomide ayomikun ayotude ayoub ayren ayruk aysar ayse aysil aysilig aytac aytak aytekin
aytug aytən ayu ayushmati ayvaz ayyildiz aza azad azak azalea azalee azamat azban azeglio azelia azelie azeline azelio azer azgan azganaz
azil azime aziz aziza azizhan azmi azra azubuike azzurra baaba baala baalaaditya baalagopaal baba babacan babacar babasola babatunji
babawale babeta babette babila babir babur baby bacara baccayman bacco bacman badabul bade badis badr badruk badur bafana bafode baga
bagaalp bagaisbara bagan bagas bagasatulu bagatarkan bagatengrikagan bagatur bagaturcigsi bagaturgerey bagaturipi bagatursepi bagdagul
bagis bagiya bagtas bagus bagya baha bahadir bahar bahia bahodir bahri bahriddin bahrom bahtiyar bahula bahuraksa bahuwarna bahuwirya
baidehi baijayanti bailee bailey bajragin bakagul bakary bakda bakhtiyor baki bakiadi bakianto bakidin bakijan bakiman bakiono bakir
bakirsokum baksi bakti baktiadi baktianto baktiono bakula bala balaaditya balaban balachandra baladitya balagopal balagovind balaka
balakatay balamani balamantri balamir balangga balapati balazs balcar baldassarre balderico baldo baldomero baldovino baldu baldwin
balgopal balidin balijan balin balint balkik balta baltaci baltar baltazar balthazar baltir baltur bambang bambina bamsi banara banawa
banawi bancar bandhu bandhul banel bangizwe bangu banji bankim bankimchandra bankole banna banu banuta baptiste bara barak baraktore baran
barbala barbara barbarigo barbe barbeg barboga barbol barbora barbro barbu barbulsun barca barcadogdu barcadogmus barcadurdu barcadurmus
barcan barcatoyun barchinoy bardibay bardo bardomiano bargan barica barimtay barin baris barkan barkdogdu barkdogmus barkdurdu barkdurmus
barkin barlas barlibay barmaklak barmakli barman barnaba barnabas barnabe barney barno baron barrett barry bars barsaba barsbeg barsboga
barsgan barsimeo barskan barsurungu bart barthelemy bartholome bartimee bartolo bartolomea bartolomej bartolomeo bartolomeu barton bartu
bas basademir basak basan basanti basanyalavac basar basarab basat basbug basci basgan basil basile basileo basilia basilio basilisse
baskin baskirt baskurt basma basmil bassiano bassilla bastar basti bastiaan bastian bastiano bastien bastugrul basu basut bathilde batilda
batrak battal battista batu batuhan batuk batur baturalp baudouin bawer bay baya bayancar bayankagan bayat bayazit baybars baybayik
baybicen bayboga baybora baybure baydar baydemir baydur bayik bayincur bayindir baykal baykara baykoca baykuzu baylee baymunke bayna baynal
baypure bayrac bayrak bayram bayri bayrin bayruk baysungur baytara baytas bayuncur bayur bayurku bayutmus bayuttu baz bazil bazir bazyli
beat beata beate beato beatrice beatrix beatriz beatrycze beatus beau beaulah bebe beceapa beckem becky bedir bedirhan bediz bedran
bedreddin bedri bedrich bedriska beg begarslan begbars begbilgeciksin begboga begcur begdemir begdilli begdurmus begi begil begine
begitutuk begkulu beglen begni begoyim begtas begtegin begtuzun behcet behic behlul behram behrem behruz behzat bek bekazil bekbekec bekec
bekecarslan bekecarslantegin bekectegin beker bekir beklemis bekmurod bektas bektur bela belcim belcir belek belemir belgi belguc belimir
belina belinda bell bella belle bellino belma belo beltir beltramo beltun ben benadik bence bende bendeguz benedek benedetta benedetto
benedict benedicte benedikt benedikta benedita benedykt benett bengi bengt bengu beniamin beniamina beniamino benice benicio benigna
benigne benigno benito benja benjamim benjamin benli benlidemir bennet bennett bennie benno benny benoit benone bent bente benthe bentley
benton benvenuta benvenuto benyamin bera beranger berangere berard berardo berat bercem berceste bercin berdan berdibeg berend berendey
berengario berenice berenika berfin berginsenge bergu berinay berislav berit beritan berivan berk berkan berkay berke berkin berkis
berkyaruk bermek bernadetta bernadette bernadine bernard bernarda bernardo bernd berneice bernhard bernice bernie berniece bernita beronico
berran berre berry bert berta bertalan bertha berthe berti bertille bertold bertolda bertoldo bertolfo bertram bertrand berva beryl besar
besentegin beser besim besir besra bessie betania betemir beth bethany bethel beti betina betsy betta bette bettie bettina betty bettye
beulah beuve beverly beya beyizci beyrek beyrem bhaanumati bhaasvan bhaaswar bhadra bhadrak bhadraksh bhadran bhagavaan bhagirathi bhagvan
bhagwanti bhagwati bhamini bhanumati bharadwaj bharat bhardwaj bhargava bhargavi bhasvan bhaswar bhaumik bhavani bhaves bheeshma bhekimuzi
bhekizizwe bhekumbuso bhilangana bhima bhisham bhishma bhoj bhoopat bhoopati bhooshan bhooshit bhramar bhudev bhudeva bhupati bhupen
bhushan bhushit bhuvanesh bhuvaneshwar biagio bianca bianka bibek bibi bibiana bibianna bibiano biborka bice bicek bicki bickici bidin
bigna bijay bikash bilal bilel bilge bilgebayuncur bilgebeg bilgeciksin bilgeisbara bilgeisbaratamgan bilgekagan bilgekan bilgekulucur
bilgekutluk bilgetacam bilgetamgaci bilgetardu bilgetegin bilgetonyukuk bilgez bilgic bilgin bilig biligkongulsengun bilik biljana bill
billie billurə billy bilol bilva bilwa bina binafsha binbegi bindir bindo bineta bino binta bintou birane birdie birgit birgita birgitta
birgitte birino birjesh birol bisenija biserka bishal bishnu bitaybiki bitri bivoj bjarne bjorn bjørn blagica blagoje blahomil blahomila
blahomir blahomira blahoslav blahoslava blair blaise blake blanca blanche blandine blanduzia blanka blaz blaze blazej blazena bless
blessing boas boaz bob boban bobana bobbi bobbie bobby bobur bodhan bodhi bodi boet boga bogac bogacuk bogdan bogdana bogde boge boglarka
bogoljub bogu bohdan bohdana bohemond bohuchval bohumil bohumila bohumir bohumira bohun bohuna bohus bohuse bohuslav bohuslava bojan bojana
bojislava bokde boke bolatito boldaz boldizsar bolemir bolen boleslav boleslava boleslavs bolmus bolsun bolukbasi bolun boluwatife bon
bonagiunta bonaldo bonaventura bonavita boncuk bonek bonge bonginkosi bongul bongulboga bonifac boniface bonifacio bonita bonito bonnie
bora boran borbala borcul borek boris borislav borislava borivoj borivoje borjan borka borko borlukcu borna bornak boroka bortecine bortolo
boru borubars borusengun borut borys bosiljka bosko botan botir botond bouba boubacar boubou bouchard bouchra bowie boyan boyankulu boyd
boylabaga boylabagatarkan boylakutlutarkan boza bozan bozboru bozdogan bozena bozetech bozetecha bozica bozidar bozidara bozislav bozkurt
bozkus bozok brad braden bradford bradley bradly bradut brady braeden brahim brahma brahmaanand brahmabrata brahmanandam brahmdev brain
brajan brajen brajendra brajesh bram brancaleone brandi brando brandon brandt brandusa brandy brandyn branimir branimira branislav
branislava branka brankica branko brannon branson brant bratislav bratislava braulio braxton brayan breana breanna breanne brenda brendan
brenden brendon brenn brenna brennan brennon breno brent bret bretislav bretislava brett bria briac brian briana brianne brice bridget
bridgette bridie brielle brieuc brigida brigita brigitta brigitte brijesh brionna brisa brit brita britney britt britt-marie brittany brock
broderick brody bronislav bronislava bronislavs brook brooke brooklyn brooks brown bruce bruna brune brunehaut brunehilde brunhilda
brunilde bruno bruto bryan bryana bryant bryce brycen brygida bryon bucan buchi buck bucur bud budag budak buddha buddhana buddy budhil
budi budimir budislav budivoj budunlu budus budustudun buford bugday bugduz bugduzemen buge bugra bugrakarakagan bugu bugubilge buhle bukak
bukaktutuk bukduz buke bukebuyrac bukebuyruc bukey bukola buktegin bukusboga bulacapan bulah bulak bulan buldur bulent bulgak bulmaz bulmus
buluc bulug buluk bulus bulut bumen bumin bunmi bunsuz bunul bunyamin burak burcak burdette bure burgucan burgut burhan burhon burkay
burkek burkut burley burluk burnice burslan burulday burulgu burunduk busayo busisiwe buster busulgan butak butuk buyan buyancuk buyandemir
buyankara buyat buyrac buyruc buyruk buzac buzactutuk byron bystrik błazej bəhram bəhruz bəxtiyar bəyaz caba cabdar cabli cabus cade caden
caesar caetana cafer cagak cagan cagatay cagdas cager cagil cagla caglar caglayan cagri cagribeg cagrihan cagritegin cagru cahid cahya
cahyadi cahyanto cahyo cahyono caino caio caitlin caitlyn caius caket cakrabirawa cakrabuana cakrajiya cakrawala cakrawangsa calanico
calapkulu calcedonio cale caleb calebe caleigh cali calin calina calista calixte callie callisto callum calogera calogero calpurnia calvin
camden camelia camelien cameron camil camila camilia camilla camille camillien camillo camren camron camryn camylle can cana canalp candace
candar candelario candice candida candide candido candra candrakanta canel caner cangul cankan cankiz cannur cansel cansin cansu cantemir
cantidio canziano capa capitolina capucine cara caraka carey caribert caridad carina carine carissa carl carla carlee carles carleton
carley carli carlie carlijn carlo carloman carlos carlota carlotta carlton carmel carmela carmella carmelo carmen carmina carmine carminho
carmo carna carol carola carolanne carole carolin carolina caroline carolyn carolyne caronte carponio carrie carroll carson carter carub
cary cas casandra casey casian casiana casilda casimer casimir casimira casimiro caslav caspar casper cassandra cassandre cassiano cassidy
cassie cassien cassio cassiopea cassiopee castille casto cataldo cataleya catalin catalina catarina catena caterina catharina catharine
catherine cathrine cathryn cathy catinca cato catrin catrina catrinel catullo catur caturangga caua cavid cawisadi cawisono cawuk cayadi
cayla cazimir ceasar cebe ceca cecco cecelia cecep cecil cecile cecilia cecilie cecilio cecylia cecyliusz cedomir cedric cedrick cedrik
cedrin celal celaleddin celasun celen celeste celestin celestina celestine celestino celestyn celestyna celia celian celie celien celik
celil celina celine celinia celso cem cemal cemali cemani cemen cemeti cemgen cemil cemplunk cene cenek cengkal cengkir cenk cenka cerasela
ceren cerise cesaire cesar cesare cesario cesminaz cestmir cestmira cetin cetinel cetiner cevahir cevat ceyda ceyhun ceykun ceyla ceylan
ceylin ceylinaz cezar cezara cezary cezmi chaanakya chaaruchandra chad chadd chadrick chahine chahinez chai chaim chaima chaitan chakor
chakradhar chakravartee chakravarti chakrika chanakya chance chanda chandak chandan chandani chandi chandini chandira chandler chandni
chandra chandraayan chandrabhaga chandrabhan chandradev chandrakala chandraketu chandrakin chandramani chandramauli chandramohan chandran
chandranath chandrani chandraprabha chandraswaroopa chandravati chanel chanelle chantal chapal chapala charak charity charl charlaine
charleen charlemagne charlene charles charley charli charlie charline charlize charlotta charlotte charly charuchandra charumati charuvrat
charvi chase chasity chaten chatur chatura chaturaanan chaturbhuj chauncey chaya chayenne chayma chaz cheick cheick-oumar cheikh cheikhou
chekhouna chelsea chelsey chelsie cherechi cherif cherubino cheryl chesley chester chet chetan chetanaanand cheyanne cheyenne chiaffredo
chiamaka chiara chidaakaash chidaatma chidambar chidambaram chidananda childebert chilperic chimamanda chinedu chinmayanand chinmayananda
chinyere chira chiranjeev chiranjeeve chiril chirill chirine chisom chitraksh chitrali chitramala chitrangada chizoba chloe chrabros
chraniboj chranibor chranislav chranislava chretien chris christ christa christelle christer christiaan christian christiana christiane
christiano christie christin christina christine christodule christoffer christop christoph christophe christopher christy chrudos chrysole
chrysostome chukwu chval chyna ciaobella ciara cicek cicem cicero cici cielo cierra cigdem cigil cihad cihan cihangir cihansah cilasun
cilay cilenti ciler cilvenaz cimen cindy cingir cino cinta cinthia cinzia ciprian cipriana cipriano cirano ciriaco ciril cirilla cirillo
cirino ciro cise cisem cisil cistoslav cistoslava citlalli citra civan ciya claas claes clair claire clara clarabelle clare clarence
clarenzio clarisa clarissa clarisse clark claud claude claudia claudie claudien claudine claudio claudiu claus clavdia clay clayton clea
cleandre cleandro clelia clelie clemence clemens clement clemente clementina clementine clemenzia clemmie cleo cleofe cleonico cleopatra
cleophee cleora clery cleta cletus cleve cleveland clifford clifton climaco clinio clint clinton clio clodomiro clodoveo cloe clorinda
clotaire clothilde clotilde clovis cloyd clyde cobulmak coby coco cocukboru codin codrin codrina codrut codruta cody coen cointa cokramayul
colby cole coleman colette colin coline colins colleen collien collin colman colmanno colmazio colomba colombano colombe colombo colpan
colt colten colton colu columbus come comfort concepcion conception concetta concetto conchita concordio conner connie connor conor conrad
consolata constanca constance constant constanta constantia constantin constantina constatin consuela consuelo cooper cora coralia coralie
coraline corbin corbiniano cordelia cordell cordia cordie corene coreno corentin corentine corey corina corine corinna corinne coriolano
cornel cornelia cornelio cornelis corneliu cornelius cornell coronato corrado corrine cortez cortney corto corvin cory cosima cosimo coskun
coskuner cosma cosmin cosmina costache costante costantino costanza costanzo costel costin coty coumba courtney coy craig crawford
cremenzio crenguta creola crescente crescenzia crescenzio crespignano crin crina crispino cristal cristaldo cristea cristian cristiana
cristiano cristin cristina cristobal cristofor cristoforo cristopher crocefissa crocefisso cronida cruz crystal crystel csaba csanad csenge
csongor ctibor ctibora ctirad ctirada ctislav ctislava cubeyr cullen cumhur cunegonda cuneyt cuniberto cupido curt curtis cuzia cvetka
cvijan cvijetin cydney cynthia cyntie cyprian cyprien cyra cyrian cyriaque cyrielle cyril cyrila cyrille cyrine cyrus cyryl d'angelo d'arc
daan daantje dabiziv dacian daciana daciano dacin dacio dada dadap dadi dado daevi daevika dafina dafne dag dagel daghan dagmar dagmara
dagoberto dags dahlia daiana daija dainuvite daisha daisy daiwik dajana dakota daksha dakshayani dale daley dalia dalibor dalibora
daliborka dalida dalie dalila dalima daliman dalimil dalimila dalimin dalimir dalimira daliono dalla dallas dallin dalmazio dalton damar
damaris damaso damayanti dame dameon damian damiana damiano damien damife damil damilare damilola damin damion damir damjan damjanka damla
damocle damodara damola damon damu dan dana danae danang dandak dandapaani dandre dane dangelo dani dania danial danica daniel daniela
daniele daniella danielle daniil danijel danijela danika danil danila danilo danio danique daniswara danjuma danka danko dannie danny dante
danu danuja danuse danuta dany danyka danyl daouda daphne daphnee daphney dara darasimi darby darcy darek daren daria darian dariana
dariati darie darien darija darijan darimin darin darina darine darinka dario darion daris darius dariusz darja darko darla darleen darlene
darmaji darman darmana darmanto darnell daron darrel darrell darren darrick darrin darrion darron darryl darshan darshwana darsirah darta
dartono daru daruna darwin daryani daryl dasa dashawn dasia datta dave daver davey davi david davida davide davids davin davina davino
davion davis davon davonte davor davorin davriya davron davud davy dawid dawn dawson dax dayaamay dayaananda dayaanidhi dayamayee dayan
dayana dayane dayna dayne dayton dea dean deangelo deanna deb debbie debora deborah debra decebal decimo declan dedric dedrick dee deeksha
deen deenabandhu deepali deepan deepankar deependra deepesh deepika deeptanshu deeptendu deeptiman deeptimay deeptimayee deeptimoy
deeptimoyee deevakar defne degna deion deja dejah dejan dejana dejon dejuan delal delaney delbert delfina delfino delia delie delilah
delinda delizia dell della delmer delores delpha delphia delphin delphine delta demarco demarcus demario demba demet demeter demetra
demetria demetrio demetris demetrius demetriusz demi demilade demiralp demirhan democrito demond demostene dena deneval denis denisa denise
denisz deniz denizalp dennis denny deodata deodato deon deondre deontae deonte depold dereck derek derick derin deron derrick dersim dervis
derya desanka desdemona deshaun deshawn desiderata desiderato desiderio desimir desire desiree desmond despina dessie destan destany deste
destin destinee destiney destini destiny detmar detrich dev devadatt devagya devajyoti devak devan devangana devani devante devasree devdan
deven devesh deveshwar devi devika devin devon devonte devota devran devvrat devyn dewayne dewey dewi dewitt dex dexter dexx dezider
dhaanyalakshmi dhana dhanadeepa dhanalakshmi dhananjay dhanapati dhanesh dhanpati dhanu dhanvin dhara dharani dharitri dharmaketu dhatri
dhruv dhyanesh dhyaneshwar diah diamante diamond dian diana diane dianna dianne dianora diar diara diarra dicle diclehan dida didem didier
didimo didina diede diego dieke dies dieter dieudonne dieudonnee dieynaba digambar digambara digdaya dijana dikmen diksha dilafruz dilan
dilara dilarə dilaver dilay dilbar dilber dilberay dildar dildora dilek diler diletta dilfuza dilhan dillan dillon dilmurod dilnoza dilorom
dilovan dilrabo dilruba dimas dimaz dimitri dimitrii dimitrij dimitrije dimitrina dina dinakar dinc dincer dinda dinesh dinis dinkar dino
dinu diocleziano diodata diodoro diogene diogo diomede dion dione dionigi dionisia dionisio dionizy dionyz dionyzos dior dipa dipali
dipankar dipendra dipesh diptendu direnc diri dirja dirk diroj dirok dita ditte-marie ditya divaakar divakar divine divis diviska divjot
divna divo divya dixie diyor diyora dizik djayden djeneba djenna djibril dluhos dmitri dmitrii dobrava dobrila dobromil dobromila dobromir
dobromira dobroslav dobroslava dochia dock doda dodato dodo dogan doganay doganer dogu doina doinita dolly dolores dolunay domagoj domen
domenic domenica domenick domenico domenik domezio domingo dominic dominick dominik dominika dominique domitille domiziano domnica don dona
donald donalda donat donata donatella donatello donato donavon dondu donka donna donnell donnie donny dono dora dorana dorcas doreen dorel
dorian doriana doriane doriano dorica dorin dorina dorine dorinel doris dorit dorka dorli dorota dorotea doroteja doroteo dorothea dorothee
dorothy dorottya dorris dortha dorthe dorthy doru doubrava doubravka douce doug douglas dounia douwe dov dovie dovud doyinsola doyle draga
dragan dragana dragica draginja dragisa drago dragoje dragojlo dragoljub dragomir dragos dragoslav dragutin drahomil drahomila drahomir
drahomira drahon drahos drahoslav drahoslava drahotin drahotina drahuse drahutin drajat drake draupadi draza drazen dren drew dries drina
driss dron drona druina drzimir drzislav dua duane duanne duarte dubravka dubravko duccio duco ducu dudley duduzile duilio duje dujo dulari
dulce dulcinea dulina dumisani dumitra dumitrana dumitrita dumitru duncan dundar dune dunja dunya durante durdane durdona durga durgeshwari
durmus durodola durriye duru dururbunsuz durward dusan dusana dusanka dusica duska dusko dustin dusty duuk duygu dwaipayan dwaipayana
dwayne dwi dwight dyah dylan dylano dyna dzile dzirkstite dəniz e'zoza earl earlene earline earnest earnestine easter easton ebba ebe
eberardo ebiere ebin ebiowei ebkizi ebony ebren ebru ebunoluwa ebuzer ecaterina ecclesio ece ecehan ecem ecevit ecmel ecrin ecvet eda edd
edda eddi eddie eddy ede edelberga eden edgar edgard edgardo edgars edhem edi edil edilberto edison edita edite edith editta ediz edmee
edmond edmondo edmund edna edoardo edouard eduard eduarda eduardo eduards edvard edvarda edvige edvin edvins edward edwardo edwin edwina
edyta edyth edythe edzus eef eefje eekalabya eero eeva efe effie efim efimia efisio efken eflah efraim efrain efrem efren efrosinia efsun
eftalya eftimia eftimie ega ege egemen egeo egidio egils eginardo egisto egizia eglantine egle egmont egon egona egor egrim eileen einar
einars eino eirik eizens eja eka ekaaksh ekadant ekaksh ekalavya ekaling ekaparnika ekdant ekec ekim ekin ekmel eko ekow ekrem ekundayo ela
eladio elaide elaina elaine elakshi elanur elbek elbert elcin elda eldon eldor eldora eldred eldridge elea eleanor eleanora eleanore
eleazar electa elektra elena elene eleni elenor elenora eleonora eleonore elettra eleuterio eleuthere elfrida elfrieda elgin eli elia
eliabeth eliah eliahou elian eliana eliane eliano elias eliasz elide elie eliel eliette eliezer elif elifio eligio elija elijah elimena
elin elina eline elinor elinore elio eliodoro elion eliona elior eliot eliott elisa elisabet elisabeta elisabeth elisabetta elisaveta elise
elisea elisee eliseo elisha elisio eliska elissa elita eliza elizabet elizabeta elizabeth elizaveta elize elizej elizeus elka elkin ella
ellada elle ellen ellen-margrethe elli ellie elliot elliott ellis ellsworth elly elma elmar elmars elmas elmer elmira elmo elmore elmurod
elna elnarə elnora elnur eloa eloan eloane elodia elodie elody elogio eloi eloisa eloise elon elona elone elora elouan elouise eloy elpidio
elroy elsa elsbeth else elsie elta elti elton eluh elva elvan elvera elvezio elvia elvie elvin elvina elvino elvira elvire elvis elwin
elwira elwyn elya elyanora elyas elyes elyne elynn elyor elyse elyssa elza elzbieta elzear ema eman emanoil emanuel emanuela emanuele
emanuelly emanuil emas embuh emced emeka emel emelia emelie emeline emely emerald emerance emerencie emeric emerich emerson emery emese emi
emidio emie emiel emil emile emili emilia emilian emiliana emiliano emilie emilien emilija emilijan emilio emils emily emin emine emir
emirhan emma emmalee emmanuel emmanuelle emmelie emmely emmerico emmet emmett emmi emmie emmitt emmy emna emong emory empirio empluk emrah
emre emrullah emy ena enakshi endah ender enderun endra endrigo enea enecone enes engelbert engin enguerrand enid enie enimia enio eniola
enis enise enna ennio enno enoch enola enora enos enrica enrico enrique ensar ensio enteng enver enya enyo enzo ephraim epiphane era eracla
eraclide eraldo eralp erardo erasmo erast eray erazim erazmus erberk erberto ercan ercin ercolano ercole ercument erda erdal erdem erdeni
erdenikatun erdeniozuk erdinc erel eremia eren erenia erentuz ergene ergenekatun ergin ergun erguner erhan erhard eriberto eric erica erich
erick ericka erico erik erika eriks erin erinc erine erkam erkan erke erkki erling erma erman ermanno ermelinda ermen ermenegarda
ermenegilda ermenegildo ermes ermete ermilo erminia erminio ermins erna ernest ernesta ernestina ernestine ernesto ernie ernst erol eron
eros ersan ersilia ersin ertan erten ertenozuk ertugrul ervin ervina ervins erwan erwann erwin eryn esat esau esben esen esenbike eser esha
eshana eshita esi esin esma esmee esmeralda esmeray esmira esperanza esra esref esse essie esta esteban estefania estel estela estell
estella estelle ester estera esterina estevan esther estiawan estiono estrella esuperio esupofo eszter etela eterie etha ethan ethann ethel
ethelyn ethem ethyl etienne etil ettie ettore eubert euclide eudes eudochia eudokia eudoksja eudora eudoxe eudoxie eufebio eufemia eufemio
eufrasia eufronio eufrosina eufrozina eugen eugene eugenia eugenie eugenio eugeniu eugeniusz eula eulah eulalia eulalie euna eunice eunika
euphrasie euridice eurydice eusebe eusebia eusebie eusebio eusebiu eusebius euseo eustache eustatiu eustorgio eustosio eustracjusz eutalia
eutalio eva evald evaldo evalds evalyn evan evandro evangelina evangeline evanghelina evann evans evar evarist evariste evaristo evasio
evdochia evdokija eve evelien eveliina evelin evelina eveline evelyn evelyne even everardo everett everette evert evgheni evghenia evghenii
evi evidio evie evin evodio evran evrard evremondo evren evsen evy evzen evzenie ewa ewald ewan ewatomi ewelina ewell ewen ewenn eya eyal
eyiz eylul eymen eyram eysan eytan eythan eyup ezechiel ezechiele ezekiel ezequiel ezio ezra ezrak faas fabia fabian fabiana fabiano fabie
fabien fabienne fabijan fabio fabiola fabrice fabricia fabricio fabrizio fadekemi faderera fadi fadil fadime fady fae fahrettin fahri
fahriddin fahriye fahrunissa faik faiq faith faizah falba falih falk famiano famke fanika fanni fannie fanny fanta fantin fantine fanyana
fara farah farangiz fardau fares farhunnisa farida faris farouk farruh faruk fasih fathonah fatih fatim fatima fatimata fatimə fatin fatma
fatos fatou fatouma fatoumata faust fausta faustin faustina faustine faustino fausto faustyn faustyna favian fay faya faye fayen fayenne
faysal fayzbek fazil fazilat fazilet fazio fazli fazliddin fazullah feba febe febi febriana febrina feda fedai fedde fedele federica
federico fedor fedora fedro fehime fehintola fehmi felice felicia felician feliciano felicie felicien felicita felicitas felicite felicity
feliks felina feline felipa felipe felix felton fem femke femm fender fenja fenna fenne feodor feodora feodosia ferah feramus feramuz feray
ferda ferdi ferdinand ferdinanda ferdinando ferdynanda ferenc ferhan ferhat feride feridun feriel feriha ferit ferman fermiano fermin fermo
fern fernanda fernando ferne ferre ferruccio ferruh feruza feryel festo fevronia fevzi feyyaz feyza feyzullah fiacre fiammetta fibikemi
fidan fidel fidele fidelie fidelius fidenziano fidenzio fieke fien fiene fiep fiete figen fiifi fikayomi fikret fikri fikriye filemon
filibert filiberto filip filipa filipe filipp filippa filippo filiz filofteia filomen filomena filomeno filotije filou fily fine finia
finja finlay finley finn finnja finnley fiodor fiona fionn fiordaliso fiore fiorella fiorenza fiorenziano fiorenzo firas firdavs firdevs
firmin firuzə fitrat fitri fitria fitriani flaminia flavia flavian flaviana flaviano flavie flavien flavio flaviu flavius fleano fleta
fletcher fleur flip flo floare floarea flodoard floor floortje flor flora flore florea florence florencia florencio florencja florent
florenta florentin florentina florentine florentyn florentyna florestan florian floriana floriane floriano florica florida floridia florie
florin florina florine floris flossie floy floyd flurin flurina flynn foca fode folafoluwa folashade folco folu ford forest forrest
fortunat fortunata fortunato fortune fortunee fos fosca fosco foss foster fotih fotima foucauld foulques fran frana franc franca france
frances francesca francesco francette franci francia francine francis francisc francisca francisco francisque franciszek franciszka franck
franco francois francoise franjo frank franka frankie franklin frantisek frantiska franz franziska fred freda freddie freddy frederic
frederica frederick frederico frederik frederike frederique fredrick fredrik fredy freeda freek freeman freida freja frenkie freya frida
frido fridolin fridrich frieda friederike friedrich fritz frontiniano frusina fruzsina fryderyk fuat fulbert fulberto fulcran fuldem fulden
fulgence fulgenzio fulvia fulvio fulya funani funda funmilade funmilayo fureyya furio furkan furman furseo furuzan fuscolo fusun fuzuli
fynn fərqanə fərəh fəxriyyə g'affor g'afur g'iyos g'ulom gabe gabi gabin gabino gabor gabriel gabriela gabriele gabriella gabrielle
gabrijela gad gada gadang gading gadis gaduh gael gaelle gaetan gaetano gaffar gagan gage gaglioffo gaia gail gaiman gaio gaj gaja
gajaadhar gajabahu gajadhar gajana gajbaahu gal gala galak galang galar galatea galdino galeazzo galfryd galih galileo galina galiono
gallicano galuh galur gaman gamani gamanto gambira gamblang gamze ganak ganaka ganapati ganda gandewa gandharv gandharva gandi gandolfo
ganep ganesh ganesha gangesh gangsa gangsar ganjaran gantar gara garan garance garang garda gardner garett garfield garik garika garimberto
garland garnet garnett garnier garret garrett garrick garrison garry garth garud garuda gary gaspar gaspard gaspare gasper gasti gaston
gastone gati gatien gatik gatot gatra gatsha gaud gaudenzia gaudenzio gaudino gauraang gaurang gauranga gautam gautama gautami gauthier
gautier gautiero gavin gavino gavril gavrilo gavxar gawati gayatri gaye gayle gazanfer gazi gbadebo gbeminiyi gbemisola gbolahan gbowoade
geanina gedeon gedeone gederts geeta geetanjali gejza gelila gelin gelincik gellert gelsomina geltrude gelu gema gemine gemini geminiano
gemma genadij gencer gene general generosa generoso genesia genesio genesis geneva genevieve gennaro genoveffa genoveva genta gentiana
gentile genziano geo geoffrey geoffroy georg george georgel georges georgeta georgette georgia georgian georgiana georgianna georgije
georgina geovanni geovanny geovany gerald geralda geraldina geraldine gerard gerarda gerardina gerardo gerasim gerasimo geraud gerazim
gerazym gerberge gerbert gerda geremia gergely gergo gerhard gerharda gerino germain germaine german germana germano gerolamo geronimo
geronzio gerrit gerry gerson gertrud gertruda gertrude gervais gervasio gesualdo geta gevheri geza ghaliyati ghanaanand ghanashyam ghani
ghanshyam ghenadi ghenadie ghennadi gheorghe gheorghi gheorghii gheorghina gheorghita gherardo gherghina gherman ghislain ghita gia
giacinta giacinto giacobbe giacomo giada giadero giambattista gian gianbattista giancarlo giandomenico gianfranco gianina gianluca
gianluigi gianmarco gianmaria gianmario gianna gianni gianpaolo gianpiero gianpietro gianuario giasone gibran gica gicu gideon giel gifty
gigi gigliola gijs gil gilang gilbert gilberta gilberto gilda gildo giles giliola gilles gillian gillo gina gineto ginevra ginewra ginger
gino gioacchina gioacchino giobbe gioberto gioconda giocondo gioele gioia gion giona gionata giordano giorgia giorgian giorgiana giorgio
giosue giosuele giotto giovani giovanna giovanni giovanny giove gioventino giovenzio girardo girart giray giri girija girik girika girindra
giriraaj giriraj girish girja girolamo girts gisela gisele gisella gislebert gisselle gita gitanjali gitte giuda giuditta giulia giuliana
giuliano giulio giulitta giuseppa giuseppe giuseppina giusta giustiniano giusto giyas gizela gizem gladyce gladys glauco gleb glen glenda
glenn glenna glennie gligorije gloria glorie gobinda godeberta godfrey godiva goffredo gojko gokalp gokben gokboru gokce gokcegol gokcen
gokcicek gokmen goknur goksin golda golden golia golub gomberto gonca goncalo gondebaud gondulfo gonenc gonerio gongor gonsalwy gonthier
gontran gonul gonzaga gonzague gonzalo gopaal gopal gopee gopi gorakhanatha gorakhnath goran gorana goranka gorazd gordan gordana gordiano
gordon gorkem gorun gosto goswamee goswami gothard gottardo gottfried gotum goundo gouranga goutam govhər govinda gozde grace gracian
graciana gracie graciela graciliano gracja gradimir grady graham grant granville gratian gratiana gratiela grato grayce grayson grazia
graziana graziano graziella grazina green greg gregg gregoire gregor gregoria gregorian gregorio gregory greta gretchen greyson grga grgo
grgur griffin grigore grigori grigorije grimaldo griselda grizelda grover grozdana gry grzegorz guadalupe gualberto gualtiero gubio
gudakesa gudakesha gudrite gudrun guelfo guenda guendalina guenievre guerin guerrino guglielmo guher gui guiberto guido guilhem guilhemine
guilherme guillaume guillemette guillermina guillermo guiscardo guiseppe gul gula gulay gulbahar gulbaxor gulben gulchexra gulcin guldem
gulden guldeste gulegen gulemen gulen guler gulgun gulhan gulistan guljamol guljaxon gulnaz gulnora gulnoza guloy gulpembe gulriz gulsen
gulseren gulsora gulsum gultekin gulumser gulzira gulzoda gulər gumesindo gumus gun gunars gunay guncicek gundelinda gundogdu gundogmus
guner gunes gungor gunilla guniz gunnar gunnel gunner gunnur gunsel gunseli gunter gunyaruk gurbuz gurcan gurdal gurdev gurhan gurkan gurol
gursel guru gus gussie gust gustav gustava gustave gustavine gustavo guus guusje guven guvenalp guvercin guy guyot guzey gvendolina gvozden
gwen gwenaelle gwendoline gwendolyn gwido gyorgy habbab habib habiba habil haby hacib hadi hadja hadley hadriel hadrien hafi hafid hafiz
hafsa hafshah hagen hailee hailey hailie haim hairyanto hajar hakan hakem haki hakim hakki hakon hal haldun hale haleigh haley halie halil
halim halima halina halis halit halle hallie haluk hamdi hamdullah hamed hami hamid hamidou hamima hamish hamit hammad hamsini hamza hamzah
hana hanae handan hande hanefi hanga hani hania hanifa hank hanna hannabel hannah hanne hannele hannes hanno hannu hans hans-peter
hans-rudolf hans-ulrich hansjorg hanspeter hansruedi hansueli hanus haralamb haralambie harald hardana hardi hardouin hardy hari harimurti
harinakshi harinarayan harit harita harja harjasa harjaya harjo harley harmon harmony harold haron haroun harouna haroune harriet harrison
harry harsana harsanto harsaya hartaka hartana harto harun harvey hasan haseki hasibi hasim hasin haskell hasmet hasna hassan hassane
hassie hasta hastal hata hatem hatip hatouma hattab hattie hauke hava havel haven havla hawa hawar haya hayal hayali hayat hayati haydar
hayden haylee hayley haylie hazan hazar hazel hazim hazle heath heather heaven heber hector heda hedda hedelin hedi hedvig hedviga hedvika
heema heidi heidrun heikki hein heinrich heinz heitor heja helen helena helene helga helie helier helin helio helios helle hellen helmer
helmut heloisa heloise henderson hendra hendri hendrik hendrika hennes henning henri henrich henrick henrie henrieta henrietta henriette
henrik henrike henrique henry henryk henryka heracleea herbert herberta herluin herman hermann hermenegildo hermina hermine herminia
herminio hernan hershel herta hertha heru herve heryanto hester hesti hettie heval hevi hiba hicabi hicham hidaya hidde hieronim hifzi
hikmat hikmet hilaire hilal hilar hilario hilarion hilarius hilary hilbert hilda hildebert hildegard hillard hillary hillel hilma hilmi
hilola hilton himadri himani himawan himmet hincmar hind hipolit hipolito hippolyte hira hiram hiranmay hiranmaya hiranya hisam hizir
hjalmar hlengiwe hobart hojimurod holden hollie hollis holly homer homero honor honore honorine honorius hope horac horace horacio horacy
horatiu horea horia horst hortense hortensia hortensie hortenzia hortenzie horymir horymira hosea hosiyat hostimil hostimila hostimir
hostimira hostislav hostislava hostivit houda houston hovard howard howell hoyt hozan hrvoj hrvoje hrvojka hubert huccet hud hudavendigar
hudayi hudson hugh hugo hugues huguette hulda hulki hulusi hulya huma humaira humay humayun humberto humeyra huner hunor hunter huriyə
hurkan hurram hurshida hursit husameddin husamettin husein huseyin husida husnida husniya husnora husnu husrev hussein huub huzeyfe
hvalimir hvezdoslav hvezdoslava hyacint hyacinta hyman hynek hypolit iacob iacopo iacopone iacov iago ian iana iancu ianina ianira ianis
ianna ianos iaroslav iaroslava iasmina iban ibidapo ibironke ibodulloh iboja ibou ibra ibrahim ibrahima ibrani ibrohim ibukunoluwa ibun ica
icaro icha icie icilio iclal ico ida idan idea idell idella idil idir ido idowu idris idriss idrissa idy ieremia ifa ifeanyichukwu ifeoluwa
ifeoma iffar iffet ifora ifunanya ige iginia iginio igino ignac ignacie ignacio ignacy ignat ignata ignatius ignazio ignjat igor igori
ihsan ihtiyor ihvan ika ikbal ike ikeme ikenna ikeoluwa iker ikhidie ikhsan ikicitoyun ikin ikrime ikrom ila ilacin ilai ilan ilana ilaria
ilarie ilario ilarion ilay ilayda ilbey ilbilge ilda ildebrando ildefonso ildegarda ildegonda ildika ildike ileana ilene ilenia ilgegu
ilgin ilgmars ilham ilhami ilhan ilia ilian iliana iliane ilias ilie ilies ilija ilinca ilinka ilja iljana ilkay ilkben ilke ilker ilknur
ilko ilksen ilkyaz illidio illuminato ilmari ilmars ilona ilqar ilsa ilse ilva ilyan ilyana ilyane ilyas ilyass ilyes ilyess ilyos ilza ima
imad imam iman imane imani imelda imen imene imge imke immacolata immacolato immanuel imogen imogene imoleoluwa imran imrane imre imrem
imrich imron ina inanc inara inars inaya inc inci incoronata indah inder indira indra indrikis indro indy ines inesa inessa inez inga inge
ingeborg ingeborga inger ingmars ingrid ingrida inguna inioluwa inja inka inkeri inna innocent innocente innocenty innocenza innocenzo ino
inocenc inocentiu insa intan inyoni inza ioan ioana ioanina iolanda iole ion iona ione ionel ionela ionelia ionica ionne ionut iorio
iosefina iosif ipek ippocrate ippolito ira iraida irawati irem iremide irena irene irenej ireneo ireneus ireneusz ireti iretioluwa irfan
iriana iride iridenta irina irinc irinckol irinel iris irisa irma irmak irmeli irmina irnanto iroda irsad irtis irvin irving irwan irwin
iryna isa isaac isabeau isabel isabela isabell isabella isabelle isabelly isac isacco isadora isadore isai isaia isaiah isaias isak isaure
ischirione ise isee iseoluwa iseult ishaq ishola iside isidor isidora isidore isidoro isidro isig isik isil isilay isin isiner isioma isis
isisa isla islam islom ismael ismaele ismail ismaila ismerie ismet ismoil isobel isolda isom isotta isra israa israel issa issac issam
issiaka istvan ita italia italo itil itir itri itunuoluwa itzel iulia iulian iuliana iuliu iuri iurie iurii iustin iustina iustinian iva
ivah ivan ivana ivancica ivanka ivanna ivano ivanoe ivar ive ivek iven iveta ivetta ivica ivna ivo ivona ivone ivonne ivor ivory ivy iwan
ixtiyar iyabode iyad iyadunni iyanuoluwa iyed iyik iyiktag iyinoluwa iza izaak izabela izabella izaiah izaias izajasz izak ize izel izia
izidor izidora izmael izolda iztok izydor izzet izzettin izzy jaakko jabal jabari jabulile jace jacek jacey jachym jacinthe jacinto jack
jackeline jackie jacklyn jackson jacky jaclyn jaco jacob jacoba jacobo jacobus jacqueline jacquelyn jacques jacynthe jad jada jade jaden
jadesola jadon jadran jadrana jadranka jadranko jadro jadwiga jadyn jaeden jael jaelynn jaeman jaga jagadish jagadisha jagapati jagaraga
jagathi jagdeep jagdish jagica jagmeet jahnu jai jaida jaiden jail jailey jailyn jaiman jaime jaimini jaimy jairo jais jaivey jaka jakayla
jake jakob jakov jakub jakuba jakubina jakubka jale jaleel jalen jalil jalol jalon jalou jalyn jalə jamaal jamal jamalia jamar jamarcus
jamel james jameson jamey jamie jamil jamila jamir jamiro jamison jammie jamol jamshid jan jana janae janaina jane janek janelle janessa
janet janeta janez jani janica janice janick janie janin janina janine janis janiya janja janka janko janna jannah janne jannek jannes
janni jannie jannik jannis jano janos janosch janusz jany japhet jaquan jaquelin jaqueline jara jared jaren jari jarmil jarmila jarne jarno
jaro jarod jarolim jarolima jaromil jaromir jaromira jaron jaroslav jaroslava jarred jarrell jarret jarrett jarrod jarvis jarwa jarwadi
jarwi jasen jasenko jasin jasmani jasmijn jasmin jasmina jasmine jasna jasnena jason jasper jassem jassim jasur jaswadi jati jatmiko
jaunita jautrite javas javi javier javlon javohir javon javonte jawad jawed jax jaxon jaxx jay jaya jayadi jayce jaycee jayda jayde jayden
jaydon jayeng jaylan jaylano jaylen jaylin jaylinn jaylon jayme jayne jayson jayvano jazeps jazlyn jazmin jazmyn jazmyne jazz jazzlyn
jazzlynn jean jean-baptiste jean-claude jean-daniel jean-francois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-paul
jean-pierre jeana jeanette jeanie jeanne jeannel jeannette jeannie jeannot jed jedediah jedidiah jef jeff jefferey jeffery jeffrey jeffry
jefri jefta jehanne jekabs jela jelena jelica jelisaveta jelita jelka jella jelle jelmer jelte jena jenel jenifer jenna jennah jennie
jennifer jennings jenny jennyfer jenovefa jens jensen jente jeppe jerad jerald jeramie jeramy jerel jeremi jeremiah jeremias jeremiasz
jeremie jeremy jergus jermain jermaine jermey jernej jerod jerome jeromy jeronimo jeronym jerrell jerrod jerrold jerry jerzy jesa jesika
jesper jess jesse jessica jessie jessika jesslyn jesslynn jessy jessyca jesus jet jett jette jettie jevgenijs jevon jevrosima jewel jewell
jezdimir jibril jidde jihane jil jilji jill jillian jim jimena jimi jimmie jimmy jimram jinane jinawi jindra jindrich jindriska jinte
jinthe jip jiri jirina jitender jitendra jitka jiyan joachim joah joakim joan joana joanie joann joanna joanne joannie joanny joany joao
joaquim joaquin joas job jocelyn jocelyne jodi jodie jody joe joel joelina joeline joelle joep joes joesph joey johan johana johann johanna
johanne johannes johathan john johnathan johnathon johnnie johnny johnpaul johnson joko jolana jolanda jolanta jolayemi joleen jolie jolien
jolijn jolin jolina joline jon jona jonah jonas jonatan jonathan jonathon jonna jono jonte joojo joost jop jordan jordana jordane jordi
jordon jordy jordyn jorg jorga jorge jorgen jorin joris jorn jorrit jort joscha joschua jose josef josefa josefien josefin josefina
josefine josep joseph josephin josephine josette josh joshua joshuah josiah josiane josianne josie josip josipa josko joso josse josselin
jost josua josue josy joud jourdain jovan jovana jovani jovanka jovanny jovany jovin joy joya joyce joza joze jozef jozefa jozefina jozica
jozsef jozue juan juana juanita juda judah judd jude judge judicael judita judite judith judson judy judyta jugoslav juha juhani juho jukka
jula julan jule jules juli julia julian juliana juliane julianne julide julie julien julienne juliet julieta juliette julija julijana
julijs julika julina julio julita julius juliusz jumadi jumagul jumari juna junayd june junior junius juno junon jur juraj jure jurg jurgis
juri jurre jusma jusra juste justen justice justin justina justine juston justus justyn justyna jusuf juta juul juvenal juwan juwon jyoti
jyotis jyotsana jørgen kaan kaarina kaat kabil kacey kaci kacie kacper kacung kade kadem kaden kader kadi kadiatou kadidia kadidiatou kadin
kadir kadrican kadriye kady kaela kaelyn kagan kagiso kahina kai kaia kailash kailee kailey kailyn kaina kairav kais kaitlin kaitlyn kaj
kaja kajen kajetan kala kale kalea kaleb kaleigh kalender kalervo kalevi kaley kali kalidou kalim kalinda kalinik kalistrat kalle kallie
kalpana kalyani kama kamal kamala kamalesh kamaria kambali kamber kamel kamelya kameron kamidin kamil kamila kamile kamilla kamille kamla
kamlesh kamol kamola kamoliddin kamran kamren kamron kamryn kamuran kanak kanaka kanchan kanci kanda kane kani kania kanishka kannan kannen
kanti kapgar kara karaca karahan karak karam karamba karamoko karan kardi kareem karel karelle karen kargilac kari kariane karianne karim
karima karimah kariman karin karina karine karja karl karl-emil karl-johan karla karlee karley karli karlie karligac karlijn karlis karlo
karlotta karma karman karmela karmen karna karol karolann karoliina karolina karoline karsa karsana karson karta karthik kartik kartika
karunanidhi karya kasandra kasey kashyap kashyapi kasian kasim kasiran kasiyah kaspar kasper kassandra kassim kastor kasusra kata katariina
katarina katarzyna kate katelin katell katelyn katelynn katerina katharina katherine katheryn kathleen kathlyn kathrin kathrine kathryn
kathryne kathy katia katica katie katija katina katja katlyn katlynn kato katrin katrina katrine katryn kattie katun katunkiz katy kavon
kawa kawaca kawaya kawtar kay kaya kayaalp kayacik kayca kaycee kayden kayla kaylah kaylee kayleigh kayley kayli kayliah kaylie kaylin
kayna kaynak kayode kayra kays kayun kazanc kazi kazim kazimierz kazimir kazimira kazkatun keagan keano keanu keara keaton keba keegan
keeley keely keenan keerti kees keet kehinde keira keisha keith keji kekik keklik keles kellen kelley kelli kellie kelly kelsi kelsie
kelton kelvin kelya kelyan kemal kemalettin kemba kemi ken kenan kenari kendall kende kendra kendrick kenes kenji kenna kennedi kennedy
kenneth kennith kenny keno kensi kent kenton kenya kenyatta kenyon kenza kenzi kenzie kenzo kenzy keon kepez keramet kerami kerem keremsah
keren kerim kerry kerstin keshaun keshawn kesme kessaf ketsia keven kevin kevon kevser keyan keyken keyla keyon keyshawn kezia kezlik kgabu
khadidiatou khadidja khadija khadim khady khalid khalifa khalil khanyisile khem khethiwe khoudia khulekani kian kiana kiandra kianna kiano
kiara kiarra kick kiel kiera kieran kika kikelomo kiki kiley kilian killian kilyan kim kimberley kimberly kimi kimiz kimizalma kimizalmila
kimizin kimo kin kincso kine king kinga kip kira kiran kirana kiraz kircicek kirgavul kirilo kirk kirlangic kirsten kirstin kirti kismet
kitty kivanc kivilcim kiyan kiymet kizdurmus kizilalma kjeld kjell klaas klara klarencjusz klaudia klaudian klaudie klaudius klaudiusz
klaus klavs klea kleber klemen klemens klement klementina klementyna kleopatra kliment klotylda knut kobe koby kocer kody koen kofi kojo
koko koksal kolawole kolby kole koleta koloman kolombin kolombina kolos kolumban kolumbin kolumbina komil komila komron konrad konrads
konstance konstancie konstancja konstantin konstantins konstanty konstantyn konsuela konzuela kopano kora koralia koray korbin korbinian
kordula korede korey korina korinna korkut kornel korneli kornelia kornelie kornelius korneliusz kory kosma kosmas kosta kraig krasava
krasomil krasomila krasoslav kresimir kresomysl krijn kris krishna krishnadas krishnadasa krisjanis kriss krista kristan kristen kristi
kristian kristiana kristians kristie kristiina kristijan kristin kristina kristine kristjan kristof kristofer kristoffer kristopher kristy
kristyna krisztian krisztofer krsto kruno krunoslav kryspin krystal krystel krystian krystina krystof krystyna krzysztof ksawera ksawery
ksenia ksenija ksenofont kubad kubat kubilay kubra kubura kuddusi kujoe kumar kumari kumru kumuda kumush kuncara kunhuta kunthara kurnia
kursad kurt kurtis kusuma kutbettin kuzey kuzman kveta kveton kvetos kvetoslav kvetoslava kvetuse kvido kwabena kwadwo kwaku kwame kwamena
kwasi kweku kwesi kwintyn kyan kyano kyara kyla kyle kylee kyleigh kyler kylian kyliann kylie kyllian kyllikki kyra laal labuh lacey
lachlan lacramioara lacy lada ladarius ladina ladislao ladislau ladislav ladislava ladji laetitia lafayette lahna lai laia laila laisha
lajos laksana lakshman lakshmi lakshmidhar lakshminath laksita lal lala lale lalie lalita lalə lamar lambert lamberto lamia lamih lamine
lamiyə lamont lana lanang lance lancelot lancilotto landen lander landolfo landry lane laney lanfranco langa langgeng lanjar lantar lapo
lara laras larina larisa larissa laron larry lars larue larysa lascar lasma lasmanto lasmono lassana lasse laswi laszlo latif latifa latife
latika latofat latoya laura laurane laure laureen laurel laureline lauren laurenc laurence laurencie laurencja laurencjusz laurene laurens
laurent laurentia laurentino laurentiu laurenty laurentyna laurenz lauretta lauri laurian lauriane laurianne lauriano laurie laurin laurine
laury lauryn lautone lava lavada lavanya lavern laverna laverne lavina lavinia lavinio lavize lavon lavonne lawrence lawrencia lawson
laxman laxmi layana layanah layla laylo layne lazar lazare lazaro laziz lazzaro lea leah lean leana leander leandr leandra leandre leandro
leane leann leanna leanne leano leart leatha leda ledion lee leela leelou leena leendert lega legawa lehna leia leif leigh leila leilani
leina lejla leke lela lelah leland lelia leman lembah lemide lempi lemuel len lena lene leni lenia lenja lenka lenn lenna lennard lennart
lenne lennert lenni lennie lennon lennox lenny lenora lenore leny lenya leo leo-paul leodegar leokadie leola leon leona leonard leonardo
leone leonel leonhard leoni leonia leonid leonida leonidas leonids leonie leonilda leonio leonis leonne leonor leonora leonore leontin
leontina leontine leontyn leontyna leonzio leopardo leopold leopolda leopoldina leopoldine leopoldo leopoldyna leora leos leposava lera
lerato lere leroy lerzan lesana lesek lesley leslie lesly lessie lestari lester leta letha leticia leticie letitia letizia letterio leu
leufroy lev levana levent levente levi levin levio levke levoslav levy lew lewin lewis lex lexi lexie lexus leya leyan leyla leyna lia liah
liam lian liana liara lias liba libbie libby libena liberata liberato liberatore libere liberio libero liberto libor libora liboria liborio
liboslav liboslava libusa libuse lica licia lida lidania lidia lidija lidio lidmila lidya lieke lien liene lietald lieto lieuwe lieve lieze
liga ligia liisa liksma lila lilan lilas lili lili-rose lilia lilian liliana liliane lilianna lilie lilien lilith liliya lilla lilli
lillian lilliana lillie lilly lilou lilwenn lily lily-rose lilya lilyan liman limar lina lincoln linda linde lindsay lindsey line linett
linn linne linnea linnie lino linoi linoy lintang linus linwood lio lioara lion lionel lior liora lirik liron lirone lis lisa lisandro
lisann lisanne lisbeth lise liselotte lisette lison lital litzy liuba liubov liubovi liudmila liusea liv liva livia liviana livie livija
livino livio liviu livius liya liyah liyam liyan liyana liz liza lizbeth lize lizeth lizz lizzie lizzy ljiljana ljuba ljubica ljubisa
ljubomir ljudevit llewellyn lloyd loa loan loane lobar lodovica lodovico loek loes loet logan lohan loic lois loise lola lolade lolita loma
lon london lone longin lonie lonnie lonny lonzo lora loraine lore loredana loreen lorelei lorella loren lorena lorenc lorene loreno lorenz
lorenza lorenzo loreta loretta lori lorian loriana lorik lorin lorine loris lorna lorrain lorraine lot lota lotar lothaire lothar lott
lotta lotte lotti lottie lou lou-ann lou-anne loua louan louane louann louay loubna louca louie louis louis-marie louisa louise louison
louka loula louna lounis loup lourdes lourenco louvenia lova lovisa lovorka lovro lowell lowie loy loyal loyce lua luan luana lubica lubin
lubomir lubomira lubor lubos luboslav luboslava luc luca lucas lucca luce lucentiu lucia lucian luciana luciano lucica lucie lucien
lucienne lucija lucijan lucile lucilla lucille lucinda lucio lucious lucius lucja lucjan lucretia lucretiu lucrezia lucy ludano ludek ludie
ludise ludivine ludivoj ludka ludmila ludolphe ludomil ludomila ludomir ludomira ludoslav ludoslava ludovic ludovica ludovico ludovit
ludvig ludvik ludvika ludwig ludwik ludwika lue luella luena luhung lui luigi luigia luis luisa luise luiz luiza luize lujza luk luka lukas
luke lukhona lukita lukman lukrecie lukrecius lula lulu luluh lulut luminita luminosa lumir lumira luna lune lungelo lungu lupe lura lurhur
lurline lutfan lutfi lutfiya lutfullah lutfulloh luther luthfi lutibor lutobor lutz luuk luus luwar luwes lux luz luzie lwandle lya lyam
lyan lyana lyda lydia lydie lyes lykke lyla lyle lylia lylou lyn lyna lynda lyne lynette lynn lynne lyric lysanne ləman ma'mur ma'ruf
ma'sud maad maaike maan maarit maarten maartje maas maayane mabel mabela mabelle mable mabruk mac maca macaire macaria macario maccabeo
mace maceo macey maci macie mack mackenzie mactar macy madalena madalin madalina madaline madalyn maddalena maddison maddox madeleine
madelief madeline madelyn madelynn madge madhuri madid madie madilyn madina madisen madison madisyn madita madlaina madleen madlen madonna
mads mady madyson mae maegan mael maelie maeline maelis maelle maely maelyne maelys maes maeva maeve mafalda maffeo magali magda magdalen
magdalena maggie maggiorino magno magnolia magnus maguelone maguette mahamadou mahan mahault mahaut mahdi mahe mahendra maher mahesa mahesh
maheswar mahfud mahir mahmoud mahmud mahmut mahrus mahulena mahzan mahzun mai maia maica maida maija maik maike maila mailin mailo maily
mailys maimouna maimunah maina maiorico maira maissa maissane maite maiwenn maiya maja majda major makan makar makara makary makayla
makenna makenzie makhtar makinwa maks maksim maksud maksym maksymilian makuta mala malachi malak malati malco malcolm malea malek malena
malene malia malick malik malika malin malina malinda malisa mallaury mallie mallory malo malone malou maloxat malte malthe malti malvina
malvine malwina mama mamadou mamady maman mamante mamert mamie mamoudou mamour manah manal manar manasse manca mancio manda mandaakin
mandakini mandla mandy manel manelle manetto manfred manfredo mangala mangalya mani manik manikya manil manilio manisha manjusha manley
manlio manoah manoj manole manon manona mansour mansueto mansur mansvet manu manuel manuela manuele maphikelela maqsud mara marah maram
marana maras marat marc marc-antoine marceau marcel marcela marceli marcelin marcelina marceline marcelino marcell marcella marcelle
marcello marcellus marcelo marcheta marcia marciano marcin marcis marco marcos marcu marcus mardon mare mareike marek mareme maren marena
mareta marga margana margaret margareta margarete margarett margaretta margarette margarida margarita margaux marge margers margherita
margie margit margita margo margot margret margrit margrith marguerite mari maria mariadi mariah mariam mariama mariame marian mariana
mariane marianna marianne mariano maribel marica maricarmen maricica marie marie-ange marie-lou marieke mariela mariella marielle mariem
marieme marieta marietta marija marijan marijana marijn marika marilena marilie marilou marilu marilyn marilyne marin marina marine
marinela marinella marinetta marinko marino marinus mario marioara mariola marion maris marisa marisol marissa marit marita marite maritza
mariuca marius marja marjan marjane marjatta marjeta marjolaine marjorie marjory mark marketa markika markku marko markus marla marlee
marleen marlen marlena marlene marley marli marlie marlies marlin marlis marlo marlon marly marnie marolo maros marouane marques marquis
marquise marrit marsha marshall marsito marsudi mart marta martaka martana martani marte marten martha marthe martial martim martin martina
martine martino martins marton martti marty martyna marut maruta marvin marwa marwan marwane marwata marwen marwin mary maryadi maryam
maryann maryanto maryjane marylou maryna maryse marzia marzio mas masa mashxura masinka mason massamba massima massimiliano massimo
massinissa matan matar mate matei matej mateja mateo mateus mateusz matheo matheus mathew mathias mathieu mathijs mathilda mathilde mathis
mathurin mathuys mathys matias matija matilda matilde matis matiss matisse matjaz matko mato matous matroniano mats matt mattea matteo
mattes mattheo matthew matthias matthieu matthijs matthis matti mattia mattias mattie mattis matus matyas matylda matys matz maud maude
maudie maugis maura maureen maurice mauricette mauricio maurilio maurine maurits maurizio mauro maurycy mavdud maverick mavis mavlon
mavluda mawuena mawusi max maxbuba maxellende maxence maxens maxfuza maxi maxie maxim maxima maxime maximilian maximiliano maximilien
maximillia maximillian maximo maximus maxine maxmilian maxsuma maxwell may maya mayane mayar maybell maybelle maye mayeul mayla mayline
maylis maymie maynard mayoor mayra maysa mayson mayssa mayte mazbut mazhar mazie mazlum małgorzata mbalienhle mbaye mckayla mckenna
mckenzie meagan meaghan mecislav mecislava meda medard medardo medea mederic medina medine medoro medoune medya meena meenakshi mees megan
megane meggie meghan meghnad meghnath mehdi mehmet mehriban mehtap meik meike meire meissa mekhi melani melania melanie melanio melany
melba melchiade melchior melchiorre melda melek melenija melezio melia melichar melih melike meliksah melina melinda meline melis melisa
melisande melissa melissandre melita melitina melle mellie mellina melnic melodi melodie melody mels meltem melusine melvil melvin melvina
melvyn melyna melyssa memduh menahem menaka menardo mence mendel menelao meneo menka menno mennone menodora meral mercede mercedes mercia
mercurio meredith merel merete meriam meric meriem merih merijn merjem merl merle merlin merovee merritt mert mertie merve mervin merwan
meryam meryem meryl messalina mestan mesut meta mete metello metin metod metodej metra metrofane mette mevlut mex meyra mhambi mia mica
micael micaela micah micha michael michaela michal michala michale michalina michał micheal michel michela michelangelo michele micheline
michelle mick mickael midas mieke miel miguel miha mihael mihaela mihai mihail mihailo mihajlo mihaly mihnea mihriban mija mijat mik mika
mikael mikaela mikail mikayla mike mikel mikelis mikkel mikki mikko miklos mikolas mikołaj mikulas mila milada miladin milan milana milanka
milanko milano mildred mile milena miles mileta miley milford milhan milic milica milik milisav milivoj miljan miljana miljenko milka milla
mille miller millicent millie milly milo milojica milomir milon milorad milos miloslav miloslava milota milou milous milovan milovin milred
milton miluse milutin mima mimma mimo mina minakshi mindy mine minerva minervina minervino minh mink minka minna minnie minodora mio mioara
miodrag miomir mir mira mirabela mirac miracle miran miranda miray miraziz mircea mirco mireille mirek mirela mirella mireya miriam miriama
mirja mirjam mirjana mirka mirkelam mirko mirna miro mirocleto miromil miromila miron mirona miroslav miroslava mirre mirta mirte mirthe
mirtil miruna mirza mirziyo misa misael misaele misbah mischa misko mislav misra missouri misty mitar mitch mitchel mitchell mithat mitica
mitja mitra mitrut mittie miya mizgin mlad mladen mlađana mnata mnislav mnislava moa mobolaji moche moctar modest modesta modesto modibo
modou modrite modupe mody mofifoluwa mohamad mohamadou mohamed mohamed-ali mohamed-amine mohammad mohammed mohan mohana mohinder mohini
mohir moira moise moises moisette mojca mojisola mojisoluwa mojmir mojzesz mojzis mollie molly momir momira mona monaldo monalisa monde
monica monika monique monitore monroe monserrat monserrate montana monte monty monvids moos moradeke morayo morena morenike moreno morgan
morgana morgane moriah moric moris moritz morne morolake morris morten mortimer morton mory mose moses moshe mosinmileoluwa mossie
mosunmola motunrayo mouctar mouhamadou mouhamed mouhameth mouhammadou moussa moustafa moustapha moxidil moxigul moxina moxinur moxira
moyosore mozell mozelle mozes mpho mpilo mpumelelo msizi mstislav mthunzi muammer muattar muaviye muaz muazzam mubina mudite muesser mufid
mufiz muge mugur mugurel muhammad muhammed muharrem muhsin muhtar muhterem muhtesem muhtor muhyiddin mujdat mujde mujgan mujur mukadder
mukaddes mukerrem mukesh muktedi muktedir muktefi mukul mulya mulyanto mulyono mumpuni mumtaz munevver muni munif munir murat muren muriel
muriela murilo murl murod murphy murray mursinin mursita murti musa musawenkosi musir muslih mustafa mustafo mustapha mustika mustofa
musulmon mutahhar mutasim muteber mutemed mutia muttalib muyassar muyiwa muzaffar muzaffer muzdad muziano mya myah myla mylan mylene myles
mylo myra myriam myrl myrna myron myrthe myrtice myrtie myrtil myrtille myrtis myrtle mələk nabi nabil nabila nabin naci nada nadalina
nadege nadejda nadezda nadi nadia nadine nadir nadja nadzieja nae nael naelle naemi nafisa nafiz nagabhushanam nahel nahid nahil nahla naia
nail naila naim naima nais naja najam najib najla najmiddin najwa nakia nala nalan nalar nalini namazio name namik nana nancy nand nanda
nandi nando nandor naneta nanna nannie naomi naomie naoufal naoufel napoleon napoleone nara naradi narayan narcis narcisa narciso narcisse
nardi narendra nargiza narimon narin narinder narji narseo narsete nasab nash nasiba nasim nasir nasriddin nasrullah nassim nastja nat
natacha natale natalia natalie natalija natalina natan natanael nataniel natasa natasha nate nath nathalie nathan nathanael nathanial
nathaniel nathen natiq natka naud naudet naura naval naveen navin nawal nawel nawfel nawroz naya nayel nayeli nayla naz nazan nazario
nazariusz nazary nazif nazim nazli nazmi nazrulloh nazzareno nazzaro nađa ndleleni ndondoloza ne'matulloh nea neal nebojsa necat necati
necdet nechifor necib necla necmettin ned neda nedeljko nedim nedjeljka nedjeljko nedra neela neele neeltje nefeli neha nehemie nehir
nehoslav neil neila neiva neja nejat nejc nejla neklan nela nelda nele nelea neli nelia nelio nell nella nelle nellea nelli nellie nelly
nels nelson nelu nelya nemanja nena nenad nene neo neoma neonila neopolo neoterio nepomuk nera nerea nereo nergis neri nermine nesa neset
nesim neslisah nesrin nesrine nestor nestore nettie neva neven nevena nevenka nevin nevio nevra nevzat newell newroz newton neyla nezamysl
nhlakanipho nia niame nicanor nicarete nicea niceforo nicephore niceto nicezio nichifor nicholas nicholaus nichole nick nicklas nicklaus
nickolas nicla niclas nico nicoara nicodemo nicodim nicola nicolae nicolai nicolaie nicolas nicole nicoleen nicoleta nicoletta nicolette
nicoline nicolo nicon nicu niculina niculita nicusor nicuta nida nidia niek niels niels-christian niene nienke nigar nigel nigora nihad
nihal nihan nihat nik nika nike nikita nikki nikkie nikko niklas niklaus niklavs niko nikodem nikodema nikol nikola nikolai nikolas
nikolasz nikoleta nikolina niksa nil nila nilam nilde nilgun nils nilufar nimakoah nimas nimit nimrod nina nine nineli ninfa niniano
ninioluwa nino ninon ninthe nio niouma niraj niranjan nirbhay niro nisa nisan nischal nistiman nives niyaga niyazi niyilolawa nizamettin
nizar nizom nizomiddin njegomirka nkanyezi nkosenye nkosingiphile nkosinhle nkosiyabo nnamdi noa noah noam noami noan noar noble nodira noe
noel noelia noelie noella noelle noema noemi noemie noemy nofoto noha noham nohan noila nokuthula nola nolan nolann nolen nolhan nolwazi
nomi nomvula nona nonhlanhla nonjabulo nonkululeko nonna noor noortje nora norah norbert norberta norberto nore norene norhane norica
norina norma norman normand norris norval norwood nosir nosirjon nostriano noud nouha nour noura nourane nouri nout nova novak novan
novella novi noviana novita nowi nox nozima nozipho nqobile nrima nthabiseng ntokozo ntombizodwa nubia nuccia nuda nudem nugraha nukhet
numan nuno nunziata nunzio nur nural nuran nuray nurbek nuredin nurettin nurgul nurgun nuri nuria nuriddin nurlan nursel nurseli nurul
nurullah nusa nusrat nusratulloh nusret nya nyah nyana nyasia nynke nyoman nərgiz oana oba obanijesu obid obie obioma obrad obren oceane
ocie octav octave octavia octavian octaviana octavio octaviu oda oddone odelia odell oderico odessa odeta odetta odette odidone odie odil
odile odilia odilon odin odolen odon odorico odunayo ofelia ofelie ofelya oger ognjana ognjen ogooluwa oguz oguzhan ojars ojaswini okan oke
okey okiki oksan okta oktavian oktavie oktavius oktay okto ola oladara oladare oladimeji olaf olaide olajumoke olakunle olamide olanrewaju
olansile olaoluwa olasunmbo olatunbosun olavi olayinka olbram olcay oldrich oldriska ole oleg olegs oleksandr olen olena olesea oleta olga
olgerts olgica oliga olim olimpia olimpiada olimpian olimpio olimpiu olin olinda olindo oliva olive oliver olivera olivia olivie olivier
oliviera oliviero olivija oliviu oliwia oliwier olle ollie olof ololade olufeyisayo olufunke olufunmi olufunmilayo olumide olumorotimi
olusola olutomiwa oluwafemi oluwagbemiga oluwakemi oluwamumibori oluwamuyiwa oluwasanmi oluwasegun oluwasemilore oluwaseun oluwaseyi
oluwatimilehin oluwatobiloba oluwatofunmi oluwatosin oluwatoyosi oluwatumise oluwole oluwunmi olympe olympia olympie oma omad oman omana
omar omari omawunmi ombeline ombline ombretta omer omero omina omobobola omobolanle omodunni omolabake omolara omolola omosalewa omotara
omotayo omotola omotolani omotoun omowumi ona onder ondina ondine ondrej ondrejka onesta onesto oni onie onofrio onome onorata onorina
onorino onorio onoriode onufry onur oona oormila opal opalina opaline opan opemipo opeoluwa opeyemi ophelia ophelie opung oqil ora oral
oran orazio orchidea orell oren orenzio oreofe orest oreste orestes orfeo orhan oriana oriande oriane orie orietta orif orin orio orion
orland orlando orlane orlo ornella oronzo orpha orrin orsino orso orsola orsolina ortansa ortensia ortensio orval orville orvokki orzu
osanna osbaldo osborne oscar oskar oskari osman osmondo osmund ostoja osunleke osvald osvaldo oswald oswaldo ota otabek otakar otakara
otello otha othmane otho otilia otilie otilija otis otmar oto otokar otomar ottaviano ottavio ottilia ottilie ottis otto ottone otylie
oumar oumayra oumou oury ousmane oussama ova ovidio ovidiu ovidius owen oxana oya oybek oyenike oyga oyindamola oyindasola oyku oynur oysha
ozan ozana ozanne ozcan ozden ozella ozer ozge ozgur ozhan ozkan ozlem ozlen oznur ozod ozoda ozodbek ozren ozy pablo paciano pacifico paco
pacome pacomio padam padma padmi paige paiman paivi paja pakize palatino palemon palladia palladio palma palmazio palmira palmiro paloma
pam pamela pamfil pammachio panagachie panait panca pancario pancrazio pandu panfilo pangeran pangestu panji panka pankrac pankracy panna
pansy pantaleo pantaleon pantaleone pantelei paola paolo param paramartha paramita paraschiva parascovia pardi pardo parfait paride paris
parker parla parman parmenio parsival parsla parvati pascal pascale paskal paskala pasquale pat paterne paterniano pathe patience patrice
patricia patricie patricija patricio patrick patrik patrizia patrizio patroclo patru patrycja patrycjusz patrycy patryk patsy patti pattie
patty paul paul-antoine paul-arthur paula paule paulette paulica paulien pauliina paulin paulina pauline paulo pauside pava pave pavel
pavica pavils pavla pavle pavlin pavlina pavol paweł paxton payidar payton pearl pearlie pearline pecine pedro peer peggie peggy pekka
pelaghia pelagia pelagie peleo pelhrim pelin pelinsu pelle pellegrino pelumi pembe penda penelopa penelope penny pentti pepe pepijn pepin
pepo per pera perceval percival percy peri perica pericle perihan perikles perkasa perla perle pernilla pero perran perrine perry perseo
persida pertev peruna perver pervin perzida petar pete petek peter peteris petko petr petra petrana petre petri petrica petrija petrisor
petronela petronila petronilla petronille petronio petronius petru petruse petrut petruta petteri petula peyami peyton pharell phil phila
philani phileas phileine philemon philibert philine philip philipp philippa philippe philippine phillip philomene philothee philou
phiwokwakhe phoebe phoenix phyllis pia pie pien piera pierangelo pierce piergiorgio pierluigi piermarco piero pierre pierre-alain
pierre-alexandre pierre-andre pierre-antoine pierre-louis pierrick piersilvio piet pieter pietro pilar pim pinar pink pinkie pio piotr pip
piper pippa pippo piraye pirjo pirkko pit pius placida placido platon platone pleun plinio plutarco pol pola polidoro polifemo polikarp
polina polissena pollione polly polona polykarp polyxena pompeo pompilia pompiliu pomponio pontus ponziano ponzio pooja poornima poppy
porfirio porfiriusz porfiry porter porzia porziano postumio poul praba prabawa prabin prabowo prabu prakash prakosa pramila pran pranata
pranawa pranay prasad prasanna prascovia prasetya prasetyo prashant prassede prathamesh pratiwi pravdan pravdomil pravdomila pravomil
pravomila pravoslav pravoslava prayag prayitna prayoga prayogo precious predrag preity prem prema premysl presley preston priamo pribyslav
pribyslava price prima primerose primo primoz prince princess prisca priscila priscilla priscille prisco priska prita privato priya priyala
procopio profira prokles prokop prokopa prokul promise proserpina prosper prospera prospero protasio proteo providenci prudence prudenzia
prudenzio prune prvoslav publio puck puji puk pulcherie puneet pupolo puput purna purnima purushottam purwa purwadi purwanto pushti pusicio
puspa puspita puti putri putu pəri qizilgul qobil qori qosim quartilla quarto quasimodo qudrat queen queenie quentin quentine querano
quieta quin quincy quinn quinten quintia quintiliano quintilio quintino quinton quinty quinziano quinzio quirin quirino quiteria quitterie
ra'no rabia rachael rachel rachela rachele rachelle rachid raci rada radan radana radegast radek radeke raden radenko radha radhost radika
radim radimir radimira radina radion radisa radislav radislava radit raditya radivoj radivoje radka radko radmil radmila radmilo rado
radojka radolfo radomil radomila radomir radomira rados radosav radoslav radoslava radovan radovana radslava radu raducu radul raduz radvan
rae raegan raf rafael rafaela rafał rafet raff raffaele raffaella rafi rafid rafila rafiq rageshwari rageswari raharja rahayu raheem rahel
rahim rahime rahma rahman rahmat rahmawati rahmi rahsaan rahsan rahul raide raif raihan raik raimondo raimund raina rainald rainaldo
rainelda rainer rainhard rainold raisa raj rajab rajan rajana rajendra rajina rajinder rajiv rajko rajmund rajna rajnold rajsa raju rakesh
rakip rakita raleigh ralf ralph raluca rama ramaa ramata ramatoulaye ramazan ramesh rameshwar rami ramiro ramiz ramon ramona ramy ramziddin
ramziya rana randal randall randi randolf randolph randy ranek rangga rania raniero ranim ranjan ranjeet ranjit ranko ranolfo ransom ranya
raoul raphael raphaelle rapulane raquel rares rashad rashawn rasheed rasheedah rashid rasifa rasim rasit rasko rasmus rastislav rastislava
rati ratibor ratih ratimir ratmir ratna rauf raul raven ravi ravshan rawane raxmatulloh ray rayan rayane rayen raymond raymonde raymundo
rayona rayxona rayyan razvan rea reagan reanna reba rebeca rebecca rebeka rebekah rebekka recai recep reda redmond reece reed reese refah
refet refik regan reggie reghina regina reginald reginaldo regine regis regitze regnars regolo regula reha rehor rehorka reid reilly rein
reina reine reinhard reinhold reis rejan rejean rejeanne reka reksa relja relu remi remig remigio remilekun remington remo remondo remus
remy remzi renars renas renat renata renate renato renaud rendy rene renee renette rengin renja rens renske renzo resat resid respati
respicio ressie restu resul reta retha retno reto retta reuben reva revi rex rey reybaud reyes reyhan reymundo reyna reynold reza rezzan
rhea rhett rhianna rhiannon rhoda rhonda ria riaan riad rian riana rica ricardo ricards ricario riccarda riccardo richard richarda richelmo
richie richmond rick rickard rickey rickie ricky rico ridvan ridwan rieke rifat riff rifki rigard rigoberto riitta rija rika rike rikke
riley rim rima rimma rina rinaldo rini rino rio ristana rita ritesh ritva riv river rivka riyad riza rizki rizvon roan robaldo robb robbe
robbie robert roberta robertina roberto robi robin robina robinson robiya robyn rocco roch rochelle rocio rocky rod rodan roderick roderik
roderyk rodger rodiano rodica rodion rodney rodolfo rodoljub rodolphe rodrick rodrigo rodrigue roel rogelio roger rogers rohan rohana rohit
roj rok rokhaya rokia roko roksana roland rolande rolando rolf rolfo rollin roma romain romaine roman romana romane romanita romano romans
romee romeo romero romeu romilda romina romoaldo romola romolo romuald romualdo romul romulus romy ron rona ronak ronald ronaldo ronan roni
ronja ronke ronnie ronny roos roosevelt rory rosa rosa-maria rosalee rosalia rosalie rosalina rosalind rosalinda rosalyn rosamond rosamunda
rosan rosana rosanna rosario roscoe rose roselin roseline rosella roselyn rosemarie rosemary rosendo roser rosetta rosie rosina rosita
roslyn rosman rosmunda ross rossana rossella rossie rostislav rostislava rotaru rotimi rovena rover rowan rowena rowland roxana roxane
roxanne roxelana roxy roy roya royal royce roza rozalia rozalie rozalija rozalinda rozamunda rozana rozella rozina rozita roziya rozvita
ruben rubiano rubie ruby rubye ruchan rudi rudis rudite rudolf rudolfa rudolfina rudolfs rudolph rudra rudy ruedi rufina rufino rufo rufus
ruggero ruhsar rui ruken rukhmani rukmin rukneddin rumena runa rune rupert ruperto rupinder ruprecht rusins ruslan ruslana rusman russ
russel russell rustam rustu rusty rut ruta ruth ruthe ruthie rutilo ruxanda ruxandra ruya ruza ruzena ruzica ryad ryan ryann ryder rylan
rylee ryleigh ryley rym ryszard rəsad rəsid sa'dulloh saad saadat saadi saar saba saban sabar sabato sabazio sabele sabin sabina sabine
sabino sabir saboxat saboxon sabri sabrina sabrine sabryna sacha sachin sacid sada sadan sadar sadberk sadettin sadi sadie sadik sadina
sadio sadoqat sadri sadriddin sadullah sadye saer safa safae saffet saffiro saffo safi safia safiatou safietou safina safir safira safiya
safo safouan safouane safta safura sagar sage sahap sahin sahinalp sahra sahsuvar said saida saiful saige saim saiq saka sakari sakina
sakip sakir sakti sakura saladino salamoun salif salih salim salimah salimata salimatou saliou sallie sally salma salman saloh salome
salomea salomena salomey salomon salomone salomoun salsabila salustio salvador salvatore salvo salwa salwator saly sam samandar samanta
samantha samara samba samed sameer sami samia samiah samih samil samim samina samir samira samiya sammie sammy samo samona samson samsul
samu samuel samuela samuele samukelisiwe samy sana sanaa sancho sanda sandeep sander sandor sandra sandrine sandro sandu sandy sanele sanem
sanford sanja sanjay sanjin sanka sanna sanne sanobar sansone santa sante santiago santina santino santo santos santosh sanya sanziana
saodat saphira sapiente sara sarada sarah sarai sarala sarani saraswati sarbello sardor sare sari sarina sarisha sarita sarka sarla sarlota
sarmite saroja sarra sartika sarvar sarvin sarvinoz sasa sascha sasha saskia saskie saso satine satish satu saturniano saturnin saturnino
satya satyen saul saulcerite sauveur sava savanah savanna savannah savas savel saverio saveta savi savin savina savinien savino savion
savva saxida saxona sayan sayyora scarlett scholastika scholastique schuyler scolastica scot scott scottie scotty seamus sean seb sebas
sebastiaan sebastian sebastiana sebastiano sebastiao sebastien sebastjan sebestian sebnem secaeddin secil seckin seckou seconda secondiano
secondina secondo seda sedat sedef seden sedrick sedrik sef sefer seff sefik sefora seghei segilola segolene seher sehlevent sehrazat
sekinat sekou selahattin selale selami selcan selcuk selda selen selena selene selim selin selina selma selmer selvaggia selvi selyan sem
sema semenica semih semion semiramide semplicio sempronio semra semsi sena senay sener senesio sengul senka senn senna senne sennur
senofonte senol senta sep sephora sepp seppe seppo septi serafettin serafim serafima serafin serafina serafino seraina serap seraphin
serapione serban serbulent serdar seref seren serena serenity serenus serge sergei sergej sergen sergey serghei sergi sergio sergiu
sergiusz serhad serhat serif serin serine sermet sermin serpil sertac sertap servac servan server servidio serviliano sesto seth settar
settimio settimo setya sev seval sevara sevda sever severa severiano severin severina severine severino severo sevgi sevil sevim sevinc
sevket sevki sevtap sevval seweryn sexmus seyban seyda seydou seye seyfettin seyfi seyfullah seyma seynabou seyyit sfiso shad shade shahboz
shahobiddin shahriyor shahzod shai shaily shaima shaina shaka shakila shakira shakti shakuntala shalewa shamsiddin shana shane shanel
shanelle shani shania shanice shanie shaniya shankar shanna shannon shanny shanon shantanu shanti shany sharda shari sharmila sharon shashi
shashikala shaun shawn shawna shay shayan shaylee shayma shayna shayne shea sheela sheila shekoni sheldon shelia shelley shelly shemar sher
sheri sheridan sherine sherly sherman sherri sherry sherwood sheryl sherzod shilpa shirel shirine shirisha shirley shiv shivakari shobhana
shodiyor shola shresth shresthi shreya shreyashi shridevi shrishti shristi shubha shubhaprada shukrulloh shwet shyann shyanne shyrel siana
siara sibel sibilla sibongile sibusiso sibyl sibyla sibylle sico sicuro sid siddarth siddhartha siddhi siddhran sidiq sidki sidney sidoine
sidon sidonia sidonie sidonio sidra sidy siebe siem sien siena sienna siep sierra sifiso sigebert sigfrid sigfrido sigismond sigismondo
sigmund signe sigrid sigurd sihab sihabeddin sihem siir sijuade sil sila silan silas silja silje silke siloe silvan silvana silvano silvere
silverio silvester silvestr silvestro silvia silvian silviana silvie silvija silvio silviu silvius sim sima simao simea simen simeon
simeona simeone simge simi similoluwa simina simion simisola simo simon simona simone simonetta simonida sina sinan sinasi sincere
sindisiwe sindre sinem sinenhlanhla sinesio sinfronio sinica sinikka sinisa sinja sinkler sintia sipan siphephelo siphiwe sipho sir sira
sire sireno siria siriano siricio sirin sirine sirineu sirio siro sirojiddin sirri siska sister sisto sitara sithembiso siti siv sixt sixte
sixtine sixtus siyanda sizakele sizani sjoerd sjors skaidrite skander skarlet skarleta skipped sky skye skyla skylar slamet slava slavek
slaven slavena slaviboj slavibor slavica slavka slavko slavoboj slavoj slavoljub slavomil slavomila slavomir slavomira slađana slobodan
slobodanka sloka smaranda smeralda smil smiljana smilla smita smriti sname snejana snezana snjezana soan soave sobeslav sobeslava sobit
soccorso socrate soda sodiq sofia sofiane sofie sofija sofronia sofronie sohan sohane sohib sokhna sokrat solal solange soledad soleh
solene solenn soline solocone solomon solon solveig solveiga som soma somnath somu sona sondre songul sonia sonja sonke sonny sonya soof
sophia sophie soraia sorana soraya soren sorin sorina sostene sosteneo sostrato soter sotira souleyman souleymane soumaya sowande spano
spartaco spela spencer speranta speranza speranzio spidola spiridon spirydion spytihnev srboljub srecko sredoje srna stacey stacy stan
stana stanca stancu stanford stanimir stanislao stanislas stanislav stanislava stanisław stanko stanley stanton stasa stasta staza steen
steeve stef stefan stefana stefania stefanie stefano steffen stela stelian steliana stella steluta sten stepan stepana stepanida stepanka
stephaans stephan stephane stephania stephanie stephany stephen stephon ster sterling sterre stevan steve steven stevie stewart stig stijn
stiliano stina stine stipan stipe stiriaco stjepan stojan stojanka stojmir stone storm strahinja stribor stuart suat subash subhash
subhashini subhasini subhi subodh subomi sucheta suci sude sudeva sudi sue sue-marie suelen suheyl suhrob sujata sukanya sukru sulaymon
sule suleyman sulton suma suman sumayyah sumeet sumitra summer sunay suncica sune sunita sunniva sunny suraj surano suresh sururi surya
suryakant suryakanta suryakantam susan susana susanna susanne sushant susheel sushil sushma susie suus suyuna suzan suzana suzanne suze
suzie suzon svatava svatoboj svatobor svatomir svatopluk svatoslav svatoslava svea sveatoslav svebor sven svend svenja sverre svetislav
svetla svetlana svetluse svetolik svetomir svetoslav svetozar sveva svitlana sviturno swami swan swann swapnil swara swarnalata swarup
swassane sweta syahrini sybilla sybille syble sydnee sydney sydni sydnie sylva sylvain sylvan sylvester sylvestre sylvia sylviane sylvie
sylwester sylwia synne syrine szabolcs szczepan szofi szofia szonja szymon søren səbinə səhriyar tabea tabita tabitha tabris taceddin
tacjana tad taddeo tade tadeas tadej tadeo tadija taha tahir tahlia tahsin taib taide taina tais taisia taiwo tal talat talay talea talha
tali talia talip talis talita talivaldis talon talrits talya tamara tamas tamer tami tamia tamina tamino tammaro tammo tammy tana tancrede
tancredi taner tanguy tania tanirika tanja tanju tankred tanner tansu tantri tanushree tanushri tanya tanyeli tao tapan tapani tapio tara
taras tarcisio tari tarik tarja tarkan tarquinia tarsilla tarso tarun taryn tasa tasdik tasha taskin tasnim tasnime taswir tatana tate
tatiana tatjana tatum tatyana taufan taufik taurean taurin tavares taya tayfun tayler taylor tayyar taziana taziano tazio tea teagan tecla
ted teddy tedi teea teguh teije tej teja tejas tejumola tekin tekinalp tekla telchide telemaco telica tellervo telly temel temidayo
temistocle temitope teo teobald teobaldo teodata teodolinda teodor teodora teodorik teodoro teodosia teodosio teodoto teodoz teodozie
teofan teofil teofila teogene teohari teoman teona terenc terence terencius terencjusz terenzio teresa tereza tereze terezia terezie
terezija teri terrance terrell terrence terri terrill terry tertuliano terzo tesauro tesifonte tesnim tesnime tess tessa tessie tetiana
teudosia teun teunis tevfik tevhid tevin tezcan tezel tezer thabisa thad thaddeus thadie thais thalea thalia thamsanqa thando thanina thea
thelma themba theo theobald theodor theodora theodore theodorik theodose theodosie theofan theofil theofila theophane theophile theophraste
theotime theresa therese theresia theron theunis theuns thiago thibaud thibault thibaut thibert thibo thierno thierry thies thije thijmen
thijn thijs thilo thirza thobeka thom thomas thora thorben thore thorge thulani thulisile thurman tia tiago tian tiana tianna tiara tibaldo
tibbe tiber tiberia tiberio tiberiu tiberius tibo tibor tiburcius tiburzio tichomil tichomir tichon ticone tidiane tieme tierra ties
tiffany tiguida tihomir tiina tija tijana tijmen tijn tijs til tilda tilen tilio till tilla tillman tillmann tim timbul timea timeo timm
timmothy timmy timo timofei timoleon timon timotei timotej timoteo timoteus timothe timothee timothy timur tina tinas tinca tincuta tine
tino tiphaine tira tiril tirone tirta tirtayasa tirza titi titien titilayo titilope titin tito titouan titus tizian tiziana tiziano tizio
tjark tjasa tobia tobias tobiasz tobiloba tobin toby tod todd todor tohir toke toki tokunbo tolga tolomeo tolulope tolunay toluwalope
toluwani toluwanimi tom toma tomas tomasa tomaska tomasz tomaz tome tomi tomiloba tomislav tomislava tomke tommaso tommie tommy tomo tomori
tonci toncica tone toney toni tonija tonka tonko tonnin tony tonya toon tope tor torben torbjorn tore torey torkvat torquato torrance
torrey torsten tosca toscane tosco toska toussaint toy toyip trace tracey traci tracy traian trajan tranquillo trasea travis travon tre
tremaine tremayne trent trenton tressa tressie treva trever trevion trevor trey tri tricia trilochan trilochana trilok trilokanath
trilokesh triloki trine trinity trisha tristan tristano tristian tristin triston troels trofim troy trpimir trpko trudie trycia trystan
tsabita tsipora tuana tuba tudor tudora tudorita tudosia tufan tugay tugba tugiman tugrul tugtekin tuhfe tulay tulin tullia tulliano tullio
tumer tunahan tunar tunay tunc tuncer tuomas turan turgay turgut turi turibio turkan turkay turker turkes turna turner turold tushar tussio
tutku tuula tuulikki tuur tuva tvrtko twan twila tybalt tycho tygo tyler tymeo tymon tymoteusz tyra tyree tyreek tyrel tyrell tyrese
tyrique tyron tyrone tyshawn tyson tərlan ubaldo ubaydulloh ubertino uberto uchita uchqun uda udai udit udo ueli uffe ufuk ugis ugo ugolina
ugolino uguccione ugur uhra ujjawal ujjwal ukbe ulberto ulderico ulduz ulf ulfa ulfet ulfo ulgen uli uliana ulices ulises ulisse uliva
ulker ulku ulkər ulla ulpiano ulrich ulrico ulrik ulrika ulstano ultimo ulus uluthando ulva ulvi ulviye ulviyyə ulwazi ulya ulysse uma
umang umar umay umaya umberto umi umid umida umidulloh umile umit ummiye umran umur umuralp umut una unal undine unggul unique unjani unna
unsel unseli upendra upik upton uqbaloy uranio urbain urban urbano urdino urfon uriah uriel uriele urmila uros urs ursicio ursino urska
ursmaro ursula ursule usame usha usman usmon usyi utama utku uttam uve uygu uzayr uzbegim uzeyir uzodimma vaclav vaclava vada vadim vafo
vagn vaha vahdet vahid vahide vaidehi vaijayanthi vaijayanti vaishnavi vaishno vaishvi vala valburga valdemar valdemara valdemars valente
valentijn valentim valentin valentina valentine valentino valentins valentyn valentyna valer valera valere valeri valeria valerian
valeriana valeriano valerico valerie valerii valerija valerijs valerio valeriu valery valfredo valfrido vali valid vallie valtena valter
valtr valtteri van vance vanda vanesa vanessa vania vanja vanna vanya varalakshmi varo varvara vasanti vasco vasil vasile vasili vasilica
vasilie vasilina vasilisa vasja vasko vasliddin vasudev vasudeva vasudha vasundhara vatroslav vaughn vavrinec veaceslav vecdi veceaslav
veceslav veda vedang vedanga vedanshi vedasto vedat vedran vedrana veduna veerle vefa vefik vega vehbi veikko veit vela velana velaphi
velda veleslav veleslava veli velibor velimir velimira velina velio velislav velislava vella velma velva vena venance venanzio vencel
venceslao venceslas venceslav venceslava vendel vendelin vendelina vendula vendulka venek venera veneranda venerando venere venerio
veniamin venka ventura venuse venusta venustiano venusto vera verano verda verdiana verdie vere verecondo verena verenzio vergie vergiliu
verginia veriana verica veridiana verla verlie vern verna verner vernice vernie vernon vero verona veronica veronika veronique veroslav
veroslava verulo veselinka vesile veslava vesma vesna vespasiano vesper vesta veta veysel veysi vezio vianney vibeke vic vica vicdan
vicenta vicente vicentia vicentiu vicki vickie vicky victoire victor victoria victorien victorin vid vida vidak vidal vidhur vidhya vidiano
vidone vidor vidur vidya vienna viera vieroslava vieve viggo vigile vigo vijay vijeko vijolite vik viktor viktoria viktorie viktorija
viktorin vildan vilde vilem vilema vilemina vilfredo vilhelm vilhelmine viliam viliana vilibald viliberto viljem ville villy vilma vilmar
vilmars vilmos vimal vimala viman vin vinay vince vincenc vincencie vincent vincentiu vincenza vincenzo vinciane vindonio vinebaldo
vinfrido vinicio vinka vinnie vino vinsen vinz viola violante violet violeta violetta violette violina viorel viorela viorelia viorica
virag virgie virgil virgile virgilio virgiliu virgin virginia virginie virginio virman virone visarion viscardo vishnu vishwamitra visnja
vissia vit vita vital vitale vitali vitalia vitalico vitalie vitalii vitalijs vitalina vitazoslav vitezslav vitezslava vito vitold vitor
vitoria vitoslav vittore vittoria vittoriano vittorio vitus viva vivaldo vive vivi vivian viviana viviane vivianne viviano vivien vivienne
vizbulite vjekoslav vjenceslav vlad vlada vladan vladana vladek vladena vladilena vladimer vladimir vladimira vladimiro vladislav
vladislava vladivoj vladlen vladlena vlado vlaicu vlasta vlastimil vlastimila vlastimir vlastimira vlastislav vlastislava vlatka vlatko vlk
vodingo voichita voicu vojen vojin vojislava vojmil vojmir vojmira vojslav vojslava vojtech vojteska vok voldemars volfango volfgang volkan
vorsila vosil vratislav vratislava vratko vreni vrinda vrund vseboj vsebor vserad vseslav vsevolod vujadin vujica vuk vukan vukasin vukica
vukota vulmaro vulpiano vuslat vusumuzi vyas wacław wade wadi wael wage wahyu waino wakiman waldo wale walenty walentyn walentyna waleran
waleria walerian walery walgierz walid walker wallace walter walton waluyo waly wanda wandrille wanesa wani wannes waqila ward wardaya
wardi warji warley warre warren warsa warsita warta washington wasis wassim watson wava wawan wawrzyniec waylon wayne webster welat weldon
wellington wende wendell wendy werner weronika wes wesley wessel westley weston whitney wiara wibke widya wiebke wiem wies wiktor wiktoria
wilber wilbert wilbur wilburn wiley wilford wilfred wilfredo wilfrid wilfried wilfryd wilhelm wilhelmina wilhelmine will willa willard
willem willi william willie willis willow willy wilma wilmer wilson wilton wincenty winda winfield winifred winnifred winona winston wira
wirda wirginia wisnu wissam wissem witalis wolf wolfgang woodrow wout wouter wulan wulandari wuraola wyatt wyman władysław włodzimierz
xalima xanana xander xatun xaver xaverie xaverius xavi xavier xaviere xebat xem xenia xenie xenophon xezal ximena xochitl xzavier yaa
yacine yacouba yadira yael yaelle yagiz yagmur yago yahya yahyo yakubu yalcin yalgin yaman yamileth yamina yana yance yango yani yanis yann
yanni yannic yannick yannik yannis yaprak yara yarah yaren yaretzi yaro yaron yasar yasemin yasin yasmeen yasmin yasmina yasmine yasser
yassin yassine yassir yavuz yaw yaya yazid yazmin yejide yekta yelda yeliz yener yenthe yesenia yesim yessenia yessi yetkin yetunde yewande
yfke yibanathi yigit yildirim yildiz yilmaz yinthe ylan ylvi ylvie yoan yoann yoav yoel yoga yogendra yogesh yoginder yohan yohann yolanda
yolande yona yonca yoni yono yoqub yorbek yoro yorqin yosef yoshiko yosra yossef yosun youcef youmna youna younes youness youp youri yousef
yousra youssef youssou youssouf youssouph youssoupha yozida yoznur ysaline yse ysee yseult yuce yucel yuksel yulia yuliana yumi yumni yuna
yuni yunita yunus yuri yusiv yusuf yvan yven yves yvette yvonne zabedeo zabina zabir zaboj zac zaccaria zaccheo zachar zacharia zachariah
zacharias zachariasz zacharie zachary zache zachery zack zackary zackery zadig zaenab zafar zafer zafir zahar zaharia zahide zahir zahit
zahra zaida zain zainab zaira zakaria zakariya zakary zakarya zakelina zaki zakir zala zalan zalindra zama zamfir zamfira zamir zamira zan
zana zander zane zanele zaneta zanete zanis zanita zanna zanobi zara zaraza zaria zarije zarina zarko zaur zavida zavis zayd zayn zayneb
zayniddin zbislav zbyhnev zbyhneva zbynek zbynka zbysek zbyska zbyslav zbyslava zdan zdana zdena zdenek zdenka zdenko zderad zdeslav
zdeslava zdik zdirad zdislav zdislava zdravko zechariah zef zefiro zehra zeinab zejnep zekai zekeriyya zekiye zelaya zelda zelibor zelie
zeliha zelimir zelimira zelinda zelislav zelislava zeljka zeljko zella zelma zelmir zelmira zeltite zena zenaide zenebio zenija zeno
zenobia zenobie zenobio zenon zenone zenovia zente zenzele zephirin zephyr zerdest zerrin zerya zeteny zetico zetta zev zeyd zeynab zeyneb
zeynel zeynep ziad ziedite ziga zigfrida zigfrids zigmars zigmund zigrida zihni zikmund zilan zile zilola zin zina zinaida zineb zinedine
zinovia zion zita zithulele zitomir zitomira zitoslav zitoslava ziva zivan zivana ziver ziya ziyad ziyanda ziyo zizi zlata zlatan zlatica
zlatka zlatko zlatomir zlatomira zlatuse zobuhle zoe zoeva zoey zofia zofie zofija zohid zohir zohra zoia zoie zoila zoilo zoja zokir zola
zoltan zora zoran zorana zorina zorka zoroslav zoroslava zosim zosima zosimo zoyir zrinislav zrinko zselyke zsofia zsolt zsombor zubayr
zubeyde zubeyr zubite zuhal zula zulaikha zulal zuleyha zulfa zulfikar zumrut zuxra zuzana zuzanna zvezdana zvonimir zvonimira zvonko zyad
zygmunt đina đorđe đura đurađ đurda đurica łazarz łucja łukasz əhməd αγγελος αθανασια αθανασιος αικατερινη αλεξανδρα αλεξανδρος αναστασια
αναστασιος ανδρεας αννα αντωνης αποστολος αριστειδης βασιλης γεωργια γεωργιος γρηγοριος δεσποινα δημητρα δημητρης διονυσιος ελενη
ελευθεριος εμμανουηλ ευαγγελια ευαγγελος ευσταθιος ηλιας θεοδωρος ιωαννα ιωαννης κωνσταντινα κωστας λεωνιδας μαρια μιχαηλ νικολαος
παναγιωτα παναγιωτης παρασκευας παρασκευη παυλος πετρος σοφια σπυρος σταυρος σταυρουλα στεφανος στυλιανος σωτηριος φωτιος χαραλαμπος
χρηστος χριστινα χρυσουλα ава август августин авдеи аверкии аверьян авксентии авреліи аврелія аврора автоном агап агапія агата агафон
агафья агафія аггеи агнеса агнія агрипина ада адам аделаіда аделіна адриан адріана адріян азалія азарии азаріи аким акулина алевтин
алевтина александар александр александра алексеи алексо алина алла альберт альбіна альвіна аліна амвросии амос ана анании анастас анастасия
анастасија анастасіи анастасія анатолии анатоліи анатолія анга ангел ангела ангеле ангелина ангеліна андон андреи андреј андреја андрон
андроник андріи анжела анжелика аникеи аникита анисим анна анте антим антип антон антонида антонин антонина антониј антоніи антоніна
антонія антін анфіса анче аполлинарии аполлон аполлонія аполлінарія апостол арефии аристарх аркадии аркадіи аркадія арсен арсении арсениј
арсеніи артем артемии артемія архип асен аскольд атанас атанасиј атанасија афанасии афанасіи афанасія афиноген ацо бажен билјана бисера
бистра блага благе благица благовіста благородна благој благоја благојка благуна блаже блаженка богатин богдан богдана богиња богослав
богоја богуслава божана божемир божен божена божидар божин божо болеслав болеслава боримир боримисл борис борислав борислава борка борко
боро борјан борјана босилка бошко боян бојан бојана бранка бранко братимир братислав братомил братослав бронислав броніслава брячислав
будимир буитур буревіст біломир білослав білослава біляна в'ячеслав в'ячеслава вадим валентин валентина валерии валерия валерьян валеріи
валерія вангел ване ванче ванчо варвара варлаам варфоломеи васил василии василина василиса василиј василија василка василко василь васка
вацлав вања велемир велика велимир величко велјан венедикт вениамин венко вера вероника весела веселин весна вељо видое викентии виктор
викторин виктория виолета виссарион виталии влад влада владилен владимир владислав владислава владлен владо влас власта властимир воислав
володимир володислав волче воскресија војдан војданка војкан всевлад всеволод всемил всеслав всеслава вышеслав вячеслав віктор вікторія
вілена віленіна віліна віола віолетта віра віргінія віта віталіи віталіна габриела гаврил гаврила гаврило галаба галактион галена галина
гане ганна гарнослав гедеон гелена геннадии геннадіи георги георгии георгіи герасим герман глафира глеб глигор гліб гнат гого гоко
голубинка горан горги гордана гордеи гордіи горе горимир горислав горица горче горјан горјана гостомысл гоце градимир гремислав григор
григории григоріи грозда гроздан гурга гургица гурии гурчин давид давыд далемир далеслава дамјан дамјана дана данаил даниел данила данило
даница данка данчо дарина даринка дарислава дарко даромир дарья даріи дафина делчо делјан дементии демид демьян денис деница десанка
деспина дејан дивна диме димитар димитрие димитриј димитрија димко димо димче дмитрии дмитро добри добрила добринка добромила добромир
добромира добромисл добромисла добромысл доброслав доброслава долеслава доляна домника донка доротеј дорофеи дојчин драга драган драгана
драги драгиша драгомир драгослав драгољуб душан душанка душка душко діана діяна ева евгении евгения евгениј евгенија евграф евдоким евдокия
евдокија евлампии евпраксия евсеи евстафии евстигнеи евтим евфросиния егор екатерина елена елеонора елизавета елизар елисавета елисеи елица
елка емануел емельян емил епифан еразмо еремеи ермил ермолаи ерофеи есма ефим ефимија ефрем ефросина ефтим жанна живка живко жозефіна
забава загорка зафир зафирка захар захаринка захариј захаріи зборислав звенигор звенимир звенислав звенислава здравка здравко земислав
зеновіи зинаида зиновии зиновіи злат злата златан злате златко златомир зора зоран зоремир зореслав зореслава зорина зорица зорка зорян
зоряна зосима зоя зінаіда ива иван ивана иванка иванна ивко иво игнат игнатии игор игорь измаил изот изяслав иларион илинденка илинка илија
илья иннокентии иосиф ипат ипатии ипполит ираида ираклии ирина исаи исак исидор искра казимир калина каллистрат капитон каранфилка карл
карп каріна касьян ката катерина катина катица катја квітка квітослава кераца кии ким кир кира кирил кирилл киро кита клавдии клавдия
клавдія климент климентина козма коле кондрат кондратии конон константин константина корнеліи корнил корнило корниліи корніи косара
костадин костадинка костянтин коце кочо крентта крстана крсте крсто круме ксения ксенте ксенія кузман кузьма купава куприян лавр лаврентии
лаврентіи лаврін лад лада ладимир ладислав ладо ладомир лазар лазарь лазо лариса лев левко лена ленче леон леонид леонтии лепа леся лидия
лидија лика ликера лилјана лина листвич лонгин лора лук'ян лука лукия лукьян лучезар любава любим любислава любов любовь любодар любозар
любомила любомир любомира люборада любослава любосмысл людмила людомила лідія лілія магдалена маия макар македон македонка макрина максим
максимильян мальва мар'ян мар'яна мара маргарита мариан марика марин марина мария марија марк марко маркіян марта мартын мартьян марфа
марічка марія марјан матвеи матвіи мате матеја матрона меглена меланија меланія мена мери мето методи методиј методија мефодии мечислав
мечислава микита микола милан миле милева милен милена милии милица милка милован милодара милослава милош милчо мина минчо миодраг мир
мирка мирко мирон мирослав мирослава мирче мирјана митофан митре михаил михаило михајло михеи михо мичо младен модест моисеи мокеи мокрина
момо момчило мотря мстислав мстислава мусіи мілана нада надежда надія назар назаріи наина нанче наркис наталья наталія натан наум наумка
небојша невенка неда неделка неделко неля немир немира ненад неофит нестор нешо никандр никанор никита никифор никодим никодина никола
николаи николина никон нина нинель нифонт нонна ніна огнен огняна оксана октябрина олга олег олександр олександра олексіи олелько олена
олесь олеся оливер оливера олимпиада олимпии ольга омелян онуфрии орде орест ореста орина орислава орися орхип оріяна осип остап остромир
охрім павел павле павлина павлинка павло павліна палажка панас панкрат панкратии пантелеимон пантелејмон панфил панче парамон параскева
партениј парфен паскал пауна пахом пелагея пелагија пелагія пенчо перо петар петкана петко петр петра петранка петре петро пеце пилип пимен
писана платон подолян поликарп полина поляна поліна порфирии потап потішана прасковья пров прокл прокопиј прокофии прохор раде радим
радимир радислав радмила радміла радован радослава раиса ракита ранко ратибор ратимир ратмир рафаила рахела рахилка раіна раіса рајко рајна
регина ризо ристана ристе ристо родион родна родослав родіон роксолан роксолана роман ромена ромил роса роска ростислав ростислава рубен
ружа румена русалина русанка руслан руслана рюрик сава савва савватии саве савелии саво самоил самсон самуил санде сандра сара сашка сашко
светлана светозар святополк святослав святослава світлана севастьян селиван селиверст семен семибор серафим серафима сергеи сергіи
сигизмунд сидор сила силантии сильвестр силјан симон симона симјанка синклитикия синьоок слава славе славенка славица славка славко
славолюб славомир славута славчо славјанка слободан слободанка сміяна снежана сніжан сніжана сократ сологуб соломон соломія сончица соня
сотир софе софия софија софон софрон софрониј софія спартак спаса спасе спасена спиридон спиро споменка србо сребра сребре стале стамена
станимир станислав станислава станіслав стево степан стефан стефанија стефанка стефаніи стожар стоилко стоян стојан стојанка стојмен
стојмена стојна стојче страте страхил сузана сюзана таисия тамара танас тарас таска татьяна татјана ташко ташо таісія твердислав творимир
темелко темјана теодор теодора теодосиј теодосија теофан теофил теофилка терентии тетяна тимофеи тимофіи тимур тиміш тит тихо тихомир тихон
тоде тодор тодорка томе томислав трајан трајанка трајко трајче трена трендафилка трифон трифун тришо трофим тур убавка ульян ульяна устим
устин устина фадеи фаина фана фанка фаіна феврония февронія федор федора федосии федот фекла феликс феодосія феоктист феофан ферапонт
филарет филимена филимон филип филипп фирс флорентин флоринка фока фома фортунат фотии фрол фросина харалампие харитина харитон харлампии
хвалимир хорив христина христијан христо христофор христя цара цвета цветан цветанка цветко цеко часлав чедо чедомир чеслав чорнота шишман
щастислав щек эдуард элеонора эмилия эмиль эммануил эраст эрнест эрнст ювеналии юлиан юлии юлия юліан юліанна юлія юрии юріи юстина юхим
юхима юхимія яков якуб яна януарии ярема ярина яровид яромил яромир ярополк ярослав ярослава євген єреміи ѕвезда ѕвездан ѕвонко іван іванна
ігор ізяслав ілля ілона інна іннеса ірина ірма јаворка јагода јадранка јаков јана јане јанка јасна јоаким јован јована јованче јовица јовка
јово јозо јонче јордан јордана јорданка јосиф јулијана љуба љубе љубен љубинка љубица љубиша љубомир љупка љупчо`.split(/\s+/),
);

export const familyNames: ReadonlySet<string> = new Set(
  `aalbers aalerud aaltonen aas aasen ababii abaci abadan abadzic abadzija abalioglu abazovic abbate abbosov abbosova abbott abbrescia abdi
abdulahadyev abdulahadyeva abdulazimov abdulazimova abdulazizov abdulazizova abdulboriyev abdulboriyeva abdulhafizov abdulhafizova
abdulhakimov abdulhakimova abdulhayov abdulhayova abdulholiqov abdulholiqova abduljabborov abduljabborova abduljalilov abduljalilova
abdulkarimov abdulkarimova abdullatifov abdullatifova abdullayeva abdulmalikov abdulmalikova abdulqahhorov abdulqahhorova abdulqodirov
abdulqodirova abdulvahhobov abdulvahhobova abdulvaliyev abdulvaliyeva abdulvohidov abdulvohidova abegglen aberg abernathy abeyta abicht
abimanyu abiputra abodunrin abolina abolins aboltina aboltins abrahamsson abramovic abrego abreu abshire abt abu acanski accardi accardo
accurso aceto acevedo achari acharya acheampong achilles achkinadze acic acikalin acikgoz acimovic acin ackerman ackermann aclan acosta
acquadro acquaviva acquistapace acuna adadevoh adal adamcova adamczak adamczyk adamec adamek adami adamiak adamiec adamkova adamova
adamovic adamowicz adamski adamus adanir adaobi adasevic adcock addari addis adebayo adebisi adegbite adegboye adelakun adelusi ademayowa
ademiluyi ademola adeniyan adeoluwa aderibigbe aderinsola aderogba aderonke adesina adesiyan adewale adewunmi adewura adeyemo adhikari
adhitama adiga adisa adivar adomah adomako adongo adorno adragna adriansyah adu adusei adutwum aebi aebischer aeby affinito afifah afirifa
afoakwa afolabi afolayan afonja afunku aga agaoglu agarwal agboola agirbas agnello agostinelli agostini agosto agresta aguayo aguilar
aguilera aguirre aguridic agustian agyapong agyare agyei agyemang ahic ahlke ahluwalia ahmetspahic ahonen ahortor ahrenberg ahrens ahrorov
ahrorova ahuja aidara aiello aigare aigars aigbiniode aigner aigroz airlangga ajakaiye ajao ajayi ajewole ajose-adeogun ajvazovic akal
akalin akan akar akay akaydin akbaba akbulut akcal akcali akcan akcay akdag akeem-omosanya akel akerele akesson akgoz akgul akgun akifovic
akinrinola akintade akisik akkan akkas akkaya akkoc akkor akkoyun akkoyunlu akmalov akmalova akman akoto akowua akpinar akramov akramova
aksakal aksam aksentic aksentijevic aksic aksin aksit aksovic aksoy aktas aktay akyeamfuɔ akyeampong akyel akyena akyerεko akyildiz akyurek
akyuz alabi aladic aladzic alaimo alakovic alamsyah alaniz alanovic alarcon alargic alavanja alavantic albanese alberti albertyn
albrechtova albu albuquerque alcala alcamo alcantar alcaraz aldea aleksandrowicz aleksic aleman alessandrini alessi alev alexandrescu
alfano alfaro alfermann alfieri alicea alici alicic alidi aligbe alih alija alikavazovic alisherov alisherova alivernini aliyev aliyeva
alizadeh aljancic alkaya alkhamis alkovic alksne alksnis allegretti allgeyer almanza almaraz almasac almeida almonte alniacik aloba aloi
alonso alparac alpman alpugan altamirano altenwerth altieri altinay altinbas altinel altinisik altinok altintas altiok altun altuntas aluga
alvarado alvarez alves alyanak amado amador amadori amaechi aman amann amanta amaral amberg ambrosini ambrosino ambrosio ambrozova amendola
amerio amici amla ammann ammoscato amo amoa amoako amoasi amorim amoroso amoruso ampadu ampofo amponsah amrein amundsen anandya anasov
anasova anaya ancona andelova andersen andersone andersons andersson andesilic andic anding andini andonov andonovic andorful andrade
andreassen andreasson andrejevic andrejic andrejin andrekovic andreoli andresen andriani andries andrisani andriska andrle andrlova
andronic andrzejczak andrzejewski anelli angeletti angeli angelini angelis angeloni angelucci anggraini anggreny anggriawan angster
anguiano angulo anjani anjos ankra ankunding anokye ansa anselmi antalova antczak antenucci antezza antoci antonacci antonelli antonic
antonini antonovic antonucci antos antosova antovic anttila antunes antunovic antusevic antwi anucin anusic anvaryev anvaryeva anzalone
anđelic anđelkovic aparicio apicella apitz apodaca aponte apostol appiah aprile aqila aquino aragon araja arajs aramini arana aranda arap
araujo arcangeli arce archuleta ardana ardelean ardeleanu ardianto ardiyanti aregger arellano aremu arenas arendt arens arevalo argenio
argento argiolas arguello arhanic arias arican arifin arig arikan arlovic armas armendariz armenta armijo armstrong arnaut arndt arnesen
arora arpasi arredondo arreola arriaga arsic arslanoglu arslonov arslonova arteaga artioli arvidsson aryal aryani aryanti aryee asadov
asadova asadullohyev asadullohyeva asamoa asamoah asanin asante asare asaro asađanin asceric aschenbroich asci ascione asenso asiama asiedu
asik asikoglu asilbekov asilbekova asimi askraba askrabic aslan aslanoglu asonja aspere aspers assmus assuncao astafei astolfi astuti
aswandi atakol atalik atan atanda atasever atay atencio ates atici atik atzeni atzori aubert aucamp auer aufderhar augustyniak auzina
auzins avallone avalos avazyev avazyeva avci avcioglu avila aviles avola avsec awodiran awolowo awuah axelsson axmann ayala ayandokun
ayaydin aybar aycan ayisat aykac ayobami ayoola aytek ayverdi azamatov azamatova azara azdajic azevedo azic azinic azizah azizov azizova
azzahra ađanski ađic baafi baah baarck baawia babac babali babalj babalola babaoglu babarogic babatunde babatz babic babin babini babka
babkova babou babovic babtunde baburic baca bacalo bacci bacher bachmann baciu bacova badane badea bademci badenhorst bader badiane badillo
badji badjuk badu baez baeza baganz bagaskara baggio baginski bagnoud bahena bahl bahna bahno bahnova bahodirov bahodirova bahriddinov
bahriddinova bahringer bahromov bahromova bahun baiocco bajare bajars bajc bajcetic bajcic bajer bajerova bajsanski bak bakal bakan bakaran
bakare bakarec bakhoum bakhtiyorov bakhtiyorova bakirci bakircioglu bakke bakken bakker bakos bakowski balabanovic balajic balan balasevic
balaskovic balat balaz balazevic balazova balboni balcarova balcer balcerzak balci balck baldacci balde balderas baldi baldini balducci
balesevic balestra baleta baletic balevic balincic balistreri baljak balkow balla ballarin ballesteros balli ballouhey balmer balnuweit
balode balodis balog balogh balogova balogsandor balogun baloun balounova baloyi balsamo baltag baltin balzano balzer bamidele bamiloye
bamisebi banach banas banasiak banasik banda bandic bandicstimac bandini bandl bandopadhyay banerjee banic banica banicevic banicjokic
banjac banjak banjalic banjari banov banse banuelos baptista barajas barakova baral baraldi baranjec baranka barankova baranova baranowski
baranski barbagallo barbaricsehic barbarosoglu barbarossa barbarulo barbato barbera barberi barberis barbero barbier barbieri barbiero
barbosa barbulescu bardek barela bares baresova baretta bari barile barilla barinic barisic barletta barna barnard barone baroni barons
barosevcic barosevic barr barra barragan barras barraza barreca barrera barresi barreto barretta barrientos barrios barros barrows barsotti
barta bartak bartakova bartczak bartell bartels barth bartkowiak bartnik bartoletti bartoli bartolini bartolomei bartolucci bartonova
bartos bartosek bartosik bartoskova bartosova bartova bartovic bartovicova bartulin bartunek bartunkova barylla barzani basar-klapec basara
basaran basaric baseda bashirian basmaci basnet basoglu bassani bassi basson basta bastac bastajic bastola bastova basynat batinicsantic
batista batnozic bato battaglia battig battisti battistini battke batz bauch bauer bauermeister bauerova baumann baumbach baumeister
baumgartner baur bauschinger bauschke bavaud bayeni bayer bayerova baykam bayraktar bayraktutan baysoy bazant bazantova beahan beatty
beavogui becerra bech bechtelar becka beckel becker beckmann beckova becvar becvarova bedewitz bedini bednar bednarczyk bednarek bednarik
bednarikova bednarova bednarski bednarz beek beele beerli beggerow beh behr behrenbruch behruzov behruzova beier beissmann bejan bejenari
bejenaru bekavac bekcic bekdik bekjarev bekker bekmurodyev bekmurodyeva beko bekonja bekovac bektasoglu bekvalac belavske belavskis belcar
belcevic belec belenzada belic belivuk belli bellini bello bellomo bellotti bellucci belmonte belohlavek belohlavkova belojevic belopoljac
belosevac belosevic belotti belovic belovljev belovukovic beltrame beltrami beltran belvisi belz benakovic benasicpavlovic benatti
benavides benavidez benda bendova benecke benedetti benes benesova benetti bengtsson benigni benini benitez bennardo benner benninger beno
benova bentivoglio benvenuti benz benzing berak beran beranek berankova beranova berardi berberoglu berends beretta bergamasco bergamini
berge berger berggren berglund bergman bergmane bergmanis bergnaum bergqvist bergrova bergstrom beribak berka berkova berky berkyova
bermudez bernabei bernal bernardi bernardini bernardova bernasconi bernatovic berner berney bernier berning bernolak bernolakova berntsen
berrios berset bertaccini bertani bertelli bertelsen bertenbreiter berthoud bertini berto bertolini bertolussi berxwedan berzina berzins
berzite berzits beserler besikci beso besok bester betancourt bethke betschart betti betz beushausen beutelspacher bevilacqua bevk beye
beyeler beyer bezdek bezdekova bezjak bezuidenhout beđan bhadresha bhana bhandari bhat bhattacharya bhattarai bhattathiri bhembe bhengani
bhengu bhuyeni biagetti biagi biagini bianc biancheri bianchetti bianchi bianchini bianco biasci biase białas białek białkowski biba
bicakci bicanin biccari bicekova bicer bichler bickel bidaud bideau biedermann biedrzynski bielak bielawski bielecki bieler bielert bielik
bielikova bielski bienasch bienias bieniek bienkowski bieri biernacki biernat biesenbach bigdeli biggi biglebauer bijl bila bildik bilek
bilen bilgen biljan bilkova bilogravic bilolyev bilolyeva bilopavlovic bilski bily bindi bini binova bins bionaz biondi birca bircakovic
bircanin birina birinci birins birkemeyer birlik biro biro-datkovic birtasevic birzina birzins birzniece birznieks bisconti biseniece
bisenieks bisgaard bisio biskicmerkas bisset bitca biteye bittner bittnerova bivol bivolarevic biyela bizetic bizjak bizumic bizzarri
bjelanovic bjeletic bjelic bjelica bjelicic bjelinic bjelivuk bjelja bjeljac bjelkic bjelobaba bjelobrk bjeloglav bjelogrlic bjelojevic
bjerke bjerregaard bjork bjorklund bjørnstad blacanin blaga blaha blaho blahova blanc blanchard blanckenberg blanco blanda blaschek blaser
blasi blasko-vidosavljevic blaskovic blassneck blatancic blatter blaua blaus blazanovic blazek blazevic blazkova blecha blechova blekte
blick bloch blochwitz blockhaus blom blomqvist blum blume boadi boadu boahen boakye boaten boateng bobek bober bobeta bobinac bobkova boboc
boburov boburova bocchi boccia bocek bochenek bocic bockai bockova bockovac-kunstek bocokic boda bodea bodian bodini bodiroga bodnar bodrug
boduroglu boehm boer boffa bogan bogdashin bogenrieder bogisavljevic bogisich bognar bogoljubovic bogosavac bogucki bogusz bohac bohacek
bohackova bohacova bohge bohm bohmova boi boico boje bokanovic bolat bolatli bolf-kovacic bolkovac bolle bolliger bolm bolot-salaj bolta
boltic bolukbas bolunovic bomestar bona bonanni bonanno bonato bonazzi bondare bondarenco bondars bonde bonderovic bondra bondrova bondzic
bonelli bonetti bongiorno bongiovanni boni bonifazi bonilla bonini bonis bonisch bono bonomi bonomo bonsra bonsu boratav borbely borcanin
bordian bordoni borelli borge borgeaud borgeling borges borghi borgia borgschulze borilovic borincevic borisavljevic bork borkovacki
borkovic borkowski bormann borner bornscheuer boros borovac borovicka borovickova borowiec borowski borrego borrelli borrmann bors borsch
borta bortolin bortoluzzi bortot boruschewski bos bosak bosakova bosanac bosancic boscaino bosch boschetti boschi bosco boscolo boshoff
bosi bosiljcic bosiljkic bosiljkovic boska boskova bosler bosman bosnjakovicholik bossard bosshard bosson bostan bota botello botezatu
botha botiryev botiryeva botnari botnaru botsford botta bottner boucek boucher bouckova bouda boudova bourcard bourrouag bouschen bouska
bouskova bove bovolenta boxhammer boyaci boyde boye boyer boyes boyle boz bozalo bozanic bozanovic bozdok bozdokov bozek bozic bozicanin
bozicic bozickovic bozkir bozoglu bozsik bozzi bozzo brabcova brabec brabencova brabenec brada bradac bradacova bradova bradtke bradvic
braga brahaj braia brakus brambilla branca branco brandenburg brandis brandli bratina bratojevic bratonozic bratovic bratu brauer braun
braunova brautigam brazda brazdil brazdilova brazdova brecko bredenkamp brehmer breitenberg breitenstein brejcha brejchova brekke bremer
bremser brenke brenkis brenner bresciani breskovic bressan breton brettschneider breu breuer brezancic brezina brezinova breznik brezo
brezovac brezovnjacki briano briede briedis briesenick brigandi brignone bringmann brinjak brinkmann brinza briones briseno brisuda brito
brits brix briza brizova brizzi brkanovic brkic brniclevada broda broek broening brogi brogli bromfield bromme brosch brouwer broz brozek
brozkova brozova bruckmann bruder bruen brugger bruggmann bruhns bruijn brumat brun brunelli brunetti bruni brunkevica brunkevics brunner
bruns bruschi bruun bruyn bruzzone brychta brychtova brzezinski brzozowski brđanin brđovic buac buaca bubalo bubenik bubenikova bucakli
bucalo bucalovic bucanin buccheri bucci bucek buch buchele bucher buchholz buchrucker buchta buchtova buckalovic buckova buckridge buczek
buczkowski buczynski buda budai buder budiman budimcic-kovacevic budiyanto budreiko budzinski budzynski bueno buga buhl buhler buhlmann
buile builis bujak bujor buker bukovska bukovsky bukowski bulaja bulat bulatovic bulgarelli buljat buljin buljubasic buljugic bulovan
bultmann bundgaard bunea bunescu bungener bunjes bunoza bunusevac buongiorno buonomo burani burazer burazor burckhardt burda burdova
burduja bures buresova burevic burghagen burgic burgio burgos burhonov burhonova burian burianek buriankova burianova burkhard burkhardt
burklein burlacu burmeister burri buruiana buruk burzynski burđak busa busak busari busch buschbaum buscher busemann busetincan buslaver
busse bussmann bustamante bustos busuioc butarevic butera buthelezi butnaru buttner buuren buzzi buđichalas byrd byrtus byrtusova błaszczak
błaszczyk cabaj-adam caban cabras cabrera cabro caccamo caccavo cacciamani cacciapuoti cacciatore cace cada cadena cadoni cadova caforio
caggiano cagiran caha cahova caiazza caiazzo caillat cailler cajka cajko cajner cajzler cakir calabrese calabria calabro calafiore calame
calandro calderon caleta califano calite calitis callegari calligaris calo calvillo camacho camagic camara camarillo camdali camdzic
camilli cammarata cammisa campagna campana campanella campanini campbell campisi campo campoli campos canaki canale canales cancar
cancelliere cancellieri candan candela candelaria candrlic canepa cangiano canino canjko-novak cankar cannas cannata cannella cannone cano
canova cantagallo cantoni cantu canu capannolo capanoglu capasso capatina capecchi capek capelli capitani capizzi capkova capkovic
capkovicova capkunovic caplovic caplovicova capoccia capocotta capogna capone caporaso capova cappai cappelletti cappelli cappello
cappiello capponi capraro capriotti caprnjic capuano caputo caraballo caracciolo caradonna caraman carapic carapina caraus caravesa
carbajal carbone carboni cardella cardenas cardia cardinale cardinali cardini cardona cardone cardoso careddu carella caretti caric
caricari carini carletti carlini carlino carloni carlotti carlowitz carlsen carlsohn carlucci carminati carmona carneiro carnevale carnic
carnogurska carnogursky carnovale carolis carollo caron carosi carovic carpentier carranza carrara carraro carrasco carrasquillo carre
carreon carrera carrero carrieri carriero carrillo carrozza carrozzo carrus carstens carta cartl cartwright caruso carvajal carvalho
carvelli casadei casadio casagrande casale casali casano casanova casares casarez casas casavecchia cascio cascone casella caselli caserta
casillas casini casolaro caspari caspers cassano cassim cassin castagna castaldi castaldo castaneda castellana castellani castellano
castellanos castelli castelyn castens castiello castiglioni castillo castro casu casula catalano catalbas cataldi catalinac catana catania
catanzaro catarsi catellani caterino catic cattaneo cattani cauna caune cavalic cavaliere cavalieri cavaljuga cavallari cavallaro cavalli
cavallini cavallo cavazos cavdarevic cavic cavlina cavriani cazac cazacu cazares ceballos ceban cebanu cebekhulu cebotari cebula cecan
ceccarelli ceccarini cecchetti cecchi cecchini cecere cech cechova cedillo cehmajster ceja cejka cejkova celano celar cele celebija
celentano celi celli cellini celma celmina celmins celms cenan cengija cenni centeno centofanti cepeda cerar cerda cerkasin cermak
cermakova cerna cerne cernei cernik cernikova cernoch cernochova cernohorska cernohorsky cerny cerrani cerrato cerri cerullo cerutti
cervantes cervantez cervena cervenak cervenakova cervenka cervenkova cerveny cervinka cervinkova cesaretti cevik chacon chaloupka
chaloupkova chalupa chalupka chalupkova chalupova champlin chan chang chapa chappuis chapron chapuis chapuisat charpentier charvat
charvatova chassot chattopadhyay chaturvedi chavarria chavez chen cheng cherchi cherubini chessa chessari chettri chetty cheuk cheung
chiacchio chianese chiaravalle chiavacci chibike chibuike chicu chidinma chidozie chihai chila chiliza chimenti chiodi chiriac chirico
chirila chirilov chirita chis chiu chivu chladek chladkova chlup chlupova chmelar chmelarova chmelik chmelikova chmiel chmielewski chmura
cho choi chojnacki chojnowski cholewa chollet chong chopard chopra choquart chovancova chovanec choy christensen christiansen chroma chromy
chrzanowski chu chudik chudikova chudoba chudobova chudzik chui chuit chung chvatal chvatalova chvojka chvojkova chytil chytilova ciaccio
ciacio ciampa cianci ciani ciavarella cibotari cibula cibulka cibulkova cibulova cicala cicatiello ciccarelli cicchetti cicco ciccone
cichocki cichon cichy cicmak cierna cierny cierpinski ciesielski ciesla cieslak cieslik cifarelli ciger cigerova cigoj cihak cihakova
cihlar cihlarova cikota cilikan cilli cilliers cimbaljevic cimerman cimesa cimmino cincurak-kovac cinelli cingolani cini cintron cioban
ciobanu ciocan ciocco cioffi cioni ciorba ciornii ciotola ciotti cipanj cipanj-banja cipolla cipollaro cipolletta cipriani cirelli cirule
cirulis cisar cisarova cisneros ciss cisse cissokho ciszewski citro cittadino ciubotaru ciuffetelli ciuffreda ciulla ciumac ciwan cizek
cizkova cizmar-tormas claasen claesson claeys clarius clarke clausen cleem clerc cloete cloos clottu cobanovic cobrda cobrdova coccia cocco
codreanu coelho coinchon cojocari cojocaru cojuhari cokan cokov colak colakovic colangelo colanic colantuono colaric colella colesnic
coletta colina collado collazo collet collins colonna colucci colunga coly coman comito como concas conceicao condrea conforti congiu
coniglio conka conkova conn connelly conroy considine consiglio constantinescu constantinov conte conti contini contreras contu coppola
corak corazza corboz cordero cordes cordioli cordova corekci coretti corkery cormier cornejo cornelissen cornelsen coronado corradi
corradini corrales corrao correa correale correia corridori cors corsi corsini corso corsten corte cortes cortese cortesi corti cortinovis
corwin cosentino coslovich cossu costa costantin costantini costea cotorobai cotruta cotthardt cottier cotto cottone coufal coufalova
coulibaly coulon courten covaci covalciuc covalenco covali covarrubias coviello cozma cozzani cozzi cozzolino craciun crea creciun cremin
cremona cremonesi crepaldi crescenzi cresnik crespi crespo cretu crevatin crews crimi crippa crisafulli crisan criscenti crisci criscione
crist cristescu cristofaro critelli crnogaj croce croitor croitoru crona cronin cronjager cronnje crooks crosskofp cruciani cruciata crudu
cruickshank csapo csonka csordas cucchiara cucciniello cuche cucos cucu cudara cudars cudina cuellar cujba cukalac cukalovic cukic cukovic
cukteras culibrk cullinan cummerata cummings cunha cuomo curci curcio curda curdova curiel curreli cusimano cuslovic cusnir cusumano
cuzzocrea cvagic cvetkovic cvetljanin cvetojevic cvetuljski cvijancevic cvijanovic cvijetic cvijetinovic cvijic cvjeticanin cybulski cygan
cyprich cyprichova czaja czajka czajkowski czapla czarnecki czech czechowski czekaj czerniak czersky czerwinski czyz czyzewski d'agostino
d'aleo d'alessandro d'alessio d'amato d'ambrosio d'amico d'amore d'andrea d'angeli d'anna d'argenio d'avino d'elia d'errico d'inca
d'ippolito d'onofrio d'orazio d'urso daako dabcevic dabek dabic dabija dabizljevic dabkowski dabnjak dabo dabovic dabrowski dach dachert
dackovic dacovic dadic dadova dafunic dagdas daglaroglu dagovic dahl dahlberg dahm dahmen daidone daimer daisevic dajic dajlic dakickozic
dal dalgaard dalkiran dalleaste dallenbach dalmasso damanik damaske damiani damico damljanovic damm danciu danek danenhauer daniels
danielsen danielsone danielsons danielsson danilova danis danisova dankova danneberg danner dano danova danso darazac darii darmawan
darojat darteh dartey dascalu dasic dattilo daubner daudrich dauer daugherty daum dauth dautzenberg davidova davidovic davidovicamic
davidsen davies davila davoli davronov davronova deak deane debeljak debenjak debnar debnarova debowski debski dec decker deckert deckow
declerck declercq decock decoster dedejic dedek dedijer dedkova deerberg degano dege degis degrassi dehmel deiana dej dejanovic dejova
dekany dekker dekys dekysova del delacruz delafuente delagarza delalic delao delapaz delarosa delatorre delazy deleon delgadillo delgado
dell'amico delle delogu delonge delrio delvalle dembele deme demetrova demir demirbas demirel demontis demurtas demut denaro denesik
dengler denkel denner denti denzinger denzler dera deriu derr dertmann desai deschamps deshpande desmet desogus destro dethloff deuschle
devald devar devcickatic devedzic deventer devetak devkota devos devrnja dewilde deđanski dhakal dhawan dhlamini dhlomo dia diaby diack
diaconescu diaconu diagne diakhate diallo diamanka diamanti diao diatta diattara diaw diawara diaz dibbert dickens dicki dickinson
dieckmann diedhiou diedrich diekmann dieme diene dienel dieng dietrich dietsche dietz dietzsch dieye diezel dijk dijkstra dilla dilmurodyev
dilmurodyeva dima dimcevic dimcic dimic dimitric dimitrijevic dimitrovski dimkic dimkovic dimnjasevic dimovic dimsic dinca dingarac
dingelstedt dingiswayo dini dio diome diongue dionisi diop diouf dioum dippenaar dippl dirgantara dirike dirikis distefano dittmann dittmar
dittmer dittrich dittrichova divald divisova dix dixon diyorov diyorova dizanov dizdar djak djetka djitte djokoto djurasek dlamini dlouha
dlouhy dobaj dobbrunz dobel dobes dobesova dobias dobiasova dobler dobosz dobre dobrescu dobrilovic dobrinkovic dobrosavljevic dobrovolna
dobrovolny dobrowolski dobrzynski docekal docekalova dockal dockalova docolomanska docolomansky dodaro dodon dogaru doherty dohnal
dohnalova dohring dokonal dokoupil dokoupilova dokoza dolacek dolce dolch dolci dold dolecek doleckova dolejs dolejsi dolejsova dolezal
dolezalova dolezel dolezelova dolinar dolnicar dolovic domagała domanovic domanski domazet dombrovska dombrovskis dombrowski domingues
dominguez dominiak dominici dominquez domisevac domjan domljan donati doncic donda dondur donevic dongen dongol donica donie donkor
donnelly dooley doorn dopsa dopuđa doria doric doring dorner dornik doro doronjski dorontic doronzo dorre doskocil doskocilova doskoczynski
dostal dostalova doubek doubkova doubravova dousa dousova dovudov dovudova doza drabek drabik drabkova drac dracic draganovic draghici
dragic dragin dragoi dragojlov dragone dragoni dragoviczafred dragu drakcic drame dramlic draskovic drca drcelic drechsler drees dreher
dreier dreimane dreimanis dreissigacker drenjacevic dresevic dressler drews driessen drinic drinjak drljaca drljan drmanac drmanovic
drmoncic droppa droppova droz drozd drozdova drozdowski drozdz drvarevic drvenica drzewiecki duah dubashi dube dubiel dubochet dubois
dubovska dubovsky dubravec dubska dubsky dubuis dubuque duca ducci duchon duchonova ducommun ducret duda dudas dudek dudekova dudkova
dudova dudziak dudzik dudzinski duenas dufek dufkova dufour dugac dugaja dukovac dula dulla dullova dulova duma dumanjic dumas duminy
dumitrache dumitrascu dumitrescu dumitriu dumnic dumont dunka dunkova dupan dupont dupuis dupuy durak duran durand durgan durica duricova
duris durisova durmaz dusek dusenkalkar dusik dusikova duskova duszynski duta dutkiewicz dutoit dutta dutto duval duvnjakculjak duygulu
dvizac dvokic dvonc dvoncova dvoracek dvorackova dvorak dvorakova dvoranac dvorska dvorsky dwamena dwivedi dyett dylus dzakmic dzakula dzal
dzanija dzene dzenis dzenopoljac dzepina dziedzic dzigumovic dzigurski dzikic dzinic dzirkale dzirkalis dziuba dzodanovic dzokoto dzurjanin
dzurjaninova długosz eberhard eberhardt ebert ebubechukwu echevarria ecker eckhardt ecoffey edorh edun edvardsen edwards effertz effler
egbochukwu egeli egelja egeljic egeric eggenmueller egger egic egli eglite eglitis ehigiator ehm ehmann ehrig eich eichenberger eide eifert
einert eisenlauer ekici eklund ekpo eksioglu eksteen ekstrom ekwueme elbe elbekov elbekova elciboga eldorov eldorova elebiyo eleyth
eliasova eliasson elicin eligibile elizondo elmastasoglu elmurodyev elmurodyeva elnurov elnurova els elss elworthy elyorov elyorova emard
embranthiri emert emig emmelmann emmerich enache enachi endzina endzins ene engel engelen engelmann engstrom eni enriquez epifani eplinius
erasmus erbay erben erbenova erbulak ercetin ercoli erdman erdmann erdogan erez erginsoy erhardt eriksen eriksson erkekli erlei erm ermini
erni ernser eronat errante errera errichiello errico ertepinar ertl erturk erwes esanu esbensen escalante escamilla escobar escobedo
esenwein esparza espinal espino espinosa espinoza esposito esquibel esquivel esser esteves estevez estrada etzebeth eugster evangelista
evangelisti evensen evers everts evliyaoglu evola fabbri fabbricatore fabbro fabiani fabianova fabijanovic fabjan fabre fabris fabrizi
faculjak fadda fadel fadipe fagunwa fahey fahham fahner fahriddinov fahriddinova faisz fajardo fajdetic fajdiga fajimi fajnor fajnorova
faktor falabi falbo falcao falchi falcioni falco falcone faleti falkowski faller faloye falzone fanara fancello fanelli fankhauser fantini
fantova fantozzi faraci farago faraone farber farcas farcic farella faresta faria farias farin farkas farkasova farkasovska farkasovsky
farra farrell farris farruhov farruhova fasano fasasi fasoli fassbender fathina faty fauche faulhaber faure fava favara favaro favero favre
fayzbekov fayzbekova fazekas fazliddinyev fazliddinyeva febian febrianti federici feeney feest feher fehr fehrig feil fejfar fejfarova
fekete fekonja felber feld felder feleppa felici feliziani felke feller femina fencl fenclova fenner fenske feo ferat ferencova ferilli
ferjan ferko ferkova ferluga fernandes fernandez ferracuti ferraiuolo ferrando ferrante ferranti ferrara ferrari ferrarini ferrario
ferraris ferraro ferrarotti ferreira ferrer ferreri ferrero ferretti ferri ferrigno ferrini ferro ferroni festa festuccia feuerbach fiala
fialova fichardt fichera fico ficova fidelis fiedler fiedlerova fierro fietz figl figueiredo figueroa figura fijałkowski filc filcova
filice filimon filipan filipek filipiak filipova filipowicz filipowski filippi filippini filippis filipponi filsinger fincke fini finka
finke finkova finocchiaro finotti finstad fior fioravanti fiorelli fiorentini fiorentino fioretti fiori fiorillo fiorini fiorucci
firdavsyev firdavsyeva firgantoro firmansyah fisbah fischer fischerova fischetti fiser fiserova fister fitratov fitratova fitschen fjeld
flacco flacer flaman flanjak flatley fleischer fleischmann fleury flis floder florczak florek flores florescu florez florianova
floricelovic florio flottmann fluckiger focsa fodor fodulovic fofana fofie foged fogele fogelis foglia fois fojtik fojtikova fok folivarski
foltyn foltynova fonda fonseca fontaine fontana fonti forconi foretay forgione forkel forlani forman formanek formankova formanova formica
fornara forsberg forst forster fortova fortugno foschi fossum fosu foti fotihov fotihova fourie fournier fousek fouskova frackowiak fraczek
fraga frahmeke frami franceschi franceschini francesconi francese francezi franchi franchini franciskovic francova frandsen franecki franek
franey franic franjicabramic franjiczelic franke frankova frankowski fransson franta frantz franze franzis franzmann franzoni frasca
fratczak fratello fratila fratti frau frauen frauendorf frazi frederiksen fredriksen fredriksson frei freigang freimane freimanis freimann
freimuth freisen freitas frenzel freriks frey freymond frezza frias frick fricke fridrichova fried friedek friedenberg friedli friedmann
friesen friess frigan frigerio frigo frisch fritsch frohn frosch frunza frunze frydrych frydrychova ftorek ftorekova fucci fuchs fuchsova
fucik fucikova fuentes fuga fuhlbrugge fujiati fuksa fuksova fulop fumagalli fumarola fundak fung fuoco furdi furgala furlan furno furrer
furtado furtuna fusaro fusco fusenig fust fuze g'afforov g'afforova g'afurov g'afurova g'iyosov g'ulomov gaba gabhezi gabius gabler
gaborova gabrielli gabrielova gabrovsek gabud gacanovic gacevic gacic gacina gacinovic gaddini gade gadiaga gadomski gadschiew gadzic gages
gagic gagliano gagliardi gagovic gagricic gagro gahwiler gaile gailis gailite gailitis gaillard gaina gaitan gajda gajdos gajdosova gajec
gajewski gajgicmatic gajski gakstadter galander galante galarza galasso galati galeazzi galic galinac galindo galjak galjen galjer gallardo
gallegos galli gallo galluzzo galosevic galvan galvez gama gamba gamberini gambino gamboa gamez gamlin gamper gandhi ganea gangan gangemi
gangnus ganzmann ganzzuparic gaona garatva garau garavaglia garay garcia gargiulo garibay garica garifo garofalo garonja garrido garza
gasior gasiorowski gasjune gasjuns gaspari gasparini gasparova gasparovic gasparovicova gaspic gassama gasser gast gastel gastelum gatta
gatti gatto gatzka gauder gaudiano gaudio gavric gavrila gavrilita gavriliuc gavrilovic gavrovic gaweł gawlik gawron gawronski gaytan
gazdic gazibara gaziova gazivoda gazo gazzola gađanski gałazka gałka gbadamosi gbogboade gebhardt gehre gehrig gehring gehrke geiger
geisendorf geisler geissler genchi genjega genna genoud genovese gens gentili georgescu gerace geraci gerbennow gerber gerdel gerhardt
gerhold gerlach germani gerritsen gerschler gervasi gerwig gesell geyer gfeller ghale gheorghiu ghilardi ghirmai ghosh giacalone giaccio
giachi giacomelli giampaoli giampaolo giannelli giannetti giannini giannone giannotti gianotti giansante giardina giardini gibala gibbs
gibson giehl gielen gierisch giesa giesche gigaba giger gigli giglio gigliotti gilca gilde gillieron ginneken gioacchini giordani giorgetti
giorgi giovannelli giovannetti giovannini giovinazzo girard girardet girardi giraud giraudo girbu giron girone gisca gislason giudice
giuffrida giugliano giuliani giunta giurgiu giusti giustra glasnovic glasson glatting glavac glavak glavati gleason gledic gleichner gleđa
glintic gloor glosli glover glozanski glođovic gluhovic glukcevic glumac glumpak gning gningue gobbi gobel gockeritz gocnik gocnikova
godanj godec godinez godlewski godoy goebel goedicke gohler golban goldbeck goldfuss goldkamp goldkuhle goldner golec golicsamarzija
golinelli goller golling gollnow gollum golob golomski gombai gombay gombert gomes gomez gomis goncalves goncear gonta gonultas gonzales
gonzalez goodwin goonam goosen goossens gora goral gorczany gordhan gorea gorecki gori goricanec gorisek gorjanski gorka gorlich gormer
gorniak gorny gorski gotthardt gottlieb gottschalk gottwald gottwaldova gotz gotzelmann goudiaby govender govoni gowda goy goyette gołab
gołebiewski gołebiowski graaf graber grabez grabic grablovic grabovac grabowski gracia graczyk gradisar gradistanac gradojevic gradzki graf
grams grana granado granados granat granata granato grande grandi grandjean grasse grassi grasso gratzky grau graudina graudins graur
gravina graziani grbesa greb grebenarzarmen greco grecu greenfelder greenholt greger gregersen gregorc gregori gregorova gregus gregusova
greithanner greppi greschner grezia grgic grgurevic gribuste gribusts grieco griego griem griesbacher griese griffiths grigoras grigorescu
grijalva gril grilli grillo grimaldi grimes grimm grinberga grinbergs grkavac grkinic grladinovic grm grob grobelaar grochowski groduma
grodums groebli groen gromisch groot groothuizen gros grosjean grosser grossheim grossi grosskopf grosso grosu grothaus grothkopp grotke
grotzinger groza grozdanovic gruba grube gruber grubesicbarbir grubnic grubrova grudzien grun grundmann grundza grundzova gruner gruning
gruppuso gruszczynski gruszecki gruszka grygar grygarova grzegorczyk grzelak grzesiak grzesik grzeskowiak grznar grznarova grzyb grzybowski
grzywacz guajardo gualtieri guardado guarino guarneri guarnieri guastella guastone gucanin guerra guerreiro guerrero guerrieri guerriero
guerrini guevara gueye guglielmi guha guida guidetti guidi guidotti guillen guillot guinand guisse gulam guldemeister gulgowski gulino
guliwe gulli gulyas gumede gummelt gumuspala gunarto gunawan gunday gundersen guneta gunjaca gunkel gunnarsson gunther gunz gupta gurbig
gurmen gurrieri gurule gurung gusan gusanovic gusatovic gusavac gusevac gusic gusikowski gusmeroli gusovic gustafsson gutal gutierrez
gutjahr gutkowski gutmann gutowicz gutowski gutrovac gutschank gutu guzik guzina guzman guzun gwacela gwala gwozdz gwozdzik gyamfi gyasi
gyawali głab głogowski głowacki haack haaf haag haan haas habeeb habel haber habibi habibov habibova hablak hablakova habsuda habsudova
hache hackbusch hackelbusch hackett hadfield hadwich hadzibeganovic haferkamp hafliger hafner hagenes hahn haikal hajdinjak hajdu hajduk
hajek hajkova hajna hajnc hajny hakala hakansson hakyemez hala halak halakova halas halasz hald halda haldova halilyev halilyeva halimah
hallmann halova haluska haluskova halvorsen halvorson hamal hamalainen hamann hamidov hamidova hamill hamilton hammes hampl hamplova
hamzaoglu hamzayev hamzayeva hanacek hanackova hanak hanakova handayani handoko handzic hane hanekom hanenberger hango hanifat hanizar
hanko hankova hannecker hanni hannich hanniske hanousek hanouskova hanova hansen hansson hanusova hanzal hanzalova hanzl hanzlik hanzlikova
hanzlova harac haramija harber hardiansyah hargasser harini hariyah harms harnapp haro harris hartati harter harting hartlieb hartman
hartmann hartmanova hartwig hartz haryanti haryanto has hasanah hasanica hascak hascakova haschke hasek haskova hasler hassanah hasse
hassfeld hastuti hathorn hattingh hauck haug haugaard haugen haukelidsæter haupt hauser havelka havelkova haverney havlicek havlickova
havlik havlikova havlova havojic havranek havrankova hayes hayworth hazes hađa heaney hearne heathcote heberstreit hechler hecht hecko
heckova heczko heczkova hedegaard hedermann hediger hedlund heefer heerden hegedus heger hegerova hegmann hehl heidelmann heidenreich
heidler heijden heikkila heikkinen heinemann heinig heinke heinonen heinze heiser hejda hejdova hejduk hejdukova hejl hejlova hejna hejnova
heleta heller hellmann hellstrom helmke helpling hendriks hendrych hendrychova hengmith henkel hennezel henriksen henriksson henriques
henriquez hense hensel hentel hentschel hentschke hepperle herberger herbrand heredia heretik heretikova hering herjavec herlambang
hermanek hermankova hermanova hermans hermansen hermansson hermawan hermecke hermiston herms hernadez hernandes hernandez herold herrera
herrmann herschmann hertel hertzog herweg herwig herzenberg herzog hess hesse hessek hessel hessler hettinger hetzler heuck heunis heuvel
heydemuller heyden hickle hidalgo hidayanto hidayat hidosanin hiebl hikmatov hikmatova hildebrand hildenbrand hilgendorf hiller hilll hills
hilpert hiltunen hincu hinek hingsen hingst hinojosa hinrichs hintz hirnstajn hirsch hirschberg hirt hirthe hirvonen hitchinson hjort
hjorth hladik hladikova hladka hladky hlapec hlasni hlatshwayo hlavac hlavacek hlavacekova hlavackova hlavacova hlavata hlavati hlavaty
hlavka hlavkova hlinka hlinkova hlongwa hlongwane hlousek hlouskova hocevar hochstrasser hocke hodanovac hodea hodel hodkiewicz hodovanj
hoeger hofer hoff hoffman hoffmann hoffmannova hofman hofmann hofmanova hofstetter hoft hohenberger hohl hohn hohne hohnheiser hohosbabic
hojimurodyev hojimurodyeva hola holan holanova holas holasova holcova holdt holec holecek holeckova holguin holik holikova holinski holl
hollard holm holmberg holmgren holmqvist holoubek holoubkova holtfreter holub holubova holuby holubyova holz holzdeppe holzner homa
homenick hommel homola homolka homolkova homolova honegger hong honig honz hooss hopland hoppe horacek horackova horak horakova hordt
horejsi horky horna hornak hornakova horne hornicek hornickova hornik hornikova hornung horova horska horsky hort horvat horvath horvathova
horvatova hosek hoskova hossa hossova hottinguer hotz houdek houdkova hougaard houska houskova hovanjek hovorka hovorkova howe hoza hozova
hrabal hrabalova hrabovska hrabovsky hradecka hradecky hradil hradilova hrasko hraskova hrbacek hrbackova hrbek hrbkova hrda hrdina
hrdinova hrdlicka hrdlickova hrdy hresicdubaic hribar hric hricova hrkalovic hrmo hrmova hrncir hrncirova hrnjak hroch hrochova hromadka
hromadkova hron hronova hrovat hruba hrubes hrubesova hruby hruska hruskova hrusovska hrusovsky hruza hruzova hrvatin huang huba hubacek
hubackova hubenbecker huber hubl hubner hubova huckestein hudak hudcova hudec hudecek hudeckova huebel huel huels huerta huet hugel hughes
huguenin huhn hui huisman huixtlacatl hujo huke hulka hulkova huls humbert humbert-droz huml humlova huneke hunziker hurlimann hurramov
hurramova hurtado husak husakova husakovichodzic huseby husek huskova hutagalung hutapea hutasoit huth huttcher hutter huwiler huzanic
hyatt hybl hyblova hynkova iacolare iacono iacovino iacovone iandolo iannaccone iannello ianni iannone iannucci iaria iatco iazzetta ibarra
ibe ibikunle ibodullohyev ibodullohyeva ibranovic ibric ibrohimov ibrohimova icelic ichim ierardi iersel iezzi iglesias iglicar igov igric
ihasz ihly ihnacak ihnacakova ihtiyorov ihtiyorova ikromov ikromova ilancic ilc ilic ilicali ilicin iliescu ilin ilincic ilisic illes
illing ilori ilupeju ilyosov ilyosova imhof immelman impellizzeri improta imronov imronova indelicato ingrassia ingrosso innocenti
inzerillo iodice ionescu ionita iordache iorga iotti iovino iovu ippoliti irawan irfandi irimia irizarry isakov isaksson isekenmeier isler
islomov islomova ismoilov ismoilova isokun ispas ispiranovic istokovic istrate istrati isvan iswahyudi iten itt iuliano ivancan ivancic
ivanisic ivankovicbon ivanov ivanova ivanovs ivas ivascu iversen ivic ivkovac iwanowski iwanski iyalla iyanda iyengar iyer izdebski izzi
izzo jaarsveld jablanov jabłonski jacimovic jackowski jacobi jacobs jacobsen jacobson jacovic jacquet jager jaggi jagielski jagiełło
jagodic jagodzinski jagusch jagusic jahn jahnke jahoda jahodova jailani jaimes jain jaiyeola jakab jakes jakesova jakl jaklova jakobcin
jakobek jakobs jakobsen jakobsson jakolic jakopic jakoubek jakoubkova jakubcova jakubczyk jakubec jakubiak jakubowski jakusmejarec jalolov
jalolova jaman jambor jamiu jamnik jamolov jamolova jamrozy jamshidov jamshidova janacek janackova janak janakova janas janata janatova
janca jancek jancekova jancik jancikova jancova janda jander jandova janecek janecekova janecic janecka janeckova janekovic janevski jangid
janiak janicek janich janicki janickova janik janikova janiszewski janke jankovicbeslic jankovitch jankovska jankovskis jankowiak jankowski
janku janosevicfranz janosik janosikova janoska janoskova janota janotova janousek janouskova janovska janovsky janowski jansa jansen
janska jansky jansone jansons jansova janssen janssens jansson jantjies jantosovic jantosovicova janu januar janus janusko januszewski
jaquez jaramillo jarc jardan jares jaresova jarets jarnec jaros jarosova jarosz jarvinen jarzabek jasarevic jasek jasinski jaskiewicz
jaskolski jaskova jasso jast jastrzebski jasuryev jasuryeva jauk javlonov javlonova javohirov javohirova javurek javurkova jaworski
jazbinsek jazvinsak jeanneret jech jechova jedlicka jedlickova jedlovska jedlovsky jedrzejczak jedrzejczyk jedrzejewski jeftic jeftovic
jegorov jekabsone jekabsons jelacic jelasic jelen jelenova jelinek jelinkova jelisavac jellinghaus jendek jendekova jenicek jenickova
jenkac jenkins jenko jenni jeorga jeppesen jerab jerabek jerabkova jeram jerde jereb jeremic jereminov jergic jerinic jerinkic jerkov
jerkovic jerschabek jesenicnik jespersen jeusa jevremcevic jevremov jevremovic jevric jevrosimov jevrosimovic jevtanovic jevtic jevtovic
jevđenic jevđenovic jevđevic jez jezdic jezdimirovic jezek jezierski jezkova jezova jha jilek jilkova jimenez jiminez jimoh jindrova jira
jirak jirakova jiranek jirankova jirasek jiraskova jirik jirikova jirka jirkova jirku jirousek jirouskova jirova jirsa jirsova jockovic
johannessen johannsen johansen johansson johar johnova johns johnsen johnston jokanovic jokic jokicic jokin jokinen jokovic joksimovic joly
jonasova jonata jonatova jones jong jonge jonker jonsson jordaan jordanovic josan joshi josic jossa jostiak joubert jovancevic jovanovic
jovanovicfilicic jovicic jozwiak jozwik juarez jucken juhart juhasz juhl jukuma jukums jumike jumikis junek jung jungbluth jungton junkova
jurado jurasic juraskovic jurcik jurcikova jurecka jureckova jurek jurgens jurica juricova jurik jurikova jurina jurinova jurisevic jurisic
jurisicspajic jurisin jurjevic jurkiewicz jurkovic jurkovicova jurkowski justesen juszczak juwita jørgensen kabat kabatova kabic kablinovic
kacaniklic kacar kacarevic kacavenda kacirek kacirkova kacprzak kaczmarczyk kaczmarek kaczmarski kaczor kaczorowski kaczynski kadar
kaderabek kaderabkova kadijevic kadlec kadlecova kadnar kadri kaesmacher kafenda kafendova kafka kafkova kafle kagi kahl kahler kahlert
kahles kahlmeyer kahveci kahyang kainovic kaisrova kaitovic kajganic kakkar kalab kalaba kalabic kalabova kalajanovic kalajdzic kalajic
kalajitovic kalamiza kalas kalasova kaleja kalejs kalendic kaleta kalic kalin kalina kalinova kalinowski kalinski kaliska kalisky kalisz
kalivoda kalivodova kallabis kallay kallayova kallensee kallio kallis kalna kalnaja kalnajs kalnina kalnins kalns kalous kalousek
kalouskova kalousova kalova kaluđerski kalyan kamara kamat kambic kamenicki kamenik kamenikova kamenov kaminski kamoliddinyev
kamoliddinyeva kamolov kamolova kampf kampschulte kan kanaria kande kandecki kandji kanea kanic kaniewski kanimal kaniyar kanizaj kanka
kankova kano kanova kante kantor kantorova kanzaki kaplan kaplangi kaplanova kapoor kappe kappler kaproncai kapsa kapulica kapusta
karabocek karabulut karac karacic karadamis karadas karaduman karaer karajcic karakasevic karaman karamarkovic karamata karapetric karas
karasek karasicevic karaskova karasova karatosic karaulac karaulic karavidic karađorđevic karban karbanova karczewski kardache kardinal
kardos karem karhoff karika karikari karjalainen karki karklina karklins karlak karlic karlik karlikova karlinski karlova karlsen karlsone
karlsons karlsson karpinski karrass karst karsten kartal karul karulova karus karwowski kasal kasalova kasanin kasapoglu kasavica kaselj
kaser kasik kasikova kasikovic kasparek kasparkova kasparova kasperek kasprzak kasprzyk kass kasse kassulke kasten kasterovic kastner
kaszuba katarincek kather kathrada katic katoi katona katrusa katulic katzinski kaufmann kaul kaulina kaulins kaur kausemann kautzer
kavaklioglu kavcic kavka kavkova kawecki kawohl kazda kazdova kazenski kazmarek kazmierczak kałuza kebe kececi kedzierski kedziora keebler
keeling keil keiner keita keizare keizars kekic keleka keleman kelemen keller kelm kemfelja kemmer kemp kempe kemper kempis kempter kenina
kenins keniz kenizova kepa kerekes kerl kerluke kern kertzmann keseroglu kesina keskin kesselring kesselschlager kessler kette kettenis
keung keutel khadka khanna khatri khawula khouma khoza khumalo khumalu khuzwayo kicanovic kicema kiceskulov kicevac kicic kiehn kiessling
kiełbasa kihas kihn kilback kilic kilicci kinadeter kindelan kindl kindlova kinnunen kinzel kinzy kirac kiraly kirch kirlin kirst kis
kisabaka kisfalubac kisiel kita kitic kitonjic kizivat kjeldsen kjær klabuhn klacar kladar kladarin klanac klander klapka klapkova klapper
klasanovic klasnja klauder klausen klavina klavins klecina klecka kleckova kleeberg kleiber klein kleinert kleininger kleinmann kleinova
kleinsteuber kleiss klemencic klementova klemme klerk kleven klikovac klima klimczak klimek klimentova klimes klimesova klimova klimovic
klinac klincov kling klinger klinic klink klisanin kljecanin klocko klopsch klose kloss kloucek klouckova klouda kloudova klusener kluwe
kmet kmetova kmiec kmiecik knabe knap knapik knapova knecht kneifel knetsch knez knies knippel knobel knoblich knoetze knorr knorscheidt
knotek knotkova knudsen kobela kobia kobs kobus koc kocabiyik kocchar koch kochan kochova koci kocian kocianova kocis kocisova kocjan kock
kocman kocmanova kocoglu kocourek kocourkova kocsis kocyigit koczulla koderisch koehl koehler koelpin koenig koepp koester kofferschlager
kofler kofranek kogan kogut koha kohle kohler kohlmann kohnle kohout kohoutek kohoutkova kohoutova kohrbruck kohre kohrt kohs koirala
koivisto koj kojcic kojcinovic kok koka kokalj kokanov kokanovic kokar kokoskov kokovic koks kolacek kolackova kolade kolak kolakovic kolar
kolarac kolarevic kolaric kolarik kolarikova kolarov kolarova kolasa kolb koleiski kolek kolembus kolenc kolesar kolesaric kolesarova
kolgjeraj kolkova kollar kollarova kolly kolman kolmanova kolnik kolnikova kolokas kolompar kolonja kolotzei kolovic kolundzic
kolundzicradic kolundzija komad komadinic komadinovic komak komanov komanovic komar komarcevic komarcic komarek komarica komarkova
komarnicki komaromy komarov komatina komatinovic komatovic komazec komilov komilova kominek kominkova komljen komljenovic komluski komnenic
komnenov komnenovic komoll komorowski komronov komronova konate koncar konda kondza konecna konecny kong konicek konickova konieczna
konieczny konig koning konopelski konopka konow konta konte konya koob koomson kopal kopalova kopanec kopas kopczynski kopec kopecek
kopecka kopeckova kopecky kopecna kopecny koper kopernick kopf kopriva koprivec koprivova korbel korbelova korda kordic kordin kordulup
korec korecova korhonen korica korinek korinkova korkmaz korkutovic kormukcu korol korosec korotaj korpas korsa korta kortajarena korusac
korzeniowski kos kosalec kosanin kosarac koscalek kose kosenkow koseoglu kosevic kosik kosikova kosina kosinova kosinski koskinen kosnicar
kosnicarevic kosoko kosova kosowski kospic koss kostadinovic kostal kostalova kostecki koster kostic kostin kostka kostkaova kostkova
kostrec kostrecova kostrzewa kostunica kosutarac kosutic koszewski kot kotaranin kotaras kotarcevic kotarlic kotas kotasova kotek kotevic
kotkova kotlar kotlarova kotowski kotrba kotrbova kotrljanovic kouba koubaa koubek koubkova koubova koudela koudelka koudelkova koudelova
koukal koukalova kouril kourilova koutna koutny kovac kovacek kovacik kovacikova kovacova kovacs kovalski kovar kovarik kovarikova kovarova
kovcin kovincic kovinjalo kovjanic kovljenic kovrlija kowal kowalczuk kowalczyk kowalewski kowalick kowalik kowalinski kowalski koya
koybasi koyluoglu koyuncu koza kozak kozakiewicz kozakova kozarac kozarev kozarevic kozarski kozel kozey kozic kozieł kozioł kozlica
kozlina kozlova kozlovacki kozma kozova kozłowski kołakowski kołodziej kołodziejczyk kołodziejski krabbe kraft kragl kragulj kraguljac
krahovski kraincanic krajci krajcik krajcir krajcirova krajco krajcova krajcovic krajcovicova krajewski krajicek krajicekova krajickova
krajina krajinovic krajisnik krajnc krajnovic krakowiak kral kralicek kralickova kralik kralikova kralj kralja kraljinovic kralova kramaric
kramer krance krancis kranjski kranz krasic krasnova krastina krastins kratka kratky kratochvil kratochvilova kratofil krauel kraule
kraulis kraus krause krausova krauspe krauze krawczyk krawiec krcevinac krcmar krcmarevic krcmarova kreb krebs krecek kreckova kregar
kreiger kreissig krejci krejcik krejcikova krejcir krejcirova krejcova kremanac kremenovic krenek krenkova kreslina kreslins kresoja
kresojevic kresonja kresse krestalica kreutz krga kricak kricka krickovic krieger kriel krieva krievina krievins krievs krige krilovic
krinulovic krippner krisan krisanov krisanovic kristensen kristiansen kristic kristoffersen kristofova krivacevic krivaja krivanek
krivankova krivcevic krivda krivokuca krivosic krivosija kriz krizaj krizan krizek krizic krizkova krizova krkalo krkeljic krkic krkljus
krkobabic krmelj krnjajic krockert krodinger kroger krogh krohn krol krolikowski kron kronberga kronbergs kropacek kropackova kroupa
kroupova krpovic krsmanic krsmanovic krsmic krspogacin krstajic krstanovic krstekanic krstic krsticic krstin krstinic krstivojevic krstonic
krueger krug krugel kruger kruk krukowski krull krumina krumins krupa krupicka krupickova krupinski krupka krupkova krupova krusarovski
kruschinski kruskovic kruszewski kruzevic krvavac krysiak krzeminski krznaric krzyzanowski kshlerin ksiazek kub kuba kubacki kubadov
kubadova kubanek kubankova kubatova kubcova kubec kubelka kubelkova kubena kubera kubes kubesova kubheka kubiak kubica kubicek kubicki
kubickova kubicova kubik kubikova kubin kubinova kubis kubisova kubli kubova kuc kuca kucara kucera kucerova kuchar kucharczyk kucharova
kucharski kuchta kuchtova kucinac kucinski kucova kucukler kuczynski kuday kudeljas kudlacek kudlackova kudrna kudrnova kufahl kuhar kuhic
kuhlee kuhlman kuhn kuhnel kuhnemund kuhnen kuhnert kuhnke kuijpers kuiper kujavec kujawa kujawski kukla kuklova kukuljica kukuruznjak kula
kulaksizoglu kulas kulesza kulhanek kulhankova kulhava kulhavy kulig kulik kulimann kulinski kulma kulmane kulmanis kumbernuss kumcuoglu
kumi kummle kunc kuncova kunde kunene kunes kunesova kung kunicbukovac kunt kunter kunz kunze kupcova kupec kupfer kuphal kupka kupkova
kupprion kuprion kupusinac kuraica kurcubic kurek kurevija kuridza kurija kurilic kurjacic kurjacki kurka kurkova kurmazovic kurniawan
kurnicki kurnoga kurobasa kurowski kurrat kurschilgen kurtak kurtanjek kurtovic kurtuma kurucev kurucic kurutluoglu kurzemniece kurzemnieks
kus kusan kusanovic kuschewitz kuschmann kusi kusic kuske kusljevic kusljic kusmawati kustermann kusters kusumo kuswandari kuswoyo kutch
kuter kutlay kutlija kutscherauer kutzner kuvalis kuypers kuzel kuzelj kuzelova kuzet kuzmanic kuzmanicsarac kuzmanovicđorđevic kuzmina
kuzucu kvacanovic kvapil kvapilova kvarme kvasina kvasnicka kvasnickova kvekic kvrgic kwaakye kwan kwarteng kwasniewski kwiatkowski
kwiecien kwiecinski kwok kwong kyei kyncl kynclova kysel kysela kyselova kłos kłosowski laack laakso laaksonen laan labadie labalo laban
labanac labate labotic laboy labuda labudova labus lacanin lacerda lach lacina lacinova lacis lacko lackova lacman lacnjevac lacroix ladega
ladewig laezza laforza lagana lahtinen lailasari laine laitinen laitkam laivina laivins lakatos lakatosova laketa laketic lakic lakin
lakomy laksmiwati laletin lalic lamacchia lambelet lamberti lambic lammert lamos lamula landa landi landmane landmanis landmann landova
lang lange langer langeveldt langfeld langhirt langosh langova langr langrova langworth lanig lanteri lanz lanza lapcevic lapina lapins
lapsina lapsins lari larkin larsen larson larsson lascio laskowski lasmane lasmanis lasota latal latalova latifat latini latkovska
latkovskis latorre lattanzi latupono lau lauberga laubergs laubscher lauckner lauinger laureano lauridsen laursen lausecker laux lavecchia
lavicka lavickova lawal laws lazanski lazarac lazarev lazarevic lazari lazarov lazendic lazetic lazic lazin lazinica lazizov lazizova
lazuardi lazzari lazzarini lađevac lađevic lađinovic leahu leal leale leannon lebeda lebedova leberer lebron lebsack lecca lecce lecic
leclerc leclercq lecomte ledda ledesma ledner leeuw leeuwen lefebvre lefevre leffler leggio legrand legros legzdina legzdins lehmann lehner
lehtinen lehto lehtonen leibold leide leimbach leinonen leipold leist leite leiter leiteritz leitheim leiva leiwesmeier lejina lejins
lejniece lejnieks lelli lelovic lemaic lemaire lemajic lembede lemic lemke lemmens lemoine lemus lenart lenfers lengyel lenhard lenk
lentini lenz lenzen lenzi leonardi leoncini leonetti leontijevic leopardi lepore leposavic lepovic leppanen lepsanovic lepsik lepsikova
lepthin lerma lero leroux lesch leschnik lesendric lesevic lesiak lesina lesjak lesmana lesniak lesniewski leszczynski letsoalo letzelter
leuba leuenberger leung leuschke leutarevic leutenegger leva levajac levanic lewandowski lewicki lewke leyckes leye leyva lezzi liang libal
libalova liberati librizzi licata liccardo licciardello lichtenfeld lichtenhagen lichtl licis licitra lidaka lidaks liebach liebe liebich
liebold lieder lielmane lielmanis lienshoft liepa liepina liepins ligorio liguori lilic lima limbu limon limoncuoglu lin linares lind
lindberg lindenberg lindenmayer lindgren lindholm lindner lindqvist lindstrom linhart linhartova linke linnenbaum linsey liotta lipan lipar
lipari lipinski lipka lippe lippi lippolis lipske lipski liptak liptakova lipus lischka lisi lisicka lisicky lisiecki liska liskova lisnic
lisowski littel litterio liu liuzzi livaja livazovic liverani ljevnaic ljiljan ljubojevic ljubomirovic ljubotina ljubovic llamas lobinger
loboda loca locatelli locci lochner lockman locs loddo lodi lodina lodins loera loffredo lofgren logar logina logins logozar logsch lohmann
lohre lohse loi loiacono lokar lolli lombard lombardi lombardini lombardo lomeli lomic lomovic lonardi loncar longhi longo longobardi
longoria loogen lopes lopez lorencova lorentzen lorenzini loreti loreto lorusso losch losickrizmanic loska lotito lotter loubser louda
loudova loum loureiro lourinho louw lovato lovric lowa lowe loya lozada lozano lubbers lubina lubinova lubke lubowitz lucanovic lucar
lucarelli lucarini lucchese lucchesi lucero luchetti luchian luchini luciani lucic lucidi luconi ludban ludolf ludvikova lueilwitz luettgen
luevano lufft lugli lugo lukac lukacevic lukacin lukacova lukacs lukasek lukaskova lukasova lukenda lukendic lukes lukesova lukic
lukickovanovic lukoschek lund lundberg lunde lundgren lundin lundqvist lundstrom luongo lupasco lupascu lupi lupica lupo luppi luppino
luptak luptakova lupu luscher luse lusis lustenberger lutfiyev lutfiyeva lutfullohov lutfullohova luthi luthuli lutje luyt luzaic luzar
luzi luzzi løken maak mabaso mabhida mabizela mabrukov mabrukova mabunda macak macakova macaluso macanic macari macchi macchia macdonald
macedo macejkovic macek macele macgyver macha machac machacek machackova machacova machado machala machalek machalkova machalova machova
machtig maciag macias maciejewski mackiewicz macko mackova mackowiak macovei macri macura macurova maczey madan madej madejova mader madera
madetzky madic madidov madidova madrid madsen madubuko maduma madunicflauder madzic maestas maffei maftei magalhaes magana magar magdalenic
magdic maggi maggiani maggio maggiore maglajic magliocco magnani magnussen magnusson magoza magyar mahabeer mahajan mahanov mahanova
mahardika maharjan mahestri maheswara maheswari mahlangu mahmudi mahrusov mahrusova maiello maier maillard mainardi maio maione mair maisch
maj majaca majcan majcen majcher majchrzak majer majerova majeska majesky majewski majka majkic majnik majovic majstorovic majstrenko mak
makela makhanya makinde makinen makowski maksimovic makuachukwu malachovska malachovsky malagoli malai malan malaspina malatesta malavasi
malave malbasik maldonado malec malecek malecic maleckova malenica malerba malesevic malfa malicanin malicki malikova malinga malinic
malinova malinowski malisek malisekova maliszewski malivuk malizia malkova malkus mallmann malobabic malojcic maltasic maltese malucha
maluleke malvic maly mamaliga mamojka mamojkova mamula manak manakova manastirlic mancinelli mancini mancino mancuso mandaric mandasari
mandic mandokovic mandrapa manea manetti manfredi mangane mangano mangione mangunsong manica manicone maniscalco manjak manjencic mann
manninen mannino manno manns manolache mansell mansson mansurov mansurova mante manti mantovani manullang manz manzanares manzella manzi
manzo maphisa maqsudov maqsudova maracic maragno marahrens marais marak marakovic maran marangi marangon marangoni marani marano marar
marasovic marbun marcec marcelli marcet marchal marchand marchesan marchese marchesi marchesini marchetti marchetto marchewka marchewski
marchi marchini marcik marciniak marcinko marcinkova marcinkovic marcinkowski marcon marconi marcovecchio marcucci marcussen marczak
mardari mardhiyah mardonov mardonova marecek mareckova marega marelli mares maresca maresova margic marginean margiotta margis mariani
marianova maric maricevic marik marikova marincic marinelli marinescu marini marinkovic marinovic marinucci mariotti marisavljevic mariucci
mariz marjanov marjanovic markelj markham markiewicz markotic markova markovic markovicsarac markowski marks marmeggi marner maro maroevic
marone marongiu marosicevic marotta marovic marpaung marquardt marquart marquez marra marras marrazzo marrero marrone marroquin marsalek
marsalkova marschek marsella marsenic marsik marsikova marsili marszałek martac martel martelli martellucci martens martensson marti
martinac martincova martinec martinek martinelli martines martinez martinkova martinov martinovic martinsen martinsson martorana martucci
marunica marx marxen maryati marzano marzec marzi marziali marzocchi masala masaryk masarykova mascarenas mascia masciandaro mascolo masek
maseko mashinini masi masia masiero maskova maslac maslanka maslo maslova masojevic masopust masopustova massa massari massaro massimi
masson mastrogiacomo mastroianni mastronardi mastropietro masucci masłowski mata matanic matarazzo mataz mateescu matejicek matejickova
matejka matejkova matera mathebula mathes mathies mathisen mathiszik matiasko matiaskova matic matijanic matijasevic matijevic matisone
matisons matoric matos matousek matouskova matousova matranga matschke matta mattei mattern matteucci matthes matthey mattila mattioli
mattsson matula matulova matusiak matusina matuska matuskova matuszak matuszewski matyasova matysiak matysova mau maugeri maulana maurer
mauri maurizi mauroff mautner mautone mauzer mavdudyev mavdudyeva mavlonov mavlonova mavundla maxa maxova mayasari maybach mayer mayerova
mayert mayhos mayorga mayowa mazanek mazankova mazibuko mazilu mazjane mazjanis mazur mazurek mazurkiewicz mazza mazzanti mazzarella
mazzaro mazzei mazzeo mazzi mazzini mazzocchi mazzola mazzoleno mazzone mazzoni mazzotta mazzotti małecki małek mbacke mballo mbatha mbende
mbengue mbodj mboup mbow mbuso mcclure mccullough mcdermott mcglynn mchunu mclaren mclaughlin mclean mcmillan mebold meciar meciarova
medeiros medek medeot medhurst medici medkova medne mednis medrano medugno medved medvedova meer meeuwis megantara megdanac megna mehl
mehlhorn mehloluhlaza mehlorn mehra mehrotra meichtry meier meiere meiers meijer meili meintjies meireles meisch meissner meister mejia
meksa mekss melandri melcer melcerova meldere melderis mele melendez melgar meli melicharova melillo melker mellett melngaile melngailis
melo meloni melzer memoli mena menard mencarelli menchaca mencl menclova menconi mendes mendez mendoza mendy menegatti menemencioglu
menendez menga mengoni menna menne menon menozzi menrat mensa mensah mensik mensikova mensing meo meraz mercado mercier mercuri mereu
mereuta merian merkel merlak merli merlo mermoud merola merseburg merta mertens mertoglu mertova mertz merwe merz mesaric mesarosbelanji
meskuna meskune meskuns mesloh mesquita messana messina meszaros mettler metz metzger metzner meulen meunier mewes meyer meylan meza mezei
mfeka mfumu mgenge mhlanga mhlongo mican micco miccoli miceli michalak michalcova michalczyk michalec michalek michalik michalikova
michalkova michallek michalova michalski michałek michałowski micheletti michelucci michiels michna michnova micillo micka mickova micu
mielczarek mielke mierzejewski miettinen migliaccio miglio migliore mignogna mihaila mihailescu mihailov mihailova mihailovs mihal
mihalache mihalachi mihalcea mihalik mihalikova mihaljec mihalova mijakovic mijatovic mijic mijota mikac mikelsone mikelsons mikes
mikesicmerda mikesova mikicvucak mikitenko miklas miklosko mikloskova miko mikodanic mikova mikołajczak mikołajczyk mikula mikulasek
mikulaskova mikulik mikulikova mikulova mikulski mikus mikusova mikuta milak milakovic milani milankovic milazzo milczarek milde milea
milella milewski milisickovacevic militaru militello miljanovic mills milotova minac minacova minah minar minarik minarikova minarova
mindru minelli mingarelli minniti mintzlaff miotto mirabella miramontes miranov miranova mirazizov mirazizova mirea mireles mirga mirgova
mironov mironova mirziyoyev mirziyoyeva miscancuk mishra misiak misik misikova miskiewicz mistretta misztal mitanovic mitos mitu miu
mkhatshwa mkhize mladek mladkova mlakar mlađenovic mlcoch mlcochova mlejnek mlejnkova mlikota mlinar mngomezulu mnisi mocan mocanu moccia
mockenhaupt mocks mocnik modica modise modzelewski moe moede moedl moeller moen moffa mofokeng moga mogbadunade mogenburg moguenara mohirov
mohirova mohnacki mohr mohrhard mohsner moisei mojica mojzisova mok mokra mokros mokrosova mokry mokwena mol moldner moldovan moldovanu
moldoveanu molefe molenaar molenda molina molinari molinaro molitor mollenbeck moller mollica mollinger molnar molnarova moloi molteni
molzan momcilovic monaca monache monaci monaco monahan mondragon monnard monni monod monroy montag montagna montagner montalbano montalto
montalvo montanari montanaro montanez montano montefusco monteiro monteleone montemayor montemurro montenegro montero monteros monterosso
montes montesano montez monti monticelli montoya moonsamy moore moormann moors moosa mora morabito moraes morais morales morandi morar
morari moraru moras moravcik moravcikova moravcova moravec moravek moravkova morawo morawski morax moraz mordenti mordhorst moreau moreira
morelli morello moretti moretto morgante morgenstern morhelfer mori moriconi morin morini morissette morkel moro moroni morova moroz
morozova morozovs morra morreale morri morrison morrone morsch mortensen mosca moscato mosciski moseley moser moslavac mostert mosti mota
motalo motaung motchebon motisi motl motloung motlova motta mottet mottola motycka motyckova motyka motzenbbacker moucka mouckova moudra
moudry moulin moura moya mphahlele mqwebu mracek mrackova mraz mrazek mrazkova mrazova mrkvicka mrkvickova mroczek mroczkowski mroz mrozek
mrugalla msibi mthembu mthethwa mtolo mtshali mucalj mucavac muceniece mucenieks mucha muchova muckenthaler mudau mueller mues mufizov
mufizova muhammadov muhammadova muhar muhleis muhsinov muhsinova muhtorov muhtorova muinat muizniece muiznieks muk mukaram mukhopadhyay
mulas mulder muller mullerova mulrain mulyani munaro munda munguia munifyev munifyeva muniz munk munkas munoz munsamy muntean munteanu mura
muradbasic murati muratore murawski murazik muresan murgia murillo muro murodov murodova murolo murru murtas musat muschg musella musi
musiał musil musilova musso mustafoyev mustafoyeva musteata mustonen musulmonov musulmonova musumeci musy muszynski mutiat muzaffarov
muzaffarova muzenjak muzik muzikova myburg myburgh mydlo mydlova myhrer myska myskova møller młynarczyk məmmədov nababan nabein nabow naca
nader naf nagel naglav nagode nagy nagyova nagypalfi naik nainggolan nair najduk najera najman najmanova najmiddinov najmiddinova najmudin
nalbantoglu namaga nambeesan namboothiri namike namikis nanaic nanez nannen nanni napierała napitupulu napoletano napoli napolitano nappi
naranjo narcisi nardo narimonov narimonova narpati narvaez nascimento nashiruddin nasriddinov nasriddinova nastas nastase nastvogel nasyiah
nasyidah natali nathania natsir nau naubert naude nauer naumann naumovskicizmar nava navarra navarrete navarro navratil navratilova
nawrocki nawrot nayar nazifov nazifova nazrullohyev nazrullohyeva ncusi ndaba ndandali ndao ndaw ndebele ndiaye ndione ndir ndlovu ndong
ndour ndoye ndukwu ne'matullohyev ne'matullohyeva neacsu neagoe neagu neamtu nebioglu necas necasova nechita necula nedbal nedbalova
nedelcu nedoma nedomova nedved nedvedova negara negoita negrea negrete negri negron negru negruta nehru neimke nejedla nejedly nel nemcova
nemec nemecek nemeckova nemes nemet nemeth nenadov nenadovic nerius nesladek nespor nesporova nesti nesvadba nesvadbova neto neubauer
neubauerova neubert neuendorf neumair neuman neumann neumannova neumanova neupert neurohr neuschwander nevarez neves ney nezaj ngai ngcobo
ngcolosi ngema ngom ngozi ngubane nguer nguyen nguyenova ngwazi ngwenya nhlapo nhleko niane niang niass niasse nica nicastro niccolai
nicolaev nicolay nicolescu nicoletti nicolini nicolosi nicosia nicotra niculae niculescu nieddu niedermeier niedra niedziela niedzielski
niedzwiecki niekerk nieklauson nielsen niemczyk niemi niemiec nieminen nienow nieto nieves niewiadomski niggeler nigro nijland nijs
nikolaus nikolickovacic nilsen nilsson ninalowo ningrum niroula nissen nistor nita nitra nitu nitzsche nizomiddinov nizomiddinova nizomov
nizomova nkansa nkansah nkomo nkosi nkrumah noack nobile nobili nobre nocentini nocera nocerino nodler noga nogueira noh nojeem nolte
nomvethe nondlela nonyana norberg nordby nordin nordskaug nordstrom noriega normann northoff nosek nosirjonov nosirjonova nosirov nosirova
noskova nota notaro noto novac novacek novackova novakova novelli novello novitasari novosad novosadova novotna novotny novy nowacki
nowaczyk nowak nowakowski nowicki nowinski nowosadek nozulu nsele nsia ntanzi nti ntiamoa ntim ntombela ntuli nucci nucera nugroho
numanoglu nunes nunez nuraini nurbekov nurbekova nurdiyanti nuriddinov nuriddinova nurlaela nurlanov nurlanova nusratov nusratova
nusratullohyev nusratullohyeva nussbeck nuzzo nwachukwu nwogu nwuzor nxumalo nyaako nyame nyanda nyantakyi nyberg nygaard nygard nystrom
nytra nzimande nəzərov o'connell o'conner o'hara o'keefe o'kon o'linn o'neill o'reilly oancea obeng oberbrunner oberem oberg obergfoll
oberlin obermaier oberman obiageli obianuju obidov obidova oblak obrezanac obsut obsutova ocalan ocampo ocasio occhipinti ochoa ochs ochse
odehnal odehnalova odetola odilyev odilyeva odobasic odunsi oeser ofori ofosu oggiano ogindan oginni ogulana ogunbamigbe ogunbanwo ogunbiyi
ogunbo ogunde ogunwande ogunwobi ogunyeye ojala ojeda ojo ojua oklobdzija okonkwo okpattah oktaviani oktovian okumus okuneva okunola okur
okyere olabode oladeji oladipupo olah olahova olaiya olari olariu olaru olasunkanmi olasunkanmi-fasayo olasupo olawale olbina olbrich
olczak oleinic olejniczak olejnik olimov olimova oliphant olivares olivarez olivas oliveira oliveri olivi olivieri olivo olivova olla olmos
olofsson olowokeere oloyede olsen olson olsson olstad olszewski oltean olteanu olubode olubukola olubunmi olufeyikemi olugbayila olujimi
olukotun olukunga olusanya olutola oluwagbemi oluwanisola oluwashina olvera omadov omadova omani omidina omobolaji omojola omotoso omowale
ondra ondracek ondrackova ondrasek ondricka ondrova ondrus ondrusova onic onnen onohinosen onose ontiveros onyinyechukwu oosterhuis
oosthuizen opacic oparinde ophey opoku oppenheimer oppliger oppong oprea opric opricovic opris opsenica opuic opuku opuvacic oqilyev
oqilyeva oquendo orak oraloglu oraovcic orasanin oravec orban orbanic orbay ordonez orefice orellana orge orgulan orifov orifova orlandi
orlovic orn ornelas oro orosco orosz orozco orru orsag orsagova orsanic orsini orsos orta ortega ortenzi orth orthmann ortiz ortolani
orzechowski orłowski oschkenat ose osei osenberg oshin osinski osis osmak osmanlic osorio ossowski ostendarp ostervald ostringer ostrovska
ostrovskis ostrowski ostuni ostwald osuagwu osuntokun otabekov otabekova otahal otahalova otartic otcenas otcenasova otero oti otiwa ott
ottaviani otte ottonello otuo ovcina owais owczarek owokoniran owolabi owoyemi owusu oyadiran oyaifo oybekov oybekova oyebola oyelude
oyeniyi oyetoro oyeyemi oyinkansola oyinlola oymen ozanic ozansoy ozberk ozbey ozbir ozdemir ozdenak ozdogan ozere ozers ozgorkey ozkara
ozkok ozodbekov ozodbekova ozodov ozodova ozola ozolina ozolins ozols oztonga oztuna ozturk ozuna pabon pacanin pacariz pacheco paci
pacifici pacini pacocha paczkowski padberg padilla padmasari padovan padron padula paduraru paesler paez pagac paganelli pagani pagano
pagliai pagliuca pahanic pahert paimo paiva pajak pajcic pajeska pajkuric pajonk pajtl pakalniete pakalnietis paksut pakuła pala palacios
palackovic palacz paladi paladini palano palasti palastri palavestra palazzolo palecek paleckova palermo palic paligoric palii palija
palikuca palisaski paljevic palla palladino pallentin pallesen pallotta palmeri palmieri palmisani palmisano palombi palombo palomo palsson
paltere palters paluch palumbo pana panaro pandey pandolfi panek panetta panezic pani panicker panico panisic panjak panjevic pankova
pantano pantoja panza panzeri panzig paolella paoletti paoli paolicelli paolillo paolini paolino paolucci paone paonessa papak papaleo
papapietro papez papezova papini papp pappalardo paradiso paraschiv paravinja pardini paredes parente pariggiano parise parisi parisian
parizek parizkova parkin parlier parmakovic parnell parodi parojcic parovic parra parrinello parrino partida partyka parun parvu pasagic
pasalic pasat pasca pascali pascarella pascari pascaru paschke pascu pascucci pasek pasekova pasic pasini paska pasko paskova pasqua
pasquali pasquini passarelli passeri passero passuello pastar pasternak pastore pastorelli pastorino paszkowski pasztor pataca patacic
patafta pataki patane patarac patek patel paterson patil patila patino patko patkova patkovic patocka patockova patrascu patriarca
patrnogic patrone patrun patruno patzwahl pau paucek paukner pauko paukova paukovic paulova paulse pauluka pauluks paun paunkovic pavan
pavani pavcic pavelek pavelic pavelka pavelkova paver pavesic pavlacic pavlas pavlasova pavlica pavlicek pavlicic pavlickova pavlicova
pavlik pavlikova pavlikovska pavlikovsky pavlov pavlovic pavlovska pavlovskis pavlu pavone pavrlisak pavuk pavukova pawelec pawlak pawlicki
pawlik pawlikowski pawłowski paz pazdera pazderova pazmanj pađen pałka peaquin pecar pece pecek pech pecha pechacek pechackova pechova
pecina pecka peckova pecora pecoraro pecorella pede pedersen pedone pedraza pedrazzini pedroni pedrotti pedroza peeters peixoto pekar
pekarek pekarkova pekarova pekkan pektemek pelayo pelc pelcova pelikan pelikanova pellecchia pellegrini pellicano pellitteri peluso pena
pencic pencis penezic penic penjisevic penna pennestri penovic penzo peovic pepelcevic perales peralta peran perdana perea perego pereira
peres perez perilli perin perina perini perinova perkona perkons perl perlas permadi permata perna pernica pernicova peroni perotti
peroutka peroutkova perra perret perri perrier perrin perrini perrone perrot perrotta perroy persa persson pertiwi perugini peruzzi
pesaresi pesce pesek peselman peska pesko peskova pesorda pession pesta pestova petcu peterka peterkova peters petersen peterson petersone
petersons petit petito petrak petrakova petralia petrarca petras petrasova petrea petrella petrelli petrescu petricek petrickova
petrijevcanin petrik petrikova petrini petrinsak petrisevac petrone petrov petrova petrovac petrovicka petrovicky petrovska petrovskis
petrucci petruska petruskova pettersen pettersson petzold pezzella pezzi pfannerstill pfeffer pfeiffer pfersich pfingsten pfister pflieger
pflugner pham phillips piacentini piaget piana pianese pianigiani piasecki piatek piatkowski piazzolla pibiri picard picariello picchi
piccinini piccione picco piccoli picha pichardo pichler pichlmaier pichova pictet piechota pieczek piekarski pienaar pieri pierini pierro
piesker pieterse pietras pietruszka pietrzak pietrzyk pietsch piga pignatelli piguet piha pilarova pilarski pilat pilato pilatova pilch
pili pilla pillai pillay pillitteri pimentel pina pinardi pineda pingpank pinheiro pinho pini pinna pinnock pintea pinter pintilie pintus
pinzari pinzaru piorkowski piotrowicz piotrowski pipitone pippig piras pircher piredda pires pirone pirrello pirrone pirvu pisa pisani
pisano pisarevic pischedda pisciotta piscitelli piscopo piskorjanac pisova pisu pithey pitinac pitkanen pitschugin pittalis pittard
pitzalis piva pivar pivetta pivonka pivonkova piwowarczyk pizarro pizzi pizzimenti pizzitola pizzo pizzuti piłat pjescic pjesivac placek
placento placha plachy placic placinta placko plackova plahinek plakalovic plamadeala plamenac plantak plascar plaskur plass platania
platzer plauk plautz plazonja plazonjic plch plchova plejo plekanec plekanecova plemic plesa plesca pleska pleskonjic plessis pletsch plomb
plotzitzka plsek plskova pluhar pluharova pluta pocan poche pocrnja podbarac podgorski podhradska podhradsky podkonicka podkonicky podnar
podniece podnieks podpadac podzimek podzimkova podzina podzins poehn poels poeschl pogacic poge poggi poggio pogorzelski pohl pohland pohle
pohlova poirier pokorna pokorny polacek polach polachova polackova polak polakova polancec polanco polanska polansky polasek polaskova
polat polese poletti poli poliak poliakova polidori polifka polimeno polis politi polito polivka polivkova polizzi pollich pollina
pollmacher pollock polsak polverino pompei pompili pompilio ponitzsch ponjavic pons ponti poon poore popa popcic popelka popelkova popescu
popov popova popovici poprzan popusoi popławski porcari porcu porebski porgante porgants porras porsche porta porth portillo portmann
posada poschmann pospichal pospichalova pospisil pospisilova postic postica postiglione postma postolachi potenza potgieter pothuvaal
potkonjak potnar potocar potocnik pottel potucek potuckova poulsen pouros pourova pouye powell powlowski poyrazoglu pozarac pozzi pozzo
prachar pracharova pradana pradhan pradipta prado prah prajapat prakasa prakatur prangart prange pranowo prasasta prasek praskova prastuti
pratama pratesi pratico prato prazak prazakova prchal prchalova prebil prebiracevic preciado preda predic prediger predin predojev
predojevic predovic predragovic preez preloscan prempeh prencipe preocanin prepelita prerad preradovic preseren pressler presti prete
pretkalnina pretkalnins pretorius preuk preuss prevost preziosi pribyl pribylova pridane pridans priedite prieditis priemer prieto prihoda
prihodova prikryl prikrylova principato pringle prinsen prinsloo prisacari prisacaru privitera prkosovacki probst prochazka prochazkova
procter prodan prohaska proietti prokes prokesova prokopova prosacco prosek prosic proske proskova protic provaznik provaznikova provenzano
prucha pruchova prus prusa prusova pruteanu przybylski przybysz przybył przybyła psenicka psenickova ptacek ptackova ptak pticar
puacmatesic puca pucci puccio puchalski puddu pudjiastuti puente puga puggioni pugliese pugliesi puglisi puharic puiu pukite pukitis puleo
pulido pupak pupakova purdy purnama purnawarman purnawati purwanti pury puscas pusch puskarcuk puspasari putincanin putnik putnina putnins
putra putzolu puzavac puzigaca pytel płonka qasimova quaglia quaranta quarta quartenoud quartey queiroz quesada quevedo quezada quigley
quinodoz quinones quinonez quinta quintairos quintana quintanilla quintero quinto quiros quiroz quitzon quliyev raabe rabenstein rabic
rabljenovic rac raca rach rachmawati racordon racova racu racz raczynski radebe radecki radigovic radijevac radin radinovic radisavcevic
radisavic radisavljevic radisevic radivojac radivojsa radl radler radlovic radmanovic radoi radomirovic radomski radonja radonjanin
radonjic radotic radova radovac radovanac radovankovic radovanlija radovanov radtke radulaski radulescu radulic radulj raduljeskovic
raduljevic radulovic radusic radusilovic radusinovic raduski radvanji rael rafailovic raffa rafidyev rafidyeva rago ragone ragusa rahardian
rahimah rahimov rahimova rahn raich raifyev raifyeva railean raileanu raimondi rajabov rajabova rajasa rajata rajcevic rajh rajs rajsic
rajtek rak rakanovic rakaric rakas rakinic rakova rakovic rakowski rakusic ralbovski rallo ramac ramadan ramadhani rambaldi rambousek
rambouskova ramella ramirez ramos rampazzo ramziddinov ramziddinova randazzo randunkovic raneri ranftl rangel rangelov rangen ranieri
raniolo rantanen rantsch ranucci ranz rapisarda raposo rapovac rapp rapuano rasanen rascanin rascon rasetarevic rasetic rasevic rashidov
rashidova rasic rasinac raska raskova rasmussen rasovic raspopovic raspudic rata rataj ratajczak ratajova rath ratke ratkovcic ratniece
ratnieks ratti rau raubuch raucher raufyev raufyeva raukuc rauso raut rautenkranz ravaioli ravet ravn ravshanov ravshanova raxmatullohyev
raxmatullohyeva raya rayhan raynor razic razo reale recchia recevic redaelli reddy rees regalado rehacek rehackova rehak rehakova rehorova
rehwagen reiber reichardt reichel reichert reichling reif reifenrath reimann reinberg reinelt reinger reinhardt reinke reitze remes
remesova remeta rempel renard renault rencar renda rendon rendra rendulic renen renk renna renner rennich renovcevic renovica rensburg
renteria rentz renz renzi repac repetto repija repiska repisky reppin resele resendez reskovic resnik reso restivo restle restorff retzke
reuber reumann reus reuss reusse revenco reymond reynolds reynoso rezac rezacova rezek rezkova reznicek reznickova rheder rhoden ribar
ribaupierre ribeiro ribicgreganic riccardi ricci ricciardi riccio riccobono richards richardson richter richtr richtrova ridolfi riedel
riediger rieger riekmann riekstina riekstins riepl riermeier riester riethmuller rietman rietmuller rietscher riggi riggio righetti righi
rigoni riha rihova rimai rinaldi rincon riner ringel riojas riolo rios riparbelli ripken rippin ris ristic ritchie ritosek ritschel ritsma
ritter rittgasser rittweg ritz riva rivas rivera rivero riviere riyanti rizvonyev rizvonyeva rizza rizzi rizzo roba robak robel roberti
roberts robertson robledo robles robu rocca rocchi rocha rochaix rochat roche rockmeier rockomanovic rodarte rodehau rodigari rodiger
rodowski rodrigez rodrigues rodriguez rodriquez roecker rogahn rogala rogalski roggatz rogolino rogowski rogoz rogulja rohlander rohrer
rojas rojek rojo rokossa rold roldan roleder rolfson rolland rollo roloff rolon romagnoli romaguera romancik romancikova romanciuc
romanelli romani romaniello romanini romanovska romanovskis romanowski romcevic romo rondinone rondoni rondovic roob rooyen roque rosado
rosales rosandic rosas rosati rosbach rosca roschinsky rosenauer rosenbauer rosenbaum rosenthal rosevic rosi rosiak rosinski roskic rosksch
rossberg rosselli rosset rossetti rossi rossini rossler rosso rossouw rosu rotari roth rothenbacher rother rothlisberger rotolo rotondo
rottger rotundo roubal roubalova rougemont roulin rous rousova rousseau roussel rovcanin rowe roybal royer rozac rozanski rozenbaha
rozenbahs rozgic rozite rozitis rozkalne rozkalns rozsypal rozsypalova rozycki rubene rubenis ruberto rubino rubio rucco ruch rucinski
ruckdeschel rucker rudan rudiger rudinski rudnicki rudolfova rudzinski rudzite rudzitis rudzki ruecker ruegg ruelas ruggeri ruggieri
ruggiero ruiter ruiz rumenic rumpf runce runcis runolfsdottir runolfsson runte ruotolo rupnik rupprecht rus rusanoski rusciano rusin rusnac
rusova russo russu rustamov rustamova rusu ruter rutherford rutkowski ruttimann ruud ruzek ruzicka ruzickova ruzkova ryba rybak rybar
rybarczyk rybarik rybarikova rybarova rybicki rybnicek rybnicekova rybova rydl rydlova ryjikh rysava rysavy ryzih rzepka røed rəhimov
rəsidova sa'dullohyev sa'dullohyeva saadiyev saadiyeva saarinen saavedra sabaly sabatini sabatino sabau sabbatini sabdat sabia sabian
sabljak sabolcec sabolski sacchet sacchetti sacchi sacco saccone sachse sadiki sadiklar sadilek sadilkova sadl sadovic sadowski sadriddinov
sadriddinova sadzak saefullah saenz safar safaric safarik safarikova safarova safiryev safiryeva safitri saflanis safoyev safoyeva safranek
safrankova sagadi sagafe sagna sagodic sagonas saheed sahner sai saia saidov saidova saile sailer saini saiz sajinovic sajtos sakanovic
sakho sala salahudin salako salamone salas salatiello salazar salcedo salcido saldana saldivar salek salemi salemme salerno salgado
salierno salinas salis salkova sall salmina salminen salmins salo salohov salohova salonen salow salsabilla salvadori salvati salvatori
salvi salvucci salzano salzer salzmann samac samanci samandarov samandarova samaniego samardzija samb sambe sambou samek samel samelova
samiryev samiryeva samkova sammartano sammartino sammert samohod samohodaj samolov samolovac samosir samsalovic samsonova samuelsson
sanabria sanadrovic sanches sanchez sanctis sandalci sandalj sandberg sanders sandic sando sandova sandoval sandoz sandstrom sanfilippo
sannino santacruz santamaria santana santangelo santarelli santarossa santarsia santarsiero santi santillan santilli santinelli santini
santis santoni santor santori santoro santoso santucci sanusi sapienza saponaro saporito saptono saputra saputri sarabia saracino saragih
saraiva sarbu sardella sardina sardorov sardorova sargac saric sarioglu sarkozi sarnataro sarno sarpong sarr sarti sartor sartori saruga
sarvari sarvarov sarvarova sasek saskova sassano sassi sasso satner satria satta sattelmaier satterfield sauceda saucedo sauer sauerland
sauliete saulietis saumweber saussure savary savciuc savevski savini savoca savoia savolainen savova savu sawayn sawicki sayginer sbrana
scaglione scala scalia scalise scalzo scano scanu scarano scardino scarpa scarpellini scc schacht schaden schaefer schafer schaffarzik
schaffel schaffer schahbasian schaller schamberger schaning schar scharer scharf schaub schedler scheer scheidegger schejbal schejbalova
schelk schellenbeck schembera schenk scherbarth scherer scherini schermann scherrer schersing scherz schettino scheurer scheuring scheytt
schiavi schiavo schiavon schiavone schielke schieskow schifano schildhauer schillaci schiller schima schimmel schimmer schindzielorz
schinner schiopu schipper schirmer schirrmeister schirru schlachter schlangen schlatter schlawitz schlechtweg schley schlicht schlitzer
schmalzle schmeler schmid schmidt schmidtchen schmidtova schmitt schmitz schmuhl schneider schneidrova schnelting schnider schnieder
schniedermeier schnurer schnyder schoberg schoch schockel schoeman schoen scholten scholtz scholz schonball schonbeck schonberg
schondelmaier schonebeck schonenberger schonfeld schonherr schonlebe schorderet schorr schott schottmann schotz schouren schowalter
schrader schramm schreck schreiber schreiner schreiter schrepfer schroder schroeder schrøder schuermann schuff schuhaj schuldt schuler
schulist schult schulte schultz schultze schulz schulze schumacher schumann schumm schupp schuppe schuppel schurch schuri schuster schutz
schutzbach schutze schwab schwalm schwanbeck schwandke schwanitz schwarthoff schwartz schwarz schwarzer schwarzkopf schwarzmeier schwarzova
schwatlo schweisfurth schweitz schweizer schwennen schwerdtner schwidde schwirkschlies schwizgebel schwuchow sciacca scocco scognamiglio
scopece scorza scotti scripnic scrofani scuderi scurtu scutaru sebastiani sebek sebela sebelova sebenji sebesta sebestova sebkova secchi
secci sechi seck secrieru sedarevic sedillo sediva sedivy sedlacek sedlackova sedlak sedlakova sedlar sedlarova sedliak sedliakova sedova
seeger seelig segavcic segnane segota segovia segunmaru segura sehls sehnal sehnalova seibold seidel seiders seidl seidlova seifert
seifertova seigel seiler seitz sejeja sejejs sekanina sekaninova sekularac seme semerad semeradova semeraro semisch semprini sen senatore
sene senger senghor senica senk senkel senko senkova senzangakhona sepe sepetci sepulveda serafini seremet serfontein serna serpa serr
serra serrano serrato serzante serzants sessa sesta sestak sestakova sestito sethi setiawan setula sevcenco sevcik sevcikova severi
severova sevi sevilla sewald seydi seyidova sezek sforza shahbozov shahbozova shahobiddinov shahobiddinova shahriyorov shahriyorova
shahzodov shahzodova shakya shamsiddinov shamsiddinova shanahan sharma sherpa sherzodov sherzodova shezi shields shiu shodiyorov
shodiyorova shohibov shohibova shongwe shrestha shukla shukrulloha shum sibiya siciliano sidibe sidler sidlo sidlova siebel siebert
siedlecki siegling siegrist sielemann siemon siener sienkiewicz sieradzki sietniece sietnieks sievers siewert signorelli signorile
signorini sigrist sihler sihombing sihotang siino siketanc sikora sikorova sikorski sile sileiko silenzi silhava silhavy silina silins
silis sillah silva silvestri silvestrini simacek simackova simak simakova simanek simanjuntak simankova simatic simbolon simcic simcik
simcikova simecek simeckova simek simeoli simeoni simeti simic simicevic simicsebalj simijonovic simin simionescu simjanovic simkova
simljesa simmen simoes simojlovic simoncelli simonet simonetti simoni simonini simonis simonova simonovic simonovicova simonsen simova
simsek simula simulov simunek simunkova simunovic simurdic sinaga sinanoglu sinclair sindelar sindelarova sindler sindlerova singh sinha
sini sinnhuber sinopoli sipek sipes sipkova sipos sipova siptar siracusa siragusa sirait sirante sirants sirbu siregar sirghi siri
sirojiddinov sirojiddinova siroka siroky sirova sirovs sischka siskova sisneros sitaric sitek sithole sithuli sitompul sitorus situmorang
siu sivak sivakova siwek siwele siyaya sjoberg sjogren skacel skacelova skala skalicka skalicky skalova skalski skandovic skeledzija
skenderija skiba skibicki skibinski skiles sklenar sklenarova sklenka sklenkova skoczylas skoda skodova skoglund skokan skokanova skopal
skopalova skora skorepa skorepova skorupan skov skowron skowronek skowronski skrabal skrabalova skracic skriniar skriniarova skrivanek
skrivankova skroban skrzypczak skrzypek skudra skultety skultetyova skutecka skutecky skuterud slaba slaby sladakovic sladek sladic sladka
sladkova sladky sladoje sladojevic sladovic slama slamarski slamek slamova slanina slaninova slankamenac slastan slastanova slatinac
slavicek slavickova slavik slavikova slavkovic slechta slechtova slezak slezakova slijepac slijepcevic sliwa sliwinski sloboda slobodanovic
slobodjanac slobodnik slobodnikova slobodova slobođanac slonja slota slotova slotta slovacek slovackova slovak slovakova sluka slukova
slusarczyk smaic smailbegovic smajda smajdova smajlovic smedsrud smeets smejkal smejkalova smekal smekalova smerda smerdova smet smetana
smetanova smets smid smidova smieja smiljan smiljanec smit smitham smitran smits smogeli smola smolik smolikova smolinski smoljanec
smoljanic smolka smolkova smolova smrcak smrcka smrckova smrek smrekova smrz smrzova smuge smugis smutna smutny smyth snajdr snajdrova
snedden snell snooke snyman soare soares sobar sobczak sobczyk sobek sobieraj sobitov sobitova sobkova sobolewski soboll sobota sobotka
sobotkova sobowale soccorsi socha sochacki sochirca sochor sochorova socolov sodano sodar soderberg sodiqov sodiqova sojka sojkova sokhela
sokol sokolicmihalak sokolova sokolowski sokoł sokołowski solak solano solberg solc solcova soldati soldo solga solheim solinas solis soliz
soljic soller solli sollner solmaz solorio solorzano solta soltan soltanov soltanova soltes soltesova soltys soltysova somayaji somma
sommer sommrova somogyi somođvarac somrak somssich sondisa sondore sondors sonko sonn sonnabend sonnenfeld soos sorbello sorce sorgic soria
sormaz soro sorrentino sorsa sosa sosare sosars sosnowski sostarec sostarko sotelo sothole sotic soto sotra sottile souare soucek souckova
soukup soukupova soumare sousa soutter souza sova sovagovic sovova sowa sowinski soyinka sozeri sołtys sołtysiak spacek spacil spacilova
spackova spada spadafora spadaro spadoni spagnolo spagnuolo spahn spanovic spanu sparacino sparic spasenic spasenovic spasic spaskovic
spasojev spasojevic spasovski spataro spataru spelmeyer spernjak spicka spickova spiegelburg spielvogel spies spiga spina spinelli spinka
spinu spiranec spitzmuller spizzirri splichal splichalova spoerri spoljaricperhat sporer sporrer sporri spottel sprenger sproge sprogis
sprude sprunger spurna spurny srakic sramek sramkova srb srbova sroka stabile stachowiak stachowicz stachura stachurski stadelmann staden
staffieri stahl staicu stajhofer stalder stamm stampf stanciu stanek stanescu stang stanger stangl stanicic stanijanovic stanijevic
stanikic stanisa staniszewski stanisławski stanivukovic stankiewicz stankova stankovicmarton stanzione stapic stara starcevicmatijasko
starek starkova starovlah stary stascik stasiak stasni stastna stastny staszewski staub stauffer stauss stavila stawicki stec steding
steenkamp stefancic stefanescu stefani stefaniak stefanka stefankova stefanova stefanski stefek steffensen steffny stefkova stefl steflova
stegmann stehlik stehlikova stehr steidl steigauf steiger steina steinecke steiner steinerova steinert steinkamp steinmann steinmetz steins
stejskal stejskalova stelkens stelmach stengel stengl stensrud stenzel stepanek stepanic stepankova stepanov stepanova stepanovic stepien
stepniak sterba sterbova stettler steuber steuk stevelic stevilovic steyn stibor stiborova stiedemann stief stifel stigliano stimac stirbu
stocker stockert stockli stodola stodolova stoian stoica stokanovic stokes stoklasa stoklasova stolarczyk stolarski stoll stolla stolle
stoltenberg stolz stoppler storl storp storti stoutjesdijk stower stracke straka strakova strano stranska stranski stransky stratan
stratmann stratulat straub strausa strauss strautina strautins strautmane strautmanis strazdina strazdins streck streese strege streich
streit strejcek strejckova streller strepacki strieder striezel striga strikinac strmota strnad strnadova strnisko strniskova stroe
strogies strohschank strom stroman stromberg strosin strouhal strouhalova strukelj strunz strutz strydon strzelczyk strzelecki stube
stubican stuchlik stuchlikova stucki studena studeny studer studnicka studnickova stuparic stupka stupkova sturmer stutz styger suarez
suartini subedi subrt subrtova sucameli sucera sucevic sucha suchanek suchankova suchomel suchomelova suchy suciu sudiati sudrajat suen
suffa suhrobov suhrobova sujdovic sujew suk sukalo sukalovic sukara sukova sukute sukuts sulaimon sulaymonov sulaymonova sulc sulcova
suleymanoglu sulhof sulovnjak sultonov sultonova sunaric sundalic sundberg superina supriyanto surace suriano surka surkova surma surth
suryatmi suryono susa susac susak susanti suski sussmann sustr sustrova sutakovic sutanovac suter sutermeister suthar suthe sutschet sutter
sutz suvacarov suvajac suvajcevic suvajdzic suvala suwarno suzovic suđic svab svabova svacina svacinova svanda svandova svarc svarcova
svaton svatonova svatos svatosova svec svecova svehla svehlova svejda svejdova svendsen svensson svestka svestkova svet svetlik svetlikova
svircev svitak svitakova svoboda svobodova svorcan svozil svozilova svrakacic svrbik svrbikova svrtan swaniawski swart swiatek swiderski
swierczynski swillims syahreza sykora sykorova sylla symcox synek synkova syrova syrovy szabo szafranski szalai szasz szatkowski
szczepaniak szczepanik szczepanski szczerba szczesna szczesniak szczesny szczygieł sze szekely szekeres szelag szendrei szeto szewczyk
szikra szilagyi szoke szostak szucs szulc szwarc szwed szydłowski szymanski szymczak szymczyk szymkowiak szyszka sæther sørensen sørlie
sławinski słowik słowinski tabacek taborska taborsky tabrisov tabrisova tacconi tachl taddei tafelmeier tafoya tagliabue tagliaferri tagore
tahincioglu tahirova tahirovic tai takacs takalic takyi talabani talapka talarico talavanic talberga talbergs tallarico tallone talpa
talwar tamang tamayo tamba tamburini tamez tamindzic tampolja tampubolon tamunoemi tanackovic tanase tanasijevic tancos tancosova tandon
tangen tanjga tankosic tanrikulu tanurdzic tanzi taormina tapavica tapavicki tapia taran tarantino tarihoran tarnowski tarquini tartamella
tas tasche tasci taslak tasli tassi tassinari tasso tassone tatar tataranni tatarka tatarkaova tatarkova tatarova tataru tatomirov
taufratshofer tavani tawia tazegul tcacenco tcaci tedde tedeschi tedesco tegethof teicane teicans teichmann teixeira tejada tejeda tekand
tekelioglu telak telebar telenta telesca tella tellez tello teodorescu teofilovic teokarevic teovanovic tepavac tepavcevic tepic tepla
teply tepper tepsa tepsic teran terenzi teresi terheiden terlecki terlizzi terlouw termine terrazas terzi terzic terzija terzin tesanovic
tesar tesarova tesi tesla testa teufel tevdenic thamrin thapa theele theunissen thiam thiao thiaw thieke thiel thimm thiomas thiongane
thioub thioune thomka thomkova thommen thompson thomsen thomson thone thoresen thoyana thranhardt thriene thumbeza thusi thust thyssen
tiano tiberti tica ticha tichy tidow tiedtke tietze tihomirovic tijanic tijerina tikas tilgner tillack tilotta tiltina tiltins timaric
timmermann timmermans timotic tinguely tintor tiozzo tirado tirele tirelis tirelli tirri tischler tischmann tissot tittman tivontschik
tkaczyk toader tobben tobler todaro tofan tofani toft tohirov tohirova toivonen tojic tokarski tokatlioglu tokgoz toldo toledo tolu tomala
toman tomanek tomankova tomanova tomanovic tomasek tomaselli tomasello tomasevicrigo tomasi tomaskova tomasova tomasovic tomassoni
tomaszewski tomazovic tomcic tomczak tomczyk tomecek tomecekova tomeckova tomei tomek tomes tomescu tomesova tomka tomko tomkova
tomljanovic tommasi tomovic tomusilovic tomys tonat toncic tonelli tonini tonkovac tonn topal topaloglu topalov topalovic topalski
topcuoglu topfer topisirovic topolovac topolovic toraman torchia torchio torgersen tornatore toro torok torp torphy torre torres torresi
torrez torri torriani torrisi tortora tortorici toscano tosi totaro toth tothova toti totman toto toure tovar towne toyipov toyipova tracz
traini tralli trampeli tramposch tran trandafir tranova trantow traore trapani trauth trautmann travaglini travan traverso travica
travnicek travnickova trcek trcka trckova treff trejo tremblay tremmel treskavica tretinjak tretola treutel trevino trevisan triboi
tribuljak trif trifan trikic trikosanin triolo tripodi triska triskova trivedi trivkanovic trnka trnkova troisi trojan trojanova
trojanowski trombetta trovato trtica truben trubenova truhlar truhlarova trujillo truter trzcinski trzeciak tsabalala tsamonikian tsang
tschiers tschirch tschudi tse tshabalala tsoi tsotetsi tsui tubanski tuca tucci tuccillo tucek tuch tucholke tuckett tuckova tucs tudorache
tudose tudow tufano tufo tuglu tugluk tulla tuma tumbarello tumino tumova tunaboylu tunceri tunkova tuominen turajlic turcan turcanu turchi
turco turcok turcokova turcotte turcu turecek tureckova turek turinski turk turkdogan turkova turkyilmaz turnadzic turunen turza tuschmo
tustonja tutuncu tuzun tvrda tvrdik tvrdikova tvrdy twardowski tweneboa twumasi ubavic ubavin ubavkic ubaydullohyev ubaydullohyeva
uberacker ubiparip ubiparipovic ubner ubovic uca uchechi uchqunov uchqunova udicki udilovic udovcic udovicic udovicki udre udris udvardi
ugarak ugljesic ugolini ugrcic ugricic uher uhlemann uhlig uhlir uhlirova uhrig uhrova uibel ukraden ulemek ulibarri uliczka ullmann ulloa
ullrich ulrichova uluhan umarov umarova umbach umidullohyev umidullohyeva umidyev umidyeva umlauft umminger umolac unger ungureanu
unterpaintner untila ural uram uramova urbancova urbanczyk urbanec urbanek urbaniak urbankova urbanova urbanowicz urbanski urbansky urbina
urblik urblikova urena urfonov urfonova urhig urias uribe urrutia ursachi urso ursu usada usai usamah usmonov usmonova utami utjesanovic
uwais uyainah uys uzayrov uzayrova uzelac uzun vaca vacarciuc vacca vaccari vaccaro vacek vacha vachova vaciete vacietis vackova vaclavek
vaclavik vaclavikova vaclavkova vaculik vaculikova vadlja vaduva vafoyev vafoyeva vagner vagnerova vahala vahlensieck vailati vaip vaisanen
vaivade vaivads vajcik vajcikova vajda vajdicka vajdova vajzenbach vakareskov valach valachova valachovic valachovicova valadez valasek
valaskova valdes valdez valdivia valek valencia valencicbrkic valent valenta valenti valentini valentova valenza valenzuela vales valesova
valic valkai valkova valladares valle vallejo valles vallet valletta valli vallone valova valsecchi valtere valters valuska valuskova
valverde vana vanaga vanags vancura vancurova vandamme vandenberghe vandenbroeck vandervort vandevelde vanecek vaneckova vanegas vanek
vanekova vangermain vanicek vanickova vankova vanni vannini vanova varadi varela varenina varga vargas vargova varicak varinac varma varman
varmuza varnica varriale varrier varsava vartic varzic varzicbiuklia varzicbiuklija vasadi vasak vasakova vascotto vasek vasicek vasickova
vasilescu vasiliu vasilj vasils vaska vaskova vasquez vass vassallo vasseur vater vavra vavrik vavrikov vavrikova vavrova vaz vazquez
vecchi vecchio vecera vecerova vecumniece vecumnieks vedvik veen veenstra vegar vegge veiga veinberga veinbergs veisa veiss vejnovic
vejvoda vejvodova vekecki vekic velaja velanac velasco velasquez velazquez velde velden veldsman velez velioglu veliz ven venegas venezia
venghaus venter ventimiglia venturelli venturi venturini verbeek vercesi verde verdes verdugo verduzco veres vergara verhaeghe verhoeven
verma verme vermeulen vernerova verniest veronese versfeld verstraete verzi vesel vesela veselicacatipovic veselicic veselova vesely vesic
vesin veskovic vestergaard veum veverka veverkova vey vezi vezmar vezzoli viale vianello vicari vicen vicenova vicha vichi vichova
vicinanza vicini vicol vidacek viderscak vidmar vidranjski vieira viellehner vierin vieru vieweg viklund vila vilakazi vilimek vilimkova
viljoen vilka vilks villadsen villagomez villalobos villalpando villani villanueva villareal villari villarreal villasenor villegas
villiers vilsone vilsons viluma vilums vincenzi vinci vincze vink vinketa vins vinsova vintere vinters vinther vintila violi virlan
virtanen visagie visan visani visco visconti visek visekruna visentin visintin viskova visnovska visnovsky visser vitasek vitaskova vitek
viti vitiello vitina vitins vitkova vitman vitola vitolina vitolins vitols vitova vittori vituma vitums viviani viviers vizitiu vizziello
vlach vlachova vlah vlas vlasak vlasakova vlasic vlcek vlckova vliet vlkova voboril voborilova vodak vodakova vodicka vodickova vodrazka
vodrazkova voelkel vogel vogelgsang vogronicopacic vogt voigt voinea vojacek vojackova vojta vojtechova vojtek vojtekova vojtisek
vojtiskova vojtkova vojtova vokoun vokounova vokuhl volek volf volfova volk volker volkman volkmann volkova volle vollis volna volny volpe
volpi von vona vondra vondracek vondrackova vondrak vondrakova vondrova vonrueden vontein voracek vorackova vorel vorisek voriskova
vorlicek vorlickova vorlova voros vos vosilyev vosilyeva vosloo votava votavova votruba votrubova vrabcova vrabec vrabie vracar vracarevic
vrana vranjic vranjkoviccenan vranova vrba vrbanac vrbas vrbaslija vrbova vrekalovic vries vrugic vrzal vrzalova vuceta vucetic vucevac
vuckovac vuckovic vuco vucurevic vuillermoz vujakovic vujeva vukadin vukaljevic vukalovic vukanovic vukasinac vukasovic vukcevic vukelic
vukelja vukeljic vukobradovic vukobrat vuksa vuksanicpuljek vuksanovic vuksic vulcevic vuleta vuletas vuletin vulic vulicevic vulisic
vulovic vunak vunjak vunturisevic vybiral vybiralova vydarena vydareny vydra vydrova vymazal vymazalova vyskocil vyskocilova vyslouzil
vyslouzilova vəliyev vəsiyeva waal wacana wachenbrunner wachtel waelchi wagenaar wagner wagnerova wahyudin wahyuni waibel wakan wal walczak
walder waldmann walkowiak wallin wallner wallstab walsh walther waltrova walz wang warchoł wardana wartenberg waschbusch wasiak wasik
wasilewski wasita wasiu waskita wasowski wasser wassilew wassiluk wastuti watsica wawrzyniak wdowiak weber webrova wegmann wegrzyn wehner
wehrle wehrli wehrsen weibel weidlich weidner weigel weiler weimann weimer weinand weis weiss weissnat weissova welch weller welsch welti
welz welzel wenger weniger wenk wentzel werle werrmann wershansky wertag wesołowski wessels wessinghage westhuyzen wettstein weyel wezel
wiacek wiafe wibisono wibowo wicaksono wichmann wickert widiastuti widmer widodo wiebe wiecek wiechmann wieckowski wieczorek wiegand
wiegelmann wierig wierzbicki wiese wieser wijaya wijayanti wijk wikstrom wilcox wilczek wilczynski wilderman wilk wilkinson wilky willane
willems willemsen williams williamson willms willoughby willwacher wilts wimmer winarno winarsih windler winiarski winkelmann winkler
winklerova wintheiser winther wirth wirz wischek wischer wisniewski wisoky wisozk wissing witczak witek witkowski wittich wittl wiza wnuk
wojcicki wojciechowski wojcik wojtas wojtasik wojtczak wojtkowiak wojtowicz wolak wolfarth wolff wolfova wolinski wollenberg wollmann
wolmerans wolny wolpert wolski wolters wong wos woschler wosiyane wouters woytkowska wozniak wrobel wroblewski wrona wronski wuckert wuhn
wujak wunsch wunsche wurm wuthrich wyludda wypych wysocki wyss wyszynski włodarczyk włodarski xaba xacon xairo xana xelil xiana xicoy
xəlilov yaamoa yade yahyoyev yahyoyeva yami yan yanes yanez yanuar yaqub yawson yazici ybarra yeboa yeboah yebra yengwa yesilkaya yetkiner
yeung yildizoglu yilmazer yim yirenkyi yiu yong yoqubov yoqubova yorbekov yorbekova yorulmaz yost yoznurov yoznurova yudhistira yue yuen
yulianti yulianto yuliarti yundt yung yuniar yunta yunusov yunusova yussuf yusufyev yusufyeva zabaleta zabirov zabirova zaborowski zaborska
zaborsky zabranska zabransky zabrdac zabłocki zaccaro zacek zach zachova zackova zaczkiewicz zadnik zadravec zadric zafarov zafarova
zagarac zagaria zago zagorscak zagorsek zagorski zahn zahradka zahradkova zahradnik zahradnikova zahrah zaituc zajac zajacova zajaczkowski
zajic zajicek zajickova zajicova zak zakova zakrzewski zalako zalar zalesak zalesakova zalewski zalite zalitis zamarreno zamarripa zambon
zamboni zambrana zambrano zambuto zamecnik zamecnikova zamora zampieri zamudio zanatta zandt zanella zanelli zanetta zanetti zani zanner
zanon zanotti zapalac zapata zapletal zapletalova zaporojan zappacosta zappala zappia zaragoza zarate zareba zaremba zarins zarkovic zaruba
zarubova zarzycki zatloukal zatloukalova zauber zavadil zavadilova zavala zavrel zavrelova zawada zawadzki zayas zaydov zaydova zayniddinov
zayniddinova zbinden zbodulja zboncak zboril zborilova zdarska zdarsky zdelar zdencan zdravcevic zdrazil zdrazilova zdunek zebic zebrowski
zec zedda zednik zednikova zehnder zeidler zeidmane zeidmanis zejak zekan zekl zelena zelenka zelenkova zeleny zelinka zelinkova zeltina
zeltins zeman zemanek zemankova zemanova zemlak zemlicka zemlickova zender zeni zennaro zepeda zerajic zeravica zeuch zeyen zeyhle zezula
zezulova zgela zgrabljic zhang zhao zheng zhou zhu zibere zibers zidek zidkova zieba ziegler zielinski zielonka ziemann zieme ziemele
ziemelis zietek zigova zijan zijlstra zika zikmundova zikova zima zimanyi zimka zimkova zimmer zimmerman zimmermann zimonja zimonjic zimova
zinaic zinajic zindovic zingaretti zingg zinser zintl ziołkowski zipac zipalovic zipancic zipp zipse ziramov zirojevic zirovic zito
zivadinovic zivak zivaljevic zivanac zivanovic ziviccojbasic ziyoyev ziyoyeva zizanovic zizka zizkova zlamal zlamalova zlatanovic zmegac
zmuda zohidov zohidova zohirov zohirova zollinger zollo zondi zondo zordan zorica zotti zoubek zoubkova zouhar zouharova zrna zrno zschunke
zubak zubane zubayrov zubayrova zuber zubrik zubrikova zucca zuiderveld zuk zukowski zulaika zulauf zuliani zuljevicgrafina zulkarnain
zullo zulu zuma zumbo zumsande zunda zungu zuniga zunino zurawski zurcher zurek zurkova zvaigzne zvanic zvejniece zvejnieks zverina
zverinova zviedre zviedrs zvinele zvinelis zvonar zwane zwiener zwolinski zych zyl zyła ødegard østby østli đedovic đekanovic đekic đekovic
đelic đelkapic đelmas đelosevic đenic đenovic đerasevic đerasimovic đergovic đeric đerisilo đokovic đolovic đukelic đumija đunda łapinski
łuczak łukasiewicz łukasik łukaszewski əfəndiyeva əhmədov əliyev əliyeva ələkbərov ələkbərova αβραμιδης αγγελιδης αγγελιδου αγγελοπουλος
αγγελοπουλου αθανασιαδης αθανασιου ακριδας αλαβανος αλαφουζος αλεβιζοπουλος αλεβιζος αλεξακης αλεξανδριδης αλεξανδρου αλεξιαδης αλεξιου
αλεξοπουλος αλιβιζατος αναγνωστακης αναγνωστου αναστασιαδης ανδρεαδης ανδρεου αντωνιαδης αντωνοπουλος αντωνοπουλου αξιωτης αποστολιδης
αποστολου αρβανιτης αργυριαδης ασπασιος αυγερινος βαμβακας βαμβας βαρνακιωτης βαρουξης βασιλειαδης βασιλειου βασιλικος βασιλοπουλος
βενιζελος βεργας βικελιδης βιλαετης βιταλη βιταλης βλαβιανος βλαστος βλαχοπουλος βονορτας βουγιουκλακης βουλγαρης βουρδουμπας βυζαντιος
γαλανη γαλανης γενναδιος γερμανος γερμανου γεωργιαδης γεωργιου γιαγκος γιαννακοπουλος γιανναρης γιαννοπουλος γκοφας γλυκυς γουναρης γουσιος
δαβης δαγκλης δαμασκηνος δασκαλοπουλος δασκαλοπουλου δελη δεσποτοπουλος δημαρας δημητρακοπουλος δημητριου διαμαντοπουλος διδασκαλου δοξαρας
δουμπιωτης δουρεντης δραγουμης δρακος δυοβουνιωτης ελευθεριαδης ελευθεριου ελευθεροπουλος ευταξιας ζαιμης ζανος ζαππας ζαρκος ζαφειροπουλος
ζαχαριου ζαχος ζερβας ζερβος ζυγομαλας ζωγραφος ζωγραφου ηλιοπουλος θεοδοσιου θεοδωριδης θεοτοκης ιωαννιδης ιωαννου καζαντζης κακριδης
καλαμογδαρτης καλαρης καλλιγας καλογιαννης καλυβας κανακαρης-ρουφος καραβιας καραμανλης καραμητσος καρρας κασιδιαρης καψης κεδικογλου
κολιατσος κομνηνος κοντολεων κοντοσταυλος κορακας κορναρος κορομηλας κορωναιος κοσμοπουλος κοτζιας κουβελης κουνδουρος κουντουριωτης
κουρμουλης κουταλιανος κρεστενιτης κυπραιος κωνσταντινου κωνσταντοπουλος λαγος λαιμος λαμερας λαμπροπουλος λειβαδας λιακοπουλος λιαπης
λοντος λουλης λουπης λυκος λυτρας μαγγινας μαγκας μακρη μακρης μαλαξος μανιακης μανωλας μαρης μαρκοπουλος μαυριδης μαυρογενης μελετοπουλος
μελιοι μεσσηνεζης μεταξας μητζου μητσοτακης μιαουλης μιχαηλιδης μιχαλολιακος μοσχοβακης μπλετσας μποτσαρης μπουκουβαλαιοι νικολαιδης
νικολακος οικονομου ουζουνιδης πανταζης παπαγεωργιου παπαγος παπαδακης παπαδοπουλος παπαζογλου παπαιωαννου παπακωνσταντινου παπακωστας
παπανδρεου παπανικολαου παπαντωνιου παπαστεφανου παπαφιλιππου παππας абаџиев абаџиева абова абрамов абрамова авдеев авдеева аврамов
аврамова аврамовска аврамовски аврамчев аврамчева агафонов агафонова аксенов аксенова александров александрова алексеев алексеева алексиев
алексиева алексов алексова алексовска алексовски ангеловска ангеловски андов андова андонов андонова андоновска андоновски андреев андреева
андреевска андреевски андрухович анисимов анисимова антонов антонова анчевска анчевски апостолов апостолова апостолска апостолски арсов
арсова арсовска арсовски артемьев артемьева архипов архипова атанасов атанасова атанасовска атанасовски атков аткова афанасьев афанасьева
ацев ацева ацевска ацевски ајановска ајановски аџимитревска аџимитревски бабамовска бабамовски бабунска бабунски бабух бавтировска
бавтировски бакевска бакевски балабан балабанов балабанова балабух балабуха балакун балицька балицькии бамбула бандера баранов баранова
барановська барановськии басаровска басаровски бачеи бачовска бачовски башук бајалска бајалски беличанец белковска белковски белов белова
беловска беловски белогаска белогаски белозеров белозерова белоусов белоусова белчев белчева беляев беляева беляков белякова бендевска
бендевски бердник беспалов беспалова билбиловска билбиловски билјановска билјановски бирюков бирюкова бислимовска бислимовски битовска
битовски блажевска блажевски близнаков близнакова блинов блинова блохин блохина бобров боброва бобылев бобылева богданов богданова
богдановска богдановски богданска богдански богоев богоева богоеска богоески божиков божикова божинов божинова божиновска божиновски
большаков большакова бондаренко борецька борецькии борисов борисова боровська боровськии борочко боцевска боцевски бошевска бошевски бошков
бошкова бошковска бошковски боярчук бојановска бојановски бојаџи бојаџиев бојаџиева брагин брагина брезоска брезоски брицька брицькии
бубуловска бубуловски бужаровска бужаровски бузев бузева бунев бунева бурмило буров бурова бутько бујуклиев бујуклиева быков быкова білич
варсаковска варсаковски василевска василевски василеска василески василин василишин василишина васильев васильева васильківська
васильківськии васков васкова величковска величковски велков велкова велјанов велјанова вергун вередун верещук веселов веселова виноградов
виноградова висулчев висулчева витребенько вишняков вишнякова владимиров владимирова владимирска владимирски владов владова власов власова
влахов влахова влахчев влахчева волков волкова волощук воробьев воробьева воронов воронова воронцов воронцова вражалска вражалски вітряк
гаврилов гаврилова гаврилска гаврилски гаидук гаиова гаиовии гаичук гаконовска гаконовски галатеи галаціон галаєнко галевска галевски
галкин галкина гаман гамула ганич гапо гараи гаревска гаревски гарун гајдов гајдова гелев гелева генов генова георгиев георгиева
георгиевска георгиевски герасимов герасимова герасимовска герасимовски гермов гермова геров герова гечевска гечевски гешоска гешоски гигов
гигова гиевска гиевски главаш гладківська гладківськии гладух глигоров глигорова глигоровска глигоровски глинська глинськии гнатишин
гнатишина гоико голабовска голабовски головець голубев голубева горбач горбачев горбачева горбунов горбунова горгевска горгевски гордеев
гордеева гордіичук горова горовии городоцька городоцькии горчев горчева горшков горшкова грабул грабулоска грабулоски гречко григоришин
григоришина григорьев григорьева гриневецька гриневецькии гриневська гриневськии гришин гришина гришко грозданов грозданова громико громов
громова грошев грошева групче грујовска грујовски гугувчевска гугувчевски гузелев гузелева гуляев гуляева гурлуков гурлукова гурчинов
гурчинова гурьев гурьева гусев гусева гучев гучева гущин гущина давидовска давидовски давков давкова давчев давчева давчевска давчевски
давыдов давыдова дамеска дамески дамовска дамовски данилишин данилишина данилко данилов данилова дворчанец дементьев дементьева демків
демниев демниева демчишин демчишина денисов денисова деспотовска деспотовски дејанов дејанова дзюб'як дзюба дилев дилева димитриев
димитриева димитров димитрова димковска димковски димов димова димовска димовски динев динева диневска диневски дирјан дмитриев дмитриева
дмитришин дмитришина дмитрук добревска добревски доброхотов довгалевська довгалевськии додевска додевски доневска доневски доронин доронина
дорофеев дорофеева дојчинов дојчинова дракул дренков дренкова дрнков дрнкова дроздов дроздова дуганов дуганова дуковска дуковски дурдинець
дьячков дьячкова дідух евдокимов евдокимова евремов евремова евсеев евсеева егоров егорова едиповска едиповски ежов ежова елисеев елисеева
емельянов емельянова ермаков ермакова ершов ершова ефимов ефимова ефремов ефремова ефтимов ефтимова жданов жданова жеков жекова железаров
железарова жерновска жерновски жуков жукова журавлев журавлева забазноска забазноски забіла заицев заицева зафировска зафировски захаров
захарова зварич здравев здравева здравковска здравковски зимин зимина зиновьев зиновьева зленко зографска зографски зуев зуева зыков зыкова
зінкевич иванов иванова ивановска ивановски иваноска иваноски игнатов игнатова игнатьев игнатьева игновска игновски игњатовска игњатовски
икономов икономова илиев илиева илиевска илиевски ильин ильина исаев исаева исаков исакова исаковска исаковски ицев ицева иљоска иљоски
кабанов кабанова казаков казакова калач калашников калашникова калајџиска калајџиски калинин калинина калчевска калчевски камберска
камберски камилов камилова кандиба кантарџиев кантарџиева капустин капустина карагозов карагозова карадак караман каранфиловска
каранфиловски караџа карев карева каров карова каровска каровски карпов карпова карпух картов картова каськів катарџиев катарџиева кепеска
кепески керамитчиев керамитчиева керамичиев керамичиева кивач кириллов кириллова кирјазовска кирјазовски киселев киселева киселинов
киселинова китаноска китаноски кичевска кичевски князев князева ковалев ковалева коваленко ковальська ковальськии кодра козлов козлова
колесников колесникова колишевска колишевски колобов колобова колозов колозова коломієць коман комаров комарова комиссаров комиссарова
компанієць кондов кондова кондовска кондовски кондратьев кондратьева конеска конески коновалов коновалова кононець кононов кононова
константинов константинова константиновска константиновски копылов копылова кордалов кордалова кордун корецька корецькии корнаков корнакова
корнилов корнилова корніичук коробар коров'як королев королева кортошев кортошева корубин костадинов костадинова костин костина костовска
костовски котевска котевски котеска котески котов котова коцаре коцо коцюбинська коцюбинськии кочовска кочовски кошелев кошелева коџоман
красильников красильникова крле крстев крстева крстевска крстевски крстеска крстески крцковска крцковски крылов крылова крюков крюкова
кудрявцев кудрявцева кудряшов кудряшова кузмановска кузмановски кузнецов кузнецова кузьмин кузьмина кулагин кулагина кулаков кулакова
куликов куликова кулинич кулишев кулишева кульчицька кульчицькии куновска куновски куноска куноски курчиев курчиева кутурец кушевска
кушевски кљусев кљусева лаврентьев лаврентьева лагоида ладинска ладински лазарев лазарева лазаревска лазаревски лазаров лазарова лазеска
лазески лазовска лазовски лазірко лакинска лакински лактинска лактински ланова лановии лапе лапин лапина ларионов ларионова латан латании
латанська латанськии лахман лахтов лахтова лебедев лебедева левадовська левадовськии левенска левенски лековска лековски леов леова
лечевска лечевски ликович линдик липов липова лихачев лихачева личеноска личеноски лобанов лобанова лобачевська лобачевськии логинов
логинова лозановска лозановски ломова ломовии лугова луговии лукин лукина луловска луловски луцька луцькии луцьків лученко лучко лыткин
лыткина люта лютии лящук ліхно магера мазаило мазев мазева мазило мазун маиборода маистренко макаров макарова македонска македонски
маковецька маковецькии максимов максимова малевска малевски малеска малески малкович маловска маловски мамонтов мамонтова маміи манаковска
манаковски мангов мангова манговска манговски манев манева маневска маневски манивилов манивилова манчев манчева манчевска манчевски
маринич маринов маринова марков маркова марковска марковски марків мартиновска мартиновски мартиноска мартиноски мартынов мартынова
марієвська марієвськии масин маслов маслова матвеев матвеева матевска матевски матковска матковски матовска матовски махно мајсторов
мајсторова маџиров маџирова медведев медведева мельников мельникова меркушев меркушева миклашевська миклашевськии миклухо миладинов
миладинова милосавлев милосавлева милославська милославськии милошевска милошевски милчин минчев минчева миовска миовски миронов миронова
миронска миронски мисирков мисиркова митевска митевски митревска митревски митрикеска митрикески михаилов михаилова михаилюк михајлов
михајлова михајловска михајловски михеев михеева мицев мицева мицевска мицевски мицковска мицковски мицов мицова мишин мишина мишковска
мишковски миљовска миљовски младенов младенова младеновска младеновски могилевська могилевськии моисеев моисеева мокров мокрова молчанов
молчанова момировска момировски морозов морозова москаль москалюк мотрієнко мошин мојсовска мојсовски мукаетов мукаетова муравьев муравьева
муратовска муратовски мусалевска мусалевски мустачки мухин мухина мясников мясникова міняило назаров назарова наков накова наневска
наневски настев настева наумов наумова наумовска наумовски наумческа наумчески начев начева најденов најденова најдовска најдовски најческа
најчески негода неделковска неделковски некрасов некрасова нестеров нестерова несторовска несторовски нетков неткова нешковска нешковски
никитин никитина никифоров никифорова николаев николаева николеска николески николов николова николовска николовски никонов никонова
никушев никушева нинов нинова новиков новикова ногачевська ногачевськии носков носкова носов носова овчинников овчинникова одинцов одинцова
опенько орехов орехова орлов орлова оровчанец ортаков ортакова осадко осипов осипова османли павленко павлишин павлишина павлов павлова
павловска павловски павлоска павлоски павлів пагутяк паковска паковски паламарчук паликрушев паликрушева паліи панговска панговски пандеска
пандески пандилов пандилова пандовска пандовски панков панкова панов панова пановска пановски панфилов панфилова панчевска панчевски
папрадишки паращук пасічник пахомов пахомова пајтонџиев пајтонџиева пендик пендовска пендовски пенушлиска пенушлиски пепељуговска
пепељуговски перинска перински перчинковска перчинковски пестов пестова петик петковска петковски петлюра петренко петрин петрина петришин
петришина петров петрова петровска петровски петрушев петрушева петрушевска петрушевски петрів петухов петухова пејов пејова пиперковска
пиперковски плаксіи планинска планински погиба подгорец полежиноска полежиноски поляков полякова поліщук полјанска полјански пономарев
пономарева пономарів попов попова поповска поповски попоска попоски пориваи пориваило потапов потапова потебенько потоцька потоцькии
преспанска преспански пригода приимак прилепчанска прилепчански притула прличко прохоров прохорова прядун псалтиров псалтирова пуцков
пуцкова равановска равановски радическа радически раковска раковски рацин реџепова ризов ризова ристов ристова ристовска ристовски ристоска
ристоски рогов рогова родионов родионова рожков рожкова розпутня розпутніи романишин романишина романов романова романів ромеи роменець
ромочко руменов руменова русаков русакова русоманов русоманова русјаков русјакова рыбаков рыбакова рябов рябова савельев савельева савин
савина савицька савицькии сазонов сазонова салџиев салџиева самоилов самоилова самсонов самсонова санев санева сариевска сариевски сафонов
сафонова саєнко светиев светиева свидригаило селезнев селезнева селиверстов селиверстова семенов семенова семеночко семещук серафимов
серафимова серафимовска серафимовски сергеев сергеева сердюк сидовска сидовски сидоров сидорова силецька силецькии силин силина силјановска
силјановски симов симова симовска симовски симонов симонова симоновска симоновски ситников ситникова скаловска скаловски скиба скоропадська
скоропадськии славенска славенски славеска славески сланев сланева слободян смакоска смакоски смилевска смилевски смирнов смирнова
смокварска смокварски соболев соболева соколов соколова солев солева соловьев соловьева солунска солунски сорокин сорокина сосюра
софрониевска софрониевски спасеновска спасеновски спасов спасова спасовска спасовски спиров спирова спировска спировски сплюх сплюха
спотикач ставрев ставрева ставреска ставрески стаматоска стаматоски станков станкова станковска станковски старделов старделова стахів
стеванов стеванова стевковска стевковски степанець степанов степанова стефанов стефанова стефановска стефановски стецьків стигаило сторожук
сторчак стојанов стојанова стојановска стојановски стојаноска стојаноски стојков стојкова стојковска стојковски стојменска стојменски
стојчев стојчева стрелков стрелкова субботин субботина суворов суворова суханов суханова сучак сушко сысоев сысоева сідлецька сідлецькии
сідляк сірко такев такева таковска таковски талевска талевски талеска талески тарасов тарасова тарасюк темелкоска темелкоски теодосиевска
теодосиевски терентьев терентьева терзиев терзиева тетерин тетерина тимофеев тимофеева тиндареи титов титова тихонов тихонова ткаченко
тодоров тодорова тодоровска тодоровски тозија толевска толевски томовска томовски тофоска тофоски точко тошев тошева тошевска тошевски
трајковска трајковски тренеска тренески тренчевска тренчевски третьяков третьякова третяк трифуновска трифуновски трофимов трофимова троян
тројачанец трпеновска трпеновски трублаєвська трублаєвськии трясило трясун туров турова тушевска тушевски уваров уварова угриновска
угриновски узунов узунова узуновска узуновски уманець унич урдин усич устинов устинова фадеев фадеева федоришин федоришина федоров федорова
федосеев федосеева федотов федотова филатов филатова филиповска филиповски филиппов филиппова фирфов фирфова фокин фокина фомин фомина
фомичев фомичева фотев фотева фролов фролова харитонов харитонова хаџиманов хаџиманова хаџиниколов хаџиниколова хитрово хохлов хохлова
христов христова христовска христовски цанев цанева цветановска цветановски цветков цветкова цеков цекова цековска цековски ценев ценева
цимбалістии црвенковска црвенковски црвенов црвенова цушко чакар чакмаков чакмакова чаловска чаловски чапаровска чапаровски чаушев чаушева
чашуле чевревска чевревски чемерска чемерски чемков чемкова червоніи чернов чернова чејковска чејковски чипан чокревска чокревски чундев
чундева чупона чучков чучкова чушкаров чушкарова шамрило шарапов шарапова шаревска шаревски шаров шарова шашков шашкова шевченко шестак
шестаков шестакова шилов шилова шиндареи ширилов ширилова ширяев ширяева шишков шишкова шиян шијак шијаков шијакова шијаковска шијаковски
шкараба шопов шопова шоптрајанов шоптрајанова штерјоска штерјоски шубин шубина шудрик шулинчевска шулинчевски шумило шупик шухевич щербак
щербаков щербакова щукин щукина юдин юдина юрчишин юрчишина юхно ющик ющук яворівська яворівськии яковлев яковлева якушев якушева ялова
яловии ялюк янюк ярмак яцишин яцишина яцьків ящук євенко євпак ємець єрмак іванишин іванишина іванців іванів јакимовска јакимовски јаконов
јаконова јаневска јаневски јанчевска јанчевски јачев јачева јованов јованова јовановска јовановски јовчевска јовчевски јорданов јорданова
јордановска јордановски јосифовска јосифовски јосифоска јосифоски јуруков јурукова јурукоска јурукоски љутков љуткова џамбаз џамбазов
џамбазова џаџев џаџева џеков џекова џинлеска џинлески џорлев џорлева џувалековска џувалековски џунов џунова`.split(/\s+/),
);
