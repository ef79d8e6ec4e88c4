import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { insightsAddress } from "#app/domains/insights/filter.ts";
import { subscribing, unsubscribing } from "#app/domains/insights/topics/subscribing.server.ts";
import { topicFor, topicList } from "#app/domains/insights/topics/topics.queries.server.ts";
import { Follow } from "#app/domains/insights/topics/ui/follow.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.topics_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  return { topics: await topicList(context.world.db.read, person.id) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const form = await request.formData();
  const [slug, from] = [String(form.get("topic") ?? ""), String(form.get("from") ?? "")];
  const isFollowed = form.get("intent") !== "unfollow";
  await orRefuse((isFollowed ? subscribing : unsubscribing)(world, person, slug));
  const name = (await topicFor(world.db.read, person.id, slug))?.name ?? "";
  const words = isFollowed ? m.topics_followed({ name }) : m.topics_unfollowed({ name });
  const back = from === "list" ? insightsAddress({ topic: slug }) : "/insights/topics";
  return redirect(back, { headers: { "Set-Cookie": flash(words) } });
}

export default function Topics() {
  const { topics } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.topics_title()} lead={m.topics_lead()}>
      {topics.length === 0 ? (
        <EmptyState title={m.topics_none()} text={m.topics_none_text()} />
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {topics.map(({ slug, name, studies, followed }) => (
            <li key={slug} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <Link to={insightsAddress({ topic: slug })} className="font-serif text-xl font-semibold hover:text-accent" dir="auto">
                  {name}
                </Link>
                <span className="text-sm text-quiet">{m.topics_studies({ count: studies })}</span>
              </p>
              <Follow slug={slug} name={name} followed={followed} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
