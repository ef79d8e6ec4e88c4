/** A map as a picture, from drawing its lines to the bytes of the file: seconds for a large one, so in the thread beside. */
import * as m from "#app/paraglide/messages.js";
import { paintPdf, paintPng } from "./painting.server.ts";
import { type PictureOf, pictureOf } from "./picture.ts";
import { sheetsOf } from "./sheets.ts";
import type { Paper } from "./slicing.ts";

export interface PictureAsked {
  readonly of: PictureOf;
  readonly format: "svg" | "png" | "pdf";
  /** Of a PDF. */
  readonly paper: Paper;
}

export function pictured({ of, format, paper }: PictureAsked): string | Promise<Uint8Array> {
  if (format === "svg") return pictureOf(of).svg;
  if (format === "png") return paintPng(pictureOf(of));
  const pages = paper === "wide" ? [pictureOf(of)] : sheetsOf(of, paper, (at, count) => m.formats_sheet({ at, of: count }));
  return paintPdf(pages, paper, of.map.title);
}
