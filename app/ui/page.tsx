import { Link } from "@remix-run/react";
import { CircleCheck, Info, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { buttonClass } from "./button.tsx";

/** A page's heading and width. `narrow` is for reading and for forms. */
export function Page({
  title,
  lead,
  actions,
  narrow = false,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`mx-auto w-full px-4 py-8 sm:px-6 sm:py-12 ${narrow ? "max-w-2xl" : "max-w-6xl"}`}>
      <header className="mb-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 max-w-2xl">
          <h1 className="font-serif text-4xl font-semibold leading-tight tracking-tight" dir="auto">
            {title}
          </h1>
          {lead && <p className="mt-2 text-lg text-quiet">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function Section({ title, actions, children }: { title: ReactNode; actions?: ReactNode; children?: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 first:mt-0">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h2 id={id} className="text-xl font-semibold">
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** What belongs here and how to start. */
export function EmptyState({ title, text, action }: { title: string; text: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-2 rounded-xl border border-dashed border-edge/60 px-6 py-12 text-center">
      <p className="font-serif text-2xl font-semibold">{title}</p>
      <p className="max-w-md text-quiet">{text}</p>
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}

export type Tone = "info" | "success" | "warning" | "danger";

const notices: Record<Tone, { look: string; icon: LucideIcon }> = {
  info: { look: "bg-accent-soft text-accent", icon: Info },
  success: { look: "bg-success-soft text-success", icon: CircleCheck },
  warning: { look: "bg-warning-soft text-warning", icon: TriangleAlert },
  danger: { look: "bg-danger-soft text-danger", icon: OctagonAlert },
};

export function Notice({ tone, title, children }: { tone: Tone; title?: string; children?: ReactNode }) {
  const { look, icon: Icon } = notices[tone];
  return (
    <div className={`flex gap-3.5 rounded-xl px-4 py-3.5 ${look}`}>
      <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <div className="grid min-w-0 gap-1 text-ink">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** Next and previous of a list in order of time; the words can be given where it is not time. */
export function Pagination({ newer, older, labels }: { newer?: string; older?: string; labels?: { newer: string; older: string } }) {
  if (!newer && !older) return null;
  return (
    <nav aria-label={m.ui_pages()} className="mt-10 flex justify-between gap-4 print:hidden">
      {newer ? (
        <Link to={newer} rel="prev" className={buttonClass({ tone: "quiet" })}>
          <span aria-hidden="true" className="rtl:-scale-x-100">
            ←
          </span>
          {labels?.newer ?? m.ui_newer()}
        </Link>
      ) : (
        <span />
      )}
      {older && (
        <Link to={older} rel="next" className={buttonClass({ tone: "quiet" })}>
          {labels?.older ?? m.ui_older()}
          <span aria-hidden="true" className="rtl:-scale-x-100">
            →
          </span>
        </Link>
      )}
    </nav>
  );
}

export type BadgeTone = Tone | "neutral" | "struggle" | "delight" | "mixed";

const badges: Record<BadgeTone, string> = {
  neutral: "bg-sunken text-ink",
  info: "bg-accent-soft text-accent",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  struggle: "bg-struggle-soft text-struggle",
  delight: "bg-delight-soft text-delight",
  mixed: "bg-mixed-soft text-mixed",
};

export function Badge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-xl px-2.5 py-0.5 text-sm font-medium ${badges[tone]}`}>{children}</span>
  );
}

/** Lines that stand for what is being loaded. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{m.ui_loading()}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same
        <span key={line} aria-hidden="true" className={`h-4 animate-pulse rounded bg-line ${line === lines - 1 ? "w-3/5" : "w-full"}`} />
      ))}
    </div>
  );
}
