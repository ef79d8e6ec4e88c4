import { expect, test } from "vitest";
import { frameChunk } from "./frame-chunk.ts";

const page = "/x/app/routes/stories.tsx";
const said = (name: string) => `/x/app/paraglide/messages/${name}.js`;
const icon = (name: string) => `/x/node_modules/lucide-react/dist/esm/icons/${name}.mjs`;
const [barrel, icons] = ["/x/app/paraglide/messages.js", "/x/node_modules/lucide-react/dist/esm/lucide-react.mjs"];

const modules: Record<string, { code: string; importedIds: string[] }> = {
  "/x/app/root.tsx": {
    code: 'import { CircleHelp as Help, Trash2 } from "lucide-react"; m.shell_Home(); m.shell_skip();',
    importedIds: ["/x/app/ui/shell.tsx", barrel, icons, "/x/node_modules/react/index.js"],
  },
  "/x/app/ui/shell.tsx": { code: "", importedIds: ["/x/app/ui/nonce.ts", "/x/app/root.tsx"] },
  "/x/app/ui/nonce.ts": { code: "", importedIds: [] },
  [page]: { code: "m.stories_title()", importedIds: ["/x/app/ui/nonce.ts", "/x/app/ui/card.tsx", barrel] },
  "/x/app/ui/card.tsx": { code: "", importedIds: [] },
  [barrel]: { code: "", importedIds: [said("shell_home"), said("shell_skip"), said("stories_title")] },
  [icons]: { code: "", importedIds: [icon("circle-help"), icon("trash-2"), icon("arrow-up")] },
  "/x/node_modules/react/index.js": { code: "", importedIds: [] },
};
const all = [...Object.keys(modules), said("shell_home"), said("shell_skip"), said("stories_title"), icon("trash-2")];

test("the frame's file holds what every page needs, with the messages and pictures that it names, and nothing of a single page", () => {
  const chunkOf = frameChunk();
  // Rollup describes a module in two dozen ways; two of them are asked for.
  const meta = { getModuleIds: () => all.values(), getModuleInfo: (id: string) => modules[id] ?? { code: "", importedIds: [] } } as never;
  const inFrame = [...all, icon("circle-help"), icon("arrow-up")].filter((id) => chunkOf(id, meta) === "frame").sort();
  expect(inFrame).toEqual(
    [
      "/x/app/root.tsx",
      "/x/app/ui/shell.tsx",
      "/x/app/ui/nonce.ts",
      said("shell_home"),
      said("shell_skip"),
      icon("circle-help"),
      icon("trash-2"),
    ].sort(),
  );
});
