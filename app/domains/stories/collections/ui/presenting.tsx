import { Link } from "@remix-run/react";
import { ArrowLeft, ArrowRight, Maximize, Minimize, NotebookPen, X } from "lucide-react";
import { type CSSProperties, type MouseEvent, useCallback, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { buttonClass } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.tsx";
import { Control } from "#app/ui/presenting/control.tsx";
import { useCommands, useFullScreen } from "#app/ui/presenting/use-commands.ts";
import { useToast } from "#app/ui/toast.tsx";
import { collectionAddress } from "../collections.ts";
import { blocksOn, type Presentation, type Screen, type Slide } from "../slides.ts";
import { CoverSheet, EndSheet, labelOf, NoticeSheet, PhotoSheet, TitleSheet, VoiceSheet } from "./sheets.tsx";
import { useLeaving } from "./use-leaving.ts";
import { htmlOf } from "./use-screens.ts";
import { useReady, useShowing } from "./use-showing.ts";
import { useTurning } from "./use-turning.ts";
import { WholePresentation } from "./whole-presentation.tsx";
import "#app/ui/presenting/presenting.css";

/**
 * A collection, one passage at a time. Everything is here once the page is open; the network is only asked for what may no
 * longer be shown. Before scripts, and without them, the title is followed by the whole of it to read.
 */
export function Presenting({ presentation: opened }: { presentation: Presentation }) {
  const hydrated = useHydrated();
  const say = useToast();
  const sayLeft = useCallback(() => say(m.collections_presenting_left()), [say]);
  const { presentation, ended } = useShowing(opened, sayLeft);
  const { ready, addressOf } = useReady(opened);
  const { parts, slide, screen, scale, turn, skip, isFirst, progress } = useTurning(presentation, opened);
  const root = useRef<HTMLDivElement>(null);
  const [notesShown, setNotesShown] = useState(false);
  const hasNotes = opened.stories.some((story) => story.notes);
  const toggleNotes = () => setNotesShown((before) => hasNotes && !before);
  const { full, canFill, fill } = useFullScreen();
  const leave = useLeaving(opened.id);
  useCommands(root, { turn, leave, fill, toggleNotes, skip });
  return (
    <main id="main">
      <div ref={root} tabIndex={-1} className={`presenting ${notesShown ? "presenting-notes" : ""}`}>
        <Header slide={slide} opened={opened} count={presentation.stories.length} leave={leave} />
        <div className="stage" data-turns>
          <div ref={parts.frame} className="frame" aria-live="polite" aria-atomic="true">
            <div key={slide.key} ref={parts.sheet} className={`sheet ${"blocks" in slide ? "" : "cover"}`} style={scaled(scale)}>
              {slide.kind === "title" && <TitleSheet presentation={opened} ready={ready} notes={hasNotes} />}
              {slide.kind === "cover" && <CoverSheet story={slide.story} />}
              {slide.kind === "notice" && <NoticeSheet touches={slide.touches} onEnter={() => turn("on")} onSkip={skip} />}
              {slide.kind === "photo" && <PhotoSheet photo={slide.photo} addressOf={addressOf} />}
              {slide.kind === "voice" && <VoiceSheet voice={slide.voice} addressOf={addressOf} />}
              {slide.kind === "end" && <EndSheet ended={ended} onAgain={() => turn("first")} onLeave={leave} />}
              <Text slide={slide} screen={screen} />
            </div>
            <div ref={parts.measure} aria-hidden="true" className="measure" />
          </div>
        </div>
        {notesShown && (
          <aside aria-label={m.collections_presenting_notes()}>
            <p className="whitespace-pre-line text-lg" dir="auto">
              {("story" in slide && slide.story.notes) || m.collections_presenting_no_notes()}
            </p>
          </aside>
        )}
        <footer className="noscript:hidden">
          <progress aria-label={m.collections_presenting_progress()} value={progress} />
          <Control onClick={() => turn("back")} disabled={isFirst} label={m.collections_presenting_previous()}>
            <ArrowLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" />
          </Control>
          {hasNotes && (
            <Control onClick={toggleNotes} pressed={notesShown} label={m.collections_presenting_notes()} className="ms-auto">
              <NotebookPen aria-hidden="true" className="size-5" />
            </Control>
          )}
          {canFill && (
            <Control
              onClick={fill}
              label={full ? m.collections_presenting_unfill() : m.collections_presenting_fill()}
              className={hasNotes ? "" : "ms-auto"}
            >
              {full ? <Minimize aria-hidden="true" className="size-5" /> : <Maximize aria-hidden="true" className="size-5" />}
            </Control>
          )}
          <Control onClick={() => turn("on")} disabled={slide.kind === "end"} label={m.collections_presenting_next()} className="ms-auto">
            <ArrowRight aria-hidden="true" className="size-5 rtl:-scale-x-100" />
          </Control>
        </footer>
      </div>
      {!hydrated && <WholePresentation presentation={opened} />}
    </main>
  );
}

const scaled = (scale: number) => ({ "--scale": scale }) as CSSProperties;

function Text({ slide, screen }: { slide: Slide; screen: Screen }) {
  if (!("blocks" in slide)) return null;
  return (
    <>
      <h3>{labelOf(slide)}</h3>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer lets no HTML of the writer through */}
      <div dangerouslySetInnerHTML={{ __html: htmlOf(blocksOn(slide.blocks, screen)) }} />
    </>
  );
}

interface HeaderProps {
  slide: Slide;
  opened: Presentation;
  /** Of the stories that are left. */
  count: number;
  leave: () => void;
}

function Header({ slide, opened, count, leave }: HeaderProps) {
  const onLeave = (event: MouseEvent) => {
    event.preventDefault();
    leave();
  };
  return (
    <header>
      <Link to={collectionAddress(opened.id)} onClick={onLeave} className={buttonClass({ tone: "quiet", small: true })}>
        <X aria-hidden="true" className="size-4.5" />
        <span className="sr-only">{m.collections_presenting_leave()}</span>
      </Link>
      {slide.kind !== "title" && (
        <div className="min-w-0 text-sm text-quiet">
          <h1 className="truncate" dir="auto">
            {opened.title}
          </h1>
          {"story" in slide && slide.kind !== "cover" && (
            <h2 className="truncate font-medium text-ink" dir="auto">
              {slide.story.headline}
            </h2>
          )}
        </div>
      )}
      {"number" in slide && (
        <p className="ms-auto shrink-0 text-sm text-quiet tabular-nums">{m.collections_presenting_of({ number: slide.number, count })}</p>
      )}
    </header>
  );
}
