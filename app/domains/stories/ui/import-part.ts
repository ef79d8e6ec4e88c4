import type { FormField } from "#app/ui/field.tsx";

export const mappingForm = "import-mapping";

/** A field of the mapping form, which is not Conform's: it has as many fields as the file has columns and values. */
export function part(name: string, defaultValue = "", errors?: string[]): FormField {
  const id = `${mappingForm}-${name.replaceAll(".", "-")}`;
  return {
    id,
    errorId: `${id}-error`,
    descriptionId: `${id}-hint`,
    name,
    formId: mappingForm,
    defaultValue,
    ...(errors ? { errors } : {}),
  };
}
