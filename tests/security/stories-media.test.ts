/** Who may not see a photo of a story, and what no upload leaves behind. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { endSessionOf, openSession } from "#app/domains/auth/sessions.server.ts";
import { choosingStorySettings } from "#app/domains/stories/care/choosing-settings.server.ts";
import { recordingConsent } from "#app/domains/stories/consent/recording.server.ts";
import { withdrawingConsent } from "#app/domains/stories/consent/withdrawing-consent.server.ts";
import { addPhoto } from "#app/domains/stories/media/adding-photo.server.ts";
import { addVoice } from "#app/domains/stories/media/adding-voice.server.ts";
import { mediaNamed } from "#app/domains/stories/media/media.queries.server.ts";
import { mediaLimits } from "#app/domains/stories/media/media.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { loader } from "#app/routes/files.$hash.ts";
import { loader as review } from "#app/routes/stories.$id.review.tsx";
import { loader as form, action as post } from "#app/routes/stories.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { files } from "#db/schema/files.ts";
import { storyMedia } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, cookieOf, doorArgs } from "#tests/support/door.ts";
import { bomb, phonePhoto, picture } from "#tests/support/pictures.ts";
import { mp3 } from "#tests/support/sounds.ts";
import { content, told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

async function ask(w: TestWorld, hash: string, as?: string, headers: Record<string, string> = {}) {
  return answerOf(loader(await doorArgs(w, { url: `/files/${hash}`, params: { hash }, headers, ...(as ? { as } : {}) })));
}

async function uploaded(w: TestWorld, who: "amara" | "tomas" = "amara") {
  const person = await w.person(who);
  const id = await addPhoto(w, person, await picture({ width: 60, height: 40 }));
  const hash = (await mediaNamed(w.db.read, person, { photos: [{ id }] })).photos[0]?.files[0].hash ?? "";
  return { id, hash };
}

/** Every file in the store, as text in which each byte is a character. */
async function stored(w: TestWorld): Promise<string[]> {
  const entries = await readdir(join(w.config.dataFolder, "uploads"), { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(names.map((name) => readFile(name, "latin1")));
}

function sent(content: Buffer, name = "photo.jpg", fields: Record<string, string> = {}) {
  const all = new FormData();
  for (const [field, value] of Object.entries({
    id: newId(),
    happened: "In the rain.",
    kind: "struggle",
    consent: "spoken",
    newAlts: "A queue",
    ...fields,
  })) {
    all.append(field, value);
  }
  all.append("newPhotos", new File([new Uint8Array(content)], name, { type: "image/jpeg" }));
  return all;
}

test("a photo that no story holds yet is there for who uploaded it and nobody else", async () => {
  const w = await world();
  const { hash } = await uploaded(w);
  expect((await ask(w, hash, cast.amara.id)).status).toBe(200);
  for (const name of ["henrik", "jonas", "leila", "tomas"] as const) expect((await ask(w, hash, cast[name].id)).status).toBe(404);
  expect((await ask(w, hash)).status).toBe(302);
});

test("an editor decides on a story with its photos before them, which readers do not see until then", async () => {
  const w = await world();
  await choosingStorySettings(w, await w.person("jonas"), { review: "all", helpWords: null, helpAddress: null });
  const { id, hash } = await uploaded(w);
  const story = await told(w, "amara", { photos: [{ id, alt: "A queue" }] });
  const page = await answerOf(review(await doorArgs(w, { url: `/stories/${story}/review`, params: { id: story }, as: cast.leila.id })));
  expect(page.body.story.photos).toMatchObject([{ alt: "A queue", files: [{ hash }] }]);
  expect([(await ask(w, hash, cast.leila.id)).status, (await ask(w, hash, cast.henrik.id)).status]).toEqual([200, 404]);
});

test("a photo of a story is there for everybody, and for nobody from the moment in which the story is withdrawn", async () => {
  const w = await world();
  const { id, hash } = await uploaded(w);
  const story = await told(w, "amara", { photos: [{ id, alt: "A queue" }] });
  const seen = await ask(w, hash, cast.henrik.id);
  expect(seen.status).toBe(200);
  expect(seen.headers.get("Content-Type")).toBe("image/webp");
  expect(seen.headers.get("Content-Disposition")).toMatch(/^inline; filename="photo.webp"/);
  expect(seen.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(seen.headers.get("Cache-Control")).toBe("private, no-cache, no-transform");
  await withdrawing(w, await w.person("amara"), story, "She asked us to.");
  const known = { "If-None-Match": `"${hash}"`, Range: "bytes=0-9" };
  for (const name of ["amara", "henrik", "jonas", "leila"] as const) {
    for (const headers of [{}, known]) expect((await ask(w, hash, cast[name].id, headers)).status).toBe(404);
  }
});

test("while a story waits, its photos are there for who may see it; once its consent is gone, for nobody", async () => {
  const w = await world();
  const amara = await w.person("amara");
  const { id, hash } = await uploaded(w);
  const story = newId();
  const consent = { answer: "not-asked", giver: null, uses: [], until: null, reason: null } as const;
  await posting(w, amara, story, content({ photos: [{ id, alt: "A queue" }] }), { consent });
  const seenBy = async () => {
    const seen: string[] = [];
    for (const name of ["amara", "henrik", "jonas", "leila"] as const)
      if ((await ask(w, hash, cast[name].id)).status === 200) seen.push(name);
    return seen;
  };
  expect(await seenBy()).toEqual(["amara", "leila"]);
  await recordingConsent(w, amara, story, { ...consent, answer: "spoken", giver: "themselves", uses: ["reading"] });
  // What is told is agreed to, and the photos are not.
  expect(await seenBy()).toEqual(["amara", "leila"]);
  await recordingConsent(w, amara, story, { ...consent, answer: "spoken", giver: "themselves", uses: ["reading", "media"] });
  expect(await seenBy()).toEqual(["amara", "henrik", "jonas", "leila"]);
  await withdrawingConsent(w, amara, story, "She rang and asked us to.");
  expect(await seenBy()).toEqual([]);
});

test("a photo does not outlive the session in which it was seen", async () => {
  const w = await world();
  const { id, hash } = await uploaded(w);
  await told(w, "amara", { photos: [{ id, alt: "A queue" }] });
  const cookie = cookieOf(await openSession(w, cast.henrik.id, "A test's browser"));
  const status = async () => (await answerOf(loader(await doorArgs(w, { url: `/files/${hash}`, params: { hash }, cookie })))).status;
  expect(await status()).toBe(200);
  await w.db.write((tx) => endSessionOf(tx, w, cookie));
  expect(await status()).toBe(302);
});

test("a voice note can be heard in parts by who may read its story, and by nobody else; nothing of who made it is kept", async () => {
  const w = await world();
  const amara = await w.person("amara");
  const id = await addVoice(w, amara, mp3(), [1, 2, 3]);
  const hash = (await mediaNamed(w.db.read, amara, { voice: { id } })).voice?.hash ?? "";
  for (const name of ["henrik", "jonas", "leila"] as const) expect((await ask(w, hash, cast[name].id)).status).toBe(404);
  expect((await ask(w, hash, amara.id)).status).toBe(200);
  const story = await told(w, "amara", { voice: { id, transcript: "It hums." } });
  const whole = await ask(w, hash, cast.henrik.id);
  expect([whole.status, whole.headers.get("Content-Type"), whole.headers.get("Accept-Ranges")]).toEqual([200, "audio/mpeg", "bytes"]);
  const size = Number(whole.headers.get("Content-Length"));
  const part = await ask(w, hash, cast.henrik.id, { Range: "bytes=0-416" });
  expect([part.status, part.headers.get("Content-Length"), part.headers.get("Content-Range")]).toEqual([206, "417", `bytes 0-416/${size}`]);
  expect((await ask(w, hash, cast.henrik.id, { Range: `bytes=${size}-` })).status).toBe(416);
  expect((await stored(w)).join()).not.toMatch(/Siobhan|ID3|TAG/);
  await withdrawing(w, amara, story, "She asked us to.");
  for (const name of ["amara", "henrik"] as const) {
    expect((await ask(w, hash, cast[name].id, { Range: "bytes=0-9" })).status).toBe(404);
  }
});

test("nobody holds, previews or is shown somebody else's upload by naming it", async () => {
  const w = await world();
  const { id, hash } = await uploaded(w, "tomas");
  const named = { "photos[0].id": id, "photos[0].alt": "Mine now" };
  for (const intent of ["post", "preview"]) {
    const body = new FormData();
    for (const [field, value] of Object.entries({
      id: newId(),
      happened: "In the rain.",
      kind: "struggle",
      consent: "spoken",
      intent,
      ...named,
    }))
      body.append(field, value);
    const answer = await answerOf(post(await doorArgs(w, { url: "/stories/new", as: cast.amara.id, form: body })));
    expect(answer.status).toBe(intent === "post" ? 409 : 200);
    expect(JSON.stringify(answer.body)).not.toContain(hash);
  }
  const opened = await answerOf(form(await doorArgs(w, { url: `/stories/new?photos[0].id=${id}`, as: cast.amara.id })));
  expect(JSON.stringify(opened.body)).not.toContain(hash);
});

test("nothing of the original is kept: not its pixels, not its name, not where it was taken", async () => {
  const w = await world();
  const original = await phonePhoto();
  const body = sent(original, "../../Siobhan Example, 4 Quay Street.jpg");
  expect((await answerOf(post(await doorArgs(w, { url: "/stories/new", as: cast.amara.id, form: body })))).status).toBe(302);
  const kept = await stored(w);
  expect(kept.length).toBeGreaterThan(0);
  for (const content of kept) {
    expect(content.slice(8, 12)).toBe("WEBP");
    expect(content).not.toMatch(/Exif|GPS|Fernhollow|Siobhan/);
  }
  const rows = JSON.stringify([await w.db.read.select().from(files), await w.db.read.select().from(storyMedia)]);
  expect(rows).not.toMatch(/Siobhan|Quay/);
});

test.each([
  ["a page in disguise", Buffer.from("<!DOCTYPE html><script>alert(1)</script>")],
  ["a drawing in disguise", Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ["a program in disguise", Buffer.from("\x7fELF\x02\x01\x01", "latin1")],
  ["a picture that would fill the memory", bomb()],
])("%s is refused and nothing of it is kept", async (_, disguised) => {
  const w = await world();
  const answer = await answerOf(post(await doorArgs(w, { url: "/stories/new", as: cast.amara.id, form: sent(await disguised) })));
  expect([answer.status, answer.body.result.error.newPhotos]).toEqual([400, [expect.stringMatching(/^Photo 1 was not taken/)]]);
  expect(await stored(w)).toEqual([]);
  expect(await w.db.read.select().from(files)).toEqual([]);
  expect(await w.db.read.select().from(storyMedia)).toEqual([]);
});

test("an endless upload is cut off, and half of one keeps nothing", async () => {
  const w = await world({ settings: { PHOTO_MAX_MB: "1", VOICE_MAX_MB: "1" } });
  const send = async (body: BodyInit) => {
    const args = await doorArgs(w, {
      url: "/stories/new",
      as: cast.amara.id,
      headers: { "Content-Type": "multipart/form-data; boundary=b" },
    });
    const request = new Request(args.request.url, { method: "POST", headers: args.request.headers, body, duplex: "half" } as RequestInit);
    return (await answerOf(post({ ...args, request }))).status;
  };
  const head = '--b\r\nContent-Disposition: form-data; name="newPhotos"; filename="a.jpg"\r\n\r\n';
  let left = 40;
  const flood = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left-- === 0) controller.close();
      else controller.enqueue(left === 39 ? Buffer.from(head) : new Uint8Array(1024 * 1024));
    },
  });
  expect(await send(flood)).toBe(413);
  expect(await send(`${head}half`)).toBe(400);
  expect(await stored(w)).toEqual([]);
});

test("nobody fills the disk with what no story holds", async () => {
  const w = await world();
  const amara = await w.person("amara");
  const row = { kind: "photo" as const, ownerId: amara.id, files: [], createdAt: w.clock.now() };
  await w.db.write(async (tx) => {
    await tx.insert(storyMedia).values(Array.from({ length: mediaLimits.waiting }, () => ({ id: newId(), ...row })));
  });
  await expect(addPhoto(w, amara, await picture())).rejects.toMatchObject({ code: "stories.too-many-waiting", status: 429 });
  const held = await w.person("tomas");
  expect(await addPhoto(w, held, await picture())).toEqual(expect.any(String));
});

test("without a session no form is read", async () => {
  const w = await world();
  const answer = await answerOf(post(await doorArgs(w, { url: "/stories/new", form: sent(await picture()) })));
  expect(answer.status).toBe(302);
  expect(await stored(w)).toEqual([]);
});
