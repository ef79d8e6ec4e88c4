/** The letters of one zone and one week leave together. */
export const leavingJob = "notifications.weekly";

export interface Leaving {
  /** The calendar day in the zone, `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly time: string;
  readonly zone: string;
}

export const leavingKey = ({ day, time, zone }: Leaving) => `${leavingJob}:${day}:${time}:${zone}`;
