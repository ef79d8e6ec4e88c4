/** Labelled native fields. They post without scripts; hint and mistake are tied to the field for who hears the page. */
import { type ChangeEvent, type ReactNode, type Ref, type SelectHTMLAttributes, useEffect, useId, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Chevron } from "./chevron.tsx";
import { Disclosure } from "./disclosure.tsx";
import { numberFormat } from "./formats.ts";
import { useReader } from "./reader.tsx";

/** What a field needs to know of Conform's metadata. */
export interface FormField {
  readonly key?: string;
  readonly id: string;
  readonly errorId: string;
  readonly descriptionId: string;
  readonly name: string;
  readonly formId: string;
  readonly defaultValue?: string;
  readonly defaultOptions?: string[];
  readonly defaultChecked?: boolean;
  readonly errors?: string[];
  readonly required?: boolean;
}

export interface FieldProps {
  field: FormField;
  label: string;
  hint?: ReactNode;
  /** Says so beside the label: what is not marked is needed. */
  optional?: boolean;
  disabled?: boolean;
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

export const controlClass =
  "w-full min-h-11 rounded-lg border border-edge bg-raised px-3.5 py-2 text-ink transition-colors hover:border-ink aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger disabled:border-line disabled:bg-sunken disabled:text-quiet";

/** The attributes that tie a control to its form, its hint and its mistake. */
export function controlProps(field: FormField, described: boolean) {
  const ids = [described ? field.descriptionId : "", field.errors?.length ? field.errorId : ""].filter(Boolean).join(" ");
  return {
    key: field.key,
    id: field.id,
    name: field.name,
    form: field.formId,
    required: field.required || undefined,
    "aria-invalid": field.errors?.length ? (true as const) : undefined,
    "aria-describedby": ids || undefined,
  };
}

function Optional() {
  return <span className="font-normal text-quiet"> {m.ui_optional()}</span>;
}

export function Mistake({ field }: { field: FormField }) {
  if (!field.errors?.length) return null;
  return (
    <p id={field.errorId} className="flex gap-2 text-sm font-medium text-danger">
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="mt-0.5 size-4 shrink-0 fill-current">
        <path d="M10 1.7a1.5 1.5 0 0 1 1.3.75l7.4 12.9a1.5 1.5 0 0 1-1.3 2.25H2.6a1.5 1.5 0 0 1-1.3-2.25l7.4-12.9A1.5 1.5 0 0 1 10 1.7Zm-.9 5 .2 5h1.4l.2-5Zm.9 6.3a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z" />
      </svg>
      <span>{field.errors.join(" ")}</span>
    </p>
  );
}

export function Labelled({ field, label, hint, optional, labelId, children }: FieldProps & { labelId?: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1.5">
      <label id={labelId} htmlFor={field.id} className="font-semibold">
        {label}
        {optional && <Optional />}
      </label>
      {hint && (
        <p id={field.descriptionId} className="text-sm text-quiet">
          {hint}
        </p>
      )}
      {children}
      <Mistake field={field} />
    </div>
  );
}

function Group({ field, label, hint, optional, children }: FieldProps & { children: ReactNode }) {
  const ids = [hint ? field.descriptionId : "", field.errors?.length ? field.errorId : ""].filter(Boolean).join(" ");
  return (
    <fieldset id={field.id} tabIndex={-1} className="grid min-w-0 gap-1.5" aria-describedby={ids || undefined}>
      <legend className="mb-1.5 font-semibold">
        {label}
        {optional && <Optional />}
      </legend>
      {hint && (
        <p id={field.descriptionId} className="text-sm text-quiet">
          {hint}
        </p>
      )}
      {children}
      <Mistake field={field} />
    </fieldset>
  );
}

type TextType = "text" | "email" | "password" | "search" | "tel" | "url" | "number";

interface TextFieldProps extends FieldProps {
  type?: TextType;
  multiline?: boolean;
  rows?: number;
  /** Said beside the field and counted, never cut: what is pasted is not lost. */
  maxLength?: number;
  autoComplete?: string;
  placeholder?: string;
}

export function TextField(props: TextFieldProps) {
  const { field, type = "text", multiline, rows = 4, maxLength, autoComplete, placeholder, disabled } = props;
  const limitId = useId();
  const [length, setLength] = useState(field.defaultValue?.length ?? 0);
  const { key, ...control } = controlProps(field, props.hint !== undefined);
  if (maxLength) control["aria-describedby"] = [control["aria-describedby"], limitId].filter(Boolean).join(" ");
  const shared = {
    ...control,
    defaultValue: field.defaultValue,
    autoComplete,
    placeholder,
    disabled,
    dir: "auto",
    onChange: maxLength ? (event: { target: { value: string } }) => setLength(event.target.value.length) : undefined,
  };
  return (
    <Labelled {...props}>
      {multiline ? (
        <textarea
          key={key}
          {...shared}
          rows={rows}
          className={`${controlClass} leading-relaxed field-sizing-content max-h-[70vh]`}
          style={{ minHeight: `${rows * 1.7}rem` }}
        />
      ) : (
        <input key={key} {...shared} type={type} className={controlClass} />
      )}
      {maxLength && <Limit id={limitId} length={length} most={maxLength} />}
    </Labelled>
  );
}

function Limit({ id, length, most }: { id: string; length: number; most: number }) {
  const { locale } = useReader();
  const write = numberFormat(locale);
  const over = length > most;
  const close = length > most * 0.8;
  return (
    <p id={id} className={`text-sm ${over ? "font-medium text-danger" : "text-quiet"}`} suppressHydrationWarning>
      {close ? m.ui_limit_used({ used: write.format(length), most: write.format(most) }) : m.ui_limit({ most: write.format(most) })}
    </p>
  );
}

interface SelectProps {
  options: readonly Option[];
  /** The choice of nothing, where that is a choice or none has been made. */
  emptyLabel?: string;
}

export function SelectField({ options, emptyLabel, ...props }: FieldProps & SelectProps) {
  const { key, ...control } = controlProps(props.field, props.hint !== undefined);
  return (
    <Labelled {...props}>
      <NativeSelect
        key={key}
        {...control}
        start={props.field.defaultValue}
        disabled={props.disabled}
        options={options}
        emptyLabel={emptyLabel}
      />
    </Labelled>
  );
}

interface NativeSelectProps extends SelectProps, SelectHTMLAttributes<HTMLSelectElement> {
  start?: string;
  reference?: Ref<HTMLSelectElement>;
}

export function NativeSelect({ options, emptyLabel, start = "", reference, ...control }: NativeSelectProps) {
  return (
    <div className="relative">
      <select ref={reference} defaultValue={start} className={`${controlClass} appearance-none truncate pe-11`} {...control}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Chevron className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-quiet" />
    </div>
  );
}

const choiceClass =
  "flex min-h-11 items-start gap-3 rounded-lg border border-line bg-raised px-3.5 py-2.5 transition-colors hover:border-edge has-checked:border-accent has-checked:bg-accent-soft has-disabled:bg-sunken has-disabled:text-quiet has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus";
const tickClass = "mt-0.5 size-5 shrink-0 outline-none";

export function CheckboxField(props: FieldProps) {
  const { field, label, hint, disabled } = props;
  const { key, ...control } = controlProps(field, hint !== undefined);
  return (
    <div className="grid gap-1.5">
      <label className={choiceClass}>
        <input
          key={key}
          {...control}
          type="checkbox"
          value="on"
          defaultChecked={field.defaultChecked ?? field.defaultValue === "on"}
          disabled={disabled}
          className={tickClass}
        />
        <span>
          {label}
          {hint && (
            <span id={field.descriptionId} className="block text-sm text-quiet">
              {hint}
            </span>
          )}
        </span>
      </label>
      <Mistake field={field} />
    </div>
  );
}

function Choices({
  field,
  options,
  type,
  disabled,
  described,
  wrong,
}: {
  field: FormField;
  options: readonly Option[];
  wrong?: readonly string[] | undefined;
  type: "checkbox" | "radio";
  disabled?: boolean;
  described?: string;
}) {
  const chosen = type === "checkbox" ? (field.defaultOptions ?? []) : [field.defaultValue ?? ""];
  return (
    <div className="grid gap-2 sm:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))]">
      {options.map((option) => (
        <label key={option.value} className={choiceClass}>
          <input
            type={type}
            name={field.name}
            form={field.formId}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            required={type === "radio" && field.required ? true : undefined}
            aria-invalid={field.errors?.length && (wrong?.includes(option.value) ?? true) ? true : undefined}
            aria-describedby={described}
            disabled={disabled}
            className={tickClass}
          />
          <span>
            {option.label}
            {option.hint && <span className="block text-sm text-quiet">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

/** `wrong`: the values that the mistake is about, where it is not about all of them. */
export function CheckboxGroup({
  options,
  wrong,
  ...props
}: FieldProps & { options: readonly Option[]; wrong?: readonly string[] | undefined }) {
  return (
    <Group {...props}>
      <Choices key={props.field.key} field={props.field} options={options} type="checkbox" disabled={props.disabled} wrong={wrong} />
    </Group>
  );
}

interface FoldedOptions {
  readonly title: string;
  readonly options: readonly Option[];
  readonly open?: boolean;
}

/** Very many choices of one field, in groups that are folded: what is folded is sent as well. `say`: beside a title, how many are chosen. */
export function FoldedCheckboxGroup({
  groups,
  say,
  ...props
}: FieldProps & { groups: readonly FoldedOptions[]; say: (chosen: { on: number; all: number }) => string }) {
  const { field, disabled } = props;
  const chosen = new Set(field.defaultOptions ?? []);
  return (
    <Group {...props}>
      <div key={field.key} className="mt-2 grid gap-2">
        {groups.map(({ title, options, open }) => (
          <Disclosure
            key={title}
            open={open}
            title={
              <>
                <h2>{title}</h2>{" "}
                <span className="ms-auto text-sm font-normal text-quiet">
                  {say({ on: options.filter(({ value }) => chosen.has(value)).length, all: options.length })}
                </span>
              </>
            }
          >
            <fieldset>
              <legend className="sr-only">{title}</legend>
              <Choices field={field} options={options} type="checkbox" disabled={disabled} />
            </fieldset>
          </Disclosure>
        ))}
      </div>
    </Group>
  );
}

export function RadioGroup({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  return (
    <Group {...props}>
      <Choices key={props.field.key} field={props.field} options={options} type="radio" disabled={props.disabled} />
    </Group>
  );
}

export interface RangeFieldProps extends FieldProps {
  min: number;
  max: number;
  step?: number;
  /** What the lowest and the highest end mean. */
  low: string;
  high: string;
  /** What stands for a value; the number itself when left out. */
  say?: (value: number) => string;
}

export function RangeField({ min, max, step, low, high, say = String, ...props }: RangeFieldProps) {
  const { field } = props;
  const { key, required: _, ...control } = controlProps(field, props.hint !== undefined);
  const start = field.defaultValue === undefined || field.defaultValue === "" ? Math.round((min + max) / 2) : Number(field.defaultValue);
  const [value, setValue] = useState(start);
  return (
    <Labelled {...props}>
      <div>
        <input
          key={key}
          {...control}
          type="range"
          min={min}
          max={max}
          step={step}
          defaultValue={start}
          disabled={props.disabled}
          onChange={(event) => setValue(Number(event.target.value))}
          aria-valuetext={say(value)}
          className="slider w-full rounded-lg"
        />
        <div className="flex justify-between gap-4 text-sm text-quiet">
          <span>{low}</span>
          <output htmlFor={field.id} className="font-semibold text-ink noscript:hidden">
            {say(value)}
          </output>
          <span className="text-end">{high}</span>
        </div>
      </div>
    </Labelled>
  );
}

/** A date as `2026-05-01`. */
export function DateField({ min, max, ...props }: FieldProps & { min?: string; max?: string }) {
  const { key, ...control } = controlProps(props.field, props.hint !== undefined);
  return (
    <Labelled {...props}>
      <input
        key={key}
        {...control}
        type="date"
        min={min}
        max={max}
        defaultValue={props.field.defaultValue}
        disabled={props.disabled}
        className={`${controlClass} max-w-56`}
      />
    </Labelled>
  );
}

interface FileFieldProps extends FieldProps {
  accept?: string;
  multiple?: boolean;
  /** The most that one file may have. What is larger is taken out of the choice at once, instead of being sent in vain. */
  megabytes?: number;
  reference?: Ref<HTMLInputElement>;
  onChoose?: (files: FileList | null) => void;
}

export function FileField({ accept, multiple, megabytes, reference, onChoose, ...props }: FileFieldProps) {
  const { key, ...control } = controlProps(props.field, props.hint !== undefined);
  const [larger, setLarger] = useState<readonly string[]>([]);

  function choose(event: ChangeEvent<HTMLInputElement>): void {
    const field = event.currentTarget;
    setLarger(megabytes ? withoutLarger(field, megabytes * 1024 * 1024) : []);
    onChoose?.(field.files);
  }

  return (
    <Labelled {...props}>
      <input
        key={key}
        {...control}
        ref={reference}
        type="file"
        accept={accept}
        onChange={choose}
        multiple={multiple}
        disabled={props.disabled}
        className={`${controlClass} file:me-4 file:min-h-9 file:rounded-md file:border file:border-edge/60 file:bg-sunken file:px-3 file:font-semibold file:text-ink`}
      />
      <p role="alert" className="text-sm font-medium text-danger empty:hidden">
        {megabytes && larger.length > 0 && m.ui_files_larger({ names: larger.join(", "), count: larger.length, most: megabytes })}
      </p>
    </Labelled>
  );
}

/** Leaves the field what fits, and answers with the names of what does not. */
function withoutLarger(field: HTMLInputElement, bytes: number): string[] {
  const files = [...(field.files ?? [])];
  const fitting = files.filter(({ size }) => size <= bytes);
  if (fitting.length === files.length) return [];
  const left = new DataTransfer();
  for (const file of fitting) left.items.add(file);
  field.files = left.files;
  return files.filter(({ size }) => size > bytes).map(({ name }) => name);
}

interface FormWithErrors {
  readonly id: string;
  readonly errorId: string;
  readonly errors?: string[];
  readonly allErrors: Record<string, string[]>;
}

/** The mistakes of a whole form in one place, each a link to its field; it takes the focus when it appears. */
export function FormErrors({ form }: { form: FormWithErrors }) {
  const box = useRef<HTMLDivElement>(null);
  const ofForm = form.errors ?? [];
  const ofFields = Object.entries(form.allErrors).filter(([name, errors]) => name !== "" && errors.length > 0);
  const shown = ofForm.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown && ofFields.length === 0) return null;
  return (
    <div ref={box} id={form.errorId} role="alert" tabIndex={-1} className="rounded-xl bg-danger-soft px-5 py-4">
      <p className="font-semibold text-danger">{m.ui_form_mistakes()}</p>
      <ul className="mt-1 grid gap-1">
        {ofForm.map((error) => (
          <li key={error}>{error}</li>
        ))}
        {ofFields.map(([name, errors]) => (
          <li key={name}>
            <a href={`#${form.id}-${name}`} className="underline underline-offset-2">
              {errors.join(" ")}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
