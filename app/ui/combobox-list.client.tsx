/** The searchable half of the combobox: heavy, so it is loaded after the page and never on the server. */
import { useMemo, useRef, useState } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components/ComboBox";
import { I18nProvider } from "react-aria-components/I18nProvider";
import * as m from "#app/paraglide/messages.js";
import { Chevron } from "./chevron.tsx";
import { controlClass, type Option } from "./field.tsx";
import { useReader } from "./reader.tsx";

export interface SearchableListProps {
  id: string;
  name: string;
  form: string;
  required?: boolean;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
  labelId: string;
  options: readonly Option[];
  /** The value chosen before. */
  start: string;
  /** The choice of nothing, where that is a choice. */
  clearLabel?: string;
  placeholder?: string;
  disabled?: boolean;
}

export function SearchableList({ options, start, clearLabel, placeholder, labelId, disabled, ...control }: SearchableListProps) {
  const { locale } = useReader();
  const [chosen, setChosen] = useState<string | null>(start || null);
  const search = useRef<HTMLInputElement>(null);
  const items = useMemo(() => options.map((option) => ({ id: option.value, ...option })), [options]);
  const invalid = control["aria-invalid"];
  return (
    <I18nProvider locale={locale}>
      {/* What is posted. Whoever looks for the field by its name, to take somebody to what is wrong with it, comes to the one to search in. */}
      <input
        name={control.name}
        form={control.form}
        value={chosen ?? ""}
        disabled={disabled}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
        autoComplete="off"
        className="sr-only"
        onFocus={() => search.current?.focus()}
      />
      <ComboBox
        aria-labelledby={labelId}
        aria-describedby={control["aria-describedby"]}
        defaultItems={items}
        selectedKey={chosen}
        onSelectionChange={(key) => setChosen(key === null ? null : String(key))}
        isDisabled={disabled}
        isInvalid={invalid}
        allowsEmptyCollection
      >
        <div className="relative">
          <Input ref={search} id={control.id} placeholder={placeholder} aria-invalid={invalid} className={`${controlClass} pe-20`} />
          {chosen !== null && clearLabel !== undefined && (
            <Button
              slot={null}
              aria-label={m.ui_clear()}
              onPress={() => setChosen(null)}
              className="absolute end-10 top-1/2 grid size-9 -translate-y-1/2 place-items-center rounded-md text-quiet hover:bg-sunken"
            >
              <span aria-hidden="true">✕</span>
            </Button>
          )}
          <Button className="absolute end-1 top-1/2 grid size-9 -translate-y-1/2 place-items-center rounded-md text-quiet hover:bg-sunken">
            <Chevron />
          </Button>
        </div>
        <Popover className="w-(--trigger-width) overflow-auto rounded-xl border border-line bg-raised p-1.5 text-ink shadow-float">
          <ListBox className="outline-none" renderEmptyState={() => <p className="px-3 py-2 text-quiet">{m.ui_nothing_found()}</p>}>
            {(item: Option & { id: string }) => (
              <ListBoxItem
                textValue={item.label}
                className="flex min-h-10 cursor-pointer items-center justify-between gap-3 rounded-lg px-3 py-2 outline-none data-focused:bg-accent-soft data-selected:font-semibold data-selected:text-accent"
              >
                {({ isSelected }) => (
                  <>
                    <span>
                      {item.label}
                      {item.hint && <span className="block text-sm font-normal text-quiet">{item.hint}</span>}
                    </span>
                    {isSelected && <span aria-hidden="true">✓</span>}
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}
