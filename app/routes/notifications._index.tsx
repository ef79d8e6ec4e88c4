import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { readingInput } from "#app/domains/notifications/notifications.input.ts";
import { notificationsOf, unreadCount } from "#app/domains/notifications/notifications.queries.server.ts";
import { markRead } from "#app/domains/notifications/reading.server.ts";
import { NotificationList } from "#app/domains/notifications/ui/notification-list.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { useLive } from "#app/ui/live.tsx";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { useRevalidating } from "#app/ui/revalidating.ts";
import { titled } from "#app/ui/title.ts";

export const meta = () => titled(m.notifications_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const page = await notificationsOf(read, person.id, new URL(request.url).searchParams.get("page"));
  return { ...page, unread: await unreadCount(read, person.id), now: context.world.clock.now().getTime() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const parsed = parseForm(await request.formData(), readingInput);
  if (!parsed.value) return parsed.answer;
  const { value } = parsed;
  await markRead(context.world, person.id, value.intent === "read" ? { id: value.id } : { until: new Date(value.until) });
  return redirect("/notifications");
}

export default function Notifications() {
  const { rows, next, previous, unread, now } = useLoaderData<typeof loader>();
  const revalidate = useRevalidating();
  useLive("notifications", () => revalidate());
  return (
    <Page
      narrow
      title={m.notifications_title()}
      lead={unread > 0 ? m.notifications_unread({ count: unread }) : rows.length > 0 ? m.notifications_all_read() : undefined}
      actions={
        <>
          {unread > 0 ? (
            <Form method="post">
              <input type="hidden" name="intent" value="read-all" />
              <input type="hidden" name="until" value={now} />
              <Button tone="quiet">{m.notifications_read_all()}</Button>
            </Form>
          ) : null}
          <LinkButton tone="quiet" to="/settings/notifications">
            {m.notifications_settings_link()}
          </LinkButton>
        </>
      }
    >
      {rows.length > 0 ? (
        <NotificationList notifications={rows} />
      ) : (
        <EmptyState title={m.notifications_none()} text={m.notifications_none_text()} />
      )}
      <Pagination newer={previous && `?page=${previous}`} older={next && `?page=${next}`} />
    </Page>
  );
}
