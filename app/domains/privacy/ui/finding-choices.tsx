import * as m from "#app/paraglide/messages.js";
import { answerField, answerValue } from "../answers.ts";
import type { ShownFinding } from "../showing.server.ts";
import { boxClass, Excerpt } from "./excerpt.tsx";

/** Findings as native controls, for who has no scripts: what is chosen is done with the next post. */
export function FindingChoices({ findings }: { findings: readonly ShownFinding[] }) {
  return (
    <div className={`${boxClass} grid gap-4`}>
      <p className="font-semibold">{m.privacy_found_title()}</p>
      {findings.map((finding, place) => (
        <fieldset key={`${finding.kind} ${finding.text}`} className="grid min-w-0 gap-1">
          <legend className="mb-1">
            <Excerpt finding={finding} />
          </legend>
          <Choice finding={finding} place={place} answer="replace" label={m.privacy_replace_with({ words: finding.replacement })} />
          <Choice finding={finding} place={place} answer="keep" label={m.privacy_not_personal()} />
        </fieldset>
      ))}
    </div>
  );
}

interface ChoiceProps {
  finding: ShownFinding;
  place: number;
  answer: "replace" | "keep";
  label: string;
}

function Choice({ finding, place, answer, label }: ChoiceProps) {
  return (
    <label className="flex min-h-8 items-center gap-2.5">
      <input
        type="radio"
        name={`${answerField}/${finding.field}/${place}`}
        value={answerValue({ ...finding, answer })}
        defaultChecked={finding.answer === answer}
        className="size-5 shrink-0 accent-accent"
      />
      {label}
    </label>
  );
}
