/** Cards that somebody puts on the map from the workshop's page, and changes there: on a phone, and without scripts. */
import { useForm } from "@conform-to/react";
import { Form, useSearchParams } from "@remix-run/react";
import { type FormEvent, useRef, useState } from "react";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FormErrors, SelectField, TextField } from "#app/ui/field.tsx";
import { useLastResult } from "#app/ui/last-result.ts";
import { useStill } from "#app/ui/still.ts";
import type { Inside, Shown } from "../showing.server.ts";
import { longestCard } from "../workshops.ts";
import { type Answer, answerTo } from "./answers.ts";
import { stepInQuestion, stepsFor } from "./steps-asked.ts";
import type { Unsent } from "./use-unsent.ts";

type Cards = NonNullable<Inside["cards"]>;
type OwnCard = Cards["own"][number];

interface Props {
  shown: Shown;
  inside: Inside;
  cards: Cards;
  /** For the next card. */
  cardId: string;
  asked: string | null;
  answer: Answer | undefined;
  /** What was begun before a part without cards, or before this page was loaded anew. */
  begun: Unsent["card"];
}

export function CardsPart({ shown, inside, cards, cardId, asked, answer, begun }: Props) {
  const { phase, map } = shown;
  const { lanes, own } = cards;
  const titles = new Map([...inside.steps, ...lanes].map(({ id, title }) => [id, title]));
  const question = phase?.kind === "claim" || phase?.kind === "feel" ? phase.kind : undefined;
  const current = question
    ? stepInQuestion(question, { steps: stepsFor(inside, asked), own: inside.own, asked })
    : inside.steps.find(({ id }) => id === asked);
  // Whoever answers step by step goes on with the step they are at.
  const next = question ? (current?.id ?? "all") : undefined;
  const { still, note } = useWhileWritten(
    { id: cardId, stepId: current?.id ?? inside.focus?.stepId },
    own,
    // A card that is changed has the id of one that is there.
    begun?.does === "card" && begun.id ? { id: begun.id, stepId: begun.step } : undefined,
  );
  return (
    <section id="cards" aria-labelledby="own-cards" className="mt-10 scroll-mt-40">
      <h2 id="own-cards" className="text-lg font-semibold">
        {m.workshops_cards()}
      </h2>
      <p className="mb-3 text-quiet">{m.workshops_cards_lead()}</p>
      <div onInput={note}>
        <NewCard key={still.id} {...still} journeyId={map.id} inside={inside} lanes={lanes} next={next} answer={answer} begun={begun} />
      </div>
      <ul className="mt-3 divide-y divide-line">
        {own.map((card) => (
          <li key={card.id} className="grid gap-2 py-3">
            <p>
              <span className="block whitespace-pre-line font-serif text-lg [overflow-wrap:anywhere]" dir="auto">
                {card.text}
              </span>
              <span className="block text-sm text-quiet" dir="auto">
                {titles.get(card.stepId) ?? m.workshops_step_gone()} · {titles.get(card.laneId)}
              </span>
            </p>
            <Change card={card} journeyId={map.id} next={next ?? card.stepId} answer={answer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Begun {
  readonly id: string;
  readonly stepId: string | undefined;
}

/** The card that was begun, until it is on the map: who goes on to another step, or with all to another part, loses no words. */
function useWhileWritten(offered: Begun, own: readonly OwnCard[], begun: Begun | undefined) {
  const [written, setWritten] = useState(begun?.id);
  const still = useRef(begun ?? offered);
  if (written !== still.current.id || own.some(({ id }) => id === written)) still.current = offered;
  const note = ({ target }: FormEvent) => {
    if (target instanceof HTMLTextAreaElement) setWritten(target.value ? still.current.id : undefined);
  };
  return { still: still.current, note };
}

interface NewProps extends Begun {
  journeyId: string;
  inside: Inside;
  lanes: Cards["lanes"];
  next: string | undefined;
  answer: Answer | undefined;
  begun: Unsent["card"];
}

function NewCard({ id, stepId, journeyId, inside, lanes, next, answer, begun }: NewProps) {
  const own = begun?.id === id ? begun : undefined;
  const [search] = useSearchParams();
  const { steps, stages, stageId, focus } = inside;
  const grouped = stages.some((stage) => stage.id === stageId);
  const open = grouped ? steps.filter((step) => step.stageId === stageId || step.id === focus?.stepId) : steps;
  const mistaken = answerTo(answer, "card");
  const [form, fields] = useForm<{ step: string; lane: string; text: string }>({
    id: `card-${id}`,
    lastResult: useLastResult(`card-${id}`, mistaken?.result),
    defaultValue: { step: open.find((step) => step.id === stepId)?.id ?? open[0]?.id, lane: own?.lane ?? lanes[0]?.id, text: own?.text },
    constraint: { text: { required: true } },
  });
  return (
    <Disclosure title={m.workshops_card_new()} open={mistaken !== undefined || own !== undefined || search.has("card")}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="mt-2 grid gap-5" preventScrollReset>
        <FormErrors form={form} />
        <input type="hidden" name="does" value="card" />
        <input type="hidden" name="id" value={id} />
        {next && <input type="hidden" name="next" value={next} />}
        <SelectField
          field={fields.step}
          label={m.workshops_card_step()}
          options={open.map((step) => ({ value: step.id, label: step.title }))}
        />
        <SelectField
          field={fields.lane}
          label={m.workshops_card_lane()}
          options={lanes.map((lane) => ({ value: lane.id, label: lane.title }))}
        />
        <TextField
          field={fields.text}
          label={m.workshops_card_field()}
          hint={m.workshops_card_hint()}
          multiline
          rows={2}
          maxLength={longestCard}
        />
        <FindingsBeside field={fields.text} about={{ kind: "journey", id: journeyId }} findings={mistaken?.findings} />
        <Button className="max-sm:w-full">{m.workshops_card_button()}</Button>
      </Form>
    </Disclosure>
  );
}

interface ChangeProps {
  card: OwnCard;
  journeyId: string;
  next: string;
  answer: Answer | undefined;
}

/** The words that are changed are those that were there when somebody began, whatever is written on the map meanwhile. */
function Change({ card, ...props }: ChangeProps) {
  const begun = useStill(card);
  const mistaken = answerTo(props.answer, "card-change");
  return (
    <Disclosure
      title={
        <span>
          {m.workshops_card_change()}
          <span className="sr-only">: {card.text}</span>
        </span>
      }
      open={mistaken?.result?.initialValue?.id === card.id}
    >
      <ChangeForm key={begun.text} card={begun} {...props} />
    </Disclosure>
  );
}

function ChangeForm({ card: { id, text }, journeyId, next, answer }: ChangeProps) {
  const given = answerTo(answer, "card-change");
  const mistaken = given?.result?.initialValue?.id === id ? given : undefined;
  const [form, fields] = useForm<{ text: string }>({
    id: `card-${id}`,
    lastResult: useLastResult(`card-${id}`, mistaken?.result),
    defaultValue: { text },
    constraint: { text: { required: true } },
  });
  return (
    <>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="mt-2 grid gap-5" preventScrollReset>
        <input type="hidden" name="does" value="card-change" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="from" value={text} />
        <input type="hidden" name="next" value={next} />
        <TextField field={fields.text} label={m.workshops_card_field()} multiline rows={2} maxLength={longestCard} />
        <FindingsBeside field={fields.text} about={{ kind: "journey", id: journeyId }} findings={mistaken?.findings} />
        <Button className="max-sm:w-full">{m.workshops_card_change_button()}</Button>
      </Form>
      <Form method="post" className="mt-3" preventScrollReset>
        <input type="hidden" name="does" value="card-back" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="next" value={next} />
        <Button tone="quiet" small className="max-sm:w-full" aria-label={`${m.workshops_card_back()}: ${text}`}>
          {m.workshops_card_back()}
        </Button>
      </Form>
    </>
  );
}
