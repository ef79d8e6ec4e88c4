import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { isReadable } from "#app/domains/stories/stories.queries.server.ts";
import { SimilarList } from "#app/domains/stories/ui/similar-stories.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { storiesLike } from "#app/similar.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.stories_similar());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id: storyId = "" } = params;
  if (!(await isReadable(read, storyId))) await orRefuse(Promise.reject(notFound()));
  return { storyId, similar: await storiesLike(read, person, storyId) };
}

export default function Similar() {
  const { storyId, similar } = useLoaderData<typeof loader>();
  const back = (
    <LinkButton to={`/stories/${storyId}`} tone="quiet">
      {m.stories_similar_back()}
    </LinkButton>
  );
  return (
    <Page narrow title={m.stories_similar()} lead={m.stories_similar_lead()}>
      {similar.length > 0 ? (
        <>
          <SimilarList similar={similar} />
          <p className="mt-8">{back}</p>
        </>
      ) : (
        <EmptyState title={m.stories_similar_none()} text={m.stories_similar_none_text()} action={back} />
      )}
    </Page>
  );
}
