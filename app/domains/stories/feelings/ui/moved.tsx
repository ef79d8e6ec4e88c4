import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Table } from "#app/ui/table.tsx";
import { type FeedFilter, feedAddress, withChange } from "../../feed.ts";
import type { Channel } from "../../stories.ts";
import { MovedLine } from "../../ui/moved-picture.tsx";
import { channelWord, pleasureWord } from "../../words.ts";
import type { ChannelMoved, Month } from "../feelings.ts";
import { Figure, useNumbers } from "./figure.tsx";

interface Props {
  moved: readonly ChannelMoved[];
  filter: FeedFilter;
  days: Month;
}

/** From how customers felt before it happened to how they felt at the end, a line for each channel. */
export function BeforeAndAfter({ moved, filter, days }: Props) {
  const { write, stories } = useNumbers();
  const to = (channel: Channel) => feedAddress(withChange(filter, { channel, from: days.from, to: days.to }));
  return (
    <Figure
      title={m.feelings_moved_title()}
      caption={m.feelings_moved_caption()}
      empty={moved.every(({ means }) => !means)}
      tooFew={moved.some(({ means }) => !means)}
    >
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {moved.flatMap(({ channel, said, means }) =>
          means ? (
            <li key={channel} className="rounded-xl border border-line bg-surface p-4">
              <Link to={to(channel)} className="group block no-underline">
                <span className="font-semibold group-hover:underline" suppressHydrationWarning>
                  {m.feelings_kinds_row({ kind: channelWord(channel), stories: stories(said) })}
                </span>
                <MovedLine {...means} />
                <span className="block text-sm text-quiet">
                  {m.stories_moved_said({ before: pleasureWord(means.before), after: pleasureWord(means.after) })}
                </span>
              </Link>
            </li>
          ) : (
            []
          ),
        )}
      </ul>
      <Disclosure title={m.feelings_table()}>
        <Table
          caption={m.feelings_moved_title()}
          columns={[
            { key: "channel", label: m.feelings_channels_channel() },
            { key: "before", label: m.stories_name_pleasure_before(), align: "end" },
            { key: "after", label: m.stories_name_pleasure_after(), align: "end" },
            { key: "said", label: m.feelings_moved_said(), align: "end" },
          ]}
          rows={moved.map(({ channel, said, means }) => ({
            id: channel,
            cells: {
              channel: <Link to={to(channel)}>{channelWord(channel)}</Link>,
              before: means ? write(means.before) : m.feelings_too_few(),
              after: means ? write(means.after) : m.feelings_too_few(),
              said: means ? write(said) : m.feelings_too_few(),
            },
          }))}
        />
      </Disclosure>
    </Figure>
  );
}
