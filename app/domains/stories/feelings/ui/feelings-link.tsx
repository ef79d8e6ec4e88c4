import { ChartSpline } from "lucide-react";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import type { FeedFilter } from "../../feed.ts";
import { feelingsAddress } from "../feelings.ts";

/** From the feed to its pictures. */
export function FeelingsLink({ filter }: { filter: FeedFilter }) {
  return (
    <LinkButton to={feelingsAddress(filter)} tone="quiet" small>
      <ChartSpline aria-hidden="true" className="size-4" />
      {m.feelings_title()}
    </LinkButton>
  );
}
