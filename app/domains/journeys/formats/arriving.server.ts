/** A file of a form, or what was pasted in its place. */
import { tooLarge } from "#app/domains/files/files.errors.ts";
import { isUpload, readForm } from "#app/domains/files/form-files.server.ts";
import { mostBytes } from "./importing.server.ts";

/** Refuses with `files.malformed`, `files.too-large`. Nothing chosen and nothing pasted is an empty file. */
export async function receiveFile(request: Request): Promise<{ name: string; content: Uint8Array }> {
  let content = new Uint8Array();
  let refused = false;
  const fields = isUpload(request)
    ? await readForm(request, {
        file: {
          most: 1,
          bytes: mostBytes,
          take: async (arrived) => {
            if ("refused" in arrived) refused = true;
            else content = new Uint8Array(arrived.content);
          },
        },
      })
    : await request.formData();
  if (refused) throw tooLarge();
  const pasted = fields.get("text");
  if (content.byteLength > 0 || typeof pasted !== "string") return { name: "file", content };
  return { name: "text", content: new TextEncoder().encode(pasted) };
}
