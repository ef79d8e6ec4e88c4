import * as m from "#app/paraglide/messages.js";

/** Two people side by side, seen from behind. */
export function Mark({ className = "" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={className}>
      <path d="M3 27V10a6 6 0 0 1 12 0v17a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1Z" className="fill-accent" />
      <path d="M17 27V16a6 6 0 0 1 12 0v11a1 1 0 0 1-1 1H18a1 1 0 0 1-1-1Z" className="fill-brand" />
    </svg>
  );
}

export function Brand() {
  return (
    <span className="flex items-center gap-2.5">
      <Mark className="size-8" />
      <span className="font-serif text-xl font-semibold tracking-tight">{m.shell_name()}</span>
    </span>
  );
}
