import { type ReactNode, useId, useState } from "react";
import { Button } from "#app/ui/button.tsx";

/**
 * A list to choose from and a button that does it: by keyboard some browsers choose with each arrow, and nothing must come of
 * looking through a list.
 */
export function ChooseThen({
  label,
  labelHidden = false,
  options,
  does,
  onDo,
}: {
  label: string;
  /** Where the button says it as well. */
  labelHidden?: boolean;
  options: readonly { readonly value: string; readonly label: string }[];
  does: ReactNode;
  onDo(value: string): void;
}) {
  const id = useId();
  const [chosen, setChosen] = useState("");
  const value = options.some((option) => option.value === chosen) ? chosen : (options[0]?.value ?? "");
  if (options.length === 0) return null;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className={labelHidden ? "sr-only" : "text-sm font-semibold"}>
        {label}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <select
          id={id}
          value={value}
          onChange={(event) => setChosen(event.target.value)}
          className="min-h-9 min-w-0 flex-1 rounded-lg border border-edge bg-raised px-3 text-sm"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Button type="button" tone="quiet" small onClick={() => onDo(value)}>
          {does}
        </Button>
      </div>
    </div>
  );
}
