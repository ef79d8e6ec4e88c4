/** What an operator reads when it cannot start: one sentence, no stack. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { stories } from "#db/schema/stories.ts";
import { freePort, freshFolder, spawnApp, startApp } from "#tests/support/server.ts";

async function endOf(child: ChildProcess): Promise<{ code: number | null; said: string[] }> {
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said: said.trim().split("\n") };
}

async function refused(settings: Record<string, string>) {
  const { code, said } = await endOf(
    spawnApp({ PORT: String(await freePort()), DATA_DIR: freshFolder(), NODE_ENV: "production", ...settings }),
  );
  expect(code).toBe(1);
  return said;
}

test("a port that is taken", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await refused({ PORT: String(port), HOST: "127.0.0.1" })).toEqual([
    `Port ${port} is taken: stop what uses it, or set PORT to another.`,
  ]);
  other.close();
});

test("a data folder that is none", async () => {
  const file = join(freshFolder(), "a-file");
  await writeFile(file, "");
  const said = await refused({ DATA_DIR: file });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`The data folder ${file} cannot be written to`);
});

test("settings that do not fit are named", async () => {
  const said = (await refused({ PORT: "many", SMTP_URL: "mail.example.org" })).join("\n");
  expect(said).toContain("PORT");
  expect(said).toContain("SMTP_URL must look like");
  expect(said).not.toContain("    at ");
});

test("a database server that does not answer", async () => {
  const port = await freePort();
  const said = await refused({ DATABASE_URL: `postgres://someone:secret@127.0.0.1:${port}/none` });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`The database 127.0.0.1:${port}/none does not answer`);
  expect(said[0]).not.toContain("secret");
});

test("a database that a newer version has changed is left alone", async () => {
  const dataFolder = freshFolder();
  const app = await startApp({ dataFolder });
  await app.stop();
  const database = new Sqlite(join(dataFolder, "alongside.db"));
  database.prepare("insert into __drizzle_migrations (hash, created_at) values ('of the future', ?)").run(Date.now() + 1_000_000_000_000);
  database.close();
  const said = await refused({ DATA_DIR: dataFolder });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("belongs to a newer version of Alongside");
});

test("a second start changes nothing", async () => {
  const dataFolder = freshFolder();
  const first = await startApp({ dataFolder, seed: "cast" });
  const before = await first.world.db.read.select().from(stories);
  await first.stop();
  const applied = () =>
    new Sqlite(join(dataFolder, "alongside.db"), { readonly: true }).prepare("select * from __drizzle_migrations").all();
  const migrations = applied();
  const second = await startApp({ dataFolder });
  expect(applied()).toEqual(migrations);
  expect(await second.world.db.read.select().from(stories)).toEqual(before);
});

test("nobody but its user can read what it keeps", async () => {
  const { dataFolder } = await startApp();
  const listing = spawn("find", [dataFolder, "-perm", "/077"], { stdio: ["ignore", "pipe", "pipe"] });
  let open = "";
  listing.stdout.on("data", (chunk) => {
    open += chunk;
  });
  await once(listing, "close");
  expect(open).toBe("");
});
