/**
 * Names in writings without capitals. A common family or given name of the language is one only beside something that says so: a title, a
 * word for somebody ("customer"), a verb of telling, a family name behind a given one.
 */
import type { Candidate } from "./candidates.ts";

const list = (names: string) => names.trim().split(/\s+/).join("|");

const hanFamily =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧薑鍾譚陸範賈韋鄒薛閻龍賀顧龔萬錢嚴湯";
/** Two signs, or one of the common ones; then one or two of the given name. What only begins so is left out. */
const notHan =
  "(?!于是|马上|馬上|高兴|高興|方便|任何|白天|白色|万一|萬一|钱包|錢包|石头|常常|金额|金額|谢谢|謝謝|高铁|高鐵|马路|馬路|何时|何時|何必|向我|向他|向她|向您|向客|任务|任務|方面|方式|方法|方案|周末|周一|周二|周三|周四|周五|周六|周日|周围|金融|程序|程度|高级|高速|许多|許多|严重|嚴重|顾客|顧客|史上|孔子|江南|黄色|黃色|白白|马桶|陆续|陸續|武汉|石油|田里|万能|任意|余下|余额|餘額|于此|钟头|鍾頭|向来|何况|温州|谢绝|付款|付费|付費|付了|付钱|夏天|夏季)";
const hanName = `(?!.(?:先生|女士|小姐|太太|老师|老師|经理|經理|医生|醫生))${notHan}(?:(?:欧阳|司马|诸葛|上官|司徒|东方|尉迟|公孙|慕容|歐陽|諸葛)[\\p{Script=Han}]{1,2}?|[${hanFamily}][\\p{Script=Han}]{1,2}?)`;
const hanTells =
  "(?:打电话|打電話|打来|打來|来电|來電|来信|來信|来到|來到|来过|來過|来了|來了|致电|致電|说|說|告诉|告訴|反映|投诉|投訴|表示|抱怨|问|問|联系|聯繫|聯絡|给我们|給我們|写信|寫信|写道|寫道|哭|等了|等待|要求|申请|申請|感谢|感謝|很生气|很生氣|非常|昨天|今天|上周|在电话)";
const hanSomebody =
  "(?:客户|客戶|顾客|顧客|客人|病人|患者|会员|會員|乘客|用户|用戶|同事|员工|員工|家属|家屬|投保人|邻居|鄰居|住户|住戶|租户|業主|业主|丈夫|妻子|儿子|兒子|女儿|女兒|母亲|母親|父亲|父親)";
const hanTitles =
  "(?:先生|女士|小姐|太太|夫人|老师|老師|经理|經理|医生|醫生|师傅|師傅|阿姨|叔叔|大妈|大爷|奶奶|爷爷|教授|律师|律師|护士|護士|同学|同學)";
const hanEnds = "(?=[，,。.、！!？?；;：:\\s]|的|$)";

const hangulFamily =
  "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도석선설마길연위표명기반왕금옥육인맹제모탁국";
const hangulName = `(?!고객|회원|손님|서비스|센터|상담|정보|문의|지원|안내|주소|전화|우리|모든|이용|신규|일반|기존|소중한|진정한|유일한|기다|신청|주문|계약|전용|명단|정책|유형|차량|민원|전체|현황|최근|지난|문자|방문|주민|의견|요청|이상|현장|소통|공지|구매|설문|조사|유치|이벤트|심사|신뢰|마음|추천|권리|권한|여정|이탈|경험|편의|연락|성명|성함|이메일|이야기|주차|진료|진단|예약)[${hangulFamily}]\\p{Script=Hangul}{2}`;
/** Ends of adjectives and nouns with what marks them as the subject: none of them ends a name. */
const hangulEnd = "(?<![한는은의된할인들을를에가로고])";
const hangulPerson = "(?:고객|회원|환자|손님|승객|보호자|가입자|세입자|담당자|이름|성명|성함|어머니|아버지|남편|아내|아들|딸|동생|이웃)";
const hangulAddress = "(?:씨|님|군|양|고객|회원|환자|손님|선생|사장|어르신|할머니|할아버지|어머니|아버지|기사|과장|부장|대리)";
const hangulTells = "(?:전화|말했|말씀|문의|항의|불만|방문|연락|기다|물었|요청|이야기|얘기|화를|울었|울고|찾아|신청|썼|보냈)";

const arabicGiven = list(`
محمد أحمد احمد محمود علي حسن حسين عمر عثمان خالد يوسف إبراهيم ابراهيم عبدالله عبدالرحمن عبدالعزيز مصطفى سعيد سالم سلمان سلطان فهد فيصل ناصر طارق كريم سامي سمير
عماد وليد ياسر ماجد هاني أيمن بلال حمزة زياد رامي جمال كمال نبيل عادل عصام أسامة اسامة إسماعيل اسماعيل موسى عيسى صالح راشد حمد جاسم منصور بدر تركي مازن وائل
فاطمة عائشة مريم زينب خديجة سارة ليلى هدى نورة نوال منى رنا رانيا دينا سلمى سميرة سعاد أمينة امينة آمنة حليمة رقية هند هالة عبير ريم لينا لمى ياسمين شيماء أسماء اسماء
إيمان ايمان هبة نادية سهام وفاء نجلاء غادة دعاء مها نهى حنان زهراء`);
/** Given names that are words as well: "the beauty of the place" is nobody. */
const arabicWords = list(
  "كريم سعيد جمال كمال هدى وفاء إيمان ايمان دعاء صالح سالم عادل ماجد نبيل راشد منصور حنان هبة علي حسن هند منى بدر سلطان",
);
const arabicWord = "\\p{Script=Arabic}{2,15}";
const arabicFamily = `(?:\\s(?:(?:بن|ابن|بنت|أبو|ابو|أم|آل|عبد)\\s${arabicWord}|ال${arabicWord}|(?:${arabicGiven})(?!\\p{Script=Arabic})))`;
const arabicTells =
  "(?:اتصل|اتصلت|قال|قالت|زار|زارت|انتظر|انتظرت|اشتكى|اشتكت|كتب|كتبت|طلب|طلبت|سأل|سألت|أخبر|أخبرت|أخبرنا|أخبرتنا|شكر|شكرت|جاء|جاءت|حضر|حضرت|راسل|راسلت|ذكر|ذكرت)";
const arabicSomebody =
  "(?:اسمي|اسمه|اسمها|أدعى|العميل|العميلة|الزبون|الزبونة|المريض|المريضة|الحاج|الحاجة|الشيخ|المهندس|المهندسة|الآنسة|السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة|زوجي|زوجتي|زوجها|زوجته|ابني|ابنتي|ابنها|ابنه|أخي|أختي|جاري|جارتي|والدي|والدتي|صديقي|صديقتي)";

const hebrewGiven = list(`
שרה רחל רבקה לאה מרים חנה אסתר יעל תמר נועה מיכל רונית אורית דנה ליאת שירה מאיה אביגיל טליה הדס ענת איריס גלית אורלי רות דבורה יהודית נעמי עדי שני הילה
דוד משה יוסף יעקב אברהם יצחק שמואל דניאל מיכאל אבי יוסי אורי עמית גיל רון ניר איתן יונתן נועם אריאל אלון עומר אסף שלמה חיים אהרן אליהו בנימין ראובן שמעון איתי עידו גיא תומר ארז`);
const hebrewFamily = list(`
כהן לוי מזרחי פרץ ביטון דהן פרידמן מלכה אזולאי כץ עמר אוחיון חדד גבאי אדרי טל קליין חזן שפירא גולן שרון מור בר אשכנזי סבג יוספי אלבז שטרן רוזן רוזנברג גרינברג הורוביץ וייס סגל ברק`);
const hebrewWord = "\\p{Script=Hebrew}{2,12}";
const hebrewTells =
  "(?:התקשר|התקשרה|אמר|אמרה|סיפר|סיפרה|ביקש|ביקשה|התלונן|התלוננה|חיכה|חיכתה|המתין|המתינה|כתב|כתבה|שאל|שאלה|הגיע|הגיעה|ביקר|ביקרה|הודה|הודתה|צלצל|צלצלה|בכה|בכתה|פנה|פנתה)";
const hebrewSomebody =
  "(?:שמי|שמו|שמה|קוראים לי|גברת|מר|גב['׳]|ד[\"״]ר|הלקוח|הלקוחה|לקוח|לקוחה|בעלי|אשתי|אמי|אבי|בני|בתי|אחי|אחותי|השכן|השכנה)";

const indicFamily = list(`
कुमार कुमारी सिंह शर्मा वर्मा गुप्ता यादव पटेल मिश्रा पांडे पाण्डेय जोशी अग्रवाल चौधरी देवी खान राव रेड्डी नायर अय्यर दास राय तिवारी द्विवेदी त्रिवेदी चतुर्वेदी श्रीवास्तव जैन मेहता शाह ठाकुर
शुक्ला सक्सेना कपूर मल्होत्रा चोपड़ा अरोड़ा भाटिया बंसल सिन्हा प्रसाद नेगी बिष्ट रावत पाटिल देशमुख कुलकर्णी शिंदे`);
const indicWord = "[\\p{Script=Devanagari}]{2,15}";
const indicGiven = list(`
राम सीता राहुल अमित सुनील अनिल संजय राजेश सुरेश रमेश मोहन सोहन विकास विजय अजय मनोज दीपक प्रिया पूजा नेहा अंजलि सुनीता अनीता गीता रीता मीना रेखा कविता सरिता लक्ष्मी राधा मोहम्मद फातिमा आयशा अर्जुन कृष्ण गणेश महेश दिनेश मुकेश नरेश`);
const notIndic = "(?!(?:और|की|के|का|में|से|ने|है|हैं|को|पर|यह|वह|एक|श्री|मेरा|नाम|हमारे|अपने|ग्राहक|मरीज)(?!\\p{Script=Devanagari}))";

const latinTitle = "(?<!\\p{L})(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|mme|m\\.|sr|sra|sig|signora)\\.?";
/** Not in the middle of a word of these writings; vowel signs belong to it. */
const begin = "(?<![\\p{L}\\p{M}])";
const end = "(?![\\p{L}\\p{M}])";

const form = (source: string) => new RegExp(source, "giu");

const forms: readonly { readonly script: RegExp; readonly forms: readonly RegExp[] }[] = [
  {
    script: /\p{Script=Han}/u,
    forms: [
      form(`(${notHan}[${hanFamily}][\\p{Script=Han}]{0,2}?)${hanTitles}`),
      form(
        `(?:我叫|叫做|名为|名為|我的名字是|我的名字叫|名叫|姓名[:：]?|她叫|他叫|我是(?=[${hanFamily}]))\\s?([\\p{Script=Han}]{2,4}?)(?=[，,。.、！!\\s]|的|$)`,
      ),
      form(`姓([${hanFamily}])${hanEnds}`),
      form(`(?<![\\p{Script=Han}])叫(${hanName})${hanEnds}`),
      form(`(?<![\\p{Script=Han}])[小老]([${hanFamily}])(?=${hanTells})`),
      form(`${hanSomebody}[:：\\s]?(${hanName})(?:${hanEnds}|(?=${hanTells}))`),
      form(`(?<![\\p{Script=Han}])(${hanName})(?=${hanTells})`),
      /(?<![\p{Script=Han}\p{Script=Katakana}])([\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?=と申し|と言います|といいます)/gu,
      form(`${latinTitle}\\s?(\\p{Script=Han}{1,4})(?!\\p{Script=Han})`),
      /(?<![\p{Script=Han}\p{Script=Katakana}])((?!お客|客|皆|奥|母|父|お母|お父|御|患者|業者|担当者)(?:[\p{Script=Han}]{1,4}|[\p{Script=Katakana}ー]{2,10}))(?:さん|様|さま|氏|ちゃん|くん)(?!々)/gu,
    ],
  },
  {
    script: /\p{Script=Hiragana}|\p{Script=Katakana}/u,
    forms: [
      /(?:私の名前は|名前は|氏名[:：]?|私は)\s?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,8}?)(?=です|と申し|といい)/gu,
      /(?<![\p{Script=Katakana}])((?!キャラ|メーカー|オーナー|ユーザー|スタッフ)[\p{Script=Katakana}ー]{2,10})(?:さん|様|さま|氏)/gu,
    ],
  },
  {
    script: /\p{Script=Hangul}/u,
    forms: [
      /(?:제 이름은|저는|이름은)\s?([\p{Script=Hangul}]{2,4}?)(?=입니다|이에요|예요|이고|라고)/gu,
      /(?<!\p{Script=Hangul})((?!고객|손님|선생|사장|기사|회원|환자|어머|아버|어르신|할머|할아버)[\p{Script=Hangul}]{2,4})\s?(?:씨|님)(?!\p{Script=Hangul}{2})/gu,
      form(`(?<!\\p{Script=Hangul})(${hangulName})${hangulEnd}\\s?${hangulAddress}(?:님)?`),
      form(`(?<!\\p{Script=Hangul})${hangulPerson}(?:님)?\\s?[:：]?\\s(${hangulName})${hangulEnd}(?!\\p{Script=Hangul}{3})`),
      form(
        `(?<!\\p{Script=Hangul})(${hangulName})${hangulEnd}(?:가|이|은|는|께서|씨가|도)\\s(?:[\\p{Script=Hangul}\\d]{1,6}\\s){0,3}${hangulTells}`,
      ),
      form(`${latinTitle}\\s?(\\p{Script=Hangul}{1,4})`),
    ],
  },
  {
    script: /\p{Script=Arabic}/u,
    forms: [
      /(?:اسمي|اسمه|اسمها|السيدة|السيد|الدكتورة|الدكتور|الأستاذة|الأستاذ|أدعى)\s(?:هو\s)?(\p{Script=Arabic}{2,15}(?:\s(?:بن|بنت|أبو|عبد)\s\p{Script=Arabic}{2,15})?(?:\sال\p{Script=Arabic}{2,15})?)/gu,
      form(`${begin}(?!(?:${arabicWords})\\sال)((?:${arabicGiven})${arabicFamily}{1,3})${end}`),
      form(`${begin}${arabicSomebody}\\s((?:${arabicGiven})${arabicFamily}{0,3})${end}`),
      form(`${begin}${arabicTells}\\s((?:${arabicGiven})${arabicFamily}{0,3})${end}`),
      form(`${begin}((?:${arabicGiven})(?:\\s(?!${arabicTells}${end})${arabicWord})?)(?=\\s${arabicTells}${end})`),
      form(`${latinTitle}\\s(${arabicWord}(?:\\s${arabicWord})?)`),
    ],
  },
  {
    script: /\p{Script=Hebrew}/u,
    forms: [
      /(?:שמי|קוראים לי|גברת|מר|גב['׳])\s(\p{Script=Hebrew}{2,12}(?:\s\p{Script=Hebrew}{2,12})?)(?=[\s,.]|$)/gu,
      form(`${begin}((?:${hebrewGiven})\\s(?:${hebrewFamily}))${end}`),
      form(
        `${begin}(${hebrewWord}\\s(?:${hebrewFamily})|(?:${hebrewGiven})(?:\\s(?!${hebrewTells}${end})${hebrewWord})?)(?=\\s${hebrewTells}${end})`,
      ),
      form(`${begin}${hebrewSomebody}\\s((?:${hebrewGiven})(?:\\s(?:${hebrewFamily}))?)${end}`),
      form(`${begin}${hebrewTells}\\s((?:${hebrewGiven})(?:\\s(?:${hebrewFamily}))?)${end}`),
      form(`${latinTitle}\\s(${hebrewWord}(?:\\s${hebrewWord})?)`),
    ],
  },
  {
    script: /\p{Script=Devanagari}/u,
    forms: [
      /(?:मेरा नाम|श्रीमती|श्री|सुश्री)\s([\p{Script=Devanagari}]{2,15})/gu,
      form(`${begin}(${notIndic}${indicWord}\\s(?:${indicFamily}))${end}`),
      form(
        `${begin}(?:ग्राहक|मरीज|श्रीमान|डॉक्टर|डॉ)\\.?\\s(?:(?:का|की)\\sनाम\\s)?(${notIndic}(?:${indicGiven})(?:\\s(?:${indicFamily}))?)${end}`,
      ),
      form(`${begin}((?:${indicGiven}))(?=\\s(?:ने|जी|को|का|की|के)${end})`),
      form(`${latinTitle}\\s(${indicWord}(?:\\s${indicWord})?)`),
    ],
  },
  {
    script: /\p{Script=Thai}/u,
    forms: [/(?:ชื่อ|คุณ|นาย|นางสาว|นาง)\s?(\p{Script=Thai}{3,12})(?=[\s,.]|$)/gu],
  },
];

export function namesInOtherScripts(text: string): Candidate[] {
  if (!/[\u0590-\u1DFF\u3000-\u{10FFFF}]/u.test(text)) return [];
  return forms
    .filter(({ script }) => script.test(text))
    .flatMap(({ forms }) => forms)
    .flatMap((form) =>
      [...text.matchAll(form)].map((match): Candidate => {
        const name = match[1] ?? "";
        const start = match.index + match[0].lastIndexOf(name);
        return { start, end: start + name.length, kind: "name", sureness: 4 };
      }),
    );
}
