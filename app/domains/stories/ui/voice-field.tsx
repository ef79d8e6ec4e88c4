import type { SubmissionResult } from "@conform-to/react";
import { type ComponentType, useEffect, useRef, useState } from "react";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { FileField, TextField } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/hydrated.tsx";
import type { StoryFormValues } from "../form-values.ts";
import { clockTime, fileAddress, mediaLimits, type ShownVoice } from "../media/media.ts";
import { type FormState, fieldOf } from "./media-form.ts";
import type { RecorderProps } from "./voice-recorder.client.tsx";

type Said = StoryFormValues["voice"];

interface Props {
  form: FormState;
  /** What the form holds when it opens. */
  start: Said;
  /** What the door answered last: then the form holds what was sent. */
  answer?: SubmissionResult<string[]> | null;
  /** The voice note that the form names, if it is there. */
  known?: ShownVoice;
  /** The most that it may have. */
  megabytes: number;
}

interface Chosen {
  readonly address: string;
  readonly peaks: readonly number[];
}

const accepted = "audio/webm,audio/ogg,audio/mp4,audio/x-m4a,audio/mpeg,audio/wav,.m4a,.mp3,.ogg,.oga,.opus,.wav,.weba";

/** The voice note of a story that is being told: recorded here or chosen, listened to, written down. */
export function VoiceField({ form, start, answer, known, megabytes }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState(answer ? sentIn(answer) : start);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const scripted = useHydrated();

  // What was chosen has been sent with the form: it is its voice note now, or was refused.
  const answered = useRef(answer);
  useEffect(() => {
    if (!answer || answered.current === answer) return;
    answered.current = answer;
    setSaid(sentIn(answer));
    discard();
  });

  function discard(): void {
    if (chosen) URL.revokeObjectURL(chosen.address);
    setChosen(null);
    if (input.current) input.current.value = "";
  }

  /** Shown at once; how loud it is along its length follows when it has been taken apart. */
  function hold(file: File): void {
    discard();
    const address = URL.createObjectURL(file);
    setChosen({ address, peaks: [] });
    if (input.current) input.current.files = holding(file);
    void import("./voice-recorder.client.tsx")
      .then(({ peaksOf }) => peaksOf(file))
      .then((peaks) => setChosen((now) => (now?.address === address ? { address, peaks } : now)));
  }

  function remove(): void {
    setSaid(said?.transcript ? { transcript: said.transcript } : undefined);
    // The draft follows what is typed; this was pressed.
    requestAnimationFrame(() => input.current?.dispatchEvent(new Event("input", { bubbles: true })));
  }

  const isThere = Boolean(said?.id || chosen);
  return (
    <div className="grid gap-5">
      {said?.id && !chosen && (
        <div className="grid gap-3 rounded-xl border border-line bg-surface p-4">
          <input type="hidden" name="voice.id" value={said.id} />
          {known && (
            // biome-ignore lint/a11y/useMediaCaption: what is said is asked for below
            <audio controls preload="none" src={fileAddress(known.hash)} aria-label={m.stories_voice_label()} className="h-11 w-full" />
          )}
          <div>
            <Button
              {...(scripted
                ? ({ type: "button", onClick: remove } as const)
                : { name: "intent", value: "voice-remove:it", formNoValidate: true })}
              tone="quiet"
              small
            >
              {m.stories_voice_remove()}
            </Button>
          </div>
        </div>
      )}
      {chosen && (
        <div className="grid gap-3 rounded-xl border border-line bg-surface p-4">
          <input type="hidden" name="newPeaks" value={chosen.peaks.join()} />
          {/* biome-ignore lint/a11y/useMediaCaption: what is said is asked for below */}
          <audio controls src={chosen.address} aria-label={m.stories_voice_label()} className="h-11 w-full" />
          <p className="text-sm text-quiet">{m.stories_voice_unsent()}</p>
          <div className="flex flex-wrap gap-2">
            <Button name="intent" value="attach" tone="quiet" small formNoValidate>
              {m.stories_voice_attach()}
            </Button>
            <Button type="button" tone="quiet" small onClick={discard}>
              {m.stories_voice_discard()}
            </Button>
          </div>
        </div>
      )}
      <div className={isThere && scripted ? "hidden" : "grid gap-3"}>
        <FileField
          field={fieldOf(form, "newVoice")}
          reference={input}
          label={m.stories_voice_label()}
          hint={m.stories_voice_hint({ most: clockTime(mediaLimits.voice), megabytes })}
          accept={accepted}
          megabytes={megabytes}
          optional
          onChoose={(files) => (files?.[0] ? hold(files[0]) : discard())}
        />
        {scripted && <Recording onRecorded={hold} />}
      </div>
      {(isThere || !scripted) && (
        <>
          <TextField
            key={said?.id}
            field={fieldOf(form, "voice.transcript", { defaultValue: said?.transcript })}
            label={m.stories_transcript()}
            hint={m.stories_transcript_hint()}
            multiline
            rows={4}
            maxLength={mediaLimits.transcript}
            optional={!isThere}
          />
          <FindingsBeside field={fieldOf(form, "voice.transcript")} />
        </>
      )}
    </div>
  );
}

/** Loads the recorder when somebody asks for it. */
function Recording({ onRecorded }: { onRecorded: (file: File) => void }) {
  const [Recorder, setRecorder] = useState<ComponentType<RecorderProps> | null>(null);
  const open = () => void import("./voice-recorder.client.tsx").then(({ VoiceRecorder }) => setRecorder(() => VoiceRecorder));
  if (Recorder) return <Recorder onRecorded={onRecorded} onClose={() => setRecorder(null)} />;
  return (
    <div>
      <Button type="button" tone="quiet" onClick={open}>
        {m.stories_voice_record()}
      </Button>
    </div>
  );
}

function sentIn({ initialValue }: SubmissionResult<string[]>): Said {
  const sent = initialValue?.voice;
  return typeof sent === "object" && !Array.isArray(sent) ? (sent as Said) : undefined;
}

function holding(file: File): FileList {
  const all = new DataTransfer();
  all.items.add(file);
  return all.files;
}
