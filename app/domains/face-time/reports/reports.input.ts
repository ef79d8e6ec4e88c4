import { z } from "zod";
import { yearsTo } from "./reports.ts";

/** The year that an address asks for; this one where it asks for none that there is. */
export function askedYear(request: Request, now: Date): number {
  const years = yearsTo(now);
  const asked = z.coerce.number().int().safeParse(new URL(request.url).searchParams.get("year"));
  return years.find((year) => year === asked.data) ?? now.getUTCFullYear();
}
