import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { foreseenLetter } from "#app/domains/notifications/weekly/composing.server.ts";
import { scheduleOf } from "#app/domains/notifications/weekly/weekly.queries.server.ts";
import { usualSchedule } from "#app/domains/notifications/weekly/weekly.ts";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import { weeklyRooms } from "#app/weekly.server.ts";

/** The letter as a mail program shows it: a page of its own, so that nothing of ours changes how it looks. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireRole(context, request, "curator");
  const { read } = context.world.db;
  const [schedule = usualSchedule, departments] = await Promise.all([scheduleOf(read), departmentsWithTeams(read)]);
  const asked = new URL(request.url).searchParams.get("department");
  const department = departments.find(({ id }) => id === asked);
  const { letter } = await foreseenLetter(context.world, weeklyRooms, { name: person.name, department, schedule });
  // A letter carries its own style; on our pages a style needs the nonce.
  const html = letter.html.replace("<style>", `<style nonce="${context.nonce}">`);
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } });
}
