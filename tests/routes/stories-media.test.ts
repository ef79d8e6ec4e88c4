/** Photos and voice notes of a story through its form's doors, as a browser without scripts sends them. */
import { describe, expect, test } from "vitest";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { storedContent } from "#app/domains/stories/stories.queries.server.ts";
import { loader as consents } from "#app/routes/admin.consent.tsx";
import { loader as feed } from "#app/routes/stories._index.tsx";
import { loader as page } from "#app/routes/stories.$id._index.tsx";
import { action as consent, loader as consentPage } from "#app/routes/stories.$id.consent.tsx";
import { action as edit, loader as editForm } from "#app/routes/stories.$id.edit.tsx";
import { loader as history } from "#app/routes/stories.$id.history.tsx";
import { loader as present } from "#app/routes/stories.collections.$id.present.tsx";
import { loader as exported } from "#app/routes/stories.export[.]jsonl.ts";
import { loader as form, action as post } from "#app/routes/stories.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { files } from "#db/schema/files.ts";
import { storyMedia } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";
import { collected } from "#tests/support/collecting.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { heic, picture } from "#tests/support/pictures.ts";
import { ogg, wav, webm } from "#tests/support/sounds.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

const knock = async (w: TestWorld, door: Door, { as = cast.amara.id, ...what }: Knock) =>
  answerOf(door(await doorArgs(w, { as, ...what })));

function filled(fields: Record<string, string>, photos: readonly (Buffer | string)[] = []) {
  const sent = new FormData();
  const all = {
    id: newId(),
    happened: "She stood in the rain with the others.",
    kind: "struggle",
    consent: "spoken",
    consentUses: "media",
    pleasure: "-60",
    arousal: "80",
    intent: "post",
  };
  for (const [name, value] of Object.entries({ ...all, ...fields })) sent.append(name, value);
  for (const content of photos) sent.append("newPhotos", new File([new Uint8Array(Buffer.from(content))], "photo.jpg"));
  if (photos.length === 0) sent.append("newPhotos", new File([], ""));
  return sent;
}

const small = (red = 100) => picture({ width: 60, height: 40, colour: { r: red, g: 0, b: 0 } });

describe("the form of a story", () => {
  test("that is only looked at while it is typed is told what is wrong, and nothing is taken, asked, ticked or kept", async () => {
    const w = await world();
    const sent = filled({ happened: "Her husband died of cancer.", consent: "", intent: "" }, [await small()]);
    sent.append("newVoice", new File([new Uint8Array(webm())], "voice.webm"));
    sent.append("__intent__", JSON.stringify({ type: "validate", payload: { name: "consent" } }));
    const { status, body } = await knock(w, post, { url: "/stories/new", form: sent });
    expect(status).toBe(200);
    expect(body.result.error).toEqual({ consent: ["Say whether the customer agreed."] });
    expect(body.result.initialValue).not.toHaveProperty("topics");
    expect(body.result.initialValue).not.toHaveProperty("photos");
    expect(body.result.initialValue).not.toHaveProperty("voice");
    expect(await w.db.read.select().from(storyMedia)).toEqual([]);
    expect(await draftOf(w.db.read, cast.amara.id, "stories/new")).toBeUndefined();
    // Complete as well: it is nobody's press that would post it.
    sent.set("consent", "spoken");
    const complete = await knock(w, post, { url: "/stories/new", form: sent });
    expect(complete.status).toBe(200);
    expect(await storedContent(w.db.read, String(sent.get("id")))).toBeUndefined();
  });

  test("that was sent with a photo comes back and asks what it shows; then it is posted and shown", async () => {
    const w = await world();
    const asked = await knock(w, post, { url: "/stories/new", form: filled({ title: "In the rain" }, [await small()]) });
    expect(asked.status).toBe(400);
    expect(asked.body.result.error).toEqual({ "photos[0].alt": ["Say what the photo shows, for those who cannot see it."] });
    const { title, happened, photos } = asked.body.result.initialValue;
    expect({ title, happened }).toEqual({ title: "In the rain", happened: "She stood in the rain with the others." });
    expect(asked.body.media.photos).toMatchObject([{ id: photos[0].id, files: [{ width: 60, height: 40 }] }]);

    const fields = { title, "photos[0].id": photos[0].id, "photos[0].alt": "A queue\nin the rain " };
    const posted = await knock(w, post, { url: "/stories/new", form: filled(fields) });
    expect(posted.status).toBe(302);
    const id = posted.location?.split("/").at(-1) ?? "";
    expect((await storedContent(w.db.read, id))?.photos).toEqual([{ id: photos[0].id, alt: "A queue in the rain" }]);
    const { body } = await knock(w, page, { url: `/stories/${id}`, params: { id }, as: cast.henrik.id });
    expect(body.story.photos).toMatchObject([{ alt: "A queue in the rain", files: [{ width: 60, height: 40 }] }]);
  });

  test("that was sent with photos and what they show is posted at once", async () => {
    const w = await world();
    const sent = filled({}, [await small(1), await small(2)]);
    for (const alt of ["The queue", "The counter"]) sent.append("newAlts", alt);
    const posted = await knock(w, post, { url: "/stories/new", form: sent });
    const content = await storedContent(w.db.read, posted.location?.split("/").at(-1) ?? "");
    expect(content?.photos?.map(({ alt }) => alt)).toEqual(["The queue", "The counter"]);
  });

  test("says of each photo that it does not take why, and keeps the others and everything typed", async () => {
    const w = await world({ settings: { PHOTO_MAX_MB: "1", PHOTO_MAX_MEGAPIXELS: "1" } });
    const large = Buffer.concat([await small(), Buffer.alloc(1_100_000)]);
    const wide = await picture({ width: 1_500, height: 1_000 });
    const sent = filled({ title: "In the rain" }, [
      heic,
      "GIF89a……",
      await small(),
      large,
      wide,
      (await picture()).subarray(0, 1_000),
      await small(9),
    ]);
    const { status, body } = await knock(w, post, { url: "/stories/new", form: sent });
    expect(status).toBe(400);
    expect(body.result.error.newPhotos).toMatchObject([
      expect.stringMatching(/^Photo 1 .*HEIC.*JPEG/),
      expect.stringMatching(/^Photo 2 .*not a JPEG, PNG or WebP/),
      expect.stringMatching(/^Photo 4 .*larger than 1 MB/),
      expect.stringMatching(/^Photo 5 .*more than 1 million pixels/),
      expect.stringMatching(/^Photo 6 .*damaged/),
      expect.stringMatching(/^Photo 7 .*at most 6 photos/),
    ]);
    expect(body.result.initialValue).toMatchObject({ title: "In the rain", photos: [{ id: expect.any(String) }] });
  });

  test("takes photos without posting, and puts them into another order", async () => {
    const w = await world();
    const added = await knock(w, post, {
      url: "/stories/new",
      form: filled({ happened: "", intent: "attach" }, [await small(1), await small(2)]),
    });
    expect(added.status).toBe(200);
    expect(added.body.result.error).toBeUndefined();
    const [one, two] = added.body.result.initialValue.photos.map(({ id }: { id: string }) => id);
    const held = { "photos[0].id": one, "photos[0].alt": "One", "photos[1].id": two, "photos[1].alt": "Two" };
    const press = async (intent: string) =>
      (await knock(w, post, { url: "/stories/new", form: filled({ ...held, intent }) })).body.result.initialValue.photos;
    expect(await press(`photo-up:${two}`)).toEqual([
      { id: two, alt: "Two" },
      { id: one, alt: "One" },
    ]);
    expect(await press(`photo-up:${one}`)).toMatchObject([{ id: one }, { id: two }]);
    expect(await press(`photo-remove:${one}`)).toEqual([{ id: two, alt: "Two" }]);

    await knock(w, post, { url: "/stories/new", form: filled({ ...held, intent: "keep" }) });
    expect((await draftOf(w.db.read, cast.amara.id, "stories/new"))?.values["photos[1].id"]).toEqual([two]);
    const { body } = await knock(w, form, { url: "/stories/new" });
    expect(body.values.photos).toEqual([
      { id: one, alt: "One" },
      { id: two, alt: "Two" },
    ]);
    expect(body.media.photos.map(({ id }: { id: string }) => id)).toEqual([one, two]);
  });

  test("previews the photos that it holds", async () => {
    const w = await world();
    const sent = filled({ intent: "preview" }, [await small()]);
    sent.append("newAlts", "The queue");
    const { body } = await knock(w, post, { url: "/stories/new", form: sent });
    expect(body.preview.photos).toMatchObject([{ alt: "The queue", files: [{ width: 60 }] }]);
  });

  test("with more photos than a story holds asks for fewer", async () => {
    const w = await world();
    const first = await knock(w, post, {
      url: "/stories/new",
      form: filled({ intent: "attach" }, await Promise.all([1, 2, 3, 4].map(small))),
    });
    const held = Object.fromEntries(
      first.body.result.initialValue.photos.flatMap(({ id }: { id: string }, at: number) => [
        [`photos[${at}].id`, id],
        [`photos[${at}].alt`, "The queue"],
      ]),
    );
    const sent = filled(held, await Promise.all([5, 6, 7].map(small)));
    for (const alt of ["a", "b", "c"]) sent.append("newAlts", alt);
    const { status, body } = await knock(w, post, { url: "/stories/new", form: sent });
    expect([status, body.result.error.photos]).toEqual([400, ["A story holds at most 6 photos."]]);
    expect(body.result.initialValue.photos).toHaveLength(7);
  });
});

describe("a voice note", () => {
  const spoken = (fields: Record<string, string>, content?: Buffer) => {
    const sent = filled(fields);
    if (content) sent.append("newVoice", new File([new Uint8Array(content)], "Siobhan, 4 Quay Street.wav"));
    return sent;
  };

  test("comes back and asks what is said in it; then it is posted, shown and marked in the feed", async () => {
    const w = await world();
    const asked = await knock(w, post, { url: "/stories/new", form: spoken({ newPeaks: "0,50,100" }, wav(3)) });
    expect(asked.status).toBe(400);
    expect(asked.body.result.error).toEqual({
      "voice.transcript": ["Write what is said in the voice note, for those who cannot hear it."],
    });
    expect(asked.body.media.voice).toMatchObject({ seconds: 3, peaks: [0, 50, 100], mediaType: "audio/wav" });
    const { id } = asked.body.result.initialValue.voice;
    const posted = await knock(w, post, { url: "/stories/new", form: spoken({ "voice.id": id, "voice.transcript": "It hums." }) });
    const story = posted.location?.split("/").at(-1) ?? "";
    expect((await storedContent(w.db.read, story))?.voice).toEqual({ id, transcript: "It hums." });
    const { body } = await knock(w, page, { url: `/stories/${story}`, params: { id: story }, as: cast.henrik.id });
    expect(body.story.voice).toMatchObject({ transcript: "It hums.", seconds: 3, peaks: [0, 50, 100] });
    expect((await knock(w, feed, { url: "/stories" })).body.cards[0]).toMatchObject({ id: story, voiceSeconds: 3 });
  });

  test("is replaced by another, and taken out", async () => {
    const w = await world();
    const fields = { "voice.transcript": "It hums." };
    const posted = await knock(w, post, { url: "/stories/new", form: spoken(fields, wav(1)) });
    const story = posted.location?.split("/").at(-1) ?? "";
    const at = { url: `/stories/${story}/edit`, params: { id: story } };
    const [{ hash: first }] = (await mediaFiles(w)) as [{ hash: string }];
    const revision = async () => (await knock(w, editForm, at)).body.revision;
    expect((await knock(w, edit, { ...at, form: spoken({ ...fields, id: story, revision: await revision() }, wav(2)) })).status).toBe(302);
    await w.settle();
    expect(await mediaFiles(w)).toHaveLength(1);
    expect(await w.files.has(first)).toBe(false);
    const removed = await knock(w, edit, { ...at, form: spoken({ ...fields, id: story, "voice.id": newId(), intent: "voice-remove:it" }) });
    expect([removed.status, removed.body.result.initialValue.voice]).toEqual([200, { transcript: "It hums." }]);
    expect((await knock(w, edit, { ...at, form: spoken({ ...fields, id: story, revision: await revision() }) })).status).toBe(302);
    await w.settle();
    expect(await mediaFiles(w)).toEqual([]);
    expect((await storedContent(w.db.read, story))?.voice).toBeUndefined();
  });

  test.each([
    ["what is too long", () => wav(304), /longer than 5:00 minutes/],
    ["what is too large", () => Buffer.concat([wav(1), Buffer.alloc(6_000_000)]), /larger than 5 MB/],
    ["a film", () => webm({ video: true }), /no recording/],
    ["a page in disguise", () => Buffer.from("<!DOCTYPE html><script>alert(1)</script>"), /no recording/],
    ["half of one", () => ogg().subarray(0, 60), /damaged/],
  ])("is refused with its reason when it is %s", async (_, make, reason) => {
    const w = await world({ settings: { VOICE_MAX_MB: "5" } });
    const { status, body } = await knock(w, post, {
      url: "/stories/new",
      form: spoken({ title: "In the rain", "voice.transcript": "…" }, make()),
    });
    expect([status, body.result.error.newVoice]).toEqual([400, [expect.stringMatching(reason)]]);
    expect(body.result.initialValue).toMatchObject({ title: "In the rain", voice: { transcript: "…" } });
    expect(await mediaFiles(w)).toEqual([]);
  });

  test("with loudnesses that are none is taken without them", async () => {
    const w = await world();
    for (const peaks of ["1,2,<script>", "1e9", "-1", Array(500).fill(1).join()]) {
      const { body } = await knock(w, post, { url: "/stories/new", form: spoken({ newPeaks: peaks }, wav(1)) });
      expect(body.media.voice.peaks).toEqual([]);
    }
  });
});

test("what identifies a customer is asked for in what is said of a photo and in a voice note as well", async () => {
  const w = await world();
  const sent = filled({ "voice.transcript": "You reach her at siobhan@quay.example." }, [await small()]);
  sent.append("newAlts", "A letter of siobhan@quay.example");
  sent.append("newVoice", new File([new Uint8Array(wav(1))], "a.wav"));
  const { status, body } = await knock(w, post, { url: "/stories/new", form: sent });
  expect(status).toBe(422);
  expect(Object.keys(body.result.error).sort()).toEqual(["photos[0].alt", "voice.transcript"]);
  expect(body.findings.map(({ field, kind }: { field: string; kind: string }) => [field, kind])).toEqual([
    ["photos[0].alt", "email"],
    ["voice.transcript", "email"],
  ]);
});

test("the export names where photos and voice notes are", async () => {
  const w = await world();
  const sent = filled({ "voice.transcript": "It hums." }, [await small()]);
  sent.append("newAlts", "The queue");
  sent.append("newVoice", new File([new Uint8Array(wav(1))], "a.wav"));
  await knock(w, post, { url: "/stories/new", form: sent });
  const answer = await answerOf(exported(await doorArgs(w, { url: "/stories/export.jsonl", as: cast.henrik.id })));
  expect(answer.body).toMatchObject({
    photos: [{ alt: "The queue", url: expect.stringMatching(/^http.*\/files\/[0-9a-f]{64}$/) }],
    voice: { transcript: "It hums.", seconds: 1, url: expect.stringMatching(/\/files\//) },
  });
});

const mediaFiles = (w: TestWorld) => w.db.read.select({ hash: files.hash }).from(files);

test("an edit changes what a photo is said to show, and the history tells", async () => {
  const w = await world();
  const sent = filled({}, [await small()]);
  sent.append("newAlts", "The queue");
  const id = (await knock(w, post, { url: "/stories/new", form: sent })).location?.split("/").at(-1) ?? "";
  const opened = await knock(w, editForm, { url: `/stories/${id}/edit`, params: { id } });
  const [photo] = opened.body.values.photos;
  expect(photo).toMatchObject({ alt: "The queue" });
  const fields = { id, revision: opened.body.revision, "photos[0].id": photo.id, "photos[0].alt": "A queue in the rain" };
  const saved = await knock(w, edit, { url: `/stories/${id}/edit`, params: { id }, form: filled(fields) });
  expect(saved.status).toBe(302);
  const { body } = await knock(w, history, { url: `/stories/${id}/history`, params: { id } });
  const [{ name, after }] = body.changes[0].fields;
  expect([name, after.map(({ text }: { text: string }) => text).join("")]).toEqual(["photos", "1: A queue in the rain"]);
});

test("an agreement that says nothing of photos keeps them from others until it does, which is told where the story is posted and listed for editors", async () => {
  const w = await world();
  const asked = await knock(w, post, { url: "/stories/new", form: filled({}, [await small()]) });
  const fields = { "photos[0].id": asked.body.result.initialValue.photos[0].id, "photos[0].alt": "A queue", consentUses: "training" };
  const sent = filled(fields);
  sent.append("newAlts", "");
  const posted = await knock(w, post, { url: "/stories/new", form: sent });
  const id = posted.location?.split("/").at(-1) ?? "";
  const shownTo = async (as: string) => {
    const { body } = await knock(w, page, { url: `/stories/${id}`, params: { id }, as });
    return [body.story.photos.length, body.mediaLeftOut];
  };
  const covered = async () => "cover" in (await knock(w, feed, { url: "/stories", as: cast.henrik.id })).body.cards[0];
  const inExport = async () =>
    (await answerOf(exported(await doorArgs(w, { url: "/stories/export.jsonl", as: cast.henrik.id })))).body.photos.length;
  expect([await shownTo(cast.henrik.id), await shownTo(cast.amara.id), await shownTo(cast.leila.id)]).toEqual([
    [0, false],
    [1, true],
    [1, true],
  ]);
  const collection = await collected(w, "henrik", [id]);
  const presented = async () => {
    const { body } = await knock(w, present, { url: "/", params: { id: collection }, as: cast.henrik.id });
    return body.stories[0].photos.length;
  };
  expect([await covered(), await inExport(), await presented()]).toEqual([false, 0, 0]);
  expect(decodeURIComponent(posted.setCookie.join())).toContain("nothing says that they agreed to the photos");

  const listed = async () =>
    (await knock(w, consents, { url: "/admin/consent?show=not-media", as: cast.leila.id })).body.rows.map((row: { id: string }) => row.id);
  const where = { url: `/stories/${id}/consent`, params: { id } };
  expect(await listed()).toEqual([id]);
  expect((await knock(w, consentPage, where)).body.leavesOutMedia).toBe(true);

  await knock(w, consent, { ...where, form: { intent: "record", consent: "spoken", consentUses: ["media"] } });
  expect(await listed()).toEqual([]);
  expect((await knock(w, consentPage, where)).body.leavesOutMedia).toBe(false);
  expect([await shownTo(cast.henrik.id), await covered(), await inExport(), await presented()]).toEqual([[1, false], true, 1, 1]);
});
