import * as m from "#app/paraglide/messages.js";
import { type FormField, Mistake } from "#app/ui/field.tsx";
import { type StoryKind, storyKinds } from "../stories.ts";
import { kindWord } from "../words.ts";
import { KindLine } from "./kind-mark.tsx";

const hints: Record<StoryKind, () => string> = {
  struggle: m.stories_field_kind_struggle_hint,
  delight: m.stories_field_kind_delight_hint,
  mixed: m.stories_field_kind_mixed_hint,
};

const looks: Record<StoryKind, string> = {
  struggle: "has-checked:border-struggle has-checked:bg-struggle-soft [&_b]:text-struggle",
  delight: "has-checked:border-delight has-checked:bg-delight-soft [&_b]:text-delight",
  mixed: "has-checked:border-mixed has-checked:bg-mixed-soft [&_b]:text-mixed",
};

/** Three kinds to choose from; `suggested` says that the choice follows the slider so far. */
export function KindField({ field, suggested }: { field: FormField; suggested: boolean }) {
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      aria-describedby={field.errors?.length ? field.errorId : undefined}
      className="grid min-w-0 gap-1.5"
    >
      <legend className="mb-1.5 font-semibold">{m.stories_field_kind()}</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {storyKinds.map((kind) => (
          <label
            key={`${field.key} ${kind}`}
            className={`flex items-start gap-3 rounded-lg border border-line bg-raised px-3.5 py-3 transition-colors hover:border-edge has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus ${looks[kind]}`}
          >
            <input
              type="radio"
              name={field.name}
              form={field.formId}
              value={kind}
              defaultChecked={field.defaultValue === kind}
              required={field.required || undefined}
              aria-invalid={field.errors?.length ? true : undefined}
              className="mt-0.5 size-5 shrink-0 outline-none"
            />
            <span className="grid gap-0.5">
              <b className="inline-flex items-center gap-1.5 font-semibold">
                <KindLine kind={kind} className="size-4" />
                {kindWord(kind)}
              </b>
              <span className="text-sm text-quiet">{hints[kind]()}</span>
            </span>
          </label>
        ))}
      </div>
      <p role="status" className="text-sm text-quiet empty:hidden">
        {suggested && m.stories_field_kind_suggested()}
      </p>
      <Mistake field={field} />
    </fieldset>
  );
}
