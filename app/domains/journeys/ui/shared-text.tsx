import { type ChangeEvent, type RefObject, useId, useLayoutEffect, useRef } from "react";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { controlClass } from "#app/ui/field.tsx";

interface Props {
  label: string;
  value: string;
  /** `before`: what the field said, which may lack what others have written meanwhile. */
  onWrite(value: string, before: string): void;
  onFocus?(): void;
  multiline?: boolean;
  maxLength: number;
  disabled?: boolean;
}

/** A field that others write into as well: what they write moves the caret, it does not throw it to the end. */
export function SharedText({ label, value, onWrite, onFocus, multiline = false, maxLength, disabled }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const shared = useSharedField(field, value);
  const common = {
    ref: field,
    id,
    defaultValue: value,
    maxLength,
    disabled,
    dir: "auto",
    onFocus,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onWrite(event.target.value, shared.before(event.target.value)),
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

/**
 * Puts what others write into the field; the caret stays at the letters where it is. Gives what the field said before somebody
 * typed: what they mean is the difference to that, whatever others have written meanwhile.
 */
export function useSharedField(field: RefObject<HTMLTextAreaElement | HTMLInputElement>, value: string) {
  const last = useRef(value);
  useLayoutEffect(() => {
    const element = field.current;
    // A field in which nobody has typed is told by React as well: what it said until then is over all the same.
    if (!element || (element.value === value && last.current === value)) return;
    const [old, caret, end] = [element.value, element.selectionStart ?? 0, element.selectionEnd ?? 0];
    element.value = value;
    last.current = value;
    if (document.activeElement === element) element.setSelectionRange(shifted(old, value, caret), shifted(old, value, end));
    // What looks at the words while they are typed looks at these as well. React knows the value already and writes nothing.
    element.dispatchEvent(new Event("input"));
  }, [field, value]);
  return {
    /** What the field said until now; from here on it says this. */
    before(now: string): string {
      const before = last.current;
      last.current = now;
      return before;
    },
  };
}

/** Where a place in the old text is in the new one. */
function shifted(old: string, now: string, place: number): number {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  return place <= start ? place : Math.max(start, place + now.length - old.length);
}
