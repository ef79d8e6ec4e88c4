/** Why a row was taken as it was, left out or refused, in words. */
import type { FindingKind } from "#app/domains/privacy/findings.ts";
import * as m from "#app/paraglide/messages.js";
import type { DateFormat } from "./dates.ts";
import type { ListField, MappedField } from "./mapping.ts";
import type { Note, Reason } from "./taking.ts";
import type { WaitingStory } from "./waiting.ts";

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

export const remarkOf = (notes: readonly Note[]) => notes.map(noteText).join("; ");

const findingNames: Record<FindingKind, () => string> = {
  name: m.import_finding_name,
  email: m.import_finding_email,
  phone: m.import_finding_phone,
  card: m.import_finding_card,
  iban: m.import_finding_iban,
  "national-number": m.import_finding_national_number,
  address: m.import_finding_address,
  postcode: m.import_finding_postcode,
  "birth-date": m.import_finding_birth_date,
  account: m.import_finding_account,
  url: m.import_finding_url,
};

export const findingName = (kind: FindingKind) => findingNames[kind]();

const listed = (kinds: readonly FindingKind[]) => [...new Set(kinds)].map(findingName).join(", ");

export const waitsText = (kinds: readonly FindingKind[]) => m.import_reason_waits({ kinds: listed(kinds) });

/** What somebody did about a row that waited. */
export function answerText({ replaced, kept }: Pick<WaitingStory, "replaced" | "kept">): string {
  return [
    ...(replaced.length > 0 ? [m.import_answer_replaced({ kinds: listed(replaced) })] : []),
    ...(kept.length > 0 ? [m.import_answer_kept({ kinds: listed(kept.map(({ kind }) => kind)) })] : []),
  ].join("; ");
}

function noteText(note: Note): string {
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
  pleasureBefore: m.import_field_pleasure_before,
  pleasureAfter: m.import_field_pleasure_after,
  arousal: m.import_field_arousal,
  row: m.import_field_row,
};

export const fieldName = (field: MappedField | ListField) => fieldNames[field]();
