import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { buttonClass, LinkButton } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.formats_take_along());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id, title } = await orRefuse(journeyWithin(context.world.db.read, person, params.id));
  return { id, title, address: `${context.world.config.publicUrl}/journeys/${id}` };
}

const files = [
  ["json", m.formats_as_json],
  ["xlsx", m.formats_as_xlsx],
  ["csv", m.formats_as_csv],
  ["mmd", m.formats_as_mmd],
  ["svg", m.formats_as_svg],
  ["png", m.formats_as_png],
  ["pdf", m.formats_as_pdf],
  ["pdf?paper=a4", m.formats_as_pdf_a4],
  ["pdf?paper=a3", m.formats_as_pdf_a3],
] as const;

const attribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const embedCode = (address: string, title: string) =>
  `<iframe src="${address}/embed" title="${attribute(title)}" width="100%" height="640" loading="lazy"></iframe>`;

export default function TakeAlong() {
  const { id, title, address } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={title} lead={m.formats_take_along_lead()}>
      <ul className="divide-y divide-line border-y border-line">
        {files.map(([format, words]) => (
          <li key={format}>
            <a href={`/journeys/${id}/export.${format}`} download className="flex min-h-12 items-center py-2 font-medium">
              {words()}
            </a>
          </li>
        ))}
      </ul>
      <div className="mt-10 grid gap-8">
        <Section title={m.journeys_link_title()}>
          <label className="grid gap-1.5">
            <span className="text-quiet">{m.journeys_link_text()}</span>
            <input readOnly value={address} className={`${controlClass} font-mono text-sm`} />
          </label>
        </Section>
        <Section title={m.journeys_embed_title()}>
          <label className="grid gap-1.5">
            <span className="text-quiet">{m.journeys_embed_text()}</span>
            <textarea readOnly rows={3} value={embedCode(address, title)} className={`${controlClass} font-mono text-sm`} />
          </label>
        </Section>
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        <a href={`/journeys/${id}/import`} className={buttonClass({ tone: "quiet" })}>
          {m.formats_back_in()}
        </a>
        <LinkButton to={`/journeys/${id}`} tone="quiet">
          {m.claims_to_map()}
        </LinkButton>
      </div>
    </Page>
  );
}
