import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { controlClass, NativeSelect, type Option } from "#app/ui/field.tsx";
import { type Factor, factors, mostWeight, type Weights } from "../ranking.ts";

export const factorWords: Record<Factor, () => string> = {
  pain: m.impact_factor_pain,
  customers: m.impact_factor_customers,
  importance: m.impact_factor_importance,
  evidence: m.impact_factor_evidence,
};

/** The formula as it stands with these weights: what is left out is not in it. */
function formula(weights: Weights): string {
  const parts = factors.flatMap((factor) => {
    const word = factorWords[factor]().toLowerCase();
    if (weights[factor] === 0) return [];
    return weights[factor] === 1 ? [word] : [`${word}^${weights[factor]}`];
  });
  return ["100", ...parts].join(" × ");
}

/** The map and the weights, which stand in the address, and what they are the weights of. */
export function WeightsForm({ weights, map, maps }: { weights: Weights; map: string | null; maps: readonly Option[] }) {
  const id = useId();
  const address = JSON.stringify([weights, map]);
  return (
    <div className="mb-8 grid gap-4 print:hidden">
      <Form key={address} method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="grid w-full gap-1 sm:w-72">
          <label htmlFor={`${id}-map`} className="text-sm font-semibold">
            {m.impact_choose_map()}
          </label>
          <NativeSelect id={`${id}-map`} name="map" start={map ?? ""} options={maps} emptyLabel={m.impact_all_maps()} />
        </div>
        {factors.map((factor) => (
          <div key={factor} className="grid w-28 gap-1">
            <label htmlFor={`${id}-${factor}`} className="text-sm font-semibold">
              <span className="sr-only">{m.impact_weight({ factor: factorWords[factor]() })}</span>
              <span aria-hidden="true">{factorWords[factor]()}</span>
            </label>
            <input
              id={`${id}-${factor}`}
              name={factor}
              type="number"
              min={0}
              max={mostWeight}
              step={0.5}
              defaultValue={weights[factor]}
              className={controlClass}
            />
          </div>
        ))}
        <Button tone="quiet">{m.impact_show()}</Button>
        <Link
          to={map ? `/journeys/impact/ranking?map=${map}` : "/journeys/impact/ranking"}
          className="inline-flex min-h-11 items-center font-medium text-accent"
        >
          {m.impact_weights_reset()}
        </Link>
      </Form>
      <p className="font-mono text-sm">{m.impact_formula_now({ formula: formula(weights) })}</p>
      <Disclosure title={m.impact_formula()}>
        <p className="max-w-3xl">{m.impact_formula_text()}</p>
        <ul className="mt-2 grid max-w-3xl list-disc gap-1 ps-6">
          <li>{m.impact_formula_pain()}</li>
          <li>{m.impact_formula_customers()}</li>
          <li>{m.impact_formula_importance()}</li>
          <li>{m.impact_formula_evidence()}</li>
        </ul>
      </Disclosure>
    </div>
  );
}
