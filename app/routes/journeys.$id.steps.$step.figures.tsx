import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin, stepWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { figuresAt } from "#app/domains/journeys/impact/figures.queries.server.ts";
import { lengthOf } from "#app/domains/journeys/impact/gaps.ts";
import { figuresInput, waitUnits } from "#app/domains/journeys/impact/impact.input.ts";
import { longestBusiness } from "#app/domains/journeys/impact/remedies.ts";
import { stepThing, weighing } from "#app/domains/journeys/impact/weighing.server.ts";
import { figureFields, importanceWords, unitWords } from "#app/domains/journeys/impact/words.ts";
import { takenOrShown } from "#app/domains/journeys/meanwhile.server.ts";
import { revisionOf } from "#app/domains/journeys/meanwhile.ts";
import { ChangedMeanwhile } from "#app/domains/journeys/ui/changed-meanwhile.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, SelectField, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.impact_figures_title());

async function editable(context: Context, request: Request, params: { id?: string; step?: string }) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const journey = await orRefuse(journeyWithin(read, person, params.id));
  const step = await orRefuse(stepWithin(read, journey.id, params.step));
  if (!journey.editsMap) await orRefuse(Promise.reject(notAllowed()));
  return { person, journey, step };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { journey, step } = await editable(context, request, params);
  return {
    journey: { id: journey.id, title: journey.title },
    step: { id: step.id, title: step.title },
    ...(await standing(context, journey.id, step.id)),
  };
}

/** What is entered, as the form says it. */
async function standing({ world }: Context, journeyId: string, stepId: string) {
  const known = await figuresAt(world.db.read, journeyId, stepId);
  const wait = known?.wait == null ? undefined : lengthOf(known.wait);
  return {
    opened: revisionOf(known),
    entered: known ? { by: known.by, at: known.at } : null,
    values: {
      customers: known?.customers?.toString() ?? "",
      importance: known?.importance?.toString() ?? "",
      wait: wait?.value.toString() ?? "",
      unit: wait?.unit ?? "hours",
      business: known?.business ?? "",
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person, journey, step } = await editable(context, request, params);
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, figuresInput);
  if (answer) return answer;
  const business = value.business || null;
  const figures = {
    journeyId: journey.id,
    stepId: step.id,
    customers: value.customers ?? null,
    importance: value.importance ?? null,
    wait: value.wait === undefined ? null : Math.round(value.wait * waitUnits[value.unit]),
    business,
  };
  const opened = value.opened ?? "";
  const asked = await takenOrShown(
    context.world,
    { submission, about: stepThing(step.id), texts: { business }, answers },
    () => weighing(context.world, person, { ...figures, opened, answers }),
    () => standing(context, journey.id, step.id),
  );
  return asked ?? redirect(`/journeys/${journey.id}/steps/${step.id}`, { headers: { "Set-Cookie": flash(m.impact_saved_flash()) } });
}

export default function FiguresPage() {
  const { journey, step, entered, values, opened } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const now = (answer && "standing" in answer ? answer.standing : undefined) as Awaited<ReturnType<typeof standing>> | undefined;
  const typed = answer?.result?.initialValue;
  const [form, fields] = useForm<{ customers: string; importance: string; wait: string; unit: string; business: string }>({
    id: "figures",
    lastResult: answer?.result,
    defaultValue: values,
  });
  const at = `/journeys/${journey.id}/steps/${step.id}`;
  return (
    <Page narrow title={m.impact_figures_title()} lead={m.impact_figures_lead()}>
      <p className="mb-8 border-s-3 border-line ps-4">
        <Link to={at} className="block font-serif text-xl" dir="auto">
          {step.title}
        </Link>
        <span className="text-quiet" dir="auto">
          {journey.title}
        </span>
        {entered && (
          <span className="block text-sm text-quiet">
            {m.impact_figures_by({ name: entered.by })} <Time at={entered.at} />
          </span>
        )}
      </p>
      {now && <ChangedMeanwhile by={now.entered?.by} fields={figureFields(now.values, typed ?? {})} afresh={`${at}/figures`} />}
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
        <FormErrors form={form} />
        {/* Asked again after a mistake, the loader knows a newer one than the form was opened with. */}
        <input type="hidden" name="opened" value={now?.opened ?? (typed ? String(typed.opened ?? "") : opened)} />
        <TextField field={fields.customers} label={m.impact_field_customers()} optional />
        <SelectField
          field={fields.importance}
          label={m.impact_field_importance()}
          optional
          emptyLabel="–"
          options={Object.entries(importanceWords).map(([value, label]) => ({ value, label: label() }))}
        />
        <div className="grid gap-4 sm:grid-cols-[2fr_1fr] sm:items-end">
          <TextField field={fields.wait} label={m.impact_field_wait()} optional />
          <SelectField
            field={fields.unit}
            label={m.impact_field_unit()}
            options={Object.entries(unitWords).map(([value, label]) => ({ value, label: label() }))}
          />
        </div>
        <TextField
          field={fields.business}
          label={m.impact_field_business()}
          hint={m.impact_field_business_hint()}
          optional
          maxLength={longestBusiness}
        />
        <FindingsBeside
          field={fields.business}
          about={{ kind: "journey-step", id: step.id }}
          findings={answer && "findings" in answer ? answer.findings : undefined}
        />
        <div className="flex flex-wrap gap-3">
          <Button>{m.impact_save()}</Button>
          <LinkButton to={at} tone="quiet">
            {m.impact_cancel()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
