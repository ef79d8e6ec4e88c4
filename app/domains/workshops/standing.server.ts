/** What stands before everything that is done in a workshop: the row that says where it stands, held until the transaction ends. */
import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { heldStill, locked } from "#db/dialect.ts";
import { journeySteps } from "#db/schema/journeys.ts";
import { workshops } from "#db/schema/workshops.ts";
import type { MarkKind, PhaseKind } from "#db/words/workshops.ts";
import { hasEnded, isRevealed, notIn, notNow, notRunning } from "./workshops.errors.ts";
import { mayLead } from "./workshops.policy.ts";
import { audienceOf, type FoundWorkshop, leadersOf, workshopWithin } from "./workshops.queries.server.ts";
import { marksIn, phaseOf, workshopPing } from "./workshops.ts";

type Asking = Pick<Person, "id" | "roles" | "departmentId">;

/** For those who lead: nobody else does anything in it meanwhile. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function toLead(tx: Transaction, person: Asking, id: string): Promise<FoundWorkshop> {
  if (!isId(id)) throw notFound();
  await locked(tx.select({ id: workshops.id }).from(workshops).where(eq(workshops.id, id)));
  const workshop = await workshopWithin(tx, person, id);
  if (!mayLead(person, workshop.stake)) throw notAllowed();
  return workshop;
}

/** The same while it runs. Refuses with `workshops.not-running` too. */
export async function toLeadNow(tx: Transaction, person: Asking, id: string): Promise<FoundWorkshop & { readonly position: number }> {
  const workshop = await toLead(tx, person, id);
  if (!phaseOf(workshop) || workshop.position === null) throw notRunning();
  return { ...workshop, position: workshop.position };
}

/** For those who came: it stays where it stands while they do something. Refuses with `hallway.not-found`, `workshops.not-in`, `workshops.ended`. */
export async function toTakePart(tx: Transaction, person: Asking, id: string): Promise<FoundWorkshop> {
  if (!isId(id)) throw notFound();
  await heldStill(tx.select({ id: workshops.id }).from(workshops).where(eq(workshops.id, id)));
  const workshop = await workshopWithin(tx, person, id);
  if (workshop.endedAt) throw hasEnded();
  if (!workshop.stake.participates) throw notIn();
  return workshop;
}

/** In one of some phases. Refuses with `workshops.not-now` too. */
export async function toTakePartIn(
  tx: Transaction,
  person: Asking,
  id: string,
  ...kinds: readonly [PhaseKind, ...PhaseKind[]]
): Promise<FoundWorkshop> {
  const workshop = await toTakePart(tx, person, id);
  const phase = phaseOf(workshop);
  if (!phase || !kinds.includes(phase.kind)) throw notNow();
  if (phase.marks === "facilitators" && !mayLead(person, workshop.stake)) throw notNow();
  return workshop;
}

/** To mark. Refuses with `workshops.not-now`, `workshops.revealed` too. */
export async function toMark(tx: Transaction, person: Asking, id: string, mark: MarkKind): Promise<FoundWorkshop> {
  const kind = (Object.keys(marksIn) as PhaseKind[]).find((one) => marksIn[one] === mark);
  if (!kind) throw notNow();
  const workshop = await toTakePartIn(tx, person, id, kind);
  if (workshop.revealed.has(mark)) throw isRevealed();
  return workshop;
}

/** That a step stands on the map of a workshop. Refuses with `hallway.not-found`. */
export async function stepOf(tx: Transaction, { journeyId }: Pick<FoundWorkshop, "journeyId">, stepId: string): Promise<void> {
  const here = and(eq(journeySteps.journeyId, journeyId), eq(journeySteps.id, stepId));
  const [step] = await tx.select({ id: journeySteps.id }).from(journeySteps).where(here);
  if (!step) throw notFound();
}

/** After the commit: every page that shows it reads itself anew. Says that something changed, never what. */
export async function tellEverybody({ db, live }: Pick<World, "db" | "live">, id: string): Promise<void> {
  live.ping(await audienceOf(db.read, id), { what: workshopPing, id });
}

/** What only those who lead can see, such as how many have marked. */
export async function tellLeaders({ db, live }: Pick<World, "db" | "live">, id: string): Promise<void> {
  live.ping(
    (await leadersOf(db.read, id)).map((leader) => leader.id),
    { what: workshopPing, id },
  );
}
