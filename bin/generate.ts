/** `npm run db:generate -- --name what_changed`: the migration that leads both engines from the last one to the schema as it is. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./places.ts";

const kit = join(root, "node_modules/drizzle-kit/bin.cjs");
for (const DATABASE_URL of ["", "postgres://localhost/no-server-is-asked"]) {
  const { status } = spawnSync(process.execPath, [kit, "generate", ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL },
  });
  if (status !== 0) process.exit(status ?? 1);
}
