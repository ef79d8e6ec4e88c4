import * as m from "#app/paraglide/messages.js";
import type { FindingKind } from "./findings.ts";

/** Why words were found. */
export function reasonWords(kind: FindingKind): string {
  const words: Record<FindingKind, () => string> = {
    name: m.privacy_reason_name,
    email: m.privacy_reason_email,
    phone: m.privacy_reason_phone,
    card: m.privacy_reason_card,
    iban: m.privacy_reason_iban,
    "national-number": m.privacy_reason_national_number,
    address: m.privacy_reason_address,
    postcode: m.privacy_reason_postcode,
    "birth-date": m.privacy_reason_birth_date,
    account: m.privacy_reason_account,
    url: m.privacy_reason_url,
  };
  return words[kind]();
}

/** What can be put in the place of words, each under its name. */
export function redactionWords(): [FindingKind, string][] {
  return [
    ["name", m.privacy_kind_name()],
    ["address", m.privacy_kind_address()],
    ["phone", m.privacy_kind_phone()],
    ["email", m.privacy_kind_email()],
    ["account", m.privacy_kind_account()],
    ["birth-date", m.privacy_kind_birth_date()],
    ["national-number", m.privacy_kind_national_number()],
    ["url", m.privacy_kind_url()],
  ];
}
