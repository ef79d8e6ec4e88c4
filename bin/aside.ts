/** What is done in the thread beside the one that serves pages (app/shared/aside.server.ts). Bundled to build/aside.js. */
import { type FindingSettings, findingsIn } from "#app/domains/privacy/findings.ts";
import { doTasks } from "#app/shared/aside.server.ts";

doTasks({
  "privacy.findings": ({ texts, settings }: { texts: readonly string[]; settings: FindingSettings }) =>
    texts.map((text) => findingsIn(text, settings)),
});
