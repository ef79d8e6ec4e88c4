import { NavLink, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Pages that belong together, side by side. They are links: each has its address. */
export function Tabs({ label, items }: { label: string; items: readonly { to: string; label: string; end?: boolean }[] }) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the row is longer than the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page makes another tab current
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (nav.current && current) nav.current.scrollLeft = current.offsetLeft - (nav.current.clientWidth - current.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav ref={nav} aria-label={label} className="relative mb-8 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {items.map((item) => (
          <li key={item.to}>
            <NavLink
              to={item.to}
              end={item.end}
              className="block whitespace-nowrap border-b-3 border-transparent px-3.5 py-2.5 font-medium text-quiet hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
