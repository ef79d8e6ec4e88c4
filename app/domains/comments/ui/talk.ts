import { createContext, type ReactNode, useContext } from "react";
import type { Person } from "#app/domains/people/people.ts";
import type { Thing } from "../comments.ts";

/** What was posted without scripts and not taken: shown again in its form, with the mistake beside it. */
export interface Attempt {
  /** The name of the form: see `draftForm`. */
  readonly form: string;
  readonly text: string;
  readonly mistake: string;
  /** What in it may identify a customer, with native controls. */
  readonly choices?: ReactNode;
}

/** What the parts of one thread share. */
export interface Talk {
  readonly about: Thing;
  /** Who reads and writes here. */
  readonly person: Pick<Person, "id" | "name">;
  readonly drafts: Readonly<Record<string, string>>;
  readonly attempt?: Attempt | undefined;
  isOpen(form: string): boolean;
  open(form: string): void;
  close(form: string): void;
}

export const TalkContext = createContext<Talk | undefined>(undefined);

export function useTalk(): Talk {
  const talk = useContext(TalkContext);
  if (!talk) throw new Error("Stands outside of a thread");
  return talk;
}
