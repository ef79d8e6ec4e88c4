import { type ReactNode, useId, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button, type ButtonTone, buttonClass } from "./button.tsx";
import { useHydrated } from "./hydrated.tsx";

/** A question before something is done. Its button opens a dialog; before scripts run it opens in place. The children hold the form. */
export function Dialog({
  trigger,
  tone = "quiet",
  small = false,
  title,
  children,
}: {
  trigger: ReactNode;
  tone?: ButtonTone;
  small?: boolean;
  title: string;
  children: ReactNode;
}) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  if (!useHydrated()) {
    return (
      <details className="print:hidden">
        <summary className={`${buttonClass({ tone, small })} list-none`}>{trigger}</summary>
        <div className="mt-2 rounded-xl border border-line bg-raised p-5">
          <p className="mb-3 text-lg font-semibold">{title}</p>
          {children}
        </div>
      </details>
    );
  }
  const close = () => dialog.current?.close();
  return (
    <>
      <Button type="button" tone={tone} small={small} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog by itself */}
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        onClick={(event) => event.target === dialog.current && close()}
        onSubmit={close}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-2xl border border-line bg-raised p-0 text-ink shadow-float backdrop:bg-[rgb(0_0_0/0.45)]"
      >
        <div className="p-6">
          <div className="mb-4 flex items-start justify-between gap-4">
            <h2 id={titleId} className="font-serif text-2xl font-semibold">
              {title}
            </h2>
            <button
              type="button"
              onClick={close}
              aria-label={m.ui_close()}
              className="-me-2 -mt-1 grid size-10 shrink-0 place-items-center rounded-lg hover:bg-sunken"
            >
              <span aria-hidden="true">✕</span>
            </button>
          </div>
          {children}
        </div>
      </dialog>
    </>
  );
}
