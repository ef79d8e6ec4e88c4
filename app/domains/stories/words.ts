/** What the words of the columns are called in the interface. */
import * as m from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import type { KeptState } from "./own-kept.ts";
import type { Channel, Feeling, FeelingFamily, Intensity, ReactionKind, StoryKind } from "./stories.ts";

const kinds: Record<StoryKind, () => string> = {
  struggle: m.stories_kind_struggle,
  delight: m.stories_kind_delight,
  mixed: m.stories_kind_mixed,
};
export const kindWord = (kind: StoryKind) => kinds[kind]();

const channelWords: Record<Channel, () => string> = {
  branch: m.stories_channel_branch,
  phone: m.stories_channel_phone,
  email: m.stories_channel_email,
  chat: m.stories_channel_chat,
  bot: m.stories_channel_bot,
  app: m.stories_channel_app,
  web: m.stories_channel_web,
  social: m.stories_channel_social,
  letter: m.stories_channel_letter,
  "field-visit": m.stories_channel_field_visit,
};
export const channelWord = (channel: Channel) => channelWords[channel]();

const families: Record<FeelingFamily, () => string> = {
  joy: m.stories_family_joy,
  trust: m.stories_family_trust,
  fear: m.stories_family_fear,
  surprise: m.stories_family_surprise,
  sadness: m.stories_family_sadness,
  disgust: m.stories_family_disgust,
  anger: m.stories_family_anger,
  anticipation: m.stories_family_anticipation,
};
export const familyWord = (family: FeelingFamily) => families[family]();

const feelings: Record<FeelingFamily, Record<Intensity, () => string>> = {
  joy: { 1: m.stories_feeling_joy_1, 2: m.stories_feeling_joy_2, 3: m.stories_feeling_joy_3 },
  trust: { 1: m.stories_feeling_trust_1, 2: m.stories_feeling_trust_2, 3: m.stories_feeling_trust_3 },
  fear: { 1: m.stories_feeling_fear_1, 2: m.stories_feeling_fear_2, 3: m.stories_feeling_fear_3 },
  surprise: { 1: m.stories_feeling_surprise_1, 2: m.stories_feeling_surprise_2, 3: m.stories_feeling_surprise_3 },
  sadness: { 1: m.stories_feeling_sadness_1, 2: m.stories_feeling_sadness_2, 3: m.stories_feeling_sadness_3 },
  disgust: { 1: m.stories_feeling_disgust_1, 2: m.stories_feeling_disgust_2, 3: m.stories_feeling_disgust_3 },
  anger: { 1: m.stories_feeling_anger_1, 2: m.stories_feeling_anger_2, 3: m.stories_feeling_anger_3 },
  anticipation: { 1: m.stories_feeling_anticipation_1, 2: m.stories_feeling_anticipation_2, 3: m.stories_feeling_anticipation_3 },
};
/** The word a customer would use. */
export const feelingWord = ({ family, intensity }: Feeling) => feelings[family][intensity]();

const reactions: Record<ReactionKind, () => string> = {
  felt: m.stories_reaction_felt,
  happened: m.stories_reaction_happened,
  fix: m.stories_reaction_fix,
  thanks: m.stories_reaction_thanks,
};
export const reactionWord = (kind: ReactionKind) => reactions[kind]();

/** −100…100 in words. */
export function pleasureWord(pleasure: number): string {
  if (pleasure > 60) return m.stories_pleasure_2();
  if (pleasure > 20) return m.stories_pleasure_1();
  if (pleasure >= -20) return m.stories_pleasure_0();
  if (pleasure >= -60) return m.stories_pleasure_minus_1();
  return m.stories_pleasure_minus_2();
}

/** 0…100 in words. */
export function arousalWord(arousal: number): string {
  if (arousal > 66) return m.stories_arousal_2();
  if (arousal > 33) return m.stories_arousal_1();
  return m.stories_arousal_0();
}

/** Choosing a plural form is slow, and a page counts the same few numbers again and again. */
function counted(message: (values: { count: number }) => string): (count: number) => string {
  const known = new Map<string, string>();
  return (count) => {
    const key = `${getLocale()} ${count}`;
    const words = known.get(key) ?? message({ count });
    if (known.size < 1_000) known.set(key, words);
    return words;
  };
}

export const responsesCounted = counted(m.stories_responses);
export const commentsCounted = counted(m.stories_comments);
export const minutesCounted = counted(m.stories_minutes);

const textNames: Record<string, () => string> = {
  title: m.stories_name_title,
  sketch: m.stories_name_sketch,
  before: m.stories_name_before,
  happened: m.stories_name_happened,
  after: m.stories_name_after,
  asks: m.stories_name_asks,
  voice: m.stories_name_voice,
};

/** What a text of a story is called, by the name that `textsOf` gives it. */
export const textName = (name: string) => (textNames[name.split(".")[0] ?? ""] ?? m.stories_name_photos)();

const keptStates: Record<KeptState, () => string> = {
  withdrawn: m.stories_kept_withdrawn,
  "consent-withdrawn": m.stories_kept_consent_withdrawn,
  "consent-lapsed": m.stories_kept_consent_lapsed,
  "not-asked": m.stories_kept_not_asked,
  change: m.stories_kept_change,
  declined: m.stories_kept_declined,
  waiting: m.stories_kept_waiting,
};
/** Why others do not see a story, as its teller reads it. */
export const keptWord = (state: KeptState) => keptStates[state]();
