import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { helpText } from "#app/domains/help/help.server.ts";
import { renderStudy } from "#app/domains/insights/rendering/markdown.server.ts";
import { Blocks } from "#app/domains/insights/ui/blocks.tsx";
import * as m from "#app/paraglide/messages.js";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.shell_help());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const { blocks, headings } = renderStudy(await helpText(context.world));
  return { blocks, parts: headings.filter(({ level }) => level === 2) };
}

export default function Help() {
  const { blocks, parts } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.shell_help()} lead={m.shell_help_lead()}>
      <nav aria-label={m.shell_help_parts()} className="mb-10">
        <ul className="grid gap-1">
          {parts.map(({ id, text }) => (
            <li key={id}>
              <Link to={`#${id}`} className="inline-flex min-h-8 items-center font-medium text-accent underline underline-offset-2">
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Blocks blocks={blocks} cards={new Map()} curating />
    </Page>
  );
}
