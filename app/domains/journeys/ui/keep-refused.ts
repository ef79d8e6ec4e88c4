import type { JourneyMap } from "../board/map.ts";
import type { RefusalReason } from "./connection.client.ts";

export interface Refused {
  readonly why: RefusalReason;
  /** The map of one's own that holds it. */
  readonly copyId?: string;
  /** The whole as a file, where no map could be made of it. */
  readonly file?: string;
}

/** Keeps what was refused as a private map of whoever wrote it; as a file where that cannot be. */
export async function keepRefused(journeyId: string, map: JourneyMap): Promise<Pick<Refused, "copyId" | "file">> {
  const body = JSON.stringify(map);
  try {
    const answer = await fetch(`/journeys/${journeyId}/copies`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
    if (answer.ok) return { copyId: ((await answer.json()) as { id: string }).id };
  } catch {
    // Without a network it is a file as well.
  }
  return { file: `data:application/json;charset=utf-8,${encodeURIComponent(body)}` };
}
