import { Form, useNavigation } from "@remix-run/react";
import type { FormEvent } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/field.tsx";

const id = "import-upload";

/** Says so before a file is sent for minutes only to be refused. */
function refuseLarge({ target }: FormEvent, most: number): void {
  if (!(target instanceof HTMLInputElement)) return;
  const tooLarge = (target.files?.[0]?.size ?? 0) > most;
  target.setCustomValidity(tooLarge ? m.files_too_large({ most: m.import_size() }) : "");
  target.reportValidity();
}

/** `most`: bytes. */
export function ImportUpload({ mistake, most }: { mistake: string | undefined; most: number }) {
  const busy = useNavigation().formEncType === "multipart/form-data";
  const field = {
    id: "import-file",
    errorId: "import-file-error",
    descriptionId: "import-file-hint",
    name: "file",
    formId: id,
    required: true,
    ...(mistake ? { errors: [mistake] } : {}),
  };
  return (
    <Form
      id={id}
      method="post"
      encType="multipart/form-data"
      onChange={(event) => refuseLarge(event, most)}
      className="grid max-w-2xl gap-5"
    >
      <FileField field={field} label={m.import_upload_label()} hint={m.import_upload_hint()} accept=".csv,.tsv,.txt,text/csv,text/plain" />
      <div>
        <Button disabled={busy}>{m.import_upload_button()}</Button>
      </div>
    </Form>
  );
}
