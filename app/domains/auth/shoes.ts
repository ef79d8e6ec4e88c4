export const shoeRoles = ["employee", "manager", "facilitator", "curator", "host", "editor", "administrator"] as const;

/** Somebody of the demonstration, for one way of using the product. */
export interface Shoes {
  readonly personId: string;
  readonly name: string;
  readonly role: (typeof shoeRoles)[number];
  /** Who they are, in a sentence. */
  readonly line: string;
}
