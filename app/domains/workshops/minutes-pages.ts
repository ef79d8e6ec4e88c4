/** The minutes as pages of paper: pictures that the painter makes a PDF of. Runs anywhere. */
import * as m from "#app/paraglide/messages.js";
import { isRightToLeft, wrapped } from "#app/shared/measuring.ts";
import { escaped } from "#app/shared/svg-text.ts";
import type { MinutedPain } from "#db/words/workshops.ts";
import { stepStands } from "./claim-outcome.ts";
import { disagreement, distance, farApart, votesIn } from "./outcome.ts";
import { ranked } from "./pains.ts";
import { cameWords, phaseWords, signed, standInWords, summaryWords, tookWords } from "./words.ts";
import type { Minutes } from "./workshops.ts";

export interface Paper {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A4 upright, in pixels of 96 to the inch. */
const width = 794;
const height = 1123;
const edge = 68;
const mostLines = 12;

type Look = "title" | "heading" | "strong" | "text" | "quiet";
const looks: Record<Look, { size: number; leading: number; before: number; attributes: string }> = {
  title: { size: 26, leading: 33, before: 0, attributes: 'font-size="26" font-weight="600" fill="#231f1a"' },
  heading: { size: 17, leading: 24, before: 24, attributes: 'font-size="17" font-weight="600" fill="#1f5f5b"' },
  strong: { size: 13, leading: 19, before: 9, attributes: 'font-size="13" font-weight="600" fill="#231f1a"' },
  text: { size: 13, leading: 19, before: 5, attributes: 'font-size="13" fill="#231f1a"' },
  quiet: { size: 11.5, leading: 16, before: 1, attributes: 'font-size="11.5" fill="#655d52"' },
};

interface Said {
  readonly look: Look;
  readonly text: string;
}

interface About {
  readonly title: string;
  readonly map: string;
  /** The day, in the reader's words. */
  readonly day: string;
  /** What stands in the place of marks that there are none of; undefined where nobody was asked for them. */
  readonly gaps: Readonly<Record<"claims" | "guesses" | "pains", string | undefined>>;
  /** A day of a commitment, in the reader's words. */
  dayInWords(day: string): string;
}

/** Everything that the minutes say, in the order of what matters afterwards. */
function saidIn(minutes: Minutes, { title, map, day, gaps, dayInWords }: About): Said[] {
  const line = (look: Look, text: string): Said => ({ look, text });
  const people = (count: number) => m.workshops_people({ count });
  const stands = stepStands(minutes.claims);
  return [
    line("title", title),
    line("text", map),
    line("quiet", summaryWords(minutes, day)),
    ...cameWords(minutes).map((words) => line("quiet", words)),
    line("heading", m.workshops_commitments()),
    ...(minutes.commitments.length === 0 ? [line("text", m.workshops_commitments_none())] : []),
    ...minutes.commitments.flatMap(({ text, owner, dueOn, step }) => [
      line("strong", text),
      line("quiet", [`${owner}, ${m.workshops_by_day()} ${dayInWords(dueOn)}`, ...(step ? [step] : [])].join(" · ")),
    ]),
    ...marked(
      m.workshops_minutes_pains(),
      gaps.pains,
      withNote(painsOnPaper(minutes), votesIn(minutes)?.few === true && m.workshops_votes_few()),
    ),
    ...marked(
      m.workshops_minutes_guesses(),
      gaps.guesses,
      withNote(
        minutes.guesses.flatMap((guess) => [line("text", guess.step), line("quiet", guessWords(guess))]),
        minutes.guesses.some(({ guessed, count }) => !guessed && count > 0) && m.workshops_reveal_suppressed(),
      ),
    ),
    ...marked(
      m.workshops_minutes_claims(),
      gaps.claims,
      withNote(
        stands.flatMap(({ step, teams }) => [
          line("text", step),
          ...teams.map((team) => line("quiet", `${team.team}: ${standInWords(team)}`)),
        ]),
        stands.some(({ teams }) => teams.some(({ people: shown }) => !shown)) && m.workshops_claims_few(),
      ),
    ),
    ...putOnPaper(minutes),
    ...(minutes.heard.length > 0 || minutes.rating ? [line("heading", m.workshops_minutes_heard())] : []),
    ...minutes.heard.map((text) => line("text", text)),
    ...(minutes.rating
      ? [line("quiet", m.workshops_minutes_rating({ mean: minutes.rating.mean, people: people(minutes.rating.count) }))]
      : []),
    line("heading", m.workshops_minutes_phases()),
    ...minutes.phases.map(({ kind, planned, took }) =>
      line(
        "quiet",
        `${phaseWords[kind]()}: ${m.workshops_minutes_planned()} ${planned} ${m.workshops_desk_minute()}, ${m.workshops_minutes_took()} ${tookWords(took)} ${m.workshops_desk_minute()}`,
      ),
    ),
    ...(minutes.anonymous ? [line("quiet", m.workshops_minutes_anonymous())] : []),
  ];
}

/** What is left out of a part, said under it. */
const withNote = (said: readonly Said[], note: string | false): readonly Said[] =>
  note && said.length > 0 ? [...said, { look: "quiet", text: note }] : said;

/** A part about marks: with what stands in their place where there are none, and not at all where nobody was asked. */
function marked(title: string, gap: string | undefined, said: readonly Said[]): Said[] {
  const heading: Said = { look: "heading", text: title };
  if (said.length > 0) return [heading, ...said];
  return gap === undefined ? [] : [heading, { look: "text", text: gap }];
}

function putOnPaper({ cards = [], stories = [] }: Minutes): Said[] {
  if (cards.length + stories.length === 0) return [];
  return [
    { look: "heading", text: m.workshops_minutes_put() },
    ...stories.flatMap(({ step, count }): Said[] => [
      { look: "text", text: step },
      { look: "quiet", text: m.workshops_stories_count({ count }) },
    ]),
    ...cards.flatMap(({ step, text }): Said[] => [
      { look: "text", text },
      { look: "quiet", text: step ?? m.workshops_step_gone() },
    ]),
  ];
}

/** The first of them in their words; of the others how many there are at each step, unless nobody voted. */
function painsOnPaper({ pains, dots }: Minutes): Said[] {
  const votes = votesIn({ dots });
  const { top, rest, left } = ranked(pains, votes !== undefined);
  const said = ({ text, step, dots: own, times = 1 }: MinutedPain): Said[] => [
    { look: "text", text },
    {
      look: "quiet",
      text: [
        step ?? m.workshops_step_gone(),
        ...(votes?.few === false ? [m.workshops_dots_count({ count: own })] : []),
        ...(times > 1 ? [m.workshops_pains_times({ count: times })] : []),
      ].join(" · "),
    },
  ];
  if (top.length === 0) return rest.flatMap(({ pains: some }) => some.flatMap(said));
  if (left === 0) return top.flatMap(said);
  const counted = rest.map(({ step, pains: some }) => `${step ?? m.workshops_step_gone()} ${some.length}`).join(" · ");
  return [
    ...top.flatMap(said),
    { look: "strong", text: m.workshops_pains_rest({ count: left }) },
    { look: "quiet", text: counted },
    { look: "quiet", text: m.workshops_pains_on_page() },
  ];
}

function guessWords(guess: Minutes["guesses"][number]): string {
  const { guessed, stories, teams, count } = guess;
  const apart = Math.abs(distance(guess) ?? 0);
  return [
    `${m.workshops_reveal_guess()}: ${guessed ? `${signed(guessed.mean)} (${m.workshops_people({ count })})` : count > 0 ? m.workshops_reveal_few() : m.workshops_reveal_none()}`,
    `${m.workshops_reveal_stories()}: ${stories ? signed(stories.mean) : m.workshops_reveal_none()}`,
    ...(apart >= farApart ? [`${m.workshops_reveal_apart()}: ${apart}`] : []),
    ...(disagreement(guess) >= farApart ? [teams.map(({ team, mean }) => `${team} ${signed(mean)}`).join(", ")] : []),
  ].join(" · ");
}

/** At least one page; a heading never stands alone at the end of one. */
export function minutesPages(minutes: Minutes, about: About): Paper[] {
  const pages: string[][] = [[]];
  let y = edge;
  const blocks = saidIn(minutes, about).map(({ look, text }) => {
    const { size, leading, before, attributes } = looks[look];
    const lines = wrapped(text, { width: width - 2 * edge, size, most: mostLines });
    return { look, lines, leading, before, attributes, rtl: isRightToLeft(text) };
  });
  for (const [at, { look, lines, leading, before, attributes, rtl }] of blocks.entries()) {
    const next = blocks[at + 1];
    const kept = look === "quiet" || !next ? 0 : next.before + next.leading;
    if (y > edge && y + before + lines.length * leading + kept > height - edge) {
      pages.push([]);
      y = edge;
    }
    if (y > edge) y += before;
    for (const line of lines) {
      y += leading;
      pages
        .at(-1)
        ?.push(
          rtl
            ? `<text x="${width - edge}" y="${y}" ${attributes} text-anchor="end">\u2067${escaped(line)}\u2069</text>`
            : `<text x="${edge}" y="${y}" ${attributes}>${escaped(line)}</text>`,
        );
    }
  }
  return pages.map((parts, at) => {
    const foot = `<text x="${width - edge}" y="${height - 36}" ${looks.quiet.attributes} text-anchor="end">${at + 1} / ${pages.length}</text>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Noto Sans"><rect x="0" y="0" width="${width}" height="${height}" fill="#fffdf8"/>${parts.join("")}${foot}</svg>`;
    return { svg, width, height };
  });
}
