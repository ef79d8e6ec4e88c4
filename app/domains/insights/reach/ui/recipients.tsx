import * as m from "#app/paraglide/messages.js";
import { Pagination } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { DepartmentFunction } from "#db/schema/people.ts";
import { functionWord } from "../words.ts";

interface Chosen {
  function: DepartmentFunction;
  rows: readonly { id: string; name: string; department: string }[];
  more?: string | undefined;
  later: boolean;
}

/** Exactly who gets the note, by name. */
export function RecipientTable({ chosen: { function: one, rows, more, later } }: { chosen: Chosen }) {
  return (
    <>
      <Table
        caption={m.reach_note_to({ function: functionWord(one) })}
        columns={[
          { key: "name", label: m.reach_note_name() },
          { key: "department", label: m.reach_department() },
        ]}
        rows={rows.map(({ id, name, department }) => ({
          id,
          cells: { name: <span dir="auto">{name}</span>, department: <span dir="auto">{department}</span> },
        }))}
      />
      <Pagination
        newer={later ? `?function=${one}` : undefined}
        older={more}
        labels={{ newer: m.reach_note_back(), older: m.reach_note_more() }}
      />
    </>
  );
}
