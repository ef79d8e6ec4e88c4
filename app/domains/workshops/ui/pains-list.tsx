/** What pains came to, as it is shown in the workshop, at the desk and in the minutes. */
import * as m from "#app/paraglide/messages.js";
import { Disclosure } from "#app/ui/disclosure.tsx";
import type { MinutedPain } from "#db/words/workshops.ts";
import { ranked } from "../pains.ts";

type Pain = MinutedPain & { readonly id?: string };

/**
 * `votes`: once they are revealed; of `few` people the order alone is shown. Many are the first ten, and the others folded by their
 * steps.
 */
export function PainsList({ pains, votes }: { pains: readonly Pain[]; votes?: { readonly few: boolean } | undefined }) {
  const withDots = votes !== undefined && !votes.few;
  if (pains.length === 0) return <p className="text-quiet">{m.workshops_pains_none()}</p>;
  const { top, rest, left } = ranked(pains, votes !== undefined);
  return (
    <>
      {top.length > 0 && (
        <ol className="divide-y divide-line border-y border-line">
          {top.map((pain, at) => (
            <OnePain key={pain.id ?? at} pain={pain} withDots={withDots} withStep />
          ))}
        </ol>
      )}
      {rest.length > 0 && (
        <section className={top.length > 0 ? "mt-6" : ""}>
          <h3 className="mb-3 font-semibold">
            {top.length > 0 ? m.workshops_pains_rest({ count: left }) : m.workshops_pains_by_step({ count: left })}
          </h3>
          <div className="grid gap-2">
            {rest.map(({ step, pains: some }) => (
              <Disclosure key={step ?? ""} title={<StepCount step={step} count={some.length} />}>
                <ul className="divide-y divide-line">
                  {some.map((pain, at) => (
                    <OnePain key={pain.id ?? at} pain={pain} withDots={withDots && pain.dots > 0} />
                  ))}
                </ul>
              </Disclosure>
            ))}
          </div>
        </section>
      )}
      {votes?.few && <p className="mt-3 text-sm text-quiet">{m.workshops_votes_few()}</p>}
    </>
  );
}

export function StepCount({ step, count }: { step: string | null; count: number }) {
  return (
    <span className="flex min-w-0 flex-1 items-baseline justify-between gap-3">
      <span className="min-w-0 [overflow-wrap:anywhere]" dir="auto">
        {step ?? m.workshops_step_gone()}
      </span>
      <span className="shrink-0 text-sm font-normal tabular-nums text-quiet">{m.workshops_pains_count({ count })}</span>
    </span>
  );
}

function OnePain({ pain, withDots, withStep = false }: { pain: Pain; withDots: boolean; withStep?: boolean }) {
  const { times = 1 } = pain;
  return (
    <li className="flex items-baseline justify-between gap-4 py-3">
      <span className="min-w-0">
        <span className="block font-serif text-lg leading-snug [overflow-wrap:anywhere]" dir="auto">
          {pain.text}
        </span>
        <span className="block text-sm text-quiet" dir="auto">
          {withStep && (pain.step ?? m.workshops_step_gone())}
          {withStep && times > 1 && " · "}
          {times > 1 && m.workshops_pains_times({ count: times })}
        </span>
      </span>
      {withDots && <span className="shrink-0 font-semibold tabular-nums">{m.workshops_dots_count({ count: pain.dots })}</span>}
    </li>
  );
}
