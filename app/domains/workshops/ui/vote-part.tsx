import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { Badge } from "#app/ui/page.tsx";
import type { Inside } from "../showing.server.ts";
import { dotsGiven } from "../workshops.ts";
import type { Answer } from "./answers.ts";

/** Numbers beside pains, posted together: whoever has no scripts counts for themselves and is told where it does not add up. */
export function VotePart({ inside, dots, answer }: { inside: Inside; dots: number; answer: Answer | undefined }) {
  const given = new Map(inside.own.votes.map((vote) => [vote.painId, vote.dots]));
  const pains = inside.pains ?? [];
  const mistake = answer?.vote?.mistake;
  const box = useRef<HTMLParagraphElement>(null);
  const [typed, setTyped] = useState(() => dotsGiven(inside.own.votes));
  useEffect(() => {
    if (mistake) box.current?.focus();
  }, [mistake]);
  if (pains.length === 0) return <p className="text-quiet">{m.workshops_pains_none()}</p>;
  const counted = (form: HTMLFormElement) =>
    [...new FormData(form)].reduce((sum, [name, value]) => sum + (name.startsWith("dots-") ? Number(value) || 0 : 0), 0);
  return (
    <Form method="post" preventScrollReset onChange={(event) => setTyped(counted(event.currentTarget))}>
      <input type="hidden" name="does" value="vote" />
      <p className="mb-3 flex flex-wrap items-center gap-3">
        <span aria-live="polite" className={typed > dots ? "font-semibold text-danger" : "font-semibold"}>
          {m.workshops_vote_yours({ given: typed, dots })}
        </span>
        <Badge>{m.workshops_private()}</Badge>
      </p>
      {mistake && (
        <p
          ref={box}
          id="vote-mistake"
          role="alert"
          tabIndex={-1}
          className="mb-3 rounded-xl bg-danger-soft px-4 py-3 font-medium text-danger"
        >
          {mistake}
        </p>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {pains.map((pain) => (
          <li key={pain.id} className="flex items-center justify-between gap-4 py-3">
            <label htmlFor={`dots-${pain.id}`} className="min-w-0">
              <span className="sr-only">{m.workshops_vote_dots_for()} </span>
              <span className="block font-serif text-lg leading-snug [overflow-wrap:anywhere]" dir="auto">
                {pain.text}
              </span>
              <span className="block text-sm text-quiet" dir="auto">
                {pain.step ?? m.workshops_step_gone()}
              </span>
            </label>
            <input
              id={`dots-${pain.id}`}
              name={`dots-${pain.id}`}
              type="number"
              inputMode="numeric"
              min={0}
              max={dots}
              defaultValue={answer?.vote?.typed[pain.id] ?? given.get(pain.id) ?? ""}
              placeholder="0"
              aria-invalid={mistake ? true : undefined}
              aria-describedby={mistake ? "vote-mistake" : undefined}
              className={`${controlClass} max-w-20 shrink-0 text-center text-lg tabular-nums`}
            />
          </li>
        ))}
      </ul>
      <div className="sticky bottom-0 -mx-1 mt-4 bg-page px-1 py-3 max-lg:bottom-16">
        <Button className="max-sm:w-full">{m.workshops_vote_button()}</Button>
      </div>
    </Form>
  );
}
