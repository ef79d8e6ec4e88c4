import type { SubmissionResult } from "@conform-to/react";
import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type RefObject, useRef } from "react";
import { DraftNote } from "#app/domains/drafts/ui/draft-note.tsx";
import { useDraft } from "#app/domains/drafts/ui/use-draft.ts";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import {
  CheckboxField,
  CheckboxGroup,
  controlClass,
  controlProps,
  DateField,
  type FieldProps,
  FormErrors,
  Labelled,
  RadioGroup,
  SelectField,
  TextField,
} from "#app/ui/field.tsx";
import { dateFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import { activityKinds, longestText, weekdays } from "../face-time.ts";
import type { Holiday } from "../series-form.server.ts";
import type { Question } from "../shift-form.server.ts";
import { activityName, functionName } from "../words.ts";
import { ScopeFields } from "./scope-fields.tsx";
import { languageName } from "./shift-line.tsx";

type Named = { id: string; name: string };

export interface ShiftFormProps {
  id: string;
  values: Record<string, string | string[] | undefined>;
  choices: {
    sites: readonly (Named & { zone: string })[];
    hosts: readonly Named[];
    declarations: readonly { id: string; title: string }[];
    briefings: readonly { key: string; title: string }[];
    activities: readonly Named[];
    /** Hours before the start in which no place is held for an approval. */
    holdEndsHours: number;
  };
  answer?: {
    result?: SubmissionResult | undefined;
    findings?: readonly ShownFinding[] | undefined;
    questions?: readonly Question[] | undefined;
    holidays?: readonly Holiday[] | undefined;
    /** Hosts whom the mistake beside them is about. */
    marked?: readonly string[] | undefined;
  };
  button: string;
  cancelTo: string;
  /** Under which name it is kept while it is typed. */
  draft?: string;
  /** What a shift that is there already was when the form was opened. */
  revision?: string;
  /** A shift stays at its site. */
  siteFixed?: boolean;
  /** A new shift may come again. */
  repeatable?: boolean;
  /** A shift of a series: what changes is asked. */
  scoped?: boolean;
}

const languages = ["en", "fr", "de", "es", "it", "pt", "nl", "pl", "sv", "da", "fi", "ga", "cy", "mi", "ar", "hi", "zh", "ja"];
export function ShiftForm(props: ShiftFormProps) {
  const { id, values, choices, answer, button, cancelTo, draft, revision, siteFixed, repeatable, scoped } = props;
  const { locale } = useReader();
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<Record<string, string | string[]>>({
    id: "shift",
    lastResult: answer?.result,
    defaultValue: values,
  });
  const field = (name: string) => {
    const found = fields[name];
    if (!found) throw new Error(name);
    return found;
  };
  const later = (answer?.questions ?? []).filter((one) => !["startsReading", "endsReading"].includes(one.field));
  const question = (name: string) => answer?.questions?.find((one) => one.field === name);
  const kinds = [
    ...activityKinds.map((kind) => ({ value: kind as string, label: activityName(kind, null) })),
    ...choices.activities.map((own) => ({ value: own.id, label: own.name })),
  ];
  return (
    <Form ref={element} method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
      <FormErrors form={form} />
      <input type="hidden" name="id" value={id} />
      {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
      {siteFixed ? (
        <input type="hidden" name="site" value={String(values.site)} />
      ) : (
        <SelectField
          field={field("site")}
          label={m.face_time_field_site()}
          emptyLabel={m.face_time_choose()}
          options={choices.sites.map((site) => ({ value: site.id, label: `${site.name} · ${site.zone}` }))}
        />
      )}
      <SelectField field={field("activity")} label={m.face_time_field_activity()} emptyLabel={m.face_time_choose()} options={kinds} />
      <div className="grid items-start gap-7 sm:grid-cols-2">
        <WallField field={field("starts")} label={m.face_time_field_starts()} hint={m.face_time_field_wall_hint()} />
        <WallField field={field("ends")} label={m.face_time_field_ends()} hint={m.face_time_field_wall_hint()} />
      </div>
      <Readings question={question("startsReading")} field={field("startsReading")} label={m.face_time_which_start()} />
      <Readings question={question("endsReading")} field={field("endsReading")} label={m.face_time_which_end()} />
      {repeatable && <Repeats field={field} holidays={answer?.holidays ?? []} />}
      {scoped && (
        <ScopeFields scope={field("scope")} alone={field("alone")} label={m.face_time_field_scope()} hint={m.face_time_scope_hint()} />
      )}
      {later.map((one) => (
        <Readings
          key={one.field}
          question={one}
          field={field(one.field)}
          label={m.face_time_which_on({
            question: one.field.startsWith("starts") ? m.face_time_which_start() : m.face_time_which_end(),
            day: dayInWords(locale, one.wall),
          })}
        />
      ))}
      <CheckboxGroup
        field={field("hosts")}
        label={m.face_time_field_hosts()}
        hint={m.face_time_field_hosts_hint()}
        options={choices.hosts.map((host) => ({ value: host.id, label: host.name }))}
        wrong={answer?.marked}
      />
      <div className="grid items-start gap-7 sm:grid-cols-2">
        <TextField field={field("places")} type="number" label={m.face_time_field_places()} hint={m.face_time_field_places_hint()} />
        <TextField field={field("guestsPerHost")} type="number" label={m.face_time_field_guests()} hint={m.face_time_field_guests_hint()} />
      </div>
      <SelectField
        field={field("language")}
        label={m.face_time_field_language()}
        options={languages.map((value) => ({ value, label: languageName(locale, value) }))}
      />
      <TextField field={field("about")} label={m.face_time_field_about()} optional multiline rows={3} maxLength={longestText} />
      <FindingsBeside field={field("about")} about={{ kind: "shift", id }} findings={answer?.findings} />
      <TextField field={field("bring")} label={m.face_time_field_bring()} optional multiline rows={2} maxLength={longestText} />
      <FindingsBeside field={field("bring")} about={{ kind: "shift", id }} findings={answer?.findings} />
      <h2 className="border-t border-line pt-7 text-xl font-semibold">{m.face_time_before_title()}</h2>
      <SelectField
        field={field("briefing")}
        label={m.face_time_field_briefing()}
        optional
        emptyLabel={m.face_time_none()}
        options={choices.briefings.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <CheckboxField field={field("needsBriefing")} label={m.face_time_field_needs_briefing()} />
      <SelectField
        field={field("declaration")}
        label={m.face_time_field_declaration()}
        optional
        emptyLabel={m.face_time_none()}
        options={choices.declarations.map((one) => ({ value: one.id, label: one.title }))}
      />
      <TextField
        field={field("noticeHours")}
        type="number"
        label={m.face_time_field_notice()}
        hint={m.face_time_field_notice_hint({ hours: choices.holdEndsHours })}
      />
      <CheckboxGroup
        field={field("functions")}
        label={m.face_time_field_functions()}
        hint={m.face_time_field_who_hint()}
        optional
        options={(["frontline", "commercial", "support"] as const).map((value) => ({ value, label: functionName(value) }))}
      />
      <CheckboxGroup
        field={field("sites")}
        label={m.face_time_field_sites()}
        hint={m.face_time_field_who_hint()}
        optional
        options={choices.sites.map((site) => ({ value: site.id, label: site.name }))}
      />
      <div className="flex flex-wrap gap-3">
        <Button>{button}</Button>
        <LinkButton to={cancelTo} tone="quiet">
          {m.face_time_back()}
        </LinkButton>
        {draft && <Kept name={draft} form={element} />}
      </div>
    </Form>
  );
}

function Kept({ name, form }: { name: string; form: RefObject<HTMLFormElement | null> }) {
  return <DraftNote state={useDraft(name, form)} />;
}

const dayInWords = (locale: string, day: string) => dateFormat(locale, "UTC", "weekday").format(new Date(`${day.slice(0, 10)}T00:00Z`));

/** Whether the shift comes again, on which days, until when, and on which public holidays it does not. */
function Repeats({ field, holidays }: { field: (name: string) => FieldProps["field"]; holidays: readonly Holiday[] }) {
  const { locale } = useReader();
  // 5 January 2026 was a Monday.
  const weekday = (turn: number) => dateFormat(locale, "UTC", "longWeekday").format(Date.UTC(2026, 0, 5 + turn));
  return (
    <div className="group/repeats grid gap-7">
      <SelectField
        field={field("repeats")}
        label={m.face_time_field_repeats()}
        emptyLabel={m.face_time_repeats_never()}
        options={[
          { value: "weekly", label: m.face_time_repeats_weekly() },
          { value: "month-day", label: m.face_time_repeats_month_day() },
          { value: "month-weekday", label: m.face_time_repeats_month_weekday() },
        ]}
      />
      <div className="hidden group-has-[[value=weekly]:checked]/repeats:block">
        <CheckboxGroup
          field={field("weekdays")}
          label={m.face_time_field_weekdays()}
          hint={m.face_time_field_weekdays_hint()}
          optional
          options={weekdays.map((value, turn) => ({ value, label: weekday(turn) }))}
        />
      </div>
      <div className="hidden items-start gap-7 group-has-[[value^=month]:checked,[value=weekly]:checked]/repeats:grid sm:grid-cols-2">
        <TextField field={field("times")} type="number" label={m.face_time_field_times()} hint={m.face_time_field_end_hint()} optional />
        <DateField field={field("until")} label={m.face_time_field_until()} hint={m.face_time_field_end_hint()} optional />
      </div>
      {holidays.length > 0 && (
        <>
          <input type="hidden" name="holidaysShown" value={holidays.map(({ day }) => day).join(" ")} />
          <CheckboxGroup
            field={field("except")}
            label={m.face_time_field_except()}
            hint={m.face_time_field_except_hint()}
            options={holidays.map(({ day, name }) => ({ value: day, label: name, hint: dayInWords(locale, day) }))}
          />
        </>
      )}
    </div>
  );
}

/** A date and a time on the wall, `2026-10-25T09:00`. */
function WallField(props: FieldProps) {
  const { key, ...control } = controlProps(props.field, props.hint !== undefined);
  return (
    <Labelled {...props}>
      <input key={key} {...control} type="datetime-local" defaultValue={props.field.defaultValue} className={controlClass} />
    </Labelled>
  );
}

/** On the day the clocks change: which of two moments is meant. */
function Readings({ question, field, label }: { question: Question | undefined; field: FieldProps["field"]; label: string }) {
  if (!question) return null;
  const at = (wall: string) => wall.slice(11);
  return (
    <RadioGroup
      field={field}
      label={label}
      hint={question.kind === "twice" ? m.face_time_twice({ time: at(question.wall) }) : m.face_time_never({ time: at(question.wall) })}
      options={question.offers.map(({ reading, wall, offset }) => ({
        value: reading,
        label: m.face_time_reading({ time: at(wall), offset }),
      }))}
    />
  );
}
