import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { type FeedFilter, feedAddress, withChange } from "../../feed.ts";
import { type FeelingFamily, feelingFamilies } from "../../stories.ts";
import { channelWord, familyWord } from "../../words.ts";
import type { ChannelFelt, Month } from "../feelings.ts";
import { Figure, useNumbers } from "./figure.tsx";

interface Props {
  channels: readonly ChannelFelt[];
  filter: FeedFilter;
  days: Month;
}

const cell = "relative h-11 min-w-8 border border-surface p-0 text-center text-xs tabular-nums sm:min-w-16 sm:text-sm";

/** A heat map that is a table itself, so that everybody reads the same one. */
export function FeelingsByChannel({ channels, filter, days }: Props) {
  const { stories } = useNumbers();
  return (
    <Figure
      title={m.feelings_channels_title()}
      caption={m.feelings_channels_caption()}
      empty={channels.every(({ families }) => !families)}
      tooFew={channels.some(({ families }) => !families)}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label={m.feelings_channels_title()} tabIndex={0} className="overflow-x-auto">
        <table className="w-full max-w-4xl border-collapse">
          <caption className="sr-only">{m.feelings_channels_title()}</caption>
          <thead>
            <tr className="align-bottom text-xs text-quiet sm:text-sm">
              <th scope="col" className="py-2 pe-2 text-start font-medium">
                {m.feelings_channels_channel()}
              </th>
              {feelingFamilies.map((family) => (
                <th key={family} scope="col" className="py-2 font-medium">
                  <span className="inline-block max-sm:rotate-180 max-sm:[writing-mode:vertical-rl]">{familyWord(family)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {channels.map((felt) => (
              <tr key={felt.channel}>
                <th scope="row" className="py-1 pe-2 text-start text-xs font-medium sm:text-sm">
                  <Link
                    to={feedAddress(withChange(filter, { channel: felt.channel, from: days.from, to: days.to }))}
                    className="inline-flex min-h-6 items-center"
                  >
                    {channelWord(felt.channel)}
                  </Link>
                  {felt.families && (
                    <span className="block text-xs font-normal text-quiet max-sm:sr-only" suppressHydrationWarning>
                      {stories(felt.named)}
                    </span>
                  )}
                </th>
                {felt.families ? (
                  feelingFamilies.map((family) => (
                    <Share key={family} felt={felt} family={family} count={felt.families?.[family] ?? 0} filter={filter} days={days} />
                  ))
                ) : (
                  <td
                    colSpan={feelingFamilies.length}
                    className="h-11 rounded border border-dashed border-edge/60 text-center text-xs text-quiet sm:text-sm"
                  >
                    {m.feelings_too_few()}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Figure>
  );
}

/** The colour under the number goes no further than the number can be read on it. */
const deepest = 0.42;

function Share({
  felt,
  family,
  count,
  filter,
  days,
}: { felt: ChannelFelt; family: FeelingFamily; count: number } & Omit<Props, "channels">) {
  const { percent } = useNumbers();
  const share = percent(count, felt.named);
  if (count === 0) return <td className={`${cell} bg-sunken text-quiet`}>{share}</td>;
  // The feed asks for one feeling: where it asks for one already, its stories hold those that name this one too.
  const asked = withChange(filter, { channel: felt.channel, feeling: filter.feeling ?? family, from: days.from, to: days.to });
  return (
    <td className={`${cell} bg-sunken`}>
      <svg aria-hidden="true" viewBox="0 0 1 1" preserveAspectRatio="none" className="absolute inset-0 size-full text-accent">
        <rect width="1" height="1" fill="currentColor" opacity={deepest * (count / felt.named)} />
      </svg>
      <Link
        to={feedAddress(asked)}
        aria-label={m.feelings_channels_cell({ family: familyWord(family), channel: channelWord(felt.channel), share })}
        className="absolute inset-0 grid place-items-center text-ink no-underline hover:underline"
      >
        {share}
      </Link>
    </td>
  );
}
