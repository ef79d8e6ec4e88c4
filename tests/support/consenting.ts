/** What customers agreed to, for tests. */
import type { Consent } from "#app/domains/stories/consent/consent.ts";
import { recordingConsent } from "#app/domains/stories/consent/recording.server.ts";
import type { CastName } from "#db/seed/cast.ts";
import { told } from "./telling.ts";
import type { TestWorld } from "./world.ts";

export function consent(given: Partial<Consent> = {}): Consent {
  return { answer: "spoken", giver: "themselves", uses: ["reading"], until: null, reason: null, ...given };
}

/** A story of which the teller has recorded what the customer said. Returns its id. */
export async function agreed(w: TestWorld, teller: CastName, given: Partial<Consent> = {}): Promise<string> {
  const id = await told(w, teller);
  await recordingConsent(w, await w.person(teller), id, consent(given));
  return id;
}
