import { Link, useNavigate, useSearchParams } from "@remix-run/react";
import { ArrowLeft, ArrowRight, Maximize, Minimize, X } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import { buttonClass } from "#app/ui/button.tsx";
import { Control } from "#app/ui/presenting/control.tsx";
import "#app/ui/presenting/presenting.css";
import { type Turn, useCommands, useFullScreen } from "#app/ui/presenting/use-commands.ts";
import type { JourneyMap } from "../board/map.ts";
import type { Besides } from "./besides.ts";
import { PlainGrid } from "./plain-grid.tsx";
import { axisOf } from "./targets.ts";
import { journeyKindWords } from "./words.ts";

interface Props {
  id: string;
  map: JourneyMap;
  besides: Besides;
}

/** A map on a wall, stage by stage. Where it stands is in its address: it turns by links before scripts, and by keys and taps after. */
export function PresentingMap({ id, map, besides }: Props) {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const root = useRef<HTMLDivElement>(null);
  const last = map.stages.length;
  // 0 is the title; a stage that went meanwhile leads to the last one.
  const place = Math.min(Math.max(Math.trunc(Number(query.get("stage")) || 0), 0), last);
  const stage = map.stages[place - 1];
  const to = (next: number) => `?stage=${Math.min(Math.max(next, 0), last)}`;
  const turn = (where: Turn) => {
    const next = { on: place + 1, back: place - 1, first: 0, last }[where];
    navigate(to(next), { replace: true, preventScrollReset: true });
  };
  const { full, canFill, fill } = useFullScreen();
  const leave = async () => {
    if (document.fullscreenElement) await document.exitFullscreen();
    navigate(`/journeys/${id}`);
  };
  useCommands(root, { turn, leave, fill });
  return (
    <main id="main">
      <div ref={root} tabIndex={-1} className="presenting">
        <header>
          <Link to={`/journeys/${id}`} className={buttonClass({ tone: "quiet", small: true })}>
            <X aria-hidden="true" className="size-4.5" />
            <span className="sr-only">{m.journeys_presenting_leave()}</span>
          </Link>
          {stage && (
            <>
              <div className="min-w-0 text-sm text-quiet">
                <h1 className="truncate" dir="auto">
                  {map.title || m.journeys_untitled()}
                </h1>
              </div>
              <p className="ms-auto shrink-0 text-sm text-quiet tabular-nums">{m.journeys_presenting_of({ number: place, count: last })}</p>
            </>
          )}
        </header>
        <div className={`stage ${stage ? "p-0!" : ""}`} data-turns>
          <p role="status" className="sr-only">
            {stage?.title}
          </p>
          <div className="h-full">
            {stage ? (
              <StageSheet key={stage.id} map={map} stage={stage} besides={besides} />
            ) : (
              <div className="frame">
                <div className="sheet cover">
                  <h1 dir="auto">{map.title || m.journeys_untitled()}</h1>
                  {map.summary && (
                    <p className="sketch" dir="auto">
                      {map.summary}
                    </p>
                  )}
                  <div className="small">
                    <p>{[journeyKindWords[map.kind](), ...map.sketches.map(({ title }) => title)].filter(Boolean).join(" · ")}</p>
                    <p className="mt-2 noscript:hidden">{m.journeys_presenting_keys()}</p>
                  </div>
                </div>
              </div>
            )}
          </div>
        </div>
        <footer>
          <progress aria-label={m.journeys_presenting_progress()} value={place / Math.max(last, 1)} />
          <TurnLink to={to(place - 1)} ends={place === 0} label={m.journeys_presenting_previous()}>
            <ArrowLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" />
          </TurnLink>
          {canFill && (
            <Control onClick={fill} label={full ? m.journeys_presenting_unfill() : m.journeys_presenting_fill()} className="ms-auto">
              {full ? <Minimize aria-hidden="true" className="size-5" /> : <Maximize aria-hidden="true" className="size-5" />}
            </Control>
          )}
          <TurnLink to={to(place + 1)} ends={place === last} label={m.journeys_presenting_next()} className="ms-auto">
            <ArrowRight aria-hidden="true" className="size-5 rtl:-scale-x-100" />
          </TurnLink>
        </footer>
      </div>
    </main>
  );
}

function StageSheet({ map, stage, besides }: { map: JourneyMap; stage: JourneyMap["stages"][number]; besides: Besides }) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useFitting(frame, sheet);
  return (
    <div ref={frame} className="grid h-full content-start overflow-auto px-[clamp(0.75rem,2.5vw,2rem)]">
      <div ref={sheet} className="grid w-fit max-w-none min-w-full justify-items-center-safe gap-4 py-2">
        <h2 className="font-serif text-3xl font-semibold sm:text-4xl" dir="auto">
          {stage.title || m.journeys_untitled()}
        </h2>
        {stage.steps.length === 0 ? (
          <p className="text-quiet">{m.journeys_no_steps()}</p>
        ) : (
          <PlainGrid map={{ ...map, stages: [stage] }} axis={axisOf(map)} lanes={map.lanes} besides={besides} headless />
        )}
      </div>
    </div>
  );
}

const largest = 1.6;
const smallest = 0.5;

/** React warns of layout effects on the server, where nothing is laid out. */
const useBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;

/** As large as the room allows; what would be too small to read is scrolled. */
function useFitting(frame: RefObject<HTMLElement>, sheet: RefObject<HTMLElement>): void {
  useBeforePaint(() => {
    const [room, shown] = [frame.current, sheet.current];
    if (!room || !shown) return;
    const resize = () => {
      const table = shown.querySelector("table");
      shown.style.zoom = "1";
      const width = (table?.scrollWidth ?? shown.scrollWidth) + 2;
      const height = shown.scrollHeight;
      const scale = Math.min((room.clientWidth - 48) / width, (room.clientHeight - 16) / height, largest);
      shown.style.zoom = String(Math.max(scale, smallest));
    };
    resize();
    const observer = new ResizeObserver(resize);
    observer.observe(room);
    return () => observer.disconnect();
  }, [frame, sheet]);
}

/** A link that leads nowhere at the ends, and keeps the focus there. */
function TurnLink({ to, ends, label, className = "", children }: TurnLinkProps) {
  return (
    <Link
      to={to}
      replace
      preventScrollReset
      aria-label={label}
      title={label}
      aria-disabled={ends || undefined}
      className={`grid size-11 place-items-center rounded-full text-quiet transition-colors hover:bg-sunken hover:text-ink aria-disabled:opacity-40 ${className}`}
    >
      {children}
    </Link>
  );
}

interface TurnLinkProps {
  to: string;
  ends: boolean;
  label: string;
  className?: string;
  children: ReactNode;
}
