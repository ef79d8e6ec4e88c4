import { notFound } from "#app/shared/errors.ts";

/** An address that leads nowhere. */
export function loader() {
  throw new Response(notFound().message, { status: 404 });
}

export const action = loader;

export default function NotFound() {
  return null;
}
