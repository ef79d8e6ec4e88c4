import { createContext, Suspense, useContext, useEffect, useState } from "react";
import { fetched } from "#app/ui/fetched.ts";
import { useHydrated } from "#app/ui/hydrated.tsx";
import type { FindingAnswer, Thing } from "../answers.ts";
import type { ShownFinding } from "../showing.server.ts";
import { FindingChoices } from "./finding-choices.tsx";

const LiveFindings = fetched(() => import("./live-findings.tsx"));

interface Check {
  about: Thing;
  /** What the door answered, if it did not take the form. */
  findings?: readonly ShownFinding[] | undefined;
  /** Where nothing is posted when the writing is done: told of each answer at once, with the text that it was given to. */
  onAnswer?: ((answers: readonly FindingAnswer[], within: string) => void) | undefined;
}

/** For all fields of a form at once. */
export const CheckContext = createContext<Check | undefined>(undefined);

interface Props extends Partial<Check> {
  /** Of Conform, or anything that names a field of the form and its element. */
  field: { readonly id: string; readonly name: string };
}

/** Under a field whose text others will read: what in it may identify a customer, and what can be done about it. */
export function FindingsBeside({ field, ...given }: Props) {
  const around = useContext(CheckContext);
  // A field that says itself what it is about belongs to another form than the one around it.
  const { about, findings, onAnswer } = given.about ? given : { ...around, ...given };
  const own = findings?.filter((finding) => finding.field === field.name) ?? [];
  const hydrated = useHydrated();
  const typing = useTyping(field.id);
  if (!hydrated) return own.length > 0 ? <FindingChoices findings={own} /> : null;
  if (!about || (!typing && own.length === 0)) return null;
  return (
    <Suspense>
      <LiveFindings fieldId={field.id} name={field.name} about={about} asked={findings} onAnswer={onAnswer} />
    </Suspense>
  );
}

/** Whether the field holds something or something is typed into it: until then nothing has to be fetched. */
function useTyping(id: string): boolean {
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    const element = document.getElementById(id);
    if (element && "value" in element && element.value) setTyping(true);
    const begin = () => setTyping(true);
    element?.addEventListener("input", begin, { once: true });
    return () => element?.removeEventListener("input", begin);
  }, [id]);
  return typing;
}
