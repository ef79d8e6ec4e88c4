import { Form, Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button, linkClass } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { longestTitle } from "../board/map.ts";

/** What is sought stands in the address, so that a list can be sent to somebody. `count`: of the maps found; missing where none is sought. */
export function MapSearch({ words, count }: { words: string; count: number | undefined }) {
  return (
    <search className="mb-8 block max-w-4xl">
      {/* A new key where a link changed it: a native field keeps what it began with. */}
      <Form key={words} method="get" className="flex flex-wrap items-end gap-2">
        <div className="grid min-w-0 flex-1 gap-1">
          <label htmlFor="map-search" className="text-sm font-semibold">
            {m.journeys_search()}
          </label>
          <input
            id="map-search"
            type="search"
            name="q"
            defaultValue={words}
            maxLength={longestTitle}
            autoComplete="off"
            dir="auto"
            className={controlClass}
          />
        </div>
        <Button tone="quiet">{m.journeys_search_button()}</Button>
      </Form>
      {count !== undefined && (
        <p className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-quiet">
          <span role="status">{m.journeys_search_count({ count, words })}</span>
          <Link to="/journeys" className={linkClass}>
            {m.journeys_search_clear()}
          </Link>
        </p>
      )}
    </search>
  );
}
