/** The frame around the pages: what it knows, what it forgets, and who may look behind it. */
import { expect, it } from "vitest";
import { loader as frame, shouldRevalidate } from "#app/root.tsx";
import { loader as nowhere } from "#app/routes/$.tsx";
import { loader as styleguide } from "#app/routes/admin.styleguide.tsx";
import { action as chooseTheme, loader as openTheme } from "#app/routes/settings.theme.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, cookieOf, doorArgs } from "#tests/support/door.ts";
import { world } from "#tests/support/world.ts";

it("knows who is here, without more of them than it shows", async () => {
  const w = await world();
  const { body } = await answerOf(frame(await doorArgs(w, { url: "/", as: cast.jonas.id })));
  expect(body.person).toEqual({
    id: cast.jonas.id,
    name: "Jonas Abebe",
    roles: ["administrator"],
    isManager: false,
    locale: "en-GB",
    zone: "Europe/London",
  });
  expect(body).toMatchObject({ unread: 0, shoes: [], theme: "system", flash: null, now: w.clock.now().getTime() });
});

it("knows nobody before they sign in", async () => {
  const { body } = await answerOf(frame(await doorArgs(await world(), { url: "/sign-in" })));
  expect(body.person).toBeNull();
});

it("takes away the cookie of a session that is over", async () => {
  const { body, setCookie } = await answerOf(frame(await doorArgs(await world(), { url: "/", cookie: "alongside_session=long-gone" })));
  expect(body.person).toBeNull();
  expect(setCookie.join()).toMatch(/alongside_session=;.*Max-Age=0/);
});

it("says once what an action left to say", async () => {
  const w = await world();
  const { body, setCookie } = await answerOf(frame(await doorArgs(w, { url: "/stories", cookie: cookieOf(flash("Your story is out.")) })));
  expect(body.flash.text).toBe("Your story is out.");
  expect(setCookie.join()).toMatch(/alongside_flash=; Max-Age=0/);
});

it("is asked again after somebody did something, on a ping and when a session ended, not for every page", () => {
  const at = (path: string) => new URL(path, "http://localhost");
  const base = { currentParams: {}, nextParams: {}, defaultShouldRevalidate: true };
  expect(shouldRevalidate({ ...base, currentUrl: at("/"), nextUrl: at("/stories") })).toBe(false);
  expect(shouldRevalidate({ ...base, currentUrl: at("/stories"), nextUrl: at("/stories?kind=delight"), formMethod: "GET" })).toBe(false);
  expect(shouldRevalidate({ ...base, currentUrl: at("/"), nextUrl: at("/stories"), formMethod: "POST" })).toBe(true);
  expect(shouldRevalidate({ ...base, currentUrl: at("/stories"), nextUrl: at("/stories") })).toBe(true);
  // Of a post that was refused because the session had ended, the page stays as it is.
  const refused = { formMethod: "POST", actionStatus: 401 } as const;
  expect(shouldRevalidate({ ...base, currentUrl: at("/stories/new"), nextUrl: at("/stories/new"), ...refused })).toBe(false);
  expect(shouldRevalidate({ ...base, currentUrl: at("/stories"), nextUrl: at("/sign-in?to=%2Fstories") })).toBe(true);
});

it("keeps the choice of light or dark, also of who is not signed in, and leads back to the page", async () => {
  const w = await world();
  const choose = async (form: Record<string, string>) => answerOf(chooseTheme(await doorArgs(w, { url: "/settings/theme", form })));
  const dark = await choose({ theme: "dark", to: "/stories?kind=delight" });
  expect(dark).toMatchObject({ status: 302, location: "/stories?kind=delight" });
  const { body } = await answerOf(frame(await doorArgs(w, { url: "/", cookie: cookieOf(...dark.setCookie) })));
  expect(body.theme).toBe("dark");
  expect((await choose({ theme: "system", to: "/" })).setCookie.join()).toContain("Max-Age=0");
});

it("keeps no theme that does not exist and leads to no other house", async () => {
  const w = await world();
  const form = { theme: "dark; Domain=evil.example", to: "//evil.example/stories" };
  const { location, setCookie } = await answerOf(chooseTheme(await doorArgs(w, { url: "/settings/theme", form })));
  expect(location).toBe("/");
  expect(setCookie).toEqual([]);
  expect((await answerOf(openTheme())).location).toBe("/settings");
});

it("says that there is nothing where there is nothing", async () => {
  expect((await answerOf(Promise.resolve().then(nowhere))).status).toBe(404);
});

it("shows the styleguide to administrators only", async () => {
  const w = await world();
  const open = async (as?: string) => answerOf(styleguide(await doorArgs(w, { url: "/admin/styleguide", as })));
  expect((await open(cast.jonas.id)).status).toBe(200);
  expect((await open(cast.leila.id)).status).toBe(404);
  expect((await open()).location).toBe("/sign-in?to=%2Fadmin%2Fstyleguide");
});
