import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { NativeSelect, type Option } from "#app/ui/field.tsx";
import { studyMethods } from "#db/words/insights.ts";
import { freshnesses, isFilteredList, type StudyFilter } from "../filter.ts";
import type { FilterChoices } from "../insights.queries.server.ts";
import { freshWords, methodWords } from "./words.ts";

const plain = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value }));

/** What is shown of the list; all of it stands in the address. */
export function StudyFilters({ filter, choices }: { filter: StudyFilter; choices: FilterChoices }) {
  return (
    <Form method="get" action="/insights" aria-label={m.insights_filters()} className="border-y border-line py-5 print:hidden">
      {/* Made anew when the address changes, so that it says what is shown. */}
      <div key={JSON.stringify(filter)} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Choice name="topic" label={m.insights_filter_topic()} options={choices.topics} chosen={filter.topic} />
        <Choice name="product" label={m.insights_filter_product()} options={plain(choices.products)} chosen={filter.product} />
        <Choice name="market" label={m.insights_filter_market()} options={plain(choices.markets)} chosen={filter.market} />
        <Choice
          name="method"
          label={m.insights_filter_method()}
          options={studyMethods.map((value) => ({ value, label: methodWords[value]() }))}
          chosen={filter.method}
        />
        <Choice name="year" label={m.insights_filter_period()} options={plain(choices.years)} chosen={filter.year} />
        <Choice
          name="fresh"
          label={m.insights_filter_freshness()}
          options={freshnesses.map((value) => ({ value, label: freshWords[value]() }))}
          chosen={filter.fresh}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <Button tone="quiet">{m.insights_filter_show()}</Button>
        {isFilteredList(filter) && (
          <Link to="/insights" className="text-sm font-medium text-accent underline underline-offset-2">
            {m.insights_filter_clear()}
          </Link>
        )}
      </div>
    </Form>
  );
}

function Choice({ name, label, options, chosen }: { name: string; label: string; options: readonly Option[]; chosen: string | undefined }) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <NativeSelect id={id} name={name} options={options} emptyLabel={m.insights_filter_any()} start={chosen} />
    </div>
  );
}
