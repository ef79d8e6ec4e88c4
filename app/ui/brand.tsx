import * as m from "#app/paraglide/messages.js";

/** Two shapes side by side that make one door. */
export function Mark({ className = "" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={className}>
      <path d="M15 3v25H4a1 1 0 0 1-1-1V15A12 12 0 0 1 15 3Z" className="fill-accent" />
      <path d="M17 9a12 12 0 0 1 12 12v6a1 1 0 0 1-1 1H17Z" className="fill-brand" />
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
