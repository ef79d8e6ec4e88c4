import * as m from "#app/paraglide/messages.js";

/** What a page's `meta` answers: its title, and whose page it is. */
export function titled(title: string): [{ title: string }] {
  return [{ title: `${title} · ${m.shell_name()}` }];
}
