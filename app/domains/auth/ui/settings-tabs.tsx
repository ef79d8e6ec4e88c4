import * as m from "#app/paraglide/messages.js";
import { Tabs } from "#app/ui/tabs.tsx";

export function SettingsTabs() {
  return (
    <Tabs
      label={m.auth_settings()}
      items={[
        { to: "/settings", label: m.auth_settings_profile(), end: true },
        { to: "/settings/password", label: m.auth_settings_password() },
        { to: "/settings/sessions", label: m.auth_settings_sessions() },
        { to: "/settings/notifications", label: m.auth_settings_notifications() },
        { to: "/settings/calendars", label: m.calendar_settings_tab() },
      ]}
    />
  );
}
