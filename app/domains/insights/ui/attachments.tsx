import { Paperclip } from "lucide-react";
import * as m from "#app/paraglide/messages.js";
import type { Table } from "../rendering/charts.ts";

export interface ShownAttachment {
  id: string;
  hash: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  preview: unknown;
}

/** Files beside a study: the first rows of a table, the first page of a paper, the picture of an image, and all of it to save. */
export function Attachments({ attachments }: { attachments: readonly ShownAttachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <section aria-labelledby="attachments" className="mt-12">
      <h2 id="attachments" className="font-serif text-2xl font-semibold">
        {m.insights_attachments()}
      </h2>
      <ul className="mt-4 grid gap-4">
        {attachments.map(({ id, hash, name, mediaType, size, preview }) => (
          <li key={id} className="rounded-xl border border-line bg-surface p-4">
            <p className="flex items-baseline gap-2.5">
              <Paperclip aria-hidden="true" className="size-4 shrink-0 self-center text-quiet" />
              <a href={`/files/${hash}`} className="font-medium text-accent underline underline-offset-2" dir="auto">
                {name}
              </a>
              <span className="text-sm text-quiet">{sizeWords(size)}</span>
            </p>
            {mediaType.startsWith("image/") && (
              <img src={`/files/${hash}`} alt={name} loading="lazy" className="mt-3 max-h-72 rounded-lg" />
            )}
            {isPage(preview) && (
              <a href={`/files/${hash}`} className="mt-3 inline-block">
                <img
                  src={`/files/${preview.page}`}
                  alt={m.insights_attachment_page({ name })}
                  width={preview.width}
                  height={preview.height}
                  loading="lazy"
                  className="max-h-96 w-auto rounded-lg border border-line"
                />
              </a>
            )}
            {isTable(preview) && <Rows name={name} table={preview} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FirstPage {
  page: string;
  width: number;
  height: number;
}

const isPage = (preview: unknown): preview is FirstPage =>
  typeof preview === "object" && preview !== null && "page" in preview && typeof preview.page === "string";

const isTable = (preview: unknown): preview is Table =>
  typeof preview === "object" && preview !== null && "head" in preview && "rows" in preview;

function Rows({ name, table }: { name: string; table: Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="relative mt-3 max-h-72 overflow-auto" tabIndex={0} aria-label={m.insights_attachment_rows({ name })}>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            {table.head.map((cell, place) => (
              <th key={`${cell}-${String(place)}`} scope="col" className="border-b border-edge px-3 py-1.5 text-start font-semibold">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={`${row[0]}-${String(line)}`}>
              {row.map((cell, place) => (
                <td key={`${cell}-${String(place)}`} className="border-b border-line px-3 py-1.5">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sizeWords(size: number): string {
  return size < 1_000_000
    ? m.insights_size_kb({ size: Math.max(1, Math.round(size / 1_000)) })
    : m.insights_size_mb({ size: Math.round(size / 100_000) / 10 });
}
