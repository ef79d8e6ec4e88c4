/** The frame around every page of somebody signed in. What it leads to is handed in. */
import { Form, useLocation, useNavigation } from "@remix-run/react";
import { Bell, Ellipsis, LogOut, type LucideIcon, Monitor, Moon, Search, Sun } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { unsentPages } from "#app/shared/unsent.ts";
import { Avatar } from "./avatar.tsx";
import { Brand } from "./brand.tsx";
import { buttonClass } from "./button.tsx";
import { LightLink } from "./light-link.tsx";
import { Menu, menuItemClass } from "./menu.tsx";
import { SkipLink } from "./skip-link.tsx";

export interface ShellLink {
  readonly to: string;
  readonly label: string;
  /** Where the label is too long for the bar of a phone. */
  readonly short?: string;
  readonly icon: LucideIcon;
}

interface ShellProps {
  items: readonly ShellLink[];
  /** The one thing to do from everywhere. */
  action: ShellLink;
  /** Where words are looked for. */
  search: string;
  bell: { to: string; count: number };
  account: { name: string; links: readonly ShellLink[]; signOut: string };
  theme: { action: string; chosen: string };
  /** Above everything. */
  banner?: ReactNode;
  children: ReactNode;
}

export function Shell({ items, action, search, bell, account, theme, banner, children }: ShellProps) {
  const current = currentOf(useLocation().pathname, [...items, action, bell, { to: search }]);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink to="main">{m.shell_skip()}</SkipLink>
      <Progress />
      {banner}
      <header className="sticky top-0 z-20 border-b border-line bg-page print:hidden">
        <div className="mx-auto flex h-16 max-w-6xl items-center gap-2 px-4 sm:px-6">
          <LightLink to="/" className="me-2 rounded-lg text-ink no-underline xl:me-4">
            <Brand />
          </LightLink>
          <nav aria-label={m.shell_navigation()} className="hidden self-stretch lg:block">
            <ul className="flex h-full gap-0.5">
              {items.map((item) => (
                <li key={item.to}>
                  <LightLink
                    to={item.to}
                    aria-current={item.to === current ? "page" : undefined}
                    className="flex h-full items-center border-b-3 border-t-3 border-transparent whitespace-nowrap px-2 font-medium text-quiet xl:px-2.5 transition-colors hover:text-ink aria-[current=page]:border-b-accent aria-[current=page]:text-ink"
                  >
                    {item.label}
                  </LightLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ms-auto flex items-center gap-1.5">
            <LightLink to={action.to} className={`${buttonClass({ small: true })} me-1 max-lg:hidden`}>
              <action.icon aria-hidden="true" className="size-4" />
              {action.label}
            </LightLink>
            <SearchLink to={search} current={current} />
            <BellLink {...bell} current={current} />
            <Menu label={<Avatar name={account.name} size="medium" />} name={m.shell_account({ name: account.name })} bare>
              <p className="border-b border-line px-3 pb-2.5 pt-1.5 font-semibold" dir="auto">
                {account.name}
              </p>
              {account.links.map((link) => (
                <LightLink key={link.to} to={link.to} className={menuItemClass}>
                  <link.icon aria-hidden="true" className="size-4.5 text-quiet" />
                  {link.label}
                </LightLink>
              ))}
              <ThemeChoice {...theme} />
              <Form method="post" action={account.signOut} onSubmit={leaveNothingUnsent} className="border-t border-line pt-1">
                <button type="submit" className={menuItemClass}>
                  <LogOut aria-hidden="true" className="size-4.5 text-quiet rtl:-scale-x-100" />
                  {m.shell_sign_out()}
                </button>
              </Form>
            </Menu>
          </div>
        </div>
      </header>
      <Main>{children}</Main>
      <BottomBar items={items} action={action} current={current} />
    </div>
  );
}

/** Signing out empties this browser of what belongs to whoever leaves. */
function leaveNothingUnsent(event: FormEvent): void {
  if (unsentPages().length > 0 && !window.confirm(m.shell_sign_out_unsent())) event.preventDefault();
}

/** For who is not signed in: the page alone, and whose it is. */
export function PlainShell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink to="main">{m.shell_skip()}</SkipLink>
      <Progress />
      <header className="mx-auto w-full max-w-2xl px-4 pt-8 sm:px-6 sm:pt-14">
        <LightLink to="/" className="inline-block rounded-lg text-ink no-underline">
          <Brand />
        </LightLink>
      </header>
      <Main>{children}</Main>
    </div>
  );
}

/** Says which page has come and takes the focus, so that keyboard and screen reader start at its beginning. */
function Main({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  const [arrived, setArrived] = useState("");
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    setArrived(document.title);
    const element = main.current;
    if (element && !element.contains(document.activeElement)) element.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main ref={main} id="main" tabIndex={-1} className="grow pb-24 lg:pb-16 print:pb-0">
      <p role="status" className="sr-only">
        {arrived}
      </p>
      {children}
    </main>
  );
}

/** A thin line while a page is on its way; it waits a moment, so that quick pages stay calm. */
function Progress() {
  const { state } = useNavigation();
  if (state === "idle") return null;
  return (
    <div aria-hidden="true" className="progress fixed inset-x-0 top-0 z-50 h-0.75 origin-left bg-accent rtl:origin-right print:hidden" />
  );
}

/** A field where there is room for one, and the way to it where there is not. */
function SearchLink({ to, current }: { to: string; current?: string }) {
  return (
    <>
      {to !== current && (
        <Form action={to} className="relative max-xl:hidden">
          <Search aria-hidden="true" className="pointer-events-none absolute inset-y-0 start-3 my-auto size-4 text-quiet" />
          <input
            type="search"
            name="q"
            aria-label={m.shell_search()}
            placeholder={m.shell_search()}
            maxLength={200}
            autoComplete="off"
            dir="auto"
            className="h-10 w-36 rounded-full border border-line bg-surface ps-9 pe-3 text-sm hover:border-edge"
          />
        </Form>
      )}
      <LightLink
        to={to}
        aria-current={to === current ? "page" : undefined}
        aria-label={m.shell_search()}
        className={`grid size-11 place-items-center rounded-lg text-ink hover:bg-sunken aria-[current=page]:bg-sunken ${to === current ? "" : "xl:hidden"}`}
      >
        <Search aria-hidden="true" className="size-5.5" />
      </LightLink>
    </>
  );
}

function BellLink({ to, count, current }: { to: string; count: number; current?: string }) {
  return (
    <LightLink
      to={to}
      aria-current={to === current ? "page" : undefined}
      aria-label={count > 0 ? m.shell_notifications_unread({ count }) : m.shell_notifications()}
      className="relative grid size-11 place-items-center rounded-lg text-ink hover:bg-sunken aria-[current=page]:bg-sunken"
    >
      <Bell aria-hidden="true" className="size-5.5" />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute end-0.5 top-0.5 min-w-5 rounded-full bg-accent px-1.5 text-center text-xs/5 font-bold text-on-accent"
        >
          {count > 99 ? "99+" : count}
        </span>
      )}
    </LightLink>
  );
}

function ThemeChoice({ action, chosen }: { action: string; chosen: string }) {
  const { pathname, search } = useLocation();
  const choices = [
    { theme: "system", label: m.shell_theme_system(), icon: Monitor },
    { theme: "light", label: m.shell_theme_light(), icon: Sun },
    { theme: "dark", label: m.shell_theme_dark(), icon: Moon },
  ];
  return (
    <Form method="post" action={action} preventScrollReset replace className="mt-1 border-t border-line px-1.5 pb-1.5 pt-2">
      <input type="hidden" name="to" value={pathname + search} />
      <fieldset className="grid grid-cols-3 gap-1">
        <legend className="mb-1 px-1.5 text-sm text-quiet">{m.shell_theme()}</legend>
        {choices.map((choice) => (
          <button
            key={choice.theme}
            type="submit"
            name="theme"
            value={choice.theme}
            aria-pressed={choice.theme === chosen}
            className="grid min-h-14 place-items-center gap-0.5 rounded-lg px-2 py-1.5 text-xs font-medium hover:bg-sunken aria-pressed:bg-accent-soft aria-pressed:text-accent"
          >
            <choice.icon aria-hidden="true" className="size-4.5" />
            {choice.label}
          </button>
        ))}
      </fieldset>
    </Form>
  );
}

const mostInBar = 4;

/** What does not fit beside the one thing to do waits behind "More". */
function BottomBar({ items, action, current }: { items: readonly ShellLink[]; action: ShellLink; current?: string }) {
  const [inBar, rest] = [[...items.slice(0, mostInBar), action], items.slice(mostInBar)];
  return (
    <nav
      aria-label={m.shell_navigation_short()}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-md">
        {inBar.map((item) => (
          <li key={item.to} className="min-w-0 flex-1">
            <LightLink to={item.to} aria-current={item.to === current ? "page" : undefined} className={barItemClass}>
              <BarPicture {...item} />
            </LightLink>
          </li>
        ))}
        {rest.length > 0 && (
          <li className="min-w-0 flex-1">
            <Menu
              bar
              label={
                <span data-current={rest.some(({ to }) => to === current) || undefined} className={barItemClass}>
                  <BarPicture label={m.shell_more()} icon={Ellipsis} />
                </span>
              }
            >
              {rest.map(({ to, label, icon: Icon }) => (
                <LightLink key={to} to={to} aria-current={to === current ? "page" : undefined} className={menuItemClass}>
                  <Icon aria-hidden="true" className="size-4.5 text-quiet" />
                  {label}
                </LightLink>
              ))}
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}

const barItemClass =
  "group/item grid h-16 place-content-center justify-items-center gap-0.5 px-1 text-xs font-medium text-quiet aria-[current=page]:text-accent data-current:text-accent";

function BarPicture({ label, short, icon: Icon }: Omit<ShellLink, "to">) {
  return (
    <>
      <span className="rounded-full px-3.5 py-0.5 group-aria-[current=page]/item:bg-accent-soft group-data-current/item:bg-accent-soft">
        <Icon aria-hidden="true" className="size-5.5" />
      </span>
      <span className="max-w-full truncate">{short ?? label}</span>
    </>
  );
}

/** Where among these links a page belongs: to the one that says most of its path. Home says only itself. */
export function currentOf(path: string, links: readonly { to: string }[]): string | undefined {
  const above = links.map(({ to }) => to).filter((to) => path === to || (to !== "/" && path.startsWith(`${to}/`)));
  return above.sort((one, other) => other.length - one.length)[0];
}
