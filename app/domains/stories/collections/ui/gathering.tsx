import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { Check } from "lucide-react";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useLastResult } from "#app/ui/last-result.ts";
import { Notice, Section } from "#app/ui/page.tsx";
import type { ListedCollection } from "../collections.queries.server.ts";
import { aboutCollection, collectionAddress, collectionLimits } from "../collections.ts";
import { storiesCounted } from "./collection-list.tsx";

interface OwnProps {
  collections: readonly (ListedCollection & { readonly holds: boolean })[];
  /** Why the last one did not take the story. */
  mistake?: string;
}

/** One's own collections, each with the button that puts a story in or takes it out. */
export function OwnCollections({ collections, mistake }: OwnProps) {
  if (collections.length === 0) return <p className="text-quiet">{m.collections_add_none()}</p>;
  return (
    <Section title={m.collections_add_own()}>
      {mistake && (
        <div role="alert" className="mb-4">
          <Notice tone="danger">{mistake}</Notice>
        </div>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {collections.map(({ id, title, stories, shared, holds }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3.5">
            <div className="min-w-0">
              <p className="font-serif text-xl font-semibold leading-snug" dir="auto">
                <Link to={collectionAddress(id)} className="hover:text-accent">
                  {title}
                </Link>
              </p>
              <p className="flex flex-wrap gap-x-3 text-sm text-quiet">
                <span>{storiesCounted(stories)}</span>
                <span>{shared ? m.collections_shared() : m.collections_private()}</span>
                {holds && (
                  <span className="inline-flex items-center gap-1 font-medium text-success">
                    <Check aria-hidden="true" className="size-4" />
                    {m.collections_holds()}
                  </span>
                )}
              </p>
            </div>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="collection" value={id} />
              <Button
                name="intent"
                value={holds ? "take-out" : "add"}
                tone="quiet"
                small
                aria-label={holds ? m.collections_take_out_of({ title }) : m.collections_add_to({ title })}
              >
                {holds ? m.collections_take_out() : m.collections_add_button()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface NewProps {
  /** Of the collection that is made. */
  id: string;
  lastResult?: SubmissionResult<string[]> | null;
  findings?: readonly ShownFinding[];
}

/** A collection that begins with this story. */
export function NewWithStory({ id, lastResult, findings }: NewProps) {
  const [form, fields] = useForm<{ title: string }>({
    id: "new-collection",
    lastResult: useLastResult("new-collection", lastResult),
    constraint: { title: { required: true } },
  });
  return (
    <Section title={m.collections_add_new()}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="grid gap-4">
        <input type="hidden" name="id" value={id} />
        <TextField
          field={fields.title}
          label={m.collections_field_title()}
          hint={m.collections_field_title_hint()}
          maxLength={collectionLimits.title}
        />
        <FindingsBeside field={fields.title} about={aboutCollection(id)} findings={findings} />
        <div>
          <Button name="intent" value="new">
            {m.collections_add_new_button()}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
