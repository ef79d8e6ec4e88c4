import { Form, useSubmit } from "@remix-run/react";
import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { longestTyped } from "../search.ts";

interface Props {
  typed: string;
  /** Names and values that go on with it. */
  hidden: readonly (readonly [name: string, value: string])[];
  action?: string;
}

/** Long enough for the next letter of somebody who types slowly. */
const pauseMs = 300;

/** Asks by its button; with scripts also after a pause in typing, without leaving the field. */
export function SearchField({ typed, hidden, action = "/search" }: Props) {
  const submit = useSubmit();
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useEffect(() => {
    // The address was changed by something else than typing here: going back, a link.
    if (field.current && document.activeElement !== field.current) field.current.value = typed;
  }, [typed]);
  return (
    <Form
      role="search"
      action={action}
      className="flex gap-2"
      onSubmit={() => clearTimeout(waiting.current)}
      onInput={({ currentTarget }) => {
        clearTimeout(waiting.current);
        waiting.current = setTimeout(() => submit(currentTarget, { replace: true, preventScrollReset: true }), pauseMs);
      }}
    >
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="search" className="sr-only">
        {m.search_field()}
      </label>
      <input
        ref={field}
        id="search"
        type="search"
        name="q"
        defaultValue={typed}
        maxLength={longestTyped}
        autoComplete="off"
        spellCheck="false"
        enterKeyHint="search"
        placeholder={m.search_placeholder()}
        dir="auto"
        className="min-h-12 min-w-0 grow rounded-xl border border-edge bg-surface px-4 text-lg"
      />
      <div className="grid shrink-0">
        <Button>
          <Search aria-hidden="true" className="size-4" />
          <span className="max-sm:sr-only">{m.search_button()}</span>
        </Button>
      </div>
    </Form>
  );
}
