import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { dateFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import { agendaAddress, type Filter, monthAway, weeksOf } from "../agenda.ts";

interface Props {
  filter: Filter;
  /** A day of the month shown. */
  day: string;
  today: string;
  /** How many shifts a day has, and how many of them have room. */
  days: Readonly<Record<string, { shifts: number; room: number }>>;
}

/** A month as a table: each day with shifts leads to it, and says whether there is room. */
export function Month({ filter, day, today, days }: Props) {
  const { locale } = useReader();
  const weeks = weeksOf(day);
  const at = (one: string) => new Date(`${one}T00:00Z`);
  const weekday = dateFormat(locale, "UTC", "shortWeekday");
  const whole = dateFormat(locale, "UTC", "longDay");
  const before = monthAway(day, -1);
  return (
    <nav aria-label={m.face_time_month_label()} className="rounded-xl border border-line bg-surface p-4">
      <div className="flex items-center justify-between gap-2">
        {before.slice(0, 7) >= today.slice(0, 7) ? (
          <Step to={agendaAddress(filter, { day: before < today ? today : before })} label={m.face_time_month_before()} sign="←" />
        ) : (
          <span className="size-10" />
        )}
        <p className="font-semibold" suppressHydrationWarning>
          {dateFormat(locale, "UTC", "month").format(at(day))}
        </p>
        <Step to={agendaAddress(filter, { day: monthAway(day, 1) })} label={m.face_time_month_after()} sign="→" />
      </div>
      <table className="mt-2 w-full table-fixed border-collapse text-center text-sm tabular-nums">
        <thead>
          <tr>
            {weeks[0]?.map((one) => (
              <th key={one} scope="col" className="py-1 text-xs font-medium text-quiet" suppressHydrationWarning>
                {weekday.format(at(one))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((one) => {
                const { shifts = 0, room = 0 } = days[one] ?? {};
                const number = Number(one.slice(8));
                if (one.slice(0, 7) !== day.slice(0, 7)) return <td key={one} />;
                if (shifts === 0) {
                  return (
                    <td key={one} className="h-11 text-quiet">
                      {number}
                    </td>
                  );
                }
                return (
                  <td key={one} className="h-11 p-0.5">
                    <Link
                      to={agendaAddress(filter, { day: one })}
                      aria-label={
                        room > 0
                          ? m.face_time_month_room({ day: whole.format(at(one)), count: room })
                          : m.face_time_month_full({ day: whole.format(at(one)) })
                      }
                      aria-current={one === day ? "date" : undefined}
                      suppressHydrationWarning
                      className={`grid h-full min-h-10 place-content-center rounded-lg font-semibold no-underline aria-[current]:outline-2 aria-[current]:outline-ink ${
                        room > 0 ? "bg-success-soft text-success" : "bg-sunken text-quiet line-through"
                      }`}
                    >
                      {number}
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-quiet">
        <span>
          <span aria-hidden="true" className="me-1.5 inline-block size-3 rounded bg-success-soft outline outline-success/40" />
          {m.face_time_legend_room()}
        </span>
        <span>
          <span aria-hidden="true" className="me-1.5 inline-block size-3 rounded bg-sunken outline outline-edge/40" />
          {m.face_time_legend_full()}
        </span>
      </p>
    </nav>
  );
}

function Step({ to, label, sign }: { to: string; label: string; sign: string }) {
  return (
    <Link
      to={to}
      aria-label={label}
      preventScrollReset
      className="grid size-10 place-content-center rounded-lg text-lg no-underline hover:bg-sunken rtl:-scale-x-100"
    >
      {sign}
    </Link>
  );
}
