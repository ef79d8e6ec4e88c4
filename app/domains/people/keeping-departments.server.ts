import { eq } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { departments, teams } from "#db/schema/people.ts";
import { lockDirectory } from "./directory-lock.server.ts";
import { nameTaken } from "./people.errors.ts";
import type { DepartmentInput, TeamInput } from "./people.input.ts";
import { mayKeepDirectory } from "./people.policy.ts";
import { type Person, sameName } from "./people.ts";

/** Adds the department of this id, or changes it. Refuses with `people.name-taken`. */
export async function keepingDepartment(world: World, by: Person, input: DepartmentInput): Promise<void> {
  if (!mayKeepDirectory(by)) throw notAllowed();
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    await lockDirectory(tx);
    const all = await tx.select().from(departments);
    if (all.some((one) => one.id !== input.id && sameName(one.name) === sameName(input.name))) throw nameTaken();
    const before = all.find((one) => one.id === input.id);
    if (before?.name === input.name && before.function === input.function) return;
    if (before) await tx.update(departments).set({ name: input.name, function: input.function }).where(eq(departments.id, input.id));
    else await tx.insert(departments).values({ ...input, createdAt: at });
    const what = before ? "people.department-changed" : "people.department-added";
    await record(tx, { actorId: by.id, action: what, subject: { kind: "department", id: input.id }, at });
    await emit(tx, { kind: what, payload: { departmentId: input.id }, at });
  });
}

/** Adds the team of this id to a department, or renames it. Refuses with `people.name-taken`. */
export async function keepingTeam(world: World, by: Person, input: TeamInput): Promise<void> {
  if (!mayKeepDirectory(by)) throw notAllowed();
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    await lockDirectory(tx);
    const [department] = await tx.select({ id: departments.id }).from(departments).where(eq(departments.id, input.departmentId));
    const siblings = await tx.select().from(teams).where(eq(teams.departmentId, input.departmentId));
    const [before] = await tx.select().from(teams).where(eq(teams.id, input.id));
    if (!department || (before && before.departmentId !== department.id)) throw notFound();
    if (siblings.some((one) => one.id !== input.id && sameName(one.name) === sameName(input.name))) throw nameTaken();
    if (before?.name === input.name) return;
    if (before) await tx.update(teams).set({ name: input.name }).where(eq(teams.id, input.id));
    else await tx.insert(teams).values({ ...input, createdAt: at });
    const what = before ? "people.team-changed" : "people.team-added";
    await record(tx, { actorId: by.id, action: what, subject: { kind: "team", id: input.id }, at });
    await emit(tx, { kind: what, payload: { teamId: input.id }, at });
  });
}
