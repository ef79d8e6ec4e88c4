import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import { changesOf } from "#app/domains/stories/history.server.ts";
import { historyOf } from "#app/domains/stories/stories.queries.server.ts";
import { History } from "#app/domains/stories/ui/history.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.stories_history_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const read = context.world.db.read;
  const { story, versions, content } = await orRefuse(historyOf(read, person, params.id));
  return { id: story.id, headline: story.headline, changes: changesOf(versions, content, await placesToChoose(read)) };
}

export default function StoryHistory() {
  const { id, headline, changes } = useLoaderData<typeof loader>();
  const back = (
    <LinkButton to={`/stories/${id}`} tone="quiet">
      {m.stories_history_back()}
    </LinkButton>
  );
  return (
    <Page title={m.stories_history_title()} lead={<span dir="auto">{headline}</span>} actions={back}>
      {changes.length > 0 ? (
        <History changes={changes} />
      ) : (
        <EmptyState title={m.stories_history_empty_title()} text={m.stories_history_empty_text()} />
      )}
    </Page>
  );
}
