import { draftForm, placeParameter, type Thing } from "../comments.ts";

/** What is opened in a thread: a reply to a comment, or the edit or the removal of one. */
export type Opened = { readonly reply: string } | { readonly edit: string } | { readonly remove: string };

const opening = ["reply", "edit", "remove"] as const;

/** Where a form of the thread posts to: the door's own page of the thread, at the same place, for who has no scripts and made a mistake. */
export function doorAddress(about: Thing, parameters: URLSearchParams, opened?: Opened): string {
  const own = new URLSearchParams({ kind: about.kind, about: about.id });
  const place = parameters.get(placeParameter);
  if (place) own.set(placeParameter, place);
  for (const [name, id] of Object.entries(opened ?? {})) own.set(name, id);
  return `/comments?${own}`;
}

/** This page at another place of the thread; what else stands in its address stays. */
export function placeAddress(parameters: URLSearchParams, place: string | undefined, goal: string): string {
  const changed = new URLSearchParams(parameters);
  for (const name of [placeParameter, ...opening]) changed.delete(name);
  if (place) changed.set(placeParameter, place);
  return `?${changed}#${goal}`;
}

/** This page with something opened: what a link leads to while there are no scripts. */
export function openingAddress(parameters: URLSearchParams, opened: Opened, goal: string): string {
  const changed = new URLSearchParams(parameters);
  for (const name of opening) changed.delete(name);
  for (const [name, id] of Object.entries(opened)) changed.set(name, id);
  return `?${changed}#${goal}`;
}

/** What the address of the page says is open. */
export function openedIn(parameters: URLSearchParams): Opened | undefined {
  for (const name of opening) {
    const id = parameters.get(name);
    if (id) return { [name]: id } as unknown as Opened;
  }
  return undefined;
}

/** The name of the form that is opened: under it, it is kept and known. */
export function formOf(about: Thing, opened: Opened): string {
  if ("reply" in opened) return draftForm(about, { replyTo: opened.reply });
  if ("edit" in opened) return draftForm(about, { edit: opened.edit });
  return `comments/remove-${opened.remove}`;
}
