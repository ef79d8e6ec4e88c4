import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { nameFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import { activityName } from "../words.ts";
import { languageName } from "./shift-line.tsx";

interface Props {
  watch: {
    id: string;
    activity: string;
    activityName: string | null;
    site: string | null;
    country: string;
    city: string;
    language: string;
  };
}

/** What somebody wants to hear of when it opens, and no longer. */
export function Watched({ watch }: Props) {
  const { locale } = useReader();
  const { id, activity, site, country, city, language } = watch;
  const words = [
    activity ? activityName(activity, watch.activityName) : m.face_time_watches_any(),
    site ?? [city, country && (nameFormat(locale, "region").of(country) ?? country)].filter(Boolean).join(", "),
    language && languageName(locale, language),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <span dir="auto" suppressHydrationWarning>
        {words}
      </span>
      <Form method="post" preventScrollReset>
        <Button name="watch" value={id} tone="quiet" small aria-label={`${m.face_time_watch_off()}: ${words}`}>
          {m.face_time_watch_off()}
        </Button>
      </Form>
    </li>
  );
}
