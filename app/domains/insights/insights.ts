import type { Confidence, EvidenceKind, StudyMethod, StudyStanding } from "#db/words/insights.ts";

/** Something that a finding rests on. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly storyId?: string;
  /** The `id` of a chart block in the body. */
  readonly chart?: string;
  readonly quotation?: string;
  /** Who said it, never by name. */
  readonly saidBy?: string;
  readonly findingId?: string;
}

export interface WrittenFinding {
  readonly id: string;
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
}

/** All that a curator writes of a study; a version keeps it whole. */
export interface StudyContent {
  readonly title: string;
  /** In one sentence. */
  readonly answer: string;
  readonly question: string;
  readonly method: StudyMethod | null;
  readonly sampleSize: number | null;
  readonly sampleWho: string;
  /** `YYYY-MM-DD`. */
  readonly fieldworkFrom: string | null;
  readonly fieldworkTo: string | null;
  readonly market: string;
  readonly product: string;
  /** By their names. */
  readonly topics: readonly string[];
  readonly source: string;
  readonly confidence: Confidence | null;
  readonly confidenceWhy: string;
  /** Markdown. */
  readonly body: string;
  readonly findings: readonly WrittenFinding[];
}

export const emptyContent: StudyContent = {
  title: "",
  answer: "",
  question: "",
  method: null,
  sampleSize: null,
  sampleWho: "",
  fieldworkFrom: null,
  fieldworkTo: null,
  market: "",
  product: "",
  topics: [],
  source: "",
  confidence: null,
  confidenceWhy: "",
  body: "",
  findings: [],
};

/** UTF-16 units. */
export const studyLimits = {
  title: 160,
  answer: 400,
  line: 200,
  words: 1_000,
  sentence: 400,
  quotation: 1_000,
  note: 2_000,
  body: 150_000,
  findings: 30,
  evidence: 12,
  topics: 8,
} as const;

const weights: Record<StudyStanding, number> = { current: 3, due: 2, superseded: 1, retired: 0 };

/** What a standing weighs in lists and in search: what may not be true any more stands after what is. */
export const weightOf = (standing: StudyStanding): number => weights[standing];

/** How a study stands on a day: due from the day after its review date, and no longer once that was moved. */
export function standingOn({ standing, reviewOn }: { standing: StudyStanding; reviewOn: string | null }, today: string): StudyStanding {
  if (standing !== "current" && standing !== "due") return standing;
  return reviewOn !== null && reviewOn < today ? "due" : "current";
}

/** Minutes that reading so many words takes, at 240 a minute. */
export const minutesFor = (words: number): number => Math.max(1, Math.round(words / 240));

/** A title as the last part of an address. */
export function slugOf(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  return plain.slice(0, 80).replaceAll(/^-+|-+$/g, "") || "study";
}

/** What is said about a study beside its words. */
export interface StudySettings {
  readonly ownerId: string;
  /** `YYYY-MM-DD`. */
  readonly reviewOn: string | null;
  /** Departments; empty for all. */
  readonly narrowedTo: readonly string[];
  readonly narrowedBecause: string | null;
}

/** The name of the draft of a study's form; without an id, of a new one. */
export const draftNameOf = (id?: string): string => (id ? `insights/${id}/edit` : "insights/new");

export const findingAddress = (slug: string, id: string): string => `/insights/${encodeURIComponent(slug)}/findings/${id}`;

const mostNamed = 20;

/** The findings whose addresses stand in some texts. */
export function findingsNamed(...texts: readonly (string | null)[]): string[] {
  const named = texts.flatMap((text) =>
    [...(text ?? "").matchAll(/\/insights\/[^/\s)]+\/findings\/([0-9a-f-]{36})/g)].map(([, id = ""]) => id),
  );
  return [...new Set(named)].slice(0, mostNamed);
}
