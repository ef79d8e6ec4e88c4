import { useEffect, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { CheckboxGroup, type FormField } from "#app/ui/field.tsx";
import { type SensitiveTopic, sensitiveTopics, topicsInWords, topicWord } from "../care/topics.ts";

interface Props {
  field: FormField;
  /** What the form was sent with, and what the server ticked in it because the text sounds like it. */
  sent?: Record<string, unknown> | null | undefined;
}

const listed = (value: unknown): string[] => [value ?? []].flat().map(String);

/** What may be heavy to read: the text suggests, the teller confirms. */
export function TopicsField({ field, sent }: Props) {
  const part = useRef<HTMLDivElement>(null);
  const ticked = listed(sent?.topics).join();
  const sounds = useSuggested(part);
  // The boxes stand there already when the server's question comes.
  useEffect(() => {
    for (const box of boxesIn(part.current)) if (ticked.split(",").includes(box.value)) box.checked = true;
  }, [ticked]);
  return (
    <div ref={part} className="grid gap-2">
      <CheckboxGroup
        field={field}
        label={m.care_topics()}
        hint={m.care_topics_hint()}
        options={sensitiveTopics.map((value) => ({ value, label: topicWord(value) }))}
        optional
      />
      <p role="status" className="text-sm text-quiet">
        {sounds.length > 0 && m.care_sounds({ topics: topicsInWords(sounds) })}
      </p>
      {listed(sent?.topicsAsked).map((topic) => (
        <input key={topic} type="hidden" name="topicsAsked" value={topic} />
      ))}
    </div>
  );
}

const pause = 1_000;

/** What the text sounds like and is not ticked, a while after the last key. The lists of words come when they are needed. */
function useSuggested(part: { readonly current: HTMLDivElement | null }): SensitiveTopic[] {
  const [sounds, setSounds] = useState<SensitiveTopic[]>([]);
  useEffect(() => {
    const form = part.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const { topicsIn } = await import("#app/domains/privacy/topics.ts");
      const text = [...form.querySelectorAll("textarea")].map(({ value }) => value).join("\n");
      const ticked = boxesIn(part.current).filter(({ checked }) => checked);
      setSounds(topicsIn(text).filter((topic) => !ticked.some(({ value }) => value === topic)));
    };
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    };
    form.addEventListener("input", onInput);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
    };
  }, [part]);
  return sounds;
}

const boxesIn = (part: HTMLDivElement | null) => [...(part?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])];
