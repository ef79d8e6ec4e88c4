import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import type { ReactNode } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { isKnownFailure } from "./shared/errors.ts";
import { gathering } from "./shared/whole-page.server.ts";
import type { Log } from "./shared/world.ts";
import { NonceProvider } from "./ui/nonce.tsx";
import { RequestIdProvider } from "./ui/request-id.tsx";

const longestRender = 10_000;

/**
 * A page leaves in one piece, once all of it is there: one that is sent in thirty pieces takes its reader longer. It is drawn in
 * one go into one text, which takes a sixth less than the streams do; only where a part of it is not there yet (the first time
 * that a rare part is asked for) is it drawn again, waiting for that.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, log, requestId }: LoaderFunctionArgs["context"],
): Promise<Response> {
  const context = withItsRoutesOnly(remixContext);
  const data = await dataOf(context);
  const drawing = () => (
    <NonceProvider value={nonce}>
      <RequestIdProvider value={requestId}>
        <RemixServer context={withItsDataRead(context, data)} url={request.url} abortDelay={longestRender} nonce={nonce} />
      </RequestIdProvider>
    </NonceProvider>
  );
  const atOnce = renderToString(drawing());
  const page = atOnce.includes(leftOut) ? await waitedFor(drawing(), nonce, log) : Buffer.from(`<!DOCTYPE html>${atOnce}`);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Length", String(page.byteLength));
  // A page shows what one person may see: nobody else's cache may keep it.
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
  return new Response(page, { headers, status });
}

/** What React writes where a part was not there. No text of ours can say it: there `<` is written otherwise. */
const leftOut = "<!--$!-->";

function waitedFor(drawing: ReactNode, nonce: string, log: Log): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const errors: unknown[] = [];
    const { pipe, abort } = renderToPipeableStream(drawing, {
      nonce,
      onAllReady() {
        clearTimeout(tooLong);
        for (const error of errors) log.error({ error }, "A part of a page could not be rendered");
        pipe(gathering(resolve));
      },
      // What breaks the frame is thrown, and logged where it is caught.
      onShellError(error) {
        clearTimeout(tooLong);
        reject(error);
      },
      onError(error) {
        errors.push(error);
      },
    });
    const tooLong = setTimeout(abort, longestRender + 1_000).unref();
  });
}

/** What the loaders gave, as the page hands it to the browser. */
async function dataOf({ serverHandoffStream }: EntryContext): Promise<string | undefined> {
  if (!serverHandoffStream) return undefined;
  const decoder = new TextDecoder();
  let value = "";
  for await (const piece of serverHandoffStream) value += decoder.decode(piece, { stream: true });
  return value;
}

/** The context with its data already read: the part of a page that hands it to the browser would wait for it otherwise. */
function withItsDataRead(context: EntryContext, value: string | undefined): EntryContext {
  if (value === undefined) return context;
  const read = Object.assign(Promise.resolve(), { result: { done: true, value } });
  // Each drawing takes hold of the stream, and none reads it.
  return { ...context, serverHandoffStream: new ReadableStream(), renderMeta: { ...context.renderMeta, streamCache: { 0: read } } };
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
