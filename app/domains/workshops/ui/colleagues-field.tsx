import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { controlClass, controlProps, type FieldProps, Labelled } from "#app/ui/field.tsx";

interface Colleagues {
  readonly q: string;
  readonly people: readonly { id: string; name: string; department: string | null }[];
}

const pause = 150;

/** The line that is being written, and where it stands. */
function lineAt({ value, selectionStart }: HTMLTextAreaElement) {
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const end = value.indexOf("\n", selectionStart);
  return { start, end: end < 0 ? value.length : end, text: value.slice(start, selectionStart).trim() };
}

/** Several colleagues, each on a line: names, or the addresses they sign in with. Once scripts run, those are offered whose names begin as typed. */
export function ColleaguesField({ rows, ...props }: FieldProps & { rows: number }) {
  const { field } = props;
  const { load, data } = useFetcher<Colleagues>();
  const [typed, setTyped] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const { key, ...control } = controlProps(field, props.hint !== undefined);
  const asks = typed.length >= 2 && !typed.includes("@");
  useEffect(() => {
    if (!asks) return;
    const timer = setTimeout(() => load(`/comments/people?${new URLSearchParams({ q: typed })}`), pause);
    return () => clearTimeout(timer);
  }, [asks, typed, load]);
  const found = asks && data && typed.toLowerCase().startsWith(data.q.toLowerCase()) ? data.people : [];
  const offered = found.filter(({ name }) => name !== typed);

  function choose(name: string): void {
    const text = area.current;
    if (!text) return;
    const { start, end } = lineAt(text);
    text.setRangeText(`${name}\n`, start, end, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
    setTyped("");
  }

  return (
    <Labelled {...props}>
      <textarea
        key={key}
        {...control}
        ref={area}
        rows={rows}
        dir="auto"
        autoComplete="off"
        defaultValue={field.defaultValue}
        onChange={(event) => setTyped(lineAt(event.currentTarget).text)}
        className={`${controlClass} field-sizing-content max-h-[70vh] leading-relaxed`}
        style={{ minHeight: `${rows * 1.7}rem` }}
      />
      <p role="status" className="sr-only">
        {offered.length > 0 && m.workshops_colleagues_found({ count: offered.length })}
      </p>
      {offered.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {offered.map(({ id, name, department }) => (
            <li key={id}>
              <Button type="button" tone="quiet" small onClick={() => choose(name)}>
                <bdi>{[name, department].filter(Boolean).join(" · ")}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Labelled>
  );
}
