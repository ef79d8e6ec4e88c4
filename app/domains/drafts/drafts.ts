/** What a form held, as plain values: a list per field name, because a name may stand more than once. */
export type DraftValues = Record<string, string[]>;

export const draftLimits = {
  /** Characters of a draft as JSON. */
  size: 200_000,
  /** Drafts of one person. */
  count: 50,
} as const;

/** The values of a form as they were typed; files and secrets are not kept. */
export function valuesOf(form: FormData): DraftValues {
  const values: DraftValues = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || isSecret(name)) continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

const isSecret = (name: string) => /password|token/i.test(name);

/** The values as a form again. */
export function formOf(values: DraftValues): FormData {
  const form = new FormData();
  for (const [name, list] of Object.entries(values)) for (const value of list) form.append(name, value);
  return form;
}

/** What a field held; the first if there are several. */
export function draftValue(values: DraftValues, name: string): string | undefined {
  return values[name]?.[0];
}

/** Whether two readings of a form say the same. */
export function sameValues(one: DraftValues, other: DraftValues): boolean {
  return JSON.stringify(Object.entries(one).sort(byName)) === JSON.stringify(Object.entries(other).sort(byName));
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);
