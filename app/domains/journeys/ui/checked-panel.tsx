import { useMemo } from "react";
import { CheckContext } from "#app/domains/privacy/ui/findings-beside.tsx";
import { Panel, type PanelProps } from "./panel.tsx";

/** The panel of a map that others read: what is written in it is looked at meanwhile, and what may identify a customer is replaced at a tap. */
export function CheckedPanel({ checked, ...panel }: PanelProps & { checked: boolean }) {
  const { journeyId } = panel;
  const check = useMemo(() => (checked ? checkOf(journeyId) : undefined), [checked, journeyId]);
  return (
    <CheckContext.Provider value={check}>
      <Panel {...panel} />
    </CheckContext.Provider>
  );
}

const checkOf = (id: string) => ({
  about: { kind: "journey", id },
  onAnswer(answers: unknown, text: string) {
    // Without a network it is asked again: the words on the map are replaced all the same.
    fetch(`/journeys/${id}/words`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ answers, text }),
    }).catch(() => undefined);
  },
});
