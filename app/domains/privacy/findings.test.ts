import fc from "fast-check";
import { expect, test } from "vitest";
import { type FindingSettings, findingKinds, findingsIn, replacementFor } from "./findings.ts";

const settings: FindingSettings = { countries: ["GB", "IE", "DE"], patterns: [{ name: "Policy", pattern: "NB-\\d{6}" }] };
const seen = (text: string, given: FindingSettings = settings) => findingsIn(text, given).map(({ kind, text }) => `${kind}: ${text}`);

test("finds what tells who a customer is, trimmed to the datum itself", () => {
  expect(seen("My name is Sunita Rao and I live at 14 Elm Road, Leeds LS6 2AB.")).toEqual([
    "name: Sunita Rao",
    "address: 14 Elm Road, Leeds",
    "postcode: LS6 2AB",
  ]);
  expect(seen("Mrs O'Donnell, born on 12 March 1948, rang from 07700 900123 about NB-123456.")).toEqual([
    "name: O'Donnell",
    "birth-date: 12 March 1948",
    "phone: 07700 900123",
    "account: NB-123456",
  ]);
});

test("leaves words alone that only look like names", () => {
  expect(seen("Will you mark my order? The bill came in May and Apple Pay did not work, so I hope for grace.")).toEqual([]);
  expect(seen("May called in May and said the bill was wrong.")).toEqual(["name: May"]);
});

test("a label may stand on the line above, as in a form", () => {
  expect(seen("Date of birth:\n12/03/1948\nNHS number\n943 476 5919\nMobile\n07700 900123")).toEqual([
    "birth-date: 12/03/1948",
    "national-number: 943 476 5919",
    "phone: 07700 900123",
  ]);
});

test("numbers are found as people really write them", () => {
  expect(seen("07700 900123/07700 900124, or O7700 9OO 318")).toEqual([
    "phone: 07700 900123",
    "phone: 07700 900124",
    "phone: O7700 9OO 318",
  ]);
  expect(seen("My NHS number is 943 476 5910.")).toEqual(["national-number: 943 476 5910"]);
  expect(seen("The reference you gave me was FH/88123/C.")).toEqual(["account: FH/88123/C"]);
  expect(seen("Mr Lindqvist, aged 81 (3/4/1943)")).toEqual(["name: Lindqvist", "birth-date: 3/4/1943"]);
  expect(seen("Call dad on +61 491 570 156.")).toEqual(["phone: +61 491 570 156"]);
});

test("who signs as a team is nobody's name", () => {
  expect(seen("Thanks, Accounts Team")).toEqual([]);
});

test("what is already replaced is no finding", () => {
  const replaced = findingKinds.map(replacementFor).join(" and ");
  expect(seen(`Mrs ${replaced} called.`)).toEqual([]);
});

test("what the organisation knows as its own is no finding, unless it stands in something longer", () => {
  const known = { ...settings, known: ["Charlie", "Victoria House"] };
  expect(seen("I spoke to Charlie about it.", settings)).toEqual(["name: Charlie"]);
  expect(seen("I spoke to Charlie about it.", known)).toEqual([]);
  expect(seen("I spoke to Charlie Okafor about it.", known)).toEqual(["name: Charlie Okafor"]);
});

const siteOfHalifax = { ...settings, known: ["Halifax", "Long Lane"] };
test.each([
  ["Mrs Müller rang us twice about the leak.", "Müller"],
  ["My name is Anna Müller", "Anna Müller"],
  ["Mr James Dyson complained.", "James Dyson"],
  ["Mr Philip Philips rang.", "Philip Philips"],
  ["Thomas Philips waited for the engineer.", "Thomas Philips"],
  ["Ms Tan rang.", "Tan"],
  ["Mr Case said the ramp was steep.", "Case"],
  ["Mrs Long waited.", "Long"],
  ["Mrs Halifax rang.", "Halifax"],
  ["Susan Hill rang.", "Susan Hill"],
  ["Margaret Hall rang us.", "Margaret Hall"],
  ["David Park rang.", "David Park"],
  ["Ursula Day rang.", "Ursula Day"],
  ["I spoke to Karen Lane about it.", "Karen Lane"],
])("whom a title, an introduction or a given name tells is somebody, whatever else the word means: %s", (text, name) => {
  expect(seen(text, siteOfHalifax)).toEqual([`name: ${name}`]);
});

test("a name is marked behind its title wherever a site bears another one's name, and a title alone is none", () => {
  expect(seen("Mrs Halifax and Mrs Müller rang. Halifax was closed.", siteOfHalifax)).toEqual(["name: Halifax", "name: Müller"]);
  expect(seen("Is it Mr, Mrs or Ms? Mr and Mrs towels are sold out. Mrs", siteOfHalifax)).toEqual([]);
});

test.each([
  ["a space of no width", "Ring 07700\u200b900123", "phone: 07700\u200b900123"],
  ["emphasis within", "Ring 07700 *900* 123", "phone: 07700 *900* 123"],
  ["emphasis around", "**Mrs Quill** waited", "name: Quill"],
  ["digits of another script", "Ring ٠٧٧٠٠ ٩٠٠١٢٣", "phone: ٠٧٧٠٠ ٩٠٠١٢٣"],
  ["full width", "Ring ＋８１ 90-1234-5678", "phone: ＋８１ 90-1234-5678"],
  ["a soft hyphen", "Mrs Mar\u00adjorie waited", "name: Mar\u00adjorie"],
  ["a soft hyphen as an entity", "Mrs Mar&shy;jorie waited", "name: Mar&shy;jorie"],
  ["a space of no width in a name", "Mrs Mar\u200bjorie Quill", "name: Mar\u200bjorie Quill"],
  ["hyphens of other kinds", "NINO AB 12\u201134\u201156 C", "national-number: AB 12\u201134\u201156 C"],
  ["an accent that stands by itself", "Mrs Mu\u0308ller rang", "name: Mu\u0308ller"],
])("what is found in the text as it is seen is marked as it was written: %s", (_, text, found) => {
  expect(seen(text)).toEqual([found]);
});

test("signs of emphasis that are none are left where they are", () => {
  expect(seen("The ratio was 3 * 4 * 5, not 2 * 6, see snake_case_name and ***.")).toEqual([]);
  expect(seen("Hannelore Brandt (*12.03.1948)")).toEqual(["name: Hannelore Brandt", "birth-date: 12.03.1948"]);
});

test.each([
  ["客户李娜说她等了很久。", "李娜"],
  ["王小明打电话来投诉。", "王小明"],
  ["Ms 王 waited.", "王"],
  ["何先生打来。", "何"],
  ["고객 이영희가 전화했습니다.", "이영희"],
  ["김민수 고객님이 기다리셨습니다.", "김민수"],
  ["محمد بن سلمان اتصل مرتين.", "محمد بن سلمان"],
  ["שרה כהן התקשרה פעמיים.", "שרה כהן"],
  ["राम कुमार ने फोन किया।", "राम कुमार"],
  ["Γιώργος Παπαδόπουλος περίμενε.", "Γιώργος Παπαδόπουλος"],
  ["Wiremu rang.", "Wiremu"],
  ["Kahurangi Ngata waited.", "Kahurangi Ngata"],
  ["Manaia was told to wait.", "Manaia"],
  ["Nguyễn Thị Mai Hương waited.", "Nguyễn Thị Mai Hương"],
  ["Mr Nguyen Van Hai waited.", "Nguyen Van Hai"],
  ["Li Wei rang.", "Li Wei"],
  ["Zhang Wei rang.", "Zhang Wei"],
  ["Väinö rang.", "Väinö"],
  ["Þorbjörg rang.", "Þorbjörg"],
  ["O'Brien was furious.", "O'Brien"],
  ["The Kowalskis have no heating.", "Kowalskis"],
])("names of several cultures and writings: %s", (text, name) => {
  expect(seen(text)).toEqual([`name: ${name}`]);
});

const pieces = fc.constantFrom(
  ...["Mrs ", "Okafor ", "May ", "my name is ", "Anna-Lena ", "07700 900123 ", "anna@example.com ", "4111 1111 1111 1111 ", "LS6 2AB "],
  ...["14 Elm Road ", "born 12/03/1948 ", "policy no. 88213345 ", "https://example.com/account?id=88123 ", "GB82 WEST 1234 5698 7654 32 "],
  ...["the ", "and ", ", ", ". ", "\n", "AB 12 34 56 C ", "NB-123456 ", "ß", "İ", "👩‍🦽", "0", "[name] ", "(", "@", "van der "],
  ...["\u00ad", "\u200b", "*", "**", "_", "&shy;", "&#77;", "٠٧٧٠٠ ", "＋", "𝐌"],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);

test("findings lie in the text, in order and apart", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const { start, end, text: found } of findingsIn(text, settings)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(found);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("a text in which everything found is replaced holds nothing of these kinds any more", () => {
  const replacedIn = (text: string) =>
    findingsIn(text, settings).reduceRight(
      (rest, { start, end, kind }) => rest.slice(0, start) + replacementFor(kind) + rest.slice(end),
      text,
    );
  const sentences = [
    "My name is Sunita Rao and I live at 14 Elm Road, Leeds LS6 2AB.",
    "Mrs O'Donnell, born on 12 March 1948, rang from 07700 900123 about NB-123456.",
    "Name: ABERNATHY, COLIN. Tel: 0113 496 0111, card 4111 1111 1111 1111",
    "Herr Müller, Lindenstraße 12a, 10969 Berlin, Kundennummer 4711 2290, mueller@example.com",
    "See https://example.com/account?id=88123 of Will Okafor, NHS number 943 476 5919.",
  ];
  for (const text of sentences) expect(seen(replacedIn(text)), text).toEqual([]);
});

test.each([
  ["phone", "Her number is (020) 7946 0018 after six.", "(020) 7946 0018"],
  ["phone", "whatsapp +44-7700-900-456", "+44-7700-900-456"],
  ["phone", "Meine Nummer: 0151/12345678", "0151/12345678"],
  ["email", "write to sunita dot rao at example dot com", "sunita dot rao at example dot com"],
  ["email", "s_rao (at) example.org", "s_rao (at) example.org"],
  ["card", "it was 5555-5555-5555-4444, I think", "5555-5555-5555-4444"],
  ["iban", "De iban: de89370400440532013000.", "de89370400440532013000"],
  ["national-number", "NINO AB 12 34 56 C was refused", "AB 12 34 56 C"],
  ["national-number", "My NHS number: 943 476 5919", "943 476 5919"],
  ["national-number", "Social security 219-09-9999", "219-09-9999"],
  ["national-number", "My TFN is 123 456 782", "123 456 782"],
  ["national-number", "My IRD is 49-091-850", "49-091-850"],
  ["birth-date", "She was born in 1943 on 2 June, she said", "2 June"],
  ["birth-date", "Her father (b. 2/6/43) waits", "2/6/43"],
  ["account", "registration AB12 CDE", "AB12 CDE"],
  ["account", "the number plate is ab12cde", "ab12cde"],
  ["account", "Kennzeichen B-MW 4471", "B-MW 4471"],
  ["national-number", "Medicare card 2123 45670 1", "2123 45670 1"],
  ["national-number", "DNI 12345678Z", "12345678Z"],
  ["address", "Send it to 221b baker street please", "221b baker street"],
  ["address", "12 bis, rue de la Paix", "12 bis, rue de la Paix"],
  ["address", "It is PO Box 4471 now", "PO Box 4471"],
  ["phone", "She can be had on 07911\n123456 after six", "07911\n123456"],
  ["card", "> It was 4111 1111\n> 1111 1111 on the slip", "4111 1111\n> 1111 1111"],
  ["address", "She waits at 12 Elm Road. Nobody came", "12 Elm Road"],
  ["address", "Our way led to 12 Elm Rd. and back", "12 Elm Rd."],
  ["postcode", "postcode sw1a 1aa", "sw1a 1aa"],
  ["birth-date", "Geburtsdatum: 3. Februar 1950", "3. Februar 1950"],
  ["birth-date", "D.O.B. 4/7/62", "4/7/62"],
  ["account", "sort code 20-45-67", "20-45-67"],
  ["account", "Contrat n° 4471-22-91", "4471-22-91"],
  ["account", "Membership no: 5512-8834-21", "5512-8834-21"],
  ["url", "see www.example.com/users/s.rao/orders.", "www.example.com/users/s.rao/orders"],
  ["name", "my name is sunita and i wait", "sunita"],
  ["name", "It was Mrs\nWilsonquux who rang", "Mrs\nWilsonquux"],
  ["name", "> It was Mrs\n> Wilsonquux who rang", "Mrs\n> Wilsonquux"],
  ["name", "It was Mrs [Wilsonquux](https://example.org/a) who rang", "Mrs [Wilsonquux"],
  ["name", "SARAH OKONKWO CALLED FROM HER CAR AND LEFT", "SARAH OKONKWO"],
  ["name", "Mevrouw Van den Broek belde", "Van den Broek"],
  ["name", "We spoke to April at the desk in April.", "April"],
  ["name", "Mit freundlichen Grüßen\nAnneke Özdemir", "Anneke Özdemir"],
  ["name", "田中さんはとても親切でした。", "田中"],
])("%s: %s", (kind, text, found) => {
  expect(seen(text)).toEqual([`${kind}: ${found}`]);
});

test.each([
  "Order 07700900123 is late, and invoice 4111111111111112 too.",
  "The IBAN GB82 WEST 1234 5698 7654 33 has a slip in it.",
  "The meeting on 14 March 2024 was moved to 10:30.",
  "Call us on 0800 123 4567 or dial 101.",
  "Read https://example.com/news/2024/05/new-branch?utm_source=mail.",
  "Our branch on Victoria Street and the Royal Victoria Infirmary.",
  "I paid £1,200.50 for 3 tickets at 12.30.",
  "Summer sale! Hope this helps. Will you mark my words?",
  "Dear Customer, dear Sir or Madam, hello everyone",
  "In August it rained, and June was hot.",
  "Mr Muscle and Miss Selfridge, Apple Pay and William Hill.",
  "Long queues in Hyde Park, at the Albert Hall and at George Street.",
  "Dyson and Philips deliver our fans, Müller our yoghurt. The case is closed.",
  "I asked the Dr. The nurse answered. Mr President, they said.",
  "Registration opened at 9; registration 2024 is full; company registration 04471220.",
  "客户说系统坏了。于是打电话给客服，周末没人接。马上来。",
  "고객 정보가 바뀌었습니다. 소중한 고객님, 서비스가 좋아서 문의했습니다.",
  "اتصل العميل مرتين. وفاء العملاء وجمال المكان.",
  "הלקוח התקשר פעמיים. ग्राहक ने दो बार फोन किया। Ο πελάτης τηλεφώνησε.",
  "A tan sofa, a long song, Hong Kong, the Netherlands, my MacBook and a McDonald's voucher.",
  "Nelson's Column, Dr. Martens and Earl Grey",
  "4 minutes from Park Road there is a branch on the High Street.",
])("nothing personal: %s", (text) => {
  expect(seen(text)).toEqual([]);
});
