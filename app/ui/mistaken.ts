interface Field {
  readonly name?: string;
  readonly type?: string;
  focus(): void;
}

/** Takes the focus to the first field of a form that something is wrong with, where it was not Conform that was answered. Whether there is one. */
export function focusMistaken(fields: Iterable<Field>, mistakes: Record<string, readonly string[]>): boolean {
  for (const field of fields) {
    if (field.type === "hidden" || !field.name || !mistakes[field.name]?.length) continue;
    field.focus();
    return true;
  }
  return false;
}
