import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { mayCurate } from "#app/domains/insights/insights.policy.ts";
import { studyLimits } from "#app/domains/insights/insights.ts";
import { renderStudy } from "#app/domains/insights/rendering/markdown.server.ts";
import { imageSizes } from "#app/domains/insights/versions.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";

/** What is previewed stands in the form. */
export const loader = () => redirect("/insights");

/** Renders a body for the form beside it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  if (!mayCurate(person)) return orRefuse(Promise.reject(notAllowed()));
  const form = await request.formData();
  const [id, body] = [String(form.get("id") ?? ""), String(form.get("body") ?? "")];
  if (!isId(id) || body.length > studyLimits.body) return data({ preview: null }, { status: 400 });
  return data({ preview: renderStudy(body, await imageSizes(context.world.db.read, id)) });
}

/** A preview changes nothing that a page shows. */
export const shouldRevalidate = () => false;
