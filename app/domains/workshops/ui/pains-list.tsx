/** What pains came to, as it is shown in the workshop, at the desk and in the minutes. */
import * as m from "#app/paraglide/messages.js";

/** `withDots`: once the votes are revealed. */
export function PainsList({
  pains,
  withDots,
}: {
  pains: readonly { readonly id?: string; text: string; step: string | null; dots: number }[];
  withDots: boolean;
}) {
  if (pains.length === 0) return <p className="text-quiet">{m.workshops_pains_none()}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {pains.map((pain, at) => (
        <li key={pain.id ?? at} className="flex items-baseline justify-between gap-4 py-3">
          <span className="min-w-0">
            <span className="block font-serif text-lg leading-snug [overflow-wrap:anywhere]" dir="auto">
              {pain.text}
            </span>
            <span className="block text-sm text-quiet" dir="auto">
              {pain.step ?? m.workshops_step_gone()}
            </span>
          </span>
          {withDots && <span className="shrink-0 font-semibold tabular-nums">{m.workshops_dots_count({ count: pain.dots })}</span>}
        </li>
      ))}
    </ol>
  );
}
