/** Guesses beside stories: a picture, a table that says the same, and what to talk about. */
import { useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Table } from "#app/ui/table.tsx";
import { areTeamsComparable, disagreement, distance, farApart, isComparable } from "../outcome.ts";
import { signed } from "../words.ts";
import type { Minutes } from "../workshops.ts";
import { labelOf, linesOf, type Point } from "./reveal-lines.ts";

type Guess = Minutes["guesses"][number];

/** Narrower than this, names of steps cannot be read: then the picture scrolls. Pixels. */
const narrowest = 66;
const height = 260;
const top = 32;
const foot = 66;
const middle = top + (height - top - foot) / 2;
const yAt = (pleasure: number) => middle - pleasure * ((height - top - foot) / 200);

export function RevealPicture({ guesses }: { guesses: readonly Guess[] }) {
  const id = useId();
  // In parts of the width, so that the picture is as wide as there is room.
  const column = 100 / guesses.length;
  const xAt = (at: number) => `${(at + 0.5) * column}%`;
  const series = (of: (guess: Guess) => number | undefined) =>
    guesses.flatMap((guess, at) => {
      const value = of(guess);
      return value === undefined ? [] : [{ at, value }];
    });
  const guessed = series((guess) => guess.guessed?.mean);
  const told = series((guess) => guess.stories?.mean);
  return (
    <figure>
      <section
        aria-label={m.workshops_reveal_picture()}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="scroll-cue relative overflow-x-auto rounded-xl border border-line"
      >
        <div className="pr-3 pl-11" style={{ minWidth: guesses.length * narrowest + 56 }} dir="ltr">
          <svg height={height} role="img" aria-labelledby={id} className="block w-full overflow-visible font-sans">
            <title id={id}>{m.workshops_reveal_picture()}</title>
            {[100, 0, -100].map((value) => (
              <g key={value}>
                <line x1="0" x2="100%" y1={yAt(value)} y2={yAt(value)} className="stroke-line" />
                <text x="-8" y={yAt(value) + 4} textAnchor="end" className="fill-quiet text-xs">
                  {signed(value)}
                </text>
              </g>
            ))}
            {guesses.map((guess, at) =>
              guess.guessed && guess.stories ? (
                <line
                  key={guess.stepId}
                  x1={xAt(at)}
                  x2={xAt(at)}
                  y1={yAt(guess.guessed.mean)}
                  y2={yAt(guess.stories.mean)}
                  className="stroke-edge"
                  strokeDasharray="2 3"
                />
              ) : null,
            )}
            <Line points={guessed} xAt={xAt} className="stroke-accent stroke-2" />
            <Line points={told} xAt={xAt} className="stroke-struggle stroke-2" dashes="6 4" />
            {guessed.map((point) => (
              <g key={point.at}>
                <circle cx={xAt(point.at)} cy={yAt(point.value)} r="6" className="fill-accent" />
                <Figure x={xAt(point.at)} point={point} own={guessed} others={told} className="fill-accent" />
              </g>
            ))}
            {told.map((point) => (
              <g key={point.at}>
                <svg x={xAt(point.at)} y={yAt(point.value)} aria-hidden="true" className="overflow-visible">
                  <path d="M0 -8L8 0L0 8L-8 0Z" className="fill-surface stroke-struggle stroke-2" />
                </svg>
                <Figure x={xAt(point.at)} point={point} own={told} others={guessed} className="fill-struggle" />
              </g>
            ))}
            {guesses.map(({ stepId, step }, at) => (
              <foreignObject key={stepId} x={`${at * column}%`} y={height - foot + 10} width={`${column}%`} height={foot - 12}>
                <p
                  aria-hidden="true"
                  className="line-clamp-3 px-1 text-center text-xs leading-tight text-quiet [overflow-wrap:anywhere]"
                  dir="auto"
                  title={step}
                >
                  {step}
                </p>
              </foreignObject>
            ))}
          </svg>
        </div>
      </section>
      <figcaption className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-quiet">
        <span className="flex items-center gap-2">
          <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
            <circle cx="8" cy="8" r="6" className="fill-accent" />
          </svg>
          {m.workshops_reveal_guess()}
        </span>
        <span className="flex items-center gap-2">
          <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
            <path d="M8 1L15 8L8 15L1 8Z" className="fill-surface stroke-struggle" strokeWidth="2" />
          </svg>
          {m.workshops_reveal_stories()}
        </span>
      </figcaption>
    </figure>
  );
}

interface LineProps {
  points: readonly Point[];
  xAt(at: number): string;
  className: string;
  dashes?: string;
}

/** From point to point, but across no step without one. */
function Line({ points, xAt, className, dashes }: LineProps) {
  return linesOf(points).map(([from, to]) => (
    <line
      key={to.at}
      x1={xAt(from.at)}
      x2={xAt(to.at)}
      y1={yAt(from.value)}
      y2={yAt(to.value)}
      className={className}
      strokeDasharray={dashes}
    />
  ));
}

function Figure({ x, point, own, others, className }: FigureProps) {
  const { above, aside } = labelOf(
    point,
    own,
    others.find(({ at }) => at === point.at),
  );
  return (
    <text
      x={x}
      y={yAt(point.value)}
      dx={aside * 4}
      dy={above ? -13 : 23}
      textAnchor={aside === 0 ? "middle" : aside > 0 ? "start" : "end"}
      className={`stroke-surface text-xs font-semibold [paint-order:stroke] [stroke-width:4px] ${className}`}
    >
      {signed(point.value)}
    </text>
  );
}

interface FigureProps {
  x: string;
  point: Point;
  own: readonly Point[];
  others: readonly Point[];
  className: string;
}

export function RevealTable({ guesses }: { guesses: readonly Guess[] }) {
  return (
    <>
      <Table
        caption={m.workshops_reveal_table()}
        columns={[
          { key: "step", label: m.workshops_step() },
          { key: "guess", label: m.workshops_reveal_guess(), align: "end" },
          { key: "stories", label: m.workshops_reveal_stories(), align: "end" },
          { key: "apart", label: m.workshops_reveal_apart(), align: "end" },
          { key: "teams", label: m.workshops_reveal_teams() },
        ]}
        rows={guesses.map((guess) => ({
          id: guess.stepId,
          cells: {
            step: (
              <span className="font-medium" dir="auto">
                {guess.step}
              </span>
            ),
            guess: guess.guessed ? (
              <>
                {signed(guess.guessed.mean)}{" "}
                <span className="text-sm text-quiet">
                  ({signed(guess.guessed.lowest)} … {signed(guess.guessed.highest)}, {m.workshops_people({ count: guess.count })})
                </span>
              </>
            ) : guess.count > 0 ? (
              <span className="text-quiet">{m.workshops_reveal_few()}</span>
            ) : (
              m.workshops_reveal_none()
            ),
            stories: guess.stories ? (
              <>
                {signed(guess.stories.mean)}{" "}
                <span className="text-sm text-quiet">({m.workshops_stories_count({ count: guess.stories.count })})</span>
              </>
            ) : (
              m.workshops_reveal_none()
            ),
            apart: Math.abs(distance(guess) ?? 0) || m.workshops_reveal_none(),
            teams:
              guess.teams.length === 0
                ? m.workshops_reveal_none()
                : guess.teams.map(({ team, mean }) => (
                    <span key={team} className="block" dir="auto">
                      {team} {signed(mean)}
                    </span>
                  )),
          },
        }))}
      />
      <p className="mt-3 text-sm text-quiet">{m.workshops_reveal_suppressed()}</p>
    </>
  );
}

const mostNamed = 3;

/** Where to look first: the furthest from the stories, and the steps at which teams lie furthest apart. */
export function WhatToTalkAbout({ guesses }: { guesses: readonly Guess[] }) {
  const wrong = guesses
    .filter((guess) => Math.abs(distance(guess) ?? 0) >= farApart)
    .sort((one, other) => Math.abs(distance(other) ?? 0) - Math.abs(distance(one) ?? 0))
    .slice(0, mostNamed);
  const apart = guesses
    .filter((guess) => disagreement(guess) >= farApart)
    .sort((one, other) => disagreement(other) - disagreement(one))
    .slice(0, mostNamed);
  return (
    <div className="mt-8 grid gap-8 md:grid-cols-2">
      <section>
        <h3 className="text-lg font-semibold">{m.workshops_reveal_wrong_title()}</h3>
        <ul className="mt-2 grid gap-2">
          {wrong.length === 0 && (
            <li className="text-quiet">{isComparable(guesses) ? m.workshops_reveal_wrong_none() : m.workshops_reveal_wrong_unknown()}</li>
          )}
          {wrong.map(({ stepId, step, guessed, stories }) => (
            <li key={stepId} className="border-s-3 border-struggle ps-4" dir="auto">
              {m.workshops_reveal_wrong({ step, guessed: signed(guessed?.mean ?? 0), stories: signed(stories?.mean ?? 0) })}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="text-lg font-semibold">{m.workshops_reveal_disagree_title()}</h3>
        <ul className="mt-2 grid gap-2">
          {apart.length === 0 && (
            <li className="text-quiet">
              {areTeamsComparable(guesses) ? m.workshops_reveal_disagree_none() : m.workshops_reveal_disagree_unknown()}
            </li>
          )}
          {apart.map(({ stepId, step, teams }) => {
            const [low, high] = [teams[0], teams.at(-1)];
            return (
              <li key={stepId} className="border-s-3 border-mixed ps-4" dir="auto">
                {m.workshops_reveal_disagree({
                  step,
                  low: low?.team ?? "",
                  lowest: signed(low?.mean ?? 0),
                  high: high?.team ?? "",
                  highest: signed(high?.mean ?? 0),
                })}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
