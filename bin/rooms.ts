/** What every room adds to the runner: the reactions to events and the jobs it can do. */
import type { Reaction } from "#app/shared/events.server.ts";
import { type JobHandler, sweep } from "#app/shared/jobs.server.ts";

export const reactions: readonly Reaction[] = [];

export const handlers: readonly JobHandler[] = [sweep];
