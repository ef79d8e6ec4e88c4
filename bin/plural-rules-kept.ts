/** Making the rules for plurals takes a tenth of a millisecond; the messages made them anew for each number that they say. */
import type { Plugin } from "vite";

const made = "new Intl.PluralRules(locale, options)";
const keeping = `
const keptRules = new Map();
function rulesOf(locale, options) {
  const key = locale + JSON.stringify(options);
  const known = keptRules.get(key) ?? new Intl.PluralRules(locale, options);
  keptRules.set(key, known);
  return known;
}
`;

/** A newer compiler of messages that writes it otherwise stops the build. */
export function pluralRulesKept(): Plugin {
  return {
    name: "plural-rules-kept",
    transform(code, id) {
      if (!id.endsWith("/app/paraglide/registry.js")) return undefined;
      if (code.split(made).length !== 2) this.error(`The messages no longer say once: ${made}`);
      return { code: code.replace(made, "rulesOf(locale, options)") + keeping, map: null };
    },
  };
}
