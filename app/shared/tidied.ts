/** Line breaks as one sign, and nothing that a database refuses to keep. */
export const tidied = (text: string): string => text.replaceAll("\r\n", "\n").replaceAll("\u0000", "").toWellFormed().trim();
