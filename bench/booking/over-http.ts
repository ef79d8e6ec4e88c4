/** Two hundred signed-in browsers and one place at the front door of the built server; then approvals race with the end of the hold. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { openSession } from "#app/domains/auth/sessions.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { bookings } from "#db/schema/face-time.ts";
import { cast } from "#db/seed/cast.ts";
import { root } from "../../bin/places.ts";
import { start } from "../support/processes.ts";
import { makeRandom } from "../support/random.ts";
import { contenders, openedFor } from "./contenders.ts";
import type { Answered, CrowdAnswer, Sent } from "./crowd-process.ts";
import { countedOn } from "./in-process.ts";

export interface HttpRounds {
  /** Bookings a second, by round. */
  readonly perSecond: number[];
  /** Milliseconds of every answer. */
  readonly times: number[];
  readonly oversold: number;
  readonly lost: number;
  /** Pairs of which one was answered before the other was sent, and yet stands behind it. */
  readonly outOfOrder: number;
  /** Pairs that could be told apart so. */
  readonly orderedPairs: number;
  /** Answers of which the product does not speak. */
  readonly unexpected: number;
  /** Rounds in which the approval came first. */
  readonly approvedInTime: number;
  readonly efforts: number[];
  readonly memory: number;
}

/** The second half comes within so many milliseconds, so that there is an order to be kept. */
const stragglers = 600;
/** What the door of an answer says: given, no longer there to be answered, too late. */
const answersOfRace = [302, 404, 409];
/** Approvals that are sent at the moment at which the hold runs out. */
const racing = 40;

export async function overHttp(
  world: World,
  guests: readonly Person[],
  rounds: number,
  settings: Record<string, string>,
): Promise<HttpRounds> {
  const server = await start([process.execPath, join(root, "build/serve.js")], settings);
  const crowd = fork(join(import.meta.dirname, "crowd-process.ts"), [server.url], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const send = async (all: readonly Sent[]): Promise<CrowdAnswer> => {
    crowd.send(all as Sent[]);
    return ((await once(crowd, "message")) as [CrowdAnswer])[0];
  };
  const cookies = await Promise.all(guests.map(({ id }) => cookieOf(world, id)));
  const manager = await cookieOf(world, cast.henrik.id);
  const random = makeRandom(20_261_126);
  const seen = { perSecond: [] as number[], times: [] as number[], efforts: [] as number[] };
  const sums = { oversold: 0, lost: 0, outOfOrder: 0, orderedPairs: 0, unexpected: 0, approvedInTime: 0 };
  const add = (one: Partial<typeof sums>) => {
    for (const [name, value] of Object.entries(one)) sums[name as keyof typeof sums] += value;
  };
  // Halfway through what so many answers took the last time, so that the end comes sometimes before the approval and sometimes after.
  let endsAfter = 100;
  for (let round = 0; round <= rounds; round += 1) {
    const shiftId = await openedFor(world, 4_000 + round);
    const ids = guests.map(() => newId());
    const wishes = cookies.map((cookie, turn) => ({
      path: `/face-time/shifts/${shiftId}?index`,
      cookie,
      form: { id: ids[turn] ?? "", wants: "" },
      delay: turn < contenders / 2 ? 0 : random.whole(1, stragglers),
    }));
    const asked = await send(wishes);
    const rows = await world.db.read
      .select({ id: bookings.id, arrival: bookings.arrival, state: bookings.state })
      .from(bookings)
      .where(eq(bookings.shiftId, shiftId))
      .orderBy(asc(bookings.arrival));
    const arrivalOf = new Map(rows.map(({ id, arrival }) => [id, arrival]));
    add(await countedOn(world, shiftId));
    // One holds the place, and it is the one who came first; a request of somebody's that has no row was counted above.
    if (rows[0]?.state !== "held" || rows.slice(1).some(({ state }) => state !== "waiting")) add({ unexpected: 1 });
    add(
      inOrder(
        asked.answers,
        ids.map((id) => arrivalOf.get(id) ?? -1),
      ),
    );
    add({ unexpected: asked.answers.filter(({ status }) => status !== 302).length });
    const raced = await race(rows.map(({ id }) => id));
    add(await countedOn(world, shiftId));
    add(raced);
    // Round 0 warms up.
    if (round === 0) continue;
    const spans = asked.answers.map(({ sentAt, answeredAt }) => answeredAt - sentAt);
    const seconds = (Math.max(...asked.answers.map((one) => one.answeredAt)) - Math.min(...asked.answers.map((one) => one.sentAt))) / 1_000;
    seen.perSecond.push(contenders / seconds);
    seen.times.push(...spans);
    seen.efforts.push(asked.effort);
  }

  /** The hold ends at the moment at which approvals of it and of those behind it arrive. */
  async function race(ids: readonly string[]): Promise<{ unexpected: number; approvedInTime: number }> {
    const [first = ""] = ids;
    await world.db.write(async (tx) => {
      await tx
        .update(bookings)
        .set({ until: new Date(Date.now() + endsAfter) })
        .where(eq(bookings.id, first));
    });
    const approvals = ids.slice(0, racing).map((id) => ({
      path: `/face-time/bookings/${id}/answer`,
      cookie: manager,
      form: { answer: "approved" },
      delay: random.whole(0, endsAfter),
    }));
    const { answers } = await send(approvals);
    endsAfter = Math.round((Math.max(...answers.map((one) => one.answeredAt)) - Math.min(...answers.map((one) => one.sentAt))) / 2);
    const [held] = await world.db.read.select({ state: bookings.state }).from(bookings).where(eq(bookings.id, first));
    return {
      unexpected:
        answers.filter(({ status }) => !answersOfRace.includes(status)).length +
        (["confirmed", "expired"].includes(held?.state ?? "") ? 0 : 1),
      approvedInTime: held?.state === "confirmed" ? 1 : 0,
    };
  }

  const memory = await server.memory();
  crowd.kill();
  await server.stop();
  return { ...seen, ...sums, memory };
}

function inOrder(answers: readonly Answered[], arrivals: readonly number[]): { outOfOrder: number; orderedPairs: number } {
  let [outOfOrder, orderedPairs] = [0, 0];
  answers.forEach((one, turn) => {
    answers.forEach((other, otherTurn) => {
      if (one.answeredAt > other.sentAt) return;
      orderedPairs += 1;
      if ((arrivals[turn] ?? 0) >= (arrivals[otherTurn] ?? 0)) outOfOrder += 1;
    });
  });
  return { outOfOrder, orderedPairs };
}

async function cookieOf(world: World, personId: string): Promise<string> {
  return (await openSession(world, personId, "A benchmark's browser")).split(";")[0] ?? "";
}
