/** Given names that the package's lists lack, by hand: of the islands, and of languages it has in their own writing only. Folded. */
export const moreGivenNames: ReadonlySet<string> = new Set(
  `jen gaz baz shaz daz kaz trev kev gav jase mags jez jed nate aafke aart aarti aase abdelaziz abdelrahman abdifatah abdirahman abdulrahman abebe abeer abha abhay abhijit abhinav abhishek abir adaeze
  adaora adebayo adeel adelheid aderonke adetokunbo adewale adeyemi aditi aeron afaf afolabi afon afshan afsheen aftab ahlam aibhlinn aiko
  ailbhe ailish ailsa aindrea aine ainslie aisling aislinn aitana aitor ajay akari akash akbar akemi akhil akhilesh akihiko akiko akinyi
  akio akira akshara akshay alaa alannah alasdair alastair albertus aled aleksei alexey algernon allister almas almaz alun amaia amaka amal
  amarjit ambika amitabh amjad amma amna amruta anan ananya anatoly andoni andreina anees aneurin angelines angharad anh anisa anisha anju
  anke ankit ankita ankur annegret anneliese annemiek annemieke annick anoop ansh anshul antje anuj anupam anupama anuradha anushka anwar
  anwen aodh aodhan aoibheann aoibhinn aoife aonghus aparna araba arancha aranzazu archana ardal arjan arpita arvind arwel arzu asabea
  asbjorn ashish ashling ashwin ashwini asif asli asra asuka asuncion athol atiya atsuko atsushi atul avinash awais ayaka ayako ayesha
  ayobami aysegul aysel aysen aysun ayumi ayush ayyub azhar azuka babajide babatunde bahaa bairbre baldev balvinder balwinder bamidele bao
  baraa baraka barbel barnaby barra bartek bartholomew bartosz basem basim bassam beathag beatrijs bedwyr begona begum bekele belen benita
  bertie bertus berwyn bethan betul bex bhavana bhavesh bhavik bhavna bhupinder bikram bilqis binh birger blathnaid blodwen bodo bogumil
  boguslaw bolaji bolanle bongani borja bosco boudewijn boushra bowen branwen breandan breda brenton brianna brid bridin brighid britta
  bronagh bronislaw bronwen brunhilde bryn brynmor bryony burcu burkhard bushra busra byung cahal cahir caitriona callan calum candela
  caoilfhionn caoimhe caolan caradoc caragh carsten carwyn cathal cathaoir catriona cayetana cearbhall cees ceinwen ceri ceridwen cerys
  chaminda chang-min changming chantelle chaoyang charo charu chau chelo cherie chibueze chichi chidi chidinma chieko chihiro chika chima
  chinonso chinua chinwe chioma chitra chiyo christabel christel chukwudi chukwuemeka chul chunhua ciaran cillian claudette cliodhna clive
  clodagh coinneach colm colum conall conan concepta conchobhar conleth cormac corrie covadonga crispin crystyn cuong czeslaw dae-jung
  dafydd dagny daichi daiki dairine daisuke daithi dalal daljit damini dandan daoud daragh darragh dawei dawit dawood deaglan dearbhla
  deema deepa deiniol deirdre delroy delyth demelza denzel derbhla dermot dervla desta detlef devendra dharmesh diarmuid dick diederik
  dietmar dietrich dikeledi dilip dilwyn dilys dinah dinh dinuka dionne dipak dipti dirkje diya dmitriy dmitry doireann donagh donal
  dong-hyun donncha donnchadh dougal dougald dougie dugald duong dympna eabha eadaoin eamon eamonn eanna ebele eberhard ebuka eckhard
  edeltraud edina edurne eesha efua egil ehab ehsan eibhlin eifion eiji eiko eilidh eilir eilis eimear eimhear einin einion eira eirian
  eirlys eithne ekaterina ekene ekta elen elfriede elke elspeth eluned emer emiko emlyn emmeline emrys emyr encarna encarnacion enda enitan
  eoghan eoin erdogan esbjorn eshaal eshe eskil esme essam etain ethna etsuko etta euan eun-ji eunji eurwen evgeni evgenia evgeny ewart
  ezgi fachtna facundo fadia fadzai fahad faheem fahim faisal faiza fakhri falguni fangfang farai fareed farhad farhan farooq farquhar
  farrell farrukh farzana fatemeh fathi fatimah fawaz fayez fayza fearchar feargal fearghal felim feras ferdous fergal fergus fernand ffion
  fflur fiachra fiadh fidaa finbar finbarr fintan fionnan fionnbharr fionnghal fionnuala firat fola folake folasade forbes fouad frans
  fraser frauke friedhelm frits frode fuad fumiko fumio funke funmi fyodor gareth gaurav gauri gaynor gearoid geert geertje geertruida
  genet gennady georgie geraint gerallt gerben gerd gerlinde gernot gertie gethin ghada ghaith ghassan ghislaine giang gilchrist gillespie
  gilmour gines ginette ginny gladwyn glenys glyn glynis gobnait gokhan goronwy graeme grainne grazyna greer greetje griff gruffudd
  gruffydd guang guanyu gulcan gulten gunda gunhild gunjan gunn gunther guoqiang gurdeep gurdip gurinder gurmeet gurmit gurnam gurpreet
  gurvinder gustaf guto gwenda gwendolen gwenllian gwerfyl gwilym gwyn gwyneth gwynfor ha-eun haakon hadiya hae-won haf hafez haile haitham
  haiyan hakeem hala halvor hamad hameed hanaa hanadi hanako hanan haneul hanh hanif hanneke hannelore hans-joachim hans-jurgen haoran
  haoyu hardeep hardik harinder haris harish harjinder harjit harleen harm harman haroon harpreet harsh harsha harshad harshil hartmut
  haruka haruki haruko haruto harvinder hashim hatice havva haytham hazem heba heddwyn hedwig hee-jin heejin hefin hege heide heidemarie
  heike heiko heiner heledd heleen helge hema hemal hemant henk henny heriberto hermione hessa hetal hetty hideaki hideki hideko hideo hien
  hieu hikari hikaru hilde himanshu hina hinata hiro hiroaki hiroki hiroko hiromi hiroshi hirut hisako hisham hitesh hitomi hitoshi hoang
  hodan holger hongmei honoka hossam huda hui-min huiying humphrey hung husam husna hussain hussam huw huyen hye-jin hyejin hyeon hyun
  hyun-jin hyun-woo hyunjin hyunwoo hywel iain iarla ibtisam iestyn ieuan ifan ifeanyi ifor ifrah ignacia ihab ijeoma ikechukwu ikram
  illtyd ilya imanol imtiaz in-ho inaam inaki inas inderjit indu ineke ingemar ingo iniko inmaculada innes iolo iorwerth iqbal iqra iram
  iratxe irmgard isamu iseabail isha ishaan ishbel ishita ishrat isma isolde itsuki itumeleng itziar iwona izaskun izumi jaap jaber jabir
  jabulani jacco jacinta jafar jagjit jagruti jaideep jalal jamesina jamie-lee jamilah jan-willem janneke jarlath jaroslaw jaswant
  jaswinder jatin javed javiera jawahir jayant jayanti jayesh jayshree jean-michel jean-philippe jeanine jelani jemima jeroen ji-ho ji-hoon
  ji-hye ji-min ji-soo ji-won ji-woo ji-yeon ji-young jiaming jianguo jianhua jianing jiaqi jiayi jiaying jigna jignesh jihan jihoon jihye
  jimin jin-ho jin-woo jingjing jinho jinhua jiro jisoo jiwon jiwoo jiyeon jochem jochen joke jong-min joni joo-young joon jorunn josine
  jostein juan-carlos juan-jose jumana jun-ho junaid jung-hee junho junichi junjie junko jurgen jurriaan jutta jyotsna kabelo kabir kaisa
  kaito kaiwen kajal kajsa kamaljit kamau kamini kana kanako kang-min kanta kaori kariuki karl-heinz karlheinz karsten kashif kasun kathe
  katlego katrijn katsumi katya kausar kaushik kavita kavitha kavya kawthar kazue kazuki kazuko kazumi kazuo kazuya keabetswe keelin
  keerthi keeva keiko keir keisuke kelechi kenichi kenta kento kerttu ketan keya keziah khadeeja khadijah khadra khaled khalida khanh
  khanyi khawla khoa khurram khushi ki-young kiaran kieu kimiko kirill kirit kirsty kiyoko kiyoshi kjersti knud koichi koji komal konstanze
  koos kostya kotaro kripa krish krunal kudzai kuldeep kulwinder kumiko kunal kunigunde kunle kusum kyoko kyung kyung-soo labhras lahiru
  laird lalit lamya laoise lata layan lech leen lesedi leszek leusa liban liesel lieselotte lihua lijuan lileas linah lindani lindiwe
  lingling linh liwei liying liyuan lleucu llewelyn llinos llyr llywelyn lorcan lowri lubna lucero lucette lucyna lughaidh luisella lukasz
  luned lungile lwazi lyudmila mabli macarena machteld maciej macsen madhav madhavi madhu magnhild maha mahad mahfuz mahmood mahnoor maiko
  maire mairead mairi mairin mairtin maisie majed majeed majid makena makoto malachy malathi malgorzata malini malith mamoru mamta manabu
  manasi mandeep manish manjeet manjit manju manjula manmohan manolo mansi mansoor maolra marcie mared maredudd marged margery margriet
  mariangela marie-claude marie-france marie-jeanne marie-josee marie-laure marie-luise marie-pierre marigold marijke mariko mariusz
  marjolein marsaili martijn masahiro masaki masako masaru masashi masato masego masha mashal mayank mayu mayumi mayur mazen mazin mbali
  meabh mechthild medbh meghana megumi mehul mehwish meifeng meihua meilin meiling meinhard meinir meirion mengyao menna mererid merfyn
  mervyn meurig mhairi mi-kyung mi-sook michiko mickey mide midori mieczyslaw mieko miep mihangel miho mikhail miki mikolaj milagros mimi
  min-ho min-ji min-jun min-seo min-soo minahil minal minghao mingming mingzhe minho minji minjun minsoo mireia miroslaw misaki misha
  mitali mitesh mitsuko mitsuru miyuki mizuki moataz moelwen mohannad mohit mohsen mohsin momoko montague montgomery montse montserrat
  morag mordecai morfydd morven morwenna mosi mostafa motoko mouna mounir moya mridula mubarak mubashir mudassar mufida muhammet muir
  muireann muiris muirne mujahid mukami mukhtar mukta mulu mungo munira murad murali murdo murtaza musab mushtaq muslima mussa mutaz mutua
  mwangi myfanwy myrddin myung mzwandile na-young nabeel nabeela nadeem nadeesha nader nadezhda nadim nadira nadiya naeem naeema nairne
  najat najeeb najma naledi namrata nandini naoise naoki naoko naoto naresh nargis naseem naseer nasha nasreen nasrin nasser natalya naveed
  nawaz nayan nayef nazia nazir ndidi ndlovu neasa neel neelam neema neeraj neerja neeta neetu nekane nermin nerys nese nesreen nest
  neville ngoc ngozi ngugi nguyet nhung niall niamh nicky nidhi nieves nikhil nikhita nikolay nilesh nilufer nimal nimisha ningning nirav
  nirmala nisha nishant nishita nisreen nita nitin nitya niven njeri njoroge nkechi nkemdilim nkosana nneka nobuko nobuo nobuyuki noirin
  noman nomsa nomzamo non nonso noora noreen noriko nosipho nouf ntombi nuala nuha nunzia nura nurcan nuwan nwachukwu nyambura nyasha
  nyokabi oanh obinna ochieng oghenekaro oisin oistin okechukwu okeke oksana olabisi oladele olaitan olav olaya olcan oluchi olufemi
  oluwadamilola oluwatobi oluwatoyin olwen omaima omayma omran onyeka onyinye oonagh oriol orla orlagh orlaith orson osagie osama osamu
  osian othman otieno ottmar ove owain oyelaran oystein padraic padraig padraigin palak palesa pallavi panashe pankaj paramjit parminder
  parul parveen pascaline pascual pathum pavan pawan pawel payal pearse pedr peig peigi pengfei penri pepa petronella phelim philomena
  phindile phineas phuc phung phuong pierrette poonam prabha prabhakar prabhjot pradeep pradip pramod pranav pratap prateek pratibha pratik
  praveen praveena preben preeti prentice prerna primrose prithvi priti priyanka proinsias prys przemek przemyslaw punit purificacion purvi
  pushpa qadir qais qamar qasim qiang qianqian qingling quanyu quyen quynh rabab rachana rachna radhika radoslaw radwan raed rafal rafat
  rafay rafiya raghad raghav raghu ragnar ragnhild raheel rahi rahima raja rajani rajeev rajesh rajiya rajkumar rajni rajveer rajvinder
  rakhi ramla ramsay ramya ranald ranbir raniya ranjana rasha rashed rashida rashmi ratan ravinder ravindra raza razan razia reema reena
  refilwe rehan rehana rehman reidar reiko reinaldo reiner reinier rejane rekha remedios renu renuka reshma rhian rhodri rhonwen rhuairidh
  rhydian rhys rianne ridhi rik rioghnach riona risa rishi ritika ritu riya riyadh rizwan roald roba rohini roisin rola romilly roosmarijn
  roqaya ros rosalba rosamund rosaria roseanne roshan roshni roswitha roxanna ruadhan ruairi ruairidh ruaridh rubina ruchi ruchika rudiger
  rudo rukhsana ruolan ruoxi rupa rupal rupali ruqaya ruqayya rushi rutendo rutger ruud ruwan ryo ryoko ryota ryu saadia sabah sabeen saber
  sabiha sachiko sachini sadaf sadako sade sadhana sadhbh sadia sadiq sadiya saeed saeeda safiyah safwan sagal sahar sahil sahira saif
  saima sajid sajida sajjad salah saleem saleh saleha salem saliha salima sama samar sameera sampson sandhya sanduni sang-woo sangeeta
  sangita sangwoo sanjana sanjeev sanjiv sanket saoirse saori sapna saroj satinder satoko satomi satoru satoshi satpal satwinder saud
  saurabh savita sawsan sayaka sayed sayuri sayyid se-hun seamas seanan seema sefa segun sekai selam sello selwyn semyon senan seo-yeon
  seo-yun seojun seon seonag seonaid seoyeon serkan setsuko seun seung seung-ho seung-hyun seymour sezen shaan shabana shabir shabnam shadi
  shafiq shagufta shahab shahana shahbaz shahd shaheen shahid shahida shahin shahnaz shahrukh shahzad shail shailesh shaista shakeel shakil
  shakoor shalini shamim shams shamsa shanshan shanta shaoyang sharad sharif sharifa shatha shauna shaza shazia sheelagh sheena sheetal
  shefali sheikha shereen sherin sherwin sheryar shigeko shigeru shikha shin-hye shinichi shinji shireen shirin shital shiva shivani
  shizuka shizuko shoaib shobha shohei sholto shona shota shraddha shruti shubham shufen shuhua shukri shun shuzhen shweta sian siboniso
  siddharth siddiq siegbert siegfried sieglinde siegrid sietske siham sijia sile silvestre simba simran sinclair sinead siobhain siobhan
  sionann sioned sita siun sive siwan siyu sizwe sjaak slawomir sneha snehal so-young sobia sofian soha sohail sohaila solvi sonal sonali
  sonam sonsoles sonu soo-jin soo-young soojin sorcha sorley souad srinivas srinivasan stanislaw stanislawa steffan steffi stein struan
  sture su-bin su-jin subramaniam suchitra sudarshan sudha sudhir sufyan suha suhail suhaila sujin sukhdeep sukhjit sukhwinder sulaiman
  suleiman sulochana sultana sumaya sumayya sumera sumiko sumit sun-hee sundeep sung-min sungmin sunil supriya surabhi suraya surbhi
  surendra surinder surjit sushila susumu svein swantje swati sybil sylvaine tabassum tadashi tadeusz tadgh tadhg tadiwa tae-hyung taehyun
  tahira taidhgh taiki taimur takahiro takako takao takashi takeo takeshi takumi talal tallulah tamika tamim tamsin tamsyn tanaka tanisha
  tanveer tanvi tanvir taqi tareq tariq tariro tasneem tatenda tatsuya tauqeer tawanda tawfiq tayyab tayyaba tebogo tegid tegwen teifion
  tejal temba tendai teofilo terje tesfaye tetsuya tewodros thabiso thabo thamer thandeka thandi thandiwe thanh tharindu thekla thembi
  theodosia thien thilini thinh thor thorbjorn thorsten thuli thuong thurston thuy tianyu tiarnan tien tiernan tighearnan tigist tilly
  tilman tinashe tineke tingting tiwonge tjeerd toirdhealbhach tommi tomoe tomohiro tomoko tomomi tomos torgeir toril torill torquil
  toshiko toshio tove toyin tracie tran traudl treasa trefor trinh trinidad trish trixie trond truc trude trudi trudy trung trupti truus
  trygve tshepo tsubasa tsutomu tudur tugce tuncay tunde turlough tuyen tuyet ubaid ubaida uche uchenna uday ugochi ulrike ulysses umaima
  umair umer umesh unagh unai unathi unni upasana upul urszula urvashi usama uschi uta ute uyen uzoma vaishali vandana vani varsha varun
  vasant vasanthi vasily vaughan veena vibha victorine vidar vigdis vihaan vijaya vijayalakshmi vikas vikash vikki vimla vineet vineeta
  vinh vinita vinod violaine vipin vipul virat virender vishal vitaly vivek volker volkmar volodymyr vuong vusi vyacheslav wacek waclaw
  waheed waheeda wahida wajid waldemar waleed waltraud wambua wambui wangari wanjiku wanjiru waqar waqas warda warsame waseem wasim weihong
  weiming wenjie wenjing wenli wenwen wenxin wenzel wiam wiebe wieke wieslaw wieslawa willemijn willibald wim winfried winnie wioletta
  witold wladyslaw wlodzimierz wojciech wolfram woo-jin woojin wyn xiangyu xiaofeng xiaohong xiaojun xiaolan xiaolin xiaoling xiaolong
  xiaomei xiaoming xiaowei xiaoyan xiaoyu xinyi xinyu xiulan xiuying xolani xuan xuemei xueying yaaba yafei yamini yanan yanli yanling
  yanyan yaqub yaroslav yaseen yash yashoda yasir yasuko yasuo yasushi ye-jin yegor yejin yelena yemi yeon yevgeny yichen yifan yihan yijun
  yiming yingjie yingying yiran yngve yohannes yoichi yoko yong yongjun yoo-jin yoon yorick yoshie yoshio young-hee young-ho young-soo
  younis yu-jin yuan yuchen yufei yuhan yuichi yuji yuka yukari yuki yukiko yukio yuko yulan yuling yumei yumiko yunfei yusra yusuke yuta
  yutaka yuting yuto yutong yuvraj yuxin yuxuan yuya yvon zach zadie zahid zahida zahraa zaid zaina zainabu zakia zawadi zbigniew zdzislaw
  zeenat zeeshan zekeriya zhanna zhenzhen zhiming zhiqiang zhiwei zia zihan zijian zimo zinhle zinnia zixuan ziyi zodwa zoraida zoya
  zubaida zubair zuhair zukiswa zulekha zulfiqar zuri
  ahorangi anahera anaru aporo arapeta arataki ariki aroha ataahua atawhai awhina eruera haki hamuera hare haunui heeni hemi henare heni hera heremaia heta himiona hine hinekura
  hinemoa hinerangi hinewai hoani hohepa hone hoera hori horiana huia ihaia ihaka irihapeti kaahu kahu kahurangi kaia kataraina katerina kereama keita kiri kiriana kura maaka maata maia maioha
  makareta makere manaaki manaia maraea marama mataio matene matiu mereana mere merania mihi mikaere mihirangi miriama moana moetu ngahuia ngaio ngaire ngarangi ngawai nikau nikora nopera paora
  pania parekura pateriki patara petera pirihira pirimi pita puawai raiha rangi rangimarie rapata raukura rawiri rawinia rehua renata reweti riki ripeka roimata rongo ropata ruihi ruia ruka
  taiaroa taika taine tamahere tamati tamihana tane tangaroa taonga tarewa tawhiri te-rina tiaho tiaki tiare tipene tumanako turei turi waimarie wairere wairemana whaea wharepapa whetu whina wi
  wikitoria wineera wiremu wirihana
  linh nhi trang thao tuan khoi minh quang quoc huong duc phuong
  vaino aino eino toivo urho ilmari onni armas arvo eetu sulo taisto aune impi helmi hilkka kerttu lempi martta saimi tyyne vieno
  þorbjorg þorsteinn þordis þora þorunn þorir þorlakur þorgerdur gudrun gudmundur gudbjorg sigridur sigurdur ingibjorg ragnheidur steinunn kristjana hrafnhildur hallgrimur eyglo asgeir bjork olof
  siddhartha mukesh oyinkansola oyinkan temitope temilola ayodele ayomide oluwakemi kehinde taiwo damilola olamide chukwuma obiageli nnamdi emeka
  γιωργος γιαννης κωστας κωνσταντινος δημητρης δημητρα νικος νικολαος μαρια ελενη κατερινα αικατερινη βασιλης βασιλικη παναγιωτης παναγιωτα χρηστος χριστινα θανασης αθανασιος μιχαλης ευαγγελια
  σοφια αννα ιωαννα ιωαννης αγγελικη αγγελος σπυρος ανδρεας αντωνης στελιος ηλιας μανωλης εμμανουηλ πετρος παυλος γεωργια γεωργιος σταυρος σταυρουλα αλεξανδρος φωτεινη ειρηνη δεσποινα λευτερης ελευθερια κωστα γιωργο γιαννη νικο δημητρη`.split(
    /\s+/,
  ),
);
