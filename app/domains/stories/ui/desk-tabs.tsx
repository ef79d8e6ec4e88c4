import * as m from "#app/paraglide/messages.js";
import { Tabs } from "#app/ui/tabs.tsx";

/** What editors look after. */
export function DeskTabs() {
  return (
    <Tabs
      label={m.consent_desk()}
      items={[
        { to: "/admin/review", label: m.consent_desk_review() },
        { to: "/admin/consent", label: m.consent_desk_consent() },
        { to: "/admin/import/waiting", label: m.import_waiting_title() },
        { to: "/admin/reports", label: m.consent_desk_reports() },
      ]}
    />
  );
}
