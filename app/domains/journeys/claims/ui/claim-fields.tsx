import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, RadioGroup, SelectField, TextField } from "#app/ui/field.tsx";
import { channels } from "#db/words/stories.ts";
import { claimConfidences, claimFrequencies, claimRoles, longestGives, longestNote } from "../claims.ts";
import { channelWords, confidenceWords, frequencyWords, roleHints, roleWords } from "../words.ts";

export interface ClaimValues {
  team?: string;
  role?: string;
  channel?: string;
  frequency?: string;
  asks?: string;
  gives?: string;
  handsTo?: string;
  note?: string;
  confidence?: string;
  /** When the claim was last said as the person read it; missing where it is new. */
  readAt?: string;
}

interface Props {
  id: string;
  values: ClaimValues;
  /** The same, once they were shown what was said meanwhile. */
  readAt?: string | undefined;
  /** Teams that the person may speak for; missing where the claim has its team. */
  ownTeams?: readonly { id: string; name: string }[];
  teams: readonly { id: string; name: string; department: string }[];
  answer: { result?: unknown; findings?: unknown } | undefined;
  button: string;
  cancel: string;
}

type Beside = Parameters<typeof FindingsBeside>[0];
type Result = NonNullable<Parameters<typeof useForm<Required<ClaimValues>>>[0]>["lastResult"];

export function ClaimForm({ id, values, readAt, ownTeams, teams, answer, button, cancel }: Props) {
  const [form, fields] = useForm<Required<ClaimValues>>({
    id: "claim",
    lastResult: answer?.result as Result,
    defaultValue: values,
    constraint: { role: { required: true }, confidence: { required: true } },
  });
  const about = { kind: "journey-claim", id };
  // Of a form that comes back with a mistake: what it said has been read no later than before.
  const typed = (answer?.result as Result)?.initialValue as ClaimValues | undefined;
  const findings = answer?.findings as Beside["findings"];
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
      <FormErrors form={form} />
      <input type="hidden" name="id" value={id} />
      {values.readAt && <input type="hidden" name="readAt" value={readAt ?? typed?.readAt ?? values.readAt} />}
      {ownTeams && (
        <SelectField
          field={fields.team}
          label={m.claims_field_team()}
          options={ownTeams.map((team) => ({ value: team.id, label: team.name }))}
        />
      )}
      <RadioGroup
        field={fields.role}
        label={m.claims_field_role()}
        options={claimRoles.map((value) => ({ value, label: roleWords[value](), hint: roleHints[value]() }))}
      />
      <div className="grid gap-7 sm:grid-cols-2">
        <SelectField
          field={fields.channel}
          label={m.claims_field_channel()}
          optional
          emptyLabel={m.claims_field_none()}
          options={channels.map((value) => ({ value, label: channelWords[value]() }))}
        />
        <SelectField
          field={fields.frequency}
          label={m.claims_field_frequency()}
          optional
          emptyLabel={m.claims_field_none()}
          options={claimFrequencies.map((value) => ({ value, label: frequencyWords[value]() }))}
        />
      </div>
      <TextField field={fields.asks} label={m.claims_field_asks()} hint={m.claims_field_asks_hint()} optional multiline rows={3} />
      <FindingsBeside field={fields.asks} about={about} findings={findings} />
      <TextField field={fields.gives} label={m.claims_field_gives()} optional multiline rows={2} maxLength={longestGives} />
      <FindingsBeside field={fields.gives} about={about} findings={findings} />
      <SelectField
        field={fields.handsTo}
        label={m.claims_field_hands_to()}
        optional
        emptyLabel={m.claims_field_hands_to_none()}
        options={teams.map((team) => ({ value: team.id, label: `${team.name} (${team.department})` }))}
      />
      <TextField field={fields.note} label={m.claims_field_note()} optional multiline rows={3} maxLength={longestNote} />
      <FindingsBeside field={fields.note} about={about} findings={findings} />
      <RadioGroup
        field={fields.confidence}
        label={m.claims_field_confidence()}
        options={claimConfidences.map((value) => ({ value, label: confidenceWords[value]() }))}
      />
      <div className="flex flex-wrap gap-3">
        <Button>{button}</Button>
        <LinkButton to={cancel} tone="quiet">
          {m.claims_cancel()}
        </LinkButton>
      </div>
    </Form>
  );
}
