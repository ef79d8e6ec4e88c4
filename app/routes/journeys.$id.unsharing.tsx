import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { isWorkshopPlanned, isWorkshopRuns } from "#app/domains/journeys/journeys.errors.ts";
import { mayKeepMap } from "#app/domains/journeys/journeys.policy.ts";
import { readersLost, requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { plannedOn } from "#app/domains/journeys/planned-on.queries.server.ts";
import { unsharing } from "#app/domains/journeys/sharing.server.ts";
import { PlannedNotice } from "#app/domains/journeys/ui/planned-notice.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.journeys_unsharing_title());

/** The question before a map that everybody reads becomes a draft again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const stake = await orRefuse(requireStake(read, person, params.id ?? ""));
  if (!mayKeepMap(person, stake)) await orRefuse(Promise.reject(notAllowed()));
  if (!stake.shared) throw redirect(`/journeys/${stake.id}`);
  const { id, title, running } = stake;
  const [planned, lost] = await Promise.all([plannedOn(read, id, context.world.clock.now()), readersLost(read, id)]);
  return { id, title, running, planned, own: stake.ownerId === person.id || stake.editor, lost };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const id = params.id ?? "";
  try {
    await unsharing(context.world, person, id);
  } catch (error) {
    if (isWorkshopRuns(error)) return data({ running: true }, { status: 409 });
    // The page says so, which it did not when the button was there.
    if (isWorkshopPlanned(error)) return data({ running: false }, { status: 409 });
    return orRefuse(Promise.reject(error));
  }
  return redirect(`/journeys/${id}`, { headers: { "Set-Cookie": flash(m.journeys_unshared_flash()) } });
}

export default function UnsharingMap() {
  const { id, title, running, planned, own, lost } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const runs = running || answer?.running;
  return (
    <Page narrow title={m.journeys_unsharing_title()}>
      <p className="mb-6 border-s-3 border-line ps-4 font-serif text-xl" dir="auto">
        {title}
      </p>
      {runs ? (
        <Notice tone="warning" title={m.journeys_unsharing_running()}>
          <p>{m.journeys_unsharing_running_text()}</p>
        </Notice>
      ) : planned ? (
        <PlannedNotice planned={planned} />
      ) : (
        <>
          <p>{m.journeys_unsharing_lost({ count: lost })}</p>
          <p className="mt-2 text-quiet">{m.journeys_unsharing_text()}</p>
          {!own && <p className="mt-2 font-medium">{m.journeys_unsharing_you()}</p>}
        </>
      )}
      <Form method="post" className="mt-6 flex flex-wrap gap-3">
        {!runs && !planned && <Button tone="danger">{m.journeys_unshare()}</Button>}
        <LinkButton to={`/journeys/${id}`} tone="quiet">
          {m.journeys_back_to_map()}
        </LinkButton>
      </Form>
    </Page>
  );
}
