import { Link, useSearchParams } from "@remix-run/react";
import { Redo2, Undo2 } from "lucide-react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import type { BoardState } from "./connection.client.ts";
import type { Board } from "./use-board.ts";
import { type View, views } from "./views.ts";

const viewWords: Record<View, () => string> = {
  grid: m.journeys_view_grid,
  outline: m.journeys_view_outline,
  table: m.journeys_view_table,
};
export const stateWords: Record<BoardState, () => string> = {
  connecting: m.journeys_state_connecting,
  live: m.journeys_state_live,
  saving: m.journeys_state_saving,
  offline: m.journeys_state_offline,
  refused: m.journeys_state_refused,
  outdated: m.journeys_state_outdated,
  gone: m.journeys_state_gone,
};

export const [smallestSize, largestSize] = [0.7, 1.3] as const;

interface Props {
  /** The view that is shown; missing while a phone and a desk show different ones. */
  view: View | undefined;
  /** Missing before scripts. */
  board: Board | undefined;
  mayEdit: boolean;
  calm: boolean;
  zoom: number;
  setCalm(calm: boolean): void;
  setZoom(zoom: number): void;
  undo(): void;
  openAbout(): void;
}

export function Toolbar({ view, board, mayEdit, calm, zoom, setCalm, setZoom, undo, openAbout }: Props) {
  const [query] = useSearchParams();
  const to = (one: View) => {
    const next = new URLSearchParams(query);
    next.set("view", one);
    return `?${next}`;
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <nav aria-label={m.journeys_views()} className="flex overflow-hidden rounded-lg border border-edge/60">
        {views.map((one) => (
          <Link
            key={one}
            to={to(one)}
            preventScrollReset
            aria-current={view === one ? "page" : undefined}
            className="px-4 py-2 font-medium no-underline focus-visible:-outline-offset-2 aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
          >
            {viewWords[one]()}
          </Link>
        ))}
      </nav>
      {board && (
        <>
          {mayEdit && (
            <div className="flex gap-2">
              <Button type="button" tone="quiet" small onClick={undo} disabled={!board.undoable}>
                <Undo2 aria-hidden="true" className="size-4" />
                {m.journeys_undo()}
              </Button>
              <Button type="button" tone="quiet" small onClick={board.redo} disabled={!board.redoable}>
                <Redo2 aria-hidden="true" className="size-4" />
                {m.journeys_redo()}
              </Button>
            </div>
          )}
          <Button type="button" tone="quiet" small onClick={openAbout}>
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
          {view === "grid" && (
            <label className="flex items-center gap-2 text-sm font-medium">
              {m.journeys_zoom()}
              <input
                type="range"
                min={smallestSize}
                max={largestSize}
                step={0.15}
                value={zoom}
                onChange={(event) => setZoom(Number(event.target.value))}
                className="w-24 accent-(--accent)"
              />
            </label>
          )}
          <output className="ms-auto text-sm text-quiet">{stateWords[board.state]()}</output>
        </>
      )}
    </div>
  );
}
