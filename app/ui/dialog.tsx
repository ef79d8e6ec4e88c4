import { useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button, type ButtonTone, buttonClass } from "./button.tsx";
import { useHydrated } from "./hydrated.tsx";

interface DialogProps {
  trigger: ReactNode;
  tone?: ButtonTone;
  small?: boolean;
  title: string;
  /** Stands open from the beginning, and stays so after an answer: for a form that came back with mistakes. */
  open?: boolean;
  children: ReactNode;
}

/** A question before something is done. Its button opens a dialog; before scripts run it opens in place. The children hold the form. */
export function Dialog(props: DialogProps) {
  return useHydrated() ? <ModalDialog {...props} /> : <InPlace {...props} />;
}

function InPlace({ trigger, tone = "quiet", small = false, title, open, children }: DialogProps) {
  return (
    <details open={open} className="print:hidden">
      <summary className={`${buttonClass({ tone, small })} list-none`}>{trigger}</summary>
      <div className="mt-2 rounded-xl border border-line bg-raised p-5">
        <p className="mb-3 text-lg font-semibold">{title}</p>
        {children}
      </div>
    </details>
  );
}

function ModalDialog({ trigger, tone = "quiet", small = false, title, open = false, children }: DialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const close = () => dialog.current?.close();
  const show = () => {
    if (dialog.current?.open) return;
    dialog.current?.showModal();
    // The question is heard first; what cannot be undone is not one careless key away.
    heading.current?.focus();
  };
  // An answer has come: either what was asked is done, or the form has something to say.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the location is the answer, however equal the rest
  useEffect(() => {
    if (open) show();
    else close();
  }, [key, open]);
  return (
    <>
      <Button type="button" tone={tone} small={small} aria-haspopup="dialog" onClick={show}>
        {trigger}
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog by itself */}
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        onClick={(event) => event.target === dialog.current && close()}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-2xl border border-line bg-raised p-0 text-ink shadow-float backdrop:bg-[rgb(0_0_0/0.45)]"
      >
        <div className="relative p-6">
          <h2 ref={heading} id={titleId} tabIndex={-1} className="mb-4 pe-10 font-serif text-2xl font-semibold">
            {title}
          </h2>
          {children}
          <button
            type="button"
            onClick={close}
            aria-label={m.ui_close()}
            className="absolute end-4 top-5 grid size-10 place-items-center rounded-lg hover:bg-sunken"
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      </dialog>
    </>
  );
}
