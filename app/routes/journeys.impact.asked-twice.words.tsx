import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { synonymsOf } from "#app/domains/journeys/impact/asked.queries.server.ts";
import { synonymInput } from "#app/domains/journeys/impact/impact.input.ts";
import { mayKeepSynonyms } from "#app/domains/journeys/impact/impact.policy.ts";
import { forgettingSynonym, namingSynonym, synonymThing } from "#app/domains/journeys/impact/naming-synonyms.server.ts";
import { longestWord } from "#app/domains/journeys/impact/remedies.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.impact_words_title());

const here = "/journeys/impact/asked-twice/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  return { words: await synonymsOf(context.world.db.read), mayKeep: mayKeepSynonyms(person) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  if (!mayKeepSynonyms(person)) return orRefuse(Promise.reject(notAllowed()));
  const form = await request.formData();
  const answers = takeAnswers(form);
  if (form.get("intent") === "forget") {
    await orRefuse(forgettingSynonym(world, person, String(form.get("term") ?? "")));
    return redirect(here, { headers: { "Set-Cookie": flash(m.impact_words_gone_flash()) } });
  }
  const { value, answer, submission } = parseForm(form, synonymInput);
  if (answer) return answer;
  const { said, means } = value;
  const asked = await takenOrAsked(world, { submission, about: synonymThing, texts: { said, means }, answers }, () =>
    namingSynonym(world, person, { said, means, answers }),
  );
  return asked ?? redirect(here, { headers: { "Set-Cookie": flash(m.impact_words_added_flash()) } });
}

export default function Words() {
  const { words, mayKeep } = useLoaderData<typeof loader>();
  return (
    <Page
      narrow
      title={m.impact_words_title()}
      lead={m.impact_words_lead()}
      actions={
        <LinkButton to="/journeys/impact/asked-twice" tone="quiet">
          {m.impact_asked_title()}
        </LinkButton>
      }
    >
      {words.length === 0 ? (
        <p className="text-quiet">{m.impact_words_none()}</p>
      ) : (
        <Table
          caption={m.impact_words_title()}
          columns={[
            { key: "said", label: m.impact_field_said() },
            { key: "means", label: m.impact_field_means() },
            { key: "by", label: m.impact_words_by() },
            ...(mayKeep ? [{ key: "forget", label: m.impact_words_forget() }] : []),
          ]}
          rows={words.map(({ term, said, means, by, at }) => ({
            id: term,
            cells: {
              said: <span dir="auto">{said}</span>,
              means: <span dir="auto">{means}</span>,
              by: (
                <span className="text-sm text-quiet">
                  {by}, <Time at={at} />
                </span>
              ),
              forget: mayKeep && (
                <Form method="post">
                  <input type="hidden" name="term" value={term} />
                  <Button name="intent" value="forget" tone="quiet" small aria-label={m.impact_words_forget_long({ said })}>
                    {m.impact_words_forget()}
                  </Button>
                </Form>
              ),
            },
          }))}
        />
      )}
      {mayKeep && <NewWord />}
    </Page>
  );
}

function NewWord() {
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ said: string; means: string }>({
    id: "word",
    lastResult: useLastResult("word", answer?.result),
    constraint: { said: { required: true }, means: { required: true } },
  });
  return (
    <Section title={m.impact_words_add()}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
        <FormErrors form={form} />
        <div className="grid gap-5 sm:grid-cols-2">
          {(["said", "means"] as const).map((name) => (
            <div key={name}>
              <TextField
                field={fields[name]}
                label={name === "said" ? m.impact_field_said() : m.impact_field_means()}
                maxLength={longestWord}
              />
              <FindingsBeside
                field={fields[name]}
                about={{ kind: "journey-synonym", id: "words" }}
                findings={answer && "findings" in answer ? answer.findings : undefined}
              />
            </div>
          ))}
        </div>
        <div>
          <Button>{m.impact_words_add()}</Button>
        </div>
      </Form>
    </Section>
  );
}
