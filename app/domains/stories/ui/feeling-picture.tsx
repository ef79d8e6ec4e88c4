import * as m from "#app/paraglide/messages.js";
import { numberFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import type { StoryKind } from "../stories.ts";
import { arousalWord, pleasureWord } from "../words.ts";

const width = 200;
const height = 120;
const margin = 14;

const colours: Record<StoryKind, string> = { struggle: "text-struggle", delight: "text-delight", mixed: "text-mixed" };

/** Where a feeling lies between unpleasant and pleasant, calm and stirred up; in words and figures beside it. */
export function FeelingPicture({ pleasure, arousal, kind }: { pleasure: number; arousal: number; kind: StoryKind }) {
  const { locale } = useReader();
  const write = numberFormat(locale);
  const x = margin + ((pleasure + 100) / 200) * (width - 2 * margin);
  const y = height - margin - (arousal / 100) * (height - 2 * margin);
  const words = m.stories_feeling_said({ pleasure: pleasureWord(pleasure), arousal: arousalWord(arousal) });
  return (
    <figure className="mt-4 grid gap-2">
      <div aria-hidden="true" className={`grid w-full max-w-64 gap-1 text-xs ${colours[kind]}`}>
        <span className="text-center text-quiet">{m.stories_axis_stirred()}</span>
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className="block w-full">
          <rect x="0.5" y="0.5" width={width - 1} height={height - 1} rx="8" className="fill-surface stroke-line" />
          <path d={`M${width / 2} 1V${height - 1}`} className="stroke-line" />
          <path d={`M${x} ${y}V${height - 1}M${x} ${y}H${width / 2}`} stroke="currentColor" strokeDasharray="2 3" opacity="0.7" />
          <circle cx={x} cy={y} r="11" fill="currentColor" opacity="0.18" />
          <circle cx={x} cy={y} r="5.5" fill="currentColor" />
        </svg>
        <span className="flex justify-between text-quiet">
          <span>{m.stories_axis_unpleasant()}</span>
          <span>{m.stories_axis_calm()}</span>
          <span>{m.stories_axis_pleasant()}</span>
        </span>
      </div>
      <figcaption className="text-sm">
        <span className="block font-medium first-letter:uppercase">{words}</span>
        <span className="block text-quiet" suppressHydrationWarning>
          {m.stories_feeling_figures({ pleasure: write.format(pleasure).replace("-", "−"), arousal: write.format(arousal) })}
        </span>
      </figcaption>
    </figure>
  );
}
