import { Form, Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Avatar } from "#app/ui/avatar.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ShownNotification } from "../notifications.queries.server.ts";

/** What somebody is told, each a link to the thing; what is unread says so in a word. */
export function NotificationList({ notifications }: { notifications: readonly ShownNotification[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
      {notifications.map((notification) => (
        <li
          key={notification.id}
          className={`relative flex items-start gap-3 px-4 py-3.5 hover:bg-sunken ${notification.unread ? "bg-accent-soft" : ""}`}
        >
          <Avatar name={notification.actor ?? m.shell_name()} />
          <div className="min-w-0 flex-1">
            <p className={notification.unread ? "font-semibold" : ""}>
              <Link to={`/notifications/${notification.id}`} className="text-ink no-underline after:absolute after:inset-0 hover:underline">
                <bdi>{notification.words}</bdi>
              </Link>
            </p>
            <div className="mt-0.5 flex flex-wrap items-center gap-x-2 text-sm text-quiet">
              {notification.unread ? <span className="font-semibold text-accent">{m.notifications_new()}</span> : null}
              <Time at={notification.at} style="ago" />
              {notification.unread ? <ReadButton notification={notification} /> : null}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Above the link that covers the whole line. */
function ReadButton({ notification }: { notification: ShownNotification }) {
  return (
    <Form method="post" preventScrollReset className="relative">
      <input type="hidden" name="intent" value="read" />
      <input type="hidden" name="id" value={notification.id} />
      <button
        type="submit"
        aria-label={m.notifications_read_one_of({ words: notification.words })}
        className="min-h-8 rounded px-1.5 font-medium hover:text-ink hover:underline"
      >
        {m.notifications_read_one()}
      </button>
    </Form>
  );
}
