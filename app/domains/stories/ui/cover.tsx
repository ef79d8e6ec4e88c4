import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";

export interface Help {
  readonly words: string;
  readonly address: string;
}

interface Props {
  touches: string;
  opened?: boolean | undefined;
  help?: Help | undefined;
  children: ReactNode;
}

/** A gentle notice before what may be heavy to read. Native, so that it opens without scripts. */
export function Cover({ touches, opened, help, children }: Props) {
  return (
    <>
      <div className="mx-auto mt-10 grid max-w-[46rem] gap-1 rounded-2xl bg-sunken px-6 py-6 text-center print:hidden">
        <p className="font-serif text-xl">{touches}</p>
        <p className="text-quiet">{m.care_when_ready()}</p>
        {help && (
          <p className="mt-2 text-sm">
            {m.care_help_lead()}{" "}
            <a href={help.address} className="font-medium text-accent underline underline-offset-2" rel="noopener">
              {help.words}
            </a>
          </p>
        )}
      </div>
      <details open={opened} className="group/cover print:[&::details-content]:[content-visibility:visible]">
        <summary className="mx-auto mt-4 flex min-h-11 w-fit cursor-pointer list-none items-center rounded-lg border border-edge/60 bg-raised px-5 font-semibold hover:border-ink print:hidden">
          <span className="group-open/cover:hidden">{m.care_open()}</span>
          <span className="hidden group-open/cover:inline">{m.care_close()}</span>
        </summary>
        {children}
      </details>
    </>
  );
}
