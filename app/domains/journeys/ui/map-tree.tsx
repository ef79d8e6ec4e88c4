import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { linkClass } from "#app/ui/button.tsx";
import { Badge } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import type { JourneyKind } from "../board/map.ts";
import { journeyKindWords } from "./words.ts";

interface Named {
  readonly id: string;
  readonly title: string;
}

interface Line extends Named {
  readonly kind: JourneyKind;
  readonly parentId: string | null;
  readonly owner: string;
  readonly shared: boolean;
  readonly editedAt: Date | string;
}

/** Maps with all that stands under them, level by level. */
export function MapTree({ tops, under }: { tops: readonly Line[]; under: readonly Line[] }) {
  const below = Map.groupBy(under, ({ parentId }) => parentId);
  return (
    <ul className="grid max-w-4xl gap-4">
      {tops.map((map) => (
        <li key={map.id} className="rounded-xl border border-line bg-surface p-5">
          <MapLine map={map} />
          <Below map={map} below={below} />
        </li>
      ))}
    </ul>
  );
}

function Below({ map, below }: { map: Line; below: ReadonlyMap<string | null, readonly Line[]> }) {
  const children = below.get(map.id);
  if (!children) return null;
  return (
    <ul aria-label={m.journeys_under({ title: map.title })} className="mt-3 grid gap-3 border-s-2 border-line ps-4">
      {children.map((child) => (
        <li key={child.id}>
          <MapLine map={child} />
          <Below map={child} below={below} />
        </li>
      ))}
    </ul>
  );
}

function MapLine({ map: { id, title, kind, owner, shared, editedAt } }: { map: Line }) {
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link to={`/journeys/${id}`} className="font-serif text-xl font-semibold" dir="auto">
          {title || m.journeys_untitled()}
        </Link>
        <Badge>{journeyKindWords[kind]()}</Badge>
        {!shared && <Badge tone="warning">{m.journeys_draft()}</Badge>}
      </p>
      <p className="text-sm text-quiet">
        {m.journeys_owner({ name: owner })}, {m.journeys_edited()} <Time at={editedAt} style="ago" />
      </p>
    </div>
  );
}

/** What a map stands under, each a link; the map itself last, where its page is another one. */
export function MapPath({ path, here }: { path: readonly Named[]; here?: Named }) {
  return (
    <nav aria-label={m.journeys_path()} className="text-sm">
      <ol className="flex flex-wrap gap-x-2 gap-y-1">
        <li>
          <Link to="/journeys" className={linkClass}>
            {m.journeys_title()}
          </Link>
        </li>
        {[...path, ...(here ? [here] : [])].map(({ id, title }) => (
          <li key={id} className="flex gap-2">
            <span aria-hidden="true" className="text-quiet">
              ›
            </span>
            <Link to={`/journeys/${id}`} className={linkClass} dir="auto">
              {title || m.journeys_untitled()}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
