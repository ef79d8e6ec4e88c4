import type { Reader } from "#db/client.ts";
import { storySettings } from "#db/schema/review.ts";
import type { ReviewScope } from "#db/words/consent.ts";

export interface StorySettings {
  /** Which stories an editor reads before others do. */
  readonly review: ReviewScope;
  /** Where employees find somebody to talk to; null where nothing was set. */
  readonly helpWords: string | null;
  readonly helpAddress: string | null;
}

/** What the organisation chose, or the usual. */
export async function storySettingsOf(read: Reader): Promise<StorySettings> {
  const [row] = await read
    .select({ review: storySettings.review, helpWords: storySettings.helpWords, helpAddress: storySettings.helpAddress })
    .from(storySettings);
  return row ?? { review: "none", helpWords: null, helpAddress: null };
}

/** Where employees find help, if it was set. */
export function helpIn({ helpWords: words, helpAddress: address }: StorySettings): { words: string; address: string } | undefined {
  return words && address ? { words, address } : undefined;
}
