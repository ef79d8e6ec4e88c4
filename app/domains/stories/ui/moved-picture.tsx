import * as m from "#app/paraglide/messages.js";
import { pleasureWord } from "../words.ts";

const width = 200;
const margin = 16;
const line = 14;

/** Where a pleasure of −100…100 lies on a line as wide as `width`. */
const at = (pleasure: number) => margin + ((pleasure + 100) / 200) * (width - 2 * margin);

/** From how it was before to how it was at the end; in words beside it. */
export function MovedPicture({ before, after }: { before: number; after: number }) {
  return (
    <figure className="mt-6 grid gap-2">
      <div aria-hidden="true" className="grid w-full max-w-64 gap-1 text-xs">
        <MovedLine before={before} after={after} />
        <span className="flex justify-between text-quiet">
          <span>{m.stories_axis_unpleasant()}</span>
          <span>{m.stories_axis_pleasant()}</span>
        </span>
      </div>
      <figcaption className="text-sm font-medium first-letter:uppercase">
        {m.stories_moved_said({ before: pleasureWord(before), after: pleasureWord(after) })}
      </figcaption>
    </figure>
  );
}

/** An open ring where it began, a full one where it ended. */
export function MovedLine({ before, after }: { before: number; after: number }) {
  const better = after > before;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${2 * line}`}
      className={`block w-full ${after === before ? "text-mixed" : better ? "text-delight" : "text-struggle"}`}
    >
      <path d={`M${margin} ${line}H${width - margin}`} className="stroke-line" />
      <path d={`M${width / 2} ${line - 7}V${line + 7}`} className="stroke-line" />
      <path d={`M${at(before)} ${line}H${at(after)}`} stroke="currentColor" strokeWidth="2" />
      <circle cx={at(before)} cy={line} r="5" className="fill-surface" stroke="currentColor" strokeWidth="2" />
      <circle cx={at(after)} cy={line} r="6" fill="currentColor" />
    </svg>
  );
}
