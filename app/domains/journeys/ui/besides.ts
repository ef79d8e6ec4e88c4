/** What rows say of a map's steps, beside what is drawn on it: teams, feelings, evidence. Runs anywhere. */
import type { TeamCount } from "../claims/claims.ts";
import type { CurvePoint, Evidence } from "../curve/curve.ts";

export interface Besides {
  /** By step: the teams that touch the customer there. */
  readonly teams: Readonly<Record<string, readonly TeamCount[]>>;
  /** By customer sketch (empty: all customers), then by step; only where something is known. */
  readonly curves: Readonly<Record<string, Readonly<Record<string, CurvePoint>>>>;
  /** By step, where there is any. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** By step or card: comments that nobody has settled. */
  readonly talk: Readonly<Record<string, number>>;
}

export const evidenceAt = ({ evidence }: Besides, stepId: string): Evidence => evidence[stepId] ?? "none";
