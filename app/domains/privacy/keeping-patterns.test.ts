import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { world } from "#tests/support/world.ts";
import { findingsIn } from "./findings.ts";
import { keepingPattern, removingPattern } from "./keeping-patterns.server.ts";
import { mostPatterns } from "./patterns.ts";
import { patternInput } from "./privacy.input.ts";
import { patternsOf, privacySettingsOf } from "./settings.queries.server.ts";

const policy = () => ({ id: newId(), name: "Policy number", pattern: "NB-\\d{6}", example: "NB-123456" });
const another = (number: number) => ({ ...policy(), pattern: `NB${number}-\\d{6}`, example: `NB${number}-123456` });

test("the organisation's own numbers are found once their pattern is kept, and no longer when it is removed", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const seen = async () => findingsIn("It was about NB-204417.", await privacySettingsOf(w.db.read)).map(({ text }) => text);
  expect(await seen()).toEqual([]);
  const input = policy();
  await keepingPattern(w, jonas, input);
  await keepingPattern(w, jonas, input);
  expect(await patternsOf(w.db.read)).toEqual([input]);
  expect(await seen()).toEqual(["NB-204417"]);
  await removingPattern(w, jonas, input.id);
  expect(await seen()).toEqual([]);
  await expect(removingPattern(w, jonas, input.id)).rejects.toMatchObject({ code: "hallway.not-found" });
  const actions = (await w.db.read.select().from(auditEntries)).map(({ action }) => action);
  expect(actions.filter((action) => action.startsWith("privacy.pattern"))).toEqual(["privacy.pattern-added", "privacy.pattern-removed"]);
});

test("two that are added at once are two, the same one twice is one, and together they stay under the limit", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const same = policy();
  await Promise.all([keepingPattern(w, jonas, same), keepingPattern(w, jonas, same), keepingPattern(w, jonas, another(1))]);
  expect(await patternsOf(w.db.read)).toHaveLength(2);
  for (let count = 2; count < mostPatterns - 1; count += 1) await keepingPattern(w, jonas, another(count));
  const last = await Promise.allSettled([keepingPattern(w, jonas, another(100)), keepingPattern(w, jonas, another(101))]);
  expect(last.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("the same pattern is not kept twice under two names", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  await keepingPattern(w, jonas, policy());
  await expect(keepingPattern(w, jonas, { ...policy(), name: "Account" })).rejects.toMatchObject({ code: "privacy.pattern-kept" });
  expect(await patternsOf(w.db.read)).toHaveLength(1);
});

test("patterns are the administrator's, and not without end", async () => {
  const w = await world();
  await expect(keepingPattern(w, await w.person("amara"), policy())).rejects.toMatchObject({ code: "hallway.not-allowed" });
  await expect(removingPattern(w, await w.person("leila"), newId())).rejects.toMatchObject({ code: "hallway.not-allowed" });
  const jonas = await w.person("jonas");
  for (let count = 0; count < mostPatterns; count += 1) await keepingPattern(w, jonas, another(count));
  await expect(keepingPattern(w, jonas, another(100))).rejects.toMatchObject({ code: "privacy.too-many-patterns" });
});

test("a pattern is tried on its example before it is kept", () => {
  const faults = (given: Partial<ReturnType<typeof policy>>) =>
    patternInput.safeParse({ ...policy(), ...given }).error?.issues.map(({ path }) => path.join()) ?? [];
  expect(faults({})).toEqual([]);
  expect(faults({ example: "NB-12345" })).toEqual(["example"]);
  expect(faults({ example: "see NB-123456" })).toEqual(["example"]);
  expect(faults({ pattern: "(\\d+)+" })).toEqual(["pattern"]);
  expect(faults({ pattern: "NB-[" })).toEqual(["pattern"]);
  expect(faults({ name: " " })).toEqual(["name"]);
});
