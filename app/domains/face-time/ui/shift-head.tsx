import * as m from "#app/paraglide/messages.js";
import { activityName } from "../words.ts";
import { When } from "./when.tsx";

export interface HeadOfShift {
  readonly activity: string;
  readonly activityName: string | null;
  readonly site: string;
  readonly city: string;
  readonly zone: string;
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
}

/** Of which shift a page speaks: what, where, and when by both clocks. */
export function ShiftHead({ shift: { activity, activityName: own, site, city, zone, startsAt, endsAt } }: { shift: HeadOfShift }) {
  return (
    <>
      <span className="block text-ink" dir="auto">
        {m.face_time_what_where({ activity: activityName(activity, own), site })}
      </span>
      <When startsAt={startsAt} endsAt={endsAt} zone={zone} place={city} />
    </>
  );
}

/** What of a shift its head says. */
export const headOf = ({ activity, activityName: own, site, city, zone, startsAt, endsAt }: HeadOfShift): HeadOfShift => ({
  ...{ activity, activityName: own, site, city, zone, startsAt, endsAt },
});
