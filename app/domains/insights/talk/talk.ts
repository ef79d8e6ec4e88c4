/** Questions under a study and what is answered to them. */

/** UTF-16 units. */
export const talkLimits = { question: 600, answer: 4_000 } as const;

interface Standing {
  readonly id: string;
  /** By whoever owns the study, or a curator. */
  readonly isOwners: boolean;
  readonly at: Date;
}

/** The one that was kept on top, then what the owner said, then the others, each in the order in which they came. */
export function answersInOrder<Answer extends Standing>(answers: readonly Answer[], best: string | null): Answer[] {
  const rank = ({ id, isOwners }: Answer) => (id === best ? 0 : isOwners ? 1 : 2);
  return answers.toSorted((one, other) => rank(one) - rank(other) || one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1));
}
