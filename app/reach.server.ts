/**
 * What a person may see, by kind of thing: for the doors that serve every room (comments, files, reports, drafts), which
 * know a thing only by its kind and id. Each room answers for its own things.
 */
import { commentOf, type Disguise } from "#app/domains/comments/comments.queries.server.ts";
import { type Thing, thingKey } from "#app/domains/comments/comments.ts";
import { isShift } from "#app/domains/face-time/shift-page.queries.server.ts";
import { mayCurate } from "#app/domains/insights/insights.policy.ts";
import { isFindingReadable, isStudyReadable, publishedOf } from "#app/domains/insights/insights.queries.server.ts";
import { placeOfAnswer, placeOfQuestion } from "#app/domains/insights/talk/said.queries.server.ts";
import {
  isMapReadable,
  isPartReadable,
  type Part,
  readableMapsOf,
  readablePartsOf,
} from "#app/domains/journeys/journeys.queries.server.ts";
import { mayKeepDirectory } from "#app/domains/people/people.policy.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { hasRole, type Person } from "#app/domains/people/people.ts";
import { isPledgeReadable } from "#app/domains/pledges/pledges.queries.server.ts";
import { collectionFor } from "#app/domains/stories/collections/collections.queries.server.ts";
import { mayImport } from "#app/domains/stories/importing/imports.policy.ts";
import { mediumKind } from "#app/domains/stories/media/media.ts";
import { maySeeMedium } from "#app/domains/stories/media/reaching.server.ts";
import { hiddenTellerOf, hiddenTellersOf, isReadable, readableOf } from "#app/domains/stories/stories.queries.server.ts";
import { commitmentWithin } from "#app/domains/workshops/commitments.queries.server.ts";
import { workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { hasCode } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";

type Reach = (world: World, person: Person, id: string) => Promise<boolean>;

/** What stands on a map is there for whoever reads the map. */
const onMap =
  (part: Part): Reach =>
  ({ db }, person, id) =>
    isPartReadable(db.read, person, part, id);

async function isThere(finding: Promise<unknown>): Promise<boolean> {
  try {
    await finding;
    return true;
  } catch (error) {
    if (hasCode(error, "hallway.not-found")) return false;
    throw error;
  }
}

const reachOf: Record<string, Reach> = {
  "people-import": async (_world, person) => mayKeepDirectory(person),
  comment: async (world, person, id) => {
    const comment = await commentOf(world.db.read, id);
    return comment !== undefined && !comment.removed && withinReach(world, person, comment.about);
  },
  collection: async ({ db }, person, id) => (await collectionFor(db.read, person, id)) !== undefined,
  journey: ({ db }, person, id) => isMapReadable(db.read, person, id),
  "journey-step": onMap("step"),
  "journey-card": onMap("card"),
  workshop: ({ db }, person, id) => isThere(workshopWithin(db.read, person, id)),
  commitment: ({ db }, person, id) => isThere(commitmentWithin(db.read, person, id)),
  pledge: (world, _person, id) => isPledgeReadable(world.db.read, id),
  study: (world, _person, id) => isStudyReadable(world.db.read, id),
  "study-question": async ({ db }, _person, id) => (await placeOfQuestion(db.read, id)) !== undefined,
  "study-answer": async ({ db }, _person, id) => (await placeOfAnswer(db.read, id)) !== undefined,
  finding: (world, _person, id) => isFindingReadable(world.db.read, id),
  // Images and attachments: of a study that is not published, for those who write it.
  "study-file": async (world, person, id) => mayCurate(person) || isStudyReadable(world.db.read, id),
  shift: ({ db }, _person, id) => isShift(db.read, id),
  story: (world, _person, id) => isReadable(world.db.read, id),
  [mediumKind]: (world, person, id) => maySeeMedium(world.db.read, person, id),
  "story-import": async (_world, person) => mayImport(person),
};

/** False for a kind that nobody answers for. */
export async function withinReach(world: World, person: Person, about: { kind: string; id: string }): Promise<boolean> {
  // A kind may come from outside: "constructor" must not find what every object has.
  const reach = Object.hasOwn(reachOf, about.kind) ? reachOf[about.kind] : undefined;
  return (await reach?.(world, person, about.id)) ?? false;
}

/** Rooms that answer for many of their things at once. */
const reachOfMany: Record<string, (world: World, person: Person, ids: readonly string[]) => Promise<string[]>> = {
  story: ({ db }, _person, ids) => readableOf(db.read, ids),
  study: ({ db }, _person, ids) => publishedOf(db.read, ids),
  "study-file": async ({ db }, person, ids) => (mayCurate(person) ? [...ids] : publishedOf(db.read, ids)),
  journey: ({ db }, person, ids) => readableMapsOf(db.read, person, ids),
  "journey-step": ({ db }, person, ids) => readablePartsOf(db.read, person, "step", ids),
  "journey-card": ({ db }, person, ids) => readablePartsOf(db.read, person, "card", ids),
};

/** Those of some things that a person may see, by `thingKey`. */
export async function thoseWithinReach(world: World, person: Person, things: readonly Thing[]): Promise<Set<string>> {
  const within = new Set<string>();
  for (const [kind, all] of Map.groupBy(things, (thing) => thing.kind)) {
    const many = Object.hasOwn(reachOfMany, kind) ? reachOfMany[kind] : undefined;
    const ids = all.map(({ id }) => id);
    const seen = many ? await many(world, person, ids) : await filtered(ids, (id) => withinReach(world, person, { kind, id }));
    for (const id of seen) within.add(thingKey({ kind, id }));
  }
  return within;
}

async function filtered(ids: readonly string[], isIn: (id: string) => Promise<boolean>): Promise<string[]> {
  const seen: string[] = [];
  for (const id of ids) if (await isIn(id)) seen.push(id);
  return seen;
}

/**
 * Whether none of some people, as readers without a role, finds a thing any more: a collection that was taken down is still there
 * for editors. False where none of them works here any more.
 */
export async function isGoneFor(world: World, personIds: readonly string[], about: Thing): Promise<boolean> {
  return (await goneFor(world, [{ personIds, about }])).has(thingKey(about));
}

/** `isGoneFor` for some things at once, each with those who are asked: by `thingKey`. */
export async function goneFor(
  world: World,
  things: readonly { readonly personIds: readonly string[]; readonly about: Thing }[],
): Promise<Set<string>> {
  const asked = new Set<string>();
  const found = new Set<string>();
  const pairs = things.flatMap(({ personIds, about }) => personIds.map((personId) => ({ personId, about })));
  for (const [personId, theirs] of Map.groupBy(pairs, (pair) => pair.personId)) {
    const person = await activePerson(world.db.read, personId);
    if (!person) continue;
    const abouts = theirs.map(({ about }) => about);
    for (const about of abouts) asked.add(thingKey(about));
    for (const key of await thoseWithinReach(world, { ...person, roles: [] }, abouts)) found.add(key);
  }
  return new Set([...asked].filter((key) => !found.has(key)));
}

/** `disguiseOn` for some things at once, by `thingKey`. */
export async function disguisesOn({ db }: World, person: Person, things: readonly Thing[]): Promise<Map<string, Disguise>> {
  if (hasRole(person, "editor")) return new Map();
  const ids = things.filter(({ kind }) => kind === "story").map(({ id }) => id);
  const hidden = [...(await hiddenTellersOf(db.read, ids))].filter(([, personId]) => personId !== person.id);
  const name = m.stories_teller_hidden_speaks();
  return new Map(hidden.map(([id, personId]) => [thingKey({ kind: "story", id }), { personId, name }]));
}

/** Who speaks about a thing under another name than their own, because the reader may not know that it is theirs. */
export async function disguiseOn(
  world: World,
  person: Person,
  about: { kind: string; id: string },
): Promise<{ personId: string; name: string } | undefined> {
  if (about.kind !== "story" || hasRole(person, "editor")) return undefined;
  const personId = await hiddenTellerOf(world.db.read, about.id);
  return personId && personId !== person.id ? { personId, name: m.stories_teller_hidden_speaks() } : undefined;
}
