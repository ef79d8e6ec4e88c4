/** The first page of a PDF as pixels, by PDFium compiled to WebAssembly: whatever a file does, it does within its own memory. */
export interface Pixels {
  /** Red, green, blue and opacity, row by row. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const longestSide = 1_000;

/** Throws where it cannot be read: damaged, or kept by a password. */
export async function firstPage(pdf: Uint8Array): Promise<Pixels> {
  const { PDFiumLibrary } = await import("@hyzyla/pdfium");
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    try {
      const page = document.getPage(0);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const scale = longestSide / Math.max(originalWidth, originalHeight);
      const { data, width, height } = await page.render({ scale, render: "bitmap" });
      // A copy: what was drawn lies in memory that ends with the library.
      return { pixels: Uint8Array.from(data), width, height };
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}
