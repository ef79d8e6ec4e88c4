import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import type { RecordedConsent } from "../consent/consent.queries.server.ts";
import { ConsentRecord } from "./consent-record.tsx";

/** What stands where the customer does not agree any more, for the teller and the editors. */
export function ConsentStone({ id, headline, consent }: { id: string; headline: string; consent: RecordedConsent }) {
  const title = consent.withdrawal ? m.consent_stone_withdrawn() : m.consent_stone_lapsed();
  return (
    <Page narrow title={title} lead={m.consent_stone_text()}>
      <div className="rounded-xl border border-line bg-sunken p-6">
        <p className="mb-5 font-serif text-xl" dir="auto">
          {headline}
        </p>
        <ConsentRecord consent={consent} />
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        <LinkButton to={`/stories/${id}/consent`}>{m.consent_open()}</LinkButton>
        <LinkButton to="/stories" tone="quiet">
          {m.stories_back()}
        </LinkButton>
      </div>
    </Page>
  );
}
