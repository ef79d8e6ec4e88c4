import { Fragment } from "react";
import * as m from "#app/paraglide/messages.js";

/** The teams between one and the customer, the customer at the end. */
export function Way({ names }: { names: readonly string[] }) {
  return (
    <ol className="flex flex-wrap items-center gap-x-2 gap-y-2">
      {names.map((name, at) => (
        <Fragment key={name}>
          <li
            className={`rounded-lg border px-3 py-1.5 font-medium ${at === 0 ? "border-accent bg-accent-soft" : "border-line bg-surface"}`}
            dir="auto"
          >
            {name}
          </li>
          <li aria-hidden="true" className="text-quiet rtl:-scale-x-100">
            →
          </li>
        </Fragment>
      ))}
      <li className="font-serif text-lg font-semibold">{m.impact_customer()}</li>
    </ol>
  );
}
