/** Records a voice note with the browser's own recorder, and finds how loud it is along its length. */
import { useEffect, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { clockTime, mediaLimits } from "../media/media.ts";

export interface RecorderProps {
  onRecorded: (file: File) => void;
  onClose: () => void;
}

type State = "starting" | "recording" | { readonly problem: string };

/** What one browser records, the others play, in this order. */
const forms = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"] as const;
/** Plenty for a voice: five minutes weigh two megabytes. */
const bitsPerSecond = 48_000;
const bars = 120;

export function VoiceRecorder({ onRecorded, onClose }: RecorderProps) {
  const [state, setState] = useState<State>("starting");
  const [elapsed, setElapsed] = useState(0);
  const recording = useRef<Running>();
  const done = useRef(onRecorded);
  done.current = onRecorded;

  useEffect(() => {
    let wanted = true;
    begin((file) => done.current(file)).then(
      (running) => {
        if (!wanted) return running.cancel();
        recording.current = running;
        setState("recording");
      },
      (error) => wanted && setState({ problem: reasonOf(error) }),
    );
    return () => {
      wanted = false;
      recording.current?.cancel();
    };
  }, []);

  useEffect(() => {
    if (state !== "recording") return;
    const from = performance.now();
    const clock = setInterval(() => {
      const seconds = (performance.now() - from) / 1000;
      setElapsed(seconds);
      if (seconds >= mediaLimits.voice) recording.current?.stop();
    }, 200);
    return () => clearInterval(clock);
  }, [state]);

  if (typeof state === "object") {
    return (
      <p role="alert" className="text-sm font-medium text-danger">
        {state.problem}
      </p>
    );
  }
  return (
    <div className="grid gap-3 rounded-xl border border-line bg-surface p-4">
      <p role="status" className="font-semibold">
        {state === "starting" ? m.stories_voice_starting() : m.stories_voice_recording()}
      </p>
      <progress max={mediaLimits.voice} value={elapsed} aria-label={m.stories_voice_recording()} className="w-full accent-(--accent)" />
      <p className="text-sm text-quiet">{m.stories_voice_elapsed({ elapsed: clockTime(elapsed), most: clockTime(mediaLimits.voice) })}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="button" small disabled={state === "starting"} onClick={() => recording.current?.stop()}>
          {m.stories_voice_stop()}
        </Button>
        <Button type="button" small tone="quiet" onClick={onClose}>
          {m.stories_voice_discard()}
        </Button>
      </div>
    </div>
  );
}

interface Running {
  stop(): void;
  /** Ends it without a recording. */
  cancel(): void;
}

async function begin(recorded: (file: File) => void): Promise<Running> {
  if (typeof MediaRecorder === "undefined" || !navigator.mediaDevices) throw new TypeError();
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = forms.find((form) => MediaRecorder.isTypeSupported(form));
  const recorder = new MediaRecorder(stream, { ...(mimeType ? { mimeType } : {}), audioBitsPerSecond: bitsPerSecond });
  const pieces: Blob[] = [];
  let isWanted = true;
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop();
    if (isWanted) recorded(new File(pieces, "voice-note", { type: recorder.mimeType }));
  };
  recorder.start();
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  return {
    stop,
    cancel() {
      isWanted = false;
      stop();
    },
  };
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError") return m.stories_voice_denied();
  return name === "TypeError" ? m.stories_voice_not_possible() : m.stories_voice_no_microphone();
}

/** The loudest moment of each of so many parts, 0…100 of the loudest of all. Empty where the browser cannot tell. */
export async function peaksOf(file: Blob): Promise<number[]> {
  try {
    const sound = await new OfflineAudioContext(1, 1, 8_000).decodeAudioData(await file.arrayBuffer());
    const samples = sound.getChannelData(0);
    const width = samples.length / bars;
    const loudest = Array.from({ length: bars }, (_, bar) => {
      let most = 0;
      for (let at = Math.floor(bar * width); at < (bar + 1) * width; at += 1) most = Math.max(most, Math.abs(samples[at] ?? 0));
      return most;
    });
    const most = Math.max(...loudest, 0.001);
    return loudest.map((peak) => Math.round((100 * peak) / most));
  } catch {
    return [];
  }
}
