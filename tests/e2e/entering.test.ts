/** Two people enter something of the same step at once: with scripts and without them. */
import { beforeAll, expect, test } from "vitest";
import { noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

test.each(["on", "off"] as const)(
  "what somebody saved meanwhile is shown, and replaced by a second press alone, scripts %s",
  async (scripts) => {
    const journey = await drawn(app.world, "priya", { editors: ["amara"] });
    const step = `/journeys/${journey}/steps/${stepCalled("Waits in the queue")}`;
    const open = async (path: string, as: "priya" | "amara") => {
      const page = await visit(app, `${step}/${path}`, { as, scripts, screen: phone, expected: [/status of 409/] });
      if (scripts === "on") await takenOver(page);
      return page;
    };

    const figures = await open("figures", "priya");
    const hers = await open("figures", "amara");
    await hers.getByLabel("Customers who go through it in a year").fill("900");
    await hers.getByRole("button", { name: "Save the figures" }).click();
    await hers.getByText("The figures are saved.").first().waitFor();
    await figures.getByLabel("How much does it matter to the customer?").selectOption("4");
    await figures.getByRole("button", { name: "Save the figures" }).click();
    await figures.getByRole("heading", { name: "Amara Okafor has saved this meanwhile" }).waitFor();
    await figures.getByRole("row", { name: /900/ }).waitFor();
    expect(await figures.getByLabel("How much does it matter to the customer?").inputValue()).toBe("4");
    if (scripts === "on") await noSeriousFindings(figures);
    await figures.getByRole("button", { name: "Save the figures" }).click();
    await figures.getByText("The figures are saved.").first().waitFor();

    const feeling = await open("feeling", "priya");
    const believed = await open("feeling", "amara");
    await believed.getByLabel("Why do you believe so?").fill("She counted them.");
    await believed.getByRole("button", { name: "Write it down" }).click();
    await believed.getByText("The curve says so now.").first().waitFor();
    await feeling.getByLabel("Why do you believe so?").fill("A guess");
    await feeling.getByRole("button", { name: "Write it down" }).click();
    await feeling.getByRole("row", { name: /She counted them\..*A guess/ }).waitFor();
    await feeling.getByRole("button", { name: "Write it down" }).click();
    await feeling.getByText("The curve says so now.").first().waitFor();
  },
);
