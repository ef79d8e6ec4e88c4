/** What forms of the journeys room answer when their words are not taken yet. */
import { data } from "@remix-run/node";
import type { FindingAnswer, Thing } from "#app/domains/privacy/answers.ts";
import type { Texts } from "#app/domains/privacy/clearing.server.ts";
import { isUnanswered } from "#app/domains/privacy/privacy.errors.ts";
import { findingsToShow, unansweredIn } from "#app/domains/privacy/showing.server.ts";
import { orRefuse, type parseForm } from "#app/shared/door.server.ts";
import type { World } from "#app/shared/world.ts";
import { isClaimChanged } from "./claims.errors.ts";

interface Said {
  readonly submission: ReturnType<typeof parseForm>["submission"];
  readonly about: Thing;
  /** Fields by name. */
  readonly texts: Texts;
  readonly answers: readonly FindingAnswer[];
}

/** Runs an ability; while something in the words may identify a customer, answers with what it is, everything typed kept. */
export async function takenOrAsked(world: World, { submission, about, texts, answers }: Said, take: () => Promise<void>) {
  try {
    await take();
    return undefined;
  } catch (error) {
    // The door of the form answers it itself.
    if (isClaimChanged(error)) throw error;
    if (!isUnanswered(error)) return orRefuse(Promise.reject(error));
    const findings = await findingsToShow(world, { about, texts, answers });
    return data({ result: submission?.reply({ fieldErrors: unansweredIn(findings) }), findings }, { status: 422 });
  }
}
