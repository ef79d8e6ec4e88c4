/** What a story form starts with, field by field as it would have been typed. */
import { isId } from "#app/shared/ids.ts";
import { mediaLimits } from "./media/media.ts";
import { channels, feelingFamilies, type StoryContent, sliders, storyKinds } from "./stories.ts";

/** As Conform names them: a text for most fields, a list for checkboxes, an object for the feelings. */
export interface StoryFormValues {
  readonly title?: string;
  readonly sketch?: string;
  readonly channel?: string;
  readonly happenedOn?: string;
  readonly siteId?: string;
  readonly before?: string;
  readonly happened?: string;
  readonly after?: string;
  readonly feelings?: Readonly<Record<string, string>>;
  readonly pleasure?: string;
  readonly arousal?: string;
  readonly pleasureBefore?: string;
  readonly pleasureAfter?: string;
  /** Which of the two sliders say nothing. */
  readonly unsure?: readonly string[];
  readonly kind?: string;
  readonly departments?: readonly string[];
  readonly asks?: string;
  readonly topics?: readonly string[];
  readonly tellerHidden?: string;
  readonly consent?: string;
  readonly consentGiver?: string;
  readonly consentUses?: readonly string[];
  readonly consentUntil?: string;
  readonly consentReason?: string;
  readonly photos?: readonly { readonly id: string; readonly alt: string }[];
  readonly voice?: { readonly id?: string; readonly transcript?: string };
}

const texts = [
  "title",
  "sketch",
  "channel",
  "happenedOn",
  "siteId",
  "before",
  "happened",
  "after",
  "pleasure",
  "arousal",
  "pleasureBefore",
  "pleasureAfter",
  "kind",
  "asks",
  "tellerHidden",
  "consent",
  "consentGiver",
  "consentUntil",
  "consentReason",
] as const;

/** From a draft: everything as it was typed, whether it would be taken or not. */
export function fromDraft(values: Readonly<Record<string, readonly string[]>>): StoryFormValues {
  const feelings = feelingFamilies.flatMap((family) => {
    const strength = values[`feelings.${family}`]?.[0];
    return strength ? [[family, strength] as const] : [];
  });
  return {
    ...Object.fromEntries(texts.flatMap((name) => (values[name]?.[0] ? [[name, values[name][0]]] : []))),
    feelings: Object.fromEntries(feelings),
    departments: values.departments ?? [],
    ...(values.unsure ? { unsure: values.unsure } : {}),
    ...(values.topics ? { topics: values.topics } : {}),
    ...(values.consentUses ? { consentUses: values.consentUses } : {}),
    ...mediaIn((name) => values[name]?.[0]),
  };
}

/** The photos that a form's fields name, in their order. */
export function photosIn(read: (name: string) => string | undefined): { id: string; alt: string }[] {
  const photos: { id: string; alt: string }[] = [];
  for (let at = 0; ; at += 1) {
    const id = read(`photos[${at}].id`);
    if (!id || photos.length > mediaLimits.waiting) return photos;
    photos.push({ id, alt: read(`photos[${at}].alt`) ?? "" });
  }
}

/** The photos and the voice note that a form's fields name, and what is said of them. */
export function mediaIn(read: (name: string) => string | undefined): Pick<StoryFormValues, "photos" | "voice"> {
  const photos = photosIn(read);
  const [id, transcript] = [read("voice.id"), read("voice.transcript")];
  return {
    ...(photos.length > 0 ? { photos } : {}),
    ...(id || transcript ? { voice: { ...(id ? { id } : {}), ...(transcript ? { transcript } : {}) } } : {}),
  };
}

/** From a link that leads here with something to begin with: only what a reader could have chosen or typed. */
export function fromAddress(query: URLSearchParams): StoryFormValues {
  const chosen = (name: string, options: readonly string[]) => query.getAll(name).filter((value) => options.includes(value));
  const values: Record<string, readonly string[]> = {
    ...Object.fromEntries(
      ["title", "sketch", "before", "happened", "after", "asks", "happenedOn"].map((name) => [name, query.getAll(name)]),
    ),
    channel: chosen("channel", channels),
    kind: chosen("kind", storyKinds),
    siteId: query.getAll("siteId").filter(isId),
    departments: query.getAll("departments").filter(isId),
  };
  return fromDraft(values);
}

/** From a story, to be edited. */
export function fromContent(content: StoryContent): StoryFormValues {
  const { feelings, departments, pleasure, arousal, pleasureBefore, pleasureAfter, photos, voice, ...said } = content;
  return {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
    feelings: Object.fromEntries(feelings.map(({ family, intensity }) => [family, String(intensity)])),
    departments,
    ...(pleasureBefore == null ? {} : { pleasureBefore: String(pleasureBefore) }),
    ...(pleasureAfter == null ? {} : { pleasureAfter: String(pleasureAfter) }),
    ...(photos ? { photos } : {}),
    ...(voice ? { voice } : {}),
    ...(pleasure === null ? {} : { pleasure: String(pleasure) }),
    ...(arousal === null ? {} : { arousal: String(arousal) }),
  };
}

/** The sliders of which nobody has said yet where they stand. */
export const unsaidIn = (values: StoryFormValues): string[] => sliders.filter((name) => values[name] === undefined);
