import { and, eq, gte, inArray, isNull } from "drizzle-orm";
import { sendLetters } from "#app/domains/notifications/mailing.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { recordAll } from "#app/shared/audit.server.ts";
import { shifted } from "#app/shared/clock.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emitAll, type Reaction } from "#app/shared/events.server.ts";
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
 * or is deactivated is passed over. `by`: an administrator, or null for the product itself. Many are invited soon, in batches
 * that no request waits for and no restart forgets.
 */
export async function inviting(world: World, by: Person | null, personIds: readonly string[]): Promise<void> {
  if (!mayInvite(by)) throw notAllowed();
  await world.db.write(async (tx) => {
    if (personIds.length <= batch) return inviteAll(world, tx, by, personIds);
    const batches = Math.ceil(personIds.length / batch);
    const guests = Array.from({ length: batches }, (_, place) => personIds.slice(place * batch, (place + 1) * batch));
    const at = world.clock.now();
    await emitAll(
      tx,
      guests.map((batchIds) => ({ kind: invitationsAsked, payload: { by: by && { id: by.id, name: by.name }, personIds: batchIds }, at })),
    );
  });
}

const invitationsAsked = "auth.invitations-asked";
type Inviter = Pick<Person, "id" | "name">;

export const inviteBatch: Reaction = {
  name: "auth.invite-batch",
  on: invitationsAsked,
  async react(world, { payload, at }) {
    const { by, personIds } = payload as { by: Inviter | null; personIds: string[] };
    await world.db.write(async (tx) => {
      // A batch that was cut off after its letters were written is not written again.
      const invited = await tx
        .select({ id: invitations.personId })
        .from(invitations)
        .where(and(inArray(invitations.personId, personIds), gte(invitations.createdAt, at)));
      const known = new Set(invited.map(({ id }) => id));
      await inviteAll(
        world,
        tx,
        by,
        personIds.filter((id) => !known.has(id)),
      );
    });
  },
};

export async function inviteAll(world: World, tx: Transaction, by: Inviter | null, personIds: readonly string[]): Promise<void> {
  const now = world.clock.now();
  const organisation = await theOrganisation(tx);
  const guests = await tx
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .leftJoin(passwords, eq(passwords.personId, people.id))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(inArray(people.id, [...personIds]), isNull(passwords.personId), isNull(personDeactivations.personId)));
  if (guests.length === 0) return;
  const invited = guests.map((guest) => ({ id: newId(), guest, ...newToken() }));
  const dates = { createdAt: now, expiresAt: shifted(now, invitationLength) };
  await tx
    .insert(invitations)
    .values(invited.map(({ id, guest, tokenHash }) => ({ id, tokenHash, personId: guest.id, invitedBy: by?.id ?? null, ...dates })));
  await sendLetters(
    tx,
    invited.map(({ id, guest, token }) => ({
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
    })),
  );
  const actor = by ? { actorId: by.id } : {};
  await recordAll(
    tx,
    guests.map((guest) => ({ ...actor, action: "auth.invited", subject: { kind: "person", id: guest.id }, at: now })),
  );
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
