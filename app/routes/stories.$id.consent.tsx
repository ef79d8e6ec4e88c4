import { type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { hasRole } from "#app/domains/people/people.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { CheckContext, FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { consentInput, consentOf, consentWithdrawalInput } from "#app/domains/stories/consent/consent.input.ts";
import { type Consent, isAgreed, reasonLimit } from "#app/domains/stories/consent/consent.ts";
import { consentPage } from "#app/domains/stories/consent/consent-page.server.ts";
import { recordingConsent } from "#app/domains/stories/consent/recording.server.ts";
import { renewingConsent } from "#app/domains/stories/consent/renewing.server.ts";
import { withdrawingConsent } from "#app/domains/stories/consent/withdrawing-consent.server.ts";
import { stateWord } from "#app/domains/stories/consent/words.ts";
import { isReadable } from "#app/domains/stories/stories.queries.server.ts";
import { ConsentFields } from "#app/domains/stories/ui/consent-fields.tsx";
import { ConsentRecord } from "#app/domains/stories/ui/consent-record.tsx";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Badge, type BadgeTone, Notice, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.consent_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { story, ...page } = await orRefuse(consentPage(context.world.db.read, person, params.id));
  const mayConfirm = hasRole(person, "editor") && story.teller.id !== person.id;
  return { id: story.id, headline: story.headline, mayConfirm, ...page, today: dayIn(person.zone, context.world.clock.now()) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { story, tookBack } = await orRefuse(consentPage(world.db.read, person, params.id));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const intent = form.get("intent");
  const about = { kind: "story", id: story.id };
  if (intent === "withdraw") {
    const { value, answer, submission } = parseForm(form, consentWithdrawalInput);
    if (answer) return { ...answer, data: { ...answer.data, withdrawing: true } };
    const asked = await takenOrAsked(world, { submission, about, texts: { reason: value.reason }, answers }, () =>
      withdrawingConsent(world, person, story.id, value.reason, answers),
    );
    if (asked) return { ...asked, data: { ...asked.data, withdrawing: true } };
    return redirect(`/stories/${story.id}`, { headers: { "Set-Cookie": flash(m.consent_withdrawn_flash()) } });
  }
  if (intent === "renew") await orRefuse(renewingConsent(world, person, story.id));
  else {
    const { value, answer, submission } = parseForm(form, consentInput(dayIn(person.zone, world.clock.now())));
    if (answer) return { ...answer, data: { ...answer.data, withdrawing: false } };
    const consent = consentOf(value);
    const asked =
      consent &&
      (await takenOrAsked(world, { submission, about, texts: { consentReason: consent.reason }, answers }, () =>
        recordingConsent(world, person, story.id, consent, answers),
      ));
    if (asked) return { ...asked, data: { ...asked.data, withdrawing: false } };
  }
  const waits = tookBack && !(await isReadable(world.db.read, story.id));
  return redirect(`/stories/${story.id}/consent`, {
    headers: { "Set-Cookie": flash(waits ? m.consent_saved_waiting() : m.consent_saved()) },
  });
}

const tones: Record<string, BadgeTone> = {
  agreed: "success",
  "not-needed": "success",
  lapsing: "warning",
  lapsed: "danger",
  withdrawn: "danger",
};

export default function ConsentOfStory() {
  const { id, headline, tookBack, mayConfirm, stands, state, leavesOutMedia, earlier, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const findings = answer && "findings" in answer ? answer.findings : undefined;
  const agreed = stands && isAgreed(stands.answer) && !stands.withdrawal;
  return (
    <Page
      narrow
      title={m.consent_title()}
      lead={<span dir="auto">{headline}</span>}
      actions={
        <LinkButton to={`/stories/${id}`} tone="quiet">
          {m.stories_history_back()}
        </LinkButton>
      }
    >
      <Section title={m.consent_now()} actions={<Badge tone={tones[state] ?? "neutral"}>{stateWord(state)}</Badge>}>
        {leavesOutMedia && (
          <div className="mb-5">
            <Notice tone="warning" title={m.consent_leaves_out_media_title()}>
              {m.consent_leaves_out_media()}
            </Notice>
          </div>
        )}
        {stands ? <ConsentRecord consent={stands} /> : <p className="text-quiet">{m.consent_none_text()}</p>}
        {(state === "lapsing" || state === "lapsed") && <Renewal />}
      </Section>
      <Section title={stands ? m.consent_change() : m.consent_record()}>
        {tookBack && (
          <div className="mb-5">
            <Notice tone="warning" title={m.consent_took_back_title()}>
              {mayConfirm ? m.consent_took_back_editor() : m.consent_took_back()}
            </Notice>
          </div>
        )}
        <CheckContext.Provider value={{ about: { kind: "story", id }, findings }}>
          <Recording
            today={today}
            consent={agreed ? stands : undefined}
            lastResult={answer?.withdrawing === false ? answer.result : undefined}
          />
        </CheckContext.Provider>
      </Section>
      {agreed && (
        <Section title={m.consent_withdraw()}>
          <CheckContext.Provider value={{ about: { kind: "story", id }, findings }}>
            <Withdrawal lastResult={answer?.withdrawing ? answer.result : undefined} />
          </CheckContext.Provider>
        </Section>
      )}
      {earlier.length > 0 && (
        <div className="mt-10">
          <Disclosure title={m.consent_earlier()}>
            <ol className="grid gap-6 divide-y divide-line">
              {earlier.map((consent) => (
                <li key={consent.id} className="pt-4">
                  <ConsentRecord consent={consent} />
                </li>
              ))}
            </ol>
          </Disclosure>
        </div>
      )}
    </Page>
  );
}

/** The same agreement for another year: one tap. */
function Renewal() {
  return (
    <Form method="post" className="mt-5 flex flex-wrap items-center gap-4 rounded-xl bg-sunken px-5 py-4">
      <input type="hidden" name="intent" value="renew" />
      <p className="min-w-0 flex-1 basis-64">{m.consent_renew_text()}</p>
      <Button>{m.consent_renew()}</Button>
    </Form>
  );
}

function Recording({ today, consent, lastResult }: { today: string; consent?: Consent; lastResult?: SubmissionResult<string[]> }) {
  const [form, fields] = useForm({
    id: "consent",
    lastResult: useLastResult("consent", lastResult),
    defaultValue: consent && {
      consent: consent.answer,
      consentGiver: consent.giver,
      consentUses: [...consent.uses],
      consentUntil: consent.until,
      consentReason: consent.reason,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: consentInput(today) }),
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="record" />
      <ConsentFields fields={fields} today={today} />
      <div>
        <Button>{m.consent_save()}</Button>
      </div>
    </Form>
  );
}

function Withdrawal({ lastResult }: { lastResult?: SubmissionResult<string[]> }) {
  const [form, fields] = useForm<{ reason: string }>({
    id: "withdrawal",
    lastResult: useLastResult("withdrawal", lastResult),
    constraint: { reason: { required: true } },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
      <p className="text-quiet">{m.consent_withdraw_text()}</p>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="withdraw" />
      <TextField field={fields.reason} label={m.consent_withdraw_reason()} multiline rows={2} maxLength={reasonLimit} />
      <FindingsBeside field={fields.reason} />
      <div>
        <Button tone="danger">{m.consent_withdraw_button()}</Button>
      </div>
    </Form>
  );
}
