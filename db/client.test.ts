import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { world } from "#tests/support/world.ts";
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
