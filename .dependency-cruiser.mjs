/**
 * The import law of the house: doors → rooms → db, never back (docs/decisions/0007-import-law.md says why).
 * Type-only imports are erased before anything runs; where a rule lets them pass it says so.
 */
const common = "notifications|files|comments|privacy|search|drafts";
const tests = "\\.test\\.tsx?$";
/** Doors, and the files beside them that put rooms together: the frame of every page, who answers for which kind of thing and who is told of it, what stands in the weekly letter. */
const doors = "^app/(routes/|root\\.tsx$|(audience|reach|weekly)\\.server\\.ts$)";
/** What one room may use of another: its nouns and rules, its inputs, its policy, its queries. */
const open = "^app/domains/([^/]+)/\\1(\\.(input|policy|queries\\.server))?\\.ts$";

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or lack a third.",
      severity: "error",
      from: { pathNot: "^db/schema/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "doors-know-no-database",
      comment: "A door guards, parses, calls and answers; rows are a room's business.",
      severity: "error",
      from: { path: doors },
      to: { path: ["^db/(schema/|client|dialect)", "^node_modules/(drizzle-orm|better-sqlite3|pg)/"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "rooms-know-no-doors",
      comment: "What a room needs of a request comes in as a parameter.",
      severity: "error",
      from: { path: "^app/(domains|shared|ui)/", pathNot: tests },
      to: { path: doors },
    },
    {
      name: "database-knows-nobody",
      comment: "db/ stands below everything but the hallway's ids and clock. Seeds tell of a whole company, so they may use nouns.",
      severity: "error",
      from: { path: "^db/", pathNot: [tests, "^db/seed/"] },
      to: { path: "^app/", pathNot: "^app/shared/(ids|clock)\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "hallway-knows-no-room",
      comment: "The hallway is used by every room, so it can know none of them.",
      severity: "error",
      from: { path: "^app/shared/", pathNot: tests },
      to: { path: "^app/(domains|ui)/" },
    },
    {
      name: "look-knows-no-room",
      comment: "The look knows no noun of the product.",
      severity: "error",
      from: { path: "^app/ui/", pathNot: tests },
      to: { path: "^app/domains/" },
    },
    {
      name: "rooms-keep-to-themselves",
      comment:
        "A room uses another room's nouns, inputs, policy and queries; effects go through events. The common rooms may be called by every room, but not their interface; drafts are the hallway's, with all that belongs to them, and the check that every text passes is used with its part of the form. auth's guard and sessions are for doors and bin alone.",
      severity: "error",
      from: { path: "^app/domains/([^/]+)/", pathNot: tests },
      to: {
        path: "^app/domains/",
        pathNot: ["^app/domains/$1/", open, `^app/domains/(${common})/[^/]+\\.ts$`, "^app/domains/(drafts|privacy)/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "common-rooms-know-only-people",
      comment:
        "Who is called by every room can call none of them, or everything hangs together. Drafts are the hallway's (architecture part 1), so everybody may keep some; what people write in a common room passes the privacy room like every text; reactions may tell people.",
      severity: "error",
      from: { path: `^app/domains/(${common})/`, pathNot: [tests, "\\.reactions\\.server\\.ts$"] },
      to: {
        path: "^app/domains/",
        pathNot: ["^app/domains/$1/", "^app/domains/people/people(\\.queries\\.server)?\\.ts$", "^app/domains/(drafts|privacy)/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "common-reactions-tell-people",
      comment: "The one thing that a common room's reaction may ask of another: to tell somebody.",
      severity: "error",
      from: { path: `^app/domains/(${common})/.*\\.reactions\\.server\\.ts$`, pathNot: tests },
      to: {
        path: "^app/domains/",
        pathNot: [
          "^app/domains/$1/",
          "^app/domains/people/people(\\.queries\\.server)?\\.ts$",
          "^app/domains/notifications/(telling|mailing)\\.server\\.ts$",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "browser-gets-no-server",
      comment: "What is drawn in the browser imports nothing of the server.",
      severity: "error",
      from: { path: ["^app/ui/", "^app/domains/[^/]+/ui/"], pathNot: [tests, "\\.server\\.ts$"] },
      to: {
        path: ["\\.server\\.ts$", "^db/(schema/|client|dialect)", "^node_modules/(drizzle-orm|better-sqlite3|pg)/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "pure-files-stay-pure",
      comment: "Nouns, rules and inputs run anywhere, also in the browser.",
      severity: "error",
      from: { path: "^app/domains/.*\\.ts$", pathNot: [tests, "\\.server\\.ts$"] },
      to: {
        path: ["\\.server\\.ts$", "^db/(schema/|client|dialect)", "^node_modules/(drizzle-orm|better-sqlite3|pg)/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "server-process-has-no-markup",
      comment: "Plain Node runs these files in development: it knows no JSX.",
      severity: "error",
      from: { path: "^bin/", pathNot: tests },
      to: { path: "\\.tsx$", reachable: true },
    },
    {
      name: "product-knows-no-tools",
      comment: "Tests, benchmarks and the ritual use the product, never the other way round.",
      severity: "error",
      from: { path: "^(app|db)/", pathNot: tests },
      to: { path: "^(bin|bench|tests)/" },
    },
    {
      name: "product-runs-without-tools",
      comment: "What only builds or tests is not there in production. app/routes.ts is read by the build.",
      severity: "error",
      from: { path: "^(app|db)/", pathNot: [tests, "^app/routes\\.ts$", "^db/.*\\.config"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "imports-lead-somewhere",
      comment: "What cannot be found is a mistake, or a package that package.json does not name.",
      severity: "error",
      from: { pathNot: "^app/paraglide/" },
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^app/paraglide/", "^build/"] },
    exclude: { path: "^app/paraglide/.+/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
  },
};
