import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { ownCollection } from "#app/domains/stories/collections/collections.queries.server.ts";
import { collectionAddress } from "#app/domains/stories/collections/collections.ts";
import { removingCollection } from "#app/domains/stories/collections/removing.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.collections_delete_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id, title } = await orRefuse(ownCollection(context.world.db.read, person, params.id));
  return { id, title };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  await orRefuse(removingCollection(context.world, person, params.id ?? ""));
  return redirect("/stories/collections/mine", { headers: { "Set-Cookie": flash(m.collections_deleted()) } });
}

export default function DeleteCollection() {
  const { id, title } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.collections_delete_title()} lead={m.collections_delete_lead()}>
      <p className="mb-8 border-s-3 border-line ps-4 font-serif text-xl" dir="auto">
        {title}
      </p>
      <Form method="post" className="flex flex-wrap gap-3">
        <Button tone="danger">{m.collections_delete_button()}</Button>
        <LinkButton to={collectionAddress(id)} tone="quiet">
          {m.collections_delete_keep()}
        </LinkButton>
      </Form>
    </Page>
  );
}
