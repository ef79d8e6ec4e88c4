import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { type CurvePoint, drawnAt } from "../curve.ts";
import { signed, styleWords } from "../words.ts";

interface Props {
  title: string;
  points: readonly (CurvePoint & { readonly title: string })[];
  to: (stepId: string) => string;
}

/** All that the picture of the curve shows, and the spread and age that it does not. */
export function CurveTable({ title, points, to }: Props) {
  return (
    <Table
      caption={m.curve_picture({ title })}
      columns={[
        { key: "step", label: m.curve_step() },
        { key: "value", label: m.curve_value(), align: "end" },
        { key: "rests", label: m.curve_rests_on() },
        { key: "range", label: m.curve_range() },
        { key: "spread", label: m.curve_spread(), align: "end" },
        { key: "youngest", label: m.curve_youngest() },
      ]}
      rows={points.map((point) => {
        const { stepId, title: step, computed } = point;
        const drawn = drawnAt(point);
        return {
          id: stepId,
          cells: {
            step: (
              <Link to={to(stepId)} className="font-medium" dir="auto">
                {step}
              </Link>
            ),
            value: drawn ? signed(drawn.pleasure) : "–",
            rests: drawn ? (
              <>
                {computed && <span>{m.curve_stories({ count: computed.count })}, </span>}
                <span className="text-quiet">{styleWords[drawn.style]()}</span>
              </>
            ) : (
              <span className="text-quiet">{m.curve_nothing()}</span>
            ),
            range: computed ? m.curve_range_words({ lowest: signed(computed.lowest), highest: signed(computed.highest) }) : "–",
            spread: computed ? computed.spread : "–",
            youngest: computed ? <Time at={computed.youngest} /> : "–",
          },
        };
      })}
    />
  );
}
