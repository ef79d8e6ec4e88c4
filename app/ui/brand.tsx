import * as m from "#app/paraglide/messages.js";

/** Two shapes side by side, leaning towards each other. */
export function Mark({ className = "" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={className}>
      <path d="M4 27V13.5a7 7 0 0 1 14 0V27a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1Z" className="fill-accent" />
      <path d="M20 27V14.6a8.9 8.9 0 0 0-.9-3.9A5.5 5.5 0 0 1 28 15.2V27a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1Z" className="fill-brand" />
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
