import { Form, Link } from "@remix-run/react";
import { SlidersHorizontal } from "lucide-react";
import { useId } from "react";
import type { Places } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { type FeedFilter, feedAddress, isFiltered, withChange } from "../feed.ts";
import { channels, feelingFamilies, type StoryKind, storyKinds } from "../stories.ts";
import { channelWord, familyWord, kindWord } from "../words.ts";
import { KindLine } from "./kind-mark.tsx";

interface Props {
  filter: FeedFilter;
  /** What the form lets choose from; while it is closed there is none. */
  choices: Places | undefined;
  /** What a place or a day of the filter is called. */
  names: Partial<Record<"department" | "site" | "from" | "to", string>>;
  /** The list that is filtered; the feed where nothing is said. */
  place?: FilteredPlace;
}

export interface FilteredPlace {
  /** Where the form is sent, and what goes on with it. */
  readonly action: string;
  readonly hidden: readonly (readonly [name: string, value: string])[];
  address(filter: FeedFilter, shown?: { choosing?: boolean }): string;
}

const feed: FilteredPlace = { action: "/stories", hidden: [], address: feedAddress };

/** What the feed shows, and how to ask for something else; all of it stands in the address. */
export function FeedFilters({ filter, choices, names, place = feed }: Props) {
  const id = useId();
  return (
    <div className="print:hidden">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Kinds filter={filter} place={place} />
        <Link
          to={place.address(filter, { choosing: !choices })}
          aria-expanded={choices !== undefined}
          aria-controls={choices && id}
          preventScrollReset
          rel="nofollow"
          className="inline-flex min-h-10 items-center gap-2 rounded-full px-3 text-sm font-medium text-quiet no-underline hover:text-ink aria-expanded:text-ink"
        >
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          {m.stories_filter()}
        </Link>
      </div>
      {choices && <FilterForm id={id} filter={filter} choices={choices} place={place} />}
      <Chips filter={filter} names={names} place={place} />
    </div>
  );
}

const kindLabels: Record<StoryKind, () => string> = {
  struggle: m.stories_kinds_struggle,
  delight: m.stories_kinds_delight,
  mixed: m.stories_kinds_mixed,
};

function Kinds({ filter, place }: { filter: FeedFilter; place: FilteredPlace }) {
  const item = (kind: StoryKind | undefined, label: string) => (
    <li key={kind ?? "all"}>
      <Link
        to={place.address(withChange(filter, { kind }))}
        aria-current={filter.kind === kind ? "true" : undefined}
        preventScrollReset
        className="inline-flex min-h-10 items-center gap-2 rounded-full border border-line bg-surface px-4 text-sm font-medium text-quiet no-underline transition-colors hover:border-edge hover:text-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-page"
      >
        {kind && <KindLine kind={kind} className="size-4" />}
        {label}
      </Link>
    </li>
  );
  return (
    <nav aria-label={m.stories_kinds_label()}>
      <ul className="flex flex-wrap gap-2">
        {item(undefined, m.stories_kinds_all())}
        {storyKinds.map((kind) => item(kind, kindLabels[kind]()))}
      </ul>
    </nav>
  );
}

function FilterForm({ id, filter, choices, place }: { id: string; filter: FeedFilter; choices: Places; place: FilteredPlace }) {
  return (
    <Form
      id={id}
      method="get"
      action={place.action}
      className="mt-3 grid gap-4 rounded-xl border border-line bg-surface p-5 sm:grid-cols-2 lg:grid-cols-3"
    >
      {place.hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
      {filter.import && <input type="hidden" name="import" value={filter.import} />}
      <Choice name="department" label={m.stories_filter_department()} value={filter.department} options={named(choices.departments)} />
      <Choice
        name="feeling"
        label={m.stories_filter_feeling()}
        value={filter.feeling}
        options={feelingFamilies.map((family) => [family, familyWord(family)])}
      />
      <Choice
        name="channel"
        label={m.stories_filter_channel()}
        value={filter.channel}
        options={channels.map((channel) => [channel, channelWord(channel)])}
      />
      <Choice name="site" label={m.stories_filter_site()} value={filter.site} options={named(choices.sites)} />
      <Day name="from" label={m.stories_filter_from()} value={filter.from} />
      <Day name="to" label={m.stories_filter_to()} value={filter.to} />
      <div className="flex flex-wrap items-center gap-4 sm:col-span-full">
        <Button small>{m.stories_filter_apply()}</Button>
      </div>
    </Form>
  );
}

const named = (things: readonly { id: string; name: string }[]) => things.map(({ id, name }) => [id, name] as const);

interface ChoiceProps {
  name: keyof FeedFilter;
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, label, value, options }: ChoiceProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {/* Made anew when the address changes, so that it says what is shown. */}
      <select key={value} id={id} name={name} defaultValue={value ?? ""} className={controlClass}>
        <option value="">{m.stories_filter_any()}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Day({ name, label, value }: Omit<ChoiceProps, "options">) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <input key={value} id={id} type="date" name={name} defaultValue={value} className={controlClass} />
    </div>
  );
}

/** What is asked for, each with a way to let it go. */
function Chips({ filter, names, place }: Required<Omit<Props, "choices">>) {
  if (!isFiltered(filter)) return null;
  const gone = m.stories_filter_unknown();
  const chips: [name: keyof FeedFilter, words: string | undefined][] = [
    ["kind", filter.kind && kindWord(filter.kind)],
    ["channel", filter.channel && channelWord(filter.channel)],
    ["department", filter.department && m.stories_filter_concerns({ department: names.department ?? gone })],
    ["feeling", filter.feeling && m.stories_filter_felt({ family: familyWord(filter.feeling) })],
    ["site", filter.site && (names.site ?? gone)],
    ["from", filter.from && m.stories_filter_told_from({ day: names.from ?? filter.from })],
    ["to", filter.to && m.stories_filter_told_to({ day: names.to ?? filter.to })],
    ["import", filter.import && m.stories_filter_import()],
  ];
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="text-sm text-quiet">{m.stories_filter_active()}</p>
      <ul className="flex flex-wrap gap-2">
        {chips.map(
          ([name, words]) => words && <Chip key={name} words={words} without={place.address(withChange(filter, { [name]: undefined }))} />,
        )}
      </ul>
      <Link
        to={place.address({})}
        preventScrollReset
        className="text-sm font-medium text-quiet underline underline-offset-2 hover:text-ink"
      >
        {m.stories_filter_clear()}
      </Link>
    </div>
  );
}

function Chip({ words, without }: { words: string; without: string }) {
  return (
    <li>
      <Link
        to={without}
        preventScrollReset
        className="inline-flex min-h-8 items-center gap-2 rounded-full bg-accent-soft px-3 text-sm font-medium text-accent no-underline hover:underline"
      >
        <span className="sr-only">{m.stories_filter_remove({ filter: words })}</span>
        <span aria-hidden="true">{words} ✕</span>
      </Link>
    </li>
  );
}
