/** Voice notes: what arrived is taken apart by its content alone, measured, and left without what else was written into it. */
import { recordingBroken, recordingNotOfThisKind } from "./files.errors.ts";
import { readMp3 } from "./recordings/mp3.ts";
import { readMp4 } from "./recordings/mp4.ts";
import { readOgg } from "./recordings/ogg.ts";
import type { Reading, Recording } from "./recordings/recording.ts";
import { readWav } from "./recordings/wav.ts";
import { readWebm } from "./recordings/webm.ts";

const readings: readonly Reading[] = [readWebm, readOgg, readMp4, readWav, readMp3];

/** @throws files.recording-not-of-this-kind, files.recording-broken */
export function takeRecording(original: Uint8Array): Recording {
  const recording = read(original);
  if (!recording) throw recordingNotOfThisKind();
  if (!(recording.seconds > 0)) throw recordingBroken();
  return recording;
}

function read(original: Uint8Array): Recording | undefined {
  try {
    for (const reading of readings) {
      const recording = reading(original);
      if (recording) return recording;
    }
  } catch (error) {
    if (error instanceof RangeError) throw recordingBroken();
    throw error;
  }
  return undefined;
}
