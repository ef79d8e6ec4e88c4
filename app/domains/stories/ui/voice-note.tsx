import { useEffect, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { clockTime, fileAddress, type ShownVoice } from "../media/media.ts";
import { Waveform } from "./waveform.tsx";

const speeds = [0.75, 1, 1.25, 1.5, 2] as const;

/** A voice note with how it sounds and what is said in it. The browser's own player plays it, also without scripts. */
export function VoiceNote({ voice, sub: Sub }: { voice: ShownVoice; sub: "h2" | "h4" }) {
  const { hash, seconds, peaks, transcript } = voice;
  const audio = useRef<HTMLAudioElement>(null);
  const [played, setPlayed] = useState(0);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const part = Math.min(1, played / Math.max(seconds, 0.1));

  function seek(share: number): void {
    if (!audio.current) return;
    audio.current.currentTime = share * seconds;
    void audio.current.play();
  }

  return (
    <section className="mx-auto mt-10 max-w-[46rem] rounded-2xl border border-line bg-surface p-5 sm:p-6 print:break-inside-avoid">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Sub className="font-serif text-xl font-semibold">{m.stories_voice_title()}</Sub>
        <span className="text-sm text-quiet">{m.stories_voice_length({ length: clockTime(seconds) })}</span>
      </div>
      {peaks.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the player below does the same by keyboard
        // biome-ignore lint/a11y/useKeyWithClickEvents: the player below does the same by keyboard
        <div
          className="relative mt-4 h-14 cursor-pointer text-edge print:hidden"
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            seek((event.clientX - box.left) / box.width);
          }}
        >
          <Waveform peaks={peaks} />
          <div aria-hidden="true" className="absolute inset-0 text-accent" style={{ clipPath: `inset(0 ${100 - 100 * part}% 0 0)` }}>
            <Waveform peaks={peaks} />
          </div>
        </div>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3 print:hidden">
        {/* biome-ignore lint/a11y/useMediaCaption: what is said stands below as text */}
        <audio
          ref={audio}
          controls
          preload="none"
          src={fileAddress(hash)}
          onTimeUpdate={(event) => setPlayed(event.currentTarget.currentTime)}
          className="h-11 min-w-60 flex-1"
        />
        {scripted && (
          <label className="flex items-center gap-2 text-sm text-quiet">
            {m.stories_voice_speed()}
            <select
              defaultValue="1"
              onChange={(event) => {
                if (audio.current) audio.current.playbackRate = Number(event.target.value);
              }}
              className="min-h-11 rounded-lg border border-edge bg-raised px-2 text-ink"
            >
              {speeds.map((times) => (
                <option key={times} value={times}>
                  {m.stories_voice_speed_times({ times })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <details className="mt-4 group" open={transcript.length < 400}>
        <summary className="inline-flex min-h-9 cursor-pointer items-center font-medium text-accent underline underline-offset-4">
          {m.stories_voice_transcript()}
        </summary>
        <p className="mt-2 whitespace-pre-line font-serif text-[1.0625rem] leading-relaxed" dir="auto">
          {transcript}
        </p>
      </details>
    </section>
  );
}
