import * as m from "#app/paraglide/messages.js";
import { Tabs } from "#app/ui/tabs.tsx";

/** The pages of face time beside each other. */
export function FaceTimeRooms({ answers }: { answers: boolean }) {
  return (
    <Tabs
      label={m.face_time_rooms()}
      items={[
        { to: "/face-time", label: m.face_time_room_agenda(), end: true },
        { to: "/face-time/mine", label: m.face_time_room_mine() },
        ...(answers ? [{ to: "/face-time/team", label: m.face_time_room_team() }] : []),
        { to: "/face-time/host", label: m.face_time_room_host() },
        { to: "/face-time/reports", label: m.face_time_room_reports() },
      ]}
    />
  );
}
