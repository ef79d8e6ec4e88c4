import { Form, useNavigation } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FileField, TextField } from "#app/ui/field.tsx";

interface Props {
  mistake: string | undefined;
  hint: string;
  accept: string;
  cancel: string;
  /** Whether the words may be pasted instead. */
  text?: boolean;
}

/** A file to look at: nothing is changed before its preview was read. */
export function UploadForm({ mistake, hint, accept, cancel, text }: Props) {
  const busy = useNavigation().formMethod === "POST";
  const field = {
    name: "file",
    id: "import-file",
    errorId: "import-file-error",
    descriptionId: "import-file-hint",
    formId: "import",
    ...(mistake ? { errors: [mistake] } : {}),
  };
  const pasted = { name: "text", id: "import-text", errorId: "import-text-error", descriptionId: "import-text-hint", formId: "import" };
  return (
    <Form method="post" id="import" encType="multipart/form-data" className="grid gap-7">
      <FileField field={field} label={m.formats_import_file()} hint={hint} accept={accept} />
      {text && <TextField field={pasted} label={m.formats_import_text()} hint={m.formats_import_text_hint()} optional multiline rows={6} />}
      <div className="flex flex-wrap gap-3">
        <Button disabled={busy}>{m.formats_import_look()}</Button>
        <LinkButton to={cancel} tone="quiet">
          {m.curve_cancel()}
        </LinkButton>
      </div>
    </Form>
  );
}
