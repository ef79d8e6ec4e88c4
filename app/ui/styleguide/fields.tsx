import * as m from "#app/paraglide/messages.js";
import { ComboboxField } from "../combobox.tsx";
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  FileField,
  FormErrors,
  RadioGroup,
  RangeField,
  SelectField,
  TextField,
} from "../field.tsx";
import { arabicText, longText, Specimen, useSample } from "./sample.tsx";

const channels = [
  { value: "branch", label: "Branch" },
  { value: "phone", label: "Phone" },
  { value: "letter", label: "Letter" },
  { value: "long", label: longText },
];

const kinds = [
  { value: "struggle", label: "A struggle", hint: "Something stood in their way" },
  { value: "delight", label: "A delight", hint: "Something went better than hoped" },
  { value: "mixed", label: "Both", hint: arabicText },
];

const cities = ["Bristol", "Cork", "Halifax", "Kraków", "Łódź", "Reykjavík", "Wellington", "Zürich", "القاهرة"].map((city) => ({
  value: city,
  label: city,
}));

export function TextFields() {
  return (
    <Specimen title={m.ui_guide_text_fields()}>
      <TextField field={useSample("plain")} label="Who is the customer?" hint="Describe them, do not name them." maxLength={120} />
      <TextField field={useSample("empty")} label="Placeholder" placeholder="retired teacher, with us twelve years" optional />
      <TextField
        field={useSample("wrong", { errors: ["Say in a few words who the customer is."], defaultValue: "x" })}
        label="With a mistake"
        hint="The mistake stands beside the field."
      />
      <TextField field={useSample("off", { defaultValue: "nothing to be done here" })} label={m.ui_guide_disabled()} disabled />
      <TextField field={useSample("rtl", { defaultValue: arabicText })} label={longText} />
      <TextField
        field={useSample("full", { defaultValue: `${longText} ${longText}`, errors: ["This is longer than 200 characters."] })}
        label="What happened?"
        multiline
        rows={3}
        maxLength={200}
      />
    </Specimen>
  );
}

export function ChoiceFields() {
  return (
    <Specimen title={m.ui_guide_choices()}>
      <SelectField field={useSample("channel")} label="Channel" options={channels} emptyLabel="Choose one" />
      <SelectField
        field={useSample("channel-wrong", { errors: ["Choose how they reached us."] })}
        label="Channel"
        options={channels}
        emptyLabel="Choose one"
      />
      <SelectField field={useSample("channel-off", { defaultValue: "phone" })} label={m.ui_guide_disabled()} options={channels} disabled />
      <ComboboxField field={useSample("city")} label="Site" hint="Type to search." options={cities} emptyLabel="Any site" />
      <ComboboxField field={useSample("city-wrong", { defaultValue: "Cork", errors: ["Choose a site."] })} label="Site" options={cities} />
      <RadioGroup field={useSample("kind", { defaultValue: "delight" })} label="What was it?" options={kinds} />
      <RadioGroup field={useSample("kind-wrong", { errors: ["Say which it was."] })} label="With a mistake" options={kinds.slice(0, 2)} />
      <CheckboxGroup
        field={useSample("channels", { defaultOptions: ["phone"] })}
        label="Several"
        hint="As many as fit."
        options={channels}
        optional
      />
      <CheckboxField
        field={useSample("agree", { defaultChecked: true })}
        label="The customer agreed"
        hint="To being read here, and nowhere else."
      />
      <CheckboxField field={useSample("agree-off")} label={m.ui_guide_disabled()} disabled />
    </Specimen>
  );
}

export function OtherFields() {
  const day = useSample("day", { defaultValue: "2026-05-04" });
  const wrong = useSample("day-wrong", { errors: ["This day is still to come."] });
  return (
    <Specimen title={m.ui_guide_other_fields()}>
      <RangeField
        field={useSample("pleasure", { defaultValue: "-40" })}
        label="How did it feel?"
        min={-100}
        max={100}
        low="Awful"
        high="Wonderful"
      />
      <RangeField field={useSample("arousal")} label={m.ui_guide_disabled()} min={0} max={100} low="Calm" high="Stirred up" disabled />
      <DateField field={day} label="When was it?" max="2026-12-31" />
      <DateField field={wrong} label="With a mistake" />
      <FileField field={useSample("file")} label="A file" hint="CSV, at most 50 MB." accept=".csv" />
      <FormErrors
        form={{ id: "sample", errorId: "sample-error", allErrors: { day: ["This day is still to come."], kind: ["Say which it was."] } }}
      />
    </Specimen>
  );
}
