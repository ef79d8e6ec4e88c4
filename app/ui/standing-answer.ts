import { useRef } from "react";

/** What the door answered last: a post that was not taken (`not-taken.ts`) has no answer, and what was said before it stands. */
export function useStandingAnswer<Answer>(answer: Answer): Answer {
  const last = useRef(answer);
  if (answer !== null) last.current = answer;
  return last.current;
}
