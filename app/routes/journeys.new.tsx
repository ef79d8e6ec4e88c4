import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { beginningOf } from "#app/domains/journeys/beginning.server.ts";
import { longestTitle } from "#app/domains/journeys/board/map.ts";
import { creating } from "#app/domains/journeys/creating.server.ts";
import { isTooManyLevels } from "#app/domains/journeys/journeys.errors.ts";
import { newMapInput } from "#app/domains/journeys/journeys.input.ts";
import { mostOffered } from "#app/domains/journeys/journeys.ts";
import { templatesOf } from "#app/domains/journeys/templates/templates.server.ts";
import { mapsOffered } from "#app/domains/journeys/tree.queries.server.ts";
import { journeyKindWords } from "#app/domains/journeys/ui/words.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ComboboxField } from "#app/ui/combobox.tsx";
import { FormErrors, RadioGroup, TextField } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.journeys_new_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const query = new URL(request.url).searchParams;
  const [begin, parent] = [query.get("begin") ?? "empty", query.get("parent") ?? ""];
  const [templates, { maps, cut }] = await Promise.all([
    templatesOf(context.world),
    mapsOffered(context.world.db.read, person, { named: [begin.replace("copy:", ""), parent] }),
  ]);
  return {
    id: newId(),
    templates: templates.map(({ slug, title }) => ({ slug, title })),
    maps: maps.map(({ id, title }) => ({ id, title })),
    cut,
    begin,
    parent,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { value, answer, submission } = parseForm(await request.formData(), newMapInput);
  if (answer) return answer;
  const { id, title, kind, begin, parent } = value;
  const map = await orRefuse(beginningOf(context.world, person, { begin, title, kind }));
  try {
    await creating(context.world, person, { id, map, parentId: parent ?? null });
  } catch (error) {
    if (!isTooManyLevels(error)) return orRefuse(Promise.reject(error));
    return data({ result: submission.reply({ fieldErrors: { parent: [m.journeys_place_too_deep()] } }) }, { status: 409 });
  }
  return redirect(`/journeys/${id}`);
}

export default function NewMap() {
  const { id, templates, maps, cut, begin, parent } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ title: string; kind: string; begin: string; parent: string }>({
    id: "new-map",
    lastResult: answer?.result,
    defaultValue: { kind: "as-is", begin, parent },
    constraint: { title: { required: true } },
  });
  const begins = [
    { value: "empty", label: m.journeys_new_empty() },
    ...templates.map(({ slug, title }) => ({ value: `template:${slug}`, label: m.journeys_new_template({ title }) })),
    ...maps.map((map) => ({ value: `copy:${map.id}`, label: m.journeys_new_copy({ title: map.title }) })),
  ];
  return (
    <Page narrow title={m.journeys_new_title()} lead={m.journeys_new_lead()}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
        <FormErrors form={form} />
        <input type="hidden" name="id" value={id} />
        <TextField field={fields.title} label={m.journeys_new_name()} hint={m.journeys_new_name_hint()} maxLength={longestTitle} />
        <ComboboxField
          field={fields.begin}
          label={m.journeys_new_begin()}
          hint={cut ? m.journeys_offered_cut({ most: mostOffered }) : undefined}
          options={begins}
        />
        <RadioGroup
          field={fields.kind}
          label={m.journeys_kind_label()}
          options={(["as-is", "should-be"] as const).map((value) => ({ value, label: journeyKindWords[value]() }))}
        />
        <ComboboxField
          field={fields.parent}
          label={m.journeys_new_parent()}
          optional
          emptyLabel={m.journeys_new_parent_none()}
          options={maps.map((map) => ({ value: map.id, label: map.title }))}
        />
        <div className="flex flex-wrap gap-3">
          <Button>{m.journeys_new_button()}</Button>
          <LinkButton to="/journeys/import" tone="quiet">
            {m.formats_from_file_button()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
