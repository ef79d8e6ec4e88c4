import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftTooLarge } from "#app/domains/drafts/drafts.errors.ts";
import { draftInput } from "#app/domains/drafts/drafts.input.ts";
import { discarding, keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { checkEditDraft } from "#app/domains/stories/revisions.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";

/** A draft as JSON may hold up to six bytes for a character. */
const mostBytes = 1_200_000;

/** Drafts have no page of their own: each stands in its form. */
export const loader = () => redirect("/");

/** Keeps or discards what was typed into a form. For scripts: JSON in, JSON out. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  try {
    const input = draftInput.safeParse(await jsonOf(request));
    if (!input.success) return Response.json({ code: "drafts.not-understood" }, { status: 400 });
    if (input.data.intent === "keep") await keepDraft(world, person.id, input.data, checkEditDraft);
    else {
      const { form } = input.data;
      await world.db.write((tx) => discarding(tx, person.id, form, world.clock.now()));
    }
    return Response.json({ savedAt: world.clock.now().toISOString() });
  } catch (error) {
    if (!isKnownFailure(error)) throw error;
    return Response.json({ code: error.code, message: error.message }, { status: error.status });
  }
}

async function jsonOf(request: Request): Promise<unknown> {
  const length = Number(request.headers.get("Content-Length") ?? Number.NaN);
  if (length > mostBytes) throw draftTooLarge();
  try {
    return JSON.parse(await request.text());
  } catch {
    return undefined;
  }
}
