import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useId } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { bringing } from "#app/domains/workshops/bringing.server.ts";
import { ending } from "#app/domains/workshops/ending.server.ts";
import { goingBack } from "#app/domains/workshops/going-back.server.ts";
import { goingOn, starting } from "#app/domains/workshops/going-on.server.ts";
import { gatheringAgain, splitting } from "#app/domains/workshops/grouping.server.ts";
import { lengthening } from "#app/domains/workshops/lengthening.server.ts";
import { movingBetweenGroups } from "#app/domains/workshops/moving-between-groups.server.ts";
import { planningFor } from "#app/domains/workshops/planning.server.ts";
import { hearing } from "#app/domains/workshops/raising-hands.server.ts";
import { callingOff, puttingOff } from "#app/domains/workshops/replanning.server.ts";
import { revealing } from "#app/domains/workshops/revealing.server.ts";
import { deskOf } from "#app/domains/workshops/showing.server.ts";
import { AddToCalendar } from "#app/domains/workshops/ui/add-to-calendar.tsx";
import { ClaimsPicture } from "#app/domains/workshops/ui/claims-picture.tsx";
import { Commitments } from "#app/domains/workshops/ui/commit-part.tsx";
import { DeskNow } from "#app/domains/workshops/ui/desk-now.tsx";
import { PainsList } from "#app/domains/workshops/ui/pains-list.tsx";
import { RevealPicture, RevealTable, WhatToTalkAbout } from "#app/domains/workshops/ui/reveal.tsx";
import { useWorkshop } from "#app/domains/workshops/ui/use-workshop.ts";
import { WhenFields } from "#app/domains/workshops/ui/when-fields.tsx";
import { WhoIsHere } from "#app/domains/workshops/ui/who-is-here.tsx";
import { phaseWords } from "#app/domains/workshops/words.ts";
import { leadInput } from "#app/domains/workshops/workshops.input.ts";
import { mayLead } from "#app/domains/workshops/workshops.policy.ts";
import { workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure, notAllowed } from "#app/shared/errors.ts";
import { momentOf } from "#app/shared/when.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { NativeSelect } from "#app/ui/field.tsx";
import { useLastResult } from "#app/ui/last-result.ts";
import { useConnected } from "#app/ui/live.tsx";
import { Badge, Notice, Page, Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.workshops_desk_title({ title: data?.desk.title ?? "" }));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const workshop = await orRefuse(workshopWithin(db.read, person, params.id));
  if (!mayLead(person, workshop.stake)) await orRefuse(Promise.reject(notAllowed()));
  const now = clock.now();
  const clockTime = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: person.zone }).format(
    workshop.plannedFor,
  );
  return {
    desk: await deskOf(db.read, workshop, now),
    /** As the form of another day begins. */
    planned: { today: dayIn(person.zone, now), day: dayIn(person.zone, workshop.plannedFor), time: clockTime },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const id = params.id ?? "";
  const { value, answer } = parseForm(await request.formData(), leadInput(planningFor(person, world.clock.now())));
  if (answer) return answer;
  const work = () => {
    switch (value.does) {
      case "start":
        return starting(world, person, id);
      case "on":
        return goingOn(world, person, id, value.from);
      case "back":
        return goingBack(world, person, id, value.from);
      case "reveal":
        return revealing(world, person, id, value.from);
      case "lengthen":
        return lengthening(world, person, id, value);
      case "bring":
        return bringing(world, person, id, value.step ?? null);
      case "split":
        return splitting(world, person, id);
      case "gather":
        return gatheringAgain(world, person, id);
      case "move":
        return movingBetweenGroups(world, person, id, { personId: value.person, stageId: value.stage });
      case "heard":
        return hearing(world, person, id, value.person);
      case "end":
        return ending(world, person, id);
      case "call-off":
        return callingOff(world, person, id);
      case "put-off":
        return puttingOff(world, person, id, momentOf(person.zone, `${value.day}T${value.time}`));
    }
  };
  try {
    await work();
  } catch (error) {
    // Somebody else who leads was quicker, or another workshop runs: whoever leads stays at their desk.
    if (isKnownFailure(error) && error.status === 409) return data({ conflict: error.message }, { status: 409 });
    await orRefuse(Promise.reject(error));
  }
  return redirect(`/workshops/${id}/desk`);
}

type Desk = ReturnType<typeof useLoaderData<typeof loader>>["desk"];

export default function DeskPage() {
  const { desk, planned } = useLoaderData<typeof loader>();
  const { id, title, map, state, phase } = desk;
  const answer = useActionData<typeof action>();
  const connected = useConnected();
  useWorkshop(id);
  return (
    <Page
      title={m.workshops_desk_title({ title })}
      lead={
        <span className="text-base" dir="auto">
          {m.workshops_on()}{" "}
          <Link to={`/journeys/${map.id}`} className="underline underline-offset-2">
            {map.title}
          </Link>
          {" · "}
          <Link to={`/workshops/${id}/screen`} className="underline underline-offset-2">
            {m.workshops_desk_screen()}
          </Link>
        </span>
      }
      actions={
        (state === "prepared" || state === "running") && (
          <>
            <LinkButton to={`/workshops/${id}/people`} tone="quiet">
              {m.workshops_who_link()}
            </LinkButton>
            <LinkButton to={`/workshops/${id}`} tone="quiet">
              {m.workshops_desk_take_part()}
            </LinkButton>
          </>
        )
      }
    >
      {answer && "conflict" in answer && (
        <div role="alert" className="mb-6">
          <Notice tone="warning">{answer.conflict}</Notice>
        </div>
      )}
      {!connected && (
        <div role="status" className="mb-6">
          <Notice tone="warning">{m.workshops_not_connected()}</Notice>
        </div>
      )}
      {state === "ended" && (
        <Notice tone="info" title={m.workshops_over()}>
          <Link to={`/workshops/${id}/minutes`} className="font-medium underline underline-offset-2">
            {m.workshops_read_minutes()}
          </Link>
        </Notice>
      )}
      {state === "called-off" && <Notice tone="info">{m.workshops_called_off()}</Notice>}
      {state === "prepared" && <BeforeTheStart desk={desk} planned={planned} />}
      {phase && (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="min-w-0">
            <DeskNow desk={desk} />
            <Outcomes desk={desk} />
          </div>
          <aside className="grid content-start gap-8">
            <Hands desk={desk} />
            <WhoIsHere here={desk.here} missing={desk.missing} />
            <Together desk={desk} />
            <TheScript desk={desk} />
          </aside>
        </div>
      )}
    </Page>
  );
}

function BeforeTheStart({ desk, planned }: { desk: Desk; planned: { today: string; day: string; time: string } }) {
  const names = [...desk.invited.departments, ...desk.invited.people].map(({ name }) => name);
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div>
        <dl className="mb-8 grid gap-x-6 gap-y-3 sm:grid-cols-[auto_1fr]">
          <dt className="text-quiet">{m.workshops_when()}</dt>
          <dd>
            <Time at={desk.plannedFor} style="moment" />, {m.workshops_minutes_long({ count: desk.minutes })} ·{" "}
            <AddToCalendar id={desk.id} />
          </dd>
          <dt className="text-quiet">{m.workshops_invited()}</dt>
          <dd dir="auto">{names.join(", ")}</dd>
          <dt className="text-quiet">{m.workshops_desk_here()}</dt>
          <dd>{m.workshops_people({ count: desk.progress.participants })}</dd>
        </dl>
        <Form method="post" className="grid justify-items-start gap-3">
          <p className="max-w-prose text-quiet">{m.workshops_desk_start_lead()}</p>
          <Button name="does" value="start">
            {m.workshops_desk_start()}
          </Button>
        </Form>
        <Replanning planned={planned} />
      </div>
      <TheScript desk={desk} />
    </div>
  );
}

function Replanning({ planned }: { planned: { today: string; day: string; time: string } }) {
  const answer = useActionData<typeof action>();
  const mistaken = answer && "result" in answer ? answer.result : undefined;
  const [form, fields] = useForm<{ day: string; time: string }>({
    id: "put-off",
    lastResult: useLastResult("put-off", mistaken),
    defaultValue: planned,
    constraint: { day: { required: true }, time: { required: true } },
  });
  return (
    <div className="mt-10 grid justify-items-start gap-4 border-t border-line pt-6">
      <Disclosure title={m.workshops_desk_put_off()} open={mistaken !== undefined}>
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid justify-items-start gap-5">
          <input type="hidden" name="does" value="put-off" />
          <WhenFields fields={fields} today={planned.today} />
          <Button tone="quiet">{m.workshops_desk_put_off()}</Button>
        </Form>
      </Disclosure>
      <Dialog trigger={m.workshops_desk_call_off()} title={m.workshops_desk_call_off_question()} tone="danger" small>
        <p className="mb-4">{m.workshops_desk_call_off_text()}</p>
        <Form method="post">
          <Button name="does" value="call-off" tone="danger">
            {m.workshops_desk_call_off()}
          </Button>
        </Form>
      </Dialog>
    </div>
  );
}

function Outcomes({ desk }: { desk: Desk }) {
  const { claims, guesses, pains, votes, commitments, steps } = desk.along;
  return (
    <>
      {guesses && (
        <Section title={m.workshops_phase_reveal()}>
          <RevealPicture guesses={guesses} />
          <WhatToTalkAbout guesses={guesses} />
          <div className="mt-8">
            <RevealTable guesses={guesses} />
          </div>
        </Section>
      )}
      {claims && (
        <Section title={m.workshops_revealed_claims()}>
          <ClaimsPicture claims={claims} />
        </Section>
      )}
      {pains && (
        <Section title={m.workshops_pains_title()}>
          <PainsList pains={pains} votes={votes} />
        </Section>
      )}
      {(desk.phase?.kind === "commit" || desk.phase?.kind === "close") && (
        <Section title={m.workshops_commitments()}>
          <Commitments commitments={commitments} steps={steps} />
        </Section>
      )}
    </>
  );
}

function Hands({ desk }: { desk: Desk }) {
  const { hands } = desk.progress;
  return (
    <section aria-labelledby="hands">
      <h2 id="hands" className="mb-2 text-lg font-semibold">
        {m.workshops_desk_hands()} {hands.length > 0 && <Badge tone="warning">{hands.length}</Badge>}
      </h2>
      {hands.length === 0 && <p className="text-quiet">{m.workshops_desk_hands_none()}</p>}
      <ul className="divide-y divide-line">
        {hands.map((hand) => (
          <li key={hand.id} className="flex items-center justify-between gap-3 py-2">
            <span className="min-w-0 font-medium" dir="auto">
              {hand.name}
            </span>
            <Form method="post">
              <input type="hidden" name="person" value={hand.id} />
              <Button name="does" value="heard" tone="quiet" small aria-label={`${m.workshops_desk_heard()}: ${hand.name}`}>
                {m.workshops_desk_heard()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where everybody is: at one step, or in groups. */
function Together({ desk }: { desk: Desk }) {
  const { along, groups, grouped, focusStepId } = desk;
  return (
    <>
      <section aria-labelledby="bring">
        <h2 id="bring" className="mb-2 text-lg font-semibold">
          {m.workshops_desk_bring()}
        </h2>
        <Form method="post" className="grid gap-2">
          <NativeSelect
            key={focusStepId}
            name="step"
            aria-labelledby="bring"
            start={focusStepId ?? ""}
            emptyLabel={m.workshops_desk_bring_none()}
            options={along.steps.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Button name="does" value="bring" tone="quiet" small>
            {m.workshops_desk_bring_button()}
          </Button>
        </Form>
      </section>
      <section aria-labelledby="groups">
        <h2 id="groups" className="mb-2 text-lg font-semibold">
          {m.workshops_desk_groups()}
        </h2>
        <p className="mb-3 text-sm text-quiet">{m.workshops_desk_groups_lead()}</p>
        {grouped.length > 0 && (
          <ul className="mb-3 divide-y divide-line">
            {groups.map((group) => (
              <li key={group.id} className="flex justify-between gap-3 py-1.5">
                <span className="min-w-0" dir="auto">
                  {group.title}
                </span>
                <span className="shrink-0 text-quiet">{m.workshops_people({ count: group.people })}</span>
              </li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap gap-2">
          {grouped.length === 0 ? (
            <Form method="post">
              <Button name="does" value="split" tone="quiet" small>
                {m.workshops_desk_split()}
              </Button>
            </Form>
          ) : (
            <>
              <Dialog trigger={m.workshops_desk_split_anew()} title={m.workshops_desk_split_question()} small>
                <p className="mb-4">{m.workshops_desk_split_text()}</p>
                <Form method="post">
                  <Button name="does" value="split">
                    {m.workshops_desk_split_anew()}
                  </Button>
                </Form>
              </Dialog>
              <Form method="post">
                <Button name="does" value="gather" tone="quiet" small>
                  {m.workshops_desk_gather()}
                </Button>
              </Form>
            </>
          )}
        </div>
        {grouped.length > 0 && <MoveSomebody groups={groups} grouped={grouped} />}
      </section>
    </>
  );
}

function MoveSomebody({ groups, grouped }: Pick<Desk, "groups" | "grouped">) {
  const ids = useId();
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  const groupOf = (stageId: string | null) => titles.get(stageId ?? "") ?? m.workshops_desk_group_gone();
  return (
    <div className="mt-3">
      <Disclosure title={m.workshops_desk_move()}>
        <Form method="post" className="grid gap-3" preventScrollReset>
          <div className="grid gap-1">
            <label htmlFor={`${ids}-person`} className="text-sm font-semibold">
              {m.workshops_desk_move_who()}
            </label>
            <NativeSelect
              id={`${ids}-person`}
              name="person"
              start={grouped[0]?.id}
              options={grouped.map(({ id, name, stageId }) => ({ value: id, label: `${name} (${groupOf(stageId)})` }))}
            />
          </div>
          <div className="grid gap-1">
            <label htmlFor={`${ids}-stage`} className="text-sm font-semibold">
              {m.workshops_desk_move_to()}
            </label>
            <NativeSelect
              id={`${ids}-stage`}
              name="stage"
              start={groups.find(({ id }) => id !== grouped[0]?.stageId)?.id}
              options={groups.map(({ id, title }) => ({ value: id, label: title }))}
            />
          </div>
          <Button name="does" value="move" tone="quiet" small>
            {m.workshops_desk_move_button()}
          </Button>
        </Form>
      </Disclosure>
    </div>
  );
}

function TheScript({ desk }: { desk: Desk }) {
  const { phases, phase } = desk;
  return (
    <section aria-labelledby="script">
      <h2 id="script" className="mb-2 text-lg font-semibold">
        {m.workshops_desk_phases()}
      </h2>
      <ol className="divide-y divide-line">
        {phases.map(({ kind, minutes }, at) => {
          const [gone, current] = [phase && at < phase.position, phase && at === phase.position];
          return (
            <li key={kind} aria-current={current ? "step" : undefined} className="flex items-baseline justify-between gap-3 py-1.5">
              <span className={current ? "font-semibold" : gone ? "text-quiet" : ""}>
                {phaseWords[kind]()} {current && <Badge tone="success">{m.workshops_desk_now()}</Badge>}
                {gone && <span className="sr-only"> ({m.workshops_desk_gone()})</span>}
              </span>
              <span className="shrink-0 text-sm tabular-nums text-quiet">
                {minutes} {m.workshops_desk_minute()}
              </span>
            </li>
          );
        })}
      </ol>
      {phase && phase.position + 1 < phases.length && (
        <div className="mt-4">
          <Dialog trigger={m.workshops_desk_end_early()} title={m.workshops_desk_end_question()} tone="danger" small>
            <p className="mb-4">{m.workshops_desk_end_text()}</p>
            <Form method="post">
              <Button name="does" value="end" tone="danger">
                {m.workshops_desk_end_early()}
              </Button>
            </Form>
          </Dialog>
        </div>
      )}
    </section>
  );
}
