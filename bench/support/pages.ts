import { openSession } from "#app/domains/auth/sessions.server.ts";
import { readConfig } from "#app/shared/config.server.ts";
import { writeCursor } from "#app/shared/keyset.ts";
import { makeWorld } from "../../bin/world.ts";
import { readerId, type Size, toldAtOf } from "./data.ts";
import { idOf } from "./rows.ts";

/** The pages that are measured, by name. */
export function pagesOf(size: Size): Record<string, string> {
  const middle = Math.floor(size.stories / 2);
  const deep = writeCursor({ at: toldAtOf(middle, size), id: idOf(5, middle) });
  return {
    home: "/",
    feed: "/stories",
    "feed filtered": `/stories?kind=struggle&channel=phone&department=${idOf(3, 7)}`,
    "feed deep": `/stories?after=${deep}`,
    story: `/stories/${idOf(5, middle)}`,
    collections: "/stories/collections",
    collection: `/stories/collections/${idOf(8, 3)}`,
    pledges: "/pledges",
    insights: "/insights",
    study: `/insights/study-${Math.floor(Math.min(1_000, size.people) / 2)}`,
    "face time": "/face-time",
    shift: `/face-time/shifts/${idOf(10, Math.floor(size.shifts * 0.6))}`,
    "face time mine": "/face-time/mine",
    "face time team": "/face-time/team",
    "face time host": "/face-time/host",
    "face time reports": "/face-time/reports",
    notifications: "/notifications",
    people: "/admin/people",
  };
}

/** A session of the reader, as a `Cookie` header. */
export async function readerCookie(folder: string): Promise<string> {
  const world = makeWorld(readConfig({ NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "silent" }));
  const setCookie = await openSession(world, readerId, "A benchmark");
  await world.db.close();
  return setCookie.split(";")[0] ?? "";
}
