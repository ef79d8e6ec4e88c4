import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLive } from "#app/ui/live.tsx";
import { fileAddress } from "../../media/media.ts";
import { collectionAddress } from "../collections.ts";
import type { Presentation } from "../slides.ts";

export interface Showing {
  readonly presentation: Presentation;
  /** The collection itself can no longer be read. */
  readonly ended: boolean;
}

/**
 * What of a presentation may still be shown: a story that is withdrawn while it is open leaves it as soon as there is a network
 * to hear of it. Without one everything stays as it was when it was opened.
 */
export function useShowing(presentation: Presentation, onLeft: () => void): Showing {
  const [left, setLeft] = useState<ReadonlySet<string>>();
  const { id, stories } = presentation;
  const shownNow = useRef(stories);
  const look = useCallback(async () => {
    const readable = await askWhatStands(id);
    if (!readable) return;
    if (shownNow.current.some((story) => !readable.has(story.id))) onLeft();
    shownNow.current = stories.filter((story) => readable.has(story.id));
    setLeft(readable);
  }, [id, stories, onLeft]);
  useLive("collections", (changed) => {
    if (changed === undefined || changed === id) void look();
  });
  useLive("stories", (changed) => {
    if (changed === undefined || stories.some((story) => story.id === changed)) void look();
  });
  const shown = useMemo(
    () => (left ? { ...presentation, stories: stories.filter((story) => left.has(story.id)) } : presentation),
    [presentation, stories, left],
  );
  return { presentation: shown, ended: left?.size === 0 && stories.length > 0 };
}

/** Undefined when nobody can be asked. */
async function askWhatStands(id: string): Promise<ReadonlySet<string> | undefined> {
  try {
    const answer = await fetch(`${collectionAddress(id)}/standing`);
    if (answer.status === 404) return new Set();
    if (!answer.ok || answer.redirected) return undefined;
    const { stories } = (await answer.json()) as { stories: string[] };
    return new Set(stories);
  } catch {
    return undefined;
  }
}

/** Whether the server can be reached just now. */
export async function isReachable(id: string): Promise<boolean> {
  return (await askWhatStands(id)) !== undefined;
}

const looks = ["font-serif", "font-serif italic", "font-serif font-semibold", "font-sans", "font-sans font-semibold"];

/** Fetches what the later passages need beside their words; says when nothing more has to come, and where what came is. */
export function useReady(presentation: Presentation): { ready: boolean; addressOf(hash: string): string } {
  const fonts = useFonts(presentation);
  const held = useHeld(presentation);
  const addressOf = useCallback((hash: string) => held.addresses.get(hash) ?? fileAddress(hash), [held.addresses]);
  return { ready: fonts && held.all, addressOf };
}

const none: ReadonlyMap<string, string> = new Map();

/** Photos and voice notes as the page itself holds them, until it is left. */
function useHeld(presentation: Presentation): { addresses: ReadonlyMap<string, string>; all: boolean } {
  const [state, setState] = useState({ addresses: none, all: false });
  useEffect(() => {
    let wanted = true;
    const addresses = new Map<string, string>();
    const hashes = presentation.stories.flatMap(({ photos, voice }) => [
      ...photos.map(({ files }) => files[0].hash),
      ...(voice ? [voice.hash] : []),
    ]);
    void (async () => {
      // One after the other: what is shown first should come first.
      for (const hash of new Set(hashes)) {
        const address = await fetched(hash);
        if (!wanted) return address && URL.revokeObjectURL(address);
        if (address) addresses.set(hash, address);
      }
      setState({ addresses, all: addresses.size === new Set(hashes).size });
    })();
    return () => {
      wanted = false;
      for (const address of addresses.values()) URL.revokeObjectURL(address);
    };
  }, [presentation]);
  return state;
}

async function fetched(hash: string): Promise<string | undefined> {
  try {
    const answer = await fetch(fileAddress(hash));
    return answer.ok ? URL.createObjectURL(await answer.blob()) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether every font that the words need is here. */
function useFonts(presentation: Presentation): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    // Every sign in every look, out of sight: a browser gets a font, also one of the system's own, when it first sets with it.
    const proof = document.createElement("div");
    proof.setAttribute("aria-hidden", "true");
    proof.className = "pointer-events-none fixed left-0 top-0 h-0 w-full overflow-hidden opacity-0";
    const signs = [...new Set(JSON.stringify(presentation))].join("");
    for (const look of looks) {
      const line = document.createElement("p");
      line.className = look;
      line.textContent = signs;
      proof.append(line);
    }
    document.body.append(proof);
    const setOnce = proof.offsetHeight >= 0;
    void document.fonts.ready.then(() => {
      setReady(setOnce);
      proof.remove();
    });
    return () => proof.remove();
  }, [presentation]);
  return ready;
}
