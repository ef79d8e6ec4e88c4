/** A Remix page with nothing in it: what the frame alone costs. */
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import options from "../../remix.config.js";

export default defineConfig({
  plugins: [remix({ ...options, appDirectory: "bench/bare/app", buildDirectory: ".cache/bench/bare" })],
  ssr: { noExternal: true },
});
