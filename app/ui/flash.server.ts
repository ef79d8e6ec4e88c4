/** One sentence that survives a redirect: set beside it, shown once by the next page. */
const name = "alongside_flash";
const attributes = "Path=/; HttpOnly; SameSite=Lax";
const longest = 400;

/** The `Set-Cookie` value that carries the sentence. */
export function flash(text: string): string {
  return `${name}=${encodeURIComponent(text.slice(0, longest).toWellFormed())}; Max-Age=60; ${attributes}`;
}

/** The sentence of a `Cookie` header, and the `Set-Cookie` value that takes it away. */
export function readFlash(cookieHeader: string | null): { text: string; clear: string } | undefined {
  const value = cookieHeader
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  if (!value) return undefined;
  return { text: decoded(value).slice(0, longest), clear: `${name}=; Max-Age=0; ${attributes}` };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
