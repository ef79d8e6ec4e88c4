import { useNavigation, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

/**
 * Asks the page anew, once nothing else is being loaded: asked meanwhile, it would cut short what an action leads to, and with it
 * what is said only once.
 */
export function useRevalidating(): () => void {
  const { revalidate } = useRevalidator();
  const { state } = useNavigation();
  const isWanted = useRef(false);
  const isIdle = useRef(true);
  useEffect(() => {
    isIdle.current = state === "idle";
    if (!isIdle.current || !isWanted.current) return;
    isWanted.current = false;
    revalidate();
  }, [state, revalidate]);
  return useCallback(() => {
    if (isIdle.current) revalidate();
    else isWanted.current = true;
  }, [revalidate]);
}
