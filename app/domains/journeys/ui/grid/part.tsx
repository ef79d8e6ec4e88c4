import { forwardRef, type HTMLAttributes } from "react";

interface Props extends HTMLAttributes<HTMLDivElement> {
  is: "grid" | "rowgroup" | "row" | "columnheader" | "rowheader" | "gridcell";
}

/** A part of the grid. A table cannot leave out the rows and columns that are out of the window: these are plain elements that say what they are. */
export const Part = forwardRef<HTMLDivElement, Props>(function Part({ is, ...props }, ref) {
  return <div ref={ref} role={is} {...props} />;
});
