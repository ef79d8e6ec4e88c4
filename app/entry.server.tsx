import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { isKnownFailure } from "./shared/errors.ts";
import { gathering } from "./shared/whole-page.server.ts";
import { NonceProvider } from "./ui/nonce.tsx";
import { RequestIdProvider } from "./ui/request-id.tsx";

const longestRender = 10_000;

/**
 * A page is drawn once all of it is there, and leaves in one piece: no page of ours waits for a part of itself, and a page that
 * is sent in thirty pieces takes its reader longer than one that is sent whole.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, log, requestId }: LoaderFunctionArgs["context"],
): Promise<Response> {
  const context = withItsRoutesOnly(await withItsDataRead(remixContext));
  return new Promise((resolve, reject) => {
    let framed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RequestIdProvider value={requestId}>
          <RemixServer context={context} url={request.url} abortDelay={longestRender} nonce={nonce} />
        </RequestIdProvider>
      </NonceProvider>,
      {
        nonce,
        onShellReady() {
          framed = true;
        },
        onAllReady() {
          clearTimeout(tooLong);
          const page = gathering((body) => {
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set("Content-Length", String(body.byteLength));
            // A page shows what one person may see: nobody else's cache may keep it.
            if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
            resolve(new Response(body, { headers, status }));
          });
          pipe(page);
        },
        onShellError(error) {
          clearTimeout(tooLong);
          reject(error);
        },
        onError(error) {
          // What breaks the frame is thrown, and logged there.
          if (framed) log.error({ error }, "A part of a page could not be rendered");
        },
      },
    );
    const tooLong = setTimeout(abort, longestRender + 1_000).unref();
  });
}

/**
 * The context with what its loaders gave already read: the part of a page that hands it to the browser need not wait for it,
 * which would draw the page in two rounds.
 */
async function withItsDataRead(context: EntryContext): Promise<EntryContext> {
  const { serverHandoffStream } = context;
  if (!serverHandoffStream) return context;
  const decoder = new TextDecoder();
  let value = "";
  for await (const piece of serverHandoffStream.values({ preventCancel: true })) value += decoder.decode(piece, { stream: true });
  const read = Object.assign(Promise.resolve(), { result: { done: true, value } });
  return { ...context, renderMeta: { ...context.renderMeta, streamCache: { 0: read } } };
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
