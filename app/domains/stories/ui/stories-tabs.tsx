import * as m from "#app/paraglide/messages.js";
import { Tabs } from "#app/ui/tabs.tsx";

/** The pages of the stories room that are found from each other. */
export function StoriesTabs() {
  return (
    <Tabs
      label={m.collections_tab_label()}
      items={[
        { to: "/stories", label: m.collections_tab_stories(), end: true },
        { to: "/stories/collections", label: m.collections_title(), end: true },
        { to: "/stories/collections/mine", label: m.collections_tab_mine(), end: true },
      ]}
    />
  );
}
