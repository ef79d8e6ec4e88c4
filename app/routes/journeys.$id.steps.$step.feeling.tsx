import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin, stepWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { assuming, feelingThing, settingAside, takingBackFeeling } from "#app/domains/journeys/curve/assuming.server.ts";
import { feelingInput, longestReason } from "#app/domains/journeys/curve/curve.input.ts";
import { feelingSaid, feelingsKnown, type SaidFeeling } from "#app/domains/journeys/curve/curve.queries.server.ts";
import { curveOf } from "#app/domains/journeys/curve/curve.ts";
import { signed } from "#app/domains/journeys/curve/words.ts";
import { takenOrShown } from "#app/domains/journeys/meanwhile.server.ts";
import { revisionOf } from "#app/domains/journeys/meanwhile.ts";
import { outlineOf } from "#app/domains/journeys/outline.queries.server.ts";
import { ChangedMeanwhile } from "#app/domains/journeys/ui/changed-meanwhile.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, RangeField, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.curve_step_title());

async function editable(context: Context, request: Request, params: { id?: string; step?: string }) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const journey = await orRefuse(journeyWithin(read, person, params.id));
  const [step, { sketches }] = await Promise.all([orRefuse(stepWithin(read, journey.id, params.step)), outlineOf(read, journey.id)]);
  if (!journey.editsMap) await orRefuse(Promise.reject(notAllowed()));
  const asked = new URL(request.url).searchParams.get("for");
  const sketch = sketches.find(({ id }) => id === asked) ?? null;
  return { person, journey, step, sketch };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { journey, step, sketch } = await editable(context, request, params);
  const { db, clock } = context.world;
  const { points } = curveOf([step], sketch?.id ?? null, await feelingsKnown(db.read, journey.id), clock.now());
  const [point] = points;
  const what: SaidFeeling = point?.computed ? "override" : "assumption";
  const at = { journeyId: journey.id, stepId: step.id, sketchId: sketch?.id ?? null };
  const { opened, values } = await standing(context, what, at);
  return {
    journeyId: journey.id,
    step: { id: step.id, title: step.title },
    sketch,
    computed: point?.computed ?? null,
    opened,
    values: values ?? { pleasure: String(point?.computed?.mean ?? 0), words: "" },
  };
}

/** What is said there, as the form says it. */
async function standing({ world }: Context, what: SaidFeeling, at: Parameters<typeof feelingSaid>[2]) {
  const said = await feelingSaid(world.db.read, what, at);
  return {
    opened: revisionOf(said),
    by: said?.by,
    values: said && { pleasure: String(said.pleasure), words: said.words ?? "" },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person, journey, step, sketch } = await editable(context, request, params);
  const { world } = context;
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, feelingInput);
  if (answer) return answer;
  const at = { journeyId: journey.id, stepId: step.id, sketchId: sketch?.id ?? null };
  const back = (words: string) => redirect(`/journeys/${journey.id}/steps/${step.id}#feeling`, { headers: { "Set-Cookie": flash(words) } });
  const opened = value.opened ?? "";
  if (value.as === "take-back-assumption" || value.as === "take-back-override") {
    await orRefuse(takingBackFeeling(world, person, value.as === "take-back-override" ? "override" : "assumption", { ...at, opened }));
    return back(m.curve_taken_back_flash());
  }
  const { as, pleasure, words } = value;
  const asked = await takenOrShown(
    world,
    { submission, about: feelingThing(at), texts: { words: words || null }, answers },
    () =>
      as === "override"
        ? settingAside(world, person, { ...at, pleasure, reason: words, opened, answers })
        : assuming(world, person, { ...at, pleasure, note: words || null, opened, answers }),
    () => standing(context, as, at),
  );
  return asked ?? back(m.curve_saved_flash());
}

export default function FeelingPage() {
  const { journeyId, step, sketch, computed, values, opened } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const now = (answer && "standing" in answer ? answer.standing : undefined) as Awaited<ReturnType<typeof standing>> | undefined;
  const typed = answer?.result?.initialValue;
  const wordsLabel = computed ? m.curve_field_reason() : m.curve_field_note();
  const [form, fields] = useForm<{ pleasure: string; words: string }>({
    id: "feeling",
    lastResult: answer?.result,
    defaultValue: values,
    constraint: { words: { required: computed !== null } },
  });
  return (
    <Page
      narrow
      title={computed ? m.curve_set_aside() : m.curve_assume()}
      lead={computed ? m.curve_set_aside_lead() : m.curve_assume_lead()}
    >
      <p className="mb-8 border-s-3 border-line ps-4">
        <span className="block font-serif text-xl" dir="auto">
          {step.title}
        </span>
        <span className="text-quiet" dir="auto">
          {sketch?.title ?? m.curve_all_customers()}
        </span>
        {computed && (
          <span className="block text-quiet">
            {m.curve_computed_words({
              mean: signed(computed.mean),
              stories: m.curve_stories({ count: computed.count }),
              lowest: signed(computed.lowest),
              highest: signed(computed.highest),
              spread: computed.spread,
            })}
          </span>
        )}
      </p>
      {now && (
        <ChangedMeanwhile
          by={now.by}
          fields={[
            {
              label: m.curve_field_pleasure(),
              stored: now.values ? signed(Number(now.values.pleasure)) : "",
              typed: signed(Number(typed?.pleasure)),
            },
            { label: wordsLabel, stored: now.values?.words ?? "", typed: String(typed?.words ?? "") },
          ]}
          afresh={`/journeys/${journeyId}/steps/${step.id}/feeling${sketch ? `?for=${sketch.id}` : ""}`}
        />
      )}
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
        <FormErrors form={form} />
        <input type="hidden" name="as" value={computed ? "override" : "assumption"} />
        {/* Asked again after a mistake, the loader knows a newer one than the form was opened with. */}
        <input type="hidden" name="opened" value={now?.opened ?? (typed ? String(typed.opened ?? "") : opened)} />
        <RangeField
          field={fields.pleasure}
          label={m.curve_field_pleasure()}
          min={-100}
          max={100}
          step={5}
          low={m.curve_very_unpleasant()}
          high={m.curve_very_pleasant()}
          say={(value) => signed(Number(value))}
        />
        <TextField field={fields.words} label={wordsLabel} optional={!computed} multiline rows={3} maxLength={longestReason} />
        <FindingsBeside
          field={fields.words}
          about={{ kind: "journey-step", id: step.id }}
          findings={answer && "findings" in answer ? answer.findings : undefined}
        />
        <div className="flex flex-wrap gap-3">
          <Button>{m.curve_save()}</Button>
          <LinkButton to={`/journeys/${journeyId}/steps/${step.id}#feeling`} tone="quiet">
            {m.curve_cancel()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
