/** What each part of a story comes from. Works by native fields and a button; with scripts it saves and opens what follows by itself. */
import { Form, useFetcher } from "@remix-run/react";
import type { FormEvent, ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { type Option, SelectField, TextField } from "#app/ui/field.tsx";
import { type DateFormat, dateFormats } from "../importing/dates.ts";
import type { ListField, MappedField, Mapping, MappingMistake, Ours } from "../importing/mapping.ts";
import type { MappingView } from "../importing/mapping-view.ts";
import { formatName } from "../importing/reasons.ts";
import type { Scale } from "../importing/scale.ts";
import { channels, storyKinds } from "../stories.ts";
import { channelWord, kindWord } from "../words.ts";
import { mappingForm, part } from "./import-part.ts";
import { ImportSource, type ImportSourceProps } from "./import-source.tsx";
import { ImportValues } from "./import-values.tsx";
import { columnName, mistakeText } from "./import-words.ts";

export interface ImportMappingProps {
  mapping: Mapping;
  view: MappingView;
  ours: Ours;
  mistakes: readonly MappingMistake[];
}

const mostFormats = 4;

export function ImportMapping({ mapping, view, ours, mistakes }: ImportMappingProps) {
  const saving = useFetcher();
  const options: Record<ListField, Option[]> = {
    channel: channels.map((channel) => ({ value: channel, label: channelWord(channel) })),
    kind: storyKinds.map((kind) => ({ value: kind, label: kindWord(kind) })),
    site: ours.sites.map(({ id, name }) => ({ value: id, label: name })),
    departments: ours.departments.map(({ id, name }) => ({ value: id, label: name })),
  };
  const mistakeOf = (mistake: MappingMistake) => (mistakes.includes(mistake) ? mistakeText(mistake) : undefined);
  const shared = (field: MappedField) => ({ field, source: mapping.fields[field], columns: view.columns });
  const source = (field: MappedField, more: Partial<ImportSourceProps> = {}) => <ImportSource {...shared(field)} {...more} />;
  const values = (field: ListField) => {
    const list = view.lists.find((one) => one.field === field);
    return list && <ImportValues list={list} options={options[field]} others={mapping.others[field]} />;
  };
  const isColumn = (field: MappedField) => mapping.fields[field].from === "column";

  /** A column was chosen: what follows from it (values, formats, samples) comes from the server. */
  function follow(event: FormEvent<HTMLFormElement>): void {
    if (!(event.target instanceof HTMLSelectElement) || !event.target.name.startsWith("field.")) return;
    const form = new FormData(event.currentTarget);
    form.set("intent", "keep");
    saving.submit(form, { method: "post" });
  }

  return (
    <Form id={mappingForm} method="post" onChange={follow}>
      <Group title={m.import_group_story()}>
        {source("happened", { hint: m.import_hint_happened(), ...optional("mistake", mistakeOf("happened")) })}
        {source("title", { hint: m.import_hint_title(), constant: "text" })}
        {source("sketch", { hint: m.import_hint_sketch(), constant: "text" })}
        {source("before", { constant: "text" })}
        {source("after", { constant: "text" })}
        {source("asks", { constant: "text" })}
      </Group>
      <Group title={m.import_group_when()}>
        {source("toldOn", { hint: m.import_hint_told(), constant: "date" })}
        {source("happenedOn", { constant: "date" })}
        {(isColumn("toldOn") || isColumn("happenedOn")) && <Formats chosen={mapping.formats} mistake={mistakeOf("formats")} />}
      </Group>
      <Group title={m.import_group_where()}>
        {source("channel", { constant: { one: options.channel }, children: values("channel") })}
        {source("site", { constant: { one: options.site }, children: values("site") })}
        {source("departments", {
          constant: { several: options.departments },
          children: isColumn("departments") && (
            <>
              <div className="max-w-sm">
                <TextField
                  field={part("separator", mapping.separator)}
                  label={m.import_separator()}
                  hint={m.import_separator_hint()}
                  autoComplete="off"
                />
              </div>
              {values("departments")}
            </>
          ),
        })}
      </Group>
      <Group title={m.import_group_felt()}>
        {source("pleasure", {
          constant: "number",
          children: isColumn("pleasure") && (
            <Ends
              // A column that was just chosen brings its own scale.
              key={JSON.stringify(mapping.fields.pleasure)}
              field="pleasure"
              scale={mapping.pleasure}
              labels={[m.import_scale_worst(), m.import_scale_best()]}
              hint={m.import_scale_hint()}
              mistake={mistakeOf("pleasure")}
            />
          ),
        })}
        {source("kind", { hint: m.import_hint_kind(), constant: { one: options.kind }, children: values("kind") })}
        {source("arousal", {
          hint: m.import_hint_arousal(),
          constant: "number",
          children: isColumn("arousal") && (
            <Ends
              field="arousal"
              scale={mapping.arousal}
              labels={[m.import_scale_calm(), m.import_scale_stirred()]}
              mistake={mistakeOf("arousal")}
            />
          ),
        })}
      </Group>
      <Group title={m.import_group_rows()}>
        {source("row", { hint: m.import_hint_row() })}
        <LeftOut mapping={mapping} columns={view.columns} />
      </Group>
      <div className="sticky bottom-0 mt-8 flex flex-wrap items-center gap-3 border-t border-line bg-page py-4 max-md:static">
        <Button name="intent" value="preview">
          {m.import_preview_button()}
        </Button>
        <Button name="intent" value="show" tone="quiet">
          {m.import_show()}
        </Button>
        <p className="text-sm text-quiet">{m.import_saved_note()}</p>
      </div>
    </Form>
  );
}

function optional<Name extends string>(name: Name, value: string | undefined): { [name in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]?: string });
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="mt-10 min-w-0 first:mt-0">
      <legend className="mb-2 text-xl font-semibold">{title}</legend>
      <div className="rounded-xl border border-line bg-surface px-4 sm:px-6">{children}</div>
    </fieldset>
  );
}

function Formats({ chosen, mistake }: { chosen: readonly DateFormat[]; mistake: string | undefined }) {
  const places = Array.from({ length: mostFormats }, (_, place) => chosen[place] ?? "");
  return (
    <fieldset className="border-t border-line py-5" aria-describedby="import-formats-hint">
      <legend className="float-start w-full font-semibold">{m.import_formats_title()}</legend>
      <p id="import-formats-hint" className="clear-both pt-1 text-sm text-quiet">
        {m.import_formats_hint()}
      </p>
      {mistake && <p className="mt-2 text-sm font-medium text-danger">● {mistake}</p>}
      {/* New keys where formats were guessed: native fields keep what they began with. */}
      <ol key={chosen.join()} className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {places.map((format, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the order
          <li key={place}>
            <SelectField
              field={{ ...part("format", format), id: `${mappingForm}-format-${place}` }}
              label={place === 0 ? m.import_format_first() : m.import_format_then()}
              emptyLabel={m.import_format_none()}
              options={dateFormats.map((value) => ({ value, label: formatName(value) }))}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

interface EndsProps {
  field: "pleasure" | "arousal";
  scale: Scale;
  labels: readonly [string, string];
  hint?: string;
  mistake: string | undefined;
}

function Ends({ field, scale, labels, hint, mistake }: EndsProps) {
  const errors = mistake ? [mistake] : undefined;
  return (
    <div>
      <div className="grid max-w-sm grid-cols-2 gap-4">
        <TextField field={part(`${field}.from`, String(scale.from), errors)} label={labels[0]} autoComplete="off" />
        <TextField field={part(`${field}.to`, String(scale.to))} label={labels[1]} autoComplete="off" />
      </div>
      {hint && <p className="mt-2 text-sm text-quiet">{hint}</p>}
    </div>
  );
}

function LeftOut({ mapping, columns }: Pick<ImportMappingProps, "mapping"> & { columns: MappingView["columns"] }) {
  const { unwanted, skip } = mapping;
  return (
    <div className="grid items-start gap-6 border-t border-line py-5 md:grid-cols-2">
      <TextField
        field={part("unwanted", unwanted.join("\n"))}
        label={m.import_unwanted()}
        hint={m.import_unwanted_hint()}
        multiline
        rows={3}
      />
      <div className="grid content-start gap-4">
        <SelectField
          field={part("skip.column", skip.column === null ? "" : String(skip.column))}
          label={m.import_skip_column()}
          options={columns.map((column, position) => ({ value: String(position), label: columnName(column, position) }))}
          emptyLabel={m.import_skip_none()}
        />
        <TextField
          field={part("skip.values", skip.values.join("\n"))}
          label={m.import_skip_values()}
          hint={m.import_skip_values_hint()}
          multiline
          rows={2}
        />
      </div>
    </div>
  );
}
