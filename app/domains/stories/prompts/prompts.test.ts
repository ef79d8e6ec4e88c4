import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readPrompts } from "./prompts.server.ts";
import { fewestPrompts, promptFrom, promptOfWeek } from "./prompts.ts";

const text = "Think of somebody who rang lately, and of what they said first.";
const prompts = Array.from({ length: 20 }, (_, number) => ({ slug: `p${number}`, title: `Number ${number}, or which?`, text }));
const on = (day: string) => promptOfWeek(prompts, new Date(day))?.slug;

test("a week has one prompt from its Monday to its Sunday, also over a new year", () => {
  expect(new Set(["2026-12-28T00:00Z", "2026-12-31T12:00Z", "2027-01-01T00:00Z", "2027-01-03T23:59:59Z"].map(on)).size).toBe(1);
  expect(on("2027-01-04T00:00Z")).not.toBe(on("2027-01-03T23:59Z"));
  expect(promptOfWeek([], new Date())).toBeUndefined();
});

test("each has its week before one comes again", () => {
  const weeks = Array.from({ length: 40 }, (_, week) => promptOfWeek(prompts, new Date(Date.UTC(2026, 0, 5 + 7 * week)))?.slug);
  expect(new Set(weeks.slice(0, 20)).size).toBe(20);
  expect(weeks.slice(20)).toEqual(weeks.slice(0, 20));
});

test("the prompts of the product are complete and enough", async () => {
  const read = await readPrompts("content/prompts");
  expect(read.length).toBeGreaterThanOrEqual(fewestPrompts);
  expect(read[0]).toMatchObject({ slug: "the-first-sentence", title: "What was the first thing the customer said?" });
});

test("what is wrong with a prompt is said with its file", () => {
  const refused =
    (file: string, fields: unknown, body = text) =>
    () =>
      promptFrom(file, fields, body);
  expect(refused("first.md", { title: "What was it like?" })).toThrow(/content\/prompts\/first\.md: its name/);
  expect(refused("01-first.md", { title: "Tell us." })).toThrow(/01-first\.md: title: /);
  expect(refused("01-first.md", { title: "What was it like?", author: "me" })).toThrow(/author/);
  expect(refused("01-first.md", undefined)).toThrow(/front matter/);
  expect(refused("01-first.md", { title: "What was it like?" }, "Short.")).toThrow(/text: /);
});

test("a folder is read to its end, so that all mistakes are said at once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "prompts-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "01-one.md"), `---\ntitle: "What was it like?"\n---\n\n${text}\n`);
  await writeFile(join(folder, "02-one.md"), `---\ntitle: "What was it like then?"\n---\n\n${text}\n`);
  await writeFile(join(folder, "03-no-front.md"), text);
  await writeFile(join(folder, "04-broken.md"), `---\ntitle: "What\n---\n\n${text}\n`);
  await expect(readPrompts(folder)).rejects.toThrow(/03-no-front[\s\S]*04-broken[\s\S]*holds 4 prompts[\s\S]*two prompts are called one/);
});
