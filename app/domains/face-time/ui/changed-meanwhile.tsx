import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { dateFormat } from "#app/ui/formats.ts";
import { Notice } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { Table } from "#app/ui/table.tsx";
import { activityName, functionName } from "../words.ts";
import type { ShiftFormProps } from "./shift-form.tsx";
import { languageName } from "./shift-line.tsx";

type Values = Readonly<Record<string, unknown>>;

interface Props {
  stored: Values;
  typed: Values;
  choices: ShiftFormProps["choices"];
  /** The form, opened anew. */
  afresh: string;
}

const listOf = (given: unknown): string[] => [given].flat().filter((one): one is string => typeof one === "string" && one !== "");
const same = (one: unknown, other: unknown) => listOf(one).sort().join("\n") === listOf(other).sort().join("\n");

/** What is stored now beside what was typed, field by field, where they differ. */
export function ChangedMeanwhile({ stored, typed, choices, afresh }: Props) {
  const { locale } = useReader();
  const different = fieldsOf(choices, locale).filter(({ name }) => !same(stored[name], typed[name]));
  const cell = (say: (value: string) => string, given: unknown): ReactNode => (
    <span className="whitespace-pre-line" dir="auto" suppressHydrationWarning>
      {listOf(given).map(say).join(", ") || "–"}
    </span>
  );
  return (
    <div className="mb-8 grid grid-cols-[minmax(0,1fr)] gap-5">
      <Notice tone="warning" title={m.face_time_meanwhile_title()}>
        <p>{different.length > 0 ? m.face_time_meanwhile_text() : m.face_time_meanwhile_same()}</p>
        <p>
          {/* A document anew: what was typed is given up. */}
          <a href={afresh} className="inline-flex min-h-6 items-center font-medium underline underline-offset-2">
            {m.face_time_meanwhile_afresh()}
          </a>
        </p>
      </Notice>
      {different.length > 0 && (
        <Table
          caption={m.face_time_meanwhile_title()}
          columns={[
            { key: "field", label: m.face_time_meanwhile_field() },
            { key: "stored", label: m.face_time_meanwhile_stored() },
            { key: "typed", label: m.face_time_meanwhile_typed() },
          ]}
          rows={different.map(({ name, label, say }) => ({
            id: name,
            cells: { field: label, stored: cell(say, stored[name]), typed: cell(say, typed[name]) },
          }))}
        />
      )}
    </div>
  );
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly say: (value: string) => string;
}

function fieldsOf({ activities, hosts, briefings, declarations, sites }: Props["choices"], locale: string): Field[] {
  const itself = (value: string) => value;
  const named = (all: readonly { id: string; name: string }[]) => (id: string) => all.find((one) => one.id === id)?.name ?? id;
  const field = (name: string, label: string, say: Field["say"] = itself): Field => ({ name, label, say });
  // A time on the wall is said as it stands there, in whatever zone it is read.
  const wall = (value: string) => {
    const at = new Date(`${value.slice(0, 16)}Z`);
    return Number.isNaN(at.getTime()) ? value : `${dateFormat(locale, "UTC", "weekday").format(at)}, ${value.slice(11, 16)}`;
  };
  const own = named(activities);
  return [
    field("activity", m.face_time_field_activity(), (value) => activityName(value, own(value))),
    field("starts", m.face_time_field_starts(), wall),
    field("ends", m.face_time_field_ends(), wall),
    field("hosts", m.face_time_field_hosts(), named(hosts)),
    field("places", m.face_time_field_places()),
    field("guestsPerHost", m.face_time_field_guests()),
    field("language", m.face_time_field_language(), (value) => languageName(locale, value)),
    field("about", m.face_time_field_about()),
    field("bring", m.face_time_field_bring()),
    field("briefing", m.face_time_field_briefing(), (key) => briefings.find((one) => one.key === key)?.title ?? key),
    field("needsBriefing", m.face_time_field_needs_briefing(), () => m.face_time_meanwhile_yes()),
    field("declaration", m.face_time_field_declaration(), (id) => declarations.find((one) => one.id === id)?.title ?? id),
    field("noticeHours", m.face_time_field_notice()),
    field("functions", m.face_time_field_functions(), functionName),
    field("sites", m.face_time_field_sites(), named(sites)),
  ];
}
