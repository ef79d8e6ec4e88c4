import { expect, test } from "vitest";
import { keepFile } from "#app/domains/files/keeping.server.ts";
import { receiveUpload } from "#app/domains/files/receiving.server.ts";
import { loader } from "#app/routes/files.$hash.ts";
import { newId } from "#app/shared/ids.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const text = 'date,answer\r\n2026-01-01,"Gut, aber spät"\r\n';

async function kept(w: TestWorld, content = text, name = "answers.csv") {
  const form = new FormData();
  form.append("note", "from the branch");
  form.append("file", new File([content], name));
  const request = new Request("http://localhost/", { method: "POST", body: form });
  const { file, fields } = await receiveUpload(w, request, { field: "file", bytes: 10_000, kinds: ["table"] });
  expect(fields.get("note")).toBe("from the branch");
  await w.db.write(async (tx) => {
    await keepFile(tx, {
      hash: file.hash,
      name: file.name,
      about: { kind: "story-import", id: newId() },
      personId: null,
      now: w.clock.now(),
    });
  });
  return file;
}

async function ask(w: TestWorld, hash: string, headers: Record<string, string> = {}, method = "GET") {
  const { id } = await w.person("jonas");
  return answerOf(loader(await doorArgs(w, { url: `/files/${hash}`, method, as: id, params: { hash }, headers })));
}

test("a file is offered under its name, as what it is, and nothing in it can run", async () => {
  const w = await world();
  const file = await kept(w, text, "Antworten für März.csv");
  expect(file).toMatchObject({ mediaType: "text/csv", size: Buffer.byteLength(text), name: "Antworten für März.csv" });
  const { status, body, headers } = await ask(w, file.hash);
  expect({ status, body }).toEqual({ status: 200, body: text });
  expect(headers.get("Content-Disposition")).toBe(
    "attachment; filename=\"Antworten f_r M_rz.csv\"; filename*=UTF-8''Antworten%20f%C3%BCr%20M%C3%A4rz.csv",
  );
  expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Content-Security-Policy")).toContain("sandbox");
  expect(headers.get("Cache-Control")).toBe("private, no-cache, no-transform");
});

test("a part of it can be asked for, and what is at hand is not sent again", async () => {
  const w = await world();
  const { hash, size } = await kept(w);
  const part = await ask(w, hash, { Range: "bytes=0-3" });
  expect([part.status, part.body, part.headers.get("Content-Range")]).toEqual([206, "date", `bytes 0-3/${size}`]);
  const end = await ask(w, hash, { Range: "bytes=-4" });
  expect([end.status, end.body]).toEqual([206, text.slice(-4)]);
  const beyond = await ask(w, hash, { Range: `bytes=${size}-` });
  expect([beyond.status, beyond.headers.get("Content-Range")]).toEqual([416, `bytes */${size}`]);
  const changed = await ask(w, hash, { Range: "bytes=0-3", "If-Range": '"another"' });
  expect([changed.status, changed.body]).toEqual([200, text]);
  const known = await ask(w, hash, { "If-None-Match": `W/"${hash}"` });
  expect([known.status, known.body]).toEqual([304, ""]);
  const head = await ask(w, hash, {}, "HEAD");
  expect([head.status, head.body, head.headers.get("Content-Length")]).toEqual([200, "", String(size)]);
});
