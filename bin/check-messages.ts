/** Every message of the catalogue is said somewhere: what nobody reads is not translated either. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.ts";
import { stop } from "./starting.ts";

const read = (file: string) => readFileSync(join(root, file), "utf8");
const sources = globSync("{app,bin}/**/*.{ts,tsx}", { cwd: root, exclude: ["app/paraglide/**"] });
const said = new Set(sources.flatMap((file) => [...read(file).matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)));
const keys = globSync("messages/en/*.json", { cwd: root }).flatMap((file) => Object.keys(JSON.parse(read(file))));
const unsaid = keys.filter((key) => key !== "$schema" && !said.has(key));

if (unsaid.length > 0) stop(`Messages that nobody reads: ${unsaid.join(", ")}`);
console.log(`${keys.length} messages are all said somewhere.`);
