/** `npm run bench -- NAME [--size small] [--show]`: prints a table, and as its last line one JSON object with the figures. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./places.ts";
import { stop } from "./starting.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: "string", default: "full" }, show: { type: "boolean", default: false } },
});
const [name = ""] = positionals;
const file = join(root, "bench", `${name}.bench.ts`);
const names = readdirSync(join(root, "bench")).flatMap((entry) => /^(.+)\.bench\.ts$/.exec(entry)?.[1] ?? []);
if (!name || !existsSync(file)) stop(`Say which: npm run bench -- NAME, where NAME is ${names.join(", ")}.`);

const { default: run }: { default(options: { quick: boolean; show: boolean }): Promise<Record<string, number>> } = await import(file);
const figures = await run({ quick: values.size === "small", show: values.show });
console.log(`\n${JSON.stringify({ bench: name, size: values.size, ...figures })}`);
process.exit();
