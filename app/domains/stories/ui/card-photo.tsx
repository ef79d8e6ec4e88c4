import type { StoryCover } from "#db/schema/stories.ts";
import { fileAddress } from "../media/media.ts";

/** A story's first photo in a list of stories. */
export function CardPhoto({ cover: { hash, width, height, alt } }: { cover: StoryCover }) {
  return <img className="photo" src={fileAddress(hash)} width={width} height={height} alt={alt} loading="lazy" decoding="async" />;
}
