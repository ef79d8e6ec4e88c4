import * as m from "#app/paraglide/messages.js";
import { linkClass } from "#app/ui/button.tsx";
import { Table } from "#app/ui/table.tsx";

interface Props {
  /** Who saved what stands now; missing where nothing stands any more. */
  by: string | undefined;
  /** In words; nothing entered is empty. */
  fields: readonly { readonly label: string; readonly stored: string; readonly typed: string }[];
  /** The form, opened anew. */
  afresh: string;
}

/** What somebody else has saved meanwhile beside what was typed, where they differ. */
export function ChangedMeanwhile({ by, fields, afresh }: Props) {
  const different = fields.filter(({ stored, typed }) => stored !== typed);
  const cell = (words: string) => (
    <span className="whitespace-pre-line break-words" dir="auto">
      {words || "–"}
    </span>
  );
  const title = by === undefined ? m.journeys_meanwhile_gone() : m.journeys_meanwhile_by({ name: by });
  return (
    <section className="mb-8 grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      {different.length > 0 && (
        <Table
          caption={title}
          columns={[
            { key: "field", label: m.journeys_meanwhile_field() },
            { key: "stored", label: m.journeys_meanwhile_stored() },
            { key: "typed", label: m.journeys_meanwhile_typed() },
          ]}
          rows={different.map(({ label, stored, typed }) => ({
            id: label,
            cells: { field: label, stored: cell(stored), typed: cell(typed) },
          }))}
        />
      )}
      <p>
        {/* A document anew: what was typed is given up. */}
        <a href={afresh} className={linkClass}>
          {m.journeys_meanwhile_afresh()}
        </a>
      </p>
    </section>
  );
}
