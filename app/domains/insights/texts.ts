/** All that a curator writes as plain fields, by name: what passes the check of what identifies a customer. */
import type { StudyContent, StudySettings } from "./insights.ts";

const fields = ["title", "answer", "question", "sampleWho", "market", "product", "source", "confidenceWhy", "body"] as const;

export function textsOf(content: StudyContent): Record<string, string | null> {
  const texts: Record<string, string | null> = {};
  for (const name of fields) texts[name] = content[name] || null;
  texts.topics = content.topics.join("\n") || null;
  content.findings.forEach(({ sentence, evidence }, place) => {
    texts[`findings[${place}].sentence`] = sentence;
    evidence.forEach(({ quotation, saidBy }, row) => {
      if (quotation) texts[`findings[${place}].evidence[${row}].quotation`] = quotation;
      if (saidBy) texts[`findings[${place}].evidence[${row}].saidBy`] = saidBy;
    });
  });
  return texts;
}

/** With what stands beside the study: why it is narrowed, and the note of a new version. */
export function textsWritten(said: { content: StudyContent; settings: StudySettings; note: string | null }): Record<string, string | null> {
  const { narrowedTo, narrowedBecause } = said.settings;
  return { ...textsOf(said.content), narrowedBecause: narrowedTo.length > 0 ? narrowedBecause : null, note: said.note };
}

export function withTexts(content: StudyContent, texts: Readonly<Record<string, string | null>>): StudyContent {
  const plain = Object.fromEntries(fields.map((name) => [name, texts[name] ?? ""])) as Pick<StudyContent, (typeof fields)[number]>;
  return {
    ...content,
    ...plain,
    topics: (texts.topics ?? "").split("\n").filter(Boolean),
    findings: content.findings.map((finding, place) => ({
      ...finding,
      sentence: texts[`findings[${place}].sentence`] ?? finding.sentence,
      evidence: finding.evidence.map((one, row) => {
        const [quotation, saidBy] = (["quotation", "saidBy"] as const).map((name) => texts[`findings[${place}].evidence[${row}].${name}`]);
        return { ...one, ...(quotation ? { quotation } : {}), ...(saidBy ? { saidBy } : {}) };
      }),
    })),
  };
}
