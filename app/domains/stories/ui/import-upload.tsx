import { Form, useNavigation } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/field.tsx";

const id = "import-upload";

export function ImportUpload({ mistake, megabytes }: { mistake: string | undefined; megabytes: number }) {
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
    <Form id={id} method="post" encType="multipart/form-data" className="grid max-w-2xl gap-5">
      <FileField
        field={field}
        label={m.import_upload_label()}
        hint={m.import_upload_hint()}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        megabytes={megabytes}
      />
      <div>
        <Button disabled={busy}>{m.import_upload_button()}</Button>
      </div>
    </Form>
  );
}
