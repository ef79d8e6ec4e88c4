import { Link, useSearchParams } from "@remix-run/react";
import { type ComponentType, type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button, buttonClass, linkClass } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.tsx";
import { Notice } from "#app/ui/page.tsx";
import { useRemembered } from "#app/ui/remembered.ts";
import { useToast } from "#app/ui/toast.tsx";
import type { Edit } from "../board/edits.ts";
import type { JourneyMap } from "../board/map.ts";
import { documentName } from "../sync/codes.ts";
import { Announcements } from "./announcements.tsx";
import type { Besides } from "./besides.ts";
import { BuildBar } from "./build-bar.tsx";
import { CheckedPanel } from "./checked-panel.tsx";
import { filterIn, shownPart } from "./filtering.ts";
import { Filters } from "./filters.tsx";
import { GridView } from "./grid/grid-view.tsx";
import type { InSight } from "./in-sight.ts";
import { LostWords, LostWordsContext } from "./lost-words.tsx";
import { OutlineView } from "./outline-view.tsx";
import type { TalkProps } from "./panel.tsx";
import { Refusal } from "./refusal.tsx";
import { LiveWordsContext } from "./shared-words.ts";
import { TableView } from "./table-view.tsx";
import { axisOf, cellKey, keyOf, type Target } from "./targets.ts";
import { largestSize, smallestSize, Toolbar } from "./toolbar.tsx";
import { useBesides } from "./use-besides.ts";
import { useBoard } from "./use-board.ts";
import { type GoTo, useGoing } from "./use-going.ts";
import { useHeld } from "./use-held.ts";
import { useRoomForGrid, views } from "./views.ts";

interface Props {
  journeyId: string;
  epoch: number;
  readerId: string;
  /** The map as the page was read. */
  initial: InSight;
  besides: Besides;
  mayEdit: boolean;
  /** Whether others read what is written: then it is looked at while it is. */
  shared: boolean;
  maps: readonly { readonly id: string; readonly title: string }[];
  Talk: ComponentType<TalkProps>;
  /** Says where a workshop brings those who came. */
  leading(go: GoTo): ReactNode;
  /** Hears what the map is called and about, at first and whenever that changes: the page's head says it. */
  onAbout(about: MapAbout): void;
}

export type MapAbout = Pick<JourneyMap, "title" | "summary" | "kind">;

/** The map itself: three views of the same, and beside them what is chosen. */
export function BoardPage({
  journeyId,
  epoch,
  readerId,
  initial,
  besides: read,
  mayEdit: mayOnceOpen,
  shared,
  maps,
  Talk,
  leading,
  onAbout,
}: Props) {
  const hydrated = useHydrated();
  const [query] = useSearchParams();
  const room = useRoomForGrid();
  const asked = views.find((one) => one === query.get("view"));
  // Before the page knows its size it holds both, and its style shows one.
  const view = asked ?? (room === undefined ? undefined : room ? "grid" : "outline");
  const [calm, setCalm] = useRemembered("map-calm", false, isBoolean);
  const [zoom, setZoom] = useRemembered("map-size", 1, isSize);
  // The address of a comment leads to its card.
  const [target, setTarget] = useState<Target | undefined>(() => {
    const card = initial.map.cards.find(({ id }) => id === query.get("card"));
    return card && { part: "cell", laneId: card.laneId, stepId: card.from };
  });
  const panel = useRef<HTMLElement>(null);
  const back = useRef<HTMLElement | null>(null);
  const board = useBoard({ journeyId, epoch, readerId, initial, calm });
  const { besides, waiting, show } = useHeld(useBesides(journeyId, read), calm);
  const { title, summary, kind } = board.map;
  useEffect(() => onAbout({ title, summary, kind }), [onAbout, title, summary, kind]);
  // Before the document is here there is nothing that could be written into.
  const mayEdit = mayOnceOpen && board.ready;
  const readsOnly = useTakenAway(mayOnceOpen) && board.state !== "refused";
  const axis = useMemo(() => axisOf(board.map), [board.map]);
  const { map: shown, lanes } = useMemo(() => shownPart(board.map, filterIn(query), besides), [board.map, query, besides]);
  const present = useNames(board.others, calm);
  const { at } = board;

  // Where somebody is: at the card that they chose, or at its step.
  const axisNow = useRef(axis);
  axisNow.current = axis;
  useEffect(() => {
    if (!target || target.part === "about" || target.part === "claims") return at(null);
    if (target.part !== "cell") return at(target.id);
    at(axisNow.current.cardsAt.get(cellKey(target.laneId, target.stepId))?.[0]?.id ?? target.stepId);
  }, [target, at]);

  const choose = useCallback((next: Target | undefined) => setTarget(next), []);
  const begin = useCallback((next: Target, isNew: boolean) => {
    const from = document.activeElement;
    // Who goes on inside the panel comes back to where it was opened.
    if (!panel.current?.contains(from)) back.current = from instanceof HTMLElement ? from : null;
    setTarget(next);
    requestAnimationFrame(() => {
      const first = firstIn(panel.current);
      first?.focus();
      // The name of what was just added only holds the place for the one that is typed now.
      if (isNew && first instanceof HTMLInputElement) first.select();
    });
  }, []);
  const enter = useCallback((next: Target) => begin(next, false), [begin]);
  const enterNew = useCallback((next: Target) => begin(next, true), [begin]);
  const close = () => {
    const stayed = document.querySelector<HTMLElement>(`[data-target="${keyOf(target)}"]`);
    (stayed ?? back.current)?.focus();
    setTarget(undefined);
  };
  const [said, say] = useState("");
  const toast = useToast();
  const [lost, setLost] = useState<string>();
  // Nothing takes the place of words that nobody has taken along yet.
  const lose = useCallback((words: string) => setLost((before) => (before ? `${before}\n\n${words}` : words)), []);
  const undo = () => {
    if (!board.undo()) toast(m.journeys_undo_left());
  };
  const { area, going, go } = useGoing(shown, view, target !== undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && panel.current?.contains(event.target as Node)) return close();
    if (!mayEdit || !(event.ctrlKey || event.metaKey) || isOfAnother(event.target as Element)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (event.shiftKey || key === "y") board.redo();
    else undo();
  };
  // What is added is there when it is chosen; what is typed need not be. Who takes something away goes on at what is next.
  const editInPanel = (...edits: Edit[]) => {
    if (edits.every((one) => one.do === "write" || one.do === "rename")) return board.edit(...edits);
    board.editNow(...edits);
    if (!edits.some((one) => one.do === "remove")) return;
    say(m.journeys_removed());
    requestAnimationFrame(() => firstIn(panel.current)?.focus());
  };
  const showWaiting = () => {
    show();
    board.showWaiting();
  };
  const around = { axis, lanes, besides, present };
  const { whole } = board;

  return (
    <LiveWordsContext.Provider value={board.words}>
      <LostWordsContext.Provider value={lose}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: undoing works wherever on the map one is */}
        <div onKeyDown={onKeyDown} data-document={documentName(journeyId, epoch)} data-reader={readerId} className="grid grid-cols-1 gap-4">
          <Toolbar
            view={view}
            board={hydrated ? board : undefined}
            mayEdit={mayEdit}
            calm={calm}
            zoom={zoom}
            setCalm={setCalm}
            setZoom={setZoom}
            undo={undo}
            openAbout={() => enter({ part: "about" })}
          />
          <Filters map={board.map} besides={besides} />
          <Refusal state={board.state} refused={board.refused} />
          {lost && <LostWords words={lost} onDone={() => setLost(undefined)} />}
          <div role="status" className={readsOnly ? "" : "sr-only"}>
            {readsOnly && (
              <Notice tone="warning" title={m.journeys_reads_only()}>
                <p>{m.journeys_reads_only_why()}</p>
              </Notice>
            )}
          </div>
          {!calm && board.others.length > 0 && (
            <p className="text-sm text-quiet">{m.journeys_also_here({ names: namesOf(board.others) })}</p>
          )}
          {board.waiting + waiting > 0 && (
            <div>
              <Button type="button" small onClick={showWaiting}>
                {m.journeys_waiting({ count: board.waiting + waiting })}
              </Button>
            </div>
          )}
          <Announcements heard={board.heard} said={said} />
          {leading(go)}
          <div className={target ? "grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]" : ""}>
            <div ref={area} id="map" tabIndex={-1} className="min-w-0">
              {mayEdit && <BuildBar map={board.map} lanesApart={view !== "grid"} edit={board.editNow} enter={enter} enterNew={enterNew} />}
              {shown.stages.length === 0 && <p className="text-quiet">{m.journeys_filter_nothing()}</p>}
              {view === "table" && <TableView map={shown} {...around} whole={whole} choose={hydrated ? enter : undefined} />}
              {(view === "grid" || view === undefined) && (
                <div className={view === undefined ? "hidden md:block" : ""}>
                  <noscript>
                    <p className="mb-3">
                      <Link to="?view=outline" className={linkClass}>
                        {m.journeys_noscript()}
                      </Link>
                    </p>
                  </noscript>
                  <GridView
                    journeyId={journeyId}
                    map={shown}
                    {...around}
                    mayEdit={mayEdit}
                    checked={shared && mayEdit}
                    target={target}
                    going={going}
                    choose={choose}
                    enter={enter}
                    zoom={zoom}
                    known={whole ? undefined : initial.heights}
                    edit={board.edit}
                    editNow={board.editNow}
                    at={board.at}
                  />
                  {hydrated && <p className="mt-2 text-sm text-quiet">{mayEdit ? m.journeys_keys() : m.journeys_keys_reading()}</p>}
                </div>
              )}
              {(view === "outline" || view === undefined) && (
                <div className={view === undefined ? "md:hidden" : ""}>
                  <OutlineView journeyId={journeyId} map={shown} {...around} whole={whole} choose={hydrated ? enter : undefined} />
                </div>
              )}
            </div>
            {target && (
              <aside
                ref={panel}
                aria-label={m.journeys_panel()}
                className="sticky bottom-0 top-4 z-40 max-h-[80vh] overflow-auto rounded-xl border border-line bg-surface p-4 shadow-float lg:max-h-[75vh]"
              >
                <div className="mb-3 flex justify-end">
                  <button type="button" onClick={close} className={buttonClass({ tone: "quiet", small: true })}>
                    {m.journeys_panel_close()}
                  </button>
                </div>
                <CheckedPanel
                  checked={shared && mayEdit}
                  journeyId={journeyId}
                  map={board.map}
                  axis={axis}
                  target={target}
                  mayEdit={mayEdit}
                  maps={maps}
                  edit={editInPanel}
                  choose={choose}
                  enter={enter}
                  enterNew={enterNew}
                  say={say}
                  at={board.at}
                  present={present}
                  besides={besides}
                  Talk={Talk}
                />
              </aside>
            )}
          </div>
        </div>
      </LostWordsContext.Provider>
    </LiveWordsContext.Provider>
  );
}

const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";
const isSize = (value: unknown): value is number => typeof value === "number" && value >= smallestSize && value <= largestSize;

/** A comment or a search is written in a field of its own, which takes back its own letters. */
const isOfAnother = (element: Element) =>
  element.matches("textarea, input:not([type=checkbox], [type=range])") && !element.closest("[data-of-map]");

/** Where one begins in the panel: at what can be written, or at the first thing to do. */
function firstIn(panel: HTMLElement | null): HTMLElement | null | undefined {
  return panel?.querySelector<HTMLElement>("textarea:enabled, input:enabled") ?? panel?.querySelector<HTMLElement>("button");
}

/** Whether what could be done on this page until now can be done no longer. */
function useTakenAway(may: boolean): boolean {
  const [could, setCould] = useState(may);
  useEffect(() => {
    if (may) setCould(true);
  }, [may]);
  return could && !may;
}

type Others = ReturnType<typeof useBoard>["others"];

/** Names of those who are at a part, by its id: the same list while nobody moves. */
function useNames(others: Others, calm: boolean): ReadonlyMap<string, string> {
  const last = useRef<{ said: string; names: ReadonlyMap<string, string> }>({ said: "", names: new Map() });
  const at = new Map<string, Set<string>>();
  if (!calm) for (const { person, at: id } of others) if (id) at.set(id, (at.get(id) ?? new Set()).add(person.name));
  const names = [...at].map(([id, on]): [string, string] => [id, [...on].join(", ")]);
  const said = JSON.stringify(names);
  if (said !== last.current.said) last.current = { said, names: new Map(names) };
  return last.current.names;
}

const mostNamed = 8;

function namesOf(others: Others): string {
  const names = [...new Set(others.map(({ person }) => person.name))];
  if (names.length <= mostNamed) return names.join(", ");
  return m.journeys_names_and_more({ names: names.slice(0, mostNamed).join(", "), count: names.length - mostNamed });
}
