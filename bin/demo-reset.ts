/** Empties the demonstration and fills it anew. Never touches a real organisation. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { startingDemonstration } from "#app/domains/auth/demonstrating.server.ts";
import { organisation } from "#app/domains/people/organisation.queries.server.ts";
import { readConfig } from "#app/shared/config.server.ts";
import { emptyEverything } from "#db/emptying.ts";
import { jobs } from "#db/schema/hallway.ts";
import { migrations } from "./places.ts";
import { orStop, prepareDatabase, prepareDataFolder, stop } from "./starting.ts";
import { makeWorld } from "./world.ts";

const config = await orStop(
  () => readConfig(process.env),
  (error) => error.message,
);
await prepareDataFolder(config);
const world = makeWorld(config);
await prepareDatabase(world.db, config, migrations);
const there = await organisation(world.db.read);
if (there?.kind === "real") stop(`${there.name} is a real organisation: there is no demonstration here to begin anew.`);
await world.db.write(async (tx) => {
  // A running Alongside asks for what happens again and again only when it starts: it goes on.
  const recurring = await tx.select().from(jobs).where(eq(jobs.kind, jobs.key));
  await emptyEverything(tx);
  if (recurring.length > 0) await tx.insert(jobs).values(recurring.map((job) => ({ ...job, leasedUntil: null, leasedBy: null })));
});
await rm(join(config.dataFolder, "uploads"), { recursive: true, force: true });
await startingDemonstration(world);
await world.db.close();
console.log("The demonstration begins anew.");
