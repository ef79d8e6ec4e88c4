/** What the words that the database keeps are called. */
import * as m from "#app/paraglide/messages.js";
import type { Channel } from "#db/words/stories.ts";
import type { ClaimConfidence, ClaimFrequency, ClaimRole } from "./claims.ts";

export const roleWords: Record<ClaimRole, () => string> = {
  "with-customer": m.claims_role_with_customer,
  "behind-scenes": m.claims_role_behind_scenes,
  decides: m.claims_role_decides,
  informed: m.claims_role_informed,
};

export const roleHints: Record<ClaimRole, () => string> = {
  "with-customer": m.claims_role_with_customer_hint,
  "behind-scenes": m.claims_role_behind_scenes_hint,
  decides: m.claims_role_decides_hint,
  informed: m.claims_role_informed_hint,
};

export const frequencyWords: Record<ClaimFrequency, () => string> = {
  hourly: m.claims_frequency_hourly,
  daily: m.claims_frequency_daily,
  weekly: m.claims_frequency_weekly,
  monthly: m.claims_frequency_monthly,
  yearly: m.claims_frequency_yearly,
  rarely: m.claims_frequency_rarely,
};

export const confidenceWords: Record<ClaimConfidence, () => string> = {
  sure: m.claims_confidence_sure,
  "think-so": m.claims_confidence_think_so,
  guess: m.claims_confidence_guess,
};

export const channelWords: Record<Channel, () => string> = {
  branch: m.claims_channel_branch,
  phone: m.claims_channel_phone,
  email: m.claims_channel_email,
  chat: m.claims_channel_chat,
  bot: m.claims_channel_bot,
  app: m.claims_channel_app,
  web: m.claims_channel_web,
  social: m.claims_channel_social,
  letter: m.claims_channel_letter,
  "field-visit": m.claims_channel_field_visit,
};
