/** What a file says of owner, review date and audience, as far as it holds here. */
import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { normalEmail } from "#app/domains/people/people.ts";
import { dayIn } from "#app/shared/days.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { departments, people } from "#db/schema/people.ts";
import { curators } from "../insights.queries.server.ts";
import { type StudySettings, studyLimits } from "../insights.ts";
import type { Remark, Wanted } from "./reading.ts";

/** Whoever takes it in owns it where the file names nobody who may. */
export async function settled(world: World, person: Person, wanted: Wanted): Promise<{ settings: StudySettings; remarks: Remark[] }> {
  const { read } = world.db;
  const remarks: Remark[] = [];
  const { owner, review, audience } = wanted;
  const ownerId = owner && (await ownerBy(read, owner.email));
  if (owner && !ownerId) remarks.push({ kind: "owner-unknown", line: owner.line, what: owner.email });
  const isGone = review !== undefined && review.day < dayIn(person.zone, world.clock.now());
  if (review && isGone) remarks.push({ kind: "review-gone", line: review.line, what: review.day });
  const narrowedTo = audience ? await departmentsBy(read, audience, remarks) : [];
  const settings = {
    ownerId: ownerId ?? person.id,
    reviewOn: review && !isGone ? review.day : null,
    narrowedTo,
    narrowedBecause: audience && narrowedTo.length > 0 ? audience.because.slice(0, studyLimits.words) : null,
  };
  return { settings, remarks };
}

/** Only a curator owns a study, as in its form. */
async function ownerBy(read: Reader, email: string): Promise<string | undefined> {
  const [named] = await read
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, normalEmail(email)));
  return (await curators(read)).find(({ id }) => id === named?.id)?.id;
}

/** By the name of a department, or by a function, which is all departments that have it. */
async function departmentsBy(
  read: Reader,
  { line, departments: named }: NonNullable<Wanted["audience"]>,
  remarks: Remark[],
): Promise<string[]> {
  const all = await read.select({ id: departments.id, name: departments.name, function: departments.function }).from(departments);
  const found = named.flatMap((name) => {
    const said = name.toLowerCase();
    const meant = all.filter((one) => one.name.toLowerCase() === said || one.function === said);
    if (meant.length === 0) remarks.push({ kind: "department-unknown", line, what: name });
    return meant.map(({ id }) => id);
  });
  if (found.length === 0) remarks.push({ kind: "audience-left", line, what: named.join(", ") });
  return [...new Set(found)];
}
