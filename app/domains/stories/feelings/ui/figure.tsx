import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { numberFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import { fewest } from "../feelings.ts";

interface Props {
  title: string;
  caption: string;
  /** Nothing in it can be given. */
  empty: boolean;
  /** Something in it cannot be given. */
  tooFew: boolean;
  children: ReactNode;
}

/** A picture under its title, with a sentence that says what it counts. */
export function Figure({ title, caption, empty, tooFew, children }: Props) {
  return (
    <div className="mt-12">
      <h2 className="font-serif text-2xl font-semibold">{title}</h2>
      <figure className="mt-2 grid min-w-0 gap-4">
        <figcaption className="max-w-2xl text-quiet">{caption}</figcaption>
        {empty ? (
          <p className="rounded-xl border border-dashed border-edge/60 px-5 py-6 text-quiet">{m.feelings_all_too_few({ fewest })}</p>
        ) : (
          children
        )}
        {tooFew && !empty && <p className="text-sm text-quiet">{m.feelings_too_few_hint({ fewest })}</p>}
      </figure>
    </div>
  );
}

/** Numbers as the reader writes them, with a minus that is one. */
export function useNumbers() {
  const { locale } = useReader();
  const format = numberFormat(locale);
  const write = (value: number) => format.format(value).replace("-", "−");
  return {
    write,
    stories: (count: number) => m.feelings_stories({ count, number: write(count) }),
    percent: (part: number, whole: number) => m.feelings_percent({ share: write(Math.round((100 * part) / whole)) }),
  };
}
