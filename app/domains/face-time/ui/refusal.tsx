import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { activityName } from "../words.ts";
import type { HeadOfShift } from "./shift-head.tsx";
import { When } from "./when.tsx";

/** Why one cannot ask for a place, and what is in the way. */
export function Refusal({ message, then }: { message: string; then: readonly (HeadOfShift & { readonly id: string })[] }) {
  return (
    <div className="grid gap-2 text-quiet">
      <p>{message}</p>
      {then.map(({ id, activity, activityName: own, site, city, zone, startsAt, endsAt }) => (
        <p key={id}>
          <Link to={`/face-time/shifts/${id}`} className="font-medium text-accent underline underline-offset-2" dir="auto">
            {m.face_time_what_where({ activity: activityName(activity, own), site })}
          </Link>
          <br />
          <When startsAt={startsAt} endsAt={endsAt} zone={zone} place={city} />
        </p>
      ))}
    </div>
  );
}
