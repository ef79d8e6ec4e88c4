/** Studies and findings as they can be found. */
import { mark, type SearchDocument } from "#app/domains/search/documents.server.ts";
import type { StudyContent } from "./insights.ts";
import { passagesIn } from "./rendering/markdown.server.ts";

/** The study first, then each of its findings. */
export function documentsFor(id: string, content: StudyContent): SearchDocument[] {
  const { title, answer, question, sampleWho, market, product, topics, source, method } = content;
  const marks = method ? [mark("method", method)] : [];
  return [
    {
      kind: "study",
      id,
      title,
      texts: [answer, question, topics.join(", "), product, market, sampleWho, source, ...passagesIn(content.body)],
      marks,
    },
    ...content.findings.map(
      (finding): SearchDocument => ({
        kind: "finding",
        id: finding.id,
        title: finding.sentence,
        texts: finding.evidence.flatMap(({ quotation }) => quotation ?? []),
        marks,
      }),
    ),
  ];
}
