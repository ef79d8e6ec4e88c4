import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { Day } from "#app/ui/day.tsx";
import { Time } from "#app/ui/time.tsx";
import type { RecordedConsent } from "../consent/consent.queries.server.ts";
import { answerWord, giverWord, wordOfUse } from "../consent/words.ts";

/** What was recorded: who agreed, to what, for whom, until when, by whom; and whether it was withdrawn. */
export function ConsentRecord({ consent }: { consent: RecordedConsent }) {
  const { answer, giver, uses, until, reason, by, at, withdrawal } = consent;
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[10rem_1fr]">
      <Fact label={m.consent_record_who()}>{answerWord(answer)}</Fact>
      {giver && <Fact label={m.consent_giver()}>{giverWord(giver)}</Fact>}
      {uses.length > 0 && <Fact label={m.consent_record_uses()}>{uses.map(wordOfUse).join(", ")}</Fact>}
      {uses.length > 0 && <Fact label={m.consent_record_until()}>{until ? <Day day={until} /> : m.consent_record_no_end()}</Fact>}
      {reason && (
        <Fact label={m.consent_record_reason()}>
          <span dir="auto">{reason}</span>
        </Fact>
      )}
      <Fact label={m.consent_record_by()}>
        <span dir="auto">{by}</span>, <Time at={at} style="moment" />
      </Fact>
      {withdrawal && (
        <Fact label={m.consent_record_withdrawn()}>
          <span dir="auto">{withdrawal.by}</span>, <Time at={withdrawal.at} style="moment" />
          <span className="block whitespace-pre-line" dir="auto">
            {withdrawal.reason}
          </span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid sm:col-span-2 sm:grid-cols-subgrid">
      <dt className="text-quiet">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
