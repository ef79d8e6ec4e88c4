import { useFetcher } from "@remix-run/react";
import { type RefObject, useEffect, useId, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Avatar } from "#app/ui/avatar.tsx";

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
}

const pause = 120;
/** What is being typed behind an @, up to four words. */
const typedName = /(?<![\p{L}\p{N}])@([\p{L}\p{M}'’.-]{1,30}(?: [\p{L}\p{M}'’.-]{0,30}){0,3})$/u;

/** Colleagues whose names begin as typed behind an @. Arrow keys and Enter choose while the text keeps the focus. */
export default function MentionSuggestions({
  field,
  onChosen,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  onChosen: (personId: string) => void;
}) {
  const listId = useId();
  const { load, data } = useFetcher<{ q: string; people: Colleague[] }>();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const shown = typed !== "" && data && typed.startsWith(data.q) ? data.people.filter((one) => fits(one.name, typed)) : [];
  const chosenBefore = useRef("");

  function choose(person: Colleague): void {
    const text = field.current;
    const start = text ? text.value.slice(0, text.selectionStart).lastIndexOf("@") : -1;
    if (!text || start < 0) return;
    chosenBefore.current = person.name;
    text.setRangeText(`@${person.name} `, start, text.selectionStart, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
    onChosen(person.id);
    setTyped("");
  }

  useEffect(() => {
    const text = field.current;
    if (!text) return;
    const read = () => {
      const name = typedName.exec(text.value.slice(0, text.selectionStart))?.[1] ?? "";
      setTyped(name.trim() === chosenBefore.current ? "" : name);
      setActive(0);
    };
    read();
    text.addEventListener("input", read);
    text.addEventListener("click", read);
    return () => {
      text.removeEventListener("input", read);
      text.removeEventListener("click", read);
    };
  }, [field]);

  useEffect(() => {
    if (typed === "") return;
    const timer = setTimeout(() => load(`/comments/people?q=${encodeURIComponent(typed.trim())}`), pause);
    return () => clearTimeout(timer);
  }, [typed, load]);

  useEffect(() => {
    const text = field.current;
    if (!text) return;
    const onKey = (event: KeyboardEvent) => {
      const person = shown[active];
      if (!person || event.ctrlKey || event.metaKey) return;
      if (event.key === "ArrowDown") setActive((active + 1) % shown.length);
      else if (event.key === "ArrowUp") setActive((active + shown.length - 1) % shown.length);
      else if (event.key === "Enter" || event.key === "Tab") choose(person);
      else if (event.key === "Escape") setTyped("");
      else return;
      event.preventDefault();
    };
    text.addEventListener("keydown", onKey);
    text.setAttribute("aria-autocomplete", "list");
    if (shown[active]) {
      text.setAttribute("aria-controls", listId);
      text.setAttribute("aria-activedescendant", `${listId}-${active}`);
    } else {
      text.removeAttribute("aria-controls");
      text.removeAttribute("aria-activedescendant");
    }
    return () => text.removeEventListener("keydown", onKey);
  });

  const settled = typed !== "" && data?.q === typed.trim();
  return (
    <>
      <p role="status" className="sr-only">
        {shown.length > 0 ? m.comments_suggestions_count({ count: shown.length }) : settled ? m.comments_suggestions_none() : ""}
      </p>
      {shown.length > 0 ? (
        <div
          id={listId}
          role="listbox"
          aria-label={m.comments_suggestions()}
          className="absolute inset-x-0 top-full z-20 mt-1 grid max-w-md gap-0.5 rounded-xl border border-line bg-raised p-1.5 shadow-float"
        >
          {shown.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text, which keeps the focus
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
              className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-2.5 py-1.5 aria-selected:bg-accent-soft"
            >
              <Avatar name={person.name} size="small" />
              <span className="min-w-0">
                <span className="block font-medium">{person.name}</span>
                {person.department ? <span className="block text-sm text-quiet">{person.department}</span> : null}
              </span>
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}

/** The list is of what was typed a moment ago: what no longer fits goes at once. */
function fits(name: string, typed: string): boolean {
  const plain = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain(name).includes(plain(typed.trim()));
}
