/** Who is invited is told when and where, whoever is to lead it is told so, and both of every change until it is over. */
import { settleNews, tellAnew } from "#app/domains/notifications/settling.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import type { Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { announcedWorkshop } from "./announced.queries.server.ts";
import { type Hearer, hearersOf, readersOf } from "./hearers.queries.server.ts";
import type { InvitedMore } from "./inviting-more.server.ts";
import { say } from "./saying.server.ts";
import type { TakenOut } from "./taking-out.server.ts";

const nameOf = async (read: Reader, id: string) => (await activePerson(read, id))?.name ?? m.notifications_somebody();

const causeOf = { invited: (id: string) => `workshop-invited:${id}`, lead: (id: string) => `workshop-lead:${id}` };

/** Who was told before does not hear of it again. */
async function invite(world: World, { workshopId, by }: { workshopId: string; by: string }, to: (all: Hearer) => boolean): Promise<void> {
  const workshop = await announcedWorkshop(world.db.read, workshopId);
  if (!workshop || workshop.endedAt) return;
  const all = (await hearersOf(world.db.read, workshopId)).filter(to);
  const who = await nameOf(world.db.read, by);
  const now = world.clock.now();
  await world.db.write(async (tx) => {
    const [leading, invited] = [all.filter(({ leads }) => leads), all.filter(({ leads }) => !leads)];
    await say(tx, world, workshop, {
      ...{ to: leading, kind: "workshop-lead", by, cause: causeOf.lead(workshopId), now },
      letter: { template: "workshop-invitation", words: m.workshops_letter_lead({ who }) },
    });
    await say(tx, world, workshop, {
      ...{ to: invited, kind: "workshop-invited", by, cause: causeOf.invited(workshopId), now },
      letter: { template: "workshop-invitation", words: m.workshops_letter_invited({ who }) },
    });
  });
}

const inviting: Reaction = {
  name: "workshops.inviting",
  on: "workshops.prepared",
  react: (world, { payload }) => invite(world, payload as { workshopId: string; by: string }, () => true),
};

const invitingMore: Reaction = {
  name: "workshops.inviting-more",
  on: "workshops.invited",
  async react(world, { payload }) {
    const { people, departments, ...event } = payload as InvitedMore;
    await invite(world, event, ({ id, departmentId }) => people.includes(id) || departments.includes(departmentId ?? ""));
  },
};

const tellingWhoIsOut: Reaction = {
  name: "workshops.telling-who-is-out",
  on: "workshops.taken-out",
  async react(world, event) {
    const { workshopId, by, people, leader } = event.payload as TakenOut;
    const workshop = await announcedWorkshop(world.db.read, workshopId);
    if (!workshop || workshop.endedAt) return;
    const to = await readersOf(world.db.read, people);
    const who = await nameOf(world.db.read, by);
    const now = world.clock.now();
    const about = { kind: "workshop", id: workshopId };
    const words = leader ? m.workshops_letter_lead_no_more({ who }) : m.workshops_letter_taken_out({ who });
    // Whoever still comes, though they lead no more, keeps it in their calendar. Who was invited again meanwhile was never out.
    const still = new Set((await hearersOf(world.db.read, workshopId)).map(({ id }) => id));
    await world.db.write(async (tx) => {
      for (const cause of [...(leader ? [] : [causeOf.invited(workshopId)]), causeOf.lead(workshopId)]) await tellAnew(tx, people, cause);
      await settleNews(tx, { about, kinds: ["workshop-invited", "workshop-lead", "workshop-soon", "workshop-begun"], people, now });
      const said = {
        kind: "workshop-taken-out",
        by,
        params: { what: leader ? "lead" : "invited" },
        cause: `workshop-taken-out:${event.id}`,
        now,
      } as const;
      if (leader) await say(tx, world, workshop, { ...said, to: to.filter(({ id }) => still.has(id)) });
      await say(tx, world, workshop, {
        ...{ ...said, to: to.filter(({ id }) => !still.has(id)) },
        letter: { template: "workshop-cancellation", words },
      });
    });
  },
};

const tellingOfPlans: Reaction = {
  name: "workshops.telling-of-plans",
  on: "workshops.replanned",
  async react(world, event) {
    const { workshopId, by, what } = event.payload as { workshopId: string; by: string; what: "moved" | "called-off" };
    const workshop = await announcedWorkshop(world.db.read, workshopId);
    if (!workshop) return;
    const to = await hearersOf(world.db.read, workshopId);
    const now = world.clock.now();
    await world.db.write(async (tx) => {
      // What they were told of the day before holds no longer.
      const kinds = ["workshop-invited", "workshop-lead", "workshop-soon"] as const;
      await settleNews(tx, { about: { kind: "workshop", id: workshopId }, kinds, now });
      await say(tx, world, workshop, {
        ...{ to, kind: "workshop-replanned", params: { what }, by, cause: `workshop-replanned:${event.id}`, now },
        letter:
          what === "moved"
            ? { template: "workshop-change", words: m.workshops_letter_moved() }
            : { template: "workshop-cancellation", words: m.workshops_letter_called_off() },
      });
    });
  },
};

const tellingOfTheStart: Reaction = {
  name: "workshops.telling-of-the-start",
  on: "workshops.started",
  async react(world, event) {
    const { workshopId, by } = event.payload as { workshopId: string; by: string };
    const workshop = await announcedWorkshop(world.db.read, workshopId);
    if (!workshop || workshop.endedAt) return;
    // Who is in it already sees it begin.
    const to = (await hearersOf(world.db.read, workshopId)).filter(({ came }) => !came);
    const now = world.clock.now();
    await world.db.write(async (tx) => {
      await settleNews(tx, { about: { kind: "workshop", id: workshopId }, kinds: ["workshop-soon"], now });
      await say(tx, world, workshop, { to, kind: "workshop-begun", by, cause: `workshop-begun:${workshopId}`, now });
    });
  },
};

/** Nobody is called any more to what is over. */
const settling: Reaction = {
  name: "workshops.settling",
  on: "workshops.ended",
  async react({ db, clock }, event) {
    const { workshopId } = event.payload as { workshopId: string };
    const kinds = ["workshop-invited", "workshop-lead", "workshop-replanned", "workshop-soon", "workshop-begun"] as const;
    await db.write((tx) => settleNews(tx, { about: { kind: "workshop", id: workshopId }, kinds, now: clock.now() }));
  },
};

export const invitingReactions: readonly Reaction[] = [
  inviting,
  invitingMore,
  tellingWhoIsOut,
  tellingOfPlans,
  tellingOfTheStart,
  settling,
];
