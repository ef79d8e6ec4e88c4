import * as m from "#app/paraglide/messages.js";
import { Badge, type BadgeTone } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { DifferenceKind, DifferentPart } from "../../board/comparing.ts";

interface Shown {
  kind: DifferenceKind;
  part: DifferentPart;
  id: string;
  title: string;
  where?: readonly string[];
  whereBefore?: readonly string[];
  before?: string;
  after?: string;
}

const kindWords: Record<DifferenceKind, () => string> = {
  added: m.formats_change_added,
  removed: m.formats_change_removed,
  changed: m.formats_change_changed,
  moved: m.formats_change_moved,
};
const tones: Record<DifferenceKind, BadgeTone> = { added: "success", removed: "danger", changed: "info", moved: "neutral" };
const partWords: Record<DifferentPart, () => string> = {
  map: m.formats_part_map,
  sketch: m.formats_part_sketch,
  stage: m.formats_part_stage,
  step: m.formats_part_step,
  lane: m.formats_part_lane,
  card: m.formats_part_card,
  arrow: m.formats_part_arrow,
};

/** What differs between two maps: two versions, the journey as it is and as it should be, or before and after a table. */
export function DifferenceTable({ differences }: { differences: readonly Shown[] }) {
  return (
    <Table
      caption={m.formats_differences()}
      columns={[
        { key: "what", label: m.formats_what() },
        { key: "part", label: m.formats_part() },
        { key: "where", label: m.formats_where() },
        { key: "words", label: m.formats_words() },
      ]}
      rows={differences.map(({ kind, part, id, title, where, whereBefore, before, after }) => ({
        id: `${kind} ${part} ${id}`,
        cells: {
          what: <Badge tone={tones[kind]}>{kindWords[kind]()}</Badge>,
          part: <span className="text-quiet">{partWords[part]()}</span>,
          where: <Where now={named(where)} before={named(whereBefore)} />,
          words:
            before !== undefined && after !== undefined ? (
              <>
                <del className="block text-quiet" dir="auto">
                  {before}
                </del>
                <ins className="block no-underline" dir="auto">
                  {after}
                </ins>
              </>
            ) : (
              <span dir="auto">{title}</span>
            ),
        },
      }))}
    />
  );
}

const named = (places: readonly string[] | undefined) => places?.filter(Boolean).join(" · ") ?? "";

/** Step and lane of a card, the stage of a step; where it was moved from, if that is another. */
function Where({ now, before }: { now: string; before: string }) {
  if (!before || before === now) return <span dir="auto">{now}</span>;
  return (
    <>
      <del className="block text-quiet" dir="auto">
        {before}
      </del>
      <ins className="block no-underline" dir="auto">
        {now}
      </ins>
    </>
  );
}
