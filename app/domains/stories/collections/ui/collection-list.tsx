import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Badge, Pagination } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ListedCollection } from "../collections.queries.server.ts";
import { collectionAddress } from "../collections.ts";

interface Props {
  label: string;
  rows: readonly ListedCollection[];
  next?: string;
  previous?: string;
  /** The list's own address. */
  at: string;
  /** One's own: then it matters whether others see it, and not who made it. */
  mine?: boolean;
}

/** Collections in a row, each with what it is about. */
export function CollectionList({ label, rows, next, previous, at, mine = false }: Props) {
  return (
    <>
      <ul aria-label={label} className="divide-y divide-line">
        {rows.map((collection) => (
          <li key={collection.id} className="group relative grid gap-1.5 py-7 first:pt-2">
            <h2 className="font-serif text-2xl font-semibold leading-snug tracking-tight" dir="auto">
              <Link to={collectionAddress(collection.id)} className="after:absolute after:inset-0 group-hover:text-accent">
                {collection.title}
              </Link>
            </h2>
            {collection.opening && (
              <p className="max-w-[65ch] font-serif text-lg leading-relaxed" dir="auto">
                {collection.opening}
              </p>
            )}
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-1 text-sm text-quiet">
              <span>{storiesCounted(collection.stories)}</span>
              {mine ? (
                <Badge tone={collection.shared ? "info" : "neutral"}>
                  {collection.shared ? m.collections_shared() : m.collections_private()}
                </Badge>
              ) : (
                <span dir="auto">{m.collections_by({ name: collection.maker })}</span>
              )}
              <Time at={collection.at} />
            </p>
          </li>
        ))}
      </ul>
      <Pagination newer={previous && `${at}?before=${previous}`} older={next && `${at}?after=${next}`} />
    </>
  );
}

export function storiesCounted(count: number): string {
  return count > 0 ? m.collections_count({ count }) : m.collections_count_none();
}
