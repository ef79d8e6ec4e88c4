import * as m from "#app/paraglide/messages.js";
import { controlClass, type FormField, Mistake } from "#app/ui/field.tsx";
import { Time } from "#app/ui/time.tsx";
import type { TeamMember } from "../team-booking.queries.server.ts";
import { turnField } from "../turns.ts";
import { StateBadge } from "./shift-line.tsx";

type Member = TeamMember & { readonly bookingId: string };

/** A manager's people to tick, each with a turn to give; who is on the shift already is shown as such. */
export function TeamChoice({ people, field, typed }: { people: readonly Member[]; field: FormField; typed: Record<string, unknown> }) {
  const free = people.filter(({ state }) => state === null);
  const turns = free.map((_, turn) => turn + 1);
  return (
    <fieldset id={field.id} tabIndex={-1} aria-describedby={field.errors?.length ? field.errorId : undefined} className="grid gap-1.5">
      <legend className="mb-1.5 font-semibold">{m.face_time_team_who()}</legend>
      {free.length > 1 && <p className="text-sm text-quiet">{m.face_time_team_turn_hint()}</p>}
      <Mistake field={field} />
      <ul key={field.key} className="divide-y divide-line border-y border-line">
        {people.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
            {one.state ? (
              <span className="flex min-h-11 flex-wrap items-center gap-x-3">
                <span dir="auto">{one.name}</span>
                <StateBadge state={one.state} ofOther />
              </span>
            ) : (
              <Tick member={one} field={field} />
            )}
            {!one.state && free.length > 1 && (
              <select
                name={turnField(one.id)}
                form={field.formId}
                defaultValue={String(typed[turnField(one.id)] ?? "")}
                aria-label={m.face_time_team_turn_of({ name: one.name })}
                className={`${controlClass} w-auto!`}
              >
                <option value="">{m.face_time_team_turn_none()}</option>
                {turns.map((turn) => (
                  <option key={turn} value={turn}>
                    {turn}
                  </option>
                ))}
              </select>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Tick({ member: { id, bookingId, name, last, busy }, field }: { member: Member; field: FormField }) {
  const value = `${id} ${bookingId}`;
  // Without scripts the page was made anew, with other ids: who was ticked is known by the person.
  const ticked = (field.defaultOptions ?? []).some((one) => one.startsWith(`${id} `));
  return (
    <label className="flex min-h-11 items-start gap-3 py-1.5">
      <input
        type="checkbox"
        name={field.name}
        form={field.formId}
        value={value}
        defaultChecked={ticked}
        aria-invalid={field.errors?.length ? true : undefined}
        className="mt-0.5 size-5 shrink-0"
      />
      <span>
        <span dir="auto">{name}</span>
        <span className="block text-sm text-quiet">
          {last ? (
            <>
              {m.face_time_team_last()} <Time at={last} />
            </>
          ) : (
            m.face_time_team_never()
          )}
          {busy && <strong className="font-medium text-warning"> · {m.face_time_team_busy()}</strong>}
        </span>
      </span>
    </label>
  );
}
