import type { Marked } from "../importing/waiting-view.server.ts";

/** A text with marks where something was found. */
export function MarkedText({ parts }: { parts: readonly Marked[] }) {
  return parts.map(({ text, kind }, place) =>
    kind ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text
      <mark key={place} className="rounded bg-warning-soft px-0.5 text-ink underline decoration-warning decoration-2 underline-offset-4">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
