/** The reader's choice between light and dark; no choice follows the system. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const name = "theme";
const oneYear = 365 * 24 * 60 * 60;

export const isTheme = (value: unknown): value is Theme => themes.includes(value as Theme);

/** The theme of a `Cookie` header. */
export function readTheme(cookieHeader: string | null): Theme {
  const value = cookieHeader
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  return isTheme(value) ? value : "system";
}

/** The `Set-Cookie` value that keeps the choice. */
export function themeCookie(theme: Theme, { secure }: { secure: boolean }): string {
  const kept = theme === "system" ? 0 : oneYear;
  return `${name}=${theme}; Max-Age=${kept}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
