import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Edit } from "../board/edits.ts";
import type { JourneyMap } from "../board/map.ts";
import type { Presence } from "../sync/presence.server.ts";
import type { BoardState, Connection } from "./connection.client.ts";

export interface Board {
  readonly map: JourneyMap;
  readonly state: BoardState;
  readonly others: readonly Presence[];
  readonly undoable: boolean;
  readonly redoable: boolean;
  /** Changes of others that calm mode holds back. */
  readonly waiting: number;
  /** Counts changes of others, for saying that there were some. */
  readonly heard: number;
  edit(...edits: Edit[]): void;
  undo(): void;
  redo(): void;
  at(id: string | null): void;
  showWaiting(): void;
}

interface Wanted {
  readonly journeyId: string;
  readonly epoch: number;
  /** The map as the page was read, until the live one is there. */
  readonly initial: JourneyMap;
  readonly calm: boolean;
}

const reading = { state: "connecting" as BoardState, others: [] as readonly Presence[], undoable: false, redoable: false };

export function useBoard({ journeyId, epoch, initial, calm }: Wanted): Board {
  const [map, setMap] = useState(initial);
  const [view, setView] = useState(reading);
  const [waiting, setWaiting] = useState(0);
  const [heard, setHeard] = useState(0);
  const connection = useRef<Connection>();
  const carried = useRef<readonly Edit[]>([]);
  const held = useRef<JourneyMap>();
  const isCalm = useRef(calm);
  isCalm.current = calm;
  const revalidator = useRef(useRevalidator());

  useEffect(() => {
    let left = false;
    void import("./connection.client.ts").then(({ connect, forgetCopies }) => {
      if (left) return;
      let first = true;
      connection.current = connect({
        journeyId,
        epoch,
        onMap(next, by) {
          if (by === "others" && !first) setHeard((count) => count + 1);
          if (by === "others" && isCalm.current && !first) {
            held.current = next;
            setWaiting((count) => count + 1);
            return;
          }
          const late = first ? carried.current : [];
          first = false;
          held.current = undefined;
          setWaiting(0);
          setMap(next);
          // What the old document had and the new one lacks.
          carried.current = [];
          if (late.length > 0) queueMicrotask(() => connection.current?.edit(late));
        },
        onView: setView,
        onEnded(reason, unsaved) {
          carried.current = unsaved;
          if (reason === "session") void forgetCopies();
          revalidator.current.revalidate();
        },
      });
    });
    return () => {
      left = true;
      connection.current?.leave();
      connection.current = undefined;
    };
  }, [journeyId, epoch]);

  const edit = useCallback((...edits: Edit[]) => connection.current?.edit(edits), []);
  const at = useCallback((id: string | null) => connection.current?.at(id), []);
  return {
    map,
    ...view,
    waiting,
    heard,
    edit,
    at,
    undo: () => connection.current?.undo(),
    redo: () => connection.current?.redo(),
    showWaiting() {
      if (held.current) setMap(held.current);
      held.current = undefined;
      setWaiting(0);
    },
  };
}
