import { Link, useFetcher } from "@remix-run/react";
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from "react";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { controlClass, controlProps, type FormField, Mistake } from "#app/ui/field.tsx";
import { numberFormat } from "#app/ui/formats.ts";
import { useHydrated } from "#app/ui/hydrated.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { studyLimits } from "../insights.ts";
import { exampleChart } from "../rendering/example-chart.ts";
import type { Rendered } from "../rendering/markdown.server.ts";
import { Blocks } from "./blocks.tsx";

interface Props {
  field: FormField;
  studyId: string;
  preview?: Rendered | undefined;
  files?: string | undefined;
}

const pause = 500;

/** The text of a study beside what it will look like; images come by pasting and dropping, or from the page of its files. */
export function BodyField({ field, studyId, preview, files }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { load, data, submit } = usePreview(studyId);
  const [problem, setProblem] = useState("");
  const shown = data ?? preview;
  const numbers = numberFormat(useReader().locale);
  const { key, ...control } = controlProps(field, true);

  function insert(markdown: string) {
    if (!area.current) return;
    area.current.setRangeText(`\n${markdown}\n`, area.current.selectionStart, area.current.selectionEnd, "end");
    area.current.dispatchEvent(new Event("input", { bubbles: true }));
  }

  async function take(list: FileList | undefined) {
    const images = [...(list ?? [])].filter(({ type }) => type.startsWith("image/"));
    for (const image of images) {
      const answer = await sent(studyId, image);
      setProblem(answer.problem ?? "");
      if (answer.markdown) insert(answer.markdown);
    }
    return images.length > 0;
  }
  const arrived = (event: ClipboardEvent | DragEvent, list: FileList | undefined) => {
    if ([...(list ?? [])].some(({ type }) => type.startsWith("image/"))) {
      event.preventDefault();
      void take(list);
    }
  };
  useEffect(() => {
    if (area.current?.value) load(area.current.value);
  }, [load]);
  return (
    <div className="grid gap-2">
      <label htmlFor={field.id} className="font-semibold">
        {m.insights_field_body()}
      </label>
      <p id={field.descriptionId} className="text-sm text-quiet">
        {m.insights_field_body_hint()}{" "}
        {files && (
          <Link to={files} className="underline underline-offset-2">
            {m.insights_files_open()}
          </Link>
        )}
      </p>
      <div className="grid gap-5 xl:grid-cols-2">
        <div className="grid content-start gap-2">
          <textarea
            key={key}
            {...control}
            ref={area}
            defaultValue={field.defaultValue}
            dir="auto"
            rows={24}
            className={`${controlClass} font-mono text-sm leading-relaxed`}
            onInput={(event) => submit(event.currentTarget.value)}
            onPaste={(event) => arrived(event, event.clipboardData.files)}
            onDrop={(event) => arrived(event, event.dataTransfer.files)}
          />
          <Mistake field={field} />
          {problem && (
            <p role="alert" className="text-sm font-medium text-danger">
              {problem}
            </p>
          )}
          <p className="text-sm text-quiet">{m.insights_field_body_limit({ most: numbers.format(studyLimits.body) })}</p>
          <FindingsBeside field={field} />
          <ChartExample insert={() => insert(exampleChart)} />
          <p>
            <Button name="intent" value="preview" tone="quiet" small>
              {m.insights_preview()}
            </Button>
          </p>
        </div>
        <section
          aria-label={m.insights_preview_label()}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="max-h-[46rem] overflow-y-auto rounded-xl border border-line bg-surface p-5"
        >
          {shown ? <Blocks blocks={shown.blocks} cards={new Map()} curating /> : <p className="text-quiet">{m.insights_preview_none()}</p>}
        </section>
      </div>
    </div>
  );
}

/** Read without scripts; put into the text with them. */
function ChartExample({ insert }: { insert: () => void }) {
  const hydrated = useHydrated();
  return (
    <Disclosure title={m.insights_chart_how()}>
      <p className="text-sm text-quiet">
        {m.insights_chart_how_text()}{" "}
        <Link to="/help#s-charts" className="underline underline-offset-2">
          {m.insights_help()}
        </Link>
      </p>
      <pre className="my-3 rounded-lg bg-sunken p-3 font-mono text-sm wrap-anywhere whitespace-pre-wrap">{exampleChart}</pre>
      {hydrated && (
        <Button type="button" tone="quiet" small onClick={insert}>
          {m.insights_chart_insert()}
        </Button>
      )}
    </Disclosure>
  );
}

/** Rendered by the server, as readers will see it, after each pause in typing. */
function usePreview(studyId: string) {
  const fetcher = useFetcher<{ preview: Rendered }>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const post = useRef(fetcher.submit);
  post.current = fetcher.submit;
  useEffect(() => () => clearTimeout(timer.current), []);
  const [load] = useState(() => (body: string) => post.current({ id: studyId, body }, { method: "post", action: "/insights/preview" }));
  const submit = (body: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => load(body), pause);
  };
  return { load, submit, data: fetcher.data?.preview };
}

async function sent(studyId: string, image: File): Promise<{ markdown?: string; problem?: string }> {
  const form = new FormData();
  form.set("id", studyId);
  form.set("files", image, image.name || "image.png");
  try {
    const response = await fetch("/insights/images", { method: "POST", body: form });
    return (await response.json()) as { markdown?: string; problem?: string };
  } catch {
    return { problem: m.insights_image_not_sent() };
  }
}
