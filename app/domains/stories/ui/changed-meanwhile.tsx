import * as m from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/page.tsx";
import type { Meanwhile } from "../meanwhile.server.ts";
import { Differences } from "./history.tsx";

/** What the story says now beside what was typed, where they differ. */
export function ChangedMeanwhile({ meanwhile: { fields, teller } }: { meanwhile: Meanwhile }) {
  return (
    <section className="mb-8">
      <h2 className="font-semibold">{m.stories_meanwhile_title()}</h2>
      {teller && <p className="mt-2">{teller === "hidden" ? m.stories_meanwhile_hidden() : m.stories_meanwhile_named()}</p>}
      <Differences fields={fields} before={m.stories_meanwhile_now()} after={m.stories_meanwhile_typed()} />
    </section>
  );
}

/** Words were taken out for good: what stands in the form can only be copied from. */
export function RedactedMeanwhile({ afresh }: { afresh: string }) {
  return (
    <div className="mb-8">
      <Notice tone="warning" title={m.stories_redacted_title()}>
        <p>{m.stories_redacted_text()}</p>
        <p>
          {/* A document anew: what was typed is given up. */}
          <a href={afresh} className="inline-flex min-h-6 items-center font-medium underline underline-offset-2">
            {m.stories_redacted_afresh()}
          </a>
        </p>
      </Notice>
    </div>
  );
}
