/** A number as somebody of a language writes it, "1,234.5" or "1 234,5"; undefined for what is none, or could be another one. */
export function readNumber(locale: string, text: string): number | undefined {
  const { group, decimal } = signsOf(locale);
  const plain = text.normalize("NFKC").trim().replace(/^[−–]/, "-").replaceAll(/['’]/g, "'");
  const whole = `\\d{1,3}(?:(?:[ ']|${escaped(group)})\\d{3})+|\\d+`;
  if (!new RegExp(`^[-+]?(?:${whole})(?:${escaped(decimal)}\\d*)?$`).test(plain)) return undefined;
  const digits = plain.replaceAll(group === decimal ? " " : group, "").replaceAll(/[ ']/g, "");
  const value = Number(digits.replace(decimal, "."));
  return Number.isFinite(value) ? value : undefined;
}

function signsOf(locale: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn", useGrouping: true }).formatToParts(1_234_567.8);
  const sign = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value.normalize("NFKC") ?? otherwise;
  return { group: sign("group", " ").replace("’", "'"), decimal: sign("decimal", ".") };
}

const escaped = (sign: string) => sign.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
