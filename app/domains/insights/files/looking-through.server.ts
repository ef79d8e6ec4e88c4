/** Whether a file that readers may save holds what identifies a customer: every row of it, beside the thread that serves pages. */
import { looking } from "#app/domains/privacy/clearing.server.ts";
import type { Finding, FindingSettings } from "#app/domains/privacy/findings.ts";
import { privacySettingsOf } from "#app/domains/privacy/settings.queries.server.ts";
import type { World } from "#app/shared/world.ts";
import { type FoundInFile, mostRows } from "./answering.ts";
import { textsIn } from "./texts-in.server.ts";

const mostExamples = 6;
/** Texts that the other thread is given at once: it has a minute for them. */
const atOnce = 400;

/** Undefined where nothing is found. What curators called not personal in this study's texts is no finding. */
export async function foundInFile(
  world: World,
  { studyId, mediaType, content }: { studyId: string; mediaType: string; content: Uint8Array },
): Promise<FoundInFile | undefined> {
  const texts = await textsIn(world, mediaType, content);
  if (!texts) return { rows: 0, kinds: {}, examples: [], unread: true };
  const settings = await privacySettingsOf(world.db.read);
  const look = await looking(world, { about: { kind: "study", id: studyId } });
  const found: Finding[] = [];
  let rows = 0;
  for (let at = 0; at < texts.length && rows < mostRows; at += atOnce) {
    for (const text of await suspiciousOf(world, texts.slice(at, at + atOnce), settings)) {
      const inRow = rows < mostRows ? look(text) : [];
      if (inRow.length > 0) rows += 1;
      found.push(...inRow);
    }
  }
  if (rows === 0) return undefined;
  const kinds: Partial<Record<Finding["kind"], number>> = {};
  for (const { kind } of found) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const firsts = new Map(found.map(({ kind, text }) => [text, { kind, text }]));
  return { rows, kinds, examples: [...firsts.values()].slice(0, mostExamples), unread: false };
}

async function suspiciousOf(world: World, texts: readonly string[], settings: FindingSettings): Promise<string[]> {
  const findings = await world.aside.do<Finding[][]>("privacy.findings", { texts, settings });
  return texts.filter((_, at) => (findings[at]?.length ?? 0) > 0);
}
