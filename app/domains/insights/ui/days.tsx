import { Day } from "#app/ui/day.tsx";

/** From one day to another, or the one that is known. */
export function Days({ from, to }: { from: string | null; to: string | null }) {
  const [first, last] = [from ?? to, to ?? from];
  if (!first || !last) return null;
  if (first === last) return <Day day={first} />;
  return (
    <>
      <Day day={first} /> – <Day day={last} />
    </>
  );
}
