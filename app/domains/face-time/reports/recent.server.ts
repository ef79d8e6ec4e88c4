import { recently } from "#app/shared/recent.ts";
import type { Reader } from "#db/client.ts";
import { faceTimeReport } from "./reports.queries.server.ts";
import type { Report } from "./reports.ts";

/** Adding up a year reads every visit of it. */
const share = recently<Report>();

/** The figures of a year as they were within the last minute: everybody who looks meanwhile shares one answer. */
export function recentReport(read: Reader, year: number, now: Date): Promise<Report> {
  return share({ owner: read, key: String(year), now }, () => faceTimeReport(read, year, now));
}
