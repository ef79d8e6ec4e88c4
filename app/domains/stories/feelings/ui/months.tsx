import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Table } from "#app/ui/table.tsx";
import { type FeedFilter, feedAddress, withChange } from "../../feed.ts";
import type { MonthFelt } from "../feelings.ts";
import { Figure, useNumbers } from "./figure.tsx";

export interface NamedMonth extends MonthFelt {
  /** "March 2026" */
  readonly name: string;
  /** "Mar" */
  readonly short: string;
}

interface Props {
  months: readonly NamedMonth[];
  filter: FeedFilter;
}

export function PleasureOverTime({ months: all, filter }: Props) {
  // Nothing is drawn of the time before the first story.
  const months = all.slice(all.findIndex(({ stories }) => stories > 0));
  const { write } = useNumbers();
  const to = ({ from, to }: MonthFelt) => feedAddress(withChange(filter, { from, to }));
  return (
    <Figure
      title={m.feelings_months_title()}
      caption={m.feelings_months_caption()}
      empty={months.every(({ pleasure }) => pleasure === undefined)}
      tooFew={months.some(({ pleasure, said }) => pleasure === undefined && said > 0)}
    >
      {/* From the right, so that a phone shows the newest months first. */}
      <section
        aria-label={m.feelings_months_title()}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        dir="rtl"
        className="overflow-x-auto rounded-xl border border-line bg-surface"
      >
        <Curve months={months} to={to} />
      </section>
      <Disclosure title={m.feelings_table()}>
        <Table
          caption={m.feelings_months_title()}
          columns={[
            { key: "month", label: m.feelings_months_month() },
            { key: "pleasure", label: m.feelings_months_pleasure(), align: "end" },
            { key: "said", label: m.feelings_months_said(), align: "end" },
          ]}
          rows={months.map((month) => ({
            id: month.from,
            cells: {
              month: month.stories > 0 ? <Link to={to(month)}>{month.name}</Link> : month.name,
              pleasure: month.pleasure === undefined ? lacking(month) : write(month.pleasure),
              said: month.pleasure === undefined ? lacking(month) : write(month.said),
            },
          }))}
        />
      </Disclosure>
    </Figure>
  );
}

const lacking = ({ said }: MonthFelt) => (said > 0 ? m.feelings_too_few() : m.feelings_none());

const edge = 20;
const top = 36;
const half = 80;
const zero = top + half;
const ground = zero + half + 70;
const tallest = 36;

const heightOf = (pleasure: number) => zero - (pleasure / 100) * half;

function Curve({ months, to }: { months: readonly NamedMonth[]; to: (month: MonthFelt) => string }) {
  const { write, stories } = useNumbers();
  const slot = Math.max(30, Math.min(120, 720 / months.length));
  const width = Math.max(420, 2 * edge + months.length * slot);
  const middle = (at: number) => edge + (at + 0.5) * slot;
  const most = Math.max(1, ...months.map(({ said }) => said));
  const words = (month: NamedMonth) =>
    month.pleasure === undefined
      ? `${month.name}: ${lacking(month)}`
      : m.feelings_months_point({ month: month.name, pleasure: write(month.pleasure), stories: stories(month.said) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
    <svg
      role="group"
      aria-label={m.feelings_months_title()}
      direction="ltr"
      viewBox={`0 0 ${width} ${ground + 40}`}
      style={{ minWidth: width, maxWidth: 1.4 * width }}
      className="mx-auto block w-full text-accent"
    >
      <g fontSize="11" className="fill-quiet">
        <path d={`M${edge} ${top}H${width - edge}M${edge} ${zero + half}H${width - edge}`} className="stroke-line" strokeDasharray="2 4" />
        <path d={`M${edge} ${zero}H${width - edge}M${edge} ${ground}H${width - edge}`} className="stroke-edge" opacity="0.6" />
        <text x={edge} y={top - 8}>
          {`${write(100)} ${m.feelings_pleasant()}`}
        </text>
        <text x={edge} y={zero + half + 16}>
          {`${write(-100)} ${m.feelings_unpleasant()}`}
        </text>
        <path d={lineThrough(months, middle)} fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      </g>
      {months.map((month, at) => {
        const x = middle(at);
        const drawn = (
          <>
            <rect x={x - slot / 2} y={top} width={slot} height={ground + 18 - top} fill="transparent" />
            <Point month={month} x={x} below={isValley(months, at)} bar={(month.said / most) * tallest} width={Math.min(22, slot - 8)} />
            <text x={x} y={ground + 15} fontSize="11" textAnchor="middle" className="fill-quiet">
              {month.short}
            </text>
            {(month.from.slice(5, 7) === "01" || (at === 0 && month.from.slice(5, 7) !== "12")) && (
              <text x={x} y={ground + 30} fontSize="11" textAnchor="middle" fontWeight="600" className="fill-ink">
                {month.from.slice(0, 4)}
              </text>
            )}
          </>
        );
        if (month.stories === 0) {
          return <g key={month.from}>{drawn}</g>;
        }
        return (
          <Link key={month.from} to={to(month)} aria-label={words(month)} className="group">
            <title>{words(month)}</title>
            {drawn}
          </Link>
        );
      })}
    </svg>
  );
}

function Point({ month, x, below, bar, width }: { month: MonthFelt; x: number; below: boolean; bar: number; width: number }) {
  const { write } = useNumbers();
  if (month.pleasure === undefined) {
    if (month.said === 0) return null;
    return <circle cx={x} cy={zero} r="5" className="fill-surface stroke-edge" strokeDasharray="2 2" />;
  }
  const y = heightOf(month.pleasure);
  return (
    <>
      <circle cx={x} cy={y} r="4.5" fill="currentColor" className="group-hover:stroke-ink" strokeWidth="2" />
      <text x={x} y={below ? y + 18 : y - 10} fontSize="11" textAnchor="middle" className="fill-ink" suppressHydrationWarning>
        {write(month.pleasure)}
      </text>
      <rect x={x - width / 2} y={ground - bar} width={width} height={bar} rx="2" fill="currentColor" opacity="0.35" />
    </>
  );
}

/** From month to month, broken where one has no figure. */
function lineThrough(months: readonly MonthFelt[], middle: (at: number) => number): string {
  const has = (at: number) => months[at]?.pleasure !== undefined;
  return months
    .map(({ pleasure }, at) => (pleasure === undefined ? "" : `${has(at - 1) ? "L" : "M"}${middle(at)} ${heightOf(pleasure)}`))
    .join("");
}

/** Whether a month lies under the line between its neighbours: then its number stands below it. */
function isValley(months: readonly MonthFelt[], at: number): boolean {
  const own = months[at]?.pleasure ?? 0;
  const around = [months[at - 1]?.pleasure, months[at + 1]?.pleasure].filter((pleasure) => pleasure !== undefined);
  return around.length > 0 && own < around.reduce((sum, pleasure) => sum + pleasure, 0) / around.length;
}
