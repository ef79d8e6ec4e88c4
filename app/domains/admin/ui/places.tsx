import { Link } from "@remix-run/react";
import {
  Building2,
  CalendarClock,
  FileUp,
  Flag,
  HeartHandshake,
  type LucideIcon,
  MapPin,
  MessageSquarePlus,
  Palette,
  ScrollText,
  ShieldCheck,
  Users,
} from "lucide-react";
import * as m from "#app/paraglide/messages.js";

interface Place {
  readonly to: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly count?: string;
}

/** What there is to look after. */
export function Places({ counts }: { counts: { people: number; departments: number; sites: number } }) {
  const places: readonly Place[] = [
    {
      to: "/admin/people",
      icon: Users,
      title: m.admin_people(),
      text: m.admin_people_text(),
      count: m.people_count({ count: counts.people }),
    },
    {
      to: "/admin/departments",
      icon: Building2,
      title: m.admin_departments(),
      text: m.admin_departments_text(),
      count: m.admin_departments_count({ count: counts.departments }),
    },
    {
      to: "/admin/sites",
      icon: MapPin,
      title: m.admin_sites(),
      text: m.admin_sites_text(),
      count: m.admin_sites_count({ count: counts.sites }),
    },
    { to: "/admin/import/people", icon: FileUp, title: m.admin_import_people(), text: m.admin_import_people_text() },
    { to: "/admin/import/stories", icon: MessageSquarePlus, title: m.admin_import_stories(), text: m.admin_import_stories_text() },
    { to: "/admin/stories", icon: HeartHandshake, title: m.care_settings_title(), text: m.care_settings_lead() },
    { to: "/admin/privacy", icon: ShieldCheck, title: m.privacy_patterns_title(), text: m.privacy_patterns_lead() },
    { to: "/admin/face-time", icon: CalendarClock, title: m.face_time_settings_title(), text: m.face_time_settings_lead() },
    { to: "/admin/reports", icon: Flag, title: m.admin_reports(), text: m.admin_reports_text() },
    { to: "/admin/audit", icon: ScrollText, title: m.admin_audit(), text: m.admin_audit_text() },
    { to: "/admin/styleguide", icon: Palette, title: m.admin_styleguide(), text: m.admin_styleguide_text() },
  ];
  return (
    <ul className="mb-12 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {places.map((place) => (
        <li key={place.to} className="relative rounded-xl border border-line bg-surface p-5 transition-colors hover:border-edge">
          <place.icon aria-hidden="true" className="size-6 text-accent" />
          <h2 className="mt-3 text-lg font-semibold">
            <Link to={place.to} className="text-ink no-underline after:absolute after:inset-0 after:rounded-xl">
              {place.title}
            </Link>
          </h2>
          <p className="mt-1 text-quiet">{place.text}</p>
          {place.count && <p className="mt-2 font-medium">{place.count}</p>}
        </li>
      ))}
    </ul>
  );
}
