import { useEffect, useId, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { controlClass } from "#app/ui/field.tsx";
import { readNumber } from "#app/ui/read-number.ts";
import { useReader } from "#app/ui/reader.tsx";
import { type Card, type Figure, longestTitle, longestUnit } from "../board/map.ts";
import type { PanelProps } from "./panel.tsx";
import { SharedText } from "./shared-text.tsx";

/** A number with its unit, day and source. */
export function FigureFields({ card, mayEdit, edit }: { card: Card; mayEdit: boolean; edit: PanelProps["edit"] }) {
  const figure = card.figure ?? { value: 0, unit: "", on: null, source: "" };
  const set = (change: Partial<Figure>) => edit({ do: "set-card", id: card.id, figure: { ...figure, ...change } });
  const dayId = useId();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <ValueField
        value={card.figure?.value}
        disabled={!mayEdit}
        // A unit, day or source without a number says nothing of what it is about.
        needed={figure.unit !== "" || figure.on !== null || figure.source !== ""}
        onValue={(value) => (value === undefined ? edit({ do: "set-card", id: card.id, figure: null }) : set({ value }))}
      />
      <SharedText
        label={m.journeys_figure_unit()}
        value={figure.unit}
        maxLength={longestUnit}
        disabled={!mayEdit}
        onWrite={(unit) => set({ unit })}
      />
      <div className="grid content-start gap-1">
        <label htmlFor={dayId} className="text-sm font-semibold">
          {m.journeys_figure_on()}
        </label>
        <input
          id={dayId}
          type="date"
          value={figure.on ?? ""}
          disabled={!mayEdit}
          onChange={(event) => set({ on: event.target.value || null })}
          className="min-h-11 rounded-lg border border-edge bg-raised px-3"
        />
      </div>
      <SharedText
        label={m.journeys_figure_source()}
        value={figure.source}
        maxLength={longestTitle}
        disabled={!mayEdit}
        onWrite={(source) => set({ source })}
      />
    </div>
  );
}

interface ValueProps {
  value: number | undefined;
  needed: boolean;
  disabled: boolean;
  /** Undefined where the field was emptied. */
  onValue(value: number | undefined): void;
}

/** Taken while it is typed; what cannot be read stays in the field and is said when one leaves it. */
function ValueField({ value, needed, disabled, onValue }: ValueProps) {
  const { locale } = useReader();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [mistake, setMistake] = useState<string>();
  const shown = value === undefined ? "" : written(locale, value);
  useEffect(() => {
    const element = field.current;
    // Not under somebody's hands: "0.0" is on its way to "0.05".
    if (element && element !== document.activeElement && !mistake) element.value = shown;
  }, [shown, mistake]);
  const take = (text: string) => {
    const read = readNumber(locale, text);
    if (read !== undefined) onValue(read);
    else if (text.trim() === "" && !needed && value !== undefined) onValue(undefined);
    return read;
  };
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {m.journeys_figure_value()}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="decimal"
        maxLength={30}
        defaultValue={shown}
        disabled={disabled}
        aria-invalid={mistake ? true : undefined}
        aria-describedby={mistake ? `${id}-mistake` : undefined}
        data-of-map
        onChange={(event) => {
          take(event.target.value);
          setMistake(undefined);
        }}
        onBlur={(event) => {
          const text = event.target.value;
          const read = readNumber(locale, text);
          if (read !== undefined) event.target.value = written(locale, read);
          else if (text.trim() !== "") setMistake(m.journeys_figure_no_number({ example: written(locale, 1234.5) }));
          else if (needed) setMistake(m.journeys_figure_needs_number());
        }}
        className={controlClass}
      />
      {mistake && (
        <p id={`${id}-mistake`} className="text-sm font-medium text-danger">
          {mistake}
        </p>
      )}
    </div>
  );
}

const written = (locale: string, value: number) =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 12, numberingSystem: "latn" }).format(value);
