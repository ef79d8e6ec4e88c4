import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";

interface Toast {
  readonly id: string;
  readonly text: string;
}

const shownFor = 8_000;

/** A press that follows sooner is still part of what was done. */
const readFor = 1_500;

const ToastContext = createContext<(text: string) => void>(() => undefined);

/** Says something short once: what was done, not what went wrong. */
export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}

/** Shows what the last action left to say (`flash`), and what pages say. Without scripts it stands at the top of the page. */
export function Toasts({ flash, children }: { flash: Toast | null; children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(flash);
  const [announced, setAnnounced] = useState("");
  const count = useRef(0);
  const say = useCallback((text: string) => {
    count.current += 1;
    setToast({ id: `said-${count.current}`, text });
  }, []);
  const flashId = flash?.id;
  const flashText = flash?.text;
  useEffect(() => {
    if (flashId && flashText) setToast({ id: flashId, text: flashText });
  }, [flashId, flashText]);
  // A live region is only read out when its text changes while it is there.
  useEffect(() => setAnnounced(toast?.text ?? ""), [toast]);
  return (
    <ToastContext.Provider value={say}>
      <div role="status" className="sr-only">
        {announced}
      </div>
      {toast && <Shown key={toast.id} text={toast.text} onDone={() => setToast(null)} />}
      {children}
    </ToastContext.Provider>
  );
}

function Shown({ text, onDone }: { text: string; onDone: () => void }) {
  const [held, setHeld] = useState(false);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => done.current(), shownFor);
    return () => clearTimeout(timer);
  }, [held]);
  // On a phone it lies over what comes next: whoever goes on to that, or taps the words, has read them.
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const since = performance.now();
    const pressed = (event: PointerEvent) => {
      const within = event.target instanceof Node && shown.current?.contains(event.target);
      if (within ? event.pointerType !== "mouse" : performance.now() - since > readFor) done.current();
    };
    document.addEventListener("pointerup", pressed);
    return () => document.removeEventListener("pointerup", pressed);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the toast while somebody reads it
    <div
      ref={shown}
      onPointerEnter={(event) => setHeld(event.pointerType === "mouse")}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="fixed inset-x-4 bottom-24 z-50 mx-auto flex w-fit max-w-md items-center gap-3 rounded-xl bg-ink py-2 ps-5 pe-2 text-page shadow-float md:bottom-8 noscript:static noscript:my-4 noscript:pe-5 print:hidden"
    >
      <p dir="auto" className="min-w-0 py-1">
        {text}
      </p>
      <button
        type="button"
        onClick={onDone}
        aria-label={m.ui_dismiss()}
        className="grid size-9 shrink-0 place-items-center rounded-lg hover:bg-page/15 focus-visible:outline-page noscript:hidden"
      >
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}
