import * as m from "#app/paraglide/messages.js";
import { fileAddress, type ShownPhoto, sourcesOf } from "../media/media.ts";

/** The photos of a story: the first one large, the others as a gallery below it. */
export function Photos({ photos: [first, ...others] }: { photos: readonly ShownPhoto[] }) {
  if (!first) return null;
  return (
    <section aria-label={m.stories_photos_section()} className="mx-auto mt-10 max-w-4xl sm:mt-14">
      <Photo photo={first} number={1} sizes="(min-width: 60rem) 56rem, 100vw" frame="max-h-[38rem]" />
      {others.length > 0 && (
        <ul className={`mt-4 grid gap-4 ${others.length === 1 ? "" : others.length === 3 ? "sm:grid-cols-3" : "sm:grid-cols-2"}`}>
          {others.map((photo, place) => (
            <li key={photo.id}>
              <Photo photo={photo} number={place + 2} sizes="(min-width: 40rem) 28rem, 100vw" frame="aspect-[4/3]" lazy />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface PhotoProps {
  photo: ShownPhoto;
  number: number;
  sizes: string;
  /** What of its height is shown. */
  frame: string;
  lazy?: boolean;
}

function Photo({ photo, number, sizes, frame, lazy = false }: PhotoProps) {
  return (
    <figure className="print:break-inside-avoid">
      <a href={fileAddress(photo.files[0].hash)} aria-label={m.stories_photo_open({ number })} className="block rounded-xl">
        <img
          {...sourcesOf(photo.files)}
          sizes={sizes}
          alt={photo.alt}
          loading={lazy ? "lazy" : "eager"}
          decoding="async"
          className={`w-full rounded-xl bg-sunken object-cover ${frame}`}
        />
      </a>
      {/* Whoever hears the page has heard it as the picture's text. */}
      <figcaption aria-hidden="true" className="mt-2 text-sm text-quiet" dir="auto">
        {photo.alt}
      </figcaption>
    </figure>
  );
}
