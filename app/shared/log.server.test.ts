import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { makeLog } from "./log.server.ts";

test("an error is logged with the place where it happened, and without what it quotes", () => {
  const lines: string[] = [];
  const into = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const error = new Error("Failed query: select ?\nparams: He came\nat ten, Mrs Ottoline Grey");
  makeLog({ logLevel: "error" }, into).error({ error }, "Broken");
  expect(lines.join("")).not.toContain("Ottoline");
  expect(JSON.parse(lines[0] ?? "").error).toMatchObject({
    message: "Failed query: select ?",
    stack: expect.arrayContaining([expect.stringContaining("log.server.test.ts")]),
  });
});
