import * as m from "#app/paraglide/messages.js";
import { Tabs } from "#app/ui/tabs.tsx";

/** The four ways of looking at the evidence of all maps at once. */
export function ImpactTabs() {
  return (
    <Tabs
      label={m.impact_rooms()}
      items={[
        { to: "/journeys/impact", label: m.impact_tab_effect(), end: true },
        { to: "/journeys/impact/ranking", label: m.impact_tab_ranking() },
        { to: "/journeys/impact/asked-twice", label: m.impact_tab_asked() },
        { to: "/journeys/impact/hand-overs", label: m.impact_tab_hand_overs() },
      ]}
    />
  );
}
