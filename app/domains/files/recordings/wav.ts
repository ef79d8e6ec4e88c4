import { type Reading, textAt, viewOf } from "./recording.ts";

/** RIFF/WAVE: only the chunks of the sound and its form are taken over; names, places and pictures stand in others. */
export const readWav: Reading = (bytes) => {
  if (textAt(bytes, 0, 4) !== "RIFF" || textAt(bytes, 8, 4) !== "WAVE") return undefined;
  const view = viewOf(bytes);
  let form: Uint8Array | undefined;
  let sound: Uint8Array | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    const name = textAt(bytes, at, 4);
    if (name === "fmt ") form ??= chunk;
    if (name === "data") sound ??= chunk;
    at += 8 + length + (length % 2);
  }
  if (!form || form.length < 16 || !sound || sound.length === 0) return undefined;
  const bytesPerSecond = viewOf(form).getUint32(8, true);
  if (bytesPerSecond === 0) return undefined;
  return { content: written(form, sound), mediaType: "audio/wav", seconds: sound.length / bytesPerSecond };
};

function written(form: Uint8Array, sound: Uint8Array): Uint8Array {
  const padding = new Uint8Array(sound.length % 2);
  const body = Buffer.concat([Buffer.from("WAVE"), chunkOf("fmt ", form), chunkOf("data", sound), padding]);
  return chunkOf("RIFF", body);
}

function chunkOf(name: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content]);
}
