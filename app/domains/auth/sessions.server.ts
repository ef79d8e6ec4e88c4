/** The one file that knows Lucia. Sessions live in our table through our own adapter, so that only `write` ever writes. */
import { createHash } from "node:crypto";
import { and, desc, eq, gt, lt, ne, sql } from "drizzle-orm";
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import { activeRow, asPerson, rolesRow } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { shifted } from "#app/shared/clock.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { sessions } from "#db/schema/auth.ts";
import { sessionLength } from "./auth.ts";

declare module "lucia" {
  interface Register {
    Lucia: Lucia;
    DatabaseSessionAttributes: { device: string; createdAt: Date };
  }
}

export interface SignedIn {
  readonly person: Person;
  /** The hash under which the session is stored; the cookie's value itself is kept nowhere. */
  readonly sessionId: string;
}

export const sessionCookieName = "alongside_session";

/** What is stored instead of the cookie's value. */
export const sessionIdOf = (cookieValue: string) => createHash("sha256").update(cookieValue).digest("hex");

/** Lucia, writing in the transaction given or, without one, in its own. */
function lucia(world: World, tx?: Transaction): Lucia {
  return new Lucia(adapter(world, tx), {
    sessionExpiresIn: new TimeSpan(sessionLength, "ms"),
    sessionCookie: {
      name: sessionCookieName,
      // The row decides how long a session lives; the cookie outlasts it, because not every answer can renew it.
      expires: false,
      attributes: { secure: world.config.publicUrl.startsWith("https:"), sameSite: "lax", path: "/" },
    },
    getSessionAttributes: ({ device, createdAt }) => ({ device, createdAt }),
  });
}

const sessionRow = (read: Reader) =>
  read
    .select()
    .from(sessions)
    .where(eq(sessions.id, sql.placeholder("id")))
    .prepare();

function adapter({ db, clock }: World, tx?: Transaction): Adapter {
  const write = (work: (tx: Transaction) => Promise<unknown>) => (tx ? work(tx) : db.write(work)).then(() => undefined);
  // Lucia looks at the machine's clock; our rows go by the clock that we are handed. Between the two lies this.
  const ahead = Date.now() - clock.now().getTime();
  const toLucia = (row: typeof sessions.$inferSelect, id: string): DatabaseSession => ({
    id,
    userId: row.personId,
    expiresAt: shifted(row.expiresAt, ahead),
    attributes: { device: row.device, createdAt: row.createdAt },
  });
  return {
    async getSessionAndUser(value) {
      const [row] = await kept(db.read, sessionRow).execute({ id: sessionIdOf(value) });
      return row ? [toLucia(row, value), { id: row.personId, attributes: {} }] : [null, null];
    },
    async getUserSessions(personId) {
      const rows = await db.read.select().from(sessions).where(eq(sessions.personId, personId));
      return rows.map((row) => toLucia(row, row.id));
    },
    setSession({ id, userId, expiresAt, attributes }) {
      const row = { id: sessionIdOf(id), personId: userId, expiresAt: shifted(expiresAt, -ahead), ...attributes };
      return write((tx) => tx.insert(sessions).values(row));
    },
    updateSessionExpiration(value, expiresAt) {
      return write((tx) =>
        tx
          .update(sessions)
          .set({ expiresAt: shifted(expiresAt, -ahead) })
          .where(eq(sessions.id, sessionIdOf(value))),
      );
    },
    deleteSession(value) {
      return write((tx) => tx.delete(sessions).where(eq(sessions.id, sessionIdOf(value))));
    },
    deleteUserSessions(personId) {
      return write((tx) => tx.delete(sessions).where(eq(sessions.personId, personId)));
    },
    deleteExpiredSessions() {
      return write((tx) => tx.delete(sessions).where(lt(sessions.expiresAt, clock.now())));
    },
  };
}

/** Opens a session, in the transaction given if there is one. Returns the `Set-Cookie` value that carries it. */
export async function openSession(world: World, personId: string, device: string, tx?: Transaction): Promise<string> {
  const library = lucia(world, tx);
  const session = await library.createSession(personId, { device: device.slice(0, 200), createdAt: world.clock.now() });
  return library.createSessionCookie(session.id).serialize();
}

/** The person behind a `Cookie` header, and a `Set-Cookie` value when the session's life was extended or has ended. */
export async function readSession(
  world: World,
  cookieHeader: string | null | undefined,
): Promise<{ signedIn?: SignedIn; setCookie?: string }> {
  const library = lucia(world);
  const value = library.readSessionCookie(cookieHeader ?? "");
  if (!value) return {};
  const sessionId = sessionIdOf(value);
  // Side by side: every page waits for it.
  const [{ session }, before] = await Promise.all([library.validateSession(value), personBehind(world.db.read, sessionId)]);
  // A session that is renewed waits for its turn to be written: what was decided meanwhile counts.
  const person = session?.fresh ? await personBehind(world.db.read, sessionId) : before;
  if (!session || person?.id !== session.userId) return { setCookie: blankCookie(world) };
  const signedIn = { person, sessionId };
  return session.fresh ? { signedIn, setCookie: library.createSessionCookie(value).serialize() } : { signedIn };
}

/** Who is active and has this session, whether or not its time is over. */
async function personBehind(read: Reader, id: string): Promise<Person | undefined> {
  const [[row], roles] = await Promise.all([kept(read, rowBehind).execute({ id }), kept(read, rolesBehind).execute({ id })]);
  return (
    row &&
    asPerson(
      row,
      roles.map(({ role }) => role),
    )
  );
}

const behind = sql`(select ${sessions.personId} from ${sessions} where ${sessions.id} = ${sql.placeholder("id")})`;
const rowBehind = (read: Reader) => activeRow(read, behind);
const rolesBehind = (read: Reader) => rolesRow(read, behind);

/** The `Set-Cookie` value that removes the cookie. */
export function blankCookie(world: World): string {
  return lucia(world).createBlankSessionCookie().serialize();
}

/** Ends the session of a `Cookie` header inside a transaction. Returns its id and whose it was, if it was one. */
export async function endSessionOf(tx: Transaction, world: World, cookieHeader: string | null) {
  const value = lucia(world).readSessionCookie(cookieHeader ?? "");
  if (!value) return undefined;
  const [ended] = await tx
    .delete(sessions)
    .where(eq(sessions.id, sessionIdOf(value)))
    .returning({ id: sessions.id, personId: sessions.personId });
  return ended;
}

/** The browser that somebody uses, as far as sessions go. */
export interface Browser {
  /** Where its requests come from. */
  readonly address: string;
  /** How it names itself. */
  readonly device: string;
  readonly cookie: string | null;
}

/** A new session for this browser in place of the one it had. Whoever calls ends the sockets of those that ended. */
export async function rotateSession(
  world: World,
  tx: Transaction,
  personId: string,
  { device, cookie }: Browser,
): Promise<{ setCookie: string; ended: string[] }> {
  const old = await endSessionOf(tx, world, cookie);
  return { setCookie: await openSession(world, personId, device, tx), ended: old ? [old.id] : [] };
}

export interface OpenSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A person's open sessions, newest first, at most 50. */
export async function sessionsOf(world: World, personId: string): Promise<OpenSession[]> {
  return world.db.read
    .select({ id: sessions.id, device: sessions.device, createdAt: sessions.createdAt, expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, world.clock.now())))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(50);
}

/**
 * Ends sessions of a person inside a transaction: all, only one, or all except one. Returns the ids of those that ended:
 * their sockets are ended by whoever calls, after the commit (`disconnect`) and by an event.
 */
export async function endSessions(
  tx: Transaction,
  personId: string,
  { only, except }: { only?: string; except?: string } = {},
): Promise<string[]> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.personId, personId), only ? eq(sessions.id, only) : undefined, except ? ne(sessions.id, except) : undefined))
    .returning({ id: sessions.id });
  return ended.map(({ id }) => id);
}

/** Ends the sockets of sessions that have ended. */
export function disconnect(world: World, sessionIds: readonly string[]): void {
  for (const sessionId of sessionIds) world.live.disconnect({ sessionId });
}
