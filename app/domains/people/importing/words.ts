/** What a check found, in words: for the page and for the report. */
import * as m from "#app/paraglide/messages.js";
import type { ChangedField, Outcome } from "./checking.ts";
import type { Encoding, Unreadable } from "./reading.ts";
import type { Mistake, MistakeCode } from "./row.ts";

export const outcomeWords: Record<Outcome, () => string> = {
  added: m.people_import_added,
  changed: m.people_import_changed,
  unchanged: m.people_import_unchanged,
  refused: m.people_import_refused,
};

export const encodingWords: Record<Encoding, string> = { "utf-8": "UTF-8", "utf-16le": "UTF-16", "windows-1252": "Windows-1252" };

const changeWords: Record<ChangedField, () => string> = {
  name: m.people_import_changes_name,
  team: m.people_import_changes_team,
  manager: m.people_import_changes_manager,
  site: m.people_import_changes_site,
  roles: m.people_import_changes_roles,
};

export function changesInWords(changes: readonly ChangedField[]): string {
  return changes.map((change) => changeWords[change]()).join(", ");
}

type Told = Required<Pick<Mistake, "value" | "line" | "most">> & { column: string };

const mistakeWords: Record<MistakeCode, (told: Told) => string> = {
  "too-wide": m.people_import_too_wide,
  "too-long": m.people_import_too_long,
  "name-missing": m.people_import_name_missing,
  "email-missing": m.people_import_email_missing,
  "email-wrong": m.people_import_email_wrong,
  repeated: m.people_import_repeated,
  deactivated: m.people_import_deactivated,
  "team-without-department": m.people_import_team_without_department,
  "function-without-department": m.people_import_function_without_department,
  "function-unknown": m.people_import_function_unknown,
  "function-missing": m.people_import_function_missing,
  "function-contradicts": m.people_import_function_contradicts,
  "site-unknown": m.people_import_site_unknown,
  "role-unknown": m.people_import_role_unknown,
  "manager-unknown": m.people_import_manager_unknown,
  "manager-deactivated": m.people_import_manager_deactivated,
  "manager-circle": m.people_import_manager_circle,
  "manager-refused": m.people_import_manager_refused,
};

export function mistakesInWords(mistakes: readonly Mistake[]): string {
  return mistakes
    .map(({ code, value = "", line = 0, column = "name", most = 0 }) => mistakeWords[code]({ value, line, column, most }))
    .join(" ");
}

export function unreadableInWords(unreadable: Unreadable): string {
  switch (unreadable.problem) {
    case "empty":
      return m.people_import_file_empty();
    case "missing-columns":
      return m.people_import_file_missing_columns({ names: unreadable.names.join(", ") });
    case "repeated-columns":
      return m.people_import_file_repeated_columns({ names: unreadable.names.join(", ") });
    case "broken":
      return m.people_import_file_broken({ line: unreadable.line });
    case "too-many-rows":
      return m.people_import_file_too_many();
  }
}

const uploadWords: Record<string, (size: { megabytes: number }) => string> = {
  "files.missing": () => m.people_import_file_missing(),
  "files.empty": () => m.import_upload_empty(),
  "files.too-large": m.people_import_file_too_large,
  "files.not-of-this-kind": () => m.people_import_file_not_table(),
  "files.malformed": () => m.people_import_file_not_whole(),
};

/** Why an upload was refused; undefined for what is no refusal of an upload. */
export function uploadInWords(code: string, megabytes: number): string | undefined {
  return uploadWords[code]?.({ megabytes });
}
