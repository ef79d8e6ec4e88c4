import { Link, useSearchParams } from "@remix-run/react";
import { Redo2, Undo2 } from "lucide-react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.tsx";
import { Notice } from "#app/ui/page.tsx";
import type { JourneyMap } from "../board/map.ts";
import type { BoardState } from "./connection.client.ts";
import { GridView } from "./grid-view.tsx";
import { OutlineView } from "./outline-view.tsx";
import { Panel } from "./panel.tsx";
import { TableView } from "./table-view.tsx";
import { axisOf, type Target } from "./targets.ts";
import { useBoard } from "./use-board.ts";

export const views = ["grid", "outline", "table"] as const;
export type View = (typeof views)[number];

const viewWords: Record<View, () => string> = {
  grid: m.journeys_view_grid,
  outline: m.journeys_view_outline,
  table: m.journeys_view_table,
};
const stateWords: Record<BoardState, () => string> = {
  connecting: m.journeys_state_connecting,
  live: m.journeys_state_live,
  saving: m.journeys_state_saving,
  offline: m.journeys_state_offline,
  refused: m.journeys_state_refused,
  outdated: m.journeys_state_outdated,
  gone: m.journeys_state_gone,
};

interface Props {
  journeyId: string;
  epoch: number;
  initial: JourneyMap;
  mayEdit: boolean;
  maps: readonly { readonly id: string; readonly title: string }[];
}

/** The map itself: three views of the same, and beside them what is chosen. */
export function BoardPage({ journeyId, epoch, initial, mayEdit, maps }: Props) {
  const hydrated = useHydrated();
  const [query] = useSearchParams();
  const view = views.find((one) => one === query.get("view"));
  const [calm, setCalm] = useState(false);
  const [zoom, setZoom] = useState(1);
  const [target, setTarget] = useState<Target>();
  const panel = useRef<HTMLElement>(null);
  const back = useRef<HTMLElement | null>(null);
  const board = useBoard({ journeyId, epoch, initial, calm });
  const shown = useMemo(() => focused(board.map, query.get("stage")), [board.map, query]);
  const axis = useMemo(() => axisOf(shown), [shown]);
  const lanes = useMemo(() => {
    const wanted = query.getAll("lane");
    return wanted.length > 0 ? shown.lanes.filter(({ id }) => wanted.includes(id)) : shown.lanes;
  }, [shown, query]);
  const present = useMemo(() => (calm ? new Map<string, string>() : presence(board.others)), [board.others, calm]);

  const choose = (next: Target | undefined) => setTarget(next);
  const enter = () => {
    back.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    requestAnimationFrame(() => firstIn(panel.current)?.focus());
  };
  const chooseAndEnter = (next: Target) => {
    setTarget(next);
    enter();
  };
  const close = () => {
    const stayed = target && document.querySelector<HTMLElement>(`[data-target='${JSON.stringify(target)}']`);
    (stayed ?? back.current)?.focus();
    setTarget(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && panel.current?.contains(event.target as Node)) return close();
    if (!mayEdit || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    if (event.shiftKey) board.redo();
    else board.undo();
  };
  const asked = hydrated ? chooseAndEnter : undefined;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undoing works wherever on the map one is
    <div onKeyDown={onKeyDown} className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <nav aria-label={m.journeys_views()} className="flex rounded-lg border border-edge/60">
          {views.map((one) => (
            <Link
              key={one}
              to={`?${withView(query, one)}`}
              preventScrollReset
              aria-current={view === one ? "page" : undefined}
              className="px-4 py-2 font-medium no-underline aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
            >
              {viewWords[one]()}
            </Link>
          ))}
        </nav>
        {hydrated && (
          <>
            {mayEdit && (
              <>
                <Button type="button" tone="quiet" small onClick={board.undo} disabled={!board.undoable}>
                  <Undo2 aria-hidden="true" className="size-4" />
                  {m.journeys_undo()}
                </Button>
                <Button type="button" tone="quiet" small onClick={board.redo} disabled={!board.redoable}>
                  <Redo2 aria-hidden="true" className="size-4" />
                  {m.journeys_redo()}
                </Button>
              </>
            )}
            <Button type="button" tone="quiet" small onClick={() => chooseAndEnter({ part: "about" })}>
              {m.journeys_about()}
            </Button>
            <label className="flex min-h-9 items-center gap-2 text-sm font-medium">
              <input
                type="checkbox"
                checked={calm}
                onChange={(event) => setCalm(event.target.checked)}
                className="size-5 accent-(--accent)"
              />
              {m.journeys_calm()}
            </label>
            <label className="flex items-center gap-2 text-sm font-medium">
              {m.journeys_zoom()}
              <input
                type="range"
                min={0.7}
                max={1.3}
                step={0.15}
                value={zoom}
                onChange={(event) => setZoom(Number(event.target.value))}
                className="w-24 accent-(--accent)"
              />
            </label>
            <output className="ms-auto text-sm text-quiet">{stateWords[board.state]()}</output>
          </>
        )}
      </div>
      <Filters map={board.map} />
      {(board.state === "refused" || board.state === "outdated") && <Notice tone="warning" title={stateWords[board.state]()} />}
      {!calm && board.others.length > 0 && <p className="text-sm text-quiet">{m.journeys_also_here({ names: namesOf(board.others) })}</p>}
      {board.waiting > 0 && (
        <div>
          <Button type="button" small onClick={board.showWaiting}>
            {m.journeys_waiting({ count: board.waiting })}
          </Button>
        </div>
      )}
      <Announcements heard={board.heard} />
      <div className={target ? "grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]" : ""}>
        <div className="min-w-0">
          {view === "table" && <TableView map={shown} axis={axis} lanes={lanes} choose={asked} present={present} />}
          {view !== "table" && view !== "outline" && (
            <div className={view === undefined ? "hidden md:block" : ""}>
              <GridView map={shown} axis={axis} lanes={lanes} target={target} choose={choose} enter={enter} present={present} zoom={zoom} />
            </div>
          )}
          {(view === undefined || view === "outline") && (
            <div className={view === undefined ? "md:hidden" : ""}>
              <OutlineView journeyId={journeyId} map={shown} axis={axis} lanes={lanes} choose={asked} present={present} />
            </div>
          )}
        </div>
        {target && (
          <aside
            ref={panel}
            aria-label={m.journeys_panel()}
            className="sticky bottom-0 top-4 z-20 max-h-[80vh] overflow-auto rounded-xl border border-line bg-surface p-4 shadow-float lg:max-h-[75vh]"
          >
            <div className="mb-3 flex justify-end">
              <button type="button" onClick={close} className={buttonClass({ tone: "quiet", small: true })}>
                {m.journeys_panel_close()}
              </button>
            </div>
            <Panel
              journeyId={journeyId}
              map={board.map}
              axis={axisOf(board.map)}
              target={target}
              mayEdit={mayEdit}
              maps={maps}
              edit={board.edit}
              choose={choose}
              at={board.at}
              present={present}
            />
          </aside>
        )}
      </div>
    </div>
  );
}

/** Where one begins in the panel: at what can be written, or at the first thing to do. */
function firstIn(panel: HTMLElement | null): HTMLElement | null | undefined {
  return panel?.querySelector<HTMLElement>("textarea:enabled, input:enabled") ?? panel?.querySelector<HTMLElement>("button");
}

/** One stage alone, where the address asks for it. */
function focused(map: JourneyMap, stageId: string | null): JourneyMap {
  const stage = map.stages.find(({ id }) => id === stageId);
  return stage ? { ...map, stages: [stage] } : map;
}

function withView(query: URLSearchParams, view: View): string {
  const next = new URLSearchParams(query);
  next.set("view", view);
  return next.toString();
}

/** A form, so that it works before scripts: which stage, which lanes. */
function Filters({ map }: { map: JourneyMap }) {
  const [query] = useSearchParams();
  const lanes = query.getAll("lane");
  return (
    <details open={lanes.length > 0 || query.has("stage")} className="print:hidden">
      <summary className="cursor-pointer font-medium">{m.journeys_filters()}</summary>
      <form className="mt-3 grid gap-3 rounded-xl border border-line bg-surface p-4">
        {query.has("view") && <input type="hidden" name="view" value={query.get("view") ?? ""} />}
        <label className="grid gap-1 text-sm font-semibold">
          {m.journeys_filter_stage()}
          <select
            name="stage"
            defaultValue={query.get("stage") ?? ""}
            className="min-h-11 rounded-lg border border-edge bg-raised px-3 font-normal"
          >
            <option value="">{m.journeys_filter_all()}</option>
            {map.stages.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
          <legend className="mb-1 text-sm font-semibold">{m.journeys_filter_lanes()}</legend>
          {map.lanes.map(({ id, title }) => (
            <label key={id} className="flex min-h-6 items-center gap-2">
              <input type="checkbox" name="lane" value={id} defaultChecked={lanes.includes(id)} className="size-5 accent-(--accent)" />
              {title}
            </label>
          ))}
        </fieldset>
        <div>
          <Button small tone="quiet">
            {m.journeys_filter_show()}
          </Button>
        </div>
      </form>
    </details>
  );
}

const pause = 5_000;

/** Says politely and not too often that others have changed something. */
function Announcements({ heard }: { heard: number }) {
  const [said, setSaid] = useState({ count: 0, words: "" });
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => {
    const timer = setInterval(() => {
      setSaid((last) =>
        latest.current > last.count ? { count: latest.current, words: m.journeys_heard({ count: latest.current - last.count }) } : last,
      );
    }, pause);
    return () => clearInterval(timer);
  }, []);
  return (
    <p aria-live="polite" className="sr-only">
      {said.words}
    </p>
  );
}

type Others = ReturnType<typeof useBoard>["others"];

function presence(others: Others): Map<string, string> {
  const at = new Map<string, Set<string>>();
  for (const { person, at: id } of others) if (id) at.set(id, (at.get(id) ?? new Set()).add(person.name));
  return new Map([...at].map(([id, names]) => [id, [...names].join(", ")]));
}

const namesOf = (others: Others) => [...new Set(others.map(({ person }) => person.name))].join(", ");
