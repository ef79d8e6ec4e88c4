/** A story told in the teller's own voice: recorded with the microphone, listened to, posted, and played by a reader. */
import { beforeAll, expect, test } from "vitest";
import { noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { wav } from "#tests/support/sounds.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

test("a voice note is recorded, listened to, written down, posted, and plays for a reader", async () => {
  const page = await visit(app, "/stories/new", { as: "grace" });
  await takenOver(page);
  const began = performance.now();
  await page.getByRole("button", { name: "Record a voice note" }).click();
  await page.getByText("0:02 of 5:00").waitFor();
  await noSeriousFindings(page);
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Not sent yet. Listen to it before you send it.").waitFor();
  const longest = (performance.now() - began) / 1_000;
  await expect.poll(() => page.locator("input[name=newPeaks]").inputValue()).toMatch(/^\d+(,\d+){119}$/);
  await page.getByLabel("What is said in it?").fill("It hums, and hums again.");
  await page.getByLabel("What happened?", { exact: true }).fill("She told me on the stairs.");
  await page.getByText("Mixed", { exact: true }).click();
  await page.getByText("Yes, they told me").click();
  await page.getByRole("checkbox", { name: "photos and voice" }).check();
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);

  const reader = await visit(app, new URL(page.url()).pathname, { as: "henrik", screen: phone });
  await takenOver(reader);
  await reader.getByText("It hums, and hums again.").waitFor();
  await noSeriousFindings(reader);
  const audio = reader.locator("audio");
  expect(await audio.evaluate((one: HTMLAudioElement) => one.preload)).toBe("none");
  await reader.getByLabel("Speed").selectOption("2");
  await audio.evaluate((one: HTMLAudioElement) => one.play());
  await expect.poll(() => audio.evaluate((one: HTMLAudioElement) => one.ended), { timeout: 8_000 + 500 * longest }).toBe(true);
  const { duration, rate, error } = await audio.evaluate((one: HTMLAudioElement) => ({
    duration: one.duration,
    rate: one.playbackRate,
    error: one.error,
  }));
  expect({ rate, error }).toEqual({ rate: 2, error: null });
  expect(duration).toBeGreaterThan(1);
  expect(duration).toBeLessThan(longest);
  // One can move about in it, as in any recording.
  await audio.evaluate((one: HTMLAudioElement) => {
    one.currentTime = 1;
  });
  await expect.poll(() => audio.evaluate((one: HTMLAudioElement) => !one.seeking && Math.abs(one.currentTime - 1) < 0.2)).toBe(true);
  await reader.goto("/stories");
  await reader.getByText("Voice note", { exact: true }).waitFor();
});

test("a recording is chosen, and discarded, and a story has none", async () => {
  const page = await visit(app, "/stories/new", { as: "amara" });
  await takenOver(page);
  await page.locator("input[name=newVoice]").setInputFiles({ name: "hum.wav", mimeType: "audio/wav", buffer: wav(1) });
  await page.getByRole("button", { name: "Add the voice note now" }).click();
  await page.getByRole("button", { name: "Remove the voice note" }).click();
  await page.getByRole("button", { name: "Record a voice note" }).waitFor();
  await page.getByLabel("What happened?", { exact: true }).fill("She told me on the stairs.");
  await page.getByText("Mixed", { exact: true }).click();
  await page.getByText("Yes, they told me").click();
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  expect(await page.locator("audio").count()).toBe(0);
});
