/** Arrivals that a host takes down while there is no network: kept in the browser, sent in order when it is back. */
import { useCallback, useEffect, useRef, useState } from "react";
import { waitingKey } from "../hosting.ts";

interface Arrival {
  readonly booking: string;
  readonly intent: "arrived" | "missed";
  /** When it was taken down. */
  readonly at: string;
}

interface Refused {
  readonly booking: string;
  readonly message: string;
}

const retryEvery = 15_000;

export function useWaitingArrivals({ shiftId, personId, onSent }: { shiftId: string; personId: string; onSent: () => void }) {
  const key = waitingKey(personId, shiftId);
  const [waiting, setWaiting] = useState<readonly Arrival[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const sending = useRef(false);
  const sent = useRef(onSent);
  sent.current = onSent;

  const keep = useCallback(
    (arrivals: readonly Arrival[]) => {
      if (arrivals.length > 0) localStorage.setItem(key, JSON.stringify(arrivals));
      else localStorage.removeItem(key);
      setWaiting(arrivals);
    },
    [key],
  );

  const send = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    let any = false;
    try {
      for (let [first] = read(key); first; [first] = read(key)) {
        const answer = await post(shiftId, first);
        // No network, a server that is being restarted, or a session that has ended: it stays and is tried again.
        if (!answer || answer.status >= 500 || answer.status === 401) return;
        const done = first;
        if (!answer.ok) {
          const message = await messageOf(answer);
          setRefused((before) => [...before.filter(({ booking }) => booking !== done.booking), { booking: done.booking, message }]);
        }
        keep(read(key).filter((one) => one.booking !== done.booking || one.at !== done.at));
        any = true;
      }
    } finally {
      sending.current = false;
      if (any) sent.current();
    }
  }, [key, keep, shiftId]);

  useEffect(() => {
    setWaiting(read(key));
    void send();
    const again = () => void send();
    addEventListener("online", again);
    const timer = setInterval(again, retryEvery);
    return () => {
      removeEventListener("online", again);
      clearInterval(timer);
    };
  }, [key, send]);

  const take = useCallback(
    ({ booking, intent }: Pick<Arrival, "booking" | "intent">) => {
      setRefused((before) => before.filter((one) => one.booking !== booking));
      // What is said last of somebody is what holds.
      keep([...read(key).filter((one) => one.booking !== booking), { booking, intent, at: new Date().toISOString() }]);
      void send();
    },
    [key, keep, send],
  );

  return { waiting, refused, take };
}

function read(key: string): Arrival[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

async function post(shiftId: string, { booking, intent, at }: Arrival): Promise<Response | undefined> {
  try {
    return await fetch(`/face-time/host/${shiftId}/arrivals`, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ booking, intent, at }),
    });
  } catch {
    return undefined;
  }
}

async function messageOf(answer: Response): Promise<string> {
  try {
    const { message } = (await answer.json()) as { message?: string };
    return message ?? answer.statusText;
  } catch {
    return answer.statusText;
  }
}
