import { NavLink } from "@remix-run/react";

/** Pages that belong together, side by side. They are links: each has its address. */
export function Tabs({ label, items }: { label: string; items: readonly { to: string; label: string; end?: boolean }[] }) {
  return (
    <nav aria-label={label} className="mb-8 overflow-x-auto border-b border-line print:hidden">
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
