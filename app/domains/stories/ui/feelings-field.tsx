import * as m from "#app/paraglide/messages.js";
import type { FormField } from "#app/ui/field.tsx";
import { feelingFamilies, intensities } from "../stories.ts";
import { familyWord, feelingWord } from "../words.ts";

interface Feelings extends FormField {
  readonly initialValue?: unknown;
}

const pill =
  "inline-flex min-h-9 items-center rounded-full border px-3.5 text-sm transition-colors hover:border-edge has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus";

const word = `${pill} border-line bg-raised has-checked:border-accent has-checked:bg-accent has-checked:font-medium has-checked:text-on-accent`;
const none = `${pill} border-transparent text-quiet has-checked:border-line has-checked:bg-sunken`;

/** Eight families, in each none or one of three words from faint to strong. */
export function FeelingsField({ field }: { field: Feelings }) {
  const chosen = (field.initialValue ?? {}) as Partial<Record<string, string>>;
  return (
    <fieldset id={field.id} tabIndex={-1} aria-describedby={field.descriptionId} className="min-w-0">
      <legend className="font-semibold">
        {m.stories_field_feelings()} <span className="font-normal text-quiet">{m.ui_optional()}</span>
      </legend>
      <p id={field.descriptionId} className="mt-1.5 text-sm text-quiet">
        {m.stories_field_feelings_hint()}
      </p>
      <div className="mt-3 divide-y divide-line rounded-xl border border-line bg-surface">
        {feelingFamilies.map((family) => (
          <fieldset key={`${field.key} ${family}`} className="grid gap-x-4 gap-y-1.5 px-4 py-3 sm:grid-cols-[7rem_1fr]">
            <legend className="contents">
              <span className="text-sm font-medium sm:leading-9">{familyWord(family)}</span>
            </legend>
            <div className="flex flex-wrap gap-1.5">
              <Word
                name={`${field.name}.${family}`}
                form={field.formId}
                value=""
                label={m.stories_field_feeling_none()}
                checked={!chosen[family]}
              />
              {intensities.map((intensity) => (
                <Word
                  key={intensity}
                  name={`${field.name}.${family}`}
                  form={field.formId}
                  value={String(intensity)}
                  label={feelingWord({ family, intensity })}
                  checked={chosen[family] === String(intensity)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}

function Word({ name, form, value, label, checked }: { name: string; form: string; value: string; label: string; checked: boolean }) {
  return (
    <label className={value ? word : none}>
      <input type="radio" name={name} form={form} value={value} defaultChecked={checked} className="sr-only" />
      {label}
    </label>
  );
}
