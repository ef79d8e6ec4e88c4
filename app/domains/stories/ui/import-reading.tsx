import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/page.tsx";
import { type Delimiter, delimiters, type Encoding, encodings } from "../importing/survey.ts";
import { delimiterWord, encodingWord } from "./import-words.ts";

const id = "import-reading";
const field = (name: string, defaultValue: string) => ({
  id: `${id}-${name}`,
  errorId: `${id}-${name}-error`,
  descriptionId: `${id}-${name}-hint`,
  name,
  formId: id,
  defaultValue,
});

/** How the file was read, and a way to say that it should be read otherwise. */
export function ImportReading({ encoding, guessed, delimiter }: { encoding: Encoding; guessed: boolean; delimiter: Delimiter }) {
  const summary = m.import_reading_summary({ encoding: encodingWord(encoding), delimiter: delimiterWord(delimiter) });
  return (
    <div className="mb-8 grid gap-4">
      {guessed && <Notice tone="warning">{m.import_reading_guessed({ encoding: encodingWord(encoding) })}</Notice>}
      <Disclosure
        title={
          <span>
            {m.import_reading_title()} <span className="font-normal text-quiet">· {summary}</span>
          </span>
        }
      >
        <Form id={id} method="post" className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
          <SelectField
            field={field("encoding", encoding)}
            label={m.import_reading_encoding()}
            options={encodings.map((value) => ({ value, label: encodingWord(value) }))}
          />
          <SelectField
            field={field("delimiter", delimiter)}
            label={m.import_reading_delimiter()}
            options={delimiters.map((value) => ({ value, label: delimiterWord(value) }))}
          />
          <Button name="intent" value="read" tone="quiet">
            {m.import_reading_again()}
          </Button>
        </Form>
        <p className="mt-3 text-sm text-quiet">{m.import_reading_warning()}</p>
      </Disclosure>
    </div>
  );
}
