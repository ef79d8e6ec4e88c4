/**
 * The ritual: what every `npm …` of this repository begins with. Plain JavaScript without a dependency, because nothing is
 * installed yet when it first runs and the host's Node may be as old as 18. It installs, finds the pinned Node, makes what is
 * out of date, and then hands over.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** What each command needs to be up to date before it, and what it runs. */
const commands = {
  start: { needs: ["built"], runs: ["build/serve.js"] },
  build: { needs: ["rebuilt"], runs: [] },
  dev: { needs: ["texts"], runs: ["bin/dev.ts"] },
  test: { needs: ["built"], runs: ["bin/test.ts"] },
  drill: { needs: ["built"], runs: ["bin/drill.ts"] },
  check: { needs: ["texts"], runs: ["bin/check.ts"] },
  bench: { needs: ["built"], runs: ["bin/bench.ts"] },
  migrate: { needs: ["texts"], runs: ["bin/migrate.ts"] },
  generate: { needs: [], runs: ["bin/generate.ts"] },
  backup: { needs: ["texts"], runs: ["bin/backup.ts"] },
  "demo-reset": { needs: ["texts"], runs: ["bin/demo-reset.ts"] },
};

/** The host may be too old for a build, but a Node of this age runs what is built and plain TypeScript. */
const oldestOtherNode = [22, 18];

/** Made by the build; as old as the beginning of the build, so that what changed meanwhile is newer. */
const stamp = "build/.stamp";

const [name = "start", ...given] = process.argv.slice(2);
const command = commands[name];
if (!command) stop(`There is no command ${name}. There are: ${Object.keys(commands).join(", ")}.`);

// Settings that name a path mean it from here, wherever the command was given.
process.chdir(root);
install();
const node = pinnedNode();
if (command.needs.includes("texts")) compileTexts();
if (command.needs.includes("built") && !isBuilt()) build();
if (command.needs.includes("rebuilt")) build();
if (command.runs.length > 0) await handOver();

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function say(sentence) {
  console.error(sentence);
}

/** `npm ci`, when what is installed is not what the lock file asks for. */
function install() {
  if (isInstalled()) return;
  say("Installing what Alongside is made of; this takes a minute the first time …");
  fetchPackages();
}

function fetchPackages() {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // The build needs the development packages too, whatever NODE_ENV says.
  const done = spawnSync(npm, ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["ignore", 2, "inherit"],
    shell: process.platform === "win32",
  });
  if (done.error) stop(`npm could not be started (${done.error.message}): Alongside needs npm to install itself.`);
  if (done.status !== 0) stop("The packages could not be installed: see npm's message above, and try again.");
}

function isInstalled() {
  const installed = "node_modules/.package-lock.json";
  if (!existsSync(installed)) return false;
  if (changedAt(installed) >= changedAt("package-lock.json")) return true;
  // Newer by its date alone, as after a checkout: what is in it decides.
  const there = JSON.parse(readFileSync(installed, "utf8")).packages;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const same = Object.entries(wanted).every(
    ([path, { version, optional, peer }]) => path === "" || there[path]?.version === version || (!there[path] && (optional || peer)),
  );
  if (same) utimesSync(installed, new Date(), new Date());
  return same;
}

/** The Node that everything runs on: the pinned one, or the host's where npm has none for this platform. */
function pinnedNode() {
  const pinned = join(root, "node_modules/node/bin/node");
  if (pinned === process.execPath || works(pinned)) return pinned;
  const version = process.versions.node.split(".").map(Number);
  const enough = version[0] > oldestOtherNode[0] || (version[0] === oldestOtherNode[0] && version[1] >= oldestOtherNode[1]);
  if (enough) return process.execPath;
  // It may be left out, as npm sees it, and so it is where the network failed for a moment: nothing says so, and nothing fetches it later.
  say("Node 24 did not come along with the packages; asking for them once more …");
  fetchPackages();
  if (works(pinned)) return pinned;
  return stop(
    `Alongside runs on Node 24, which npm could not install for this machine (${process.platform} ${process.arch}), and the Node here is ${process.versions.node}: install Node 24 and try again.`,
  );
}

function works(executable) {
  return existsSync(executable) && spawnSync(executable, ["-e", "0"], { stdio: "ignore" }).status === 0;
}

/** Plain Node and tsc read the compiled message catalogue, which is not in the repository. */
function compileTexts() {
  const compiled = "app/paraglide/messages.js";
  if (existsSync(compiled) && changedAt(compiled) >= newest("messages")) return;
  const options = ["--project", "./messages/project.inlang", "--outdir", "./app/paraglide", "--strategy", "baseLocale"];
  runOrStop(["node_modules/@inlang/paraglide-js/bin/run.js", "compile", ...options, "--emit-ts-declarations", "--silent"], {
    stdio: ["ignore", "ignore", "inherit"],
    sentence: "The message catalogue could not be compiled: see above.",
  });
}

function isBuilt() {
  if (!existsSync(stamp) || !existsSync("build/serve.js")) return false;
  const builtAt = changedAt(stamp);
  const settings = readdirSync(".").filter((file) => /\.config\.\w+$/.test(file));
  const sources = ["app", "db", "content", "bin", "messages", "public", "package.json", "package-lock.json", ...settings];
  return sources.every((source) => newest(source) <= builtAt);
}

function build() {
  say("Building …");
  const began = new Date();
  rmSync(stamp, { force: true });
  runOrStop(["bin/build.ts"], { stdio: ["ignore", 2, "inherit"], sentence: "The build failed: see above." });
  mkdirSync("build", { recursive: true });
  writeFileSync(stamp, "");
  utimesSync(stamp, began, began);
}

function runOrStop(parameters, { stdio, sentence }) {
  const done = spawnSync(node, parameters, { stdio, env: { ...process.env, NODE_ENV: "production" } });
  if (done.status !== 0) stop(sentence);
}

function changedAt(path) {
  return statSync(path).mtimeMs;
}

/** When something in a file or folder last changed; a file that went away changes its folder. What is made does not count. */
function newest(path) {
  // The compiler of the texts writes into both, into the second even what it has only read.
  if (!existsSync(path) || path === join("app", "paraglide") || path === join("messages", "project.inlang")) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  // The folder `app` itself changes when the compiled texts come into it.
  const own = path === "app" || path === "messages" ? 0 : entry.mtimeMs;
  return readdirSync(path).reduce((latest, name) => (isSource(name) ? Math.max(latest, newest(join(path, name))) : latest), own);
}

function isSource(name) {
  return !name.startsWith(".") && !/\.test\.tsx?$/.test(name);
}

/** In this process where it already is the right one; else in a child that gets our signals and gives us its end. */
async function handOver() {
  const [script, ...parameters] = [join(root, command.runs[0]), ...command.runs.slice(1), ...given];
  if (node === process.execPath) {
    process.argv.splice(1, process.argv.length, script, ...parameters);
    await import(pathToFileURL(script).href);
    return;
  }
  const child = spawn(node, [script, ...parameters], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => stop(`Node could not be started (${error.message}).`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}
