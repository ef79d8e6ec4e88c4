import * as m from "#app/paraglide/messages.js";
import type { VersionKind } from "#db/words/journeys.ts";
import type { JourneyKind, LaneKind } from "../board/map.ts";

export const journeyKindWords: Record<JourneyKind, () => string> = {
  "as-is": m.journeys_kind_as_is,
  "should-be": m.journeys_kind_should_be,
};

export const laneKindWords: Record<LaneKind, () => string> = {
  text: m.journeys_lane_text,
  channel: m.journeys_lane_channel,
  sketch: m.journeys_lane_sketch,
  curve: m.journeys_lane_curve,
  thinking: m.journeys_lane_thinking,
  backstage: m.journeys_lane_backstage,
  systems: m.journeys_lane_systems,
  pain: m.journeys_lane_pain,
  opportunity: m.journeys_lane_opportunity,
  picture: m.journeys_lane_picture,
  figure: m.journeys_lane_figure,
  map: m.journeys_lane_map,
};

const versionWords: Record<VersionKind, () => string> = {
  named: m.journeys_version_named,
  idle: m.journeys_version_idle,
  "workshop-start": m.journeys_version_workshop_start,
  "workshop-end": m.journeys_version_workshop_end,
  restored: m.journeys_version_restored,
  table: m.journeys_version_table,
  offline: m.journeys_version_offline,
};

interface Version {
  readonly kind: VersionKind;
  readonly name: string | null;
  /** What the workshop is called from which it was kept. */
  readonly workshop: string | null;
}

/** Why a version was kept: of workshops also from which, as a map may have had several. */
export function versionKept({ kind, workshop }: Omit<Version, "name">): string {
  if (!workshop) return versionWords[kind]();
  return kind === "workshop-start" ? m.journeys_version_workshop_start_of({ workshop }) : m.journeys_version_workshop_end_of({ workshop });
}

/** What a version is called: as somebody named it, or why it was kept. */
export const versionCalled = (version: Version): string => version.name ?? versionKept(version);
