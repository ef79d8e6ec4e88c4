import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { Day } from "#app/ui/day.tsx";
import { numberFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import type { Confidence, StudyMethod } from "#db/words/insights.ts";
import { Days } from "./days.tsx";
import { confidenceWords, methodWords } from "./words.ts";

export interface Facts {
  question: string;
  method: StudyMethod | null;
  sampleSize: number | null;
  sampleWho: string;
  fieldworkFrom: string | null;
  fieldworkTo: string | null;
  market: string;
  product: string;
  source: string;
  confidence: Confidence | null;
  confidenceWhy: string;
  reviewOn?: string | null;
}

/** How we know: beside the text, so that it can be checked without leaving it. */
export function StudyFacts({ study }: { study: Facts }) {
  const { locale } = useReader();
  const { question, method, sampleSize, sampleWho, fieldworkFrom, fieldworkTo, market, product, source, confidence, confidenceWhy } = study;
  const count = sampleSize === null ? "" : numberFormat(locale).format(sampleSize);
  const said = [question, method, count, sampleWho, fieldworkFrom, fieldworkTo, market, product, source, confidence, study.reviewOn];
  if (!said.some(Boolean)) return null;
  const sample = count && sampleWho ? m.insights_sample_words({ count, who: sampleWho }) : count || sampleWho;
  return (
    <section aria-label={m.insights_how()} className="rounded-xl border border-line bg-surface p-5">
      <h2 className="mb-4 text-lg font-semibold">{m.insights_how()}</h2>
      <dl className="grid gap-4 text-sm">
        <Fact label={m.insights_question()}>{question && <span className="font-serif text-base italic">{question}</span>}</Fact>
        <Fact label={m.insights_method()}>{method && methodWords[method]()}</Fact>
        <Fact label={m.insights_sample()}>{sample}</Fact>
        <Fact label={m.insights_fieldwork_label()}>{(fieldworkFrom || fieldworkTo) && <Days from={fieldworkFrom} to={fieldworkTo} />}</Fact>
        <Fact label={m.insights_market()}>{market}</Fact>
        <Fact label={m.insights_product()}>{product}</Fact>
        <Fact label={m.insights_confidence()}>
          {confidence && (
            <>
              {confidenceWords[confidence]()}
              {confidenceWhy && <span className="mt-0.5 block text-quiet">{confidenceWhy}</span>}
            </>
          )}
        </Fact>
        <Fact label={m.insights_source()}>{source}</Fact>
        <Fact label={m.insights_review_on()}>{study.reviewOn && <Day day={study.reviewOn} />}</Fact>
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt className="font-semibold">{label}</dt>
      <dd dir="auto" suppressHydrationWarning>
        {children}
      </dd>
    </div>
  );
}
