import { join } from "node:path";

/** The repository's folder, from the bundle in `build/` and from the source in `bin/` alike. */
export const root = join(import.meta.dirname, "..");
export const migrations = join(root, "db/migrations");
