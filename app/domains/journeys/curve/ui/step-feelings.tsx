import { Form, Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button, buttonClass } from "#app/ui/button.tsx";
import type { CurvePoint } from "../curve.ts";
import { signed } from "../words.ts";
import { PointMark } from "./curve-picture.tsx";

export interface StepFeeling {
  readonly sketchId: string | null;
  readonly name: string;
  readonly point: CurvePoint;
}

interface Props {
  feelings: readonly StepFeeling[];
  /** The door of feelings; missing where the reader may not. */
  action?: string;
}

/** How a step feels to each customer sketch: what stories say, what is assumed, what was set aside and why. */
export function StepFeelings({ feelings, action }: Props) {
  return (
    <ul className="grid gap-4">
      {feelings.map(({ sketchId, name, point: { computed, override, assumption } }) => {
        const at = action && (sketchId ? `${action}?for=${sketchId}` : action);
        return (
          <li key={sketchId ?? ""} className="rounded-xl border border-line bg-surface px-4 py-3">
            <h3 className="font-semibold" dir="auto">
              {name}
            </h3>
            {override && computed && (
              <Line style="override">
                {m.curve_override_words({ pleasure: signed(override.pleasure), name: override.by, mean: signed(computed.mean) })}
                <span className="mt-1 block font-serif text-lg" dir="auto">
                  {override.reason}
                </span>
              </Line>
            )}
            {computed && (
              <Line style={computed.weak ? "weak" : "computed"}>
                {m.curve_computed_words({
                  mean: signed(computed.mean),
                  stories: m.curve_stories({ count: computed.count }),
                  lowest: signed(computed.lowest),
                  highest: signed(computed.highest),
                  spread: computed.spread,
                })}
                {computed.weak && <span className="block text-sm text-quiet">{m.curve_weak_words()}</span>}
              </Line>
            )}
            {assumption && (
              <Line style="assumption">
                {m.curve_assumed_words({ name: assumption.by, pleasure: signed(assumption.pleasure) })}
                {assumption.note && (
                  <span className="mt-1 block font-serif text-lg" dir="auto">
                    {assumption.note}
                  </span>
                )}
              </Line>
            )}
            {!computed && !assumption && <p className="mt-1 text-quiet">{m.curve_no_value()}</p>}
            {at && (
              <div className="mt-3 flex flex-wrap gap-2">
                <Link
                  to={at}
                  className={buttonClass({ tone: "quiet", small: true })}
                  aria-label={m.curve_attach_of({ word: computed ? m.curve_set_aside() : m.curve_assume(), story: name })}
                >
                  {computed ? m.curve_set_aside() : m.curve_assume()}
                </Link>
                {(override || assumption) && (
                  <Form method="post" action={at} preventScrollReset>
                    <input type="hidden" name="opened" value={new Date((override ?? assumption)?.at ?? 0).getTime()} />
                    <input type="hidden" name="as" value={override ? "take-back-override" : "take-back-assumption"} />
                    <Button small tone="quiet" aria-label={m.curve_attach_of({ word: m.curve_take_back(), story: name })}>
                      {m.curve_take_back()}
                    </Button>
                  </Form>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Line({ style, children }: { style: Parameters<typeof PointMark>[0]["style"]; children: React.ReactNode }) {
  return (
    <div className="mt-2 flex gap-3">
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="mt-0.5 size-5 shrink-0">
        <PointMark x={10} y={10} style={style} />
      </svg>
      <p className="min-w-0">{children}</p>
    </div>
  );
}
