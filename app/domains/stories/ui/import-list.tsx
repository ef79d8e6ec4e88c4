import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { numberFormat } from "#app/ui/formats.ts";
import { Badge, type BadgeTone } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ImportState } from "#db/schema/stories.ts";
import { stateWord } from "./import-words.ts";

interface ImportListProps {
  imports: readonly { id: string; fileName: string; state: ImportState; taken: number; createdAt: string | Date; by: { name: string } }[];
}

const tones: Record<ImportState, BadgeTone> = {
  mapping: "neutral",
  waiting: "info",
  running: "info",
  done: "success",
  stopped: "warning",
  undoing: "info",
  undone: "neutral",
};

export function ImportList({ imports }: ImportListProps) {
  const write = numberFormat(useReader().locale);
  return (
    <Table
      caption={m.import_list_table()}
      columns={[
        { key: "file", label: m.import_list_file() },
        { key: "state", label: m.import_list_state() },
        { key: "taken", label: m.import_list_taken(), align: "end" },
        { key: "when", label: m.import_list_when() },
      ]}
      rows={imports.map(({ id, fileName, state, taken, createdAt, by }) => ({
        id,
        cells: {
          file: (
            <Link
              to={`/admin/import/stories/${id}`}
              className="font-semibold text-ink underline-offset-2 hover:underline wrap-anywhere"
              dir="auto"
            >
              {fileName}
            </Link>
          ),
          state: <Badge tone={tones[state]}>{stateWord(state)}</Badge>,
          taken: write.format(taken),
          when: (
            <>
              <Time at={createdAt} style="ago" />
              <span className="block text-sm text-quiet" dir="auto">
                {by.name}
              </span>
            </>
          ),
        },
      }))}
    />
  );
}
