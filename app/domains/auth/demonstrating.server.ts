import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { emptyEverything } from "#db/emptying.ts";
import { sessions } from "#db/schema/auth.ts";
import { jobs } from "#db/schema/hallway.ts";
import { organisations } from "#db/schema/people.ts";
import { seedDemonstration } from "#db/seed/demonstration.ts";
import { alreadySetUp, noDemonstration } from "./auth.errors.ts";
import { mayEndDemonstration } from "./auth.policy.ts";
import { theOrganisation } from "./auth.queries.server.ts";
import { type Browser, disconnect, rotateSession } from "./sessions.server.ts";
import { shoesOf } from "./shoes.server.ts";

/** Fills an empty installation with the demonstration. Refused with `auth.already-set-up`, also for the second of two at once. */
export async function startingDemonstration(world: World): Promise<void> {
  if (await theOrganisation(world.db.read)) throw alreadySetUp();
  try {
    const at = world.clock.now();
    await seedDemonstration(world, async (tx) => {
      await record(tx, { action: "auth.demonstration-started", at });
      await emit(tx, { kind: "auth.demonstration-started", payload: {}, at });
    });
  } catch (error) {
    if (await theOrganisation(world.db.read)) throw alreadySetUp();
    throw error;
  }
}

/** Signs a visitor of the demonstration in as one of the people on the list. Returns the `Set-Cookie` value. Refused with `auth.no-demonstration`. */
export async function steppingInto(world: World, personId: string, browser: Browser): Promise<string> {
  const shoes = (await shoesOf(world)).find((one) => one.personId === personId);
  if (!shoes) throw noDemonstration();
  const { setCookie, ended } = await world.db.write(async (tx) => {
    await requireDemonstration(tx);
    await record(tx, { actorId: personId, action: "auth.demonstration-entered", detail: { role: shoes.role }, at: world.clock.now() });
    return rotateSession(world, tx, personId, browser);
  });
  disconnect(world, ended);
  return setCookie;
}

/** Empties the installation, so that a real organisation can be made. Refused with `auth.no-demonstration`. */
export async function endingDemonstration(world: World, person: Person): Promise<void> {
  if (!mayEndDemonstration(person)) throw notAllowed();
  const open = await world.db.write(async (tx) => {
    await requireDemonstration(tx);
    const ended = await tx.select({ id: sessions.id }).from(sessions);
    // What happens again and again is asked for only when the product starts: it goes on.
    const recurring = await tx.select().from(jobs).where(eq(jobs.kind, jobs.key));
    await emptyEverything(tx);
    if (recurring.length > 0) await tx.insert(jobs).values(recurring.map((job) => ({ ...job, leasedUntil: null, leasedBy: null })));
    await record(tx, { action: "auth.demonstration-ended", at: world.clock.now() });
    return ended;
  });
  disconnect(
    world,
    open.map(({ id }) => id),
  );
}

async function requireDemonstration(tx: Transaction): Promise<void> {
  const [organisation] = await locked(tx.select({ kind: organisations.kind }).from(organisations));
  if (organisation?.kind !== "demonstration") throw noDemonstration();
}
