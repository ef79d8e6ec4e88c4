/** Stories that are like another: those that people have put beside it, in a finding, on a step or in a study, and then those that say alike. */
import { citedTogether } from "#app/domains/insights/cited-together.queries.server.ts";
import { attachedTogether } from "#app/domains/journeys/curve/attached-together.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { type SimilarStory, similarTo } from "#app/domains/stories/similar.queries.server.ts";
import type { Reader } from "#db/client.ts";

/** Up to five, the likest first; none of a story that cannot be read. */
export async function storiesLike(read: Reader, person: Pick<Person, "zone">, id: string): Promise<SimilarStory[]> {
  const [cited, attached] = await Promise.all([citedTogether(read, id), attachedTogether(read, id)]);
  return similarTo(read, person, id, [...cited.finding, ...attached, ...cited.study]);
}
