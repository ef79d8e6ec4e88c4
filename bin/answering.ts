/** Hands a request to the doors and sends what they answer, no faster than the reader takes it. */
import { type AppLoadContext, createReadableStreamFromReadable, createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Response as Answering, Request as Asked, RequestHandler } from "express";

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** What Remix's own adapter does, but that waits for nobody: a large file for a reader on a slow line would stand in memory whole. */
export function answering(build: Build, mode: string, contextOf: (asked: Asked, answer: Answering) => AppLoadContext): RequestHandler {
  const handle = createRequestHandler(build, mode);
  return async (asked, answer, next) => {
    try {
      await send(answer, await handle(requestOf(asked, answer), contextOf(asked, answer)));
    } catch (error) {
      next(error);
    }
  };
}

function requestOf(asked: Asked, answer: Answering): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(asked.headers)) for (const value of [values ?? []].flat()) headers.append(name, value);
  const gone = new AbortController();
  answer.on("close", () => {
    if (!answer.writableFinished) gone.abort();
  });
  const bodyless = asked.method === "GET" || asked.method === "HEAD";
  const body = bodyless ? {} : { body: createReadableStreamFromReadable(asked), duplex: "half" as const };
  return new Request(`${asked.protocol}://${hostOf(asked)}${asked.originalUrl}`, {
    method: asked.method,
    headers,
    signal: gone.signal,
    ...body,
  });
}

/** With its port, which a proxy may name in the host that it passes on. */
function hostOf(asked: Asked): string {
  const portOf = (host: string | undefined) => Number.parseInt(host?.split(":")[1] ?? "", 10);
  const port = [asked.get("X-Forwarded-Host"), asked.get("Host")].map(portOf).find(Number.isSafeInteger);
  return port ? `${asked.hostname}:${port}` : asked.hostname;
}

/** Ends when everything is on its way, or when the reader has gone. */
export async function send(answer: Answering, response: Response): Promise<void> {
  const { status, statusText, headers, body } = response;
  answer.statusMessage = statusText;
  answer.status(status);
  for (const [name, value] of headers) answer.append(name, value);
  // A page is there whole: in one piece it is compressed and sent in one go.
  if (isPage(headers)) answer.end(Buffer.from(await response.arrayBuffer()));
  else {
    if (body) await pour(body, answer);
    answer.end();
  }
}

const isPage = (headers: Headers) => headers.has("Content-Length") && headers.get("Content-Type")?.startsWith("text/html");

async function pour(body: ReadableStream<Uint8Array>, answer: Answering & { flush?: () => void }): Promise<void> {
  const reader = body.getReader();
  let goOn = () => {};
  // Once for all pieces: the compression in front hands such listeners on to a stream of its own and takes none back.
  for (const sign of ["drain", "close"]) answer.on(sign, () => goOn());
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (answer.closed) return await reader.cancel();
      const hasRoom = answer.write(value);
      // A page that comes in pieces must not wait for its last in the compression.
      answer.flush?.();
      if (!hasRoom && !answer.closed) await new Promise<void>((resolve) => (goOn = resolve));
    }
  } catch (error) {
    answer.destroy(error instanceof Error ? error : undefined);
    throw error;
  }
}
