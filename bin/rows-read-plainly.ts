/**
 * For each value of each row Drizzle asks anew what kind of column it belongs to, by a walk through classes, and goes along the path
 * of its name; a page of the feed reads four hundred values. In the bundle it remembers the kind, and a name that is no path is
 * taken as it is (docs/decisions/0033).
 */
import { type Change, changedWhereItIsBundled } from "./changed-where-it-is-bundled.ts";

const recognising = `if (is(field, Column)) {
        decoder = field;
      } else if (is(field, SQL)) {
        decoder = field.decoder;
      } else if (is(field, Subquery)) {
        decoder = field._.sql.decoder;
      } else {
        decoder = field.sql.decoder;
      }
`;

const changes: readonly Change[] = [
  [
    `      let decoder;
      ${recognising}      let node = result2;
`,
    `      const decoder = decoderOf(field);
      if (path.length === 1) {
        const rawValue = row[columnIndex];
        result2[path[0]] = rawValue === null ? null : decoder.mapFromDriverValue(rawValue);
        return result2;
      }
      let node = result2;
`,
  ],
  [
    "function mapResultRow(",
    `const decoders = new WeakMap();
function decoderOf(field) {
  let decoder = decoders.get(field);
  if (decoder) return decoder;
  ${recognising}  decoders.set(field, decoder);
  return decoder;
}
function mapResultRow(`,
  ],
];

export const rowsReadPlainly = changedWhereItIsBundled("rows-read-plainly", /drizzle-orm\/utils\.js$/, changes);
