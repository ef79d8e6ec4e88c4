import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/page.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Time } from "#app/ui/time.tsx";
import type { Collection, Takedown } from "../collections.queries.server.ts";
import { storiesCounted } from "./collection-list.tsx";

interface HeaderProps {
  collection: Pick<Collection, "title" | "maker" | "sharedAt">;
  /** Safe HTML. */
  introduction: string | null;
  stories: number;
  mine: boolean;
  /** What can be done with it. */
  children: ReactNode;
}

/** The opening of a collection, set like the first page of a booklet. */
export function CollectionHeader({ collection: { title, maker, sharedAt }, introduction, stories, mine, children }: HeaderProps) {
  return (
    <header className="border-b border-line pb-10">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
        <span dir="auto">{m.collections_by({ name: maker.name })}</span>
        <span>{storiesCounted(stories)}</span>
        {sharedAt ? (
          <span>
            {m.collections_shared()} <Time at={sharedAt} />
          </span>
        ) : (
          mine && <span>{m.collections_only_you()}</span>
        )}
      </p>
      <h1 className="mt-4 font-serif text-4xl font-semibold leading-[1.12] tracking-tight sm:text-[3.25rem]" dir="auto">
        {title}
      </h1>
      {introduction && <Prose html={introduction} className="mt-6 text-[1.25rem]" />}
      <div className="mt-8 flex flex-wrap gap-3 print:hidden">{children}</div>
    </header>
  );
}

/** For its maker: that stories are gone, and nothing of what they said. */
export function Gone({ count }: { count: number }) {
  return (
    <div className="mt-2 rounded-xl border border-dashed border-edge/60 px-5 py-4 print:hidden">
      <p className="font-medium">{m.collections_gone({ count })}</p>
      <p className="text-sm text-quiet">{m.collections_gone_text()}</p>
    </div>
  );
}

/** What its maker and the editors see above a collection that was taken down. */
export function TakenDown({ takedown, address, mine }: { takedown: Takedown; address: string; mine: boolean }) {
  return (
    <div className="mb-10">
      <Notice tone="warning" title={m.collections_taken_down_title()}>
        <p>
          {m.collections_taken_down_who({ name: takedown.by })} <Time at={takedown.at} style="moment" />.
        </p>
        <p className="whitespace-pre-line font-serif text-lg" dir="auto">
          {takedown.reason}
        </p>
        <p className="text-sm">{mine ? m.collections_taken_down_maker() : m.collections_taken_down_editor()}</p>
        {!mine && (
          <Form method="post" action={`${address}/takedown`} className="mt-2">
            <Button name="intent" value="put-back" tone="quiet" small>
              {m.collections_put_back()}
            </Button>
          </Form>
        )}
      </Notice>
    </div>
  );
}
