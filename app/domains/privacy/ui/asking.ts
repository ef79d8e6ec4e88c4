/** What the server finds in words that somebody is writing. */
import type { Thing } from "../answers.ts";
import type { ShownFinding } from "../showing.server.ts";

/** In typing, before it is asked; milliseconds. */
export const pause = 700;

/** Nothing when the server cannot be reached: it looks again before others read the words. `texts`: by the name of their field. */
export async function askFindings(about: Thing, texts: Readonly<Record<string, string>>): Promise<ShownFinding[] | undefined> {
  try {
    const body = JSON.stringify({ about, texts });
    const response = await fetch("/privacy/findings", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    if (!response.ok) return undefined;
    const { findings } = (await response.json()) as { findings: ShownFinding[] };
    return findings;
  } catch {
    return undefined;
  }
}
