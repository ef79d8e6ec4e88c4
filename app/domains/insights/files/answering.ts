/** What the form of attachments says of files that may identify customers. Runs anywhere. */
import type { Finding } from "#app/domains/privacy/findings.ts";

/** Fields of the form: the hashes of the files that are answered for, and why. */
export const openFields = { files: "open", reason: "reason" } as const;
export const longestReason = 500;

/** Then nobody needs to know how many more rows there are. */
export const mostRows = 200;

export interface FoundInFile {
  /** Rows and pages in which something was found, at most `mostRows`. */
  readonly rows: number;
  readonly kinds: Partial<Record<Finding["kind"], number>>;
  /** The first few, so that whoever answers knows what they answer for. */
  readonly examples: readonly Pick<Finding, "kind" | "text">[];
  /** It could not be read, and so nobody knows. */
  readonly unread: boolean;
}

export interface AskedFile extends FoundInFile {
  readonly name: string;
  /** Its content's, so that the answer is to this file and to no other: SHA-256, hexadecimal. */
  readonly hash: string;
}
