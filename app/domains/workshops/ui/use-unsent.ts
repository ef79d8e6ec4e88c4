/**
 * What somebody has begun to write in a workshop and not sent. The whole room goes on to the next part under their hands: then it is
 * shown to them, and stands in its field again when the part comes back. Kept by this tab of the browser alone.
 */
import { useNavigation } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useNotTaken } from "#app/ui/not-taken.ts";
import type { Answer } from "./answers.ts";

/** What is written in words; a form is known by what it does. */
export const written = ["pain", "commit", "card", "close"] as const;
export type Written = (typeof written)[number];
/** The fields of each form, as they would be sent. */
export type Unsent = Partial<Record<Written, Readonly<Record<string, string>>>>;

const isWritten = (does: unknown): does is Written => written.some((one) => one === does);
export const wordsIn = (fields: Readonly<Record<string, string>> | undefined): string => (fields?.text ?? fields?.heard ?? "").trim();

export interface UnsentWords {
  readonly unsent: Unsent;
  /** Counts how often words were found that an earlier page had kept: forms that were there before begin anew with them. */
  readonly found: number;
  note(event: FormEvent): void;
  sent(event: FormEvent): void;
  forget(does: Written): void;
}

/** `personId`: one tab may see several people, and none reads the words of another. */
export function useUnsent(workshopId: string, personId: string, answer: Answer | undefined): UnsentWords {
  const name = `alongside-workshop-${workshopId}-${personId}`;
  const kept = useRef<Unsent>({});
  const pressed = useRef<Written>();
  const underway = useRef<Written>();
  const [found, setFound] = useState(0);
  const [, draw] = useState(0);
  const { state } = useNavigation();
  const notTaken = useNotTaken();

  useEffect(() => {
    kept.current = keptAs(name);
    if (Object.keys(kept.current).length > 0) setFound((before) => before + 1);
  }, [name]);

  function put(next: Unsent): void {
    kept.current = next;
    try {
      sessionStorage.setItem(name, JSON.stringify(next));
    } catch {
      // It is kept as long as this page is.
    }
  }

  function forget(does: Written): void {
    const { [does]: _, ...rest } = kept.current;
    put(rest);
    draw((before) => before + 1);
  }

  useEffect(() => {
    // What was pressed and held back by a mistake is not underway.
    if (state !== "idle") {
      underway.current = pressed.current;
      return;
    }
    const does = underway.current;
    if (!does) return;
    underway.current = undefined;
    pressed.current = undefined;
    if (!answer && !notTaken) forget(does);
  });

  function note({ target }: FormEvent): void {
    const form = target instanceof Element ? target.closest("form") : null;
    const fields = form && fieldsOf(form);
    if (!fields || !isWritten(fields.does)) return;
    const { [fields.does]: _, ...rest } = kept.current;
    put(wordsIn(fields) ? { ...rest, [fields.does]: fields } : rest);
  }

  function sent({ target }: FormEvent): void {
    const does = target instanceof HTMLFormElement ? fieldsOf(target).does : undefined;
    pressed.current = isWritten(does) ? does : undefined;
  }

  return { unsent: kept.current, found, note, sent, forget };
}

/** Answers about what may identify a customer come again with the words. */
const fieldsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));

function keptAs(name: string): Unsent {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
