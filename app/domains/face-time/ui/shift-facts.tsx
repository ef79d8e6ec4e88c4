import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { Badge } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { functionName } from "../words.ts";
import { languageName } from "./shift-line.tsx";
import { lengthInWords } from "./when.tsx";

interface Facts {
  readonly id: string;
  readonly hosts: readonly { readonly id: string; readonly name: string }[];
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
  readonly site: string;
  readonly city: string;
  readonly language: string;
  readonly series: { readonly id: string; readonly count: number; readonly before: string | null; readonly next: string | null } | null;
  readonly bring: string;
  readonly functions: readonly string[];
  /** Names of the sites whose people may come. */
  readonly from: readonly string[];
  readonly needs: {
    readonly briefing: boolean;
    readonly mustRead: boolean;
    readonly briefed: boolean;
    readonly declaration: boolean;
    readonly declared: boolean;
  };
  readonly declaration: string | null;
}

/** What stands to be known of a shift: with whom, how long, where, for whom, and what comes before it. */
export function ShiftFacts({ shift }: { shift: Facts }) {
  const { locale } = useReader();
  const { id, hosts, startsAt, endsAt, site, city, bring } = shift;
  const minutes = (new Date(endsAt).getTime() - new Date(startsAt).getTime()) / 60_000;
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[9rem_1fr]">
      <Fact name={m.face_time_fact_hosts()}>
        {hosts.length === 0 && m.face_time_no_host()}
        {hosts.map((host, place) => (
          <span key={host.id}>
            {place > 0 && ", "}
            <Link to={`/people/${host.id}`} className="underline underline-offset-2 hover:text-accent" dir="auto">
              {host.name}
            </Link>
          </span>
        ))}
      </Fact>
      <Fact name={m.face_time_fact_length()}>{lengthInWords(minutes)}</Fact>
      <Fact name={m.face_time_fact_place()}>
        <span dir="auto">{site === city ? site : `${site}, ${city}`}</span>
      </Fact>
      <Fact name={m.face_time_fact_language()}>
        <span suppressHydrationWarning>{languageName(locale, shift.language)}</span>
      </Fact>
      {shift.series && (
        <Fact name={m.face_time_series()}>
          <Link to={`/face-time/series/${shift.series.id}`} className="mr-3 font-medium text-accent underline underline-offset-2">
            {m.face_time_series_one_of({ count: shift.series.count })}
          </Link>
          {shift.series.before && (
            <Link to={`/face-time/shifts/${shift.series.before}`} className="mr-3 font-medium text-accent underline underline-offset-2">
              {m.face_time_series_before()}
            </Link>
          )}
          {shift.series.next && (
            <Link to={`/face-time/shifts/${shift.series.next}`} className="font-medium text-accent underline underline-offset-2">
              {m.face_time_series_next()}
            </Link>
          )}
        </Fact>
      )}
      {bring && (
        <Fact name={m.face_time_field_bring()}>
          <span className="whitespace-pre-line" dir="auto">
            {bring}
          </span>
        </Fact>
      )}
      {shift.functions.length > 0 && (
        <Fact name={m.face_time_fact_who()}>{shift.functions.map((one) => functionName(one)).join(", ")}</Fact>
      )}
      {shift.from.length > 0 && (
        <Fact name={m.face_time_fact_from()}>
          <span dir="auto">{shift.from.join(", ")}</span>
        </Fact>
      )}
      {shift.needs.briefing && (
        <Fact name={m.face_time_fact_briefing()}>
          <Link to={`/face-time/shifts/${id}/briefing`} className="font-medium text-accent underline underline-offset-2">
            {m.face_time_read_briefing()}
          </Link>{" "}
          {shift.needs.briefed ? (
            <Badge tone="success">{m.face_time_briefed()}</Badge>
          ) : (
            shift.needs.mustRead && <span className="text-quiet">{m.face_time_must_read()}</span>
          )}
        </Fact>
      )}
      {shift.needs.declaration && (
        <Fact name={m.face_time_fact_declaration()}>
          <Link to={`/face-time/shifts/${id}/declaration`} className="font-medium text-accent underline underline-offset-2">
            {shift.declaration}
          </Link>{" "}
          {shift.needs.declared && <Badge tone="success">{m.face_time_declared()}</Badge>}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm/6 text-quiet">{name}</dt>
      <dd className="min-w-0 max-sm:-mt-2">{children}</dd>
    </>
  );
}
