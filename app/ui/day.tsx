import { dateFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";

/** A calendar day, `YYYY-MM-DD`, in the reader's language. */
export function Day({ day }: { day: string }) {
  return (
    <time dateTime={day} suppressHydrationWarning>
      {useDayInWords()(day)}
    </time>
  );
}

export function useDayInWords(): (day: string) => string {
  const { locale } = useReader();
  return (day) => dateFormat(locale, "UTC", "date").format(new Date(`${day}T00:00Z`));
}
