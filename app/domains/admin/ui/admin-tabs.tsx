import * as m from "#app/paraglide/messages.js";
import { Tabs } from "#app/ui/tabs.tsx";

export function AdminTabs() {
  return (
    <Tabs
      label={m.admin_title()}
      items={[
        { to: "/admin", label: m.admin_overview(), end: true },
        { to: "/admin/people", label: m.admin_people() },
        { to: "/admin/departments", label: m.admin_departments_short() },
        { to: "/admin/sites", label: m.admin_sites() },
        { to: "/admin/import/people", label: m.admin_import_people() },
        { to: "/admin/import/stories", label: m.admin_import_stories() },
        { to: "/admin/stories", label: m.care_settings_short() },
        { to: "/admin/privacy", label: m.privacy_patterns_short() },
        { to: "/admin/face-time", label: m.face_time_title() },
        { to: "/admin/audit", label: m.admin_audit() },
      ]}
    />
  );
}
