/** What each part of a story comes from. Works by native fields and a button; with scripts it saves and opens what follows by itself. */
import { Form, useFetcher } from "@remix-run/react";
import type { FormEvent, ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { type Option, TextField } from "#app/ui/field.tsx";
import { type ListField, type MappedField, type Mapping, type MappingMistake, type Ours, pleasureFields } from "../importing/mapping.ts";
import type { MappingView } from "../importing/mapping-view.ts";
import { channels, storyKinds } from "../stories.ts";
import { channelWord, kindWord } from "../words.ts";
import { Ends, Formats, LeftOut } from "./import-choices.tsx";
import { mappingForm, part } from "./import-part.ts";
import { ImportSource, type ImportSourceProps } from "./import-source.tsx";
import { ImportValues } from "./import-values.tsx";
import { mistakeText } from "./import-words.ts";

export interface ImportMappingProps {
  mapping: Mapping;
  view: MappingView;
  ours: Ours;
  mistakes: readonly MappingMistake[];
}

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
        {source("pleasure", { constant: "number" })}
        {source("pleasureBefore", { hint: m.import_hint_moved(), constant: "number" })}
        {source("pleasureAfter", { constant: "number" })}
        {pleasureFields.some(isColumn) && (
          <Ends
            // A column that was just chosen brings its own scale.
            key={JSON.stringify(mapping.fields.pleasure)}
            field="pleasure"
            scale={mapping.pleasure}
            labels={[m.import_scale_worst(), m.import_scale_best()]}
            hint={m.import_scale_hint()}
            mistake={mistakeOf("pleasure")}
          />
        )}
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
