import { Form, Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { agendaAddress, type Distance, distances, type Filter, type Length, lengthKinds } from "../agenda.ts";
import { activityKinds } from "../face-time.ts";
import { activityName } from "../words.ts";
import { languageName } from "./shift-line.tsx";

interface Props {
  filter: Filter;
  sites: readonly { id: string; name: string }[];
  activities: readonly { id: string; name: string }[];
  languages: readonly string[];
  day?: string;
}

const lengthWords: Record<Length, () => string> = {
  short: m.face_time_length_short,
  half: m.face_time_length_half,
  day: m.face_time_length_day,
};
const distanceWords: Record<Distance, () => string> = { city: m.face_time_near_city, country: m.face_time_near_country };

/** Which shifts are shown; all of it stands in the address. */
export function AgendaFilters({ filter, sites, activities, languages, day }: Props) {
  const { locale } = useReader();
  const kinds = [
    ...activityKinds.map((kind) => ({ value: kind, label: activityName(kind, null) })),
    ...activities.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    // Made anew when the address changes, so that it says what is shown.
    <Form
      key={agendaAddress(filter, { day })}
      method="get"
      action="/face-time"
      aria-label={m.face_time_filters()}
      className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-5 print:hidden"
    >
      {day && <input type="hidden" name="day" value={day} />}
      <Choice
        label={m.face_time_field_activity()}
        name="activity"
        value={filter.activity}
        any={m.face_time_any_activity()}
        options={kinds}
      />
      <Choice
        label={m.face_time_field_site()}
        name="site"
        value={filter.site}
        any={m.face_time_any_site()}
        options={sites.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice
        label={m.face_time_field_near()}
        name="near"
        value={filter.near}
        any={m.face_time_near_any()}
        options={distances.map((value) => ({ value, label: distanceWords[value]() }))}
      />
      <Choice
        label={m.face_time_field_length()}
        name="length"
        value={filter.length}
        any={m.face_time_length_any()}
        options={lengthKinds.map((value) => ({ value, label: lengthWords[value]() }))}
      />
      <Choice
        label={m.face_time_field_language()}
        name="language"
        value={filter.language}
        any={m.face_time_language_any()}
        options={languages.map((value) => ({ value, label: languageName(locale, value) }))}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 sm:col-span-2 lg:col-span-5">
        <Tick name="room" checked={filter.room}>
          {m.face_time_only_room()}
        </Tick>
        <Tick name="free" checked={filter.free}>
          {m.face_time_only_free()}
        </Tick>
        <span className="ms-auto flex flex-wrap items-center gap-3">
          {agendaAddress(filter) !== "/face-time" && (
            <Link to="/face-time" className="inline-flex min-h-11 items-center text-sm font-medium underline underline-offset-2">
              {m.face_time_show_all()}
            </Link>
          )}
          <Button tone="quiet">{m.face_time_show()}</Button>
        </span>
      </div>
    </Form>
  );
}

function Choice(props: { label: string; name: string; value?: string; any: string; options: readonly { value: string; label: string }[] }) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {props.label}
      </label>
      <select id={id} name={props.name} defaultValue={props.value ?? ""} className={controlClass}>
        <option value="">{props.any}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Tick({ name, checked, children }: { name: string; checked: boolean | undefined; children: ReactNode }) {
  return (
    <label className="inline-flex min-h-11 items-center gap-2.5 text-sm">
      <input type="checkbox" name={name} value="yes" defaultChecked={checked} className="size-5" />
      {children}
    </label>
  );
}
