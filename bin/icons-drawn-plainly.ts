/**
 * The library of icons puts each together anew from a dozen parts whenever it is drawn, which took a twelfth of the time of a page;
 * and it says at each what holds for all, which a rule of the style sheet says once (`.lucide` in `app/ui/app.css`).
 */
import type { Plugin } from "vite";

const asItWas = "createElement(Icon, {";
const plainly = `
import { createElement } from "react";
export default function createLucideIcon({ node }) {
  const lines = node.map(([tag, attributes]) => createElement(tag, attributes));
  return ({ className, ...rest }) =>
    createElement("svg", { viewBox: "0 0 24 24", "aria-hidden": "true", ...rest, className: className ? "lucide " + className : "lucide" }, lines);
}
`;

/** Icons get a class and are pictures beside words. A newer library that makes them otherwise, or elsewhere, stops the build. */
export function iconsDrawnPlainly(): Plugin {
  let found = false;
  return {
    name: "icons-drawn-plainly",
    apply: "build",
    transform(code, id) {
      if (!id.endsWith("/lucide-react/dist/esm/createLucideIcon.mjs")) return undefined;
      if (code.split(asItWas).length !== 2) this.error(`Icons are no longer made once by: ${asItWas}`);
      found = true;
      return { code: plainly, map: null };
    },
    buildEnd(error) {
      if (!error && !found) this.error("No file of this build makes the icons");
    },
  };
}
