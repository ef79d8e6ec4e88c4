import { isRouteErrorResponse, Link, useLocation } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { buttonClass } from "./button.tsx";
import { lastFailedRequest } from "./failed-request.ts";
import { useHydrated } from "./hydrated.tsx";
import { useRequestId } from "./request-id.tsx";

/** What stands where a page could not: what happened in plain words, and where to go from here. */
export function ErrorPage({ error }: { error: unknown }) {
  const { title, text, unknown } = wordsFor(error);
  const { pathname, search } = useLocation();
  const ofThisPage = useRequestId();
  // What failed after the page had come was another request than the page's own.
  const failed = (useHydrated() && lastFailedRequest()) || ofThisPage;
  return (
    <div className="mx-auto grid max-w-2xl justify-items-start gap-4 px-4 py-16 sm:px-6 sm:py-24">
      <h1 className="font-serif text-4xl font-semibold leading-tight tracking-tight">{title}</h1>
      <p className="text-lg text-quiet">{text}</p>
      {unknown && failed && (
        <p className="text-quiet">
          {m.shell_error_id()} <code className="select-all rounded bg-sunken px-1.5 py-0.5 text-ink">{failed}</code>
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        <Link to="/" className={buttonClass()}>
          {m.shell_error_home()}
        </Link>
        {unknown && (
          <Link to={pathname + search} reloadDocument className={buttonClass({ tone: "quiet" })}>
            {m.shell_error_again()}
          </Link>
        )}
      </div>
    </div>
  );
}

/** The title for the tab of the browser. */
export const errorTitle = (error: unknown) => wordsFor(error).title;

function wordsFor(error: unknown): { title: string; text: string; unknown?: boolean } {
  if (!isRouteErrorResponse(error) || error.status >= 500) {
    return { title: m.shell_error_title(), text: m.shell_error_text(), unknown: true };
  }
  switch (error.status) {
    case 404:
      return { title: m.shell_not_found_title(), text: m.shell_not_found_text() };
    case 403:
      // A room that has a name for it says what is whose.
      return { title: m.shell_not_allowed_title(), text: namedMessageOf(error.data) ?? m.shell_not_allowed_text() };
    case 429:
      return { title: m.shell_too_often_title(), text: m.shell_too_often_text() };
    default:
      return { title: m.shell_refused_title(), text: messageOf(error.data) ?? m.shell_refused_text() };
  }
}

function namedMessageOf(data: unknown): string | undefined {
  const isGeneral = typeof data === "object" && data !== null && "code" in data && data.code === "hallway.not-allowed";
  return isGeneral ? undefined : messageOf(data);
}

function messageOf(data: unknown): string | undefined {
  return typeof data === "object" && data !== null && "message" in data && typeof data.message === "string" ? data.message : undefined;
}
