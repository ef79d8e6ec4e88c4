import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { foundStudy } from "#app/domains/insights/insights.queries.server.ts";
import { useInput } from "#app/domains/insights/reach/reach.input.ts";
import { mayTakeUseBack } from "#app/domains/insights/reach/reach.policy.ts";
import { longestUse } from "#app/domains/insights/reach/reach.ts";
import { UseList } from "#app/domains/insights/reach/ui/uses.tsx";
import { usesOf } from "#app/domains/insights/reach/uses.queries.server.ts";
import { notingUse, takingUseBack } from "#app/domains/insights/reach/using.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.reach_use_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, slug, content } = await orRefuse(foundStudy(read, person, params.slug));
  const uses = await usesOf(read, id);
  return {
    id,
    slug,
    title: content.title,
    fresh: newId(),
    uses: uses.map((use) => ({ ...use, mine: mayTakeUseBack(person, use) })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id, slug } = await orRefuse(foundStudy(world.db.read, person, params.slug));
  const form = await request.formData();
  const address = `/insights/${encodeURIComponent(slug)}`;
  const taken = form.get("take-back");
  if (typeof taken === "string") {
    await orRefuse(takingUseBack(world, person, id, taken));
    return redirect(`${address}/uses`, { headers: { "Set-Cookie": flash(m.reach_use_taken_back()) } });
  }
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, useInput);
  if (answer) return answer;
  const { words } = value;
  const asked = await takenOrAsked(world, { submission, about: { kind: "study", id }, texts: { words }, answers }, () =>
    notingUse(world, person, { id: value.id, studyId: id, words, answers }),
  );
  if (asked) return asked;
  return redirect(address, { headers: { "Set-Cookie": flash(m.reach_use_noted()) } });
}

export default function UsesPage() {
  const { id, slug, title, fresh, uses } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ id: string; words: string }>({ id: "use", lastResult: answer?.result, defaultValue: { id: fresh } });
  return (
    <Page narrow title={m.reach_use_title()} lead={title}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
        <FormErrors form={form} />
        <input type="hidden" name="id" value={fields.id.value ?? fresh} />
        <div className="grid gap-2">
          <TextField
            field={fields.words}
            label={m.reach_use_words()}
            hint={m.reach_use_words_hint()}
            multiline
            rows={4}
            maxLength={longestUse}
          />
          <FindingsBeside
            field={fields.words}
            about={{ kind: "study", id }}
            findings={answer && "findings" in answer ? answer.findings : undefined}
          />
        </div>
        <div className="flex flex-wrap gap-3">
          <Button>{m.reach_use_note()}</Button>
          <LinkButton to={`/insights/${slug}`} tone="quiet">
            {m.insights_cancel()}
          </LinkButton>
        </div>
      </Form>
      {uses.length > 0 && (
        <section aria-labelledby="all" className="mt-14">
          <h2 id="all" className="font-serif text-2xl font-semibold">
            {m.reach_uses()}
          </h2>
          <UseList
            uses={uses}
            after={({ id: one }) =>
              uses.find((use) => use.id === one)?.mine && (
                <Form method="post" className="mt-2">
                  <Button name="take-back" value={one} tone="quiet" small>
                    {m.reach_use_take_back()}
                  </Button>
                </Form>
              )
            }
          />
        </section>
      )}
    </Page>
  );
}
