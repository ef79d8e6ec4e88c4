import { useEffect, useId, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { answerField, answerValue, type FindingAnswer, sameWords, type Thing } from "../answers.ts";
import type { ShownFinding } from "../showing.server.ts";
import { askFindings, pause } from "./asking.ts";
import { boxClass, Excerpt } from "./excerpt.tsx";

const keptEvent = "alongside:kept";

interface Props {
  fieldId: string;
  name: string;
  about: Thing;
  /** What the door answered last: another answer is a reason to look again. */
  asked?: unknown;
  /** The words are on their way, and nothing can be answered about them meanwhile. */
  sending?: boolean;
  onAnswer?: ((answers: readonly FindingAnswer[], within: string) => void) | undefined;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Lists what in a field may identify a customer, while it is typed, with what can be done about it at a tap. */
export default function LiveFindings({ fieldId, name, about, asked, sending = false, onAnswer }: Props) {
  const { findings, look } = useLook({ fieldId, name, about, asked });
  const { kept, keep } = useKept(fieldId);
  const list = useRef<HTMLElement>(null);
  const titleId = useId();
  const open = sending ? [] : findings.filter((finding) => !kept.includes(answerValue({ ...finding, answer: "keep" })));

  async function replace(chosen: readonly Found[]): Promise<void> {
    const field = fieldOf(fieldId);
    // Something was typed since: where it stands is asked again.
    const now = field && field.value !== chosen[0]?.within ? await look() : findings;
    const places = now
      .filter((one) => chosen.some((finding) => same(one, finding)))
      .flatMap((one) => one.places.map((place) => ({ ...one, place })));
    if (!field) return;
    tell("replace", chosen);
    for (const { place, replacement } of places.sort((one, other) => other.place[0] - one.place[0])) {
      field.setRangeText(replacement, place[0], place[1], "preserve");
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await look();
    moveFocus();
  }

  function tell(answer: FindingAnswer["answer"], about: readonly Found[]): void {
    onAnswer?.(
      about.map(({ kind, text }) => ({ answer, kind, text })),
      about[0]?.within ?? "",
    );
  }

  /** To what is to be answered next, or back into the text. */
  function moveFocus(): void {
    requestAnimationFrame(() => (list.current?.querySelector("button") ?? fieldOf(fieldId))?.focus());
  }

  const answered = kept.filter((value) => findings.some((finding) => value === answerValue({ ...finding, answer: "keep" })));
  return (
    <>
      {answered.map((value) => (
        <input key={value} type="hidden" name={answerField} value={value} />
      ))}
      <p role="status" className="sr-only">
        {open.length > 0 ? m.privacy_found_count({ count: open.length }) : null}
      </p>
      {open.length > 0 ? (
        <section ref={list} aria-labelledby={titleId} className={boxClass}>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p id={titleId} className="font-semibold">
              {m.privacy_found_title()}
            </p>
            {open.length > 1 ? (
              <Button type="button" tone="quiet" small onClick={() => void replace(open)}>
                {m.privacy_replace_all()}
              </Button>
            ) : null}
          </div>
          <ul className="mt-3 grid gap-4">
            {open.map((finding, place) => (
              <li key={`${finding.kind} ${finding.text}`} className="grid gap-2">
                <Excerpt id={`${titleId}-${place}`} finding={finding} />
                <span className="flex flex-wrap gap-2">
                  <Button type="button" small aria-describedby={`${titleId}-${place}`} onClick={() => void replace([finding])}>
                    {m.privacy_replace_with({ words: finding.replacement })}
                  </Button>
                  <Button
                    type="button"
                    tone="quiet"
                    small
                    aria-describedby={`${titleId}-${place}`}
                    onClick={() => {
                      tell("keep", [finding]);
                      keep(answerValue({ ...finding, answer: "keep" }));
                      moveFocus();
                    }}
                  >
                    {m.privacy_not_personal()}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

interface Found extends ShownFinding {
  /** The text that was asked about. */
  readonly within: string;
}

const same = (one: ShownFinding, other: ShownFinding) => one.kind === other.kind && sameWords(one.text, other.text);
const fieldOf = (id: string) => document.getElementById(id) as Field | null;

/** Asks the server after each pause in typing; of several answers the one to the latest text counts. */
function useLook({ fieldId, name, about: { kind, id }, asked }: Props) {
  const [findings, setFindings] = useState<readonly Found[]>([]);
  const latest = useRef<() => Promise<readonly Found[]>>(async () => []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer of the door is a reason to look again
  useEffect(() => {
    const field = fieldOf(fieldId);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    async function look(): Promise<readonly Found[]> {
      clearTimeout(timer);
      const mine = ++turn;
      const within = field?.value ?? "";
      const answer = within.trim() ? await askFindings({ kind, id }, { [name]: within }) : [];
      if (!answer || mine !== turn) return [];
      const found = answer.map((finding) => ({ ...finding, within }));
      setFindings(found);
      return found;
    }
    function soon(): void {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    }
    latest.current = look;
    field?.addEventListener("input", soon);
    // After whoever puts a refused text back into its field.
    timer = setTimeout(look, 0);
    return () => {
      clearTimeout(timer);
      turn += 1;
      field?.removeEventListener("input", soon);
    };
  }, [fieldId, name, kind, id, asked]);
  return { findings, look: () => latest.current() };
}

/** What was called not personal in any field of the form. */
function useKept(fieldId: string) {
  const [kept, setKept] = useState<readonly string[]>([]);
  useEffect(() => {
    const form = fieldOf(fieldId)?.form;
    const add = (event: Event) => setKept((before) => [...new Set([...before, (event as CustomEvent<string>).detail])]);
    form?.addEventListener(keptEvent, add);
    return () => form?.removeEventListener(keptEvent, add);
  }, [fieldId]);
  const keep = (value: string) => {
    const form = fieldOf(fieldId)?.form;
    if (form) form.dispatchEvent(new CustomEvent(keptEvent, { detail: value }));
    else setKept((before) => [...new Set([...before, value])]);
  };
  return { kept, keep };
}
