import { Link } from "@remix-run/react";
import { type ReactNode, Suspense } from "react";
import * as m from "#app/paraglide/messages.js";
import { fetched } from "#app/ui/fetched.ts";
import { dateFormat } from "#app/ui/formats.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { feedAddress } from "../feed.ts";
import type { ShownStory } from "../showing.server.ts";
import type { StoryKind } from "../stories.ts";
import { channelWord, feelingWord, minutesCounted } from "../words.ts";
import { Cover, type Help } from "./cover.tsx";
import { FeelingPicture } from "./feeling-picture.tsx";
import { KindMark } from "./kind-mark.tsx";
import { MovedPicture } from "./moved-picture.tsx";

// Most stories are words alone.
const Photos = fetched(() => import("./photos.tsx").then(({ Photos: one }) => ({ default: one })));
const VoiceNote = fetched(() => import("./voice-note.tsx").then(({ VoiceNote: one }) => ({ default: one })));

interface Props {
  story: ShownStory;
  /** Who told it and when. */
  byline?: ReactNode;
  /** Where it stands on a page that has its own heading. */
  preview?: boolean;
  /** Not behind its notice: for who told it. */
  opened?: boolean;
  /** Where somebody finds help whom it weighs on. */
  help?: Help;
}

/** The headings below the story's own. */
type Sub = "h2" | "h4";

/** A story set like a magazine: the person, then before, what happened and after, then what it leaves with us. */
export function StoryArticle({ story, byline, preview = false, opened, help }: Props) {
  const Heading = preview ? "h3" : "h1";
  const sub = preview ? "h4" : "h2";
  const body = (
    <>
      <Suspense>
        {story.photos.length > 0 && <Photos photos={story.photos} />}
        {story.voice && <VoiceNote voice={story.voice} sub={sub} />}
      </Suspense>
      <Thread story={story} sub={sub} />
      <Aside story={story} sub={sub} />
    </>
  );
  return (
    <article>
      <header className="mx-auto max-w-3xl text-center">
        <p className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 text-sm text-quiet">
          <KindMark kind={story.kind} large />
          <Circumstances story={story} />
        </p>
        <Heading
          className={`mt-5 font-serif font-semibold tracking-tight ${story.untitled ? "text-2xl leading-snug sm:text-3xl" : "text-4xl leading-[1.12] sm:text-[3.25rem]"}`}
          dir="auto"
        >
          {story.headline}
        </Heading>
        {story.sketch && (
          <p className="mx-auto mt-5 max-w-xl text-balance font-serif text-xl italic leading-snug text-quiet" dir="auto">
            {story.sketch}
          </p>
        )}
        {byline && <div className="mt-6">{byline}</div>}
      </header>
      {story.touches ? (
        <Cover touches={story.touches} opened={opened} help={help}>
          {body}
        </Cover>
      ) : (
        body
      )}
    </article>
  );
}

function Circumstances({ story: { channel, site, happenedOn, minutes } }: { story: ShownStory }) {
  const reader = useReader();
  const day = happenedOn && dateFormat(reader.locale, "UTC", "date").format(new Date(`${happenedOn}T00:00Z`));
  const parts = [channel && channelWord(channel), site].filter(Boolean).join(", ");
  return (
    <>
      {parts && <span>{parts}</span>}
      {day && (
        <time dateTime={happenedOn} suppressHydrationWarning>
          {day}
        </time>
      )}
      <span className="print:hidden">{minutesCounted(minutes)}</span>
    </>
  );
}

/** The three parts on one thread, because a story is a journey and not a moment. */
function Thread({ story: { kind, before, happened, after }, sub }: { story: ShownStory; sub: Sub }) {
  const alone = !before && !after;
  return (
    <div className={`mx-auto max-w-[46rem] ${alone ? "mt-8" : "mt-10 sm:mt-14"}`}>
      {before && <Part sub={sub} kind={kind} label={m.stories_before()} html={before} />}
      <Part sub={sub} kind={kind} label={m.stories_happened()} html={happened} main last={!after} alone={alone} />
      {after && <Part sub={sub} kind={kind} label={m.stories_after()} html={after} last />}
    </div>
  );
}

const dots: Record<StoryKind, string> = {
  struggle: "bg-struggle border-struggle",
  delight: "bg-delight border-delight",
  mixed: "bg-mixed border-mixed",
};

const quotations: Record<StoryKind, string> = {
  struggle: "[&_blockquote]:text-struggle",
  delight: "[&_blockquote]:text-delight",
  mixed: "[&_blockquote]:text-mixed",
};

const pulled =
  "[&_blockquote]:my-[1.2em] [&_blockquote]:border-0 [&_blockquote]:ps-0 [&_blockquote]:text-[1.45em] [&_blockquote]:leading-[1.3] [&_blockquote]:font-medium [&_blockquote]:text-balance";

interface PartProps {
  sub: Sub;
  kind: StoryKind;
  label: string;
  html: string;
  main?: boolean;
  last?: boolean;
  /** Nothing is said of before and after: then it needs no place between them. */
  alone?: boolean;
}

function Part({ sub: Sub, kind, label, html, main = false, last = false, alone = false }: PartProps) {
  const prose = main ? `text-[1.25rem] sm:text-[1.3125rem] ${pulled} ${quotations[kind]}` : "text-[1.125rem] text-quiet";
  if (alone) {
    return (
      <section>
        <Sub className="sr-only">{label}</Sub>
        <Prose html={html} className={`mx-auto ${prose}`} />
      </section>
    );
  }
  return (
    <section className="relative grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-4 sm:gap-x-6">
      <div aria-hidden="true" className="relative print:invisible">
        <span
          className={`absolute left-1/2 top-1.5 z-10 size-3 -translate-x-1/2 rounded-full border-2 ${main ? dots[kind] : "border-edge bg-page"}`}
        />
        {!last && <span className="absolute bottom-[-0.375rem] left-1/2 top-1.5 w-px -translate-x-1/2 bg-line" />}
      </div>
      <div className={last ? "" : "pb-10"}>
        <Sub className="font-sans text-sm font-semibold text-quiet">{label}</Sub>
        <Prose html={html} className={`mt-2 ${prose}`} />
      </div>
    </section>
  );
}

/** What it felt like, what it asks of us and whom it concerns. */
function Aside({ story, sub: Sub }: { story: ShownStory; sub: Sub }) {
  const { pleasure, arousal, pleasureBefore, pleasureAfter, feelings, asks, departments } = story;
  const moved = pleasureBefore !== null && pleasureAfter !== null;
  const felt = feelings.length > 0 || (pleasure !== null && arousal !== null) || moved;
  if (!felt && !asks && departments.length === 0) return null;
  return (
    <div className="mx-auto mt-14 grid max-w-[46rem] gap-x-12 gap-y-8 border-t border-line pt-8 sm:grid-cols-2">
      {felt && (
        <section className="print:break-inside-avoid">
          <Sub className="font-semibold">{m.stories_feeling()}</Sub>
          {feelings.length > 0 && (
            <p className="mt-2 font-serif text-xl italic">
              <span className="sr-only">{m.stories_feeling_words()}: </span>
              {feelings.map(feelingWord).join(", ")}
            </p>
          )}
          {pleasure !== null && arousal !== null && <FeelingPicture pleasure={pleasure} arousal={arousal} kind={story.kind} />}
          {moved && <MovedPicture before={pleasureBefore} after={pleasureAfter} />}
        </section>
      )}
      <div className="grid content-start gap-8">
        {asks && (
          <section className="rounded-xl bg-accent-soft p-5 print:border print:border-line">
            <Sub className="font-semibold text-accent">{m.stories_asks()}</Sub>
            <Prose html={asks} className="mt-2 text-[1.1875rem]" />
          </section>
        )}
        {departments.length > 0 && (
          <section>
            <Sub className="font-semibold">{m.stories_departments()}</Sub>
            <ul className="mt-2 flex flex-wrap gap-2">
              {departments.map(({ id, name }) => (
                <li key={id}>
                  <Link
                    to={feedAddress({ department: id })}
                    className="inline-flex min-h-8 items-center rounded-full border border-line bg-surface px-3 text-sm no-underline hover:border-edge"
                  >
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
