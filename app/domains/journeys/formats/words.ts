/** The words of pictures and files. */
import * as m from "#app/paraglide/messages.js";
import type { ComparedWords } from "../board/comparing.ts";
import type { JourneyKind } from "../board/map.ts";
import { channelWords } from "../claims/words.ts";
import { styleWords } from "../curve/words.ts";
import type { PictureWords } from "./picture.ts";

const kindWords = (kind: JourneyKind) => (kind === "as-is" ? m.formats_kind_as_is() : m.formats_kind_should_be());

export const differenceWords: ComparedWords = { channel: (channel) => channelWords[channel](), kind: kindWords };

/** `on`: the day in the words of whoever takes the picture along. */
export function pictureWords(kind: JourneyKind, on: string): PictureWords {
  return {
    kind: kindWords(kind),
    claims: m.claims_title(),
    nobody: m.claims_nobody(),
    curve: m.curve_title(),
    allCustomers: m.curve_all_customers(),
    pleasant: m.curve_pleasant(),
    unpleasant: m.curve_unpleasant(),
    picture: m.formats_picture(),
    styles: spoken(styleWords),
    channels: spoken(channelWords),
    footer: m.formats_footer({ on }),
  };
}

const spoken = <Word extends string>(words: Record<Word, () => string>) =>
  Object.fromEntries(Object.entries<() => string>(words).map(([word, say]) => [word, say()])) as Record<Word, string>;
