import { data } from "@remix-run/node";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { findingsToShow } from "#app/domains/privacy/showing.server.ts";
import * as m from "#app/paraglide/messages.js";
import type { World } from "#app/shared/world.ts";
import { isChangedMeanwhile } from "./journeys.errors.ts";

type Said = Omit<Parameters<typeof takenOrAsked>[1], "letThrough">;

/** Runs an ability; where somebody has saved the same since the form was opened, answers with what stands now, everything typed kept. */
export async function takenOrShown<Standing>(world: World, said: Said, take: () => Promise<unknown>, standing: () => Promise<Standing>) {
  try {
    return await takenOrAsked(world, { ...said, letThrough: isChangedMeanwhile }, take);
  } catch (error) {
    if (!isChangedMeanwhile(error)) throw error;
    const { submission, ...asked } = said;
    // What was answered about the words need not be answered again.
    const findings = await findingsToShow(world, asked);
    const result = submission?.reply({ formErrors: [m.journeys_meanwhile_refused()] });
    return data({ result, findings, standing: await standing() }, { status: 409 });
  }
}
