import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import type { Prompt } from "../prompts.ts";

/** On the home page: something to begin from, the same for everybody this week. */
export function PromptOfTheWeek({ prompt }: { prompt?: Prompt | undefined }) {
  if (!prompt) return null;
  return (
    <section className="mt-12 border-s-4 border-brand ps-6 sm:ps-8">
      <h2 className="text-sm font-semibold text-quiet">{m.stories_prompt_week()}</h2>
      <p className="mt-2 max-w-3xl text-balance font-serif text-3xl font-semibold leading-tight tracking-tight">{prompt.title}</p>
      <p className="mt-3 max-w-[65ch] font-serif text-lg leading-relaxed">{prompt.text}</p>
      <p className="mt-5">
        <LinkButton to={`/stories/new?prompt=${prompt.slug}`} tone="quiet">
          {m.stories_prompt_tell()}
        </LinkButton>
      </p>
    </section>
  );
}

/** Above the form that answers it. `form`: its id; a field in it keeps the prompt with the draft. */
export function PromptAbove({ prompt, form }: { prompt: Prompt; form: string }) {
  return (
    <aside aria-label={m.stories_prompt_above()} className="mb-10 border-s-4 border-brand ps-5">
      <p className="font-serif text-2xl font-semibold leading-snug">{prompt.title}</p>
      <p className="mt-2 font-serif text-lg leading-relaxed text-quiet">{prompt.text}</p>
      <input type="hidden" name="prompt" value={prompt.slug} form={form} />
    </aside>
  );
}
