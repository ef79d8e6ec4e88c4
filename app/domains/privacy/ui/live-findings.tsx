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
  const { kept, keep, ask } = useKept(fieldId);
  const list = useRef<HTMLElement>(null);
  const titleId = useId();
  const open = sending ? [] : findings.filter((finding) => !kept.includes(keepingValue(finding)));

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

  const answered = findings
    .map((finding) => ({ text: finding.text, value: keepingValue(finding) }))
    .filter(({ value }) => kept.includes(value));
  return (
    <>
      {answered.map(({ value }) => (
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
                      keep(keepingValue(finding));
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
      {/* Where each answer is told at once it is given for good. */}
      {onAnswer || sending || answered.length === 0 ? null : (
        <ul className="grid gap-1 text-sm text-quiet">
          {answered.map(({ text, value }) => (
            <li key={value} className="flex flex-wrap items-center gap-x-3">
              <span dir="auto">{m.privacy_kept({ words: text })}</span>
              <button
                type="button"
                aria-label={m.privacy_kept_back_of({ words: text })}
                className="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent underline underline-offset-4"
                onClick={() => {
                  ask(value);
                  moveFocus();
                }}
              >
                {m.privacy_kept_back()}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface Found extends ShownFinding {
  /** The text that was asked about. */
  readonly within: string;
}

const keepingValue = (finding: Found) => answerValue({ ...finding, answer: "keep" });
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

interface Said {
  readonly value: string;
  readonly isKept: boolean;
}

const withSaid = (before: readonly string[], { value, isKept }: Said) => {
  const others = before.filter((one) => one !== value);
  return isKept ? [...others, value] : others;
};

/** What was called not personal in any field of the form, until that is taken back. */
function useKept(fieldId: string) {
  const [kept, setKept] = useState<readonly string[]>([]);
  useEffect(() => {
    const form = fieldOf(fieldId)?.form;
    const hear = (event: Event) => setKept((before) => withSaid(before, (event as CustomEvent<Said>).detail));
    form?.addEventListener(keptEvent, hear);
    return () => form?.removeEventListener(keptEvent, hear);
  }, [fieldId]);
  const say = (said: Said) => {
    const form = fieldOf(fieldId)?.form;
    if (form) form.dispatchEvent(new CustomEvent(keptEvent, { detail: said }));
    else setKept((before) => withSaid(before, said));
  };
  return { kept, keep: (value: string) => say({ value, isKept: true }), ask: (value: string) => say({ value, isKept: false }) };
}
