import { dateFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";

/** A calendar day, `YYYY-MM-DD`, in the reader's language. */
export function Day({ day }: { day: string }) {
  const { locale } = useReader();
  return (
    <time dateTime={day} suppressHydrationWarning>
      {dateFormat(locale, "UTC", "date").format(new Date(`${day}T00:00Z`))}
    </time>
  );
}

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
