/** What a form was opened with, so that an older one does not undo silently what was saved meanwhile. */
import { changedMeanwhile } from "./journeys.errors.ts";

type Saved = { readonly at: Date } | null | undefined;

/** When what stands was saved; empty where nothing stands. Read it with what the form is filled with. */
export const revisionOf = (saved: Saved): string => (saved ? String(saved.at.getTime()) : "");

/** Refuses with `journeys.changed-meanwhile`. */
export function checkRevision(opened: string, saved: Saved): void {
  if (opened !== revisionOf(saved)) throw changedMeanwhile();
}

/** Whether what stands says already what would be said: a form that was sent twice changes nothing the second time. */
export function saysTheSame<Said extends object>(saved: { readonly [Name in keyof Said]: unknown }, said: Said): boolean {
  return Object.entries(said).every(([name, value]) => saved[name as keyof Said] === value);
}
