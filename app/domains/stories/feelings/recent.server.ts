/** What was counted within the last minute is shared: to add up two years of stories for each who looks is work for nothing. */
import { count, lte, max } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { recently } from "#app/shared/recent.ts";
import type { Reader } from "#db/client.ts";
import { storyVeils } from "#db/schema/consent.ts";
import { storyWithdrawals } from "#db/schema/stories.ts";
import type { FeedFilter } from "../feed.ts";
import { howCustomersFelt } from "./feelings.queries.server.ts";
import type { Felt } from "./feelings.ts";

const share = recently<Felt>();

/** As `howCustomersFelt`, at most a minute old; a story that is withdrawn or whose consent ends is gone from it at once. */
export async function recentlyFelt(read: Reader, { zone }: Pick<Person, "zone">, filter: FeedFilter): Promise<Felt> {
  const asked = Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1));
  // Once other stories are kept from readers, nothing of before is shown.
  const key = JSON.stringify([zone, asked, await hiddenNow(read)]);
  return share({ owner: read, key, now: read.now() }, () => howCustomersFelt(read, { zone }, filter));
}

/** Two small tables: most stories are in neither. */
async function hiddenNow(read: Reader) {
  return Promise.all([
    read.select({ stories: count(), last: max(storyWithdrawals.at) }).from(storyWithdrawals),
    read
      .select({ stories: count(), last: max(storyVeils.hiddenFrom) })
      .from(storyVeils)
      .where(lte(storyVeils.hiddenFrom, read.now())),
  ]);
}
