import { Form, Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Badge } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ShownClaim } from "../claims.ts";
import { channelWords, confidenceWords, frequencyWords, roleWords } from "../words.ts";
import { Mark } from "./claim-lane.tsx";

export interface ClaimRights {
  readonly change: boolean;
  readonly takeBack: boolean;
  readonly confirm: boolean;
}

interface Props {
  journeyId: string;
  claim: ShownClaim;
  may: ClaimRights;
  /** Said more than a year ago. */
  due: boolean;
  /** The list in which it stands, to which what is said of it leads back; missing on the page of its step. */
  from?: "waiting";
}

/** A claim with all that it says, and what the reader may do with it. */
export function ClaimEntry({ journeyId, claim, may, due, from }: Props) {
  const { id, team, role, by, saidAt, confirmed } = claim;
  return (
    <article className="grid gap-3 border-t border-line py-5" aria-labelledby={`claim-${id}`} id={`claim-at-${id}`}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 id={`claim-${id}`} className="flex items-baseline gap-2 text-lg font-semibold" dir="auto">
          <Mark confirmed={confirmed !== null} />
          {team.name}
          <span className="text-sm font-normal text-quiet">{team.department}</span>
        </h3>
        <Badge tone={role === "with-customer" ? "info" : "neutral"}>{roleWords[role]()}</Badge>
      </header>
      <Said claim={claim} />
      <p className="text-sm text-quiet">
        {m.claims_said_by({ name: by })} <Time at={saidAt} />
        {confirmed && (
          <>
            {" · "}
            {m.claims_confirmed_by({ name: confirmed.by })} <Time at={confirmed.at} />
          </>
        )}
      </p>
      {due && <p className="text-sm font-medium text-warning">{m.claims_due_again()}</p>}
      {(may.change || may.takeBack || may.confirm) && (
        <Words journeyId={journeyId} claim={claim} may={may} due={due} {...(from ? { from } : {})} />
      )}
    </article>
  );
}

type Content = Pick<ShownClaim, "channel" | "frequency" | "asks" | "gives" | "handsTo" | "note" | "confidence">;

function Said({ claim: { channel, frequency, asks, gives, handsTo, note, confidence } }: { claim: Content }) {
  const how = [channel && channelWords[channel](), frequency && frequencyWords[frequency](), confidenceWords[confidence]()].filter(Boolean);
  return (
    <>
      <p className="text-quiet">{how.join(" · ")}</p>
      <dl className="grid gap-2 sm:grid-cols-[10rem_1fr]">
        {asks.length > 0 && (
          <Detail label={m.claims_asks()}>
            <ul className="list-disc ps-5">
              {asks.map((ask) => (
                <li key={ask} dir="auto">
                  {ask}
                </li>
              ))}
            </ul>
          </Detail>
        )}
        {gives && <Detail label={m.claims_gives()}>{gives}</Detail>}
        {handsTo && <Detail label={m.claims_hands_to()}>{handsTo.name}</Detail>}
      </dl>
      {note && (
        <p className="whitespace-pre-line font-serif text-lg" dir="auto">
          {note}
        </p>
      )}
    </>
  );
}

/** What somebody else has said meanwhile, for whoever wrote on what was there before. */
export function ClaimNow({ claim }: { claim: Content & Pick<ShownClaim, "role" | "by"> }) {
  return (
    <section className="mb-8 grid gap-3 border-s-3 border-line ps-4">
      <h2 className="text-lg font-semibold" dir="auto">
        {m.claims_changed_now({ name: claim.by })}
      </h2>
      <p>{roleWords[claim.role]()}</p>
      <Said claim={claim} />
    </section>
  );
}

function Detail({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-sm/6 text-quiet">{label}</dt>
      <dd className="whitespace-pre-line" dir="auto">
        {children}
      </dd>
    </>
  );
}

function Words({ journeyId, claim, may, due, from }: Props) {
  const at = `/journeys/${journeyId}/claims/${claim.id}`;
  const word = (text: string) => m.claims_word_of({ word: text, team: claim.team.name });
  return (
    <div className="flex flex-wrap gap-2">
      <Form method="post" action={at} preventScrollReset className="contents">
        {from && <input type="hidden" name="from" value={from} />}
        <input type="hidden" name="readAt" value={new Date(claim.saidAt).getTime()} />
        {may.confirm && !claim.confirmed && (
          <Button small name="intent" value="confirm" aria-label={word(m.claims_confirm())}>
            {m.claims_confirm()}
          </Button>
        )}
        {may.change && due && (
          <Button small name="intent" value="still-so" aria-label={word(m.claims_still_so())}>
            {m.claims_still_so()}
          </Button>
        )}
        {may.confirm && claim.confirmed && (
          <Button small tone="quiet" name="intent" value="unconfirm" aria-label={word(m.claims_unconfirm())}>
            {m.claims_unconfirm()}
          </Button>
        )}
        {may.takeBack && (
          <Button small tone="quiet" name="intent" value="take-back" aria-label={word(m.claims_take_back())}>
            {m.claims_take_back()}
          </Button>
        )}
      </Form>
      {may.change && (
        <Link to={`${at}/edit`} className={buttonClass({ tone: "quiet", small: true })} aria-label={word(m.claims_change())}>
          {m.claims_change()}
        </Link>
      )}
    </div>
  );
}
