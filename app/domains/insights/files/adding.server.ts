import { fileTypeFromBuffer } from "file-type";
import { notOfThisKind, tooLarge } from "#app/domains/files/files.errors.ts";
import { cleanName } from "#app/domains/files/files.ts";
import { imageOfPixels, type MadeImage, madeMediaType, makeImages } from "#app/domains/files/images.server.ts";
import { keepFile } from "#app/domains/files/keeping.server.ts";
import { makeSniffer } from "#app/domains/files/sniffing.server.ts";
import { storeBytes } from "#app/domains/files/storing.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { eachText, withReplaced } from "#app/domains/privacy/answers.ts";
import { looking } from "#app/domains/privacy/clearing.server.ts";
import { replacementFor } from "#app/domains/privacy/findings.ts";
import { reasonIsPersonal } from "#app/domains/privacy/privacy.errors.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { studyFiles } from "#db/schema/insights.ts";
import { personalFile } from "../insights.errors.ts";
import { mayCurate } from "../insights.policy.ts";
import type { Pixels } from "./first-page.server.ts";
import { foundInFile } from "./looking-through.server.ts";
import { previewOf } from "./previewing.server.ts";

const megabyte = 1024 * 1024;

export const fileLimits = { image: 10 * megabyte, attachment: 20 * megabyte, atOnce: 10 } as const;
/** The use that the files room knows. */
export const studyFileKind = "study-file";

/** The longest side of an image in a body, in pixels. */
const longestSide = 1_600;
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface Given {
  readonly studyId: string;
  readonly name: string;
  readonly content: Uint8Array;
  /** Why everybody may read what was found in it. Said of an attachment whose findings were seen. */
  readonly openBecause?: string | undefined;
}

export interface AddedFile {
  readonly id: string;
  readonly hash: string;
  readonly name: string;
  /** What may identify a customer stood in its name, and is replaced there. */
  readonly renamed: boolean;
}

/** Takes an image for a body: made anew from its pixels. Refuses with `hallway.not-allowed`, `files.*`. */
export async function addImage(world: World, person: Person, { studyId, name, content }: Given): Promise<AddedFile> {
  if (!mayCurate(person)) throw notAllowed();
  if (content.byteLength > fileLimits.image) throw tooLarge();
  const making = { sides: [longestSide] as const, mostPixels: world.config.photoMegapixels * 1_000_000 };
  const [made] = await makeImages(world, content, making);
  if (!made) throw notOfThisKind();
  const { width, height } = made;
  const called = `${cleanName(name).replace(/\.[a-z0-9]{1,5}$/i, "")}.webp`;
  return keep(world, person, {
    studyId,
    kind: "image",
    name: called,
    content: made.content,
    mediaType: madeMediaType,
    width,
    height,
    preview: null,
  });
}

/**
 * Takes an attachment: a PDF, a CSV, an XLSX or an image, by what is in it. What may identify a customer anywhere in it needs an answer,
 * since everybody can save the file. Refuses with `hallway.not-allowed`, `files.*`, `privacy.reason-personal`, and with
 * `insights.personal-file`, which says what was `found`.
 */
export async function addAttachment(world: World, person: Person, { studyId, name, content, openBecause }: Given): Promise<AddedFile> {
  if (!mayCurate(person)) throw notAllowed();
  if (content.byteLength > fileLimits.attachment) throw tooLarge();
  const type = (await fileTypeFromBuffer(content))?.mime ?? "";
  const called = cleanName(name);
  if (type.startsWith("image/")) {
    const making = { sides: [longestSide] as const, mostPixels: world.config.photoMegapixels * 1_000_000 };
    const [made] = await makeImages(world, content, making);
    if (!made) throw notOfThisKind();
    const { width, height } = made;
    const webp = `${called.replace(/\.[a-z0-9]{1,5}$/i, "")}.webp`;
    return keep(world, person, {
      studyId,
      kind: "attachment",
      name: webp,
      content: made.content,
      mediaType: madeMediaType,
      width,
      height,
      preview: null,
    });
  }
  const mediaType = type === "application/pdf" || type === spreadsheet ? type : await tableType(content);
  if (!mediaType) throw notOfThisKind();
  const found = await foundInFile(world, { studyId, mediaType, content });
  if (found && openBecause === undefined) throw Object.assign(personalFile(), { found });
  if (found && (await looking(world, {}))(openBecause ?? "").length > 0) throw Object.assign(reasonIsPersonal(), { found });
  const preview = previewOf(mediaType, content) ?? null;
  const page = mediaType === "application/pdf" ? await pageOf(world, content) : undefined;
  const opened = found && { kinds: found.kinds, unread: found.unread, because: openBecause };
  const made = { content, mediaType, width: null, height: null, preview, page, opened };
  return keep(world, person, { studyId, kind: "attachment", name: called, ...made });
}

/** The first page of a PDF as an image; nothing where it cannot be drawn: then the file's name stands alone. */
async function pageOf(world: World, content: Uint8Array): Promise<MadeImage | undefined> {
  try {
    return await imageOfPixels(world, await world.aside.do<Pixels>("insights.first-page", content));
  } catch (error) {
    world.log.warn({ error }, "The first page of an attachment could not be drawn");
    return undefined;
  }
}

async function tableType(content: Uint8Array): Promise<string | undefined> {
  const sniffer = makeSniffer();
  sniffer.see(content);
  return sniffer.verdict(["table"]);
}

interface Kept extends Omit<Given, "openBecause"> {
  readonly kind: "image" | "attachment";
  readonly mediaType: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly preview: unknown;
  /** The first page of it. */
  readonly page?: MadeImage | undefined;
  /** What was found in it and answered. */
  readonly opened?: Record<string, unknown> | undefined;
}

async function keep(world: World, person: Person, { content, page, opened, ...given }: Kept): Promise<AddedFile> {
  const { renamed, ...said } = await fitToRead(world, given);
  const file = { ...given, ...said };
  const { hash, size } = await storeBytes(world, content, file.mediaType);
  const shown = page && { page: (await storeBytes(world, page.content, madeMediaType)).hash, width: page.width, height: page.height };
  const id = newId();
  const now = world.clock.now();
  const use = { about: { kind: studyFileKind, id: file.studyId }, personId: person.id, now };
  await world.db.write(async (tx) => {
    await tx.insert(studyFiles).values({ id, ...file, preview: shown ?? file.preview, hash, size, by: person.id, at: now });
    await keepFile(tx, { hash, name: file.name, ...use });
    const subject = { kind: "study", id: file.studyId };
    if (opened) await record(tx, { actorId: person.id, action: "privacy.kept", subject, detail: { file: id, ...opened }, at: now });
    if (shown) await keepFile(tx, { hash: shown.page, name: `${file.name}.webp`, ...use });
  });
  return { id, hash, name: file.name, renamed };
}

/** Everybody who reads the study reads a file's name and its first rows. What curators called not personal stays. */
async function fitToRead(world: World, { studyId, name, preview }: Pick<Kept, "studyId" | "name" | "preview">) {
  const look = await looking(world, { about: { kind: "study", id: studyId } });
  const cleaned = (text: string) => withReplaced(text, look(text), ({ kind }) => replacementFor(kind));
  const [, stem = name, ending = ""] = /^(.*?)(\.[a-z0-9]{1,5})?$/i.exec(name) ?? [];
  // In a name, words are told apart by other signs than spaces as well.
  const spaced = stem.replaceAll("_", " ");
  const called = cleaned(spaced);
  const fit = { name: called === spaced ? name : cleanName(`${called}${ending}`), preview: eachText(preview, cleaned) };
  return { ...fit, renamed: called !== spaced };
}
