import { expect, test } from "vitest";
import { readConfig } from "./config.server.ts";

test("without settings everything lives in ./data and on port 3000", () => {
  const config = readConfig({});
  expect(config.port).toBe(3000);
  expect(config.databaseUrl).toMatch(/^file:.*\/data\/alongside\.db$/);
  expect(config.publicUrl).toBe("http://localhost:3000");
});

test("an empty variable is as good as none", () => {
  expect(readConfig({ DATABASE_URL: "", SMTP_URL: "" }).smtpUrl).toBeUndefined();
});

test("a wrong setting stops the start with a message that names each variable", () => {
  expect(() => readConfig({ PORT: "eighty", DATABASE_URL: "mysql://there", METRICS_TOKEN: "short" })).toThrow(
    /PORT [\s\S]*DATABASE_URL must look like[\s\S]*METRICS_TOKEN must have at least 16/,
  );
});

test("the places that may show maps are origins, one after the other", () => {
  expect(readConfig({}).embedOrigins).toEqual([]);
  const EMBED_ORIGINS = "https://wiki.example.org http://intranet:8080";
  expect(readConfig({ EMBED_ORIGINS }).embedOrigins).toEqual(["https://wiki.example.org", "http://intranet:8080"]);
  for (const wrong of ["*", "wiki.example.org", "https://wiki.example.org; script-src *", "https://*.example.org"]) {
    expect(() => readConfig({ EMBED_ORIGINS: wrong })).toThrow(/EMBED_ORIGINS/);
  }
});

test("the address people use has no trailing slash, so that links can be put together", () => {
  expect(readConfig({ PUBLIC_URL: "https://stories.example.org/" }).publicUrl).toBe("https://stories.example.org");
});
