import * as m from "#app/paraglide/messages.js";
import type { DepartmentFunction } from "#db/schema/people.ts";
import type { ReachStage } from "./reach.ts";

const stages: Record<ReachStage, () => string> = {
  opened: m.reach_stage_opened,
  ended: m.reach_stage_ended,
  discussed: m.reach_stage_discussed,
  used: m.reach_stage_used,
};
export const stageWord = (stage: ReachStage) => stages[stage]();

const functions: Record<DepartmentFunction, () => string> = {
  frontline: m.reach_function_frontline,
  commercial: m.reach_function_commercial,
  support: m.reach_function_support,
};
export const functionWord = (one: DepartmentFunction) => functions[one]();
