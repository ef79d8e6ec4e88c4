import { useId } from "react";
import * as m from "#app/paraglide/messages.js";

interface Team {
  readonly id: string;
  readonly name: string;
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly dips: number;
}

const cell = 36;
const left = 190;
const top = 150;

/** Team by team: a row hands over to a column. What it shows stands in the table below it. */
export function HandOverPicture({ teams, pairs }: { teams: readonly Team[]; pairs: readonly Pair[] }) {
  const id = useId();
  const at = new Map(teams.map((team, place) => [team.id, place]));
  const shown = pairs.filter(({ from, to }) => at.has(from) && at.has(to));
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const [width, height] = [left + teams.length * cell + 90, top + teams.length * cell + 8];
  const names = new Map(teams.map((team) => [team.id, team.name]));
  return (
    <section
      aria-label={m.impact_as_picture({ title: m.impact_overs_picture() })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-xl border border-line bg-surface"
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id} className="font-sans">
        <title id={id}>{m.impact_overs_picture()}</title>
        {teams.map((team, place) => (
          <g key={team.id}>
            <path d={`M${left} ${top + place * cell}H${left + teams.length * cell}`} className="stroke-line" />
            <path d={`M${left + place * cell} ${top}V${top + teams.length * cell}`} className="stroke-line" />
            {/* A team does not hand over to itself. */}
            <path d={`M${left + place * cell} ${top + place * cell}l${cell} ${cell}`} className="stroke-line" />
            <text x={left - 10} y={top + place * cell + cell / 2 + 4} textAnchor="end" className="fill-ink text-xs">
              {short(team.name, 27)}
            </text>
            <text
              x={0}
              y={0}
              transform={`translate(${left + place * cell + cell / 2 + 4} ${top - 10}) rotate(-50)`}
              className="fill-ink text-xs"
            >
              {short(team.name, 25)}
            </text>
          </g>
        ))}
        <path d={`M${left} ${top + teams.length * cell}H${left + teams.length * cell}V${top}`} className="fill-none stroke-line" />
        {shown.map(({ from, to, count, dips }) => {
          const [x, y] = [left + (at.get(to) ?? 0) * cell, top + (at.get(from) ?? 0) * cell];
          const depth = count / most;
          return (
            <g key={`${from} ${to}`}>
              <title>{m.impact_overs_cell({ from: names.get(from) ?? "", to: names.get(to) ?? "", count })}</title>
              <rect x={x + 2} y={y + 2} width={cell - 4} height={cell - 4} rx="5" className="fill-accent" opacity={0.15 + 0.6 * depth} />
              {/* On its own ground the figure can be read on every shade. */}
              <circle cx={x + cell / 2} cy={y + cell / 2} r="9.5" className="fill-surface" />
              <text x={x + cell / 2} y={y + cell / 2 + 4} textAnchor="middle" className="fill-ink text-xs font-semibold">
                {count}
              </text>
              {dips > 0 && <path d={`M${x + cell - 14} ${y + 3}h11l-5.5 9z`} className="fill-struggle stroke-surface" />}
            </g>
          );
        })}
      </svg>
    </section>
  );
}

const short = (name: string, most: number) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);
