/** One socket for all of a page: it only hears that something changed. Browser only; the server never runs what keeps state here. */
import { useEffect, useRef, useSyncExternalStore } from "react";

type Listener = (id?: string) => void;

const listeners = new Map<string, Set<Listener>>();

/** Calls `onPing` when something of this kind changed, and once after a lost connection is back. */
export function useLive(what: string, onPing: Listener): void {
  const latest = useRef(onPing);
  useEffect(() => {
    latest.current = onPing;
  });
  useEffect(() => {
    const listener: Listener = (id) => latest.current(id);
    const interested = listeners.get(what) ?? new Set();
    interested.add(listener);
    listeners.set(what, interested);
    return () => {
      interested.delete(listener);
    };
  }, [what]);
}

function tell(what: string, id?: string): void {
  for (const listener of listeners.get(what) ?? []) listener(id);
}

function tellEverybody(): void {
  for (const what of listeners.keys()) tell(what);
}

let connected = true;
const watching = new Set<() => void>();

/** Whether this page hears what changes; a moment without is none. Before scripts, and until it has heard for the first time, it is said to. */
export const useConnected = (): boolean => useSyncExternalStore(watch, () => connected, always);

const always = () => true;

function watch(listener: () => void): () => void {
  watching.add(listener);
  return () => void watching.delete(listener);
}

function say(next: boolean): void {
  if (connected === next) return;
  connected = next;
  for (const listener of watching) listener();
}

/** Milliseconds: a server that is started anew is back before it is said to be gone. */
const untilSaid = 4_000;

const shortestDelay = 1_000;
const longestDelay = 60_000;
/** The server's word for a session that has ended. */
const sessionEnded = 4401;

/** Holds the page's socket open while somebody is signed in. */
export function LiveConnection({ onEnded }: { onEnded: () => void }) {
  const ended = useRef(onEnded);
  useEffect(() => {
    ended.current = onEnded;
  });
  useEffect(() => connect(() => ended.current()), []);
  return null;
}

function connect(onEnded: () => void): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = shortestDelay;
  let stopped = false;
  let wasOpen = false;
  let saying: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    if (stopped || socket || !navigator.onLine) return;
    // What happened since the page began to load was not heard either.
    const age = wasOpen ? "" : `?age=${Math.round(performance.now())}`;
    const opened = new WebSocket(`${location.origin.replace(/^http/, "ws")}/live${age}`);
    socket = opened;
    opened.onopen = () => {
      delay = shortestDelay;
      clearTimeout(saying);
      saying = undefined;
      say(true);
      // What happened meanwhile was not heard.
      if (wasOpen) tellEverybody();
      wasOpen = true;
    };
    opened.onmessage = (message) => {
      const ping = readPing(message.data);
      if (ping) tell(ping.what, ping.id);
    };
    opened.onclose = (event) => {
      socket = undefined;
      if (stopped) return;
      if (event.code === sessionEnded) {
        stopped = true;
        onEnded();
        return;
      }
      saying ??= setTimeout(() => say(false), untilSaid);
      timer = setTimeout(open, delay * (0.5 + Math.random()));
      delay = Math.min(delay * 2, longestDelay);
    };
  };
  const onOnline = () => {
    clearTimeout(timer);
    delay = shortestDelay;
    open();
  };
  const onOffline = () => {
    clearTimeout(timer);
    socket?.close();
    say(false);
  };

  const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
  if (!navigator.onLine) say(false);
  whenIdle(open);
  window.addEventListener("online", onOnline);
  window.addEventListener("offline", onOffline);
  return () => {
    stopped = true;
    clearTimeout(timer);
    clearTimeout(saying);
    window.removeEventListener("online", onOnline);
    window.removeEventListener("offline", onOffline);
    socket?.close();
  };
}

function readPing(data: unknown): { what: string; id?: string } | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const ping: unknown = JSON.parse(data);
    if (typeof ping !== "object" || ping === null || !("what" in ping) || typeof ping.what !== "string") return undefined;
    return { what: ping.what, id: "id" in ping && typeof ping.id === "string" ? ping.id : undefined };
  } catch {
    return undefined;
  }
}
