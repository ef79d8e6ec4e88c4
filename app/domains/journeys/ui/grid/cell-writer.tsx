import { type KeyboardEvent, useEffect, useRef } from "react";
import { useSharedField } from "../shared-text.tsx";
import type { SharedWords } from "../shared-words.ts";

interface Props {
  label: string;
  value: string;
  words?: SharedWords | undefined;
  maxLength: number;
  multiline: boolean;
  onWrite(text: string, before: string, caret: number): void;
  /** `next`: a step further, as Tab leads; `panel`: to everything else; `left`: somebody is elsewhere already. */
  onDone(to: "stay" | "next" | "previous" | "panel" | "left", said: string): void;
}

/** Writing in the grid itself: Enter and Escape are done, Shift and Enter begins a line, Tab goes on to the next cell, F2 to the panel. */
export function CellWriter({ label, value, words, maxLength, multiline, onWrite, onDone }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const shared = useSharedField(field, value, words);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    grow(element);
  }, []);
  function end(to: Parameters<Props["onDone"]>[0]): void {
    if (done.current) return;
    done.current = true;
    onDone(to, field.current?.value ?? value);
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // The arrow keys, and all others, belong to the text.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" || (event.key === "Enter" && !(multiline && event.shiftKey))) end("stay");
    else if (event.key === "Tab") end(event.shiftKey ? "previous" : "next");
    else if (event.key === "F2") end("panel");
    else return;
    event.preventDefault();
  }
  return (
    <textarea
      ref={field}
      aria-label={label}
      defaultValue={value}
      maxLength={maxLength}
      rows={1}
      dir="auto"
      data-of-map
      onChange={(event) => {
        grow(event.target);
        shared.typed(event.target, onWrite);
      }}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => end("left")}
      className="absolute start-0 top-0 z-40 max-h-72 min-h-full w-full resize-none rounded-lg border-2 border-accent bg-raised px-3 py-2 font-normal shadow-float outline-none"
    />
  );
}

function grow(element: HTMLTextAreaElement): void {
  element.style.height = "auto";
  element.style.height = `${element.scrollHeight + 4}px`;
}
