/**
 * How many steps one picture holds. A PNG has at most 16,000 pixels in a row: with more steps than this its letters are smaller than
 * they can be read. A page of PDF can be looked at closely, but with more its parts no longer fit into the memory that drawing has.
 */
const mostSteps: Partial<Record<string, number>> = { png: 130, pdf: 300 };

export const isTooWide = (format: string, paper: string, steps: number): boolean =>
  paper === "wide" && steps > (mostSteps[format] ?? Number.POSITIVE_INFINITY);
