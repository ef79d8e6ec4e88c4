import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSigned, mp3, mp4, ogg, secret, wav, webm } from "#tests/support/sounds.ts";
import { takeRecording } from "./recordings.server.ts";

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

const formats: [string, () => Buffer, string][] = [
  ["WAV", wav, "audio/wav"],
  ["MP3", mp3, "audio/mpeg"],
  ["Ogg", ogg, "audio/ogg"],
  ["Ogg with few remarks", () => ogg(secret), "audio/ogg"],
  ["M4A", mp4, "audio/mp4"],
  ["M4A in fragments", () => mp4({ fragmented: true }), "audio/mp4"],
  ["WebM", webm, "audio/webm"],
  ["WebM of known lengths", () => webm({ live: false }), "audio/webm"],
];

describe("a recording", () => {
  test.each(formats)("in %s is measured and left without who made it and where", (_, make, mediaType) => {
    const original = make();
    expect(text(original)).toContain("51.8985 N");
    const taken = takeRecording(original);
    expect(taken.mediaType).toBe(mediaType);
    expect(taken.seconds).toBeGreaterThan(1.95);
    expect(taken.seconds).toBeLessThan(2.05);
    expect(text(taken.content)).not.toMatch(/Siobhan|51\.8985/);
    const again = takeRecording(taken.content);
    expect([again.seconds, again.content.length]).toEqual([taken.seconds, taken.content.length]);
  });

  test("in Ogg carries the checks that its players look for", () => {
    const { content } = takeRecording(ogg());
    const remarks = Buffer.from(content).indexOf("OggS", 4);
    const sound = Buffer.from(content).lastIndexOf("OggS");
    expect(isSigned(content.subarray(remarks, sound))).toBe(true);
  });

  test("in WebM as browsers record it says its length, so that one can move about in it", () => {
    const { content } = takeRecording(webm());
    const at = Buffer.from(content).indexOf(Buffer.from("448988", "hex"));
    expect(Buffer.from(content).readDoubleBE(at + 3)).toBe(2_000);
  });

  test.each([
    ["a film in WebM", webm({ video: true })],
    ["a film in MP4", mp4({ handler: "vide" })],
    ["a page", Buffer.from("<!DOCTYPE html><script>alert(1)</script>")],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1")],
    ["a document that calls itself an ID3 tag", Buffer.concat([Buffer.from("ID3\x04\0\0\0\0\0\0", "latin1"), Buffer.from("%PDF-1.7")])],
    ["nothing", Buffer.alloc(0)],
  ])("is refused when it is %s", (_, content) => {
    expect(() => takeRecording(content)).toThrow(expect.objectContaining({ code: "files.recording-not-of-this-kind", status: 415 }));
  });

  test("with nothing in it is refused", () => {
    expect(() => takeRecording(wav(0))).toThrow(expect.objectContaining({ status: 415 }));
    expect(() => takeRecording(mp4().subarray(0, 40))).toThrow(expect.objectContaining({ status: 415 }));
  });

  test("however it is damaged is taken or refused by name, and quickly", () => {
    const originals = formats.map(([, make]) => make());
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        fc.nat(),
        (original, hits, end) => {
          const damaged = Buffer.from(original.subarray(0, 1 + (end % original.length)));
          for (const [at, value] of hits) damaged[at % Math.min(damaged.length, 600)] = value;
          try {
            expect(takeRecording(damaged).seconds).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toMatchObject({ code: expect.stringMatching(/^files\.recording-/) });
          }
        },
      ),
      { numRuns: 600 },
    );
  });
});
