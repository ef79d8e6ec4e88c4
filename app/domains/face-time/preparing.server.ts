/** What a guest reads and signs before a shift. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { asc, eq, isNull, or } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { notFound } from "#app/shared/errors.ts";
import { frontMatter } from "#app/shared/front-matter.server.ts";
import { isId, newId } from "#app/shared/ids.ts";
import { renderMarkdown } from "#app/shared/markdown.server.ts";
import { readOnceFor } from "#app/shared/read-once.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { lockedLightly } from "#db/dialect.ts";
import { briefingReadings, briefings, declarationSignings, declarations } from "#db/schema/face-time.ts";
import { wordsChanged } from "./face-time.errors.ts";

export interface Briefing {
  readonly key: string;
  readonly title: string;
  readonly body: string;
}

const filed = readOnceFor<World["config"], Briefing[]>(() => readBriefings(join(process.cwd(), "content/briefings")));

/** Reads and checks a folder of briefings: front matter with a title, and words. */
export async function readBriefings(folder: string): Promise<Briefing[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md")).sort();
  return Promise.all(files.map(async (file) => briefingFrom(file, await readFile(join(folder, file), "utf8"))));
}

function briefingFrom(file: string, source: string): Briefing {
  const { fields: front, body } = frontMatter(`content/briefings/${file}`, source);
  const title = typeof front === "object" && front !== null && "title" in front ? front.title : undefined;
  if (typeof title !== "string" || !body.trim())
    throw new Error(`content/briefings/${file}: its front matter should have a title, and words should follow it`);
  return { key: file.replace(/\.md$/, ""), title, body: body.trim() };
}

/** Those that come with the product, by title. */
export async function briefingFiles(world: Pick<World, "config">): Promise<{ key: string; title: string }[]> {
  return (await filed(world.config)).map(({ key, title }) => ({ key, title }));
}

const mostBriefings = 500;

/** Briefings to choose from: those of the product and those written in it. `chosen`: stays one although it was retired. */
export async function briefingsToChoose(
  world: Pick<World, "config" | "db">,
  chosen: string | null = null,
): Promise<{ key: string; title: string }[]> {
  const written = await world.db.read
    .select({ key: briefings.id, title: briefings.title })
    .from(briefings)
    .where(or(isNull(briefings.retiredAt), eq(briefings.id, chosen ?? "")))
    .orderBy(asc(briefings.title))
    .limit(mostBriefings);
  return [...(await briefingFiles(world)), ...written];
}

/** A briefing by its key, as safe HTML. Refuses with `hallway.not-found`. */
export async function briefingFor(
  world: Pick<World, "config" | "db">,
  key: string | null,
): Promise<{ key: string; title: string; html: string }> {
  const found = (await filed(world.config)).find((one) => one.key === key) ?? (await writtenBriefing(world.db.read, key));
  if (!found) throw notFound();
  return { key: found.key, title: found.title, html: renderMarkdown(found.body) };
}

async function writtenBriefing(read: Reader, key: string | null): Promise<Briefing | undefined> {
  if (!isId(key ?? "")) return undefined;
  const [row] = await read
    .select({ key: briefings.id, title: briefings.title, body: briefings.body })
    .from(briefings)
    .where(eq(briefings.id, key ?? ""));
  return row;
}

/** Somebody has read a briefing. Refuses with `hallway.not-found`. */
export async function readingBriefing(world: World, person: Person, key: string | null): Promise<void> {
  const { key: briefing } = await briefingFor(world, key);
  await world.db.write(async (tx) => {
    await tx.insert(briefingReadings).values({ personId: person.id, briefing, at: world.clock.now() }).onConflictDoNothing();
  });
}

/** A declaration that can be signed. Refuses with `hallway.not-found`. */
export async function declarationFor(read: Reader, id: string | null) {
  const [row] = isId(id ?? "")
    ? await read
        .select()
        .from(declarations)
        .where(eq(declarations.id, id ?? ""))
    : [];
  if (!row) throw notFound();
  return { id: row.id, title: row.title, html: renderMarkdown(row.body), validDays: row.validDays, words: wordsHash(row.body) };
}

/** Which words somebody has before them. */
const wordsHash = (body: string) => createHash("sha256").update(body).digest("hex");

/**
 * Signs a declaration whose `words` somebody has read; it holds for its days from now. Refuses with `hallway.not-found`,
 * `face-time.words-changed`.
 */
export async function signing(world: World, person: Person, id: string | null, words: string): Promise<void> {
  await world.db.write(async (tx) => {
    const [declaration] = isId(id ?? "")
      ? await lockedLightly(
          tx
            .select()
            .from(declarations)
            .where(eq(declarations.id, id ?? "")),
        )
      : [];
    if (!declaration) throw notFound();
    if (wordsHash(declaration.body) !== words) throw wordsChanged();
    const signedAt = world.clock.now();
    const validUntil = shifted(signedAt, declaration.validDays * dayLength);
    await tx.insert(declarationSignings).values({ id: newId(), declarationId: declaration.id, personId: person.id, signedAt, validUntil });
  });
}
