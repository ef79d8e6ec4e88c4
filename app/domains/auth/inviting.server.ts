import { and, eq, inArray, isNull } from "drizzle-orm";
import { sendLetter } from "#app/domains/notifications/mailing.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { shifted } from "#app/shared/clock.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { invitations, passwords } from "#db/schema/auth.ts";
import { people, personDeactivations } from "#db/schema/people.ts";
import { invitationExpired, invitationUnknown, invitationUsed } from "./auth.errors.ts";
import { mayInvite } from "./auth.policy.ts";
import { theOrganisation } from "./auth.queries.server.ts";
import { invitationLength, networkOf } from "./auth.ts";
import { countTries } from "./holding-back.server.ts";
import type { Browser } from "./sessions.server.ts";
import { newToken, tokenHashOf } from "./tokens.server.ts";

const batch = 200;

/**
 * Sends each of these people a letter with a link to choose a password, valid for 14 days. Whoever has a password already
 * or is deactivated is passed over. `by`: an administrator, or null for the product itself.
 */
export async function inviting(world: World, by: Person | null, personIds: readonly string[]): Promise<void> {
  if (!mayInvite(by)) throw notAllowed();
  for (let from = 0; from < personIds.length; from += batch) {
    await world.db.write((tx) => inviteAll(world, tx, by, personIds.slice(from, from + batch)));
  }
}

export async function inviteAll(world: World, tx: Transaction, by: Person | null, personIds: readonly string[]): Promise<void> {
  const now = world.clock.now();
  const organisation = await theOrganisation(tx);
  const guests = await tx
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .leftJoin(passwords, eq(passwords.personId, people.id))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(inArray(people.id, [...personIds]), isNull(passwords.personId), isNull(personDeactivations.personId)));
  for (const guest of guests) {
    const { token, tokenHash } = newToken();
    const id = newId();
    const expiresAt = shifted(now, invitationLength);
    await tx.insert(invitations).values({ id, tokenHash, personId: guest.id, invitedBy: by?.id ?? null, createdAt: now, expiresAt });
    await sendLetter(tx, {
      template: "invitation",
      to: guest.email,
      params: {
        name: guest.name,
        by: by?.name ?? organisation?.name ?? "",
        organisation: organisation?.name ?? "",
        link: `${world.config.publicUrl}/invitations/${token}`,
      },
      key: `invitation:${id}`,
      now,
    });
    const subject = { kind: "person", id: guest.id };
    await record(tx, { ...(by ? { actorId: by.id } : {}), action: "auth.invited", subject, at: now });
  }
}

/** A new letter for somebody whose invitation came too late for them. Refused with `auth.invitation-unknown`, `-used`, `auth.too-many-tries`. */
export async function invitingAgain(world: World, token: string, browser: Browser): Promise<void> {
  const invitation = await invitationOf(world, token);
  await countTries(world, [
    { what: "lettersFrom", who: networkOf(browser.address) },
    { what: "letterTo", who: invitation.email },
  ]);
  await world.db.write((tx) => inviteAll(world, tx, null, [invitation.personId]));
}

export interface Invitation {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
}

/** Whom a link invites. Refused with `auth.invitation-unknown` or `-used`. */
async function invitationOf(world: World, token: string): Promise<Invitation> {
  const [row] = await world.db.read
    .select({
      id: invitations.id,
      personId: people.id,
      name: people.name,
      email: people.email,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
    })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(eq(invitations.tokenHash, tokenHashOf(token)), isNull(personDeactivations.personId)));
  if (!row) throw invitationUnknown();
  if (row.acceptedAt) throw invitationUsed();
  return row;
}

/** Whom a link invites while it can be accepted. Refused with `auth.invitation-unknown`, `-used` or `-expired`. */
export async function openInvitation(world: World, token: string): Promise<Invitation> {
  const invitation = await invitationOf(world, token);
  if (invitation.expiresAt <= world.clock.now()) throw invitationExpired();
  return invitation;
}
