import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { keepingPattern } from "#app/domains/privacy/keeping-patterns.server.ts";
import { type PatternInput, patternInput } from "#app/domains/privacy/privacy.input.ts";
import { patternsOf } from "#app/domains/privacy/settings.queries.server.ts";
import { PatternList } from "#app/domains/privacy/ui/pattern-list.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { hasCode } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLostFocus } from "#app/ui/lost-focus.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { useUnusedId } from "#app/ui/unused-id.ts";

export const meta: MetaFunction = () => titled(m.privacy_patterns_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  return { id: newId(), patterns: await patternsOf(context.world.db.read) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const { value, submission, answer } = parseForm(await request.formData(), patternInput);
  if (answer) return answer;
  const refused = (mistakes: Parameters<typeof submission.reply>[0]) => data({ result: submission.reply(mistakes) }, { status: 409 });
  try {
    await keepingPattern(context.world, by, value);
  } catch (error) {
    if (hasCode(error, "privacy.pattern-kept")) return refused({ fieldErrors: { pattern: [m.privacy_pattern_kept()] } });
    if (hasCode(error, "privacy.too-many-patterns")) return refused({ formErrors: [m.privacy_pattern_too_many()] });
    throw error;
  }
  return redirect("/admin/privacy", { headers: { "Set-Cookie": flash(m.privacy_pattern_added({ name: value.name })) } });
}

const exampleOfPattern = "NB-\\d{6}";

export default function Patterns() {
  const { id: offered, patterns } = useLoaderData<typeof loader>();
  const id = useUnusedId(offered, patterns, offered);
  useLostFocus(id, "#pattern button");
  return (
    <Page narrow title={m.privacy_patterns_title()} lead={m.privacy_patterns_lead()}>
      <AdminTabs />
      <PatternList patterns={patterns} />
      <section aria-labelledby="new-pattern" className="mt-10">
        <h2 id="new-pattern" className="mb-4 text-xl font-semibold">
          {m.privacy_pattern_add_title()}
        </h2>
        <NewPattern key={id} id={id} />
      </section>
    </Page>
  );
}

function NewPattern({ id }: { id: string }) {
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<PatternInput>({ id: "pattern", lastResult: answer?.result });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
      <FormErrors form={form} />
      <input type="hidden" name="id" value={id} />
      <TextField field={fields.name} label={m.privacy_pattern_name()} hint={m.privacy_pattern_name_hint()} autoComplete="off" />
      <TextField
        field={fields.pattern}
        label={m.privacy_pattern()}
        hint={m.privacy_pattern_hint({ pattern: exampleOfPattern })}
        autoComplete="off"
      />
      <TextField field={fields.example} label={m.privacy_pattern_example()} hint={m.privacy_pattern_example_hint()} autoComplete="off" />
      <div>
        <Button>{m.privacy_pattern_add()}</Button>
      </div>
    </Form>
  );
}
