import * as m from "#app/paraglide/messages.js";
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
  const write = new Intl.NumberFormat(locale, { signDisplay: "negative" });
  const x = margin + ((pleasure + 100) / 200) * (width - 2 * margin);
  const y = height - margin - (arousal / 100) * (height - 2 * margin);
  const words = m.stories_feeling_said({ pleasure: pleasureWord(pleasure), arousal: arousalWord(arousal) });
  const label = "absolute text-xs text-quiet";
  return (
    <figure className="grid gap-2">
      <div aria-hidden="true" className={`relative my-6 w-full max-w-64 ${colours[kind]}`}>
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className="block w-full overflow-visible">
          <rect x="0.5" y="0.5" width={width - 1} height={height - 1} rx="8" className="fill-surface stroke-line" />
          <path d={`M${width / 2} 0V${height}M0 ${height / 2}H${width}`} className="stroke-line" strokeDasharray="2 4" />
          <path
            d={`M${width / 2} ${height - margin}Q${width / 2} ${y} ${x} ${y}`}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            opacity="0.45"
          />
          <circle cx={x} cy={y} r="11" fill="currentColor" opacity="0.18" />
          <circle cx={x} cy={y} r="5.5" fill="currentColor" />
        </svg>
        <span className={`${label} -top-5 left-1/2 -translate-x-1/2`}>{m.stories_axis_stirred()}</span>
        <span className={`${label} -bottom-5 left-1/2 -translate-x-1/2`}>{m.stories_axis_calm()}</span>
        <span className={`${label} bottom-1/2 left-2`}>{m.stories_axis_unpleasant()}</span>
        <span className={`${label} bottom-1/2 right-2`}>{m.stories_axis_pleasant()}</span>
      </div>
      <figcaption className="text-sm">
        <span className="block font-medium first-letter:uppercase">{words}</span>
        <span className="block text-quiet" suppressHydrationWarning>
          {m.stories_feeling_figures({ pleasure: write.format(pleasure), arousal: write.format(arousal) })}
        </span>
      </figcaption>
    </figure>
  );
}
