import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ReviewStep } from "../review/review.queries.server.ts";

interface Props {
  id: string;
  review: ReviewStep;
  own: boolean;
  mayReview: boolean;
}

/** Where the review of a story stands, for its teller and the editors. */
export function ReviewNotice({ id, review: { state, by, at, words }, own, mayReview }: Props) {
  return (
    <Notice tone={state === "declined" ? "danger" : state === "change" ? "warning" : "info"} title={titles[state]()}>
      {state === "waiting" ? (
        <p>{own ? m.review_waiting_own() : m.review_waiting_text()}</p>
      ) : (
        <>
          <p className="text-sm text-quiet">
            <span dir="auto">{by}</span>, <Time at={at} style="moment" />
          </p>
          <p className="whitespace-pre-line font-serif text-lg" dir="auto">
            {words}
          </p>
        </>
      )}
      {own && state === "change" && (
        <p className="mt-2">
          <LinkButton to={`/stories/${id}/edit`} small>
            {m.review_change_now()}
          </LinkButton>
        </p>
      )}
      {mayReview && (
        <p className="mt-2">
          <LinkButton to={`/stories/${id}/review`} small>
            {m.review_open()}
          </LinkButton>
        </p>
      )}
    </Notice>
  );
}

const titles = {
  waiting: m.review_waiting,
  change: m.review_change,
  declined: m.review_declined,
  approved: m.review_approved,
};
