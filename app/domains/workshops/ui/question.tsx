/** One step, one question: what somebody answers on a phone with a thumb, and without scripts. */
import { useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { RadioGroup, RangeField } from "#app/ui/field.tsx";
import { useLastResult } from "#app/ui/last-result.ts";
import { Badge } from "#app/ui/page.tsx";
import { claimRoles } from "#db/words/journeys.ts";
import type { Inside } from "../showing.server.ts";
import { roleWords, signed } from "../words.ts";
import type { Answer } from "./answers.ts";
import { answerTo } from "./answers.ts";
import { markedIn, stepInQuestion } from "./steps-asked.ts";

type Step = Inside["steps"][number];

interface Props {
  kind: "claim" | "feel";
  /** Those that somebody goes through: of their group's stage, or all. */
  steps: readonly Step[];
  own: Inside["own"];
  /** A step's id, "all", or what stood in the address. */
  asked: string | null;
  answer: Answer | undefined;
}

export function Questions({ kind, steps, own, asked, answer }: Props) {
  const step = stepInQuestion(kind, { steps, own, asked });
  if (!step) return <AllSteps steps={steps} marked={markedIn(kind, own)} />;
  const at = steps.indexOf(step);
  const [before, after] = [steps[at - 1], steps[at + 1]];
  const next = after?.id ?? "all";
  return (
    <section aria-labelledby="question">
      <p className="mb-2 flex flex-wrap items-center justify-between gap-2 text-sm text-quiet">
        {m.workshops_step_of({ at: at + 1, of: steps.length })}
        <Badge>{m.workshops_private()}</Badge>
      </p>
      <Heading key={`heading ${step.id}`} moved={asked !== null}>
        {step.title}
      </Heading>
      {kind === "claim" ? (
        <ClaimQuestion
          key={step.id}
          step={step}
          next={next}
          role={own.claims.find(({ stepId }) => stepId === step.id)?.role}
          answer={answer}
        />
      ) : (
        <GuessQuestion
          key={step.id}
          step={step}
          next={next}
          pleasure={own.guesses.find(({ stepId }) => stepId === step.id)?.pleasure}
          answer={answer}
        />
      )}
      <nav aria-label={m.workshops_steps_all()} className="mt-6 flex flex-wrap items-center gap-2">
        {before && (
          <LinkButton to={`?step=${before.id}`} tone="quiet" small preventScrollReset>
            {m.workshops_step_previous()}
          </LinkButton>
        )}
        <LinkButton to={`?step=${next}`} tone="quiet" small preventScrollReset>
          {m.workshops_step_skip()}
        </LinkButton>
        <LinkButton to="?step=all" tone="quiet" small>
          {m.workshops_steps_all()}
        </LinkButton>
      </nav>
    </section>
  );
}

/** Takes the focus when another step is asked about, so that who hears the page hears which. */
function Heading({ moved, children }: { moved: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
  }, [moved]);
  return (
    <h2 ref={heading} id="question" tabIndex={-1} className="mb-5 font-serif text-2xl font-semibold leading-tight outline-none" dir="auto">
      {children}
    </h2>
  );
}

function ClaimQuestion({ step, next, role, answer }: { step: Step; next: string; role: string | undefined; answer: Answer | undefined }) {
  const [form, fields] = useForm<{ role: string }>({
    id: `claim-${step.id}`,
    lastResult: useLastResult(`claim-${step.id}`, answerTo(answer, "claim")?.result),
    defaultValue: { role },
    constraint: { role: { required: true } },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6" preventScrollReset>
      <Hidden does="claim" step={step.id} next={next} />
      <RadioGroup
        field={fields.role}
        label={m.workshops_claim_question()}
        options={[...claimRoles.map((value) => ({ value, label: roleWords[value]() })), { value: "none", label: m.workshops_claim_none() }]}
      />
      <Button className="max-sm:w-full">{m.workshops_claim_button()}</Button>
    </Form>
  );
}

function GuessQuestion({
  step,
  next,
  pleasure,
  answer,
}: {
  step: Step;
  next: string;
  pleasure: number | undefined;
  answer: Answer | undefined;
}) {
  const [form, fields] = useForm<{ pleasure: string }>({
    id: `guess-${step.id}`,
    lastResult: useLastResult(`guess-${step.id}`, answerTo(answer, "guess")?.result),
    defaultValue: { pleasure: String(pleasure ?? 0) },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6" preventScrollReset>
      <Hidden does="guess" step={step.id} next={next} />
      <RangeField
        field={fields.pleasure}
        label={m.workshops_guess_question()}
        min={-100}
        max={100}
        step={5}
        low={m.workshops_guess_low()}
        high={m.workshops_guess_high()}
        say={(value) => signed(Number(value))}
      />
      <Button className="max-sm:w-full">{m.workshops_guess_button()}</Button>
    </Form>
  );
}

function Hidden({ does, step, next }: { does: string; step: string; next: string }) {
  return (
    <>
      <input type="hidden" name="does" value={does} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="next" value={next} />
    </>
  );
}

function AllSteps({ steps, marked }: { steps: readonly Step[]; marked: ReadonlySet<string> }) {
  return (
    <section aria-labelledby="question">
      <Heading moved>{m.workshops_all_done()}</Heading>
      <p className="mb-4 text-quiet">{m.workshops_all_done_text()}</p>
      <ul className="divide-y divide-line border-y border-line">
        {steps.map(({ id, title }) => (
          <li key={id}>
            <Link to={`?step=${id}`} preventScrollReset className="flex min-h-11 items-center justify-between gap-4 py-2 hover:text-accent">
              <span className="min-w-0 font-medium" dir="auto">
                {title}
              </span>
              <span className={`shrink-0 text-sm ${marked.has(id) ? "text-delight" : "text-quiet"}`}>
                {marked.has(id) ? m.workshops_step_done() : m.workshops_step_open()}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
