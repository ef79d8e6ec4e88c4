import type { SubmissionResult } from "@conform-to/react";
import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { wasPressed } from "./not-taken.ts";

type Result = SubmissionResult<string[]> | null | undefined;

/**
 * What a door answered to a form, for a door that leads back to the page of its form. Conform keeps the last mistakes when there is no
 * answer any more: once the form was taken it begins anew, with what the page was loaded with. `id`: of the form.
 */
export function useLastResult(id: string, result: Result): Result {
  const { key, state } = useLocation();
  const mistaken = useRef<string>();
  const anew = useRef<Result>();
  if (result) {
    mistaken.current = key;
    anew.current = undefined;
  } else if (mistaken.current && mistaken.current !== key && isLedHere(state) && wasPressed(id)) {
    mistaken.current = undefined;
    anew.current = { initialValue: null };
  }
  const isAnew = anew.current !== undefined;
  useEffect(() => {
    if (isAnew) return keepingFocus();
  }, [isAnew]);
  return result ?? anew.current;
}

/** As Remix marks what a redirect led to; a link to a place on the page leaves no answer either, but takes nothing back. */
const isLedHere = (state: unknown) => typeof state === "object" && state !== null && "_isRedirect" in state && state._isRedirect === true;

/** The fields of a form that begins anew are others under the same names. */
function keepingFocus(): () => void {
  const id = document.activeElement?.id;
  const frame = requestAnimationFrame(() => {
    if (id && document.activeElement === document.body) document.getElementById(id)?.focus();
  });
  return () => cancelAnimationFrame(frame);
}
