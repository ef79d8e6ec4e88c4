import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { Transaction } from "#db/client.ts";
import { personDeactivations, personRoles, type Role } from "#db/schema/people.ts";
import { lastAdministrator } from "./people.errors.ts";
import { rolesOf } from "./people.queries.server.ts";

/** Gives a person exactly these roles; each one granted or taken stands in the audit log. Refuses with `people.last-administrator`. */
export async function grantExactly(
  tx: Transaction,
  by: { id: string },
  personId: string,
  wanted: readonly Role[],
  at: Date,
): Promise<void> {
  const had = await rolesOf(tx, personId);
  const granted = wanted.filter((role) => !had.includes(role));
  const taken = had.filter((role) => !wanted.includes(role));
  if (taken.includes("administrator")) await refuseToLoseLastAdministrator(tx, personId);
  if (granted.length > 0) {
    await tx
      .insert(personRoles)
      .values(granted.map((role) => ({ personId, role, grantedBy: by.id, grantedAt: at })))
      .onConflictDoNothing();
  }
  if (taken.length > 0) await tx.delete(personRoles).where(and(eq(personRoles.personId, personId), inArray(personRoles.role, taken)));
  const subject = { kind: "person", id: personId };
  for (const role of granted) await record(tx, { actorId: by.id, action: "people.role-granted", subject, detail: { role }, at });
  for (const role of taken) await record(tx, { actorId: by.id, action: "people.role-taken", subject, detail: { role }, at });
  if (granted.length + taken.length > 0) await emit(tx, { kind: "people.roles-changed", payload: { personId, granted, taken }, at });
}

/** Refuses when nobody else active would be administrator. */
export async function refuseToLoseLastAdministrator(tx: Transaction, personId: string): Promise<void> {
  const others = await tx
    .select({ id: personRoles.personId })
    .from(personRoles)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, personRoles.personId))
    .where(and(eq(personRoles.role, "administrator"), isNull(personDeactivations.personId), ne(personRoles.personId, personId)))
    .limit(1);
  if (others.length === 0) throw lastAdministrator();
}
