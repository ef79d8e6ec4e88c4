import { expect, test } from "vitest";
import { mostRows, type ReadFile, readPeopleFile } from "./reading.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function read(content: string | Uint8Array): ReadFile {
  const result = readPeopleFile(typeof content === "string" ? bytes(content) : content);
  if ("problem" in result) throw new Error(result.problem);
  return result;
}

const brief = ({ rows }: ReadFile) => rows.map(({ line, cells }) => [line, cells.name, cells.email]);

test("commas, semicolons and tabs are told apart by the header", () => {
  for (const separator of [",", ";", "\t"]) {
    const file = read(["name,email,roles", "Ada,ada@x.example,host"].join("\n").replaceAll(",", separator));
    expect(file).toMatchObject({ separator, encoding: "utf-8", columns: ["name", "email", "roles"], unknown: [] });
    expect(file.rows).toMatchObject([{ line: 2, cells: { name: "Ada", email: "ada@x.example", roles: "host", site: "" } }]);
  }
});

test("a spreadsheet's own line about its separator is understood and counted", () => {
  expect(brief(read("sep=;\r\nname;email\r\nAda;ada@x.example\r\n"))).toEqual([[3, "Ada", "ada@x.example"]]);
});

test("a byte-order mark is no part of the first column", () => {
  expect(brief(read("\uFEFFname,email\nAda,ada@x.example"))).toEqual([[2, "Ada", "ada@x.example"]]);
});

test("windows-1252 and utf-16 are recognised and said", () => {
  const western = Uint8Array.from([...bytes("name;email\r\nZo"), 0xeb, 0x20, 0x93, ...bytes("Z;zoe@x.example")]);
  expect(read(western)).toMatchObject({ encoding: "windows-1252", rows: [{ cells: { name: "Zoë “Z" } }] });
  const wide = new Uint8Array(Buffer.from("\uFEFFname\temail\r\nليلى\tleila@x.example\r\n", "utf16le"));
  expect(read(wide)).toMatchObject({ encoding: "utf-16le", separator: "\t", rows: [{ cells: { name: "ليلى" } }] });
});

test("one cell with a quotation mark in it does not make the file useless", () => {
  const { rows } = read('name,email\n=HYPERLINK("x"),a@x.example\nBo,b@x.example\n');
  expect(rows.map(({ cells }) => cells.name)).toEqual(['=HYPERLINK("x")', "Bo"]);
});

test("lines are counted as an editor counts them, over quoted line breaks and empty lines", () => {
  const file = read('name,email\r\n"Ada\r\nAugusta",ada@x.example\r\n\r\n,,\r\nBo,bo@x.example\r\n"C, the ""third""\n",c@x.example');
  expect(brief(file)).toEqual([
    [2, "Ada Augusta", "ada@x.example"],
    [6, "Bo", "bo@x.example"],
    [7, 'C, the "third"', "c@x.example"],
  ]);
});

test("old line breaks of a single carriage return are understood", () => {
  expect(brief(read("name,email\rAda,ada@x.example\rBo,bo@x.example"))).toEqual([
    [2, "Ada", "ada@x.example"],
    [3, "Bo", "bo@x.example"],
  ]);
});

test("the header is read whatever its case, order and hyphens; what we do not know is named", () => {
  const file = read("Manager E-Mail,Phone,E-mail,NAME,,Start date\nboss@x.example,1,ada@x.example,Ada,,x");
  expect(file).toMatchObject({ columns: ["name", "email", "manager_email"], unknown: ["Phone", "Start date"] });
  expect(file.rows[0]?.cells).toMatchObject({ name: "Ada", email: "ada@x.example", manager_email: "boss@x.example" });
});

test("a row that is wider than the header is marked, unless what is beyond is empty", () => {
  const file = read("name,email\nAda,ada@x.example,host\nBo,bo@x.example,,\nCy");
  expect(file.rows.map((row) => row.tooWide)).toEqual([true, false, false]);
  expect(file.rows[2]?.cells).toMatchObject({ name: "Cy", email: "" });
});

test("a file that cannot be used says why", () => {
  expect(readPeopleFile(bytes(""))).toEqual({ problem: "empty" });
  expect(readPeopleFile(bytes("\n \n"))).toEqual({ problem: "empty" });
  expect(readPeopleFile(bytes("name,team\nAda,Sales"))).toEqual({ problem: "missing-columns", names: ["email"] });
  expect(readPeopleFile(bytes("name,email,Email\nAda,a,b"))).toEqual({ problem: "repeated-columns", names: ["email"] });
  expect(readPeopleFile(bytes('name,email\nAda,a@x.example\n"Bo,b@x.example\n'))).toMatchObject({ problem: "broken" });
  const many = `name,email\n${"Ada,ada@x.example\n".repeat(mostRows + 1)}`;
  expect(readPeopleFile(bytes(many))).toEqual({ problem: "too-many-rows" });
});
