import { Form, useParams, useSearchParams } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Chevron } from "#app/ui/chevron.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { Badge } from "#app/ui/page.tsx";
import type { Inside } from "../showing.server.ts";
import { dotsGiven } from "../workshops.ts";
import type { Answer } from "./answers.ts";
import { StepCount } from "./pains-list.tsx";
import { type VotedPain, type VoteGroup, voteGroups } from "./vote-order.ts";

/** As many are read at once; of more, each step is opened by itself. */
const mostOpen = 12;

interface Props {
  inside: Inside;
  dots: number;
  answer: Answer | undefined;
}

/**
 * Numbers beside pains, posted together: whoever has no scripts counts for themselves and is told where it does not add up. What is
 * folded or not looked at just now is in the form all the same, so that nothing that was typed is lost.
 */
export function VotePart({ inside, dots, answer }: Props) {
  const { id } = useParams();
  const [search] = useSearchParams();
  const mistake = answer?.vote?.mistake;
  const box = useRef<HTMLParagraphElement>(null);
  const given = new Map(inside.own.votes.map((vote) => [vote.painId, vote.dots]));
  const shownBeside = (painId: string) => answer?.vote?.typed[painId] ?? given.get(painId) ?? "";
  const [typed, setTyped] = useState(() => typedDots(answer) ?? dotsGiven(inside.own.votes));
  useEffect(() => {
    if (mistake) box.current?.focus();
  }, [mistake]);
  const groups = voteGroups(inside, `${inside.me} ${id}`);
  if (groups.length === 0) return <p className="text-quiet">{m.workshops_pains_none()}</p>;
  const looked = groups.find(({ stepId }) => stepId === search.get("pains"));
  const few = groups.reduce((sum, { pains }) => sum + pains.length, 0) <= mostOpen;
  return (
    <Form method="post" preventScrollReset onChange={(event) => setTyped(counted(event.currentTarget))}>
      {/* Enter in a field gives the dots: the first button of a form is the one that it presses. */}
      <button type="submit" name="does" value="vote" tabIndex={-1} aria-hidden="true" className="hidden" />
      <p className="mb-3">
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
      {groups.length > 1 && <Looking groups={groups} looked={looked} />}
      <div className="grid gap-2">
        {groups.map((group) => (
          <details
            key={group.stepId}
            open={few || group === looked || group.pains.some((pain) => isTyped(shownBeside(pain.id)))}
            hidden={looked !== undefined && group !== looked}
            className="group rounded-lg border border-line bg-surface"
          >
            <summary className="flex min-h-11 list-none items-center gap-2 rounded-lg px-4 py-2 font-semibold hover:bg-sunken">
              <Chevron className="-rotate-90 text-quiet transition-transform group-open:rotate-0 rtl:rotate-90 rtl:group-open:rotate-0" />
              <StepCount step={group.step} count={group.pains.length} />
            </summary>
            <ul className="divide-y divide-line px-4 pb-1">
              {group.pains.map((pain) => (
                <OnePain key={pain.id} pain={pain} value={shownBeside(pain.id)} mistaken={mistake !== undefined} />
              ))}
            </ul>
          </details>
        ))}
      </div>
      <div className="sticky bottom-0 -mx-1 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-page px-1 py-3 max-lg:bottom-16">
        <Button name="does" value="vote">
          {m.workshops_vote_button()}
        </Button>
        <span aria-live="polite" className={typed > dots ? "font-semibold text-danger" : "font-semibold"}>
          {m.workshops_vote_yours({ given: typed, dots })}
        </span>
      </div>
    </Form>
  );
}

const isTyped = (value: string | number) => !["", "0"].includes(String(value).trim());
const isDots = (name: string) => name.startsWith("dots-");
const counted = (form: HTMLFormElement) =>
  [...new FormData(form)].reduce((sum, [name, value]) => sum + (isDots(name) ? asDots(value) : 0), 0);
const typedDots = (answer: Answer | undefined) =>
  answer?.vote && Object.values(answer.vote.typed).reduce<number>((sum, value) => sum + asDots(value), 0);
/** What is no number of dots counts for none. */
const asDots = (typed: unknown) => Math.max(0, Number(typed) || 0);

/** Buttons of the form and not links: without scripts, what was typed goes along and comes back. */
function Looking({ groups, looked }: { groups: readonly VoteGroup[]; looked: VoteGroup | undefined }) {
  return (
    <div className="mb-3">
      {looked ? (
        <p className="flex flex-wrap items-center justify-between gap-3 rounded-xl bg-accent-soft px-4 py-2">
          <span className="min-w-0" dir="auto">
            {m.workshops_vote_only({ step: looked.step ?? m.workshops_step_gone() })}
          </span>
          <Button name="does" value="look" formAction="?pains=" tone="quiet" small>
            {m.workshops_vote_look_all()}
          </Button>
        </p>
      ) : (
        <Disclosure title={m.workshops_vote_look()}>
          <div className="flex flex-wrap gap-2">
            {groups.map(({ stepId, step }) => (
              <Button key={stepId} name="does" value="look" formAction={`?pains=${stepId}`} tone="quiet" small className="max-w-full">
                <span className="min-w-0 text-start [overflow-wrap:anywhere]" dir="auto">
                  {step ?? m.workshops_step_gone()}
                </span>
              </Button>
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function OnePain({ pain, value, mistaken }: { pain: VotedPain; value: string | number; mistaken: boolean }) {
  return (
    <li className="flex items-center justify-between gap-4 py-3">
      <label htmlFor={`dots-${pain.id}`} className="min-w-0">
        <span className="sr-only">{m.workshops_vote_dots_for()} </span>
        <span className="block font-serif text-lg leading-snug [overflow-wrap:anywhere]" dir="auto">
          {pain.text}
        </span>
        {pain.times > 1 && <span className="block text-sm text-quiet">{m.workshops_pains_times({ count: pain.times })}</span>}
      </label>
      <input
        id={`dots-${pain.id}`}
        name={`dots-${pain.id}`}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value}
        placeholder="0"
        aria-invalid={mistaken ? true : undefined}
        aria-describedby={mistaken ? "vote-mistake" : undefined}
        className={`${controlClass} max-w-20 shrink-0 text-center text-lg tabular-nums`}
      />
    </li>
  );
}
