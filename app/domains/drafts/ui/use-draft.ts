import { type RefObject, useEffect, useState } from "react";
import { keepingDrafts } from "./draft-keeper.ts";

export type DraftState =
  | { readonly name: "untouched" }
  | { readonly name: "saving" }
  | { readonly name: "saved"; readonly at: Date }
  | { readonly name: "not-saved"; readonly reason?: string };

/** Saves what is typed into a form while it is typed, under the form's name; says how that stands (shown by `DraftNote`). */
export function useDraft(formKey: string, formRef: RefObject<HTMLFormElement | null>): DraftState {
  const [state, setState] = useState<DraftState>({ name: "untouched" });
  useEffect(() => {
    const form = formRef.current;
    if (!form) return;
    return keepingDrafts(form, formKey, setState);
  }, [formKey, formRef]);
  return state;
}
