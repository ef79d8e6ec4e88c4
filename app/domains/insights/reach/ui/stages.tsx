import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Tabs } from "#app/ui/tabs.tsx";
import { type ReachStage, reachStages } from "../reach.ts";
import { stageWord } from "../words.ts";

/** `at`: the stretch of studies that is looked at; another stage shows the same. */
export function ReachTabs({ stage, at }: { stage: ReachStage; at?: string | null }) {
  return (
    <>
      <Tabs
        label={m.reach_title()}
        items={[
          { to: `/insights/reach?stage=${stage}`, label: m.reach_tab_map(), end: true },
          { to: `/insights/reach/trend?stage=${stage}`, label: m.reach_tab_trend() },
        ]}
      />
      <nav aria-label={m.reach_stages()} className="mb-6 flex flex-wrap gap-x-5 gap-y-2 border-b border-line pb-3">
        {reachStages.map((one) => (
          <Link
            key={one}
            to={`?${new URLSearchParams({ stage: one, ...(at ? { at } : {}) })}`}
            preventScrollReset
            aria-current={one === stage ? "page" : undefined}
            className="font-medium text-quiet underline-offset-8 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline"
          >
            {stageWord(one)}
          </Link>
        ))}
      </nav>
    </>
  );
}
