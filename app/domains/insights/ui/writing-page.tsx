import { Form } from "@remix-run/react";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice, Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import type { StudyContent } from "../insights.ts";
import type { Rendered } from "../rendering/markdown.server.ts";
import type { StudyValues } from "../study-form.ts";
import { Comparison } from "./comparison.tsx";
import { StudyForm } from "./study-form.tsx";

export interface WritingAnswer {
  values?: StudyValues;
  mistakes?: Record<string, string[]>;
  findings?: readonly ShownFinding[];
  preview?: Rendered;
  conflict?: { theirs: StudyContent; yours: StudyContent; by?: string | undefined };
}

interface Props {
  title: string;
  study: { id: string; revision: number; values: StudyValues; published: boolean };
  /** The form begins with what its file says: beside it, what is written here. */
  file?: { name: string; here: StudyContent; says: StudyContent } | undefined;
  answer: WritingAnswer | undefined;
  draft: string;
  draftSavedAt: string | Date | undefined;
  owners: readonly { id: string; name: string }[];
  departments: readonly { id: string; name: string }[];
  files?: string;
  /** Where it can be thrown away; missing once it is published. */
  removal?: string | undefined;
}

/** Where a study is written: what was begun, what another curator has saved meanwhile, and the form. */
export function WritingPage({ title, study, file, answer, draft, draftSavedAt, owners, departments, files, removal }: Props) {
  const values = answer?.values ?? study.values;
  const revision = Number(answer?.values?.revision?.[0] ?? study.revision);
  const { conflict } = answer ?? {};
  // What the server has put in another order is shown anew; what was only typed stays as it stands.
  const order = Object.keys(values).flatMap((name) => (/^findings\[\d+\]\.id$/.test(name) ? (values[name] ?? []) : []));
  return (
    <Page title={title} lead={m.insights_writing_lead()}>
      <div className="mb-8 grid grid-cols-[minmax(0,1fr)] gap-5">
        {draftSavedAt && !answer && (
          <Notice tone="info">
            <div className="flex flex-wrap items-center gap-3">
              <p>
                {m.insights_draft_found()} <Time at={draftSavedAt} />
              </p>
              <Form method="post">
                <input type="hidden" name="id" value={study.id} />
                <input type="hidden" name="revision" value={study.revision} />
                <Button name="intent" value="afresh" tone="quiet" small>
                  {m.insights_draft_discard()}
                </Button>
              </Form>
            </div>
          </Notice>
        )}
        {file && !answer && (
          <>
            <Notice tone="info" title={m.insights_file_merge_title()}>
              <p>{m.insights_file_merge_text({ file: `content/insights/${file.name}` })}</p>
            </Notice>
            <Comparison one={file.here} other={file.says} labels={{ one: m.insights_file_here(), other: m.insights_file_says() }} />
          </>
        )}
        {conflict && (
          <Notice tone="warning" title={m.insights_conflict_title()}>
            <p>{m.insights_conflict_text()}</p>
          </Notice>
        )}
        {conflict && (
          <Comparison
            one={conflict.theirs}
            other={conflict.yours}
            labels={{ one: m.insights_conflict_theirs(), other: m.insights_conflict_yours() }}
          />
        )}
      </div>
      <StudyForm
        key={order.join()}
        id={study.id}
        revision={revision}
        values={values}
        mistakes={answer?.mistakes}
        findings={answer?.findings}
        preview={answer?.preview}
        departments={departments}
        owners={owners}
        draft={draft}
        files={files}
        published={study.published}
      />
      {removal && (
        <p className="mt-10 border-t border-line pt-5">
          <LinkButton to={removal} tone="quiet" small>
            {m.insights_throw_away()}
          </LinkButton>
        </p>
      )}
    </Page>
  );
}
