import { Form, Link } from "@remix-run/react";
import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Chevron } from "#app/ui/chevron.tsx";
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

/** Which shifts are shown; all of it stands in the address. Closed until somebody wants it, so that shifts come first. */
export function AgendaFilters({ filter, sites, activities, languages, day }: Props) {
  const { locale } = useReader();
  const kinds = [
    ...activityKinds.map((kind) => ({ value: kind, label: activityName(kind, null) })),
    ...activities.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const chosen = Object.values(filter).filter(Boolean).length;
  return (
    // Made anew when the address changes, so that it says what is shown.
    <details key={agendaAddress(filter, { day })} className="group border-y border-line print:hidden">
      <summary className="flex min-h-12 list-none items-center gap-2 py-2 font-medium text-quiet hover:text-ink group-open:text-ink">
        <SlidersHorizontal aria-hidden="true" className="size-4" />
        {chosen > 0 ? m.face_time_filters_chosen({ count: chosen }) : m.face_time_filters()}
        <Chevron className="ms-auto transition-transform group-open:rotate-180" />
      </summary>
      <Form
        method="get"
        action="/face-time"
        aria-label={m.face_time_filters()}
        className="grid gap-4 pt-2 pb-6 sm:grid-cols-2 lg:grid-cols-5"
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
    </details>
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
