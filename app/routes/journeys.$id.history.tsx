import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { compareMaps } from "#app/domains/journeys/board/comparing.ts";
import { longestTitle } from "#app/domains/journeys/board/map.ts";
import { DifferenceTable } from "#app/domains/journeys/formats/ui/difference-table.tsx";
import { differenceWords } from "#app/domains/journeys/formats/words.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { versionInput } from "#app/domains/journeys/journeys.input.ts";
import { mayEditMap } from "#app/domains/journeys/journeys.policy.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { OutlineView } from "#app/domains/journeys/ui/outline-view.tsx";
import { axisOf } from "#app/domains/journeys/ui/targets.ts";
import { versionCalled, versionKept } from "#app/domains/journeys/ui/words.ts";
import { keepingByHand, listVersions, restoring, versionOf } from "#app/domains/journeys/versions.server.ts";
import { mapWordsToAnswer } from "#app/domains/journeys/wording/clearing-map.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { isUnanswered } from "#app/domains/privacy/privacy.errors.ts";
import { FindingChoices } from "#app/domains/privacy/ui/finding-choices.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { Button, LinkButton, linkClass } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.journeys_history_title({ title: data?.title ?? "" }));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const stake = await orRefuse(requireStake(read, person, params.id ?? ""));
  const wanted = new URL(request.url).searchParams.get("version");
  const [versions, now, version] = await Promise.all([
    listVersions(read, stake.id),
    wanted ? mapOf(read, stake.id) : undefined,
    wanted ? versionOf(read, stake.id, wanted) : undefined,
  ]);
  return {
    id: stake.id,
    title: stake.title,
    mayEdit: mayEditMap(person, stake),
    versions,
    looked: version && now ? { ...version, differences: compareMaps(version.map, now, differenceWords) } : undefined,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const id = params.id ?? "";
  const form = await request.formData();
  const answers = takeAnswers(form);
  const version = form.get("version");
  if (typeof version === "string") {
    await orRefuse(restoring(context.world, person, id, version));
    return redirect(`/journeys/${id}`, { headers: { "Set-Cookie": flash(m.journeys_history_restored_flash()) } });
  }
  const given = versionInput.safeParse(Object.fromEntries(form));
  if (!given.success) {
    const mistake = given.error.issues[0]?.message ?? m.journeys_name_missing();
    return data({ mistake, name: String(form.get("name") ?? ""), findings: [] }, { status: 400 });
  }
  const { name } = given.data;
  try {
    await keepingByHand(context.world, person, id, { name, answers });
  } catch (error) {
    if (!isUnanswered(error)) return orRefuse(Promise.reject(error));
    const findings = await mapWordsToAnswer(context.world, { journeyId: id, more: { name }, answers });
    return data({ mistake: m.privacy_unanswered(), name, findings }, { status: 422 });
  }
  return redirect(`/journeys/${id}/history`, { headers: { "Set-Cookie": flash(m.journeys_history_kept_flash()) } });
}

export default function History() {
  const { id, title, mayEdit, versions, looked } = useLoaderData<typeof loader>();
  const { mistake, name, findings = [] } = useActionData<typeof action>() ?? {};
  return (
    <Page title={m.journeys_history_title({ title })} lead={m.journeys_history_lead()}>
      <p className="mb-8">
        <Link to={`/journeys/${id}`} className={linkClass}>
          {m.journeys_back_to_map()}
        </Link>
      </p>
      {mayEdit && (
        <Form method="post" className="mb-10 grid max-w-xl gap-2">
          <label htmlFor="name" className="font-semibold">
            {m.journeys_history_keep()}
          </label>
          <div className="flex flex-wrap gap-2">
            <input
              id="name"
              name="name"
              required
              maxLength={longestTitle}
              placeholder={m.journeys_history_name()}
              defaultValue={name}
              aria-invalid={mistake ? true : undefined}
              aria-describedby={mistake ? "name-mistake" : undefined}
              className={`${controlClass} max-w-sm`}
            />
            <Button tone="quiet">{m.journeys_history_keep_button()}</Button>
          </div>
          {mistake && (
            <p id="name-mistake" className="text-sm font-medium text-danger">
              {mistake}
            </p>
          )}
          {findings.length > 0 && <FindingChoices findings={findings} />}
        </Form>
      )}
      {versions.length === 0 && <p className="text-quiet">{m.journeys_history_none()}</p>}
      <ol className="max-w-3xl divide-y divide-line">
        {versions.map((version) => (
          <li key={version.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div>
              <p className="font-semibold" dir="auto">
                {versionCalled(version)}
              </p>
              <p className="text-sm text-quiet">
                {version.name && `${versionKept(version)}, `}
                {version.by && `${version.by}, `}
                <Time at={version.at} style="moment" />
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              <LinkButton to={`?version=${version.id}#looked`} tone="quiet" small>
                {m.journeys_history_look()}
              </LinkButton>
              {mayEdit && (
                <Dialog trigger={m.journeys_history_restore()} title={m.journeys_history_restore()} small>
                  <p className="mb-4">{m.journeys_history_lead()}</p>
                  <Form method="post">
                    <Button name="version" value={version.id}>
                      {m.journeys_history_restore()}
                    </Button>
                  </Form>
                </Dialog>
              )}
            </div>
          </li>
        ))}
      </ol>
      {looked && (
        <div id="looked" className="mt-12 grid gap-10 lg:grid-cols-2">
          <Section title={m.journeys_compare_title({ from: versionCalled(looked) })}>
            {looked.differences.length === 0 && <p className="text-quiet">{m.journeys_compare_same()}</p>}
            {looked.differences.length > 0 && <DifferenceTable differences={looked.differences} />}
          </Section>
          <Section title={versionCalled(looked)}>
            <OutlineView journeyId={id} map={looked.map} axis={axisOf(looked.map)} lanes={looked.map.lanes} present={new Map()} />
          </Section>
        </div>
      )}
    </Page>
  );
}
