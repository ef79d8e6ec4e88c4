import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { nameKey, people, personDeactivations, personRoles } from "#db/schema/people.ts";
import type { Meant } from "../workshops.input.ts";

const addressOf = (typed: string) => typed.normalize("NFC").toLowerCase();

/** Who here is meant by each address or name, in one statement. A name may be that of several. */
export async function peopleMeant(read: Reader, typed: readonly string[]): Promise<Meant[]> {
  const [addresses, names] = [typed.filter((one) => one.includes("@")), typed.filter((one) => !one.includes("@"))];
  if (typed.length === 0) return [];
  const rows = await read
    .select({ id: people.id, nameKey: people.nameKey, email: people.email, role: personRoles.role })
    .from(people)
    .leftJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, "facilitator")))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(
      and(
        isNull(personDeactivations.personId),
        or(inArray(people.email, addresses.map(addressOf)), inArray(people.nameKey, names.map(nameKey))),
      ),
    )
    .orderBy(asc(people.email));
  const [byEmail, byName] = [Map.groupBy(rows, ({ email }) => email), Map.groupBy(rows, (row) => row.nameKey)];
  return typed.map((one) => {
    const found = one.includes("@") ? byEmail.get(addressOf(one)) : byName.get(nameKey(one));
    return { typed: one, found: (found ?? []).map(({ id, email, role }) => ({ id, email, facilitates: role !== null })) };
  });
}
