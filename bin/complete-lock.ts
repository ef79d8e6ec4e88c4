/**
 * Names in the lock file what npm left out of it: packages for other platforms that the registry, or a mirror of it, did not
 * show when the lock file was made. `npm ci` refuses a lock file in which they are missing (docs/decisions/0011). Their
 * version is fixed by the package that wants them; their checksum is not known here, so npm takes it from the registry there.
 * `--check` only says whether something is missing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.ts";
import { stop } from "./starting.ts";

interface Entry {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const file = join(root, "package-lock.json");
const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(file, "utf8"));
const added = Object.entries({ ...lock.packages }).flatMap(([path, entry]) => complete(path, entry));

if (added.length === 0) console.log("The lock file is complete.");
else if (process.argv.includes("--check")) stop(`The lock file lacks ${added.join(", ")}: npm run lock:complete adds them.`);
else {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, "en")));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${added.length}.`);
}

function complete(path: string, { optionalDependencies = {}, ...wanting }: Entry): string[] {
  const names = Object.keys(optionalDependencies);
  const beside = names.map((name) => placeOf(path, name)?.slice(0, -name.length)).find((place) => place !== undefined);
  return names.flatMap((name) => {
    const version = optionalDependencies[name] ?? "";
    if (placeOf(path, name) || !/^\d+\.\d+\.\d+[-.\w]*$/.test(version)) return [];
    const target = `${beside ?? "node_modules/"}${name}`;
    lock.packages[target] = {
      version,
      ...(wanting.dev ? { dev: true } : {}),
      ...(wanting.license ? { license: wanting.license } : {}),
      optional: true,
      ...platformOf(name),
    };
    return [target];
  });
}

/** Where a package finds another: beside it or further up, as Node does. */
function placeOf(path: string, name: string): string | undefined {
  const place = `${path ? `${path}/` : ""}node_modules/${name}`;
  if (lock.packages[place]) return place;
  if (!path) return undefined;
  const above = path.lastIndexOf("/node_modules/");
  return placeOf(above < 0 ? "" : path.slice(0, above), name);
}

/** Such packages carry their platform in their name: `@rollup/rollup-linux-arm64-musl`. */
function platformOf(name: string): Pick<Entry, "os" | "cpu" | "libc"> {
  const [os] = /android|darwin|linux|win32|freebsd|openbsd|netbsd|openharmony|aix|sunos/.exec(name) ?? [];
  const [, cpu] = /[-/](arm64|x64|ia32|arm|riscv64|ppc64|s390x|loong64|wasm32)(?=-|$)/.exec(name) ?? [];
  const libc = name.includes("musl") ? "musl" : name.includes("gnu") ? "glibc" : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}), ...(os ? { os: [os] } : {}) };
}
