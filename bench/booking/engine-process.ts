/** Everything on one engine, in a process of its own: which engine it is, is settled when the first module is read. */
import { join } from "node:path";
import { readConfig } from "#app/shared/config.server.ts";
import { root } from "../../bin/places.ts";
import { makeWorld } from "../../bin/world.ts";
import { seedContenders } from "./contenders.ts";
import { inProcess, type Rounds } from "./in-process.ts";
import { type HttpRounds, overHttp } from "./over-http.ts";
import { rawPostgres, rawSqlite } from "./raw.ts";

export interface EngineResults {
  readonly direct: Rounds;
  readonly http: HttpRounds;
}

const [folder = "", rounds = "", httpRounds = ""] = process.argv.slice(2);
const address = process.env.DATABASE_URL ?? "";
const world = makeWorld(readConfig({ NODE_ENV: "production", DATA_DIR: folder, DATABASE_URL: address, LOG_LEVEL: "silent" }));
await world.db.migrate(join(root, "db/migrations"));
const guests = await seedContenders(world);
const http = await overHttp(world, guests, Number(httpRounds), { DATA_DIR: folder, DATABASE_URL: address });
const raw = world.db.engine === "postgres" ? rawPostgres(address) : rawSqlite(folder);
const direct = await inProcess(world, guests, raw, Number(rounds));
await raw.close();
world.aside.close();
await world.db.close();
process.send?.({ direct, http } satisfies EngineResults, () => process.exit());
