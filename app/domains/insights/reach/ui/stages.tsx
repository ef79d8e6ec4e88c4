import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Tabs } from "#app/ui/tabs.tsx";
import { type ReachStage, reachStages } from "../reach.ts";
import { stageWord } from "../words.ts";

export function ReachTabs({ stage }: { stage: ReachStage }) {
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
            to={`?stage=${one}`}
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
