import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { binned, binOf, takingBack } from "#app/domains/journeys/removing.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { Button } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.journeys_bin_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  // The link of a map that is in here leads on to this page.
  const asked = new URL(request.url).searchParams.get("map");
  const [maps, sought] = await Promise.all([binOf(read, person), asked ? binned(read, person, asked) : undefined]);
  return { maps: maps.filter(({ id }) => id !== sought?.id), sought };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const id = String((await request.formData()).get("map"));
  await orRefuse(takingBack(context.world, person, id));
  return redirect(`/journeys/${id}`, { headers: { "Set-Cookie": flash(m.journeys_bin_back_flash()) } });
}

export default function Bin() {
  const { maps, sought } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.journeys_bin_title()} lead={m.journeys_bin_lead()}>
      {sought && (
        <div className="mb-8">
          <Notice tone="info" title={sought.title || m.journeys_untitled()}>
            <p className="mb-3">
              {m.journeys_bin_until()} <Time at={sought.until} style="date" />
            </p>
            <TakeBack id={sought.id} />
          </Notice>
        </div>
      )}
      {maps.length === 0 && !sought && <p className="text-quiet">{m.journeys_bin_empty()}</p>}
      <ul className="divide-y divide-line">
        {maps.map(({ id, title, removedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div>
              <p className="font-semibold" dir="auto">
                {title || m.journeys_untitled()}
              </p>
              <p className="text-sm text-quiet">
                {m.journeys_bin_since()} <Time at={removedAt} style="moment" />
              </p>
            </div>
            <TakeBack id={id} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function TakeBack({ id }: { id: string }) {
  return (
    <Form method="post">
      <Button name="map" value={id} tone="quiet" small>
        {m.journeys_bin_back()}
      </Button>
    </Form>
  );
}
