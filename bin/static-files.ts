import type { RequestHandler } from "express";
import sirv from "sirv";

const week = 7 * 24 * 60 * 60;

/** The built files, compressed beforehand. Those named by their content are kept for good; the others are asked after by their ETag. */
export function builtAssets(folder: string): RequestHandler[] {
  const files = sirv(folder, {
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders: (response, path) =>
      response.setHeader("Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : `public, max-age=${week}`),
  });
  return [files, missingAsset];
}

/** An asset that is not there is not worth a page. */
const missingAsset: RequestHandler = (request, response, next) => {
  if (request.path.startsWith("/assets/")) response.status(404).type("text").send("There is no such file.");
  else next();
};
