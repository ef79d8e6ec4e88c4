/** What the administrator's first page says of the whole installation. */
import { and, exists, gt, isNull, not, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { invitations, passwords } from "#db/schema/auth.ts";
import { departments, organisations, people, personDeactivations, sites } from "#db/schema/people.ts";

export interface Overview {
  readonly organisation: { readonly name: string; readonly kind: "real" | "demonstration" } | undefined;
  /** Active people, among them the reader. */
  readonly people: number;
  readonly departments: number;
  readonly sites: number;
  /** Active people who have no password and no open invitation. */
  readonly shutOut: number;
}

const number = sql<number>`count(*)`.mapWith(Number);

export async function overview(read: Reader, now: Date): Promise<Overview> {
  const [organisation] = await read.select({ name: organisations.name, kind: organisations.kind }).from(organisations);
  const deactivated = read.select({ one: sql`1` }).from(personDeactivations).where(sql`${personDeactivations.personId} = ${people.id}`);
  const hasPassword = read.select({ one: sql`1` }).from(passwords).where(sql`${passwords.personId} = ${people.id}`);
  const isInvited = read
    .select({ one: sql`1` })
    .from(invitations)
    .where(and(sql`${invitations.personId} = ${people.id}`, isNull(invitations.acceptedAt), gt(invitations.expiresAt, now)));
  const active = not(exists(deactivated));
  const count = async (rows: PromiseLike<{ number: number }[]>) => (await rows)[0]?.number ?? 0;
  return {
    organisation,
    people: await count(read.select({ number }).from(people).where(active)),
    departments: await count(read.select({ number }).from(departments)),
    sites: await count(read.select({ number }).from(sites)),
    shutOut: await count(
      read
        .select({ number })
        .from(people)
        .where(and(active, not(exists(hasPassword)), not(exists(isInvited)))),
    ),
  };
}
