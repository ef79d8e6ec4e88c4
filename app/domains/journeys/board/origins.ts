/**
 * Where a part was copied from. Its id says so by itself: a copy begins with a time and a number of its own, and ends as the
 * part does that it was made from, so that a copy of a copy is known as well.
 */

/** What a part and its copies have in common. */
export const originOf = (id: string): string => id.slice(-12);

/** Bits that are no time in what a copy begins with: twelve before the sign of its variant, fourteen behind. */
const chance = 26n;

/** An id for a copy of each of these. They sort as the old ones did: of two things in one place the smaller id stands first. */
export function idsOfCopies(ids: readonly string[], newId: () => string): ReadonlyMap<string, string> {
  const fresh = newId();
  const time = BigInt(`0x${fresh.slice(0, 8)}${fresh.slice(9, 13)}`);
  let start = (time << chance) | BigInt.asUintN(Number(chance), BigInt(`0x${fresh.slice(-7)}`));
  let previous = "";
  return new Map(
    ids.toSorted().map((id) => {
      const origin = originOf(id);
      if (origin <= previous) start += 1n;
      previous = origin;
      return [id, begunWith(start) + origin];
    }),
  );
}

function begunWith(start: bigint): string {
  const hex = (value: bigint, digits: number) => value.toString(16).padStart(digits, "0");
  const time = hex(start >> chance, 12);
  const before = hex(BigInt.asUintN(12, start >> 14n), 3);
  const behind = hex(0x8000n | BigInt.asUintN(14, start), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${before}-${behind}-`;
}
