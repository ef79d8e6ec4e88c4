/** The story form as it arrives, with the photos and the voice note that were chosen in it: they are taken before anything else is looked at. */
import { type Arrived, isUpload, readForm } from "#app/domains/files/form-files.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { photosIn } from "../form-values.ts";
import { addPhoto } from "./adding-photo.server.ts";
import { addVoice } from "./adding-voice.server.ts";
import { forget } from "./holding.server.ts";
import { clockTime, mediaLimits, peaksIn } from "./media.ts";

export interface ReceivedForm {
  /** With what was taken as fields among the others: `photos[0].id`, `photos[0].alt`, `voice.id`. */
  readonly form: FormData;
  /** What was not taken and why, by the name of the file field. */
  readonly mistakes: Readonly<Record<string, string[]>>;
}

export async function receiveStoryForm(world: World, person: Person, request: Request): Promise<ReceivedForm> {
  if (!isUpload(request)) return { form: await request.formData(), mistakes: {} };
  /** In the order of the files; what was not taken has no id. */
  const chosen: (string | undefined)[] = [];
  const mistakes: string[] = [];
  async function take(arrived: Arrived): Promise<void> {
    const place = chosen.length + 1;
    const taken = await photoOrReason(world, person, arrived);
    chosen.push(taken.id);
    if (taken.reason) mistakes.push(m.stories_photo_refused({ place, reason: taken.reason }));
  }
  let recorded: Arrived | undefined;
  async function record(arrived: Arrived): Promise<void> {
    recorded ??= arrived;
  }
  const megabyte = 1024 * 1024;
  const form = await orRefuse(
    readForm(request, {
      newPhotos: { most: mediaLimits.photos, bytes: world.config.photoMegabytes * megabyte, take },
      newVoice: { most: 1, bytes: world.config.voiceMegabytes * megabyte, take: record },
    }),
  );
  if (isOnlyLookedAt(form)) {
    const ids = chosen.filter((id) => id !== undefined);
    await world.db.write((tx) => forget(tx, ids, world.clock.now()));
    return { form, mistakes: {} };
  }
  nameTaken(form, chosen);
  const voice = await voiceOrReason(world, person, recorded, peaksIn(form.get("newPeaks")?.toString()));
  form.delete("newPeaks");
  if (voice?.id) form.set("voice.id", voice.id);
  return {
    form,
    mistakes: { ...(mistakes.length > 0 ? { newPhotos: mistakes } : {}), ...(voice?.reason ? { newVoice: [voice.reason] } : {}) },
  };
}

/** Sent by nobody's press but by Conform, to hear what is wrong: then nothing is taken, asked or kept. */
export const isOnlyLookedAt = (form: FormData) => form.has("__intent__");

interface Taken {
  readonly id?: string;
  readonly reason?: string;
}

async function photoOrReason(world: World, person: Person, arrived: Arrived): Promise<Taken> {
  if ("refused" in arrived) return { reason: reasonFor(`files.${arrived.refused}`, world) };
  if (arrived.content.byteLength === 0) return { reason: m.stories_photo_broken() };
  return idOrReason(world, addPhoto(world, person, arrived.content));
}

async function voiceOrReason(world: World, person: Person, arrived: Arrived | undefined, peaks: number[]): Promise<Taken | undefined> {
  if (!arrived) return undefined;
  if ("refused" in arrived) return { reason: m.stories_voice_too_large({ most: world.config.voiceMegabytes }) };
  const { id, reason } = await idOrReason(world, addVoice(world, person, arrived.content, peaks));
  return reason ? { reason: m.stories_voice_refused({ reason }) } : { id };
}

async function idOrReason(world: World, work: Promise<string>): Promise<Taken> {
  try {
    return { id: await work };
  } catch (error) {
    const reason = isKnownFailure(error) ? reasonFor(error.code, world) : undefined;
    if (!reason) throw error;
    return { reason };
  }
}

function reasonFor(code: string, { config }: World): string | undefined {
  const reasons: Record<string, () => string> = {
    "files.too-large": () => m.stories_photo_too_large({ most: config.photoMegabytes }),
    "files.too-many": () => m.stories_photo_too_many({ most: mediaLimits.photos }),
    "files.not-of-this-kind": m.stories_photo_not_of_this_kind,
    "files.image-is-heic": m.stories_photo_is_heic,
    "files.image-broken": m.stories_photo_broken,
    "files.image-too-many-pixels": () => m.stories_photo_too_many_pixels({ most: config.photoMegapixels }),
    "files.recording-not-of-this-kind": m.stories_voice_not_of_this_kind,
    "files.recording-broken": m.stories_voice_broken,
    "stories.voice-too-long": () => m.stories_voice_too_long({ most: clockTime(mediaLimits.voice) }),
    "stories.too-many-waiting": m.stories_media_too_many_waiting,
  };
  return reasons[code]?.();
}

/** Puts what was taken behind the photos that the form held already, with the words that were typed beside each. */
function nameTaken(form: FormData, chosen: readonly (string | undefined)[]): void {
  const alts = form.getAll("newAlts").map(String);
  form.delete("newAlts");
  let at = photosIn((name) => form.get(name)?.toString()).length;
  chosen.forEach((id, place) => {
    if (!id) return;
    form.set(`photos[${at}].id`, id);
    form.set(`photos[${at}].alt`, alts[place] ?? "");
    at += 1;
  });
}
