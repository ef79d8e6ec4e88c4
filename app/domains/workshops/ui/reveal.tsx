/** Guesses beside stories: a picture, a table that says the same, and what to talk about. */
import { useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Table } from "#app/ui/table.tsx";
import { areTeamsComparable, disagreement, distance, farApart, isComparable } from "../outcome.ts";
import { signed } from "../words.ts";
import type { Minutes } from "../workshops.ts";

type Guess = Minutes["guesses"][number];

const column = 96;
const height = 250;
const top = 26;
const foot = 62;
const middle = top + (height - top - foot) / 2;
const yAt = (pleasure: number) => middle - pleasure * ((height - top - foot) / 200);
const xAt = (at: number) => 40 + at * column + column / 2;

export function RevealPicture({ guesses }: { guesses: readonly Guess[] }) {
  const id = useId();
  const width = 40 + guesses.length * column + 12;
  const series = (of: (guess: Guess) => number | undefined) =>
    guesses.flatMap((guess, at) => {
      const value = of(guess);
      return value === undefined ? [] : [{ at, x: xAt(at), y: yAt(value), value }];
    });
  const guessed = series((guess) => guess.guessed?.mean);
  const told = series((guess) => guess.stories?.mean);
  const line = (points: typeof guessed) => points.map(({ x, y }) => `${x},${y}`).join(" ");
  return (
    <figure>
      <section
        aria-label={m.workshops_reveal_picture()}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative overflow-x-auto rounded-xl border border-line bg-surface"
      >
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id} className="font-sans">
          <title id={id}>{m.workshops_reveal_picture()}</title>
          {[100, 0, -100].map((value) => (
            <g key={value}>
              <line x1="40" x2={width} y1={yAt(value)} y2={yAt(value)} className="stroke-line" />
              <text x="6" y={yAt(value) + 4} className="fill-quiet text-xs">
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
          <polyline points={line(guessed)} className="fill-none stroke-accent" strokeWidth="2" />
          <polyline points={line(told)} className="fill-none stroke-struggle" strokeWidth="2" strokeDasharray="6 4" />
          {guessed.map(({ at, x, y, value }) => (
            <g key={at}>
              <circle cx={x} cy={y} r="6" className="fill-accent" />
              <text
                x={x + 10}
                y={y + 4}
                className="fill-accent stroke-surface text-xs font-semibold [paint-order:stroke] [stroke-width:4px]"
              >
                {signed(value)}
              </text>
            </g>
          ))}
          {told.map(({ at, x, y, value }) => (
            <g key={at}>
              <path
                d={`M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`}
                className="fill-surface stroke-struggle"
                strokeWidth="2"
              />
              <text
                x={x - 12}
                y={y + 4}
                textAnchor="end"
                className="fill-struggle stroke-surface text-xs font-semibold [paint-order:stroke] [stroke-width:4px]"
              >
                {signed(value)}
              </text>
            </g>
          ))}
          {guesses.map(({ stepId, step }, at) => (
            <foreignObject key={stepId} x={xAt(at) - column / 2 + 4} y={height - foot + 8} width={column - 8} height={foot - 10}>
              <p aria-hidden="true" className="line-clamp-3 text-center text-xs leading-tight text-quiet" dir="auto" title={step}>
                {step}
              </p>
            </foreignObject>
          ))}
        </svg>
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
