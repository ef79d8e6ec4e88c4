/** Makes the world of a process: every part that the rooms are handed. */
import { join } from "node:path";
import { makeFolderStore } from "#app/domains/files/folder-store.server.ts";
import { makeMailer } from "#app/domains/notifications/mailer.server.ts";
import { makeAside } from "#app/shared/aside.server.ts";
import { systemClock } from "#app/shared/clock.ts";
import type { Config } from "#app/shared/config.server.ts";
import { makeLog } from "#app/shared/log.server.ts";
import type { Live, World } from "#app/shared/world.ts";
import { openDatabase } from "#db/client.ts";

/** For commands that have no pages open. */
const silence: Live = { ping: () => undefined, tell: () => undefined, disconnect: () => undefined };

/** Beside this file in development, beside the bundle that holds this file in production. */
const asideScript = new URL(import.meta.url.endsWith(".ts") ? "./aside.ts" : "./aside.js", import.meta.url);

export function makeWorld(config: Config, live: Live = silence): World {
  return {
    config,
    db: openDatabase(config.databaseUrl, systemClock.now),
    clock: systemClock,
    log: makeLog(config),
    files: makeFolderStore(join(config.dataFolder, "uploads")),
    mailer: makeMailer(config),
    live,
    aside: makeAside(asideScript),
  };
}
