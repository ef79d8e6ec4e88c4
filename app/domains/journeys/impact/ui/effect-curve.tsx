/** The whole curve of a map in little, with the steps that a team touches marked. What it says of them stands in the table below it. */
import { signed } from "../../curve/words.ts";

interface Point {
  readonly id: string;
  readonly title: string;
  readonly pleasure: number | null;
  readonly touched: boolean;
}

const height = 120;
const margin = 18;
const yAt = (pleasure: number) => height / 2 - (pleasure / 100) * (height / 2 - margin);

/** Pixels between two steps: as many steps as there may be, the picture does not grow without end. */
const stride = (count: number) => Math.max(6, Math.min(72, 1_400 / Math.max(1, count)));

export function EffectCurve({ points, labels = true }: { points: readonly Point[]; labels?: boolean }) {
  const step = stride(points.length);
  const width = 2 * margin + Math.max(1, points.length - 1) * step;
  const xAt = (at: number) => margin + at * step;
  const known = points.flatMap(({ pleasure }, at) => (pleasure === null ? [] : [{ at, x: xAt(at), y: yAt(pleasure) }]));
  const roomy = step >= 34;
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface px-2">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
        className="block h-32 w-full font-sans"
        preserveAspectRatio={points.length > 20 ? "none" : "xMinYMid meet"}
      >
        <path d={`M0 ${height / 2}H${width}`} className="stroke-line" vectorEffect="non-scaling-stroke" />
        <path
          d={known.map(({ at, x, y }, place) => `${place > 0 && known[place - 1]?.at === at - 1 ? "L" : "M"}${x} ${y}`).join("")}
          className="fill-none stroke-accent"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
        {points.map(({ id, touched, pleasure }, at) => {
          const y = pleasure === null ? height / 2 : yAt(pleasure);
          if (points.length > 20) {
            // Too many for marks of their own: a line down to the foot shows where the team is.
            return touched ? (
              <path
                key={id}
                d={`M${xAt(at)} ${y}V${height - 4}`}
                className="stroke-accent"
                strokeWidth="3"
                vectorEffect="non-scaling-stroke"
              />
            ) : null;
          }
          return (
            <g key={id}>
              {touched && <path d={`M${xAt(at)} ${y}V${height - 2}`} className="stroke-accent/40" strokeWidth="2" />}
              <circle
                cx={xAt(at)}
                cy={y}
                r={touched ? 6.5 : 3.5}
                className={pleasure === null ? "fill-surface stroke-quiet" : touched ? "fill-accent" : "fill-surface stroke-accent"}
                strokeWidth="1.5"
                strokeDasharray={pleasure === null ? "2 2" : undefined}
              />
              {labels && roomy && touched && pleasure !== null && (
                <text x={xAt(at)} y={pleasure >= 0 ? y - 10 : y + 19} textAnchor="middle" className="fill-ink text-[0.7rem] font-semibold">
                  {signed(pleasure)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
