import * as m from "#app/paraglide/messages.js";
import { Prose } from "#app/ui/prose.tsx";
import type { FindingCard } from "../findings.queries.server.ts";
import type { Block, ShownChart } from "../rendering/markdown.server.ts";
import { QuotedFinding } from "./quoted-finding.tsx";

interface Props {
  blocks: readonly Block[];
  cards: ReadonlyMap<string, FindingCard>;
  /** Whoever may write it sees why a chart cannot be drawn. */
  curating: boolean;
}

/** The body of a study, block by block. */
export function Blocks({ blocks, cards, curating }: Props) {
  return (
    <div className="study-body">
      {blocks.map((block, place) => {
        const key = `${block.kind}-${place}`;
        if (block.kind === "html") return <Prose key={key} html={block.html} />;
        if (block.kind === "finding") return <QuotedFinding key={key} card={cards.get(block.id)} />;
        return <ChartFigure key={key} chart={block.chart} curating={curating} />;
      })}
    </div>
  );
}

/** A chart with its figures; where it cannot be drawn, the figures alone. */
export function ChartFigure({ chart, curating }: { chart: ShownChart; curating: boolean }) {
  const { id, title, unit, svg, problem, table } = chart;
  return (
    <figure id={id ? `chart-${id}` : undefined} className="my-9 scroll-mt-20">
      {title && (
        <figcaption className="mb-3 font-semibold" dir="auto">
          {title}
        </figcaption>
      )}
      {problem && curating && <p className="mb-3 rounded-lg bg-warning-soft px-4 py-3 text-sm">{m.insights_chart_problem({ problem })}</p>}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the server, every word in it escaped */}
      {svg && <div dangerouslySetInnerHTML={{ __html: svg }} />}
      {table.rows.length > 0 &&
        (svg ? (
          <details className="mt-3">
            <summary className="inline-flex min-h-9 items-center text-sm font-medium text-accent underline underline-offset-2">
              {m.insights_chart_table()}
            </summary>
            <Figures title={title} unit={unit} table={table} />
          </details>
        ) : (
          <Figures title={title} unit={unit} table={table} />
        ))}
    </figure>
  );
}

function Figures({ title, unit, table }: { title: string; unit: string; table: ShownChart["table"] }) {
  const name = unit && unit !== "%" ? `${title} (${unit})` : title;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="relative mt-2 overflow-x-auto" tabIndex={0} aria-label={name || m.insights_table()}>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            {table.head.map((cell, place) => (
              <th key={`${cell}-${String(place)}`} scope="col" className="border-b border-edge px-3 py-2 text-start font-semibold">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={`${row[0]}-${String(line)}`}>
              {row.map((cell, place) => {
                const key = `${String(place)}`;
                if (place > 0)
                  return (
                    <td key={key} className="border-b border-line px-3 py-2 tabular-nums">
                      {cell || "–"}
                    </td>
                  );
                return (
                  <th key={key} scope="row" className="border-b border-line px-3 py-2 text-start font-medium">
                    {cell}
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
