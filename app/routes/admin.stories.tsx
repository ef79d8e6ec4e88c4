import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { choosingStorySettings } from "#app/domains/stories/care/choosing-settings.server.ts";
import { helpWordsLimit, storySettingsInput } from "#app/domains/stories/care/settings.input.ts";
import { storySettingsOf } from "#app/domains/stories/care/settings.queries.server.ts";
import { reviewScopes } from "#app/domains/stories/review/review.ts";
import { scopeWord } from "#app/domains/stories/review/words.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, RadioGroup, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.care_settings_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  return storySettingsOf(context.world.db.read);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireRole(context, request, "administrator");
  const { value, answer } = parseForm(await request.formData(), storySettingsInput);
  if (answer) return answer;
  const { review, helpWords, helpAddress } = value;
  await orRefuse(choosingStorySettings(context.world, person, { review, helpWords: helpWords || null, helpAddress: helpAddress || null }));
  return redirect("/admin/stories", { headers: { "Set-Cookie": flash(m.care_settings_saved()) } });
}

const hints = { none: m.review_scope_none_hint, sensitive: m.review_scope_sensitive_hint, all: m.review_scope_all_hint };

export default function StorySettings() {
  const settings = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ review: string; helpWords: string; helpAddress: string }>({
    id: "stories",
    lastResult: useLastResult("stories", useActionData<typeof action>()?.result),
    defaultValue: settings,
  });
  return (
    <Page title={m.care_settings_title()} lead={m.care_settings_lead()}>
      <AdminTabs />
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid max-w-3xl gap-8">
        <FormErrors form={form} />
        <Section title={m.care_settings_review()}>
          <RadioGroup
            field={fields.review}
            label={m.review_scope()}
            hint={m.review_scope_hint()}
            options={reviewScopes.map((value) => ({ value, label: scopeWord(value), hint: hints[value]() }))}
          />
        </Section>
        <Section title={m.care_settings_help()}>
          <div className="grid gap-6">
            <p className="text-quiet">{m.care_settings_help_text()}</p>
            <TextField
              field={fields.helpWords}
              label={m.care_help_words()}
              hint={m.care_help_words_hint()}
              maxLength={helpWordsLimit}
              optional
            />
            <TextField field={fields.helpAddress} label={m.care_help_address()} hint={m.care_help_address_hint()} optional />
          </div>
        </Section>
        <div>
          <Button>{m.care_settings_save()}</Button>
        </div>
      </Form>
    </Page>
  );
}
