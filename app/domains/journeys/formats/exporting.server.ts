/** A map in every format that it can be taken along in, with what hangs on its steps. */
import { stringify } from "csv-stringify/sync";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { type JourneyMap, stepsOf } from "../board/map.ts";
import { claimsOf, teamsNamed } from "../claims/claims.queries.server.ts";
import { teamsByStep } from "../claims/claims.ts";
import { feelingsKnown, storiesOn } from "../curve/curve.queries.server.ts";
import { type Curve, curveOf } from "../curve/curve.ts";
import { findingsOn } from "../curve/findings.queries.server.ts";
import { mapOf } from "../journal.server.ts";
import { tooWide } from "../journeys.errors.ts";
import { drawnPictures } from "../pictures/drawn-pictures.server.ts";
import { writeJourneyFile } from "./journey-file.ts";
import { writeMermaid } from "./mermaid.ts";
import { mermaidFromMap } from "./mermaid-map.ts";
import type { PictureOf } from "./picture.ts";
import type { PictureAsked } from "./pictured.server.ts";
import { columns, guarded, rowsOf } from "./rows.ts";
import type { Paper } from "./slicing.ts";
import { isTooWide } from "./widest.ts";
import { pictureWords } from "./words.ts";

export const formats = ["json", "csv", "xlsx", "mmd", "svg", "png", "pdf"] as const;
export type Format = (typeof formats)[number];

export const typeOf: Record<Format, string> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  mmd: "text/vnd.mermaid; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  pdf: "application/pdf",
};

interface Wanted {
  readonly journeyId: string;
  readonly format: Format;
  /** Of a PDF. */
  readonly paper: Paper;
}

/**
 * The file of a map that the person reads; the caller has found it within reach. Refuses with `hallway.not-found`,
 * `journeys.too-wide`.
 */
export async function exporting(world: World, person: Person, wanted: Wanted): Promise<string | Uint8Array> {
  const told = await everythingOn(world, wanted.journeyId);
  if (isTooWide(wanted.format, wanted.paper, stepsOf(told.map).length)) throw tooWide();
  const body = await written(world, person, wanted, told);
  await world.db.write((tx) =>
    record(tx, {
      actorId: person.id,
      action: "journeys.exported",
      subject: { kind: "journey", id: wanted.journeyId },
      detail: { format: wanted.format },
      at: world.clock.now(),
    }),
  );
  return body;
}

type Everything = Awaited<ReturnType<typeof everythingOn>>;

async function everythingOn({ db: { read }, clock }: World, journeyId: string) {
  const [map, allClaims, known, attached, found] = await Promise.all([
    mapOf(read, journeyId),
    claimsOf(read, journeyId),
    feelingsKnown(read, journeyId),
    storiesOn(read, journeyId),
    findingsOn(read, journeyId),
  ]);
  if (!map) throw notFound();
  // What hangs on a step that is no longer drawn is taken along with none.
  const steps = new Set(stepsOf(map).map((step) => step.id));
  const on = <Row extends { readonly stepId: string }>(rows: readonly Row[]) => rows.filter(({ stepId }) => steps.has(stepId));
  return {
    map,
    claims: on(allClaims),
    attached: on(attached),
    found: on(found),
    known: { stories: on(known.stories), assumptions: on(known.assumptions), overrides: on(known.overrides) },
    now: clock.now(),
  };
}

async function written(world: World, person: Person, { journeyId, format, paper }: Wanted, told: Everything): Promise<string | Uint8Array> {
  const { map, claims } = told;
  if (format === "json") return jsonOf(world, told);
  if (format === "csv") {
    const rows = rowsOf(map, claims).map((row) => columns.map((column) => guarded(row[column])));
    return `\uFEFF${stringify([[...columns], ...rows])}`;
  }
  if (format === "xlsx") return world.aside.do("journeys.sheet", { rows: rowsOf(map, claims), title: map.title });
  if (format === "mmd") {
    const teams = teamsByStep(claims);
    const teamsOn = new Map([...teams].map(([stepId, own]) => [stepId, own.map(({ team }) => team)]));
    return writeMermaid(mermaidFromMap({ map, curves: curvesOf(map, told), assumptions: told.known.assumptions, teamsOn }));
  }
  const pictures = await drawnPictures(world, journeyId, map);
  const on = new Intl.DateTimeFormat(person.locale, { dateStyle: "long", timeZone: person.zone }).format(told.now);
  const of: PictureOf = { map, curves: curvesOf(map, told), teamsOn: teamsByStep(claims), words: pictureWords(map.kind, on), pictures };
  return world.aside.do("journeys.picture", { of, format, paper } satisfies PictureAsked);
}

/** Of all customers, and of each that anything is known of. */
function curvesOf(map: JourneyMap, { known, now }: Everything): Curve[] {
  const steps = stepsOf(map);
  return [null, ...map.sketches.map(({ id }) => id)]
    .map((sketchId) => curveOf(steps, sketchId, known, now))
    .filter(({ sketchId, points }) => sketchId === null || points.some((point) => isOwn(point, sketchId, known)));
}

const isOwn = ({ stepId }: { stepId: string }, sketchId: string, { stories, assumptions, overrides }: Everything["known"]) =>
  [...stories, ...assumptions, ...overrides].some((one) => one.stepId === stepId && one.sketchId === sketchId);

async function jsonOf({ db }: World, { map, claims, attached, found, known }: Everything): Promise<string> {
  const receivers = [...new Set(claims.flatMap(({ handsTo }) => handsTo?.id ?? []))];
  const teams = new Map((receivers.length > 0 ? await teamsNamed(db.read, receivers) : []).map((team) => [team.id, team]));
  return writeJourneyFile({
    map,
    assumptions: known.assumptions.map(({ stepId, sketchId, pleasure, rawScore, note }) => ({
      stepId,
      sketchId,
      pleasure,
      rawScore,
      note,
    })),
    overrides: known.overrides.map(({ stepId, sketchId, pleasure, reason }) => ({ stepId, sketchId, pleasure, reason })),
    claims: claims.map(({ id, stepId, team, role, channel, frequency, asks, gives, handsTo, note, confidence, by, saidAt, confirmed }) => ({
      id,
      stepId,
      team: team.name,
      department: team.department,
      role,
      channel,
      frequency,
      asks: [...asks],
      gives,
      handsOverTo: handsTo && { team: handsTo.name, department: teams.get(handsTo.id)?.department ?? "" },
      note,
      confidence,
      saidBy: by,
      saidAt: saidAt.toISOString(),
      confirmed: confirmed !== null,
    })),
    stories: attached,
    findings: found.map(({ stepId, sketchId, findingId }) => ({ stepId, sketchId, findingId })),
  });
}
