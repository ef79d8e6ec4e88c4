/** Who answers a request: decisions about values. */
import type { ApprovalWay } from "#db/words/face-time.ts";

export interface Asking {
  /** Whose request it is. */
  readonly personId: string;
  /** Their manager, where they have one who is still here. */
  readonly managerId: string | null;
  /** Those whom the manager has asked to stand in for them at this moment. */
  readonly delegates: readonly string[];
  readonly hosts: readonly string[];
}

/** In which role somebody answers a request; undefined when it is not theirs to answer. Never the one who asks. */
export function wayOfAnswering(answererId: string, { personId, managerId, delegates, hosts }: Asking): ApprovalWay | undefined {
  if (answererId === personId) return undefined;
  if (managerId === null) return hosts.includes(answererId) ? "host" : undefined;
  if (managerId === answererId) return "manager";
  return delegates.includes(answererId) ? "delegate" : undefined;
}

/** Who is told of a request: a delegate instead of a manager who is away, the manager too where the delegate asks for themselves. */
export function answerers({ personId, managerId, delegates, hosts }: Asking): string[] {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== personId);
  if (managerId === null) return others(hosts);
  const standingIn = others(delegates);
  return standingIn.length > 0 ? standingIn : others([managerId]);
}

/** Whether a request is approved as it arrives, and by which right. `automaticUpTo`: minutes, 0 for never. */
export function approvedOnArrival(request: {
  readonly personId: string;
  readonly bookedBy: string;
  readonly managerId: string | null;
  readonly delegates: readonly string[];
  readonly automaticUpTo: number;
  readonly minutes: number;
}): { way: ApprovalWay; by: string } | undefined {
  const { personId, bookedBy, managerId, delegates, automaticUpTo, minutes } = request;
  if (managerId === null) return undefined;
  if (bookedBy !== personId && (bookedBy === managerId || delegates.includes(bookedBy))) return { way: "booked", by: bookedBy };
  return automaticUpTo > 0 && minutes <= automaticUpTo ? { way: "automatic", by: managerId } : undefined;
}
