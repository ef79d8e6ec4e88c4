/** A file of a form, or what was pasted in its place. */
import { emptyFile, tooLarge } from "#app/domains/files/files.errors.ts";
import { isUpload, readForm } from "#app/domains/files/form-files.server.ts";
import { mostBytes } from "./importing.server.ts";

/** Refuses with `files.malformed`, `files.too-large`, `files.empty`. What comes back without a byte was neither chosen nor pasted. */
export async function receiveFile(request: Request): Promise<{ name: string; content: Uint8Array }> {
  let content = new Uint8Array();
  let refused = false;
  let chosen = false;
  const fields = isUpload(request)
    ? await readForm(request, {
        file: {
          most: 1,
          bytes: mostBytes,
          take: async (arrived) => {
            chosen = true;
            if ("refused" in arrived) refused = true;
            else content = new Uint8Array(arrived.content);
          },
        },
      })
    : await request.formData();
  if (refused) throw tooLarge();
  const pasted = fields.get("text");
  const isPasted = typeof pasted === "string" && pasted.trim() !== "";
  if (chosen && !isPasted && isBlank(content)) throw emptyFile();
  if (content.byteLength > 0 || typeof pasted !== "string") return { name: "file", content };
  return { name: "text", content: new TextEncoder().encode(pasted) };
}

/** Nothing but spaces and ends of lines. */
const isBlank = (content: Uint8Array) => content.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
