import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { looking } from "#app/domains/privacy/clearing.server.ts";
import { newId } from "#app/shared/ids.ts";
import { world } from "#tests/support/world.ts";
import { wordsOf } from "../wording/words.ts";
import { mapFromTemplate } from "./template-map.ts";
import { readTemplates, templateNamed, templatesOf } from "./templates.server.ts";

const content = join(import.meta.dirname, "../../../../content/journey-templates");

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), "templates-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(content, folder, { recursive: true });
  return folder;
}

test("the journeys that most organisations have are there", async () => {
  const w = await world();
  const slugs = (await templatesOf(w)).map(({ slug }) => slug);
  for (const slug of ["joining", "paying", "moving-house", "complaint", "bereavement", "outage", "claim", "leaving"]) {
    expect(slugs).toContain(slug);
  }
  const claim = await templateNamed(w, "claim");
  expect(claim?.stages[0]?.steps[0]).toMatchObject({ title: "Something breaks", channel: "phone" });
  expect(await templateNamed(w, "../claim")).toBeUndefined();
});

test("a map that says what its template says is shared without a question", async () => {
  const w = await world();
  const look = await looking(w, {});
  for (const template of await templatesOf(w)) {
    const map = mapFromTemplate(template, { words: { lane: (lane) => lane }, newId });
    expect(Object.values(wordsOf(map)).flatMap((text) => look(text))).toEqual([]);
  }
});

test("what is wrong with a template is said with its file, everything at once", async () => {
  const folder = copy();
  const change = (file: string, from: string | RegExp, to: string) =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replace(from, to));
  change("claim.md", "channel: phone", "channel: telegram");
  change("joining.md", /summary: .*\n/, "");
  change("leaving.md", "- ask:", "- asks:");
  change("outage.md", "- thinking: Is it me, or is it them?", "Stray words");
  writeFileSync(join(folder, "Bad Name.md"), "---\ntitle: x\n---\n");
  const error: Error = await readTemplates(folder).then(
    () => Promise.reject(new Error("Nothing was wrong")),
    (reason) => reason,
  );
  expect(error.message).toMatch(/claim\.md: stages 1 steps 1 channel/);
  expect(error.message).toMatch(/joining\.md: summary/);
  expect(error.message).toMatch(/leaving\.md: stages 1 steps 1 ask/);
  expect(error.message).toMatch(/outage\.md: stages 1/);
  expect(error.message).toMatch(/Bad Name\.md: its name/);
});
