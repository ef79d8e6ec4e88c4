import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { inviting } from "#app/domains/auth/inviting.server.ts";
import { checkAgainstDirectory, peopleImport, storedPeopleFile } from "#app/domains/people/importing/imports.queries.server.ts";
import { summaryOf } from "#app/domains/people/importing/summary.ts";
import { takingPeople } from "#app/domains/people/importing/taking.server.ts";
import { unreadableInWords } from "#app/domains/people/importing/words.ts";
import { CheckView, TakenView, UnusableView } from "#app/domains/people/ui/import-check.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { isKnownFailure, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.people_import_title());

async function found(world: World, id: string | undefined) {
  const known = await peopleImport(world.db.read, id ?? "");
  if (!known) throw new Response(notFound().message, { status: 404 });
  return known;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const known = await found(context.world, params.id);
  if (known.takenAt) return { known, state: "taken" as const };
  const file = await storedPeopleFile(context.world, known.fileHash);
  if ("problem" in file) return { known, state: "unusable" as const, reason: unreadableInWords(file) };
  // Checked anew each time: the directory may have changed, or a missing site may have been added.
  const check = await checkAgainstDirectory(context.world.db.read, file);
  return { known, state: "checked" as const, summary: summaryOf(file, check), mailLeaves: context.world.mailer.delivers };
}

const answers: Record<string, () => string> = {
  "people.import-changed": m.people_import_changed_meanwhile,
  "people.import-refused": m.people_import_changed_meanwhile,
  "people.import-taken": m.people_import_taken_already,
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const known = await found(context.world, params.id);
  const form = await request.formData();
  const here = `/admin/import/people/${known.id}`;
  try {
    const { addedIds } = await takingPeople(context.world, by, { importId: known.id, goodRowsOnly: form.get("take") === "good" });
    if (form.get("invite") === "on") await inviting(context.world, by, addedIds);
    return redirect(here, { headers: { "Set-Cookie": flash(m.people_import_taken({ count: addedIds.length })) } });
  } catch (error) {
    const said = isKnownFailure(error) ? answers[error.code] : undefined;
    if (!said) return orRefuse(Promise.reject(error));
    return redirect(here, { headers: { "Set-Cookie": flash(said()) } });
  }
}

export default function PeopleImport() {
  const { known, ...found } = useLoaderData<typeof loader>();
  const title = found.state === "taken" ? m.people_import_taken_title() : m.people_import_check_title();
  return (
    <Page title={title} lead={<span dir="auto">{known.fileName}</span>}>
      <AdminTabs />
      {found.state === "taken" && <TakenView known={known} />}
      {found.state === "unusable" && <UnusableView reason={found.reason} />}
      {found.state === "checked" && <CheckView id={known.id} summary={found.summary} mailLeaves={found.mailLeaves} />}
    </Page>
  );
}
