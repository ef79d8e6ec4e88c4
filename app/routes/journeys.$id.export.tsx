import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { isTooWide } from "#app/domains/journeys/formats/widest.ts";
import { lineOf } from "#app/domains/journeys/outline.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { buttonClass, LinkButton } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.formats_take_along());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, title } = await orRefuse(journeyWithin(read, person, params.id));
  const { steps } = await lineOf(read, id);
  return { id, title, steps: steps.length, address: `${context.world.config.publicUrl}/journeys/${id}` };
}

const files = [
  { format: "json", words: m.formats_as_json },
  { format: "xlsx", words: m.formats_as_xlsx },
  { format: "csv", words: m.formats_as_csv },
  { format: "mmd", words: m.formats_as_mmd },
  { format: "svg", words: m.formats_as_svg },
  { format: "png", words: m.formats_as_png },
  { format: "pdf", words: m.formats_as_pdf },
  { format: "pdf", paper: "a4", words: m.formats_as_pdf_a4 },
  { format: "pdf", paper: "a3", words: m.formats_as_pdf_a3 },
] as const;

const attribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const embedCode = (address: string, title: string) =>
  `<iframe src="${address}/embed" title="${attribute(title)}" width="100%" height="640" loading="lazy"></iframe>`;

export default function TakeAlong() {
  const { id, title, steps, address } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={title} lead={m.formats_take_along_lead()}>
      <ul className="divide-y divide-line border-y border-line">
        {files.map(({ words, format, ...file }) => {
          const paper = "paper" in file ? file.paper : "wide";
          const query = paper === "wide" ? "" : `?paper=${paper}`;
          return (
            <li key={format + paper} className="flex min-h-12 flex-wrap items-center gap-x-3">
              {isTooWide(format, paper, steps) ? (
                <>
                  <span className="font-medium text-quiet">{words()}</span>
                  <span className="text-sm text-quiet">{m.formats_too_wide({ count: steps })}</span>
                </>
              ) : (
                <a href={`/journeys/${id}/export.${format}${query}`} download className="flex min-h-12 grow items-center py-2 font-medium">
                  {words()}
                </a>
              )}
            </li>
          );
        })}
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
