import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Table } from "#app/ui/table.tsx";
import { type FeedFilter, feedAddress, withChange } from "../../feed.ts";
import type { StoryKind } from "../../stories.ts";
import { kindWord, pleasureWord } from "../../words.ts";
import { bandStarts, type KindSpread, type Month } from "../feelings.ts";
import { Figure, useNumbers } from "./figure.tsx";

const colours: Record<StoryKind, string> = { struggle: "text-struggle", delight: "text-delight", mixed: "text-mixed" };

/** A value inside each band, to name it by. */
const insides = bandStarts.map((start) => start + 10);

export function PleasureByKind({ kinds, filter, days }: { kinds: readonly KindSpread[]; filter: FeedFilter; days: Month }) {
  const { write, stories, percent } = useNumbers();
  const to = (kind: StoryKind) => feedAddress(withChange(filter, { kind, from: days.from, to: days.to }));
  return (
    <Figure
      title={m.feelings_kinds_title()}
      caption={m.feelings_kinds_caption()}
      empty={kinds.every(({ bands }) => !bands)}
      tooFew={kinds.some(({ bands }) => !bands)}
    >
      <ul className="grid gap-4 sm:grid-cols-3">
        {kinds.map(({ kind, said, bands }) => (
          <li key={kind} className="rounded-xl border border-line bg-surface p-4">
            <Link to={to(kind)} className="group block no-underline">
              <span className={`font-semibold group-hover:underline ${colours[kind]}`} suppressHydrationWarning>
                {m.feelings_kinds_row({ kind: kindWord(kind), stories: bands ? stories(said) : m.feelings_too_few() })}
              </span>
              {bands && <Columns kind={kind} bands={bands} said={said} />}
            </Link>
          </li>
        ))}
      </ul>
      <Disclosure title={m.feelings_table()}>
        <Table
          caption={m.feelings_kinds_title()}
          columns={[
            { key: "kind", label: m.feelings_kinds_kind() },
            ...insides.map((pleasure, at) => ({ key: `band${at}`, label: pleasureWord(pleasure), align: "end" as const })),
            { key: "said", label: m.feelings_kinds_said(), align: "end" },
          ]}
          rows={kinds.map(({ kind, said, bands }) => ({
            id: kind,
            cells: {
              kind: <Link to={to(kind)}>{kindWord(kind)}</Link>,
              ...Object.fromEntries(insides.map((_, at) => [`band${at}`, bands ? percent(bands[at] ?? 0, said) : m.feelings_too_few()])),
              said: bands ? write(said) : m.feelings_too_few(),
            },
          }))}
        />
      </Disclosure>
    </Figure>
  );
}

const width = 240;
const ground = 110;
const tallest = 86;

function Columns({ kind, bands, said }: { kind: StoryKind; bands: readonly number[]; said: number }) {
  const { percent } = useNumbers();
  const slot = width / bands.length;
  return (
    <span aria-hidden="true" className="mt-2 block text-xs text-quiet">
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${ground + 1}`} className={`block w-full ${colours[kind]}`}>
        {bands.map((stories, at) => {
          const height = (stories / said) * tallest;
          return (
            <g key={bandStarts[at]}>
              <rect x={at * slot + 4} y={ground - height} width={slot - 8} height={height} rx="2" fill="currentColor" opacity="0.75" />
              <text
                x={(at + 0.5) * slot}
                y={ground - height - 5}
                fontSize="11"
                textAnchor="middle"
                className="fill-ink"
                suppressHydrationWarning
              >
                {percent(stories, said)}
              </text>
            </g>
          );
        })}
        <path d={`M0 ${ground}H${width}`} className="stroke-edge" />
      </svg>
      <span className="mt-1 flex justify-between gap-2">
        <span>{pleasureWord(-100)}</span>
        <span className="text-end">{pleasureWord(100)}</span>
      </span>
    </span>
  );
}
