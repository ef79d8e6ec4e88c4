import fc from "fast-check";
import { expect, test } from "vitest";
import { managersInCircle } from "../people.ts";
import { type Check, checkPeople } from "./checking.ts";
import type { Directory, KnownPerson } from "./directory.ts";
import { readPeopleFile } from "./reading.ts";

const longest = { name: 120, email: 254, team: 80, department: 80 };

function known(name: string, more: Partial<KnownPerson> = {}): KnownPerson {
  return {
    id: name,
    name,
    email: `${name}@x.example`,
    teamId: null,
    managerId: null,
    siteId: null,
    zone: "UTC",
    locale: "en-GB",
    createdAt: new Date(0),
    roles: [],
    active: true,
    ...more,
  };
}

const directory: Directory = {
  people: [
    known("amara", { teamId: "payable", managerId: "henrik", siteId: "bristol" }),
    known("henrik", { teamId: "payable", roles: ["host"] }),
    known("gone", { active: false }),
  ],
  departments: [{ id: "finance", name: "Finance", function: "support" }],
  teams: [{ id: "payable", departmentId: "finance", name: "Accounts Payable" }],
  sites: [{ id: "bristol", name: "Bristol", zone: "Europe/London" }],
};

function check(csv: string, within: Directory = directory): Check {
  const file = readPeopleFile(new TextEncoder().encode(csv));
  if ("problem" in file) throw new Error(file.problem);
  return checkPeople(file.rows, within, longest);
}

const header = "name,email,team,department,function,manager_email,site,roles";
const rows = (...lines: string[]) => check([header, ...lines].join("\n"));
const reasons = (result: Check) =>
  Object.fromEntries(result.rows.filter((row) => row.outcome === "refused").map((row) => [row.line, row.mistakes.map((one) => one.code)]));

test("rows add, change and leave people as they are", () => {
  const result = rows(
    "ada,ada@x.example,Contracts,Legal,support,henrik@x.example,Bristol,editor; curator",
    "henrik,HENRIK@x.example,,Finance,,,bristol,host",
    "amara,amara@x.example,accounts payable,FINANCE,support,henrik@x.example,Bristol,",
  );
  expect(result.counts).toEqual({ added: 1, changed: 1, unchanged: 1, refused: 0 });
  expect(result.rows[0]?.plan).toMatchObject({ team: { department: "Legal", team: "Contracts" }, roles: ["editor", "curator"] });
  expect(result.rows[1]).toMatchObject({ changes: ["site"] });
  expect(result.newDepartments).toEqual([{ name: "Legal", function: "support" }]);
  expect(result.newTeams).toEqual([{ department: "Legal", team: "Contracts" }]);
});

test("an empty cell leaves what is known, and roles are only ever added", () => {
  const result = rows("henrik,henrik@x.example,,,,,,editor", "amara,amara@x.example,,,,,,");
  expect(result.rows.map((row) => [row.outcome, row.changes])).toEqual([
    ["changed", ["roles"]],
    ["unchanged", []],
  ]);
});

test("every mistake of a row is named", () => {
  const result = rows(
    `,not an address,${"t".repeat(81)},Finance,,,,`,
    "bo,bo@x.example,Sales,,,,,",
    "cy,cy@x.example,,,support,,,",
    "di,di@x.example,,Finance,frontline,,,",
    "ed,ed@x.example,,Sales,,,,",
    "fi,fi@x.example,,Finance,shop,,Atlantis,editor boss",
    "gone,gone@x.example,,,,,,",
    "hu,hu@x.example,,,,nobody@x.example,,",
    "ix,ix@x.example,,,,gone@x.example,,",
    "jo,jo@x.example,,,,,,,extra",
    ",,,,,,Bristol,",
  );
  expect(reasons(result)).toEqual({
    2: ["name-missing", "email-wrong", "too-long"],
    3: ["team-without-department"],
    4: ["function-without-department"],
    5: ["function-contradicts"],
    6: ["function-missing"],
    7: ["function-unknown", "site-unknown", "role-unknown"],
    8: ["deactivated"],
    9: ["manager-unknown"],
    10: ["manager-deactivated"],
    11: ["too-wide"],
    12: ["name-missing", "email-missing"],
  });
  expect(result.missingSites).toEqual(["Atlantis"]);
  expect(result.newDepartments).toEqual([]);
});

test("the second row of an address is refused with the line of the first", () => {
  const result = rows("ada,ada@x.example,,,,,,", "ada b,ADA@x.example,,,,,,");
  expect(result.rows[1]).toMatchObject({ outcome: "refused", mistakes: [{ code: "repeated", line: 2 }] });
});

test("a new department takes its function from the first row that says one", () => {
  const result = rows("ada,ada@x.example,,Legal,,,,", "bo,bo@x.example,,legal,Front-line,,,", "cy,cy@x.example,,Legal,support,,,");
  expect(reasons(result)).toEqual({ 4: ["function-contradicts"] });
  expect(result.newDepartments).toEqual([{ name: "Legal", function: "frontline" }]);
});

test("nobody is taken without the manager their row names", () => {
  const result = rows(
    "ada,ada@x.example,,,,,Atlantis,",
    "bo,bo@x.example,,,,ada@x.example,,",
    "cy,cy@x.example,,,,bo@x.example,,",
    "amara,amara@x.example,,,,,Atlantis,",
    "di,di@x.example,,,,amara@x.example,,",
  );
  expect(reasons(result)).toEqual({ 2: ["site-unknown"], 3: ["manager-refused"], 4: ["manager-refused"], 5: ["site-unknown"] });
  expect(result.rows[1]?.mistakes).toEqual([{ code: "manager-refused", value: "ada@x.example", line: 2 }]);
});

test("a circle within the file, with the directory, and with oneself is refused", () => {
  expect(reasons(rows("ada,ada@x.example,,,,bo@x.example,,", "bo,bo@x.example,,,,ada@x.example,,"))).toEqual({
    2: ["manager-circle"],
    3: ["manager-circle"],
  });
  const withDirectory = rows("henrik,henrik@x.example,,,,amara@x.example,,", "amara,amara@x.example,,,,henrik@x.example,,");
  expect(reasons(withDirectory)).toEqual({ 2: ["manager-circle"] });
  expect(withDirectory.rows[1]?.outcome).toBe("unchanged");
  expect(reasons(rows("ada,ada@x.example,,,,ada@x.example,,"))).toEqual({ 2: ["manager-circle"] });
});

test("a circle that closes only because another row is refused is refused as well", () => {
  const turned = rows("amara,amara@x.example,,,,,Atlantis,", "henrik,henrik@x.example,,,,amara@x.example,,");
  expect(reasons(turned)).toEqual({ 2: ["site-unknown"], 3: ["manager-circle"] });
  const bothTurned = rows(
    "amara,amara@x.example,,,,ada@x.example,,",
    "henrik,henrik@x.example,,,,amara@x.example,,",
    "ada,ada@x.example,,,,,,",
  );
  expect(bothTurned.counts).toEqual({ added: 1, changed: 2, unchanged: 0, refused: 0 });
});

const managing = fc.array(fc.record({ person: fc.nat(12), manager: fc.option(fc.nat(16)), bad: fc.boolean() }), { maxLength: 20 });

test("whatever a file says: what is taken has its manager, and no circle arises", () => {
  fc.assert(
    fc.property(managing, (lines) => {
      const people = Array.from({ length: 6 }, (_, at) => known(`p${at}`, { managerId: at ? `p${at - 1}` : null }));
      const within = { ...directory, people };
      const result = check(
        [
          header,
          ...lines.map(
            ({ person, manager, bad }) =>
              `p${person},p${person}@x.example,,,,${manager === null ? "" : `p${manager}@x.example`},${bad ? "Atlantis" : ""},`,
          ),
        ].join("\n"),
        within,
      );
      const managerOf = new Map(people.flatMap((person) => (person.managerId ? [[person.email, `${person.managerId}@x.example`]] : [])));
      const there = new Set(people.map((person) => person.email));
      for (const { plan } of result.rows) if (plan) there.add(plan.email);
      for (const { plan } of result.rows) if (plan?.managerEmail) managerOf.set(plan.email, plan.managerEmail);
      expect([...managerOf.values()].every((manager) => there.has(manager))).toBe(true);
      expect(managersInCircle(managerOf).size).toBe(0);
    }),
  );
});
