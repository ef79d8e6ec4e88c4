import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { cleanName } from "#app/domains/files/files.ts";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { isKnownFailure, notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { studies, studyAudiences, studyImportItems, studyImports, studyWorkings } from "#db/schema/insights.ts";
import { addImage } from "../files/adding.server.ts";
import { mayCurate } from "../insights.policy.ts";
import { type StudyContent, type StudySettings, slugOf, studyLimits } from "../insights.ts";
import { freeSlug } from "../slugs.server.ts";
import { type Remark, readWriteUp } from "./reading.ts";
import { settled } from "./settling.server.ts";
import { isImage, isWriteUp, type Packed, unpacked } from "./unpacking.ts";

interface Item {
  readonly file: string;
  readonly outcome: "taken" | "refused";
  readonly studyId?: string;
  readonly isRepeat?: boolean;
  readonly remarks: readonly Remark[];
}

/** What was chosen: files, among them zips; `left`: what was not looked at, and why. */
export interface Chosen {
  readonly files: readonly Packed[];
  readonly left: readonly Remark[];
}

/**
 * Takes write-ups and their images in, as studies that are not published yet, and keeps a report of every file. The same write-up
 * again is the same study. Returns the id of the import. Refuses with `hallway.not-allowed`.
 */
export async function takeInWriteUps(world: World, person: Person, { files, left }: Chosen): Promise<string> {
  if (!mayCurate(person)) throw notAllowed();
  const { writeUps, images, refused } = sorted(files);
  const items: Item[] = left.map(refusal);
  const used = new Set<string>();
  for (const one of writeUps) items.push(await takeOne(world, person, one, images, used));
  items.push(...refused);
  for (const { name } of images) if (!used.has(name)) items.push(refusal({ kind: "image-unused", what: name }));
  const id = newId();
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    const name = files
      .map((one) => cleanName(one.name))
      .join(", ")
      .slice(0, 200);
    await tx.insert(studyImports).values({ id, by: person.id, at, name });
    const rows = items.map((item, position) => ({ importId: id, position, studyId: null, isRepeat: false, ...item }));
    if (rows.length > 0) await tx.insert(studyImportItems).values(rows);
    const detail = { files: items.length, taken: items.filter(({ outcome }) => outcome === "taken").length };
    await record(tx, { actorId: person.id, action: "insights.imported", subject: { kind: "study-import", id }, detail, at });
  });
  return id;
}

const refusal = (remark: Remark): Item => ({ file: remark.what, outcome: "refused", remarks: [remark] });

function sorted(files: readonly Packed[]) {
  const writeUps: Packed[] = [];
  const images: Packed[] = [];
  const refused: Item[] = [];
  const sort = (file: Packed) => {
    if (isWriteUp(file.name)) writeUps.push(file);
    else if (isImage(file.name)) images.push(file);
    else refused.push(refusal({ kind: "wrong-type", what: file.name }));
  };
  for (const file of files) {
    if (!/\.zip$/i.test(file.name)) {
      sort(file);
      continue;
    }
    try {
      const inside = unpacked(file.content);
      inside.files.forEach(sort);
      refused.push(...inside.left.map(refusal));
    } catch {
      refused.push(refusal({ kind: "broken-zip", what: file.name }));
    }
  }
  return { writeUps, images, refused };
}

async function takeOne(
  world: World,
  person: Person,
  { name, content }: Packed,
  images: readonly Packed[],
  used: Set<string>,
): Promise<Item> {
  const source = textOf(content);
  if (source === undefined) return refusal({ kind: "not-text", what: name });
  const found = (address: string) => imageFor(name, address, images);
  const {
    content: study,
    wanted,
    remarks,
  } = readWriteUp(name.split("/").at(-1) ?? name, source, (address) => found(address) !== undefined);
  if (study.body.length > studyLimits.body) return refusal({ kind: "too-long", what: name, is: study.body.length, most: studyLimits.body });
  const sourceHash = createHash("sha256").update(source).digest("hex");
  const [known] = await world.db.read
    .select({ id: studies.id })
    .from(studies)
    .where(and(eq(studies.sourceHash, sourceHash), isNull(studies.sourceFile)));
  if (known) return { file: name, outcome: "taken", studyId: known.id, isRepeat: true, remarks };
  const id = newId();
  const { body, refused } = await withImages(world, person, id, study.body, found, used);
  const { settings, remarks: unsettled } = await settled(world, person, wanted);
  await begin(world, person, { id, sourceHash, content: { ...study, body }, settings });
  return { file: name, outcome: "taken", studyId: id, remarks: [...remarks, ...unsettled, ...refused] };
}

function textOf(content: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** An image beside the write-up, by the address that stands in it; by its name alone where there is only one of that name. */
function imageFor(file: string, address: string, images: readonly Packed[]): Packed | undefined {
  let plain = address;
  try {
    plain = decodeURIComponent(address);
  } catch {
    // A stray per cent sign is one.
  }
  const path = new URL(plain.replaceAll("?", "%3F").replaceAll("#", "%23"), `file:///${file}`).pathname.slice(1);
  const last = plain.split("/").at(-1);
  const same = images.filter(({ name }) => name.split("/").at(-1) === last);
  return images.find(({ name }) => name === decodeURIComponent(path)) ?? (same.length === 1 ? same[0] : undefined);
}

async function withImages(
  world: World,
  person: Person,
  studyId: string,
  body: string,
  found: (address: string) => Packed | undefined,
  used: Set<string>,
): Promise<{ body: string; refused: Remark[] }> {
  const addresses = new Set([...body.matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)/g)].map(([, address = ""]) => address));
  const refused: Remark[] = [];
  let text = body;
  for (const address of addresses) {
    const image = found(address);
    if (!image) continue;
    used.add(image.name);
    try {
      const { hash } = await addImage(world, person, { studyId, name: image.name, content: image.content });
      text = text.replaceAll(`](${address}`, `](/files/${hash}`).replaceAll(`](<${address}>`, `](/files/${hash}`);
    } catch (error) {
      if (!isKnownFailure(error)) throw error;
      refused.push({ kind: "image-refused", what: address });
    }
  }
  return { body: text, refused };
}

interface Begun {
  readonly id: string;
  readonly sourceHash: string;
  readonly content: StudyContent;
  readonly settings: StudySettings;
}

async function begin(world: World, person: Person, { id, sourceHash, content, settings }: Begun) {
  const { narrowedTo, ...beside } = settings;
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const slug = await freeSlug(tx, slugOf(content.title));
    const { title, answer } = content;
    await tx.insert(studies).values({ id, slug, ...beside, title, answer, sourceHash, createdBy: person.id, createdAt: now });
    if (narrowedTo.length > 0) await tx.insert(studyAudiences).values(narrowedTo.map((departmentId) => ({ studyId: id, departmentId })));
    await tx.insert(studyWorkings).values({ studyId: id, content, by: person.id, at: now });
  });
}
