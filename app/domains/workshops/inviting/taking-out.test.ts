/** Before it ends, who comes to a workshop can still be changed; whoever it concerns hears of it. */
import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { minute } from "#app/shared/clock.ts";
import { personRoles } from "#db/schema/people.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { prepared, type Session } from "#tests/support/workshops.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { ending } from "../ending.server.ts";
import { starting } from "../going-on.server.ts";
import { joining } from "../joining.server.ts";
import { raisingHand } from "../raising-hands.server.ts";
import { workshopWithin } from "../workshops.queries.server.ts";
import { type Invited, invitingMore } from "./inviting-more.server.ts";
import { takingOut } from "./taking-out.server.ts";

let w: TestWorld;
let session: Session;
beforeEach(async () => {
  w = await world();
  await w.db.write((tx) => tx.insert(personRoles).values({ personId: cast.tomas.id, role: "facilitator", grantedAt: w.clock.now() }));
  session = await prepared(w, {
    plannedFor: new Date("2026-10-08T13:00:00Z"),
    people: [cast.grace.id],
    departments: [castDepartments.finance.id],
  });
  await w.settle();
});

const nobody: Invited = { people: [], departments: [], facilitators: [] };
const more = async (who: Partial<Invited>, as: CastName = "priya") =>
  invitingMore(w, await w.person(as), session.id, { ...nobody, ...who });
const out = async (who: Parameters<typeof takingOut>[3], as: CastName = "priya") => takingOut(w, await w.person(as), session.id, who);
const news = async (as: CastName) => {
  await w.settle();
  return (await notificationsOf(w.db.read, cast[as].id)).rows.map(({ kind, words, unread }) => [kind, unread, words]);
};
const stake = async (as: CastName) => (await workshopWithin(w.db.read, await w.person(as), session.id)).stake;

test("who is invited later is told as the first were, and nobody is told a second time", async () => {
  await more({ people: [cast.leila.id, cast.amara.id], departments: [castDepartments.technology.id], facilitators: [cast.tomas.id] });
  expect((await news("leila"))[0]).toEqual(["workshop-invited", true, expect.stringContaining("Priya Raman invites you")]);
  expect((await news("jonas"))[0]?.[0]).toBe("workshop-invited");
  expect((await news("tomas"))[0]?.[0]).toBe("workshop-lead");
  for (const name of ["amara", "grace"] as const) expect(await news(name)).toHaveLength(1);
  expect(await stake("tomas")).toMatchObject({ facilitates: true });
  await expect(more({ people: [cast.henrik.id] }, "amara")).rejects.toMatchObject({ code: "hallway.not-allowed" });
});

test("who is taken out is told and out of it, also when they had come in; who is invited in another way stays", async () => {
  await more({ people: [cast.amara.id] });
  for (const name of ["grace", "amara", "henrik"] as const) await joining(w, await w.person(name), session.id);
  await starting(w, await w.person("priya"), session.id);
  await raisingHand(w, await w.person("henrik"), session.id, true);
  w.pings.length = 0;
  await out({ department: castDepartments.finance.id });
  expect(w.pings.some(({ to }) => to.includes(cast.henrik.id))).toBe(true);
  expect((await news("henrik"))[0]).toEqual([
    "workshop-taken-out",
    true,
    "Priya Raman has taken you out of the workshop “Moving house, together”: you are no longer invited",
  ]);
  expect((await news("henrik")).filter(([kind]) => kind === "workshop-invited")).toEqual([["workshop-invited", false, expect.anything()]]);
  expect(w.letters.filter(({ to }) => to === cast.henrik.email).at(-1)?.calendar?.method).toBe("CANCEL");
  expect(await stake("henrik")).toEqual({ facilitates: false, invited: false, participates: false });
  await expect(joining(w, await w.person("henrik"), session.id)).rejects.toMatchObject({ code: "hallway.not-allowed" });
  expect(await stake("amara")).toMatchObject({ invited: true, participates: true });
  expect((await news("amara")).map(([kind]) => kind)).not.toContain("workshop-taken-out");
  await out({ person: cast.grace.id });
  expect(await stake("grace")).toMatchObject({ participates: false });
  expect((await news("grace"))[0]?.[0]).toBe("workshop-taken-out");
  w.clock.advance(minute);
  // Invited again, they hear of it again.
  await more({ people: [cast.grace.id] });
  expect((await news("grace"))[0]).toEqual(["workshop-invited", true, expect.anything()]);
  await ending(w, await w.person("priya"), session.id);
  await expect(out({ person: cast.grace.id })).rejects.toMatchObject({ code: "workshops.ended" });
  await expect(more({ people: [cast.henrik.id] })).rejects.toMatchObject({ code: "workshops.ended" });
});

test("who leads it can be changed, but somebody always does", async () => {
  await expect(out({ leader: cast.priya.id })).rejects.toMatchObject({ code: "workshops.last-leader" });
  await more({ facilitators: [cast.tomas.id] });
  await w.settle();
  await out({ leader: cast.priya.id }, "tomas");
  expect((await news("priya"))[0]).toEqual([
    "workshop-taken-out",
    true,
    "Tomás Arce has changed who leads the workshop “Moving house, together”: you no longer do",
  ]);
  expect(await stake("priya")).toMatchObject({ facilitates: false });
});
