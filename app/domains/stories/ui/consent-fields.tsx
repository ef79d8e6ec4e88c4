import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { CheckboxGroup, DateField, type FormField, RadioGroup, SelectField, TextField } from "#app/ui/field.tsx";
import { consentAnswers, consentGivers, consentUses, reasonLimit } from "../consent/consent.ts";
import { answerWord, giverWord, wordOfUse } from "../consent/words.ts";

type Name = "consent" | "consentGiver" | "consentUses" | "consentUntil" | "consentReason";

interface Props {
  fields: Record<Name, FormField>;
  /** The day it is where somebody fills it in. */
  today: string;
}

const hints = {
  spoken: m.consent_answer_spoken_hint,
  written: m.consent_answer_written_hint,
  "not-needed": m.consent_answer_not_needed_hint,
  "not-asked": m.consent_answer_not_asked_hint,
};

/** What the customer agreed to. The style sheet shows what belongs to the answer that is chosen, so it works without scripts. */
export function ConsentFields({ fields, today }: Props) {
  return (
    <div className="group/consent grid gap-6">
      <RadioGroup
        field={fields.consent}
        label={m.consent_field()}
        hint={m.consent_field_hint()}
        options={consentAnswers.map((value) => ({ value, label: answerWord(value), hint: hints[value]() }))}
      />
      <div className="hidden gap-6 group-has-[input[value=not-needed]:checked]/consent:grid">
        <TextField field={fields.consentReason} label={m.consent_reason()} hint={m.consent_reason_hint()} maxLength={reasonLimit} />
        <FindingsBeside field={fields.consentReason} />
      </div>
      <div className="hidden gap-6 group-has-[input[value=spoken]:checked]/consent:grid group-has-[input[value=written]:checked]/consent:grid">
        <CheckboxGroup
          field={fields.consentUses}
          label={m.consent_uses()}
          hint={m.consent_uses_hint()}
          options={consentUses.filter((use) => use !== "reading").map((value) => ({ value, label: wordOfUse(value) }))}
          optional
        />
        <div className="grid items-start gap-6 sm:grid-cols-2">
          <SelectField
            field={fields.consentGiver}
            label={m.consent_giver()}
            options={consentGivers.map((value) => ({ value, label: giverWord(value) }))}
          />
          <DateField field={fields.consentUntil} label={m.consent_until()} hint={m.consent_until_hint()} min={today} optional />
        </div>
      </div>
    </div>
  );
}
