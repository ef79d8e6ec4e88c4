/** The words of a picture of a map, short. */
import type { PictureWords } from "#app/domains/journeys/formats/picture.ts";
import { channels } from "#db/words/stories.ts";

export const words: PictureWords = {
  kind: "As it is",
  claims: "Teams",
  nobody: "nobody",
  curve: "How it feels",
  allCustomers: "All customers",
  pleasant: "pleasant",
  unpleasant: "unpleasant",
  picture: "Picture:",
  styles: { computed: "from stories", weak: "few stories", override: "set aside", assumption: "assumed" },
  channels: Object.fromEntries(channels.map((channel) => [channel, channel])) as PictureWords["channels"],
  footer: "Alongside, 26 November 2026",
};
