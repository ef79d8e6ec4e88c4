/** An organisation with one host and two hundred who want the same place. */
import { booking } from "#app/domains/face-time/booking.server.ts";
import { opening } from "#app/domains/face-time/opening.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { dayLength } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { nameKey, organisations, people } from "#db/schema/people.ts";
import { cast, castDepartments, castSites, seedCast } from "#db/seed/cast.ts";

export const contenders = 200;

export async function seedContenders({ db, clock }: World): Promise<Person[]> {
  const now = clock.now();
  const ids = Array.from({ length: contenders }, () => newId());
  await db.write(async (tx) => {
    await tx.insert(organisations).values({ id: newId(), name: "Fernhollow Mutual", kind: "real", createdAt: now });
    await seedCast(tx, now);
    await tx.insert(people).values(
      ids.map((id, turn) => ({
        id,
        name: `Guest ${turn}`,
        nameKey: nameKey(`Guest ${turn}`),
        email: `${id}@fernhollow.example`,
        teamId: castDepartments.finance.teamId,
        siteId: castSites.bristol.id,
        managerId: cast.henrik.id,
        createdAt: now,
      })),
    );
  });
  return Promise.all(ids.map((id) => mustBeHere({ db }, id)));
}

async function mustBeHere({ db }: Pick<World, "db">, id: string): Promise<Person> {
  const person = await activePerson(db.read, id);
  if (!person) throw new Error("Somebody of the benchmark is not here.");
  return person;
}

/** Far enough for every notice, and not so far that nobody may open a shift. */
const firstMorning = Math.ceil(Date.now() / dayLength + 60) * dayLength;

/** A shift of one hour with one place; each `turn` is an hour of its own, so that nobody is busy. */
export async function openedFor(world: World, turn: number): Promise<string> {
  const host = await mustBeHere(world, cast.grace.id);
  const at = (hours: number) => new Date(firstMorning + (turn * 2 + hours) * 3_600_000).toISOString().slice(0, 16);
  const id = newId();
  await opening(world, host, {
    ...{ id, siteId: castSites.cork.id, activity: "calls", startsWall: at(0), endsWall: at(1) },
    ...{ startsReading: "later", endsReading: "later", language: "en", hosts: [host.id], places: 1, guestsPerHost: 1 },
    ...{ briefing: null, needsBriefing: false, declarationId: null, noticeHours: 0, bring: "", about: "", functions: [], sites: [] },
  });
  return id;
}

export const asked = (world: World, person: Person, shiftId: string) =>
  booking(world, person, { id: newId(), shiftId, shortNotice: false, wants: "" });
