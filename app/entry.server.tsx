import { PassThrough } from "node:stream";
import { type ActionFunctionArgs, createReadableStreamFromReadable, type EntryContext, type LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { isKnownFailure } from "./shared/errors.ts";
import { NonceProvider } from "./ui/nonce.tsx";
import { RequestIdProvider } from "./ui/request-id.tsx";

const longestRender = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, log, requestId }: LoaderFunctionArgs["context"],
): Promise<Response> {
  const readyWhen = isbot(request.headers.get("user-agent") ?? "") || remixContext.isSpaMode ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RequestIdProvider value={requestId}>
          <RemixServer context={withItsRoutesOnly(remixContext)} url={request.url} abortDelay={longestRender} nonce={nonce} />
        </RequestIdProvider>
      </NonceProvider>,
      {
        nonce,
        [readyWhen]() {
          shellSent = true;
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          // A page shows what one person may see: nobody else's cache may keep it.
          if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
          // Else the timer keeps every page that was drawn in memory until it ends.
          body.on("close", () => clearTimeout(tooLong));
        },
        onShellError: reject,
        onError(error) {
          if (shellSent) log.error({ error }, "A part of a page could not be rendered");
        },
      },
    );
    const tooLong = setTimeout(abort, longestRender + 1_000).unref();
  });
}

/**
 * The context with no routes but the page's own: drawing a page would otherwise sort all of them and match its address again,
 * several times, which took a tenth of its time. The browser asks for the others when it sees a link to them.
 */
function withItsRoutesOnly(context: EntryContext): EntryContext {
  const { manifest, staticHandlerContext } = context;
  const routes = Object.fromEntries(staticHandlerContext.matches.map(({ route: { id } }) => [id, manifest.routes[id]]));
  return { ...context, manifest: { ...manifest, routes: routes as typeof manifest.routes } };
}

/** What no door caught: logged once, with the request's id. Known refusals are answers, not errors. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || isKnownFailure(error)) return;
  context.log.error({ error }, "A door failed");
}
