import { useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { signed } from "../../curve/words.ts";

interface Point {
  readonly id: string;
  readonly title: string;
  readonly past: { readonly mean: number } | null;
  readonly now: { readonly mean: number } | null;
}

const column = 84;
const height = 260;
const top = 28;
const foot = 64;
const middle = top + (height - top - foot) / 2;
const yAt = (pleasure: number) => middle - pleasure * ((height - top - foot) / 200);
const xAt = (at: number) => 36 + at * column + column / 2;

/** The curve of this year over that of the year before; what it shows stands in the table below it. */
export function OverTimePicture({ title, points }: { title: string; points: readonly Point[] }) {
  const id = useId();
  const width = 36 + points.length * column + 12;
  const caption = m.impact_over_picture({ title });
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-xl border border-line bg-surface"
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id} className="font-sans">
        <title id={id}>{caption}</title>
        <line x1="36" x2={width} y1={middle} y2={middle} className="stroke-line" />
        {[100, 0, -100].map((pleasure) => (
          <text key={pleasure} x="4" y={yAt(pleasure) + 4} className="fill-quiet text-xs">
            {signed(pleasure)}
          </text>
        ))}
        <path d={lineOf(points.map(({ past }) => past))} className="fill-none stroke-quiet" strokeWidth="2" strokeDasharray="5 5" />
        <path d={lineOf(points.map(({ now }) => now))} className="fill-none stroke-accent" strokeWidth="2.5" />
        {points.map(({ id: stepId, title: step, past, now }, at) => (
          <g key={stepId}>
            {past && now && (
              <path
                d={`M${xAt(at)} ${yAt(past.mean)}V${yAt(now.mean)}`}
                className={now.mean >= past.mean ? "stroke-delight" : "stroke-struggle"}
                strokeWidth="2"
              />
            )}
            {past && <circle cx={xAt(at)} cy={yAt(past.mean)} r="5" className="fill-surface stroke-quiet" strokeWidth="2" />}
            {now && <circle cx={xAt(at)} cy={yAt(now.mean)} r="6" className="fill-accent" />}
            {now && (
              <text
                x={xAt(at)}
                y={yAt(now.mean) + (now.mean >= 0 ? -12 : 20)}
                textAnchor="middle"
                className="fill-ink text-xs font-semibold"
              >
                {signed(now.mean)}
              </text>
            )}
            <foreignObject x={xAt(at) - column / 2 + 3} y={height - foot + 10} width={column - 6} height={foot - 12}>
              <p className="line-clamp-3 text-center text-xs leading-tight text-quiet" dir="auto" title={step}>
                {step}
              </p>
            </foreignObject>
          </g>
        ))}
      </svg>
    </section>
  );
}

/** Joined only where steps that follow each other are both known. */
function lineOf(values: readonly ({ readonly mean: number } | null)[]): string {
  return values.map((value, at) => (value ? `${at > 0 && values[at - 1] ? "L" : "M"}${xAt(at)} ${yAt(value.mean)}` : "")).join("");
}
