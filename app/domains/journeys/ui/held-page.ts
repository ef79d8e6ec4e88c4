/**
 * While something of a map's page is written and kept nowhere else, the page is not read anew by itself: for whom the map is closed
 * meanwhile it would become a page that says there is nothing, with the words on it. Browser only; the server never runs what keeps
 * state here.
 */
let held: string | undefined;

export function holdPage(journeyId: string, on: boolean): void {
  if (on) held = journeyId;
  else if (held === journeyId) held = undefined;
}

export const isHeld = (journeyId: string | undefined): boolean => held !== undefined && held === journeyId;
