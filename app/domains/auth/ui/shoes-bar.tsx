import { Form, Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import type { Shoes } from "../shoes.ts";
import { roleName } from "./shoes-list.tsx";

/** Above every page of the demonstration: in whose shoes one stands, and into whose one can step. */
export function ShoesBar({ shoes, current }: { shoes: readonly Shoes[]; current: string }) {
  const row = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const worn = row.current?.querySelector<HTMLElement>("[aria-pressed=true]");
    // On a phone the row is longer than the screen.
    if (worn && row.current && current) row.current.scrollLeft = worn.offsetLeft - row.current.clientWidth / 2;
  }, [current]);
  if (shoes.length === 0) return null;
  const worn = shoes.find((one) => one.personId === current);
  return (
    <section aria-label={m.auth_shoes_bar()} className="border-b border-line bg-sunken text-sm print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 px-4 py-1 sm:px-6">
        <p className="py-1">
          {worn ? m.auth_shoes_worn({ name: worn.name }) : m.auth_shoes_none()}{" "}
          {worn?.role === "administrator" && (
            <Link to="/setup/end" className="underline underline-offset-2">
              {m.auth_end_link()}
            </Link>
          )}
        </p>
        <Form ref={row} method="post" action="/setup/shoes" className="relative -mx-4 min-w-0 overflow-x-auto px-4 sm:mx-0 sm:px-0">
          <ul className="flex gap-1 py-1">
            {shoes.map((one) => (
              <li key={one.personId}>
                <button
                  type="submit"
                  name="person"
                  value={one.personId}
                  aria-pressed={one.personId === current}
                  title={one.line}
                  className="min-h-8 whitespace-nowrap rounded-full border border-transparent px-3 text-quiet hover:border-edge hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-ink"
                >
                  {roleName(one.role)}
                </button>
              </li>
            ))}
          </ul>
        </Form>
      </div>
    </section>
  );
}
