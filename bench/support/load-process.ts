import autocannon from "autocannon";
import type { Load, Measured } from "./load.ts";

const { url, cookie, connections, seconds } = JSON.parse(process.argv[2] ?? "{}") as Load;
const times: number[] = [];
let others = 0;
const cpuBefore = process.cpuUsage();
const began = performance.now();
const instance = autocannon({ url, connections, duration: seconds, headers: { cookie } }, () => {
  const elapsed = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBefore);
  const measured: Measured = {
    requestsPerSecond: times.length / (elapsed / 1_000),
    times,
    effort: (user + system) / 1_000 / elapsed,
    others,
  };
  process.send?.(measured, () => process.exit());
});
instance.on("response", (_client, status, _bytes, time) => {
  times.push(time);
  if (status !== 200) others += 1;
});
