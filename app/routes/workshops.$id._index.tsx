import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { isOtherGroup, isTooManyCards } from "#app/domains/journeys/journeys.errors.ts";
import { changingCard, puttingCard, takingCardBack } from "#app/domains/journeys/putting-cards.server.ts";
import { personAt } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { closingWords } from "#app/domains/workshops/closing-words.server.ts";
import { committing, takingCommitmentBack } from "#app/domains/workshops/committing.server.ts";
import { joining } from "#app/domains/workshops/joining.server.ts";
import { claimingStep, guessing } from "#app/domains/workshops/marking.server.ts";
import { paining, takingPainBack } from "#app/domains/workshops/paining.server.ts";
import { raisingHand } from "#app/domains/workshops/raising-hands.server.ts";
import { shownTo } from "#app/domains/workshops/showing.server.ts";
import { AddToCalendar } from "#app/domains/workshops/ui/add-to-calendar.tsx";
import type { Answer } from "#app/domains/workshops/ui/answers.ts";
import { CardsPart } from "#app/domains/workshops/ui/cards-part.tsx";
import { Countdown } from "#app/domains/workshops/ui/countdown.tsx";
import { RaiseHand } from "#app/domains/workshops/ui/hand.tsx";
import { NotInvited } from "#app/domains/workshops/ui/not-invited.tsx";
import { PhasePart } from "#app/domains/workshops/ui/phase-part.tsx";
import { LateWords, UnsentWords } from "#app/domains/workshops/ui/unsent-words.tsx";
import { type Unsent, useUnsent, type Written, wordsIn } from "#app/domains/workshops/ui/use-unsent.ts";
import { useWorkshop } from "#app/domains/workshops/ui/use-workshop.ts";
import { voting } from "#app/domains/workshops/voting.server.ts";
import { phaseWords } from "#app/domains/workshops/words.ts";
import { isTooLate, isTooManyDots } from "#app/domains/workshops/workshops.errors.ts";
import {
  cardChangeInput,
  cardInput,
  claimInput,
  closingInput,
  commitmentInput,
  daysFrom,
  guessInput,
  joinInput,
  painInput,
  takeBackInput,
  votesIn,
} from "#app/domains/workshops/workshops.input.ts";
import { workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import { dotsGiven } from "#app/domains/workshops/workshops.ts";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId, newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useConnected } from "#app/ui/live.tsx";
import { Notice, Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.shown.title ?? m.workshops_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const workshop = await orRefuse(workshopWithin(db.read, person, params.id));
  const now = clock.now();
  return {
    shown: await shownTo(db.read, person, workshop, now),
    personId: person.id,
    hasTeam: person.teamId !== null,
    formId: newId(),
    cardId: newId(),
    days: daysFrom(dayIn(person.zone, now)),
    asked: new URL(request.url).searchParams.get("step"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id } = await orRefuse(workshopWithin(context.world.db.read, person, params.id));
  const form = await request.formData();
  const sent = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  try {
    return await taken(context.world, person, id, form);
  } catch (refused) {
    // The room has gone on while somebody was writing: they stay on the page, and what they wrote with them.
    const code = codeIn(refused);
    if (code && isTooLate(code)) return data({ code, late: sent }, { status: 409 });
    throw refused;
  }
}

/** As `orRefuse` throws it. */
function codeIn(refused: unknown): string | undefined {
  const said = typeof refused === "object" && refused !== null && "data" in refused ? refused.data : undefined;
  return typeof said === "object" && said !== null && "code" in said && typeof said.code === "string" ? said.code : undefined;
}

async function taken(world: World, person: Person, id: string, form: FormData) {
  const here = `/workshops/${id}`;
  switch (form.get("does")) {
    case "join":
    case "hand-up":
    case "hand-down": {
      const { value, answer } = parseForm(form, joinInput);
      if (answer) return answer;
      await orRefuse(value.does === "join" ? joining(world, person, id) : raisingHand(world, person, id, value.does === "hand-up"));
      return redirect(here);
    }
    case "claim": {
      const { value, answer } = parseForm(form, claimInput);
      if (answer) return answer;
      await orRefuse(claimingStep(world, person, id, { stepId: value.step, role: value.role }));
      return redirect(`${here}?step=${nextOf(form)}`);
    }
    case "guess": {
      const { value, answer } = parseForm(form, guessInput);
      if (answer) return answer;
      await orRefuse(guessing(world, person, id, { stepId: value.step, pleasure: value.pleasure }));
      return redirect(`${here}?step=${nextOf(form)}`);
    }
    case "pain":
      return writePain(world, person, id, form);
    case "card":
      return putCard(world, person, id, form);
    case "card-change":
      return changeCard(world, person, id, form);
    case "pain-back":
    case "commit-back":
    case "card-back": {
      const { value, answer } = parseForm(form, takeBackInput);
      if (answer) return answer;
      const takingBack = { "pain-back": takingPainBack, "commit-back": takingCommitmentBack, "card-back": takingCardBack }[value.does];
      await orRefuse(takingBack(world, person, id, value.id));
      return redirect(form.has("next") ? `${here}?step=${nextOf(form)}` : here);
    }
    case "vote":
      return giveDots(world, person, id, form);
    case "look":
      return data({ vote: { typed: dotsTypedIn(form) } });
    case "commit":
      return commit(world, person, id, form);
    case "close":
      return close(world, person, id, form);
  }
  return orRefuse(Promise.reject(notFound()));
}

/** Which step a form leads on to. */
function nextOf(form: FormData): string {
  const next = form.get("next");
  return typeof next === "string" && isId(next) ? next : "all";
}

async function writePain(world: World, person: Person, id: string, form: FormData) {
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, painInput);
  if (answer) return answer;
  const { text, step } = value;
  const asked = await takenOrAsked(world, { submission, about: { kind: "workshop", id }, texts: { text }, answers }, () =>
    paining(world, person, id, { id: value.id, stepId: step, text, answers }),
  );
  return asked ?? redirect(`/workshops/${id}?step=${step}`, { headers: { "Set-Cookie": flash(m.workshops_pain_written_flash()) } });
}

async function putCard(world: World, person: Person, id: string, form: FormData) {
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, cardInput);
  if (answer) return answer;
  const { text, step, lane } = value;
  const { journeyId } = await orRefuse(workshopWithin(world.db.read, person, id));
  let refused: string | undefined;
  const put = () =>
    puttingCard(world, person, id, { id: value.id, stepId: step, laneId: lane, text, answers }).catch((error) => {
      refused = noPlaceBecause(error);
      if (!refused) throw error;
    });
  const asked = await takenOrAsked(world, { submission, about: { kind: "journey", id: journeyId }, texts: { text }, answers }, put);
  if (refused) return data({ result: submission.reply({ formErrors: [refused] }) }, { status: 422 });
  const next = form.has("next") ? nextOf(form) : step;
  return asked ?? redirect(`/workshops/${id}?step=${next}`, { headers: { "Set-Cookie": flash(m.workshops_card_put_flash()) } });
}

const noPlaceBecause = (error: unknown): string | undefined =>
  isOtherGroup(error) ? m.workshops_card_other_group() : isTooManyCards(error) ? m.workshops_card_too_many() : undefined;

async function changeCard(world: World, person: Person, id: string, form: FormData) {
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, cardChangeInput);
  if (answer) return answer;
  const { text, from } = value;
  const { journeyId } = await orRefuse(workshopWithin(world.db.read, person, id));
  const asked = await takenOrAsked(world, { submission, about: { kind: "journey", id: journeyId }, texts: { text }, answers }, () =>
    changingCard(world, person, id, { id: value.id, text, from, answers }),
  );
  return asked ?? redirect(`/workshops/${id}?step=${nextOf(form)}`, { headers: { "Set-Cookie": flash(m.workshops_card_changed_flash()) } });
}

/** By pain, as it was typed. */
const dotsTypedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (name.startsWith("dots-") && typeof value === "string" ? [[name.slice(5), value] as const] : [])),
  );

async function giveDots(world: World, person: Person, id: string, form: FormData) {
  const typed = dotsTypedIn(form);
  const mistaken = (mistake: string) => data({ vote: { mistake, typed } }, { status: 400 });
  const read = votesIn(form);
  if ("mistake" in read) return mistaken(read.mistake);
  const { dots } = await orRefuse(workshopWithin(world.db.read, person, id));
  try {
    await voting(world, person, id, read.votes);
  } catch (error) {
    if (isTooManyDots(error)) return mistaken(m.workshops_dots_too_many({ dots, given: dotsGiven(read.votes) }));
    await orRefuse(Promise.reject(error));
  }
  return redirect(`/workshops/${id}`, { headers: { "Set-Cookie": flash(m.workshops_vote_flash()) } });
}

async function commit(world: World, person: Person, id: string, form: FormData) {
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, commitmentInput(daysFrom(dayIn(person.zone, world.clock.now()))));
  if (answer) return answer;
  const { text, step, owner, dueOn } = value;
  const found = owner ? await personAt(world.db.read, owner) : person;
  if (!found) return data({ result: submission.reply({ fieldErrors: { owner: [m.workshops_action_owner_unknown()] } }) }, { status: 400 });
  const asked = await takenOrAsked(world, { submission, about: { kind: "workshop", id }, texts: { text }, answers }, () =>
    committing(world, person, id, { id: value.id, text, stepId: step ?? null, ownerId: found.id, dueOn, answers }),
  );
  return asked ?? redirect(`/workshops/${id}`, { headers: { "Set-Cookie": flash(m.workshops_action_flash()) } });
}

async function close(world: World, person: Person, id: string, form: FormData) {
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, closingInput);
  if (answer) return answer;
  const heard = value.heard || null;
  const asked = await takenOrAsked(world, { submission, about: { kind: "workshop", id }, texts: { heard }, answers }, () =>
    closingWords(world, person, id, { heard, rating: value.rating, answers }),
  );
  return asked ?? redirect(`/workshops/${id}`, { headers: { "Set-Cookie": flash(m.workshops_closing_flash()) } });
}

export default function WorkshopPage() {
  const loaded = useLoaderData<typeof loader>();
  const { shown, hasTeam, days, asked } = loaded;
  const { formId, cardId } = useStill(loaded);
  const answer = (useActionData<typeof action>() ?? undefined) as Answer | undefined;
  const { unsent, found, note, sent, forget } = useUnsent(loaded.shown.id, loaded.personId, answer);
  const connected = useConnected();
  const { phase, inside, map, may, state } = shown;
  useWorkshop(shown.id);
  useLed(shown);
  return (
    <Page
      narrow
      title={shown.title}
      lead={
        <span className="text-base" dir="auto">
          {m.workshops_on()}{" "}
          <Link to={`/journeys/${map.id}`} className="underline underline-offset-2">
            {map.title}
          </Link>{" "}
          · {m.workshops_led_by({ names: shown.leaders.join(", ") })}
        </span>
      }
      actions={
        may.lead && (
          <LinkButton to={`/workshops/${shown.id}/desk`} tone="quiet">
            {m.workshops_to_desk()}
          </LinkButton>
        )
      }
    >
      <p role="status" className="sr-only">
        {phase ? `${m.workshops_part({ part: phase.position + 1, of: phase.of })}: ${phaseWords[phase.kind]()}` : ""}
      </p>
      {state === "prepared" && <Coming shown={shown} />}
      {state === "ended" && (
        <Notice tone="info" title={m.workshops_over()}>
          <p>
            <Link to={`/workshops/${shown.id}/minutes`} className="font-medium underline underline-offset-2">
              {m.workshops_read_minutes()}
            </Link>
          </p>
        </Notice>
      )}
      {state === "called-off" && <Notice tone="info">{m.workshops_called_off()}</Notice>}
      {!connected && (
        <div role="status" className="mb-6">
          <Notice tone="warning">{m.workshops_not_connected()}</Notice>
        </div>
      )}
      {inside && <Late answer={answer} unsent={unsent} />}
      {inside && <UnsentWords unsent={unsent} open={openIn(shown)} forget={forget} />}
      {(state === "prepared" || state === "running") &&
        !inside &&
        (may.join ? <Join /> : <NotInvited running={state === "running"} led={may.led} />)}
      {state === "prepared" && inside && <Notice tone="success">{m.workshops_waiting()}</Notice>}
      {phase && inside && (
        <>
          <header className="sticky top-16 z-10 -mx-4 mb-6 border-b border-line bg-page px-4 py-3 sm:-mx-6 sm:px-6">
            <div className="flex items-center justify-between gap-4">
              <div className="min-w-0">
                <p className="text-sm text-quiet">{m.workshops_part({ part: phase.position + 1, of: phase.of })}</p>
                <h2 className="text-lg font-semibold leading-tight">{phaseWords[phase.kind]()}</h2>
              </div>
              <Countdown dueAt={phase.dueAt} now={shown.now} />
            </div>
          </header>
          <p className="mb-6 whitespace-pre-line text-lg leading-relaxed">{phase.words}</p>
          <Brought shown={shown} asked={asked} />
          {/* What has the focus is not covered by the clock above it. */}
          <div className="[&_:is(a,button,input,select,textarea)]:scroll-mt-20" onInput={note} onSubmit={sent}>
            <PhasePart
              key={`${phase.kind} ${found}`}
              shown={shown}
              inside={inside}
              hasTeam={hasTeam}
              formId={formId}
              asked={asked}
              days={days}
              answer={answer}
              unsent={unsent}
            />
            {inside.cards && (
              <CardsPart
                key={found}
                shown={shown}
                inside={inside}
                cards={inside.cards}
                cardId={cardId}
                asked={asked}
                answer={answer}
                begun={unsent.card}
              />
            )}
          </div>
          <footer className="mt-10 border-t border-line pt-5" onSubmit={sent}>
            <RaiseHand up={inside.own.hand} />
            <noscript>
              <p className="mt-4 text-sm text-quiet">
                {m.workshops_reload()}{" "}
                <a href={`/workshops/${shown.id}`} className="underline">
                  {m.workshops_reload_link()}
                </a>
              </p>
            </noscript>
          </footer>
        </>
      )}
    </Page>
  );
}

/** The forms for words that are on the page in this part. */
function openIn({ phase, inside, closed, may }: Loaded): ReadonlySet<Written> {
  const open = new Set<Written>();
  if (!phase || !inside) return open;
  const marking = phase.marks === "everyone" || may.lead;
  if (phase.kind === "pain" && marking && !closed.pains) open.add("pain");
  if ((phase.kind === "commit" || phase.kind === "close") && marking) open.add("commit");
  if (phase.kind === "close" && marking) open.add("close");
  if (inside.cards) open.add("card");
  return open;
}

/** What arrived after everybody had gone on. Its words stand among those that were not sent, but for whoever has no scripts. */
function Late({ answer, unsent }: { answer: Answer | undefined; unsent: Unsent }) {
  if (!answer?.late) return null;
  const does = answer.late.does as Written;
  if (wordsIn(answer.late) && !wordsIn(unsent[does])) return <LateWords fields={answer.late} />;
  return (
    <div role="alert" className="mb-6">
      <Notice tone="warning">{m.workshops_late_title()}</Notice>
    </div>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>["shown"];

function Coming({ shown }: { shown: Loaded }) {
  const { invited, plannedFor, minutes } = shown;
  const names = [...(invited?.departments ?? []), ...(invited?.people ?? [])].map(({ name }) => name);
  return (
    <dl className="mb-8 grid gap-x-6 gap-y-3 sm:grid-cols-[auto_1fr]">
      <dt className="text-quiet">{m.workshops_when()}</dt>
      <dd>
        <Time at={plannedFor} style="moment" />, {m.workshops_minutes_long({ count: minutes })} · <AddToCalendar id={shown.id} />
      </dd>
      <dt className="text-quiet">{m.workshops_invited()}</dt>
      <dd dir="auto">{names.join(", ")}</dd>
    </dl>
  );
}

function Join() {
  return (
    <Form method="post" className="grid justify-items-start gap-4">
      <p className="text-lg">{m.workshops_join_lead()}</p>
      <Button name="does" value="join">
        {m.workshops_join()}
      </Button>
    </Form>
  );
}

/** Where everybody was brought to, and which stage one's group works on. */
function Brought({ shown, asked }: { shown: Loaded; asked: string | null }) {
  const { inside } = shown;
  const step = inside?.steps.find(({ id }) => id === inside.focus?.stepId);
  const stage = inside?.stages.find(({ id }) => id === inside.stageId);
  if (!step && !stage) return null;
  return (
    <div className="mb-6 grid gap-2 rounded-xl bg-accent-soft px-4 py-3">
      {stage && (
        <p dir="auto">
          {m.workshops_group()} <strong>{stage.title}</strong>
        </p>
      )}
      {step && (
        <p dir="auto">
          {m.workshops_brought()} <strong>{step.title}</strong>
          {asked !== step.id && (
            <>
              {" · "}
              <Link to={`?step=${step.id}`} className="font-medium text-accent underline underline-offset-2">
                {m.workshops_go_there()}
              </Link>
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** Goes along when everybody is brought to a step, but for who is writing. */
function useLed({ phase, inside }: Loaded): void {
  const navigate = useNavigate();
  const [stepId, at] = [inside?.focus?.stepId, inside?.focus && new Date(inside.focus.at).getTime()];
  const known = useRef(at);
  const asks = phase?.kind === "claim" || phase?.kind === "feel";
  useEffect(() => {
    if (known.current === at) return;
    known.current = at;
    if (stepId && asks) navigate(`?step=${stepId}`, { preventScrollReset: true });
  }, [at, stepId, asks, navigate]);
}
