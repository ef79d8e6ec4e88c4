/** Two hundred people who want one place, through the front door of the built server. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { opening } from "#app/domains/face-time/opening.server.ts";
import { newId } from "#app/shared/ids.ts";
import { bookings } from "#db/schema/face-time.ts";
import { cast } from "#db/seed/cast.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { bookingsOn, crowd, lawsHold, personOf, terms } from "#tests/support/shifts.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

const clients = 200;
/** Three here; `npm run bench -- booking` runs twenty. */
const rounds = 3;
/** The clock of the server is the real one. */
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("one holds the place, the others stand in line as they came, none is lost, and approvals race for the rest", {
  timeout: 240_000,
}, async () => {
  const guests = await crowd(app.world, clients);
  const cookies = await Promise.all(guests.map((id) => app.cookieOf(id)));
  const manager = await app.cookieOf("henrik");
  const post = (path: string, cookie: string, form: Record<string, string>) =>
    fetch(app.url + path, {
      method: "POST",
      headers: { Cookie: cookie, Origin: app.url },
      body: new URLSearchParams(form),
      redirect: "manual",
    }).then(({ status }) => status);
  for (let round = 0; round < rounds; round += 1) {
    const day = dayFrom(20 + round);
    const shift = terms({ startsWall: `${day}T09:00`, endsWall: `${day}T12:00` });
    await opening(app.world, await personOf(app.world, cast.grace.id), shift);
    const ids = guests.map(() => newId());
    const answers = await Promise.all(
      cookies.map((cookie, turn) => post(`/face-time/shifts/${shift.id}?index`, cookie, { id: ids[turn] ?? "", wants: "" })),
    );
    expect(new Set(answers)).toEqual(new Set([302]));
    const rows = await bookingsOn(app.world, shift.id);
    expect(rows.map(({ state }) => state)).toEqual(["held", ...Array(clients - 1).fill("waiting")]);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(ids));
    // The hold ends at the moment at which its approval arrives: one of both is first, and the place is never two people's.
    const [held] = rows;
    await app.world.db.write(async (tx) => {
      await tx
        .update(bookings)
        .set({ until: new Date(Date.now() + 100) })
        .where(eq(bookings.id, held?.id ?? ""));
    });
    const racing = rows.slice(0, 20).map(({ id }) => post(`/face-time/bookings/${id}/answer`, manager, { answer: "approved" }));
    const given = await Promise.all(racing);
    for (const status of given) expect([302, 404, 409]).toContain(status);
    await lawsHold(app.world, [shift.id]);
    const after = await bookingsOn(app.world, shift.id);
    expect(after).toHaveLength(clients);
    const placed = after.filter(({ state }) => state === "confirmed" || state === "offered" || state === "held");
    expect(placed).toHaveLength(1);
    expect(placed[0]?.arrival).toBe(after[0]?.state === "expired" ? 1 : 0);
  }
});
