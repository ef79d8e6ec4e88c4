import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Edit } from "../board/edits.ts";
import type { JourneyMap } from "../board/map.ts";
import { reusing } from "../board/reusing.ts";
import type { Presence } from "../sync/presence.server.ts";
import type { BoardState, Connection, RefusalReason } from "./connection.client.ts";
import type { InSight } from "./in-sight.ts";
import { keepRefused, type Refused } from "./keep-refused.ts";
import type { LiveWords } from "./shared-words.ts";

export interface Board {
  readonly map: JourneyMap;
  /** Whether all of its cards are here. */
  readonly whole: boolean;
  readonly state: BoardState;
  readonly others: readonly Presence[];
  /** Whether something can be written already. */
  readonly ready: boolean;
  readonly undoable: boolean;
  readonly redoable: boolean;
  /** Changes of others that calm mode holds back. */
  readonly waiting: number;
  /** Counts changes of others, for saying that there were some. */
  readonly heard: number;
  /** What was written and not taken, and where it is kept. */
  readonly refused: Refused | undefined;
  readonly words: LiveWords | undefined;
  edit(...edits: Edit[]): void;
  /** The map of this page has it when this returns. */
  editNow(...edits: Edit[]): void;
  /** False when it was left alone for what others have put there. */
  undo(): boolean;
  redo(): void;
  at(id: string | null): void;
  showWaiting(): void;
}

interface Wanted {
  readonly journeyId: string;
  readonly epoch: number;
  readonly readerId: string;
  /** The map as the page was read, until the live one is there. */
  readonly initial: InSight;
  readonly calm: boolean;
}

const reading = { state: "connecting" as BoardState, others: [] as readonly Presence[], ready: false, undoable: false, redoable: false };

// As soon as the page's script is here: not only when the page has been taken over, which this has no need to wait for.
const early = typeof document === "undefined" ? undefined : import("./connection.client.ts");

export function useBoard({ journeyId, epoch, readerId, initial, calm }: Wanted): Board {
  const [map, setMap] = useState(initial.map);
  const [whole, setWhole] = useState(initial.whole);
  const [view, setView] = useState(reading);
  const [waiting, setWaiting] = useState(0);
  const [heard, setHeard] = useState(0);
  const [refused, setRefused] = useState<Refused>();
  const connection = useRef<Connection>();
  const isCalm = useRef(calm);
  isCalm.current = calm;
  const revalidator = useRef(useRevalidator());

  const [live, setLive] = useState<LiveWords>();
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whose rights have changed is let in anew, or not
  useEffect(() => {
    let left = false;
    void (early ?? import("./connection.client.ts")).then(({ connect }) => {
      if (left) return;
      connection.current = connect({
        journeyId,
        epoch,
        readerId,
        calm: isCalm.current,
        onMap(next, told) {
          const draw = () => {
            if (told.heard) setHeard((count) => count + 1);
            setWaiting(told.waiting);
            setMap((before) => reusing(before, next));
            setWhole(true);
          };
          if (told.now) flushSync(draw);
          else draw();
        },
        onView: setView,
        onEnded(reason) {
          const read = Promise.resolve(revalidator.current.revalidate());
          if (reason === "rights") void read.then(() => left || setTurn((count) => count + 1));
        },
        onRefused(why: RefusalReason, unkept) {
          setRefused({ why });
          void keepRefused(journeyId, unkept).then((where) => setRefused({ why, ...where }));
        },
      });
      setLive(connection.current.words);
    });
    return () => {
      left = true;
      connection.current?.leave();
      connection.current = undefined;
      setLive(undefined);
    };
  }, [journeyId, epoch, readerId, turn]);
  useEffect(() => connection.current?.calm(calm), [calm]);

  const edit = useCallback((...edits: Edit[]) => connection.current?.edit(edits), []);
  const editNow = useCallback((...edits: Edit[]) => connection.current?.edit(edits, true), []);
  const at = useCallback((id: string | null) => connection.current?.at(id), []);
  return {
    map,
    whole,
    ...view,
    waiting,
    heard,
    refused,
    words: live,
    edit,
    editNow,
    at,
    undo: () => connection.current?.undo() ?? true,
    redo: () => connection.current?.redo(),
    showWaiting: () => connection.current?.show(),
  };
}
