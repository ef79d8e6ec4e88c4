import * as m from "#app/paraglide/messages.js";
import { type CurvePoint, drawnAt } from "../../curve/curve.ts";
import { PointMark } from "../../curve/ui/curve-picture.tsx";
import { pointWords, signed } from "../../curve/words.ts";

/** The points of one curve by the columns of the grid. */
export type DrawnCurve = readonly (CurvePoint | undefined)[];

interface Props {
  curve: DrawnCurve | undefined;
  at: number;
  width: number;
  height: number;
}

/** One step of the curve: its point, and half of the line to each neighbour. */
export function CurveCell({ curve, at, width, height }: Props) {
  const [before, point, after] = [at - 1, at, at + 1].map((place) => {
    const one = curve?.[place];
    const drawn = one && drawnAt(one);
    return one && drawn ? { one, ...drawn } : undefined;
  });
  const yAt = (pleasure: number) => height / 2 - pleasure * ((height - 44) / 200);
  const words = point ? pointWords(point.one) : m.curve_no_value();
  return (
    <>
      <span className="sr-only">{words}</span>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
        className="block font-sans"
      >
        <line x1="0" x2={width} y1={height / 2} y2={height / 2} className="stroke-line" />
        {point &&
          [before, after].map((next, side) => {
            if (!next) return null;
            const firm = next.style === "computed" && point.style === "computed";
            return (
              <line
                key={side === 0 ? "before" : "after"}
                x1={width / 2}
                y1={yAt(point.pleasure)}
                x2={side === 0 ? 0 : width}
                y2={(yAt(point.pleasure) + yAt(next.pleasure)) / 2}
                className={next.style === "assumption" || point.style === "assumption" ? "stroke-quiet" : "stroke-accent"}
                strokeWidth="2"
                strokeDasharray={firm ? undefined : "6 5"}
              />
            );
          })}
        {point && (
          <>
            <PointMark x={width / 2} y={yAt(point.pleasure)} style={point.style} />
            <text
              x={width / 2}
              y={yAt(point.pleasure) + (point.pleasure >= 0 ? -12 : 22)}
              textAnchor="middle"
              className="fill-ink text-xs font-semibold"
            >
              {signed(point.pleasure)}
              {point.one.computed && ` · ${point.one.computed.count}`}
            </text>
          </>
        )}
      </svg>
    </>
  );
}
