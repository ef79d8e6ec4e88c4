import * as m from "#app/paraglide/messages.js";
import { dateFormat, numberFormat } from "#app/ui/formats.ts";
import { EmptyState, Notice, Section } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Ours } from "../importing/mapping.ts";
import type { Preview } from "../importing/previewing.server.ts";
import { formatShort, reasonText } from "../importing/reasons.ts";
import { isUntitled } from "../stories.ts";
import { channelWord, pleasureWord } from "../words.ts";
import { ImportCounts } from "./import-counts.tsx";
import { MarkedText } from "./import-marked.tsx";
import { KindMark } from "./kind-mark.tsx";

export function ImportPreview({ preview, ours }: { preview: Preview; ours: Ours }) {
  const write = numberFormat(useReader().locale);
  const { rows, whole, taken, repeated, skipped, refused, stories, left, reasons } = preview;
  return (
    <>
      <ImportCounts
        counts={[
          { label: m.import_count_taken(), count: taken, tone: "success" },
          { label: m.import_count_repeated(), count: repeated },
          { label: m.import_count_skipped(), count: skipped },
          { label: m.import_count_refused(), count: refused, tone: "danger" },
        ]}
      />
      {!whole && <p className="mt-3 text-sm text-quiet">{m.import_preview_partial({ rows: write.format(rows) })}</p>}
      <Remarks preview={preview} />
      {preview.personal.rows > 0 && <Personal {...preview.personal} />}
      <Section title={m.import_preview_stories()}>
        {stories.length === 0 ? (
          <EmptyState title={m.import_preview_none_title()} text={m.import_preview_none_text()} />
        ) : (
          <ol className="divide-y divide-line rounded-xl border border-line bg-surface">
            {stories.map((one) => (
              <PreviewedStory key={one.line} {...one} ours={ours} />
            ))}
          </ol>
        )}
      </Section>
      {reasons.length > 0 && (
        <Section title={m.import_preview_reasons()}>
          <Table
            caption={m.import_preview_reasons_table()}
            columns={[
              { key: "reason", label: m.import_preview_reason() },
              { key: "rows", label: m.import_preview_rows(), align: "end" },
              { key: "line", label: m.import_preview_first_line(), align: "end" },
            ]}
            rows={reasons.map(({ reason, line, count }) => ({
              id: `${reason.code}-${line}`,
              cells: { reason: <span dir="auto">{reasonText(reason)}</span>, rows: write.format(count), line: write.format(line) },
            }))}
          />
          <h3 className="mb-3 mt-6 font-semibold">{m.import_preview_left()}</h3>
          <Table
            caption={m.import_preview_left()}
            columns={[
              { key: "line", label: m.import_report_line(), align: "end" },
              { key: "reason", label: m.import_preview_reason() },
              { key: "row", label: m.import_preview_row() },
            ]}
            rows={left.map(({ line, reason, cells }) => ({
              id: `${line}-${reason.code}`,
              cells: {
                line: write.format(line),
                reason: <span dir="auto">{reasonText(reason)}</span>,
                row: (
                  <span dir="auto" className="text-sm text-quiet wrap-anywhere">
                    {cells}
                  </span>
                ),
              },
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Remarks({ preview: { formats, ambiguous, leftEmpty } }: { preview: Preview }) {
  const write = numberFormat(useReader().locale);
  return (
    <div className="mt-4 grid gap-3">
      {ambiguous > 0 && (
        <Notice tone="warning">
          <p>{m.import_preview_ambiguous({ count: ambiguous, shown: write.format(ambiguous) })}</p>
        </Notice>
      )}
      {leftEmpty > 0 && (
        <Notice tone="info">
          <p>{m.import_preview_left_empty({ count: leftEmpty, shown: write.format(leftEmpty) })}</p>
        </Notice>
      )}
      {formats.length > 0 && (
        <p className="text-sm text-quiet">
          {m.import_preview_formats()}:{" "}
          {formats
            .map(({ format, count }) => m.import_preview_format({ format: formatShort(format), count: write.format(count) }))
            .join("; ")}
        </p>
      )}
    </div>
  );
}

/** What was found in the first rows tells what to expect of all. */
function Personal({ rows, of }: Preview["personal"]) {
  const write = numberFormat(useReader().locale);
  return (
    <div className="mt-4">
      <Notice tone="warning" title={m.import_preview_personal({ count: rows, shown: write.format(rows), of: write.format(of) })}>
        <p>{m.import_preview_personal_text()}</p>
      </Notice>
    </div>
  );
}

function PreviewedStory({ line, story, marked, ours }: Preview["stories"][number] & { ours: Ours }) {
  const { locale } = useReader();
  const day = dateFormat(locale, "UTC", "date");
  const facts = [
    story.toldOn ? day.format(new Date(`${story.toldOn}T12:00:00Z`)) : m.import_preview_now(),
    story.channel && channelWord(story.channel),
    ours.sites.find(({ id }) => id === story.siteId)?.name,
    ...story.departmentIds.map((id) => ours.departments.find((department) => department.id === id)?.name),
    story.pleasure === null ? undefined : `${pleasureWord(story.pleasure)} (${story.pleasure})`,
  ];
  return (
    <li className="grid gap-1 px-4 py-4 sm:px-6">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-quiet">
        <span>{m.import_preview_line({ line })}</span>
        <KindMark kind={story.kind} />
        <span dir="auto">{facts.filter(Boolean).join(" · ")}</span>
      </p>
      {!isUntitled(story) && (
        <p dir="auto" className="font-serif text-lg font-semibold">
          <MarkedText parts={marked.title} />
        </p>
      )}
      {story.sketch && (
        <p dir="auto" className="font-serif italic text-quiet">
          <MarkedText parts={marked.sketch} />
        </p>
      )}
      {(["before", "happened", "after", "asks"] as const).map(
        (field) =>
          story[field] && (
            <p key={field} dir="auto" className="line-clamp-4 whitespace-pre-line font-serif leading-relaxed wrap-anywhere">
              <MarkedText parts={marked[field]} />
            </p>
          ),
      )}
    </li>
  );
}
