import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { personOfToken, unsubscribe } from "#app/domains/notifications/weekly/unsubscribing.server.ts";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.weekly_end_title());

/** Opening the address changes nothing: mail programs look at links before their readers do. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const known = (await personOfToken(context.world, params.token)) !== undefined;
  return data({ known }, { status: known ? 200 : 404, headers });
}

/** No session: the token says whose letter it is. A mail program's one click posts here too, and follows no redirect (RFC 8058). */
export async function action({ params, context }: ActionFunctionArgs) {
  const personId = await personOfToken(context.world, params.token);
  if (!personId) return data({ ended: false }, { status: 404, headers });
  await unsubscribe(context.world, personId);
  return data({ ended: true }, { headers });
}

/** The address ends up in no other place's logs, and in no cache. */
const headers = { "Referrer-Policy": "no-referrer", "Cache-Control": "no-store" };

export default function EndingTheLetter() {
  const { known } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!known) return <Page narrow title={m.weekly_wrong_title()} lead={m.weekly_wrong_text()} />;
  if (answer?.ended) {
    return (
      <Page narrow title={m.weekly_ended_title()} lead={m.weekly_ended_text()}>
        <LinkButton tone="quiet" to="/settings/notifications">
          {m.weekly_ended_settings()}
        </LinkButton>
      </Page>
    );
  }
  return (
    <Page narrow title={m.weekly_end_title()} lead={m.weekly_end_text()}>
      <Form method="post">
        <Button>{m.weekly_end()}</Button>
      </Form>
    </Page>
  );
}
