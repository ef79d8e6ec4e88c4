import type { ComponentProps } from "react";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { type FeedFilter, feedAddress, isFiltered } from "../../feed.ts";
import { FeedFilters, type FilteredPlace } from "../../ui/feed-filters.tsx";
import { type Felt, feelingsAddress } from "../feelings.ts";
import { FeelingsByChannel } from "./channels.tsx";
import { useNumbers } from "./figure.tsx";
import { PleasureByKind } from "./kinds.tsx";
import { type NamedMonth, PleasureOverTime } from "./months.tsx";
import { BeforeAndAfter } from "./moved.tsx";

const place: FilteredPlace = { action: "/stories/feelings", hidden: [], address: feelingsAddress };

interface Props extends Pick<ComponentProps<typeof FeedFilters>, "names"> {
  choices?: ComponentProps<typeof FeedFilters>["choices"];
  felt: Felt;
  months: readonly NamedMonth[];
  /** The first and last day of the pictures, in words. */
  days?: { from: string; to: string };
  filter: FeedFilter;
}

export function FeelingsPage({ felt, months, days, filter, choices, names }: Props) {
  const { write } = useNumbers();
  const back = (
    <LinkButton to={feedAddress(filter)} tone="quiet" small>
      {m.feelings_back()}
    </LinkButton>
  );
  return (
    <Page title={m.feelings_title()} lead={m.feelings_lead()} actions={back}>
      <FeedFilters filter={filter} choices={choices} names={names} place={place} />
      {felt.stories > 0 && felt.window && days ? (
        <>
          <p className="mt-6" suppressHydrationWarning>
            {m.feelings_rests({ count: felt.stories, number: write(felt.stories), ...days })} {m.feelings_months_most()}
          </p>
          <PleasureOverTime months={months} filter={filter} />
          <FeelingsByChannel channels={felt.channels} filter={filter} days={felt.window} />
          <PleasureByKind
            kinds={felt.kinds.filter(({ kind }) => !filter.kind || kind === filter.kind)}
            filter={filter}
            days={felt.window}
          />
          <BeforeAndAfter moved={felt.moved} filter={filter} days={felt.window} />
        </>
      ) : (
        <div className="mt-8">
          <Nothing filtered={isFiltered(filter)} />
        </div>
      )}
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const [to, label] = filtered ? ["/stories/feelings", m.stories_filter_clear()] : ["/stories/new", m.stories_post()];
  return (
    <EmptyState
      title={m.feelings_empty_title()}
      text={filtered ? m.feelings_empty_filtered_text() : m.feelings_empty_text()}
      action={<LinkButton to={to}>{label}</LinkButton>}
    />
  );
}
