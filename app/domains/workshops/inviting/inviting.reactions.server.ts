/** Who is invited is told when and where, whoever is to lead it is told so, and both of every change until it is over. */
import { settleNews } from "#app/domains/notifications/settling.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import type { Reaction } from "#app/shared/events.server.ts";
import type { Reader } from "#db/client.ts";
import { announcedWorkshop } from "./announced.queries.server.ts";
import { hearersOf } from "./hearers.queries.server.ts";
import { say } from "./saying.server.ts";

const nameOf = async (read: Reader, id: string) => (await activePerson(read, id))?.name ?? m.notifications_somebody();

const inviting: Reaction = {
  name: "workshops.inviting",
  on: "workshops.prepared",
  async react(world, event) {
    const { workshopId, by } = event.payload as { workshopId: string; by: string };
    const workshop = await announcedWorkshop(world.db.read, workshopId);
    if (!workshop || workshop.endedAt) return;
    const all = await hearersOf(world.db.read, workshopId);
    const who = await nameOf(world.db.read, by);
    const now = world.clock.now();
    await world.db.write(async (tx) => {
      const [leading, invited] = [all.filter(({ leads }) => leads), all.filter(({ leads }) => !leads)];
      await say(tx, world, workshop, {
        ...{ to: leading, kind: "workshop-lead", by, cause: `workshop-lead:${workshopId}`, now },
        letter: { template: "workshop-invitation", words: m.workshops_letter_lead({ who }) },
      });
      await say(tx, world, workshop, {
        ...{ to: invited, kind: "workshop-invited", by, cause: `workshop-invited:${workshopId}`, now },
        letter: { template: "workshop-invitation", words: m.workshops_letter_invited({ who }) },
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

export const invitingReactions: readonly Reaction[] = [inviting, tellingOfPlans, tellingOfTheStart, settling];
