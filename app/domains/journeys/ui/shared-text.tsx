import { type ChangeEvent, type RefObject, useContext, useId, useLayoutEffect, useRef } from "react";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { controlClass } from "#app/ui/field.tsx";
import { numberFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import { useToast } from "#app/ui/toast.tsx";
import { LostWordsContext } from "./lost-words.tsx";
import { carried, type SharedWords } from "./shared-words.ts";

interface Props {
  label: string;
  value: string;
  /** The letters themselves, where they are merged; what is only replaced as a whole has none. */
  words?: SharedWords | undefined;
  /** `before`: what the field said. `caret`: where one is in the new words. */
  onWrite(value: string, before: string, caret: number): void;
  onFocus?(): void;
  multiline?: boolean;
  maxLength: number;
  disabled?: boolean;
}

/** A field that others write into as well: what they write moves the caret, it does not throw it to the end. */
export function SharedText({ label, value, words, onWrite, onFocus, multiline = false, maxLength, disabled }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const shared = useSharedField(field, value, words);
  const common = {
    ref: field,
    id,
    defaultValue: value,
    maxLength,
    disabled,
    dir: "auto",
    onFocus,
    "data-of-map": true,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => shared.typed(event.target, onWrite),
    className: controlClass,
  } as const;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {multiline ? <textarea rows={3} {...common} /> : <input type="text" {...common} />}
      {!disabled && <FindingsBeside field={{ id, name: "text" }} />}
    </div>
  );
}

type Field = HTMLTextAreaElement | HTMLInputElement;

/**
 * Puts what others write into the field, letter by letter as it is shown; the caret stays at the letters where it is. `typed` gives
 * what the field said before, and where the caret is: what somebody means is the difference, at that place.
 */
export function useSharedField(field: RefObject<Field>, value: string, words?: SharedWords) {
  const last = useRef(value);
  const typing = useRef(false);
  const dirty = useRef(false);
  const lose = useContext(LostWordsContext);
  const say = useToast();
  const { locale } = useReader();
  // A field in which nobody has typed is told by React as well: what it said until then is over all the same.
  useLayoutEffect(() => {
    const element = field.current;
    if (!words && element && (element.value !== value || last.current !== value)) {
      last.current = value;
      show(element, value, (place) => shifted(element.value, value, place));
    }
  }, [field, value, words]);
  useLayoutEffect(() => {
    const showNow = (carry: (before: string, now: string, place: number) => number) => {
      const [element, now] = [field.current, words?.said()];
      if (typing.current || !element || now === undefined) return;
      const before = element.value;
      last.current = now;
      if (before !== now) show(element, now, (place) => carry(before, now, place));
    };
    showNow(shifted);
    return words?.listen((change) => showNow(change ? (_before, _now, place) => carried(change, place) : shifted));
  }, [field, words]);
  useLayoutEffect(() => {
    const element = field.current;
    return () => {
      const writes = dirty.current && document.activeElement === element;
      // Gone with what it stood on, or not taken any more.
      if (writes && element?.value && words && words.said() !== element.value) lose(element.value);
    };
  }, [field, words, lose]);
  return {
    typed(element: Field, onWrite: Props["onWrite"]): void {
      dirty.current = true;
      // Of what is pasted, the browser leaves out the rest without a word.
      if (element.maxLength > 0 && element.value.length >= element.maxLength && last.current.length < element.maxLength)
        say(m.journeys_no_more_fits({ count: numberFormat(locale).format(element.maxLength) }));
      const before = last.current;
      last.current = element.value;
      // What one writes oneself stands in the field already.
      typing.current = true;
      onWrite(element.value, before, element.selectionStart ?? element.value.length);
      typing.current = false;
    },
  };
}

function show(element: Field, text: string, carry: (place: number) => number): void {
  const [caret, end] = [carry(element.selectionStart ?? 0), carry(element.selectionEnd ?? 0)];
  element.value = text;
  if (document.activeElement === element) element.setSelectionRange(caret, end);
  // What looks at the words while they are typed looks at these as well. React knows the value already and writes nothing.
  element.dispatchEvent(new Event("input"));
}

/** Where a place in the old text is in the new one, where nobody says what has changed. */
function shifted(old: string, now: string, place: number): number {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  return place <= start ? place : Math.max(start, place + now.length - old.length);
}
