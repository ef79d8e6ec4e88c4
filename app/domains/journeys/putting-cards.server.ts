/** Cards that people put on a map in a workshop without holding the map: each their own, for as long as the phase lets them. */
import { and, count, eq } from "drizzle-orm";
import type * as Y from "yjs";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { type FoundWorkshop, toPutCards, workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { journeyWorkshopCards } from "#db/schema/journeys.ts";
import { wordLaneKinds } from "#db/words/journeys.ts";
import { partsOf } from "./board/document.ts";
import type { Edit } from "./board/edits.ts";
import { mostCards } from "./board/map.ts";
import { project } from "./board/projecting.ts";
import { drawing } from "./drawing.server.ts";
import { journalEnd } from "./journal.server.ts";
import { idTaken, otherGroup, tooManyCards } from "./journeys.errors.ts";
import { standElsewhere } from "./journeys.queries.server.ts";
import { mostOwnCards } from "./journeys.ts";
import { inOneWrite } from "./one-write.server.ts";
import { mapThing } from "./wording/clearing-map.server.ts";

interface Said {
  /** Made in the browser: posted twice, it is one card; posted again with other words, it is changed. */
  readonly id: string;
  readonly text: string;
  readonly answers?: readonly FindingAnswer[];
}

export interface NewCard extends Said {
  readonly stepId: string;
  readonly laneId: string;
}

export interface ChangedCard extends Said {
  /** The words that whoever changes them had before their eyes: what others wrote there since stays. */
  readonly from: string;
}

/**
 * Puts a card on a step. Refuses with `hallway.not-found`, `hallway.not-allowed` for the id of somebody else's, `workshops.not-in`,
 * `workshops.not-now`, `workshops.ended`, `journeys.other-group`, `journeys.too-many-cards`, `journeys.id-taken`, `privacy.unanswered`.
 */
export async function puttingCard(world: World, person: Person, workshopId: string, card: NewCard): Promise<void> {
  const { id, stepId, laneId } = card;
  await withWords(world, person, workshopId, card, async (inside, { tx, workshop, text }) => {
    const { journeyId } = workshop;
    const owner = await ownerOf(tx, journeyId, id);
    if (owner) requireOwn(owner, person, workshopId);
    else await noteOwner(inside, tx, person, { journeyId, workshopId, cardId: id });
    await drawing(inside, person, journeyId, (doc) => {
      const stands = partsOf(doc, "cards").has(id);
      if (stands && !owner) throw notAllowed();
      if (stands) return [{ do: "write", part: "cards", id, text }];
      requirePlace(doc, workshop, card);
      return [{ do: "add-card", id, laneId, from: stepId, to: stepId, text, before: null }];
    });
  });
}

/** Changes the words of one's own. Refuses as above; with `hallway.not-found` where those who hold the map have taken it off. */
export async function changingCard(world: World, person: Person, workshopId: string, card: ChangedCard): Promise<void> {
  const { id, from } = card;
  await withWords(world, person, workshopId, card, async (inside, { tx, workshop, text }) => {
    requireOwn(await ownerOf(tx, workshop.journeyId, id), person, workshopId);
    await drawing(inside, person, workshop.journeyId, onStanding(id, [{ do: "write", part: "cards", id, text, from }]));
  });
}

/** Takes one's own off the map. Refuses with `hallway.not-found`, `hallway.not-allowed`, `workshops.not-now` and the like. */
export async function takingCardBack(world: World, person: Person, workshopId: string, id: string): Promise<void> {
  await inOneWrite(world, async (inside, tx) => {
    const { journeyId } = await held(tx, person, workshopId);
    requireOwn(await ownerOf(tx, journeyId, id), person, workshopId);
    await drawing(inside, person, journeyId, onStanding(id, [{ do: "remove", part: "cards", id }]));
    await tx.delete(journeyWorkshopCards).where(ofCard(journeyId, id));
  });
}

interface Cleared {
  readonly tx: Transaction;
  readonly workshop: FoundWorkshop;
  readonly text: string;
}

/** Its words are looked at as the map's are, on which they stand: what is answered here is not asked about again there. */
async function withWords(
  world: World,
  person: Person,
  workshopId: string,
  { text, answers }: Said,
  work: (inside: World, cleared: Cleared) => Promise<void>,
): Promise<void> {
  const { journeyId } = await workshopWithin(world.db.read, person, workshopId);
  const cleared = await clearing(world, person, { about: mapThing(journeyId), texts: { text }, answers });
  await inOneWrite(world, async (inside, tx) => {
    const workshop = await held(tx, person, workshopId);
    await work(inside, { tx, workshop, text: cleared.texts.text });
    await cleared.note(tx);
  });
}

/** The workshop, and with it the map's journal: nobody writes between what is looked at there and what is done. */
async function held(tx: Transaction, person: Person, workshopId: string): Promise<FoundWorkshop> {
  const workshop = await toPutCards(tx, person, workshopId);
  await journalEnd(tx, workshop.journeyId);
  return workshop;
}

const ofCard = (journeyId: string, cardId: string) =>
  and(eq(journeyWorkshopCards.journeyId, journeyId), eq(journeyWorkshopCards.cardId, cardId));

interface Owner {
  readonly by: string;
  readonly workshopId: string;
}

async function ownerOf(tx: Transaction, journeyId: string, cardId: string): Promise<Owner | undefined> {
  const [row] = await tx
    .select({ by: journeyWorkshopCards.by, workshopId: journeyWorkshopCards.workshopId })
    .from(journeyWorkshopCards)
    .where(ofCard(journeyId, cardId));
  return row;
}

/** Theirs, and put there in this workshop. */
function requireOwn(owner: Owner | undefined, person: Pick<Person, "id">, workshopId: string): void {
  if (owner?.by !== person.id || owner.workshopId !== workshopId) throw notAllowed();
}

interface Owned {
  readonly journeyId: string;
  readonly workshopId: string;
  readonly cardId: string;
}

async function noteOwner({ clock }: World, tx: Transaction, person: Pick<Person, "id">, { workshopId, ...card }: Owned): Promise<void> {
  if (await standElsewhere(tx, card.journeyId, [card.cardId])) throw idTaken();
  const [own] = await tx
    .select({ count: count() })
    .from(journeyWorkshopCards)
    .where(and(eq(journeyWorkshopCards.workshopId, workshopId), eq(journeyWorkshopCards.by, person.id)));
  if ((own?.count ?? 0) >= mostOwnCards) throw tooManyCards();
  await tx.insert(journeyWorkshopCards).values({ ...card, workshopId, by: person.id, at: clock.now() });
}

const onStanding =
  (id: string, edits: readonly Edit[]) =>
  (doc: Y.Doc): readonly Edit[] => {
    if (!partsOf(doc, "cards").has(id)) throw notFound();
    return edits;
  };

/** A row of words, and a step: where there are groups, of the stage that one's own works on, or the one that everybody was brought to. */
function requirePlace(doc: Y.Doc, { stageId, focusStepId }: FoundWorkshop, { stepId, laneId }: NewCard): void {
  const { stages, lanes } = project(doc);
  const stage = stages.find(({ steps }) => steps.some((step) => step.id === stepId || step.steps.some(({ id }) => id === stepId)));
  const lane = lanes.find(({ id }) => id === laneId);
  if (!stage || !lane || !wordLaneKinds.some((kind) => kind === lane.kind)) throw notFound();
  const grouped = stages.some(({ id }) => id === stageId);
  if (grouped && stage.id !== stageId && stepId !== focusStepId) throw otherGroup();
  if (partsOf(doc, "cards").size >= mostCards) throw tooManyCards();
}
