import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { handingOn, namingEditors } from "#app/domains/journeys/holding.server.ts";
import { addressInput } from "#app/domains/journeys/journeys.input.ts";
import { mayKeepMap } from "#app/domains/journeys/journeys.policy.ts";
import { holdersOf, personAt, requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { removing } from "#app/domains/journeys/removing.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { Button, linkClass } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.journeys_people_title({ title: data?.title ?? "" }));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const stake = await orRefuse(requireStake(read, person, params.id ?? ""));
  return { id: stake.id, title: stake.title, mayKeep: mayKeepMap(person, stake), ...(await holdersOf(read, stake.id)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const id = params.id ?? "";
  const form = await request.formData();
  const told = (words: string, to = `/journeys/${id}/people`) => redirect(to, { headers: { "Set-Cookie": flash(words) } });
  const does = form.get("does");
  if (does === "bin") {
    await orRefuse(removing(world, person, id));
    return told(m.journeys_binned_flash(), "/journeys");
  }
  if (does === "remove") {
    await orRefuse(namingEditors(world, person, id, { add: [], remove: [String(form.get("person"))] }));
    return told(m.journeys_people_removed_flash());
  }
  const email = addressInput.safeParse(Object.fromEntries(form)).data?.email ?? "";
  const found = await personAt(world.db.read, email);
  if (!found) return data({ mistake: m.journeys_people_unknown(), typed: email, does: String(does) }, { status: 400 });
  if (does === "hand-on") {
    await orRefuse(handingOn(world, person, id, found.id));
    return told(m.journeys_people_handed_flash());
  }
  await orRefuse(namingEditors(world, person, id, { add: [found.id], remove: [] }));
  return told(m.journeys_people_added_flash());
}

export default function MapPeople() {
  const { id, title, mayKeep, owner, editors } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.journeys_people_title({ title })} lead={m.journeys_people_lead()}>
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
        {mayKeep && <ByAddress does="hand-on" label={m.journeys_people_hand_on()} button={m.journeys_people_hand_on_button()} />}
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
        {mayKeep && <ByAddress does="add" label={m.journeys_people_add()} button={m.journeys_people_add_button()} />}
      </Section>
      {mayKeep && (
        <Section title={m.journeys_bin_title()}>
          <Dialog trigger={m.journeys_bin()} title={m.journeys_bin_question()} tone="danger">
            <p className="mb-4">{m.journeys_bin_text()}</p>
            <Form method="post">
              <Button name="does" value="bin" tone="danger">
                {m.journeys_bin()}
              </Button>
            </Form>
          </Dialog>
        </Section>
      )}
    </Page>
  );
}

function ByAddress({ does, label, button }: { does: "add" | "hand-on"; label: string; button: string }) {
  const answer = useActionData<typeof action>();
  const mistaken = answer && answer.does === does ? answer : undefined;
  return (
    <Form method="post" className="mt-4 grid gap-2">
      <label htmlFor={`${does}-email`} className="font-semibold">
        {label}
      </label>
      <p id={`${does}-hint`} className="text-sm text-quiet">
        {m.journeys_people_add_hint()}
      </p>
      <div className="flex flex-wrap gap-2">
        <input
          id={`${does}-email`}
          name="email"
          type="email"
          required
          autoComplete="off"
          defaultValue={mistaken?.typed}
          aria-invalid={mistaken ? true : undefined}
          aria-describedby={mistaken ? `${does}-hint ${does}-mistake` : `${does}-hint`}
          className={`${controlClass} max-w-sm`}
        />
        <Button name="does" value={does} tone="quiet">
          {button}
        </Button>
      </div>
      {mistaken && (
        <p id={`${does}-mistake`} className="text-sm font-medium text-danger">
          {mistaken.mistake}
        </p>
      )}
    </Form>
  );
}
