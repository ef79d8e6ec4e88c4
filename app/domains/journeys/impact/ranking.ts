/**
 * Most painful, most worth it: one figure per step, by which steps of all maps stand in a row.
 *
 *     score = 100 × pain^a × customers^b × importance^c × evidence^d
 *
 * A weighted product (Bridgman, "Dimensional Analysis", 1922; as a way of choosing: Miller and Starr, "Executive Decisions and
 * Operations Research", 1969): a step is high only where everything is, and no unit has to be made another. Each factor is
 * 0…1, each weight 0…3; weight 0 leaves a factor out, because x^0 = 1. With all weights at 1 it is the product of the four.
 *
 * | Factor | What it is |
 * | --- | --- |
 * | pain | −pleasure ÷ 100 where the curve is below zero, else 0 |
 * | customers | those who go through the step in a year ÷ the most that any of the steps has |
 * | importance | 1…5 ÷ 5, as entered |
 * | evidence | n ÷ (n + 3): half at three stories, below which the curve calls itself weak, and never quite 1 |
 *
 * n counts stories of the last year whole, older ones half, a finding as three (a study asks many), and what is only assumed
 * as a half. What nobody has entered is taken as the middle and said so: the median of the customers that were entered (all
 * alike where none was), importance 3.
 */
export const factors = ["pain", "customers", "importance", "evidence"] as const;
export type Factor = (typeof factors)[number];
export type Weights = Readonly<Record<Factor, number>>;

export const plainWeights: Weights = { pain: 1, customers: 1, importance: 1, evidence: 1 };
export const mostWeight = 3;
export const mostImportance = 5;
const middleImportance = 3;

const halfAt = 3;
const olderCounts = 0.5;
const findingCounts = 3;
const assumedCounts = 0.5;

export interface Rested {
  /** Stories of the last year, and older ones. */
  readonly fresh: number;
  readonly older: number;
  readonly findings: number;
  /** Somebody wrote down what they believe. */
  readonly assumed: boolean;
}

/** 0…1. */
export function strengthOf({ fresh, older, findings, assumed }: Rested): number {
  const said = fresh + older * olderCounts + findings * findingCounts;
  const n = said > 0 ? said : assumed ? assumedCounts : 0;
  return n / (n + halfAt);
}

export interface Weighed extends Rested {
  /** As the curve draws it, −100…100. */
  readonly pleasure: number;
  /** In a year; null where nobody has entered it. */
  readonly customers: number | null;
  /** 1…5; null where nobody has entered it. */
  readonly importance: number | null;
}

export type Ranked<Step extends Weighed> = Step & {
  /** 0…100, to one decimal. */
  readonly score: number;
  /** 0…1 each. */
  readonly parts: Readonly<Record<Factor, number>>;
};

/** The steps that hurt, the highest first; of equals the one that came first stays first. */
export function ranked<Step extends Weighed>(steps: readonly Step[], weights: Weights = plainWeights): Ranked<Step>[] {
  const entered = steps.flatMap(({ customers }) => customers ?? []);
  const most = entered.reduce((highest, one) => Math.max(highest, one), 0);
  const middle = medianOf(entered) ?? 1;
  return steps
    .filter(({ pleasure }) => pleasure < 0)
    .map((step) => {
      const parts = {
        pain: -step.pleasure / 100,
        customers: most > 0 ? (step.customers ?? middle) / most : 1,
        importance: (step.importance ?? middleImportance) / mostImportance,
        evidence: strengthOf(step),
      };
      const product = factors.reduce((so, factor) => so * parts[factor] ** weights[factor], 1);
      // Two ways of multiplying the same must be the same.
      return { found: { ...step, parts, score: Math.round(product * 1_000) / 10 }, product: Math.round(product * 1e9) };
    })
    .sort((one, other) => other.product - one.product)
    .map(({ found }) => found);
}

/** Of an even number of values the mean of the two in the middle; undefined of none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Weights as an address says them: `?pain=2&evidence=0`. What is not understood is 1. */
export function weightsIn(query: URLSearchParams): Weights {
  const said = (factor: Factor) => {
    const text = query.get(factor)?.trim() ?? "";
    const value = Number(text);
    return text !== "" && Number.isFinite(value) && value >= 0 && value <= mostWeight ? value : plainWeights[factor];
  };
  return { pain: said("pain"), customers: said("customers"), importance: said("importance"), evidence: said("evidence") };
}
