import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { type ClaimRefusal, changesIn, takingChanges } from "#app/domains/journeys/formats/changing-map.server.ts";
import { openedImport, rowsIn } from "#app/domains/journeys/formats/importing.server.ts";
import { rowWords } from "#app/domains/journeys/formats/remarks.ts";
import { DifferenceTable } from "#app/domains/journeys/formats/ui/difference-table.tsx";
import { LineTable } from "#app/domains/journeys/formats/ui/line-table.tsx";
import { tableBroken } from "#app/domains/journeys/journeys.errors.ts";
import { wordsToAnswer } from "#app/domains/journeys/wording/clearing-map.server.ts";
import { wordsIn } from "#app/domains/journeys/wording/words.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { isUnanswered } from "#app/domains/privacy/privacy.errors.ts";
import { FindingChoices } from "#app/domains/privacy/ui/finding-choices.tsx";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.formats_changes_title());

const claimWords: Record<ClaimRefusal, () => string> = {
  "not-yours": m.formats_claim_not_yours,
  "unknown-team": m.formats_claim_unknown_team,
  personal: m.formats_claim_personal,
  "too-many": m.formats_claim_too_many,
  "to-itself": m.formats_claim_to_itself,
  "said-already": m.formats_claim_said_already,
};

async function readChanges(context: Context, request: Request, params: { id?: string; import?: string }) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const journey = await orRefuse(journeyWithin(world.db.read, person, params.id));
  const opened = await orRefuse(openedImport(world, person, params.import));
  if (opened.journeyId !== journey.id || (opened.format !== "csv" && opened.format !== "xlsx")) await orRefuse(Promise.reject(notFound()));
  if (opened.takenAt) throw redirect(`/journeys/${journey.id}`);
  const read = await rowsIn(world, opened);
  if ("broken" in read) return { person, journey, unread: tableBroken().message };
  if ("missing" in read) return { person, journey, unread: m.formats_changes_missing({ columns: read.missing.join(", ") }) };
  return {
    person,
    journey,
    importId: opened.id,
    changes: await changesIn(world, person, { journeyId: journey.id, editsMap: journey.editsMap }, read.rows),
  };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { journey, unread, changes } = await readChanges(context, request, params);
  const id = journey.id;
  if (!changes) return { id, unread, lines: [], differences: [], claims: [], may: false, nothing: true, findings: [] };
  const { differences, claims, refused } = changes;
  const taken = claims.filter((claim) => !claim.refused);
  const lines = [
    ...refused.map(({ line, why, words }) => ({ where: String(line), why: rowWords[why](), words })),
    ...claims.flatMap(({ edit, refused: why }) => (why ? [{ where: String(edit.line), why: claimWords[why](), words: edit.team }] : [])),
  ];
  return {
    id,
    unread: "",
    lines,
    differences,
    claims: taken.map(({ edit }) => ({ line: edit.line, kind: edit.kind, team: edit.team })),
    may: journey.editsMap || differences.length === 0,
    nothing: differences.length === 0 && taken.length === 0,
    findings: await wordsToAnswer(context.world, { journeyId: id, words: wordsIn(changes.edits) }),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const answers = takeAnswers(await request.formData());
  const { person, journey, importId, changes } = await readChanges(context, request, params);
  if (!changes) return redirect(`/journeys/${journey.id}/import`);
  if (changes.edits.length > 0 && !journey.editsMap) await orRefuse(Promise.reject(notAllowed()));
  const { world } = context;
  try {
    await takingChanges(world, person, { importId, journeyId: journey.id }, changes, answers);
  } catch (error) {
    if (!isUnanswered(error)) return orRefuse(Promise.reject(error));
    const findings = await wordsToAnswer(world, { journeyId: journey.id, words: wordsIn(changes.edits), answers });
    return data({ findings }, { status: 422 });
  }
  return redirect(`/journeys/${journey.id}`, { headers: { "Set-Cookie": flash(m.formats_changes_taken_flash()) } });
}

export default function PreviewChanges() {
  const { id, unread, lines, differences, claims, may, nothing, findings: found } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const findings = answered?.findings ?? found;
  return (
    <Page narrow title={m.formats_changes_title()} lead={m.formats_changes_lead()}>
      {unread && <Notice tone="danger">{unread}</Notice>}
      {!unread && nothing && <Notice tone="info">{m.formats_changes_nothing()}</Notice>}
      {!may && !unread && <Notice tone="warning">{m.formats_changes_reading()}</Notice>}
      {differences.length > 0 && (
        <Section title={m.formats_changes_map()}>
          <DifferenceTable differences={differences} />
        </Section>
      )}
      {claims.length > 0 && (
        <Section title={m.formats_changes_claims()}>
          <LineTable
            head={m.formats_line()}
            lines={claims.map(({ line, kind, team }) => ({
              where: String(line),
              why: { added: m.formats_change_added(), changed: m.formats_change_changed(), removed: m.formats_change_removed() }[kind],
              words: team,
            }))}
          />
        </Section>
      )}
      {lines.length > 0 && (
        <Section title={m.formats_not_taken()}>
          <LineTable head={m.formats_line()} lines={lines} />
        </Section>
      )}
      <Form method="post" className="mt-8 grid gap-6">
        {answered && <Notice tone="warning">{m.privacy_unanswered()}</Notice>}
        {findings.length > 0 && may && <FindingChoices findings={findings} />}
        <div className="flex flex-wrap gap-3">
          {!nothing && may && <Button>{m.formats_changes_take()}</Button>}
          <LinkButton to={`/journeys/${id}/import`} tone="quiet">
            {m.formats_preview_other()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
