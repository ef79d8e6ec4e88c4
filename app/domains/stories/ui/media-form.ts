import type { FormField } from "#app/ui/field.tsx";

/** What the parts of the story form for photos and voice need of it. */
export interface FormState {
  readonly id: string;
  readonly allErrors: Record<string, string[]>;
}

interface More {
  /** What tells it from others of the same name. */
  readonly place?: string;
  readonly defaultValue?: string;
  readonly errors?: string[];
}

/** A field of a name that Conform knows nothing of, or of which there are several. */
export function fieldOf({ id, allErrors }: FormState, name: string, { place = name, ...more }: More = {}): FormField {
  const own = `${id}-${place}`;
  return { id: own, errorId: `${own}-error`, descriptionId: `${own}-description`, name, formId: id, errors: allErrors[name], ...more };
}
