/** What teams of the demonstration say of themselves on its maps, and what its steps rest on. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { findingIdOf } from "#app/domains/insights/file-content.server.ts";
import { type JourneyMap, stepsOf } from "#app/domains/journeys/board/map.ts";
import { daysUntilAsked } from "#app/domains/journeys/claims/claims.ts";
import { dayLength } from "#app/shared/clock.ts";
import type { Transaction } from "../client.ts";
import {
  journeyAssumptions,
  journeyClaimConfirmations,
  journeyClaims,
  journeyFindings,
  journeyStories,
  journeySuggestions,
} from "../schema/journeys.ts";
import { teams } from "../schema/people.ts";
import { claimConfidences, claimFrequencies, claimRoles } from "../words/journeys.ts";
import { channels } from "../words/stories.ts";

const blankOr = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((cell) => (cell === "" ? null : cell), schema.nullable());
const days = z.coerce.number().int().min(0);

const claimRow = z.object({
  map: z.string(),
  step: z.string(),
  team: z.string(),
  person: z.email(),
  role: z.enum(claimRoles),
  channel: blankOr(z.enum(channels)),
  frequency: blankOr(z.enum(claimFrequencies)),
  /** With | between them. */
  asks: z.string(),
  gives: blankOr(z.string()),
  hands_to: blankOr(z.string()),
  confidence: z.enum(claimConfidences),
  note: blankOr(z.string()),
  days_ago: days,
  confirmed_by: blankOr(z.email()),
});

const evidenceRow = z.object({
  map: z.string(),
  step: z.string(),
  kind: z.enum(["story", "finding", "assumption"]),
  /** The number of a story; the study file and the finding's name in it. */
  of: z.string(),
  sketch: z.string(),
  pleasure: blankOr(z.coerce.number().int().min(-100).max(100)),
  words: blankOr(z.string()),
  person: z.email(),
  days_ago: days,
});

export interface DrawnMap {
  readonly id: string;
  readonly map: JourneyMap;
}

interface Known {
  readonly personIds: ReadonlyMap<string, string>;
  /** By the number of their file. */
  readonly storyIds: ReadonlyMap<string, string>;
  readonly now: Date;
}

export async function seedEvidence(tx: Transaction, drawn: readonly DrawnMap[], { personIds, storyIds, now }: Known): Promise<void> {
  const [claims, evidence] = await Promise.all([rowsOf("map-claims.csv", claimRow), rowsOf("map-evidence.csv", evidenceRow)]);
  const teamIds = new Map((await tx.select({ id: teams.id, name: teams.name }).from(teams)).map(({ id, name }) => [name, id]));
  const maps = new Map(drawn.map((one) => [one.map.title, one]));
  const at = (row: { map: string; step: string; days_ago: number }) => {
    const { id, map } = found(maps, row.map);
    const stepId = stepsOf(map).find(({ title }) => title === row.step)?.id;
    if (!stepId) throw new Error(`The map ${row.map} has no step ${row.step}.`);
    return { map, place: { journeyId: id, stepId }, moment: new Date(now.getTime() - row.days_ago * dayLength - 3 * 3_600_000) };
  };
  for (const claim of claims) {
    const { place, moment } = at(claim);
    const id = uuidv7();
    await tx.insert(journeyClaims).values({
      id,
      ...place,
      teamId: found(teamIds, claim.team),
      role: claim.role,
      channel: claim.channel,
      frequency: claim.frequency,
      asks: claim.asks.split("|").filter(Boolean),
      gives: claim.gives,
      handOverTeamId: claim.hands_to && found(teamIds, claim.hands_to),
      note: claim.note,
      confidence: claim.confidence,
      personId: found(personIds, claim.person),
      createdAt: moment,
      saidAt: moment,
      askAgainAt: new Date(moment.getTime() + daysUntilAsked * dayLength),
    });
    if (claim.confirmed_by) {
      const confirmed = { claimId: id, by: found(personIds, claim.confirmed_by), at: new Date(moment.getTime() + 2 * dayLength) };
      await tx.insert(journeyClaimConfirmations).values(confirmed);
    }
  }
  for (const row of evidence) {
    const { map, place, moment } = at(row);
    const said = { by: found(personIds, row.person), at: moment };
    const sketchId = row.sketch ? sketchOf(map, row.sketch) : null;
    if (row.kind === "assumption") {
      const felt = { sketchId: sketchId ?? "", pleasure: row.pleasure ?? 0, note: row.words };
      await tx.insert(journeyAssumptions).values({ ...place, ...felt, ...said });
    } else if (row.kind === "finding") {
      // Unlike with a story no answer is noted: the studies are published only once the demonstration stands.
      const [file = "", key = ""] = row.of.split("/");
      await tx.insert(journeyFindings).values({ id: uuidv7(), ...place, findingId: findingIdOf(file, key), sketchId, ...said });
    } else {
      const storyId = found(storyIds, row.of);
      await tx.insert(journeyStories).values({ id: uuidv7(), ...place, storyId, sketchId, ...said });
      await tx.insert(journeySuggestions).values({ ...place, storyId, answer: "accepted", ...said });
    }
  }
}

function sketchOf(map: JourneyMap, title: string): string {
  const sketch = map.sketches.find((one) => one.title === title);
  if (!sketch) throw new Error(`The map ${map.title} has no customer “${title}”.`);
  return sketch.id;
}

function found<Value>(known: ReadonlyMap<string, Value>, key: string): Value {
  const value = known.get(key);
  if (value === undefined) throw new Error(`The demonstration has no ${key}.`);
  return value;
}

async function rowsOf<Row extends z.ZodType>(file: string, row: Row): Promise<z.infer<Row>[]> {
  const content = await readFile(join(process.cwd(), "content/demo", file), "utf8");
  return z.array(row).parse(parseCsv(content, { columns: true, skip_empty_lines: true, trim: true }));
}
