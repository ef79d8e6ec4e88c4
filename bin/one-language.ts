/** While there is one language, each message still asks which it is to be said in; the browser need not load that question. */
import type { Plugin } from "vite";

const question = "experimentalStaticLocale ?? options.locale ?? getLocale()\n";
const asking = "import { getLocale, experimentalStaticLocale } from '../runtime.js';\n";
const options = ", options = {}) => {";

/** With a second language the compiler writes messages otherwise, and this leaves them as they are. */
export function oneLanguage(): Plugin {
  return {
    name: "one-language",
    transform(code, id) {
      if (!id.includes("/app/paraglide/messages/") || !code.includes(question)) return undefined;
      return { code: inOneLanguage(code), map: null };
    },
  };
}

/** A message without that question. */
export const inOneLanguage = (code: string) => code.replaceAll(question, "").replaceAll(asking, "").replaceAll(options, ") => {");
