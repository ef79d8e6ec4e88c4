import { Form } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { NativeSelect, type Option } from "#app/ui/field.tsx";

interface Props {
  label: string;
  name: string;
  options: readonly Option[];
  chosen: string | null;
  emptyLabel?: string;
  children?: ReactNode;
}

/** One choice that stands in the address. */
export function ChoiceForm({ label, name, options, chosen, emptyLabel, children }: Props) {
  const id = useId();
  return (
    <Form method="get" className="mb-8 flex flex-wrap items-end gap-x-3 gap-y-3 print:hidden">
      <div className="grid w-full gap-1 sm:w-80">
        <label htmlFor={id} className="text-sm font-semibold">
          {label}
        </label>
        <NativeSelect key={chosen} id={id} name={name} start={chosen ?? ""} options={options} emptyLabel={emptyLabel} />
      </div>
      {children}
      <Button tone="quiet">{m.impact_show()}</Button>
    </Form>
  );
}
