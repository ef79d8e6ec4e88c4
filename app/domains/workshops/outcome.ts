/** What marks come to once they are revealed: figures about at least five people, never one from which fewer could be worked out. */
import { fewestPeople, shownFigures } from "#app/shared/suppression.ts";
import type { MinutedGuess, Minutes } from "#db/words/workshops.ts";
import { joined } from "./pains.ts";

export const isShort = (count: number): boolean => count < fewestPeople;

interface StepWithStories {
  readonly id: string;
  readonly title: string;
  readonly stories: { readonly mean: number; readonly count: number } | null;
}

/** What a team guessed at a step. */
export interface TeamGuess {
  readonly stepId: string;
  /** Missing for people without a team. */
  readonly team: string | null;
  readonly count: number;
  readonly sum: number;
  readonly lowest: number;
  readonly highest: number;
}

/** The guesses beside the stories, in the order of the map. */
export function guessOutcome(steps: readonly StepWithStories[], rows: readonly TeamGuess[]): MinutedGuess[] {
  const onSteps = Map.groupBy(rows, ({ stepId }) => stepId);
  return steps.map(({ id, title, stories }) => {
    const guesses = onSteps.get(id) ?? [];
    const count = sum(guesses.map((guess) => guess.count));
    const shown = shownFigures([guesses.map((guess) => guess.count)]).groups[0];
    return {
      stepId: id,
      step: title,
      count,
      ...(isShort(count)
        ? {}
        : {
            guessed: {
              mean: Math.round(sum(guesses.map((guess) => guess.sum)) / count),
              lowest: Math.min(...guesses.map(({ lowest }) => lowest)),
              highest: Math.max(...guesses.map(({ highest }) => highest)),
            },
          }),
      ...(stories ? { stories } : {}),
      teams: guesses
        .flatMap(({ team, sum: all, count: size }, at) =>
          team !== null && size > 0 && shown?.total && shown.members[at] ? [{ team, mean: Math.round(all / size), count: size }] : [],
        )
        .sort((one, other) => one.mean - other.mean || one.team.localeCompare(other.team)),
    };
  });
}

/** How far the teams that may be shown lie apart at a step. */
export const disagreement = ({ teams }: Pick<MinutedGuess, "teams">): number =>
  teams.length > 1 ? (teams.at(-1)?.mean ?? 0) - (teams[0]?.mean ?? 0) : 0;

/** How far the guesses lie from the stories; undefined where one of the two is missing. */
export const distance = ({ guessed, stories }: Pick<MinutedGuess, "guessed" | "stories">): number | undefined =>
  guessed && stories ? guessed.mean - stories.mean : undefined;

/** Whether guesses can be held against stories anywhere, and those of one team against another's: where not, nothing is near. */
export const isComparable = (guesses: readonly Pick<MinutedGuess, "guessed" | "stories">[]): boolean =>
  guesses.some((guess) => distance(guess) !== undefined);
export const areTeamsComparable = (guesses: readonly Pick<MinutedGuess, "teams">[]): boolean =>
  guesses.some(({ teams }) => teams.length > 1);

/** Teams this far apart disagree, and guesses this far from the stories are wrong enough to be talked about. */
export const farApart = 30;

/** How many came of each department that may be shown apart; whoever takes them from all is left with five or more, or nobody. */
export function cameOutcome(rows: readonly { readonly name: string | null; readonly count: number }[]): { name: string; count: number }[] {
  const shown = shownFigures([rows.map((row) => row.count)]).groups[0];
  return rows.flatMap(({ name, count }, at) => (name !== null && shown?.total && shown.members[at] ? [{ name, count }] : []));
}

/** What minutes may say of the votes; undefined where nobody gave a dot. Minutes of before hold numbers of few people. */
export const votesIn = ({ dots }: Pick<Minutes, "dots">): { few: boolean } | undefined =>
  dots.given > 0 ? { few: isShort(dots.voters) } : undefined;

export interface Votes {
  readonly dots: ReadonlyMap<string, number>;
  /** How many people gave dots. */
  readonly voters: number;
}

/**
 * Pains with their dots, most first; alike ones in the order in which they were written. The same words at the same step are one.
 * Where fewer than five people gave dots, their order is all that is said: one dot stands for any number of them.
 */
export function painOutcome<Pain extends { readonly id: string; readonly stepId: string; readonly text: string }>(
  steps: readonly { readonly id: string; readonly title: string }[],
  pains: readonly Pain[],
  votes: Votes | undefined,
) {
  const titles = new Map(steps.map(({ id, title }) => [id, title]));
  const written = [...pains].sort((one, other) => (one.id < other.id ? -1 : 1));
  const all = joined(written.map((pain) => ({ ...pain, step: titles.get(pain.stepId) ?? null, dots: votes?.dots.get(pain.id) ?? 0 })));
  return votes && isShort(votes.voters) ? all.map((pain) => ({ ...pain, dots: Math.min(pain.dots, 1) })) : all;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
