import { useLocation } from "@remix-run/react";
import { useRef } from "react";

/**
 * What a page on which somebody writes was loaded with, until they post it or go elsewhere. A preview, a suggestion or a ping of
 * the frame asks the doors of every open page again, and what comes then (another revision, new ids, the draft of a moment ago)
 * must not take the place of what is being typed.
 */
export function useStill<Loaded>(loaded: Loaded): Loaded {
  const { key } = useLocation();
  const still = useRef({ key, loaded });
  if (still.current.key !== key) still.current = { key, loaded };
  return still.current.loaded;
}
