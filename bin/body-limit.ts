import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";

const megabyte = 1024 * 1024;
const bodyless = new Set(["GET", "HEAD", "OPTIONS"]);

/** Doors that take files: they ask who it is before they read, stream what they take, and have limits of their own. */
const takesFiles =
  /^\/(admin\/|insights\/(images|import|[^/]+\/files)$|journeys\/([0-9a-f-]{36}\/)?import$|journeys\/[0-9a-f-]{36}\/pictures$|stories\/(new|[0-9a-f-]{36}\/edit)$)/;

/** The door of an address: a page with scripts posts to the same door under an address of its own. */
const doorOf = (path: string) => path.replace(/\.data$/, "").replace(/\/$/, "");

/** No form is longer than a megabyte. What does not say its length is refused as well, so that nobody can fill the memory. */
export const bodyLimit: RequestHandler = (request, response, next) => {
  if (bodyless.has(request.method) || (takesFiles.test(doorOf(request.path)) && isUpload(request))) return next();
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (encoding) refuse(411, "This request does not say how long it is.");
  else if (Number(length ?? 0) > megabyte) refuse(413, "This is more than a form can hold: at most 1 MB.");
  else next();

  function refuse(status: number, sentence: string): void {
    response.status(status).set("Connection", "close").type("text").send(sentence);
  }
};

const isUpload = (request: IncomingMessage) => request.headers["content-type"]?.startsWith("multipart/form-data") ?? false;
