import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { foundStudy, versionContent, versionsOf } from "#app/domains/insights/insights.queries.server.ts";
import { Comparison } from "#app/domains/insights/ui/comparison.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { Button, linkClass } from "#app/ui/button.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.insights_versions());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, slug, version, content } = await orRefuse(foundStudy(read, person, params.slug));
  const query = new URL(request.url).searchParams;
  const asked = (name: string, otherwise: number) => {
    const number = Number(query.get(name) ?? otherwise);
    return Number.isInteger(number) && number >= 1 && number <= version ? number : otherwise;
  };
  const [one, other] = [asked("one", Math.max(1, version - 1)), asked("other", version)];
  const [versions, left, right] = await Promise.all([versionsOf(read, id), versionContent(read, id, one), versionContent(read, id, other)]);
  return { slug, title: content.title, versions, one, other, left: left ?? content, right: right ?? content };
}

export default function Versions() {
  const { slug, title, versions, one, other, left, right } = useLoaderData<typeof loader>();
  return (
    <Page
      title={m.insights_versions()}
      lead={
        <Link to={`/insights/${slug}`} className={linkClass}>
          {title}
        </Link>
      }
    >
      <Form method="get">
        <ol className="divide-y divide-line border-y border-line">
          {versions.map(({ number, note, by, at }) => (
            <li key={number} className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[1fr_auto]">
              <div>
                <p className="font-semibold">{m.insights_version_number({ number })}</p>
                {note && (
                  <p className="font-serif text-lg" dir="auto">
                    {note}
                  </p>
                )}
                <p className="text-sm text-quiet">
                  {by} · <Time at={at} />
                </p>
              </div>
              <div className="flex gap-5 text-sm">
                <Side name="one" label={m.insights_compare_left()} number={number} chosen={one} />
                <Side name="other" label={m.insights_compare_right()} number={number} chosen={other} />
              </div>
            </li>
          ))}
        </ol>
        {versions.length > 1 && (
          <p className="mt-4">
            <Button tone="quiet">{m.insights_compare()}</Button>
          </p>
        )}
      </Form>
      {versions.length > 1 && (
        <Section title={m.insights_compare_title({ one, other })}>
          <Comparison
            one={left}
            other={right}
            labels={{ one: m.insights_version_number({ number: one }), other: m.insights_version_number({ number: other }) }}
          />
        </Section>
      )}
    </Page>
  );
}

function Side({ name, label, number, chosen }: { name: string; label: string; number: number; chosen: number }) {
  return (
    <label className="flex min-h-9 items-center gap-2">
      <input
        key={chosen}
        type="radio"
        name={name}
        value={number}
        defaultChecked={number === chosen}
        aria-label={m.insights_compare_side({ side: label, number })}
      />
      {label}
    </label>
  );
}
