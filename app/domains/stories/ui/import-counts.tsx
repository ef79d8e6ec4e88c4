import { numberFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";

/** Figures beside each other, each with what it counts. */
export function ImportCounts({ counts }: { counts: readonly { label: string; count: number; tone?: "success" | "warning" | "danger" }[] }) {
  const write = numberFormat(useReader().locale);
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
      {counts.map(({ label, count, tone }) => (
        <div key={label} className="flex flex-col-reverse justify-end rounded-xl border border-line bg-surface px-4 py-3">
          <dt className="text-sm text-quiet">{label}</dt>
          <dd className={`font-serif text-3xl tabular-nums ${count > 0 && tone ? toneClass[tone] : ""}`}>{write.format(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

const toneClass = { success: "text-success", warning: "text-warning", danger: "text-danger" };
