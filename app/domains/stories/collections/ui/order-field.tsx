import { ArrowDown, ArrowUp } from "lucide-react";
import { type ButtonHTMLAttributes, type MouseEvent, useEffect, useRef, useState } from "react";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { TextField } from "#app/ui/field.tsx";
import { type CollectionForm, collectionLimits, type Direction, moved, reordered } from "../collections.ts";

/** A place as its maker sees it: with the story's headline, or without one where the story is gone. */
export interface OrderPlace {
  readonly id: string;
  readonly headline?: string;
}

interface Props {
  form: { readonly id: string; readonly allErrors: Record<string, string[]> };
  /** How what is noted is looked through. */
  check: { about: { kind: string; id: string }; findings?: readonly ShownFinding[] };
  places: readonly OrderPlace[];
  values: CollectionForm;
  /** Called when the order changed, which no field says by itself. */
  changed: () => void;
}

/**
 * The stories in their order. What is sent is the order of the hidden fields. Without scripts each button saves the form and
 * moves one story; with them everything waits for "Save".
 */
export function OrderField({ form, check, places, values, changed }: Props) {
  const [order, setOrder] = useState<readonly string[]>(values.stories);
  const [removed, setRemoved] = useState<readonly string[]>(values.removed);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<string>();
  const byId = new Map(places.map((place) => [place.id, place]));
  const shown = reordered([...byId.keys()], order);
  // A button that moves with its row loses the focus in some browsers.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the order
  useEffect(() => {
    if (!pressed.current) return;
    list.current?.querySelector<HTMLElement>(`[value="${pressed.current}"]`)?.focus();
    pressed.current = undefined;
    changed();
  }, [order, removed]);

  function move(event: MouseEvent<HTMLButtonElement>, id: string, direction: Direction): void {
    event.preventDefault();
    const next = moved(shown, id, direction);
    pressed.current = `${direction}:${id}`;
    setOrder(next);
    setSaid(m.collections_moved({ title: titleOf(byId.get(id)), place: next.indexOf(id) + 1, count: next.length }));
  }

  function remove(event: MouseEvent<HTMLButtonElement>, id: string): void {
    event.preventDefault();
    pressed.current = `remove:${id}`;
    setRemoved(removed.includes(id) ? removed.filter((one) => one !== id) : [...removed, id]);
  }

  return (
    <section aria-labelledby="order" className="grid gap-4">
      <div>
        <h2 id="order" className="font-serif text-2xl font-semibold">
          {m.collections_order()}
        </h2>
        <p className="mt-1 text-sm text-quiet">{m.collections_notes_hint()}</p>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol ref={list} className="divide-y divide-line border-y border-line">
        {shown.map((id, place) => {
          const headline = titleOf(byId.get(id));
          const leaves = removed.includes(id);
          return (
            <li key={id} id={`story-${id}`} className="grid gap-3 py-5">
              <input type="hidden" name="stories" value={id} />
              {leaves && <input type="hidden" name="removed" value={id} />}
              <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
                <p
                  className={`min-w-0 flex-1 basis-60 font-serif text-xl font-semibold leading-snug ${leaves ? "text-quiet line-through" : ""}`}
                >
                  <span className="me-3 font-normal text-quiet tabular-nums">{place + 1}</span>
                  <span dir="auto">{headline}</span>
                </p>
                {leaves && <span className="text-sm text-quiet">{m.collections_leaves()}</span>}
                <div className="flex gap-1.5">
                  <IconButton
                    name="intent"
                    value={`up:${id}`}
                    aria-label={m.collections_up({ title: headline })}
                    aria-disabled={place === 0 || undefined}
                    onClick={(event) => move(event, id, "up")}
                  >
                    <ArrowUp aria-hidden="true" className="size-4.5" />
                  </IconButton>
                  <IconButton
                    name="intent"
                    value={`down:${id}`}
                    aria-label={m.collections_down({ title: headline })}
                    aria-disabled={place === shown.length - 1 || undefined}
                    onClick={(event) => move(event, id, "down")}
                  >
                    <ArrowDown aria-hidden="true" className="size-4.5" />
                  </IconButton>
                  <IconButton
                    name="intent"
                    value={`remove:${id}`}
                    aria-label={leaves ? m.collections_keep_named({ title: headline }) : m.collections_remove_named({ title: headline })}
                    onClick={(event) => remove(event, id)}
                  >
                    {leaves ? m.collections_keep() : m.collections_remove()}
                  </IconButton>
                </div>
              </div>
              <div className={leaves ? "hidden" : ""}>
                <Notes form={form} check={check} id={id} headline={headline} value={values.notes[id] ?? ""} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const titleOf = (place: OrderPlace | undefined) => place?.headline ?? m.collections_gone_place();

function IconButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="submit"
      className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-lg border border-edge/60 bg-raised px-3 text-sm font-semibold hover:border-ink hover:bg-sunken aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-quiet"
      {...props}
    />
  );
}

function Notes({ form, check, id, headline, value }: Pick<Props, "form" | "check"> & { id: string; headline: string; value: string }) {
  const name = `notes.${id}`;
  const fieldId = `${form.id}-${name}`;
  const field = {
    id: fieldId,
    errorId: `${fieldId}-error`,
    descriptionId: `${fieldId}-description`,
    name,
    formId: form.id,
    defaultValue: value,
    errors: form.allErrors[name],
  };
  return (
    <div className="grid gap-2">
      <TextField
        field={field}
        label={m.collections_notes_for({ title: headline })}
        multiline
        rows={2}
        maxLength={collectionLimits.notes}
        optional
      />
      <FindingsBeside field={field} {...check} />
    </div>
  );
}
