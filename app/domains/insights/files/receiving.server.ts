/** Files that arrive with a form, one after the other; what was not taken says why. */

import { createHash } from "node:crypto";
import { malformed } from "#app/domains/files/files.errors.ts";
import { type Arrived, isUpload, readForm } from "#app/domains/files/form-files.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { isKnownFailure, type KnownFailure } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { type AddedFile, addAttachment, addImage, fileLimits } from "./adding.server.ts";
import { type AskedFile, type FoundInFile, longestReason, openFields } from "./answering.ts";

export interface Received {
  readonly form: FormData;
  readonly added: AddedFile[];
  /** In words, for whoever sent them: what was not taken, and what they should look at once more. */
  readonly problems: string[];
  /** What was not taken because it may identify customers, until somebody says why everybody may read it. */
  readonly asked: AskedFile[];
}

/** Images come as `files`, attachments as `attachments`. Without `studyId` the form names it before its files, as `id`. */
export async function receiveStudyFiles(world: World, person: Person, request: Request, studyId?: string): Promise<Received> {
  if (!isUpload(request)) return { form: await request.formData(), added: [], problems: [], asked: [] };
  const arrived: { image: boolean; one: Arrived }[] = [];
  const taking = (image: boolean, bytes: number) => ({
    most: fileLimits.atOnce,
    bytes,
    take: async (one: Arrived) => void arrived.push({ image, one }),
  });
  const form = await readForm(request, { files: taking(true, fileLimits.image), attachments: taking(false, fileLimits.attachment) });
  const id = studyId ?? String(form.get("id") ?? "");
  if (!isId(id)) throw malformed();
  const added: AddedFile[] = [];
  const problems: string[] = [];
  const asked: AskedFile[] = [];
  const answered = new Set(form.getAll(openFields.files));
  const reason = reasonIn(form);
  for (const { image, one } of arrived) {
    const most = (image ? fileLimits.image : fileLimits.attachment) / 1024 / 1024;
    if ("refused" in one) {
      problems.push(
        one.refused === "too-large" ? m.insights_files_too_large({ most }) : m.insights_files_too_many({ most: fileLimits.atOnce }),
      );
      continue;
    }
    const { name, content } = one;
    const hash = createHash("sha256").update(content).digest("hex");
    const openBecause = answered.has(hash) && reason !== "" ? reason : undefined;
    try {
      const file = await (image ? addImage : addAttachment)(world, person, { studyId: id, name, content, openBecause });
      added.push(file);
      if (file.renamed) problems.push(m.insights_files_renamed({ name: file.name }));
    } catch (error) {
      if (saysWhatWasFound(error)) {
        asked.push({ ...error.found, name, hash });
        if (error.code === "privacy.reason-personal") problems.push(m.insights_files_reason_personal({ name }));
        continue;
      }
      if (!isKnownFailure(error) || !error.code.startsWith("files.")) throw error;
      problems.push(m.insights_files_refused({ name, reason: reasonOf(error.code, most) }));
    }
  }
  return { form, added, problems, asked };
}

const reasonIn = (form: FormData) =>
  String(form.get(openFields.reason) ?? "")
    .trim()
    .slice(0, longestReason);

const saysWhatWasFound = (error: unknown): error is KnownFailure & { readonly found: FoundInFile } =>
  isKnownFailure(error) && "found" in error;

export function reasonOf(code: string, most: number): string {
  if (code === "files.too-large" || code === "files.image-too-many-pixels") return m.insights_files_too_large({ most });
  return code === "files.image-broken" ? m.insights_files_broken() : m.insights_files_wrong_kind();
}

/** The line that shows an image in a body. */
export const imageLine = ({ hash, name }: Pick<AddedFile, "hash" | "name">) =>
  `![${name.replace(/\.webp$/, "").replaceAll(/[[\]]/g, "")}](/files/${hash})`;
