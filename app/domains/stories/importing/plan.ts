/** What is worked out once for all rows of a file. */
import { channels, storyKinds } from "../stories.ts";
import { columnOf, type ListField, type Mapping, type Ours, skipRow, valuesKey } from "./mapping.ts";
import { sameValue } from "./survey.ts";

export interface Plan {
  readonly mapping: Mapping;
  readonly columns: number;
  readonly targets: Readonly<Record<ListField, ReadonlyMap<string, string>>>;
  readonly unwanted: ReadonlySet<string>;
  readonly unwantedCells: ReadonlySet<string>;
  readonly thisYear: number;
  /** `YYYY-MM-DD`: the last day that is not in the future anywhere on earth. */
  readonly lastDay: string;
}

/** What is worked out once for all rows. Targets that do not exist any more are forgotten. */
export function planOf(mapping: Mapping, columns: number, ours: Ours, now: Date): Plan {
  const known: Record<ListField, ReadonlySet<string>> = {
    channel: new Set<string>(channels),
    kind: new Set<string>(storyKinds),
    site: new Set(ours.sites.map(({ id }) => id)),
    departments: new Set(ours.departments.map(({ id }) => id)),
  };
  const targetsOf = (field: ListField) => {
    const column = columnOf(mapping, field);
    const listed = column === undefined ? {} : (mapping.values[valuesKey(field, column)] ?? {});
    return new Map(Object.entries(listed).filter(([, target]) => target === "" || target === skipRow || known[field].has(target)));
  };
  const constants = Object.fromEntries(
    Object.entries(mapping.fields).map(([field, source]) => {
      const list = known[field as ListField];
      if (source.from !== "constant" || !list) return [field, source];
      return [
        field,
        {
          from: "constant",
          value: source.value
            .split(",")
            .filter((value) => list.has(value))
            .join(","),
        },
      ];
    }),
  ) as Mapping["fields"];
  return {
    mapping: { ...mapping, fields: constants },
    columns,
    targets: { channel: targetsOf("channel"), kind: targetsOf("kind"), site: targetsOf("site"), departments: targetsOf("departments") },
    unwanted: new Set(mapping.unwanted.map(sameValue)),
    unwantedCells: new Set(mapping.skip.values.map(sameValue)),
    thisYear: now.getUTCFullYear(),
    lastDay: new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10),
  };
}
