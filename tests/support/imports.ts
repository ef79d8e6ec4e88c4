/** Files of stories for tests: received as an upload would be, mapped by name, run. */
import { receiveUpload } from "#app/domains/files/receiving.server.ts";
import { beginImport } from "#app/domains/stories/importing/beginning.server.ts";
import { chooseMapping } from "#app/domains/stories/importing/choosing.server.ts";
import { importOf, type StoryImport } from "#app/domains/stories/importing/imports.queries.server.ts";
import type { MappedField, Mapping, Source } from "#app/domains/stories/importing/mapping.ts";
import { runImport } from "#app/domains/stories/importing/running.server.ts";
import type { TestWorld } from "./world.ts";

/** A mapping as a test writes it: columns by the name in the header. */
export type Wish = Partial<Omit<Mapping, "fields">> & {
  columns?: Partial<Record<MappedField, string>>;
  fields?: Partial<Mapping["fields"]>;
};

export async function begun(w: TestWorld, content: string | Buffer<ArrayBuffer>, name = "verbatims.csv"): Promise<StoryImport> {
  const form = new FormData();
  form.append("file", new File([content], name));
  const request = new Request("http://localhost/", { method: "POST", body: form });
  const { file } = await receiveUpload(w, request, { field: "file", bytes: 200_000_000, kinds: ["table"] });
  return foundImport(w, await beginImport(w, await w.person("jonas"), file));
}

export async function foundImport(w: TestWorld, id: string): Promise<StoryImport> {
  const found = await importOf(w.db.read, id);
  if (!found) throw new Error("This import is not there");
  return found;
}

export async function mapped(
  w: TestWorld,
  content: string | Buffer<ArrayBuffer>,
  { columns = {}, fields = {}, ...rest }: Wish,
): Promise<StoryImport> {
  const { id, survey, mapping } = await begun(w, content);
  const named = Object.entries(columns).map(([field, name]): [string, Source] => {
    const column = survey.columns.findIndex((one) => one.name === name);
    return [field, column < 0 ? { from: "nothing" } : { from: "column", column }];
  });
  const wished = { ...mapping, ...rest, fields: { ...mapping.fields, ...Object.fromEntries(named), ...fields } };
  await chooseMapping(w, await w.person("jonas"), id, wished);
  return foundImport(w, id);
}

/** Uploaded, mapped and run to the end. */
export async function imported(w: TestWorld, content: string | Buffer<ArrayBuffer>, wish: Wish = {}): Promise<StoryImport> {
  const { id } = await mapped(w, content, wish);
  await runImport(w, await w.person("jonas"), id);
  await w.settle();
  return foundImport(w, id);
}

/** The lines of an import's report. */
export async function reportOf(w: TestWorld, { reportHash }: StoryImport): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of w.files.open(reportHash ?? "")) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8").split("\r\n").slice(0, -1);
}
