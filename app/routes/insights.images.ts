import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { imageLine, receiveStudyFiles } from "#app/domains/insights/files/receiving.server.ts";
import { mayCurate } from "#app/domains/insights/insights.policy.ts";
import { isKnownFailure, notAllowed } from "#app/shared/errors.ts";

/** Images have no page of their own before their study has one. */
export const loader = () => redirect("/insights");

/** Takes an image that was pasted or dropped into a text. For scripts: a form in, JSON out. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  try {
    if (!mayCurate(person)) throw notAllowed();
    const { added, problems } = await receiveStudyFiles(context.world, person, request);
    const markdown = added.map(imageLine).join("\n\n");
    return Response.json({ ...(markdown ? { markdown } : {}), ...(problems[0] ? { problem: problems.join(" ") } : {}) });
  } catch (error) {
    if (!isKnownFailure(error)) throw error;
    return Response.json({ problem: error.message }, { status: error.status });
  }
}
