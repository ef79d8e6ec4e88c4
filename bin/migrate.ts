/** Brings the database to this version and ends: for those who want that apart from a start. */
import { readConfig } from "#app/shared/config.server.ts";
import { migrations } from "./places.ts";
import { orStop, prepareDatabase, prepareDataFolder } from "./starting.ts";
import { makeWorld } from "./world.ts";

const config = await orStop(
  () => readConfig(process.env),
  (error) => error.message,
);
await prepareDataFolder(config);
const world = makeWorld(config);
await prepareDatabase(world.db, config, migrations);
await world.db.close();
console.log("The database is at this version.");
