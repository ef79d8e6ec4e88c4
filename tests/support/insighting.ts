/** Studies for tests. */
import { emptyContent, type StudyContent, type StudySettings } from "#app/domains/insights/insights.ts";
import { publishing } from "#app/domains/insights/publishing.server.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import type { TestWorld } from "./world.ts";

export const oneFinding = { id: "01900000-0000-7000-8000-0000000f0001", sentence: "People leave when the music stops.", evidence: [] };

export const waitingStudy: StudyContent = {
  ...emptyContent,
  title: "What waiting sounds like",
  answer: "People ring off because nothing tells them that somebody will come.",
  question: "What makes a customer give up?",
  method: "mixed",
  sampleSize: 1412,
  sampleWho: "calls heard in full",
  fieldworkFrom: "2026-04-13",
  fieldworkTo: "2026-06-26",
  market: "New Zealand",
  product: "Telephone service",
  topics: ["Waiting", "Contact"],
  source: "Journeys and Research",
  confidence: "high",
  confidenceWhy: "Three markets agree.",
  body: "We listened.\n\n## When people leave\n\nThe wait explains little.\n\n## What keeps them\n\nA place in the queue.",
  findings: [oneFinding],
};

/** Publishes a study, or with an id and a revision a new version of it. */
export async function publishedStudy(
  w: TestWorld,
  content: Partial<StudyContent> = {},
  more: { id?: string; revision?: number; note?: string; settings?: Partial<StudySettings>; as?: CastName } = {},
): Promise<{ id: string; slug: string }> {
  const { id = newId(), revision = 0, note = null, settings = {}, as = "tomas" } = more;
  const slug = await publishing(w, await w.person(as), {
    id,
    content: { ...waitingStudy, ...content },
    settings: { ownerId: cast[as].id, reviewOn: "2027-06-30", narrowedTo: [], narrowedBecause: null, ...settings },
    revision,
    note,
  });
  return { id, slug };
}
