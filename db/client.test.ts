import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { world } from "#tests/support/world.ts";
import { openDatabase } from "./client.ts";
import { engine } from "./dialect.ts";
import { sites } from "./schema/people.ts";

const site = (name: string, at: Date) => ({ id: newId(), name, city: "Derry", country: "GB", zone: "Europe/London", createdAt: at });

test("a write that throws leaves nothing behind", async () => {
  const { db, clock } = await world();
  const refused = db.write(async (tx) => {
    await tx.insert(sites).values(site("Derry", clock.now()));
    throw new Error("changed my mind");
  });
  await expect(refused).rejects.toThrow("changed my mind");
  expect(await db.read.select().from(sites).where(eq(sites.name, "Derry"))).toEqual([]);
});

test("writes that start together are each whole, and what is read is what was written", async () => {
  const { db, clock } = await world();
  const names = Array.from({ length: 20 }, (_, number) => `Site ${number}`);
  await Promise.all(
    names.map((name) =>
      db.write(async (tx) => {
        await tx.insert(sites).values(site(name, clock.now()));
        const found = await tx.select().from(sites).where(eq(sites.name, name));
        expect(found).toHaveLength(1);
      }),
    ),
  );
  const rows = await db.read.select().from(sites).where(eq(sites.city, "Derry"));
  expect(rows.map((row) => row.name).sort()).toEqual(names.sort());
  expect(rows[0]?.createdAt).toEqual(clock.now());
});

test("a write inside a write is refused instead of waiting for itself", async () => {
  const { db } = await world();
  await expect(db.write(async () => db.write(async () => undefined))).rejects.toThrow("pass the transaction on");
});

test("listeners hear of a commit only when its transaction announced work", async () => {
  const { db } = await world();
  let heard = 0;
  db.onAnnouncedCommit(() => {
    heard += 1;
  });
  await db.write(async () => undefined);
  expect(heard).toBe(0);
  await db.write(async (tx) => tx.announce());
  expect(heard).toBe(1);
  await expect(
    db.write(async (tx) => {
      tx.announce();
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(heard).toBe(1);
});

test.runIf(engine === "sqlite")("a migration that leaves a row without the one that it refers to is refused", async () => {
  const folder = mkdtempSync(join(tmpdir(), "alongside-dangling-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "sqlite/meta"), { recursive: true });
  const steps = [
    "create table town (id text primary key); create table house (town text references town (id));",
    "insert into town values ('Derry'); insert into house values ('Derry'); delete from town;",
  ];
  const entries = steps.map((_, idx) => ({ idx, version: "6", when: idx + 1, tag: `step_${idx}`, breakpoints: true }));
  for (const [at, statements] of steps.entries())
    writeFileSync(join(folder, `sqlite/step_${at}.sql`), statements.replaceAll("; ", ";--> statement-breakpoint\n"));
  const journal = (count: number) =>
    writeFileSync(
      join(folder, "sqlite/meta/_journal.json"),
      JSON.stringify({ version: "7", dialect: "sqlite", entries: entries.slice(0, count) }),
    );
  const db = openDatabase(`file:${join(folder, "alongside.db")}`);
  onTestFinished(() => db.close());
  journal(1);
  await db.migrate(folder);
  journal(2);
  // At every start again, until it is mended.
  for (let start = 0; start < 2; start += 1)
    await expect(db.migrate(folder)).rejects.toThrow("a row of house refers to one of town that is not there");
});
