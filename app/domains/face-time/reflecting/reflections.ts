/** What a guest takes away from a shift. */
export interface Answers {
  readonly surprised: string;
  readonly felt: string;
  readonly change: string;
}

export const longestAnswer = 2_000;

/** Under which name what was begun is kept. */
export const reflectionDraft = (shiftId: string) => `face-time/${shiftId}/reflection`;

/** The address of the story that a reflection may become. */
export const storyFrom = (reflectionId: string) => `/stories/new?from=reflection:${reflectionId}`;

/** The reflection that an address names, if it names one. */
export function reflectionNamed(from: string | null): string | undefined {
  return /^reflection:([0-9a-f-]{36})$/.exec(from ?? "")?.[1];
}
