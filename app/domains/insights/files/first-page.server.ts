/** The first page of a PDF as pixels, and what stands on all of them, by PDFium compiled to WebAssembly: whatever a file does, it does within its own memory. */
import type { PDFiumDocument } from "@hyzyla/pdfium";

export interface Pixels {
  /** Red, green, blue and opacity, row by row. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const longestSide = 1_000;

/** Throws where it cannot be read: damaged, or kept by a password. */
export const firstPage = (pdf: Uint8Array): Promise<Pixels> =>
  opened(pdf, async (document) => {
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = longestSide / Math.max(originalWidth, originalHeight);
    const { data, width, height } = await page.render({ scale, render: "bitmap" });
    // A copy: what was drawn lies in memory that ends with the library.
    return { pixels: Uint8Array.from(data), width, height };
  });

/** Page by page; one that is a picture says nothing. Throws as `firstPage` does. */
export const pageTexts = (pdf: Uint8Array): Promise<string[]> =>
  opened(pdf, async (document) => [...document.pages()].map((page) => page.getText()));

async function opened<Result>(pdf: Uint8Array, use: (document: PDFiumDocument) => Promise<Result>): Promise<Result> {
  const { PDFiumLibrary } = await import("@hyzyla/pdfium");
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    try {
      return await use(document);
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}
