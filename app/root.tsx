import interFont from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import serifFont from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";
import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useMatches,
  useRevalidator,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import {
  BookOpen,
  CalendarDays,
  ClipboardCheck,
  Handshake,
  House,
  LifeBuoy,
  Lightbulb,
  PenLine,
  Route,
  Settings,
  SlidersHorizontal,
  UserRound,
} from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { visitor } from "#app/domains/auth/guard.server.ts";
import { shoesOf } from "#app/domains/auth/shoes.server.ts";
import { ShoesBar } from "#app/domains/auth/ui/shoes-bar.tsx";
import { unreadCount } from "#app/domains/notifications/notifications.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import type { World } from "#app/shared/world.ts";
import "./ui/app.css";
import { ErrorPage, errorTitle } from "./ui/error-boundary.tsx";
import { readFlash } from "./ui/flash.server.ts";
import { useLightLinks } from "./ui/light-link.tsx";
import { LiveConnection, useLive } from "./ui/live.tsx";
import { useNonce } from "./ui/nonce.tsx";
import { isNotTaken, stayWithWhatIsTyped } from "./ui/not-taken.ts";
import { NotTakenNotice } from "./ui/not-taken-notice.tsx";
import { ReaderProvider } from "./ui/reader.tsx";
import { RequestIdMeta } from "./ui/request-id.tsx";
import { useRevalidating } from "./ui/revalidating.ts";
import { PlainShell, Shell, type ShellLink } from "./ui/shell.tsx";
import { readTheme } from "./ui/theme.server.ts";
import { Toasts } from "./ui/toast.tsx";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  ...[interFont, serifFont].map((href) => ({ rel: "preload", as: "font", type: "font/woff2", href, crossOrigin: "anonymous" }) as const),
];

export const meta: MetaFunction = ({ error }) => [{ title: error ? `${errorTitle(error)} · ${m.shell_name()}` : m.shell_name() }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const cookies = request.headers.get("Cookie");
  const { signedIn, setCookie } = await visitor(context, request);
  const flashed = readFlash(cookies);
  const frame = signedIn ? await frameOf(context.world, signedIn.person) : { person: null, unread: 0, shoes: [] };
  const headers = new Headers();
  if (setCookie) headers.append("Set-Cookie", setCookie);
  if (flashed) headers.append("Set-Cookie", flashed.clear);
  return data(
    {
      ...frame,
      flash: flashed ? { id: context.requestId, text: flashed.text } : null,
      theme: readTheme(cookies),
      now: context.world.clock.now().getTime(),
    },
    { headers },
  );
}

/** What the frame around the page says about somebody: two statements, and one more in the demonstration. */
async function frameOf(world: World, { id, name, roles, isManager, locale, zone }: Person) {
  const [unread, shoes] = await Promise.all([unreadCount(world.db.read, id), shoesOf(world)]);
  return { person: { id, name, roles, isManager, locale, zone }, unread, shoes };
}

/** What the frame shows changes with what somebody does, or when a ping says so; not with every page. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, actionStatus, currentUrl, nextUrl }) => {
  // Nothing was done, and whoever is not signed in any more keeps what they typed.
  if (isNotTaken(actionStatus)) return false;
  if (formMethod && formMethod !== "GET") return true;
  // Led here because the session has ended: the frame must not show who was here.
  if (nextUrl.pathname === "/sign-in") return true;
  return currentUrl.href === nextUrl.href;
};

const rightToLeft = new Set(["ar", "fa", "he", "ur"]);

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const theme = useRouteLoaderData<typeof loader>("root")?.theme ?? "system";
  const language = getLocale();
  const still = useMatches().some(({ handle }) => saysOfItself(handle, "still"));
  return (
    <html lang={language} dir={rightToLeft.has(language) ? "rtl" : "ltr"} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <RequestIdMeta />
        {/* React Aria puts a style of its own into the page and looks here for what lets it. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {!still && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

/** What a page says of itself in its `handle`: that it stands alone, without the frame around it; that it is still, without a script. */
const saysOfItself = (handle: unknown, what: "alone" | "still") =>
  typeof handle === "object" && handle !== null && (handle as Record<string, unknown>)[what] === true;

export default function Root() {
  const alone = useMatches().some(({ handle }) => saysOfItself(handle, "alone"));
  return (
    <Frame alone={alone}>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Frame>
      <ErrorPage error={error} />
    </Frame>
  );
}

function Frame({ alone = false, children }: { alone?: boolean; children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const person = root?.person;
  useLightLinks();
  return (
    <ReaderProvider locale={person?.locale ?? "en-GB"} zone={person?.zone ?? "UTC"} now={root?.now ?? 0}>
      <Toasts flash={root?.flash ?? null}>
        <NotTakenNotice />
        {alone ? (
          <>
            {children}
            {person && <Ending />}
          </>
        ) : person ? (
          <Shell
            items={navigation()}
            action={{ to: "/stories/new", label: m.shell_post(), short: m.shell_post_short(), icon: PenLine }}
            search="/search"
            bell={{ to: "/notifications", count: root.unread }}
            account={{
              name: person.name,
              links: [
                { to: `/people/${person.id}`, label: m.shell_profile(), icon: UserRound },
                { to: "/settings", label: m.shell_settings(), icon: Settings },
                { to: "/help", label: m.shell_help(), icon: LifeBuoy },
                ...(person.roles.includes("administrator")
                  ? [{ to: "/admin", label: m.shell_administration(), icon: SlidersHorizontal }]
                  : []),
                ...(person.roles.includes("editor") ? [{ to: "/admin/review", label: m.consent_desk(), icon: ClipboardCheck }] : []),
              ],
              signOut: "/sign-out",
            }}
            theme={{ action: "/settings/theme", chosen: root.theme }}
            banner={<ShoesBar shoes={root.shoes} current={person.id} />}
          >
            {children}
            <Live />
          </Shell>
        ) : (
          <PlainShell>{children}</PlainShell>
        )}
      </Toasts>
    </ReaderProvider>
  );
}

/** In the order of how often people come for it: a phone shows the first four. */
function navigation(): ShellLink[] {
  return [
    { to: "/", label: m.shell_home(), icon: House },
    { to: "/stories", label: m.shell_stories(), icon: BookOpen },
    { to: "/insights", label: m.shell_insights(), icon: Lightbulb },
    { to: "/face-time", label: m.shell_face_time(), icon: CalendarDays },
    { to: "/journeys", label: m.shell_journeys(), icon: Route },
    { to: "/pledges", label: m.shell_pledges(), icon: Handshake },
  ];
}

/** Leads to the sign-in page, but not away from something that is being typed. */
function useEnded(): () => void {
  const { revalidate } = useRevalidator();
  return () => {
    if (!stayWithWhatIsTyped()) revalidate();
  };
}

/** A page that stands alone hears only that the session has ended. */
function Ending() {
  return <LiveConnection onEnded={useEnded()} />;
}

/** Keeps the count of unread notifications right, and hears when the session ends. */
function Live() {
  const ended = useEnded();
  const revalidate = useRevalidating();
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(waiting.current), []);
  useLive("notifications", () => {
    // Many pings are one question, and many readers do not ask it in the same moment.
    clearTimeout(waiting.current);
    waiting.current = setTimeout(revalidate, 200 + Math.random() * 800);
  });
  return <LiveConnection onEnded={ended} />;
}
