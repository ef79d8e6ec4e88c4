/** The phase that runs: its clock, how far people are, and what can be done about it. */
import { Form, useNavigation } from "@remix-run/react";
import { type ComponentProps, type MouseEvent, useEffect, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import type { Desk } from "../showing.server.ts";
import { markWords, phaseWords } from "../words.ts";
import { lengthenings, marksIn } from "../workshops.ts";
import { Countdown } from "./countdown.tsx";
import { FewHere } from "./few-here.tsx";

export function DeskNow({ desk }: { desk: Desk }) {
  const { phase, progress } = desk;
  const unsteady = useJustMoved(phase?.position);
  if (!phase) return null;
  const mark = marksIn[phase.kind];
  const isRevealed = mark && desk.revealed.includes(mark);
  const next = desk.phases[phase.position + 1];
  const before = desk.phases[phase.position - 1];
  const reveals = next?.reveals.filter((kind) => !desk.revealed.includes(kind)) ?? [];
  const count = mark ? progress.marked[mark] : phase.kind === "close" ? progress.remarks : undefined;
  const onward = next ? m.workshops_desk_next({ phase: phaseWords[next.kind]() }) : m.workshops_desk_finish();
  const answered = count ? m.workshops_desk_reveal_text({ come: progress.participants, marked: count }) : m.workshops_desk_reveal_none();
  const marks = reveals.map((kind) => markWords[kind]()).join(", ");
  const from = <input type="hidden" name="from" value={phase.position} />;
  return (
    <section aria-labelledby="now" className="rounded-2xl border border-line bg-surface p-5 sm:p-7">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div>
          <p className="text-sm text-quiet">{m.workshops_part({ part: phase.position + 1, of: phase.of })}</p>
          <h2 id="now" className="font-serif text-3xl font-semibold">
            {phaseWords[phase.kind]()}
          </h2>
        </div>
        <Countdown dueAt={phase.dueAt} now={desk.now} large />
      </div>
      <p className="mt-3 max-w-prose whitespace-pre-line text-quiet">{phase.words}</p>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-lg">
        <span>
          {m.workshops_desk_here()}: <strong>{m.workshops_people({ count: progress.participants })}</strong>
        </span>
        {count !== undefined && <strong>{m.workshops_desk_marked({ count })}</strong>}
      </p>
      <FewHere people={progress.participants} />
      <p className="mt-1 text-sm text-quiet">
        {phase.map === "open" ? m.workshops_desk_map_open() : m.workshops_desk_map_protected()}
        {isRevealed && mark && ` ${m.workshops_desk_is_revealed({ marks: markWords[mark]() })}`}
      </p>
      <div className="mt-6 flex flex-wrap items-end gap-3">
        {next && reveals.length === 0 ? (
          <Form method="post">
            {from}
            <Steady unsteady={unsteady} name="does" value="on">
              {onward}
            </Steady>
          </Form>
        ) : (
          <Dialog
            key={phase.position}
            trigger={onward}
            tone="primary"
            title={next ? m.workshops_desk_reveal_question({ marks }) : m.workshops_desk_end_question()}
          >
            <p className="mb-4">{next ? answered : m.workshops_desk_end_text()}</p>
            <Form method="post">
              {from}
              <Steady unsteady={unsteady} name="does" value="on">
                {next ? m.workshops_desk_reveal_on() : m.workshops_desk_finish()}
              </Steady>
            </Form>
          </Dialog>
        )}
        {mark && !isRevealed && (
          <Dialog
            key={`reveal ${phase.position}`}
            trigger={m.workshops_desk_reveal({ marks: markWords[mark]() })}
            title={m.workshops_desk_reveal_question({ marks: markWords[mark]() })}
          >
            <p className="mb-4">{answered}</p>
            <Form method="post">
              {from}
              <Steady unsteady={unsteady} name="does" value="reveal">
                {m.workshops_desk_reveal_button()}
              </Steady>
            </Form>
          </Dialog>
        )}
        {before && (
          <Dialog
            key={`back ${phase.position}`}
            trigger={m.workshops_desk_back({ phase: phaseWords[before.kind]() })}
            title={m.workshops_desk_back_question({ phase: phaseWords[before.kind]() })}
          >
            <p className="mb-4">{m.workshops_desk_back_text({ minutes: before.minutes })}</p>
            <Form method="post">
              {from}
              <Button name="does" value="back">
                {m.workshops_desk_back_button()}
              </Button>
            </Form>
          </Dialog>
        )}
      </div>
      {reveals.length > 0 && <p className="mt-2 text-sm text-quiet">{m.workshops_desk_reveals({ marks })}</p>}
      <Form method="post" className="mt-5 flex flex-wrap items-center gap-2">
        <input type="hidden" name="does" value="lengthen" />
        {from}
        <span className="text-sm text-quiet">{m.workshops_desk_lengthen()}</span>
        {lengthenings.map((minutes) => (
          <Button key={minutes} name="minutes" value={minutes} tone="quiet" small>
            {m.workshops_desk_minutes({ minutes })}
          </Button>
        ))}
      </Form>
    </section>
  );
}

/** Milliseconds in which a second press, or that of somebody else who leads, is not meant for the part that has just begun. */
const unsteadyFor = 2_500;

function useJustMoved(position: number | undefined): boolean {
  const known = useRef(position);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (known.current === position) return;
    known.current = position;
    setMoved(true);
    const timer = setTimeout(() => setMoved(false), unsteadyFor);
    return () => clearTimeout(timer);
  }, [position]);
  return moved;
}

/** Keeps the focus while it cannot be pressed. */
function Steady({ unsteady, ...button }: ComponentProps<typeof Button> & { unsteady: boolean }) {
  const isHeld = useNavigation().state !== "idle" || unsteady;
  const hold = (event: MouseEvent) => {
    if (isHeld) event.preventDefault();
  };
  return <Button {...button} aria-disabled={isHeld || undefined} onClick={hold} />;
}
