import { type ReactNode, useEffect, useRef } from "react";

/** What takes the place of a form that was sent: takes the focus too, so that whoever hears the page notices. */
export function Arrived({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {children}
    </div>
  );
}
