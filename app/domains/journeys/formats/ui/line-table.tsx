import * as m from "#app/paraglide/messages.js";
import { Table } from "#app/ui/table.tsx";

interface Line {
  where: string;
  why: string;
  words: string;
}

/** Lines of a file, with what is to be said of each. */
export function LineTable({ head, lines }: { head: string; lines: readonly Line[] }) {
  return (
    <Table
      caption={head}
      columns={[
        { key: "where", label: head },
        { key: "why", label: m.formats_what() },
        { key: "words", label: m.formats_words() },
      ]}
      rows={lines.map(({ where, why, words }, at) => ({
        id: `${where} ${at}`,
        cells: {
          where,
          why,
          words: (
            <span className="break-words text-quiet" dir="auto">
              {words}
            </span>
          ),
        },
      }))}
    />
  );
}
