import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { bomb, heic, movingPicture, phonePhoto, picture } from "#tests/support/pictures.ts";
import { world } from "#tests/support/world.ts";
import { makeImages } from "./images.server.ts";

const making = { sides: [400, 200, 100], mostPixels: 50_000_000 } as const;

describe("a photo is made anew", () => {
  test("upright, in its sizes, and without where, when and with what it was taken", async () => {
    const original = await phonePhoto();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const made = await makeImages(await world(), original, making);
    expect(made.map(({ width, height }) => [width, height])).toEqual([
      [300, 400],
      [150, 200],
      [75, 100],
    ]);
    for (const { content } of made) {
      const { exif, xmp, iptc, icc, orientation, format } = await sharp(content).metadata();
      expect({ exif, xmp, iptc, icc, orientation, format }).toEqual({ format: "webp" });
      expect(Buffer.from(content).toString("latin1")).not.toMatch(/GPS|Fernhollow|Siobhan|Exif/);
    }
  });

  test.each(["jpeg", "png", "webp"] as const)("from %s, never larger than it came", async (form) => {
    const made = await makeImages(await world(), await picture({ form, width: 120, height: 60 }), making);
    expect(made.map(({ width, height }) => [width, height])).toEqual([
      [120, 60],
      [100, 50],
    ]);
  });

  test("and of one that moves, its first picture", async () => {
    const [made] = await makeImages(await world(), await movingPicture(), making);
    expect(made).toMatchObject({ width: 64, height: 64 });
    const { pages } = await sharp(made?.content).metadata();
    expect(pages).toBeUndefined();
    const { dominant } = await sharp(made?.content).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b);
  });

  test("ten at a time, one after the other", async () => {
    const w = await world();
    const original = await picture();
    const made = await Promise.all(Array.from({ length: 10 }, () => makeImages(w, original, making)));
    expect(new Set(made.map(([first]) => Buffer.from(first?.content ?? []).toString("base64"))).size).toBe(1);
  });
});

describe("refused by name", () => {
  test("is what phones save as HEIC", async () => {
    await expect(makeImages(await world(), heic, making)).rejects.toMatchObject({ code: "files.image-is-heic", status: 415 });
  });

  test.each([
    ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ["a GIF", "GIF89a\x01\0\x01\0\0\0\0;"],
    ["a page", "<!DOCTYPE html><script>alert(1)</script>"],
    ["a document", "%PDF-1.7\n1 0 obj"],
    ["nothing", ""],
  ])("is %s", async (_, content) => {
    await expect(makeImages(await world(), Buffer.from(content), making)).rejects.toMatchObject({ code: "files.not-of-this-kind" });
  });

  test("is a picture of which half is missing, or which only begins like one", async () => {
    const w = await world();
    const whole = await picture();
    const beginning = Buffer.concat([whole.subarray(0, 20), Buffer.alloc(4_000, 7)]);
    for (const broken of [whole.subarray(0, whole.length / 2), beginning]) {
      await expect(makeImages(w, broken, making)).rejects.toMatchObject({ code: "files.image-broken", status: 422 });
    }
    expect(await makeImages(w, whole, making)).toHaveLength(3);
  });

  test("is a small file that would unfold to 256 million pixels", async () => {
    const small = await bomb();
    expect(small.length).toBeLessThan(200_000);
    await expect(makeImages(await world(), small, making)).rejects.toMatchObject({ code: "files.image-too-many-pixels", status: 413 });
  });
});
