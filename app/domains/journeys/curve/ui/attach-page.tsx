import { Form, Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { controlClass, NativeSelect } from "#app/ui/field.tsx";
import { Marked } from "#app/ui/marked.tsx";
import { Page, Section } from "#app/ui/page.tsx";

interface PageProps {
  title: string;
  lead: string;
  /** The step, as the page of it that is gone back to. */
  back: string;
  step: string;
  typed: string;
  /** What is looked for, and what stands over it while nobody has typed anything. */
  search: string;
  suggested: string;
  nothing: string;
  above?: ReactNode;
  /** A `Suggestion` for each thing that was found. */
  children: ReactNode[];
}

/** Looks for something that may be put on a step. */
export function AttachPage({ title, lead, back, step, typed, search, suggested, nothing, above, children }: PageProps) {
  const searchId = useId();
  return (
    <Page
      narrow
      title={title}
      lead={lead}
      actions={
        <LinkButton to={back} tone="quiet">
          {m.claims_to_step()}
        </LinkButton>
      }
    >
      {above}
      <p className="mb-6 border-s-3 border-line ps-4 font-serif text-xl" dir="auto">
        {step}
      </p>
      <Form method="get" className="mb-8 flex flex-wrap items-end gap-2">
        <div className="grid min-w-0 flex-1 gap-1">
          <label htmlFor={searchId} className="text-sm font-semibold">
            {search}
          </label>
          <input id={searchId} type="search" name="q" defaultValue={typed} className={controlClass} />
        </div>
        <Button tone="quiet">{m.curve_attach_search_button()}</Button>
      </Form>
      <Section title={typed ? search : suggested}>
        {children.length === 0 && <p className="text-quiet">{nothing}</p>}
        <ul className="divide-y divide-line">{children}</ul>
      </Section>
    </Page>
  );
}

interface SuggestionProps {
  /** What it is read under, and how the form calls it. */
  to: string;
  field: { name: "story" | "finding"; id: string };
  words: Parameters<typeof Marked>[0]["stretches"];
  about: ReactNode;
  sketches: readonly { id: string; title: string }[];
}

/** One thing that may belong on the step, and the form that puts it there or says that it does not. */
export function Suggestion({ to, field, words, about, sketches }: SuggestionProps) {
  const id = useId();
  return (
    <li className="grid gap-3 py-5">
      <Link to={to} className="font-serif text-xl font-medium" dir="auto">
        <Marked stretches={words} />
      </Link>
      <p className="text-quiet" dir="auto">
        {about}
      </p>
      <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-2">
        <input type="hidden" name={field.name} value={field.id} />
        {sketches.length > 0 && (
          <div className="grid gap-1">
            <label htmlFor={id} className="text-sm font-semibold">
              {m.curve_attach_for()}
            </label>
            <NativeSelect
              id={id}
              name="sketch"
              emptyLabel={m.curve_all_customers()}
              options={sketches.map((sketch) => ({ value: sketch.id, label: sketch.title }))}
            />
          </div>
        )}
        <Button name="intent" value="attach" aria-label={answerOf(m.curve_attach_button(), words)}>
          {m.curve_attach_button()}
        </Button>
        <Button tone="quiet" name="intent" value="decline" aria-label={answerOf(m.curve_attach_decline(), words)}>
          {m.curve_attach_decline()}
        </Button>
      </Form>
    </li>
  );
}

/** Says to what an answer is given: several stand on the page. */
const answerOf = (word: string, words: SuggestionProps["words"]): string =>
  m.curve_attach_of({ word, story: words.map(({ text }) => text).join("") });
