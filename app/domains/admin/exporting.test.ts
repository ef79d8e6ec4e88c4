import { expect, test } from "vitest";
import { recordAll } from "#app/shared/audit.server.ts";
import { newId } from "#app/shared/ids.ts";
import { content } from "#tests/support/telling.ts";
import { world } from "#tests/support/world.ts";
import { posting } from "../stories/posting.server.ts";
import { exportingAudit } from "./exporting.server.ts";

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

test("the audit log is taken along whole and newest first, without the name of a teller who is not shown", async () => {
  const w = await world();
  const [jonas, amara] = [await w.person("jonas"), await w.person("amara")];
  const story = newId();
  await posting(w, amara, story, content(), { tellerHidden: true });
  const subject = { kind: "story", id: story };
  await w.db.write((tx) => recordAll(tx, [{ actorId: amara.id, action: "stories.consent-recorded", subject, at: w.clock.now() }]));
  const many = Array.from({ length: 1_200 }, (_, at) => ({
    actorId: jonas.id,
    action: "auth.signed-in",
    detail: { at },
    at: w.clock.now(),
  }));
  await w.db.write((tx) => recordAll(tx, many));
  const rows = (await textOf(await exportingAudit(w, jonas, "jsonl")))
    .trim()
    .split("\n")
    .map((line: string) => JSON.parse(line));
  expect(rows.filter(({ action }) => action === "auth.signed-in")).toHaveLength(1_200);
  expect(rows.find(({ action }) => action === "stories.consent-recorded")).toMatchObject({ who: "not shown", about_id: story });
  expect(rows.find(({ action }) => action === "audit.exported")).toMatchObject({ who: "Jonas Abebe" });
  expect(await textOf(await exportingAudit(w, jonas, "csv"))).toContain("Signed in");
});

test("nobody but administrators takes it along", async () => {
  const w = await world();
  await expect(exportingAudit(w, await w.person("leila"), "csv")).rejects.toMatchObject({ code: "hallway.not-allowed" });
});
