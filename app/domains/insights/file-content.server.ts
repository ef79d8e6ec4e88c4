/** What a file of content/insights says, as a curator would have written it. */
import { createHash } from "node:crypto";
import { and, asc, inArray } from "drizzle-orm";
import { readable } from "#app/domains/stories/stories.queries.server.ts";
import type { Reader } from "#db/client.ts";
import { stories } from "#db/schema/stories.ts";
import type { Evidence, StudyContent } from "./insights.ts";
import type { Mistake, StudyFile } from "./study-file.ts";

export const hashOfFile = (source: string): string => createHash("sha256").update(source).digest("hex");

/** All that a file says of its study; what names something that is not there is added to the mistakes. */
export async function contentOfFile(read: Reader, name: string, file: StudyFile, body: string, mistakes: Mistake[]): Promise<StudyContent> {
  const titles = (file.findings ?? []).flatMap(({ evidence }) => evidence.flatMap((one) => ("story" in one ? one.story : [])));
  const told =
    titles.length === 0
      ? []
      : await read
          .select({ id: stories.id, title: stories.title })
          .from(stories)
          .where(and(inArray(stories.title, titles), readable(read)))
          .orderBy(asc(stories.id));
  const storyOf = new Map(told.map(({ id, title }) => [title, id]));
  const evidenceOf = (one: NonNullable<StudyFile["findings"]>[number]["evidence"][number]): Evidence[] => {
    if ("quote" in one) return [{ kind: "quotation", quotation: one.quote, ...(one.by ? { saidBy: one.by } : {}) }];
    if ("chart" in one) return [{ kind: "chart", chart: one.chart }];
    if ("finding" in one) {
      const [other = "", key = ""] = one.finding.includes("#") ? one.finding.split("#") : [name.replace(/\.md$/, ""), one.finding];
      return [{ kind: "finding", findingId: findingIdOf(`${other}.md`, key) }];
    }
    const storyId = storyOf.get(one.story);
    if (storyId) return [{ kind: "story", storyId }];
    mistakes.push({ line: 1, key: "findings", expected: `the title of a story that can be read: there is none called “${one.story}”` });
    return [];
  };
  return {
    title: file.title,
    answer: file.answer,
    question: file.question ?? "",
    method: file.method ?? null,
    sampleSize: file.sample?.size ?? null,
    sampleWho: file.sample?.who ?? "",
    fieldworkFrom: file.fieldwork?.from ?? null,
    fieldworkTo: file.fieldwork?.to ?? null,
    market: file.market ?? "",
    product: file.product ?? "",
    topics: file.topics ?? [],
    source: file.source ?? "",
    confidence: file.confidence ?? null,
    confidenceWhy: file.confidence_why ?? "",
    body: body.trim(),
    findings: (file.findings ?? []).map(({ id, sentence, evidence }) => ({
      id: findingIdOf(name, id),
      sentence,
      evidence: evidence.flatMap(evidenceOf),
    })),
  };
}

/** The same file and key are the same finding on every machine: a quotation of it may stand in another file. */
export function findingIdOf(file: string, key: string): string {
  const digits = createHash("sha256").update(`${file}#${key}`).digest("hex");
  return [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20, 32)].join("-");
}
