import { type RefObject, useEffect, useRef, useState } from "react";
import { type DraftKeeper, keepingDrafts } from "./draft-keeper.ts";

export type DraftState =
  | { readonly name: "untouched" }
  | { readonly name: "saving" }
  | { readonly name: "saved"; readonly at: Date }
  | { readonly name: "not-saved"; readonly reason?: string };

/**
 * Saves what is typed into a form while it is typed, under the form's name; says how that stands (shown by `DraftNote`). `answer`: what
 * the door said last when it left the form standing, for a form into which more comes with the answer than was typed.
 */
export function useDraft(formKey: string, formRef: RefObject<HTMLFormElement | null>, answer?: unknown): DraftState {
  const [state, setState] = useState<DraftState>({ name: "untouched" });
  const keeper = useRef<DraftKeeper>(undefined);
  useEffect(() => {
    const form = formRef.current;
    if (!form) return;
    keeper.current = keepingDrafts(form, formKey, setState);
    return keeper.current.end;
  }, [formKey, formRef]);
  const known = useRef(answer);
  useEffect(() => {
    if (!answer || known.current === answer) return;
    known.current = answer;
    keeper.current?.answered();
  }, [answer]);
  return state;
}
