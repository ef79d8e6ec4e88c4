import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/page.tsx";
import type { Kept } from "../kept.server.ts";
import { Byline } from "./byline.tsx";
import { ConsentStone } from "./consent-stone.tsx";
import { ReviewNotice } from "./review-notice.tsx";
import { StoryArticle } from "./story-article.tsx";

/** The page of a story that readers do not see now. */
export function KeptStory({ id, headline, kept, tools }: { id: string; headline: string; kept: Kept; tools: ReactNode }) {
  if (kept.gone) return <ConsentStone id={id} headline={headline} consent={kept.gone} />;
  if (!kept.waiting) return null;
  const { story, byline, forCustomer, review, mayReview } = kept.waiting;
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-8 sm:px-6 sm:py-14 print:p-0">
      <div className="mx-auto mb-10 grid max-w-3xl gap-4">
        {review && <ReviewNotice id={id} review={review} own={byline.own} mayReview={mayReview} />}
        {forCustomer && <NotAsked id={id} />}
      </div>
      <StoryArticle story={story} opened byline={<Byline {...byline} />} />
      <div className="mx-auto mt-12 max-w-[46rem] border-t border-line pt-8 print:hidden">{tools}</div>
    </div>
  );
}

function NotAsked({ id }: { id: string }) {
  return (
    <Notice tone="warning" title={m.consent_waits_title()}>
      <p>{m.consent_waits_text()}</p>
      <p className="mt-2">
        <LinkButton to={`/stories/${id}/consent`} small tone="quiet">
          {m.consent_record()}
        </LinkButton>
      </p>
    </Notice>
  );
}
