import { useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { type CurvePoint, drawnAt, type PointStyle } from "../curve.ts";
import { pointWords, signed, styleWords } from "../words.ts";

interface Props {
  title: string;
  /** In the order of the map. */
  points: readonly (CurvePoint & { readonly title: string })[];
  /** Where a point leads: to the stories behind it. */
  to: (stepId: string) => string;
}

const column = 96;
const height = 260;
const top = 30;
const foot = 64;
const middle = top + (height - top - foot) / 2;
const yAt = (pleasure: number) => middle - pleasure * ((height - top - foot) / 200);
const xAt = (at: number) => 36 + at * column + column / 2;

/** The curve as a picture; each point is a link. What it shows stands in the table beside it (`CurveTable`). */
export function CurvePicture({ title, points, to }: Props) {
  const id = useId();
  const width = 36 + points.length * column + 12;
  const known = points.flatMap((point, at) => {
    const drawn = drawnAt(point);
    return drawn ? [{ point, at, x: xAt(at), y: yAt(drawn.pleasure), ...drawn }] : [];
  });
  return (
    <section
      aria-label={m.curve_picture({ title })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-xl border border-line bg-surface"
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-labelledby={id} className="font-sans">
        <title id={id}>{m.curve_picture({ title })}</title>
        <line x1="36" x2={width} y1={middle} y2={middle} className="stroke-line" />
        <text x="8" y={yAt(100) + 4} className="fill-quiet text-xs">
          +100
        </text>
        <text x="8" y={middle + 4} className="fill-quiet text-xs">
          0
        </text>
        <text x="8" y={yAt(-100) + 4} className="fill-quiet text-xs">
          −100
        </text>
        {known.map(({ at, x, y, style }, place) => {
          const before = known[place - 1];
          if (!before || before.at !== at - 1) return null;
          const firm = before.style === "computed" && style === "computed";
          return (
            <line
              key={at}
              x1={before.x}
              y1={before.y}
              x2={x}
              y2={y}
              className={style === "assumption" || before.style === "assumption" ? "stroke-quiet" : "stroke-accent"}
              strokeWidth="2"
              strokeDasharray={firm ? undefined : "6 5"}
            />
          );
        })}
        {known.map(({ point, x, y, style, pleasure }) => (
          <a key={point.stepId} href={to(point.stepId)} aria-label={`${point.title}: ${pointWords(point)}`} className="group outline-none">
            <rect
              x={x - 20}
              y={y - 20}
              width="40"
              height="40"
              rx="6"
              className="fill-transparent group-focus-visible:stroke-focus group-focus-visible:stroke-3"
            />
            {point.override && point.computed && (
              <circle cx={x} cy={yAt(point.computed.mean)} r="4" className="fill-none stroke-quiet" strokeDasharray="2 2" />
            )}
            <PointMark x={x} y={y} style={style} />
            <text x={x} y={y + (pleasure >= 0 ? -13 : 22)} textAnchor="middle" className="fill-ink text-xs font-semibold">
              {signed(pleasure)}
            </text>
          </a>
        ))}
        {points.map(({ stepId, title: step }, at) => (
          <foreignObject key={stepId} x={xAt(at) - column / 2 + 4} y={height - foot + 8} width={column - 8} height={foot - 10}>
            <p aria-hidden="true" className="line-clamp-3 text-center text-xs leading-tight text-quiet" dir="auto" title={step}>
              {step}
            </p>
          </foreignObject>
        ))}
      </svg>
    </section>
  );
}

/** Each way of knowing has a form of its own, so that colour says nothing alone. */
export function PointMark({ x, y, style }: { x: number; y: number; style: PointStyle }) {
  if (style === "computed") return <circle cx={x} cy={y} r="6" className="fill-accent" />;
  if (style === "weak") return <circle cx={x} cy={y} r="5.5" className="fill-surface stroke-accent" strokeWidth="2" />;
  if (style === "override") return <path d={`M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`} className="fill-accent" />;
  return (
    <rect x={x - 5.5} y={y - 5.5} width="11" height="11" className="fill-surface stroke-quiet" strokeWidth="1.5" strokeDasharray="2 2" />
  );
}

export function CurveLegend() {
  return (
    <ul aria-label={m.curve_legend()} className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-quiet">
      {(["computed", "weak", "override", "assumption"] as const).map((style) => (
        <li key={style} className="flex items-center gap-2">
          <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="size-5">
            <PointMark x={10} y={10} style={style} />
          </svg>
          {styleWords[style]()}
        </li>
      ))}
    </ul>
  );
}
