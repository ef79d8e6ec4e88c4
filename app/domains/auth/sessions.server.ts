/** The one file that knows Lucia. Sessions live in our table through our own adapter, so that only `write` ever writes. */
import { createHash } from "node:crypto";
import { and, desc, eq, gt, lt } from "drizzle-orm";
import { type Adapter, type DatabaseSession, Lucia } from "lucia";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { sessions } from "#db/schema/auth.ts";

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

function lucia(world: World): Lucia {
  return new Lucia(adapter(world), {
    sessionCookie: {
      name: sessionCookieName,
      attributes: { secure: world.config.publicUrl.startsWith("https:"), sameSite: "lax", path: "/" },
    },
    getSessionAttributes: ({ device, createdAt }) => ({ device, createdAt }),
  });
}

function adapter({ db }: World): Adapter {
  const toLucia = (row: typeof sessions.$inferSelect, id: string): DatabaseSession => ({
    id,
    userId: row.personId,
    expiresAt: row.expiresAt,
    attributes: { device: row.device, createdAt: row.createdAt },
  });
  return {
    async getSessionAndUser(value) {
      const [row] = await db.read
        .select()
        .from(sessions)
        .where(eq(sessions.id, sessionIdOf(value)));
      return row ? [toLucia(row, value), { id: row.personId, attributes: {} }] : [null, null];
    },
    async getUserSessions(personId) {
      const rows = await db.read.select().from(sessions).where(eq(sessions.personId, personId));
      return rows.map((row) => toLucia(row, row.id));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db.write(async (tx) => {
        await tx.insert(sessions).values({ id: sessionIdOf(id), personId: userId, expiresAt, ...attributes });
      });
    },
    async updateSessionExpiration(value, expiresAt) {
      await db.write(async (tx) => {
        await tx
          .update(sessions)
          .set({ expiresAt })
          .where(eq(sessions.id, sessionIdOf(value)));
      });
    },
    async deleteSession(value) {
      await db.write(async (tx) => {
        await tx.delete(sessions).where(eq(sessions.id, sessionIdOf(value)));
      });
    },
    async deleteUserSessions(personId) {
      await db.write(async (tx) => {
        await tx.delete(sessions).where(eq(sessions.personId, personId));
      });
    },
    async deleteExpiredSessions() {
      await db.write(async (tx) => {
        await tx.delete(sessions).where(lt(sessions.expiresAt, new Date()));
      });
    },
  };
}

/** Opens a session. Returns the `Set-Cookie` value that carries it. */
export async function openSession(world: World, personId: string, device: string): Promise<string> {
  const library = lucia(world);
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
  const { session } = await library.validateSession(value);
  const person = session ? await activePerson(world.db.read, session.userId) : undefined;
  if (!session || !person) return { setCookie: library.createBlankSessionCookie().serialize() };
  const signedIn = { person, sessionId: sessionIdOf(value) };
  return session.fresh ? { signedIn, setCookie: library.createSessionCookie(value).serialize() } : { signedIn };
}

/** Ends the session of a `Cookie` header. Returns the `Set-Cookie` value that removes the cookie. */
export async function closeSession(world: World, cookieHeader: string | null): Promise<string> {
  const library = lucia(world);
  const value = library.readSessionCookie(cookieHeader ?? "");
  if (value) {
    await library.invalidateSession(value);
    world.live.disconnect({ sessionId: sessionIdOf(value) });
  }
  return library.createBlankSessionCookie().serialize();
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
    .orderBy(desc(sessions.createdAt))
    .limit(50);
}

/** Ends sessions of a person inside a transaction: one of them, all, or all but one. Sockets end by the caller's event. */
export async function endSessions(tx: Transaction, personId: string, which: { only?: string } = {}): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.personId, personId), which.only ? eq(sessions.id, which.only) : undefined));
}
