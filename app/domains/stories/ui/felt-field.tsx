import { useEffect, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import { type FormField, RangeField, type RangeFieldProps } from "#app/ui/field.tsx";

interface Props extends RangeFieldProps {
  /** Which sliders say nothing. */
  unsure: FormField;
}

/** A slider that says nothing until somebody moves it, or takes away the tick below it: where it stands at first is no feeling. */
export function FeltField({ unsure, ...range }: Props) {
  const { name } = range.field;
  const part = useRef<HTMLDivElement>(null);
  const tick = useRef<HTMLInputElement>(null);
  const sayItCounts = () => {
    if (tick.current) tick.current.checked = false;
  };
  useEffect(() => {
    const slider = part.current?.querySelector<HTMLInputElement>("input[type=range]");
    // Moved before the scripts came.
    if (slider && slider.value !== slider.defaultValue && tick.current) tick.current.checked = false;
  }, []);
  const chosen = unsure.defaultOptions ?? [];
  return (
    <div
      ref={part}
      className="grid gap-2 has-[input[name=unsure]:checked]:[&_input[type=range]]:opacity-35 has-[input[name=unsure]:checked]:[&_output]:invisible"
    >
      <div onInput={sayItCounts}>
        <RangeField {...range} />
      </div>
      <label className="inline-flex min-h-8 items-center gap-2.5 justify-self-start text-sm">
        <input
          key={unsure.key}
          ref={tick}
          type="checkbox"
          name={unsure.name}
          form={unsure.formId}
          value={name}
          // "on" is how drafts from before say that neither slider counts.
          defaultChecked={chosen.includes(name) || chosen.includes("on")}
          className="size-5 shrink-0"
        />
        {m.stories_field_unsure()}
      </label>
    </div>
  );
}
