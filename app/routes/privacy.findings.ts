import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { colleaguesIn } from "#app/domains/comments/checking.server.ts";
import { asksTooOften } from "#app/domains/privacy/pacing.server.ts";
import { findingsInput } from "#app/domains/privacy/privacy.input.ts";
import { findingsToShow } from "#app/domains/privacy/showing.server.ts";
import { withinReach } from "#app/reach.server.ts";

/** Findings have no page of their own: they stand beside the field. */
export const loader = () => redirect("/");

/** What in a text may identify a customer, while it is typed. For scripts: JSON in, JSON out; nothing is stored or logged. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  if (asksTooOften(world, person.id)) return Response.json({ code: "privacy.too-often" }, { status: 429 });
  const input = findingsInput.safeParse(await request.json().catch(() => undefined));
  if (!input.success) return Response.json({ code: "privacy.not-understood" }, { status: 400 });
  const { about, texts } = input.data;
  // What others called not personal is told only to those who can read the thing.
  const [answered, colleagues] = await Promise.all([
    withinReach(world, person, about),
    colleaguesIn(world.db.read, Object.values(texts).join("\n")),
  ]);
  return Response.json({ findings: await findingsToShow(world, { about: answered ? about : undefined, texts, colleagues }) });
}
