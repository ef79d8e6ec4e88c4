import * as m from "#app/paraglide/messages.js";
import { Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ReviewStep } from "../review/review.queries.server.ts";
import { reviewStateWord } from "../review/words.ts";

/** Who brought a story into which state, the latest first. */
export function ReviewSteps({ steps }: { steps: readonly ReviewStep[] }) {
  return (
    <Section title={m.review_steps()}>
      <ol className="grid gap-4">
        {steps.map(({ id, state, by, at, words }) => (
          <li key={id}>
            <p>
              <span className="font-medium">{reviewStateWord(state)}</span>{" "}
              <span className="text-quiet">
                <span dir="auto">{by}</span>, <Time at={at} style="moment" />
              </span>
            </p>
            {words && (
              <p className="whitespace-pre-line font-serif" dir="auto">
                {words}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
