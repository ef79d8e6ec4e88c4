/** Why a row was taken as it was, left out or refused, in words. */
import * as m from "#app/paraglide/messages.js";
import type { DateFormat } from "./dates.ts";
import type { ListField, MappedField } from "./mapping.ts";
import type { Note, Reason } from "./taking.ts";

export type RowReason =
  | Reason
  | { readonly code: "repeated" }
  /** Only ever the last row of a file. */
  | { readonly code: "unclosed-quote" | "endless-row" };

export function reasonText(reason: RowReason): string {
  switch (reason.code) {
    case "blank":
      return m.import_reason_blank();
    case "no-story":
      return m.import_reason_no_story();
    case "unwanted":
    case "unwanted-cell":
      return m.import_reason_unwanted({ value: reason.value });
    case "value-left-out":
      return m.import_reason_value({ field: fieldName(reason.field), value: reason.value });
    case "too-many-cells":
      return m.import_reason_too_many_cells({ cells: reason.cells, columns: reason.columns });
    case "too-long":
      return m.import_reason_too_long({ field: fieldName(reason.field), length: reason.length, most: reason.most });
    case "date-unknown":
      return m.import_reason_date_unknown({ value: reason.value });
    case "date-impossible":
      return m.import_reason_date_impossible({ value: reason.value });
    case "date-future":
      return m.import_reason_date_future({ value: reason.value });
    case "repeated":
      return m.import_reason_repeated();
    case "unclosed-quote":
      return m.import_reason_unclosed_quote();
    case "endless-row":
      return m.import_reason_endless_row();
  }
}

export function noteText(note: Note): string {
  switch (note.code) {
    case "format":
      return note.ambiguous
        ? m.import_note_ambiguous({ field: fieldName(note.field), format: formatShort(note.format) })
        : m.import_note_format({ field: fieldName(note.field), format: formatShort(note.format) });
    case "outside-scale":
      return m.import_note_outside_scale({ field: fieldName(note.field), value: note.value });
    case "value-left-empty":
      return m.import_note_left_empty({ field: fieldName(note.field), value: note.value });
  }
}

const formatNames: Record<DateFormat, () => string> = {
  "day-month-year": m.import_format_dmy,
  "month-day-year": m.import_format_mdy,
  "year-month-day": m.import_format_ymd,
  "month-name": m.import_format_name,
  iso: m.import_format_iso,
  excel: m.import_format_excel,
};

/** With an example. */
export const formatName = (format: DateFormat) => formatNames[format]();

const shortNames: Record<DateFormat, () => string> = {
  "day-month-year": m.import_short_dmy,
  "month-day-year": m.import_short_mdy,
  "year-month-day": m.import_short_ymd,
  "month-name": m.import_short_name,
  iso: m.import_short_iso,
  excel: m.import_short_excel,
};

export const formatShort = (format: DateFormat) => shortNames[format]();

const fieldNames: Record<MappedField, () => string> = {
  happened: m.import_field_happened,
  title: m.import_field_title,
  sketch: m.import_field_sketch,
  before: m.import_field_before,
  after: m.import_field_after,
  asks: m.import_field_asks,
  toldOn: m.import_field_told,
  happenedOn: m.import_field_happened_on,
  channel: m.import_field_channel,
  site: m.import_field_site,
  departments: m.import_field_departments,
  kind: m.import_field_kind,
  pleasure: m.import_field_pleasure,
  arousal: m.import_field_arousal,
  row: m.import_field_row,
};

export const fieldName = (field: MappedField | ListField) => fieldNames[field]();
