import { type ComponentType, useEffect, useRef, useState } from "react";
import type { SearchableListProps } from "./combobox-list.client.tsx";
import { controlProps, type FieldProps, Labelled, NativeSelect, type Option } from "./field.tsx";

interface ComboboxFieldProps extends FieldProps {
  options: readonly Option[];
  emptyLabel?: string;
  placeholder?: string;
}

/**
 * A choice from a long list. It begins as a native select and becomes a field to search in once that has loaded;
 * never under somebody's hands, and with what they had chosen. Both post the value under the field's name.
 */
export function ComboboxField({ options, emptyLabel, placeholder, ...props }: ComboboxFieldProps) {
  const { field, disabled } = props;
  const { key, ...control } = controlProps(field, props.hint !== undefined);
  const select = useRef<HTMLSelectElement>(null);
  const [List, setList] = useState<ComponentType<SearchableListProps> | null>(null);
  const [chosen, setChosen] = useState(field.defaultValue ?? "");

  useEffect(() => {
    let wanted = true;
    import("./combobox-list.client.tsx").then(({ SearchableList }) => {
      const element = select.current;
      const takeOver = () => {
        if (!wanted) return;
        if (element) setChosen(element.value);
        setList(() => SearchableList);
      };
      if (element && document.activeElement === element) element.addEventListener("blur", takeOver, { once: true });
      else takeOver();
    });
    return () => {
      wanted = false;
    };
  }, []);

  return (
    <Labelled {...props} labelId={`${field.id}-label`}>
      {List ? (
        <List
          key={key}
          options={options}
          start={chosen}
          clearLabel={emptyLabel}
          placeholder={placeholder ?? emptyLabel}
          labelId={`${field.id}-label`}
          disabled={disabled}
          {...control}
        />
      ) : (
        <NativeSelect
          key={key}
          reference={select}
          {...control}
          start={field.defaultValue}
          disabled={disabled}
          options={options}
          emptyLabel={emptyLabel}
        />
      )}
    </Labelled>
  );
}
