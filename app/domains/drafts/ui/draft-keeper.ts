import { newId } from "#app/shared/ids.ts";
import { type DraftValues, sameValues, valuesOf } from "../drafts.ts";
import type { DraftState } from "./use-draft.ts";

const pause = 600;
const retryAfter = 5_000;
const mostKeptAlive = 20_000;
const door = "/drafts";
const onItsWay = 300;
const longestAway = 10_000;

export interface DraftKeeper {
  /** The door has answered and the form stands: it counts as not posted, and what came into it with the answer is saved as what is typed. */
  answered(): void;
  /** Ends the watching. */
  end(): void;
}

/** Watches a form and saves it after each pause in typing, one saving at a time. */
export function keepingDrafts(form: HTMLFormElement, key: string, say: (state: DraftState) => void): DraftKeeper {
  let stretch = { writing: newId(), sequence: 0, began: performance.now() };
  // What was typed before this began was not saved by anybody.
  let saved: DraftValues | undefined = touched(form) ? undefined : read();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay = false;
  let posted = false;

  function typed(): void {
    // A page that is loaded again asks for its draft before the old one hides. Only while something waits: some browsers keep no page for the way back that listens to this.
    window.addEventListener("beforeunload", leave);
    if (posted) {
      posted = false;
      saved = undefined;
      begin();
    } else if (stretch.sequence === 0 && timer === undefined) begin();
    soon(pause);
  }

  function read(): DraftValues {
    return valuesOf(new FormData(form));
  }

  const isSaved = (values: DraftValues) => saved !== undefined && sameValues(values, saved);

  function begin(): void {
    stretch = { writing: newId(), sequence: 0, began: performance.now() };
  }

  function soon(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void save();
    }, milliseconds);
  }

  function message(values: DraftValues): string {
    stretch.sequence += 1;
    const { writing, sequence, began } = stretch;
    return JSON.stringify({ intent: "keep", form: key, values, writing, sequence, age: Math.round(performance.now() - began) });
  }

  async function save(): Promise<void> {
    const values = read();
    if (underWay || isSaved(values)) return;
    underWay = true;
    say({ name: "saving" });
    const answer = await send(message(values));
    underWay = false;
    if (posted) return;
    if (answer.savedAt) {
      saved = values;
      say({ name: "saved", at: new Date(answer.savedAt) });
      if (isSaved(read())) window.removeEventListener("beforeunload", leave);
      else soon(pause);
    } else if (answer.code === "drafts.late") {
      // Another tab posted or discarded, but not what stands here: that begins anew.
      begin();
      soon(0);
    } else {
      say({ name: "not-saved", ...(answer.message ? { reason: answer.message } : {}) });
      if (!answer.code) soon(retryAfter);
    }
  }

  /** What is posted is saved as well: should the post be refused or never arrive, nothing is lost. It is discarded with the post. */
  function post({ submitter }: SubmitEvent): void {
    // By this button Conform looks at what is typed: nothing is posted.
    if (submitter instanceof HTMLButtonElement && submitter.name === "__intent__") return;
    clearTimeout(timer);
    timer = undefined;
    const values = read();
    if (!posted && !isSaved(values)) void send(message(values));
    posted = true;
    say({ name: "untouched" });
  }

  /** Whoever resets the form does not want what they typed. */
  function reset(): void {
    clearTimeout(timer);
    timer = undefined;
    posted = true;
    say({ name: "untouched" });
    void send(JSON.stringify({ intent: "discard", form: key }));
  }

  function leave(): void {
    window.removeEventListener("beforeunload", leave);
    const values = read();
    if (posted || isSaved(values)) return;
    leftBehind(key, form);
    navigator.sendBeacon(door, new Blob([message(values)], { type: "application/json" }));
    saved = values;
  }

  function loadOnceMore(): void {
    if (!form.isConnected || touched(form)) return;
    // Nothing is left behind here: the page that comes must not find itself behind again.
    posted = true;
    location.reload();
  }

  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("submit", post);
  form.addEventListener("reset", reset);
  window.addEventListener("pagehide", leave);
  if (touched(form)) typed();
  else if (isBehind(key, form)) setTimeout(loadOnceMore, onItsWay);
  return { answered: typed, end };

  function end(): void {
    leave();
    clearTimeout(timer);
    form.removeEventListener("input", typed);
    form.removeEventListener("change", typed);
    form.removeEventListener("submit", post);
    form.removeEventListener("reset", reset);
    window.removeEventListener("pagehide", leave);
  }
}

interface Answer {
  readonly savedAt?: string;
  readonly code?: string;
  readonly message?: string;
}

/** An empty answer when the server cannot be reached. */
async function send(body: string): Promise<Answer> {
  try {
    // The browser lets a request outlive its page up to 64 kB.
    const keepalive = body.length < mostKeptAlive;
    const response = await fetch(door, { method: "POST", headers: { "Content-Type": "application/json" }, body, keepalive });
    return (await response.json()) as Answer;
  } catch {
    return {};
  }
}

// A page that is loaded again, or in another tab, may be answered before the draft has arrived that the old one sent off while it went.
// The browser remembers a mark of what was typed last, not the words: by it the new page sees that it is behind, and is loaded once more.

const lastLeft = "draft-left";

function leftBehind(key: string, form: HTMLFormElement): void {
  try {
    localStorage.setItem(lastLeft, JSON.stringify([key, markOf(form), Date.now()]));
  } catch {
    // A browser that keeps nothing: as if nothing had been left.
  }
}

/** Whether a page has just left behind something else than what stands here. Asked once. */
function isBehind(key: string, form: HTMLFormElement): boolean {
  try {
    const [left, mark, at] = JSON.parse(localStorage.getItem(lastLeft) ?? "[]") as [string?, number?, number?];
    if (left !== key) return false;
    localStorage.removeItem(lastLeft);
    return Date.now() - (at ?? 0) < longestAway && mark !== markOf(form);
  } catch {
    return false;
  }
}

/** A number for what stands in the fields in which one types. */
function markOf(form: HTMLFormElement): number {
  let mark = 0;
  for (const field of form.elements) {
    if (!(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLInputElement && field.type === "text")) continue;
    for (const character of `${field.name}=${field.value}\n`) mark = (Math.imul(mark, 31) + (character.codePointAt(0) ?? 0)) | 0;
  }
  return mark;
}

/** Whether something was typed before the scripts came. */
function touched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (field instanceof HTMLInputElement) return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
    if (field instanceof HTMLSelectElement)
      return [...field.options].some((option) => option.selected !== option.defaultSelected && option.defaultSelected);
    return false;
  });
}
