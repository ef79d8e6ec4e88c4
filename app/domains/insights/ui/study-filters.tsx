import { Form, Link } from "@remix-run/react";
import { SlidersHorizontal } from "lucide-react";
import { useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Chevron } from "#app/ui/chevron.tsx";
import { NativeSelect, type Option } from "#app/ui/field.tsx";
import { studyMethods } from "#db/words/insights.ts";
import { freshnesses, isFilteredList, type StudyFilter } from "../filter.ts";
import type { FilterChoices } from "../insights.queries.server.ts";
import { freshWords, methodWords } from "./words.ts";

const plain = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value }));

/** What is shown of the list; all of it stands in the address. Closed until somebody wants it, so that studies come first. */
export function StudyFilters({ filter, choices }: { filter: StudyFilter; choices: FilterChoices }) {
  const address = JSON.stringify(filter);
  return (
    <div className="print:hidden">
      {/* Made anew when the address changes, so that it says what is shown. */}
      <details key={address} className="group border-y border-line">
        <summary className="flex min-h-12 list-none items-center gap-2 py-2 font-medium text-quiet hover:text-ink group-open:text-ink">
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          {m.insights_filters()}
          <Chevron className="ms-auto transition-transform group-open:rotate-180" />
        </summary>
        <Form method="get" action="/insights" aria-label={m.insights_filters()} className="pt-2 pb-6">
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
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
          <p className="mt-4">
            <Button tone="quiet">{m.insights_filter_show()}</Button>
          </p>
        </Form>
      </details>
      <Chosen filter={filter} choices={choices} />
    </div>
  );
}

/** What the list is narrowed to, and the way back. */
function Chosen({ filter, choices }: { filter: StudyFilter; choices: FilterChoices }) {
  if (!isFilteredList(filter)) return null;
  const { topic, product, market, method, year, fresh } = filter;
  const words = [
    topic && (choices.topics.find(({ value }) => value === topic)?.label ?? topic),
    product,
    market,
    method && methodWords[method](),
    year,
    fresh && freshWords[fresh](),
  ];
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="font-medium" dir="auto">
        {words.filter(Boolean).join(" · ")}
      </span>
      <Link to="/insights" className="py-1 text-sm font-medium text-accent underline underline-offset-2">
        {m.insights_filter_clear()}
      </Link>
    </p>
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
