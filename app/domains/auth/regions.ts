import { isZone } from "#app/domains/people/people.ts";

/** Where and how somebody reads dates, times and numbers. */

/** Languages and countries whose ways of writing are offered; the texts of the interface are English for now. */
export const locales = (
  "en-GB en-US en-AU en-CA en-IE en-IN en-NZ en-ZA ar-AE ar-EG ar-SA bg-BG bn-BD cs-CZ cy-GB da-DK de-AT de-CH de-DE el-GR es-AR es-ES es-MX " +
  "et-EE fa-IR fi-FI fr-BE fr-CA fr-CH fr-FR ga-IE he-IL hi-IN hr-HR hu-HU id-ID is-IS it-CH it-IT ja-JP ko-KR lt-LT lv-LV mi-NZ ms-MY mt-MT " +
  "nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI sr-RS sv-FI sv-SE sw-KE ta-IN th-TH tr-TR uk-UA ur-PK vi-VN zh-CN zh-HK zh-TW"
).split(" ");

/** IANA time zones; UTC, which the list of the runtime leaves out, comes first. */
export function zones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}

/** The offered locale that fits best to what a browser asks for. */
export function localeFor(acceptLanguage: string | null): string {
  const wanted = (acceptLanguage ?? "").split(",").map((part) => part.split(";")[0]?.trim().toLowerCase() ?? "");
  const exact = wanted.map((tag) => locales.find((locale) => locale.toLowerCase() === tag));
  const byLanguage = wanted.map((tag) => tag && locales.find((locale) => locale.split("-")[0] === tag.split("-")[0]));
  return exact.find(Boolean) || byLanguage.find(Boolean) || "en-GB";
}

/** The zone if it exists; otherwise that of this server. */
export function zoneOr(wanted: string | undefined): string {
  return wanted && isZone(wanted) ? wanted : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** For a select: every offered locale by its name, in their order of the alphabet, and the one in use if it is none of them. */
export function localeOptions(current: string): Option[] {
  const names = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });
  return [...new Set([current, ...locales])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}

/** What cities are called today whose zones the runtime lists by an older name. Both are found; the older one is what is kept. */
const renamed: Record<string, string> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Godthab": "America/Nuuk",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

export function zoneOptions(current: string): Option[] {
  const words = (zone: string) => zone.replaceAll("_", " ");
  return [...new Set([...zones(), current])]
    .map((value) => ({ value, label: renamed[value] ? `${words(renamed[value])} (${words(value)})` : words(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}
