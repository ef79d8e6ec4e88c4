import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { isMapCircle, isTooManyLevels } from "#app/domains/journeys/journeys.errors.ts";
import { placeInput } from "#app/domains/journeys/journeys.input.ts";
import { mayKeepMap } from "#app/domains/journeys/journeys.policy.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { mostOffered } from "#app/domains/journeys/journeys.ts";
import { placing } from "#app/domains/journeys/placing.server.ts";
import { mapsAbove, mapsBelow, mapsOffered } from "#app/domains/journeys/tree.queries.server.ts";
import { MapPath, MapTree } from "#app/domains/journeys/ui/map-tree.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ComboboxField } from "#app/ui/combobox.tsx";
import { FormErrors } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.journeys_place_title({ title: data?.title ?? "" }));

/** Where a map stands among the others: what it belongs under, and what stands under it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const stake = await orRefuse(requireStake(read, person, params.id ?? ""));
  const mayKeep = mayKeepMap(person, stake);
  const [path, below, offered] = await Promise.all([
    mapsAbove(read, person, stake.id),
    mapsBelow(read, person, [stake.id]),
    mayKeep ? mapsOffered(read, person, { named: stake.parentId ? [stake.parentId] : [] }) : undefined,
  ]);
  const itself = new Set([stake.id, ...below.maps.map(({ id }) => id)]);
  return {
    id: stake.id,
    title: stake.title,
    parentId: stake.parentId,
    mayKeep,
    path,
    below,
    offered: offered && { ...offered, maps: offered.maps.filter(({ id }) => !itself.has(id)) },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { value, answer, submission } = parseForm(await request.formData(), placeInput);
  if (answer) return answer;
  const refused = (words: string) => data({ result: submission.reply({ fieldErrors: { parent: [words] } }) }, { status: 409 });
  try {
    await placing(context.world, person, params.id ?? "", value.parent ?? null);
  } catch (error) {
    if (isMapCircle(error)) return refused(m.journeys_place_circle());
    if (isTooManyLevels(error)) return refused(m.journeys_place_too_deep());
    return orRefuse(Promise.reject(error));
  }
  return redirect(`/journeys/${params.id}/place`, { headers: { "Set-Cookie": flash(m.journeys_placed_flash()) } });
}

export default function PlaceOfMap() {
  const { id, title, parentId, mayKeep, path, below, offered } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ parent: string }>({
    id: `place-${parentId}`,
    lastResult: answer?.result,
    defaultValue: { parent: parentId ?? "" },
  });
  return (
    <Page narrow title={m.journeys_place_title({ title })} lead={m.journeys_place_lead()}>
      <div className="mb-8">
        <MapPath path={path} here={{ id, title }} />
      </div>
      {mayKeep && offered && (
        <Section title={m.journeys_new_parent()}>
          <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-4">
            <FormErrors form={form} />
            <ComboboxField
              field={fields.parent}
              label={m.journeys_place_parent()}
              hint={offered.cut ? m.journeys_offered_cut({ most: mostOffered }) : m.journeys_place_hint()}
              emptyLabel={m.journeys_new_parent_none()}
              options={offered.maps.map((map) => ({ value: map.id, label: map.title }))}
            />
            <div>
              <Button>{m.journeys_place_button()}</Button>
            </div>
          </Form>
        </Section>
      )}
      <Section title={m.journeys_place_below()}>
        {below.maps.length === 0 && <p className="mb-4 text-quiet">{m.journeys_place_none()}</p>}
        <MapTree tops={below.maps.filter((map) => map.parentId === id)} under={below.maps} />
        {below.cut && <p className="mt-4 text-quiet">{m.journeys_tree_cut()}</p>}
        <div className="mt-4 flex flex-wrap gap-2">
          <LinkButton to={`/journeys/new?parent=${id}`} tone="quiet">
            {m.journeys_place_new()}
          </LinkButton>
          <LinkButton to={`/journeys/new?begin=copy:${id}`} tone="quiet">
            {m.journeys_place_copy()}
          </LinkButton>
        </div>
      </Section>
    </Page>
  );
}
