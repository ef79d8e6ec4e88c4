/** The one options object of the Remix plugin; vite.config.ts imports it, because the plugin does not read this file itself. */
export default {
  appDirectory: "app",
  // A build is made apart and then put in its place (bin/build.ts).
  buildDirectory: process.env.ALONGSIDE_BUILD ?? "build",
  ignoredRouteFiles: ["**/.*", "**/*.test.*"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    unstable_optimizeDeps: false,
  },
};
