import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { clockTime, fileAddress, type ShownPhoto, type ShownVoice } from "../../media/media.ts";
import { KindMark } from "../../ui/kind-mark.tsx";
import { channelWord } from "../../words.ts";
import type { Part, Presentation, PresentedStory, Slide } from "../slides.ts";

const parts: Record<Part, () => string> = {
  before: m.stories_before,
  happened: m.stories_happened,
  after: m.stories_after,
  asks: m.stories_asks,
  said: m.stories_voice_transcript,
};
export const partWord = (part: Part) => parts[part]();

/** What stands above the text of a slide. */
export function labelOf(slide: Slide): string | undefined {
  if (slide.kind === "passage") return partWord(slide.part);
  return slide.kind === "introduction" ? m.collections_presenting_introduction() : undefined;
}

/** `ready`: nothing more has to come over the network. */
export function TitleSheet({
  presentation: { title, maker },
  ready,
  notes,
}: {
  presentation: Presentation;
  ready: boolean;
  notes: boolean;
}) {
  return (
    <>
      <h1 dir="auto">{title}</h1>
      <p className="sketch" dir="auto">
        {m.collections_by({ name: maker })}
      </p>
      <div className="small noscript:hidden">
        <p>
          {m.collections_presenting_keys()} {notes && m.collections_presenting_keys_notes()}
        </p>
        <p className="mt-2 min-h-[1.5em]">{ready && m.collections_presenting_ready()}</p>
      </div>
    </>
  );
}

export function CoverSheet({ story }: { story: PresentedStory }) {
  return (
    <>
      <p className="small flex flex-wrap items-center justify-center gap-x-4">
        <Circumstances story={story} />
      </p>
      <h2 dir="auto">{story.headline}</h2>
      {story.sketch && (
        <p className="sketch" dir="auto">
          {story.sketch}
        </p>
      )}
      <p className="small" dir="auto">
        {m.stories_told_by({ name: story.teller })}
      </p>
    </>
  );
}

/** A gentle notice before what may be heavy to read. */
export function NoticeSheet({ touches, onEnter, onSkip }: { touches: string; onEnter: () => void; onSkip: () => void }) {
  return (
    <>
      <p className="sketch">{touches}</p>
      <div className="small grid justify-items-center gap-4">
        <p>{m.collections_presenting_notice()}</p>
        <p className="flex flex-wrap justify-center gap-3">
          <Button type="button" tone="quiet" onClick={onEnter}>
            {m.care_open()}
          </Button>
          <Button type="button" tone="quiet" onClick={onSkip}>
            {m.collections_presenting_skip()}
          </Button>
        </p>
      </div>
    </>
  );
}

interface Held {
  /** The address of what is held here, so that it shows without a network; a file's own one until it is. */
  addressOf(hash: string): string;
}

export function PhotoSheet({ photo: { alt, files }, addressOf }: { photo: ShownPhoto } & Held) {
  const [{ hash, width, height }] = files;
  return <img src={addressOf(hash)} alt={alt} width={width} height={height} className="photo" />;
}

export function VoiceSheet({ voice: { hash, seconds }, addressOf }: { voice: ShownVoice } & Held) {
  return (
    <>
      <h2>{m.stories_voice_title()}</h2>
      <p className="small">{m.stories_voice_length({ length: clockTime(seconds) })}</p>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said in it is the next passage */}
      <audio controls preload="metadata" src={addressOf(hash)} className="mx-auto h-14 w-full max-w-xl" />
    </>
  );
}

/** The same where all of it is read on one page. */
export function MediaOf({ story: { photos, voice } }: { story: PresentedStory }) {
  return (
    <>
      {photos.map((photo) => (
        <PhotoSheet key={photo.id} photo={photo} addressOf={fileAddress} />
      ))}
      {voice && (
        // biome-ignore lint/a11y/useMediaCaption: what is said in it stands below
        <audio controls preload="none" src={fileAddress(voice.hash)} className="mt-6 h-12 w-full" />
      )}
    </>
  );
}

export function Circumstances({ story: { kind, channel, site } }: { story: PresentedStory }) {
  const where = [channel && channelWord(channel), site].filter(Boolean).join(", ");
  return (
    <>
      <KindMark kind={kind} large />
      {where && <span>{where}</span>}
    </>
  );
}

/** `ended`: the collection itself went away while it was open. */
export function EndSheet({ ended, onAgain, onLeave }: { ended: boolean; onAgain: () => void; onLeave: () => void }) {
  return (
    <>
      <h2>{ended ? m.collections_presenting_gone() : m.collections_presenting_end()}</h2>
      <p className="small flex flex-wrap justify-center gap-3">
        {!ended && (
          <Button type="button" tone="quiet" onClick={onAgain}>
            {m.collections_presenting_again()}
          </Button>
        )}
        <Button type="button" tone="quiet" onClick={onLeave}>
          {m.collections_presenting_back()}
        </Button>
      </p>
    </>
  );
}
