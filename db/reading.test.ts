import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { askingBeside, askingIn } from "./reading.ts";
import { connectSqlite } from "./sqlite.ts";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "alongside-reading-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function written() {
  const file = join(folder(), "alongside.db");
  const writer = connectSqlite(file, { readonly: false });
  writer.exec("create table words (word text); insert into words values ('one'), ('two')");
  onTestFinished(() => void writer.close());
  return { file, writer };
}

const endless = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000000) select count(*) from n";

test("what is committed is read, whatever is asked beside it", async () => {
  const { file, writer } = written();
  const asking = askingBeside(file);
  const all = () => asking.rows("select word from words where word <> ? order by word", ["one"]);
  expect(await all()).toEqual([["two"]]);
  writer.exec("insert into words values ('three')");
  const [rows, mistake, count] = await Promise.allSettled([all(), asking.rows("select missing", []), asking.rows("select 1, x'00ff'", [])]);
  expect(rows).toMatchObject({ value: [["three"], ["two"]] });
  expect(mistake).toMatchObject({ reason: new Error("no such column: missing") });
  expect(count).toEqual({ status: "fulfilled", value: [[1, new Uint8Array([0, 255])]] });
  await asking.close();
});

test("a question that takes long holds up nothing but questions", async () => {
  const asking = askingBeside(written().file);
  await asking.rows("select 1", []);
  let answered = false;
  const long = asking.rows(endless, []).then(() => {
    answered = true;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(answered).toBe(false);
  await long;
  await asking.close();
});

test("nothing can be changed by asking", async () => {
  const asking = askingBeside(written().file);
  await expect(asking.rows("delete from words returning word", [])).rejects.toThrow("readonly");
  await asking.close();
});

test("a value that is none of a database fails its question, and not the process", async () => {
  const asking = askingBeside(written().file);
  const [before, wrong, after] = await Promise.allSettled([
    asking.rows("select ?", [1]),
    asking.rows("select ?", [() => undefined]),
    asking.rows("select ?", [2]),
  ]);
  expect([before, after]).toMatchObject([{ value: [[1]] }, { value: [[2]] }]);
  expect(wrong).toMatchObject({ reason: { message: expect.stringContaining("could not be cloned") } });
  await asking.close();
});

test("what was asked before the end is answered, and nothing after it", async () => {
  const asking = askingBeside(written().file);
  const last = asking.rows("select count(*) from words", []);
  await asking.close();
  expect(await last).toEqual([[2]]);
  await expect(asking.rows("select 1", [])).rejects.toThrow("closed");
  await asking.close();
});

test("the log is cut to nothing once nobody of another connection reads from it", async () => {
  const { file, writer } = written();
  const asking = askingBeside(file);
  const other = connectSqlite(file, { readonly: true });
  onTestFinished(() => void other.close());
  other.exec("begin");
  other.prepare("select * from words").all();
  writer.exec("insert into words values ('three')");
  expect(await asking.truncateLog()).toBe(false);
  other.exec("commit");
  const [, emptied] = await Promise.all([asking.rows("select * from words", []), asking.truncateLog()]);
  expect(emptied).toBe(true);
  await asking.close();
});

test("what went wrong keeps SQLite's name for it", async () => {
  const asking = askingBeside(written().file);
  await expect(asking.rows("select missing", [])).rejects.toMatchObject({ code: "SQLITE_ERROR" });
  await asking.close();
});

test("a thread that dies fails what it was asked, and the next question has a new one", async () => {
  const here = folder();
  const once = JSON.stringify(join(here, "once"));
  writeFileSync(
    join(here, "dies.mjs"),
    `import { existsSync, writeFileSync } from "node:fs";
    import { parentPort } from "node:worker_threads";
    let address;
    parentPort.on("message", (told) => {
      if ("open" in told) { address = told.address; return; }
      if (!existsSync(${once})) { writeFileSync(${once}, ""); process.exit(1); }
      parentPort.postMessage("asked" in told ? told.asked.map(([number]) => [number, [[address]]]) : [[told.number, []]]);
    });`,
  );
  const asking = askingIn(pathToFileURL(join(here, "dies.mjs")))("the file");
  const both = [asking.rows("select 1", []), asking.rows("select 2", [])];
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(existsSync(join(here, "once"))).toBe(true);
  expect(await asking.rows("select 3", [])).toEqual([["the file"]]);
  rmSync(join(here, "once"));
  // It dies once more, of the closing: then all is closed.
  await asking.close();
});
