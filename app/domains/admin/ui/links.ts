/** The look of a name in a table that leads to its page. */
export const nameLinkClass = "text-ink underline decoration-edge/60 underline-offset-2 hover:decoration-ink wrap-anywhere";
