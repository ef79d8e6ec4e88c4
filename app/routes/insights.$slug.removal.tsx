import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { discardableStudy, throwingAway } from "#app/domains/insights/throwing-away.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.insights_throw_away());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { slug, revision, content, saved } = await orRefuse(discardableStudy(context.world.db.read, person, params.slug));
  return { slug, revision, title: content.title, saved };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id } = await orRefuse(discardableStudy(context.world.db.read, person, params.slug));
  const revision = Number((await request.formData()).get("revision"));
  await orRefuse(throwingAway(context.world, person, id, revision));
  return redirect("/insights/unpublished", { headers: { "Set-Cookie": flash(m.insights_thrown_away_flash()) } });
}

export default function ThrowAway() {
  const { slug, revision, title, saved } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.insights_throw_away()} lead={m.insights_throw_away_lead()}>
      <div className="mb-8 border-s-3 border-line ps-4">
        <p className="font-serif text-xl" dir="auto">
          {title || m.insights_untitled()}
        </p>
        {saved && (
          <p className="mt-1 text-sm text-quiet">
            {m.insights_throw_away_saved({ name: saved.by })} · <Time at={saved.at} />
          </p>
        )}
      </div>
      <Form method="post" className="flex flex-wrap gap-3">
        <input type="hidden" name="revision" value={revision} />
        <Button tone="danger">{m.insights_throw_away_button()}</Button>
        <LinkButton to={`/insights/${slug}/edit`} tone="quiet">
          {m.insights_throw_away_keep()}
        </LinkButton>
      </Form>
    </Page>
  );
}
