import { type ReactNode, useEffect, useRef } from "react";
import { Chevron } from "./chevron.tsx";

/** A button that opens a small panel of links and buttons; opens without scripts, closes by Escape, by leaving and by choosing once they run. */
export function Menu({
  label,
  name,
  align = "end",
  bare = false,
  bar = false,
  children,
}: {
  label: ReactNode;
  name?: string;
  align?: "start" | "end";
  /** The label is a picture of its own: no padding around it. */
  bare?: boolean;
  /** Stands in a bar at the bottom of the screen: as wide as its place there, and opens upwards. */
  bar?: boolean;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const element = details.current;
    return element ? closeWhenDone(element) : undefined;
  }, []);
  return (
    <details ref={details} className="group relative print:hidden">
      <summary
        aria-label={name}
        className={
          bar
            ? "list-none"
            : bare
              ? "grid size-11 list-none place-items-center rounded-full"
              : "flex min-h-11 list-none items-center gap-2 rounded-lg py-1.5 pe-2 ps-3 font-medium transition-colors hover:bg-sunken group-open:bg-sunken"
        }
      >
        {label}
        {!bare && !bar && <Chevron className="text-quiet transition-transform group-open:rotate-180" />}
      </summary>
      <div
        className={`absolute z-30 grid w-max min-w-52 max-w-[min(20rem,calc(100vw-2rem))] gap-0.5 rounded-xl border border-line bg-raised p-1.5 shadow-float ${bar ? "bottom-full mb-2" : "top-full mt-1"} ${align === "end" ? "end-0" : "start-0"}`}
      >
        {children}
      </div>
    </details>
  );
}

/** The look of a link or button within a menu. */
export const menuItemClass =
  "flex min-h-10 w-full items-center gap-3 rounded-lg px-3 py-2 text-start hover:bg-sunken aria-pressed:font-semibold aria-pressed:text-accent";

function closeWhenDone(details: HTMLDetailsElement): () => void {
  const onPointer = (event: Event) => {
    if (details.open && event.target instanceof Node && !details.contains(event.target)) details.open = false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary")?.focus();
  };
  const onFocusLeft = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
  };
  const onChosen = (event: Event) => {
    if (event.target instanceof Element && event.target.closest("a")) details.open = false;
  };
  document.addEventListener("pointerdown", onPointer);
  details.addEventListener("keydown", onKey);
  details.addEventListener("focusout", onFocusLeft);
  details.addEventListener("click", onChosen);
  return () => {
    document.removeEventListener("pointerdown", onPointer);
    details.removeEventListener("keydown", onKey);
    details.removeEventListener("focusout", onFocusLeft);
    details.removeEventListener("click", onChosen);
  };
}
