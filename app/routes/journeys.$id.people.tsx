import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { handingOn, namingEditors } from "#app/domains/journeys/holding.server.ts";
import { isWorkshopPlanned, isWorkshopRuns } from "#app/domains/journeys/journeys.errors.ts";
import { whoInput } from "#app/domains/journeys/journeys.input.ts";
import { mayKeepMap } from "#app/domains/journeys/journeys.policy.ts";
import { holdersOf, personMeant, requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { plannedOn } from "#app/domains/journeys/planned-on.queries.server.ts";
import { removing } from "#app/domains/journeys/removing.server.ts";
import { ColleagueField } from "#app/domains/journeys/ui/colleague-field.tsx";
import { PlannedNotice } from "#app/domains/journeys/ui/planned-notice.tsx";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Button, LinkButton, linkClass } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.journeys_people_title({ title: data?.title ?? "" }));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const stake = await orRefuse(requireStake(read, person, params.id ?? ""));
  const mayKeep = mayKeepMap(person, stake);
  return {
    id: stake.id,
    title: stake.title,
    running: stake.running,
    shared: stake.shared,
    mayKeep,
    planned: mayKeep ? await plannedOn(read, stake.id, context.world.clock.now()) : undefined,
    ...(await holdersOf(read, stake.id)),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const id = params.id ?? "";
  const form = await request.formData();
  const told = (words: string, to = `/journeys/${id}/people`) => redirect(to, { headers: { "Set-Cookie": flash(words) } });
  const does = form.get("does");
  if (does === "bin") {
    try {
      await removing(world, person, id);
    } catch (error) {
      // The page says that a workshop runs or is planned, which it did not when the button was there.
      if (isWorkshopRuns(error) || isWorkshopPlanned(error)) return redirect(`/journeys/${id}/people`);
      return orRefuse(Promise.reject(error));
    }
    return told(m.journeys_binned_flash(), "/journeys");
  }
  if (does === "remove") {
    await orRefuse(namingEditors(world, person, id, { add: [], remove: [String(form.get("person"))] }));
    return told(m.journeys_people_removed_flash());
  }
  const typed = whoInput.safeParse(Object.fromEntries(form)).data ?? { who: "" };
  const stake = await orRefuse(requireStake(world.db.read, person, id));
  if (!mayKeepMap(person, stake)) return orRefuse(Promise.reject(notAllowed()));
  const chosen = typed.person ? await activePerson(world.db.read, typed.person) : undefined;
  const { found, several } = chosen ? { found: chosen, several: [] } : await personMeant(world.db.read, typed.who);
  if (!found) {
    const mistake = several.length > 0 ? m.journeys_people_several() : m.journeys_people_unknown();
    return data({ mistake, several, typed: typed.who, does: String(does), asks: undefined }, { status: 400 });
  }
  if (does !== "hand-on") {
    if (found.id === stake.ownerId) {
      return data(
        { mistake: m.journeys_people_owner_edits(), several: [], typed: typed.who, does: String(does), asks: undefined },
        { status: 400 },
      );
    }
    await orRefuse(namingEditors(world, person, id, { add: [found.id], remove: [] }));
    return told(m.journeys_people_added_flash());
  }
  // A map is given away on purpose only: who presses the wrong name is asked first.
  if (form.get("sure") !== "yes") {
    const asks = { id: found.id, name: found.name, own: stake.ownerId === person.id };
    return data({ mistake: undefined, several: [], typed: typed.who, does, asks });
  }
  await orRefuse(handingOn(world, person, id, found.id));
  return told(m.journeys_people_handed_flash());
}

export default function MapPeople() {
  const { id, title, shared, mayKeep, running, planned, owner, editors } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.journeys_people_title({ title })} lead={shared ? m.journeys_people_lead_shared() : m.journeys_people_lead()}>
      <p className="mb-8">
        <Link to={`/journeys/${id}`} className={linkClass}>
          {m.journeys_back_to_map()}
        </Link>
      </p>
      <Section title={m.journeys_people_owner()}>
        <p>
          {owner && (
            <Link to={`/people/${owner.id}`} className={linkClass}>
              {owner.name}
            </Link>
          )}
        </p>
        {mayKeep && <Somebody does="hand-on" label={m.journeys_people_hand_on()} button={m.journeys_people_hand_on_button()} />}
      </Section>
      <Section title={m.journeys_people_editors()}>
        {editors.length === 0 && <p className="text-quiet">{m.journeys_people_none()}</p>}
        <ul className="divide-y divide-line">
          {editors.map((editor) => (
            <li key={editor.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <Link to={`/people/${editor.id}`} className={linkClass}>
                {editor.name}
              </Link>
              {mayKeep && (
                <Form method="post">
                  <input type="hidden" name="person" value={editor.id} />
                  <Button name="does" value="remove" tone="quiet" small aria-label={`${m.journeys_remove()}: ${editor.name}`}>
                    {m.journeys_remove()}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
        {mayKeep && <Somebody does="add" label={m.journeys_people_add()} button={m.journeys_people_add_button()} />}
      </Section>
      {mayKeep && (
        <Section title={m.journeys_bin_title()}>
          {running ? (
            <p>{m.journeys_bin_running()}</p>
          ) : planned ? (
            <PlannedNotice planned={planned} />
          ) : (
            <Dialog trigger={m.journeys_bin()} title={m.journeys_bin_question()} tone="danger">
              <p className="mb-4">{m.journeys_bin_text()}</p>
              <Form method="post">
                <Button name="does" value="bin" tone="danger">
                  {m.journeys_bin()}
                </Button>
              </Form>
            </Dialog>
          )}
        </Section>
      )}
    </Page>
  );
}

function Somebody({ does, label, button }: { does: "add" | "hand-on"; label: string; button: string }) {
  const answer = useActionData<typeof action>();
  const own = answer && answer.does === does ? answer : undefined;
  if (own?.asks) return <HandingOn {...own.asks} />;
  return (
    <Form method="post" className="mt-4 grid gap-2">
      <label htmlFor={`${does}-who`} className="font-semibold">
        {label}
      </label>
      <p id={`${does}-hint`} className="text-sm text-quiet">
        {m.journeys_people_add_hint()}
      </p>
      <div className="flex flex-wrap gap-2">
        <ColleagueField
          id={`${does}-who`}
          name="who"
          start={own?.typed}
          mistaken={own?.mistake !== undefined}
          describedBy={own?.mistake ? `${does}-hint ${does}-mistake` : `${does}-hint`}
        />
        <Button name="does" value={does} tone="quiet">
          {button}
        </Button>
      </div>
      {own?.mistake && (
        <p id={`${does}-mistake`} className="text-sm font-medium text-danger">
          {own.mistake}
        </p>
      )}
      {own && own.several.length > 0 && <WhoIsMeant does={does} several={own.several} />}
    </Form>
  );
}

/** Stands in the form of the field: a button for each says who is meant. */
function WhoIsMeant({ does, several }: { does: string; several: readonly { id: string; name: string; department: string | null }[] }) {
  return (
    <>
      <input type="hidden" name="does" value={does} />
      <ul className="grid gap-2">
        {several.map(({ id, name, department }) => (
          <li key={id}>
            <Button name="person" value={id} tone="quiet" small formNoValidate>
              {[name, department].filter(Boolean).join(" · ")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The question before a map is somebody else's. */
function HandingOn({ id, name, own }: { id: string; name: string; own: boolean }) {
  const { id: journeyId } = useLoaderData<typeof loader>();
  return (
    <div className="mt-4">
      <Notice tone="warning" title={m.journeys_people_hand_on_question({ name })}>
        <p className="mb-3">{own ? m.journeys_people_hand_on_yours() : m.journeys_people_hand_on_theirs()}</p>
        <Form method="post" className="flex flex-wrap gap-2">
          <input type="hidden" name="person" value={id} />
          <input type="hidden" name="sure" value="yes" />
          <Button name="does" value="hand-on">
            {m.journeys_people_hand_on_sure({ name })}
          </Button>
          <LinkButton to={`/journeys/${journeyId}/people`} tone="quiet">
            {m.journeys_people_hand_on_no()}
          </LinkButton>
        </Form>
      </Notice>
    </div>
  );
}
