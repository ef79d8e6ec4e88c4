import * as m from "#app/paraglide/messages.js";
import { Tabs } from "#app/ui/tabs.tsx";

export function KeepingTabs() {
  return (
    <Tabs
      label={m.weekly_keep_title()}
      items={[
        { to: "/insights/digest", label: m.weekly_keep_overview(), end: true },
        { to: "/insights/digest/readers", label: m.weekly_keep_readers() },
      ]}
    />
  );
}
