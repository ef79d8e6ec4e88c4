/** The kinds of notifications by the room that they come from: for the choice of what is mailed. */
import * as m from "#app/paraglide/messages.js";
import type { NotificationKind } from "./notifications.ts";

const rooms = {
  stories: m.notifications_room_stories,
  comments: m.notifications_room_comments,
  pledges: m.notifications_room_pledges,
  insights: m.notifications_room_insights,
  "face-time": m.notifications_room_face_time,
  journeys: m.notifications_room_journeys,
  keeping: m.notifications_room_keeping,
  letter: m.notifications_room_letter,
} as const;

type Room = keyof typeof rooms;

function roomOf(kind: NotificationKind): Room {
  if (kind === "report-made" || kind === "review-asked" || kind === "import-done" || kind === "import-waiting") return "keeping";
  if (kind === "weekly-letter") return "letter";
  if (kind === "collection-taken-down" || kind.startsWith("story-")) return "stories";
  if (kind.startsWith("pledge-")) return "pledges";
  if (kind.startsWith("study-")) return "insights";
  if (kind.startsWith("shift-")) return "face-time";
  return /^(map|claim|promise|workshop|commitment)-/.test(kind) ? "journeys" : "comments";
}

export interface KindsOfRoom {
  readonly room: Room;
  readonly title: string;
  readonly kinds: readonly NotificationKind[];
}

/** Rooms without any are left out. */
export function byRoom(kinds: readonly NotificationKind[]): KindsOfRoom[] {
  const grouped = Map.groupBy(kinds, roomOf);
  return (Object.keys(rooms) as Room[]).flatMap((room) => {
    const own = grouped.get(room);
    return own ? { room, title: rooms[room](), kinds: own } : [];
  });
}
