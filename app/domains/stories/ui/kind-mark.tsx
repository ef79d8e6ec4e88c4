import type { StoryKind } from "../stories.ts";
import { kindWord } from "../words.ts";

const lines: Record<StoryKind, string> = {
  struggle: "M1.5 8.5 5 3l3 9 3-9 3.5 5.5",
  delight: "M1.5 4.5C3.5 13.5 12.5 13.5 14.5 4.5",
  mixed: "M1.5 8C3.5 2.5 6 2.5 8 8s4.5 5.5 6.5 0",
};

const colours: Record<StoryKind, string> = { struggle: "text-struggle", delight: "text-delight", mixed: "text-mixed" };

/** A story's kind as a word, a colour and a line that jags, lifts or waves. */
export function KindMark({ kind, large = false }: { kind: StoryKind; large?: boolean }) {
  return (
    <span className={`inline-flex items-center gap-1.5 font-semibold ${colours[kind]} ${large ? "text-base" : "text-sm"}`}>
      <KindLine kind={kind} className={large ? "size-5" : "size-4"} />
      {kindWord(kind)}
    </span>
  );
}

export function KindLine({ kind, className }: { kind: StoryKind; className: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={`shrink-0 ${className}`} fill="none" stroke="currentColor">
      <path d={lines[kind]} strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
